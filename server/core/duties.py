"""What the platform owes again and again, and how its clock stands: `policies/rules/deadlines.yaml` says how often.

The next day due is counted from when it was last done, not from when it was last due, so that being early costs nothing and
being late does not add up. Months are calendar months; the last day ends at midnight in the platform's zone (Civil Code
art. 200-203).
"""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from server.core.clock import local_day
from server.core.rules import rule

ZONE = "Asia/Shanghai"
DAY = timedelta(days=1)


class DutyStatus(StrEnum):
    DONE = "done"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Duty:
    """How often something is done, by the name of its clock."""

    name: str
    months: int
    days: int
    basis: str
    confidence: str

    def last_day(self, done: date) -> date:
        """The last day on which it may be done again, after it was done on a day."""
        return months_after(done, self.months) + self.days * DAY


@dataclass(frozen=True, slots=True)
class Reading:
    """A clock as it stands: `soon_on` is the first day it says DUE_SOON, `due_at` the midnight after `due_on`."""

    duty: Duty
    status: DutyStatus
    done_at: datetime | None
    soon_on: date | None
    due_on: date | None

    @property
    def due_at(self) -> datetime | None:
        return None if self.due_on is None else end_of(self.due_on)


def duty(name: str) -> Duty:
    """Raises KeyError for a clock there is not."""
    found = rule("deadlines").value["clocks"][name]
    return Duty(name, found.get("months", 0), found.get("days", 0), found["basis"], found["confidence"])


def read(duty: Duty, counted_from: datetime | None, now: datetime, done_at: datetime | None = None) -> Reading:
    """The clock of a duty, counted from when it was last done, or from when there was something to do first; else PAUSED."""
    if counted_from is None:
        return Reading(duty, DutyStatus.PAUSED, done_at, None, None)
    began, today = local_day(counted_from, ZONE), local_day(now, ZONE)
    due_on = duty.last_day(began)
    limits = rule("deadlines").value
    ahead = min(limits["soon_days"], int((due_on - began).days * limits["soon_share"]))
    soon_on = due_on - ahead * DAY
    status = DutyStatus.OVERDUE if today > due_on else DutyStatus.DUE_SOON if today >= soon_on else DutyStatus.DONE
    return Reading(duty, status, done_at, soon_on, due_on)


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def end_of(day: date) -> datetime:
    """The midnight that ends a day in the platform's zone, in UTC."""
    return datetime.combine(day + DAY, time(), ZoneInfo(ZONE)).astimezone(UTC)
