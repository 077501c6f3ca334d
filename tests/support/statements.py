"""Counts the statements sent to the database."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

LOGGERS = ("tortoise.db_client", "server.core.drivers.plans")


class Statement(str):
    """A statement as it is logged; `query` and `values` are its two parts."""

    query: str
    values: Sequence[Any]

    @classmethod
    def made(cls, query: str, *values: Any) -> "Statement":
        """One that was not sent."""
        made = cls(query)
        made.query, made.values = query, values
        return made

    @classmethod
    def of(cls, record: logging.LogRecord) -> "Statement":
        made = cls(record.getMessage())
        parts = record.args if isinstance(record.args, tuple) else ()
        made.query, made.values = (str(parts[0]), parts[1]) if len(parts) == 2 else (str(record.msg), ())  # type: ignore[assignment]
        return made


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements sent within the block, as the ORM and the read plans log them."""
    sent: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            sent.append(Statement.of(record))

    collector, loggers = Collector(logging.DEBUG), [logging.getLogger(name) for name in LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(collector)
        logger.setLevel(logging.DEBUG)
    try:
        yield sent
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.removeHandler(collector)
            logger.setLevel(level)
