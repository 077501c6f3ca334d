"""Counts the statements sent to the database."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements sent within the block, as Tortoise logs them."""
    sent: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            sent.append(record.getMessage())

    logger, collector = logging.getLogger("tortoise.db_client"), Collector(logging.DEBUG)
    level = logger.level
    logger.addHandler(collector)
    logger.setLevel(logging.DEBUG)
    try:
        yield sent
    finally:
        logger.removeHandler(collector)
        logger.setLevel(level)
