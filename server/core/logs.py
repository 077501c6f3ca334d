"""Structured logs: one line an event, JSON for machines, columns for people. No query text, no personal data."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any, BinaryIO

import orjson
import structlog
from structlog.stdlib import ProcessorFormatter

_straight: BinaryIO | None = None
"""Where the lines of requests go where they are JSON: there is one for each, and they have one form."""


def answered(**said: Any) -> None:
    """Write that a request was answered, at level INFO."""
    if _straight is None:
        structlog.get_logger("access").info("request", **said)
    elif logging.root.isEnabledFor(logging.INFO):
        moment = f"{datetime.now(UTC).isoformat()[:-6]}Z"
        line = {**said, "event": "request", "level": "info", "logger": "access", "timestamp": moment}
        _straight.write(_encoded(line) + b"\n")
        _straight.flush()


def configure(level: str, form: str) -> None:
    """Set up logging for the process. `form` is json, console, or auto (console on a terminal)."""
    global _straight
    console = form == "console" or (form == "auto" and sys.stderr.isatty())
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    renderer = structlog.dev.ConsoleRenderer() if console else structlog.processors.JSONRenderer()
    handler = logging.StreamHandler(sys.stderr)
    finishing = [ProcessorFormatter.remove_processors_meta, renderer]
    handler.setFormatter(ProcessorFormatter(foreign_pre_chain=shared, processors=finishing))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for quiet in ("uvicorn.access", "tortoise", "aiosqlite", "asyncio", "casbin"):
        logging.getLogger(quiet).setLevel(logging.WARNING)
    _straight = None if console else sys.stderr.buffer
    if console:
        structlog.configure(
            processors=[*shared, ProcessorFormatter.wrap_for_formatter],
            logger_factory=structlog.stdlib.LoggerFactory(),
            wrapper_class=structlog.stdlib.BoundLogger,
            cache_logger_on_first_use=True,
        )
    else:  # the platform's own lines, one a request, go straight out: the way through `logging` costs ten times as much
        structlog.configure(
            processors=[*shared, structlog.processors.JSONRenderer(_encoded)],
            logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
            wrapper_class=structlog.make_filtering_bound_logger(root.level),
            cache_logger_on_first_use=True,
        )


def _encoded(event: Any, **options: Any) -> bytes:
    try:
        return orjson.dumps(event, **options)
    except TypeError:  # text that is not Unicode, as a broken address may hold it
        return json.dumps(event, **options).encode()
