"""The one source of the present moment, so that tests and drills can stop or move it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]

_clock: Clock = lambda: datetime.now(UTC)  # noqa: E731  (a replaceable value, not a function others import)
_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The present instant, aware and in UTC."""
    return _told.get() or _clock()


def today(zone: str = "Asia/Shanghai") -> date:
    """The calendar day it is in the platform's zone: deadlines and daily figures use it."""
    return local_day(now(), zone)


def local_day(moment: datetime, zone: str = "Asia/Shanghai") -> date:
    """The calendar day of a moment in the platform's zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


def as_stored(value: datetime | str) -> datetime:
    """A moment as either database hands it over by itself: PostgreSQL's driver has read it, SQLite's has not."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


@contextmanager
def told(moment: datetime) -> Iterator[None]:
    """Let what is done within the block, in this task alone, be done at `moment`: everybody else keeps the present."""
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)


@contextmanager
def stopped_at(moment: datetime) -> Iterator[Callable[[timedelta], None]]:
    """Stop the clock at `moment`; the yielded function moves it on."""
    global _clock
    before, at = _clock, moment

    def advance(by: timedelta) -> None:
        nonlocal at
        at += by

    _clock = lambda: at  # noqa: E731
    try:
        yield advance
    finally:
        _clock = before
