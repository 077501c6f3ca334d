"""The one source of the present moment, so that tests and drills can stop or move it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]

_clock: Clock = lambda: datetime.now(UTC)  # noqa: E731  (a replaceable value, not a function others import)


def now() -> datetime:
    """The present instant, aware and in UTC."""
    return _clock()


def today(zone: str = "Asia/Shanghai") -> date:
    """The calendar day it is in the platform's zone: deadlines and daily figures use it."""
    return local_day(now(), zone)


def local_day(moment: datetime, zone: str = "Asia/Shanghai") -> date:
    """The calendar day of a moment in the platform's zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


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
