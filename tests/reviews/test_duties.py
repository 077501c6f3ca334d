"""Clocks of what is owed again and again: counted from when it was done, by calendar months and days of the platform's zone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.duties import DutyStatus, duty, end_of, months_after, read

DONE = datetime(2026, 1, 15, 2, 0, tzinfo=UTC)
REVIEW = duty("ACCESS_REVIEW")


@pytest.mark.parametrize(
    ("at", "status"),
    [
        ("2026-01-15T03:00", DutyStatus.DONE),
        ("2026-03-31T15:59", DutyStatus.DONE),  # still the 31st in Shanghai
        ("2026-03-31T16:00", DutyStatus.DUE_SOON),
        ("2026-04-15T15:59", DutyStatus.DUE_SOON),
        ("2026-04-15T16:00", DutyStatus.OVERDUE),
        ("2026-09-01T00:00", DutyStatus.OVERDUE),
    ],
)
def test_a_review_of_january_is_due_on_the_fifteenth_of_april(at: str, status: DutyStatus) -> None:
    found = read(REVIEW, DONE, datetime.fromisoformat(at).replace(tzinfo=UTC))

    assert found.status is status
    assert (found.soon_on, found.due_on) == (date(2026, 4, 1), date(2026, 4, 15))
    assert found.due_at == datetime(2026, 4, 15, 16, tzinfo=UTC)


def test_nothing_to_do_is_not_due() -> None:
    assert read(REVIEW, None, DONE).status is DutyStatus.PAUSED


def test_whoever_leaves_loses_everything_the_same_day() -> None:
    leaving = duty("LEAVERS")
    assert read(leaving, DONE, DONE + timedelta(hours=3)).status is DutyStatus.DUE_SOON
    assert read(leaving, DONE, DONE + timedelta(days=1)).status is DutyStatus.OVERDUE


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-01-31", 1, "2026-02-28"),
    ],
)
def test_a_month_without_that_day_ends_with_its_last(day: str, months: int, later: str) -> None:
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(later)


moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))


@given(done=moments, first=st.integers(0, 400), more=st.integers(0, 400))
def test_a_clock_only_moves_on_until_it_is_wound_again(done: datetime, first: int, more: int) -> None:
    order = [DutyStatus.DONE, DutyStatus.DUE_SOON, DutyStatus.OVERDUE]
    earlier = read(REVIEW, done, done + timedelta(days=first))
    later = read(REVIEW, done, done + timedelta(days=first + more))

    assert order.index(earlier.status) <= order.index(later.status)
    assert read(REVIEW, done + timedelta(days=first), done + timedelta(days=first)).status is DutyStatus.DONE


@given(day=st.dates(date(2020, 1, 1), date(2040, 1, 1)), months=st.integers(0, 30))
def test_months_later_is_never_more_than_the_days_of_those_months(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
    assert end_of(later) > end_of(day) - timedelta(seconds=1)
