"""Periods of working days, by the vectors of the rule and the calendar of 2026."""

from datetime import date, datetime

import pytest

from server.core import workdays

VECTORS = [
    ("2026-03-02T10:00:00+08:00", 15, "2026-03-23"),  # three weeks without a holiday
    ("2026-03-06T23:59:00+08:00", 1, "2026-03-09"),  # a Friday
    ("2026-03-01T23:00:00+00:00", 1, "2026-03-03"),  # the day is the platform's, which is Monday already
    ("2026-02-13T09:00:00+08:00", 1, "2026-02-14"),  # a Saturday that is worked
    ("2026-02-14T09:00:00+08:00", 1, "2026-02-24"),  # over the Spring Festival
    ("2026-09-30T09:00:00+08:00", 3, "2026-10-10"),  # over the National Day, onto a Saturday that is worked
    ("2027-10-01T09:00:00+08:00", 1, "2027-10-04"),  # a year without a notice yet: Monday to Friday
]


@pytest.mark.parametrize(("began", "days", "last"), VECTORS)
def test_the_last_day_is_the_one_the_calendar_gives(began: str, days: int, last: str) -> None:
    assert workdays.last_day(datetime.fromisoformat(began), days) == date.fromisoformat(last)


def test_a_period_ends_with_the_midnight_after_its_last_day() -> None:
    due = workdays.due_after(datetime.fromisoformat("2026-03-02T10:00:00+08:00"), 15)
    assert due.isoformat() == "2026-03-23T16:00:00+00:00"
