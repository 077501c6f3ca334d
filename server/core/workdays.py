"""Periods of working days: the first day is not counted, and the last one ends at midnight (Civil Code art. 201, 203).

Which days are worked is `policies/rules/work_calendar.yaml`: the holidays and make-up days a year's notice names; every other
day is worked from Monday to Friday.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from server.core.clock import local_day
from server.core.rules import rule

SATURDAY = 5
DAY = timedelta(days=1)


def is_worked(day: date) -> bool:
    """Whether people work on that day."""
    known = _exceptions()
    return known[day] if day in known else day.weekday() < SATURDAY


def last_day(began: datetime, working_days: int, zone: str = "Asia/Shanghai") -> date:
    """The last of so many working days after the day of a moment."""
    day = local_day(began, zone)
    for _ in range(working_days):
        day += DAY
        while not is_worked(day):
            day += DAY
    return day


def due_after(began: datetime, working_days: int, zone: str = "Asia/Shanghai") -> datetime:
    """The moment so many working days are over, in UTC: the midnight that ends the last of them."""
    midnight = datetime.combine(last_day(began, working_days, zone) + DAY, time(), ZoneInfo(zone))
    return midnight.astimezone(UTC)


@cache
def _exceptions() -> dict[date, bool]:
    """The days that are not what their weekday says, and whether they are worked."""
    value = rule("work_calendar").value
    return {day: False for span in value["holidays"] for day in _days(span)} | {day: True for day in value["worked"]}


def _days(span: list[date]) -> Iterator[date]:
    first, last = span
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
