"""How much a program may ask for: a whole minute's at once, and then as it refills."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core import clock
from server.core.rates import Rates
from server.core.rules import rule

Advance = Callable[[timedelta], None]
BASIC = rule("rate_classes").value["basic"]


def test_a_quiet_program_may_spend_a_minute_s_requests_at_once_and_no_more(stopped_clock: Advance) -> None:
    rates = Rates()
    taken = [rates.take(1, "basic", requests=1) for _ in range(BASIC["requests"] + 1)]

    assert [one.retry_after for one in taken] == [None] * BASIC["requests"] + [1]
    assert (
        taken[0].headers["ratelimit-policy"] == f'"requests";q={BASIC["requests"]};w=60, "cost";q={BASIC["cost"]};w=60'
    )
    assert taken[0].headers["ratelimit"] == f'"requests";r={BASIC["requests"] - 1};t=1'
    assert taken[-1].headers["retry-after"] == "1"


def test_what_was_spent_comes_back_with_time(stopped_clock: Advance) -> None:
    rates = Rates()
    assert rates.take(1, "basic", cost=BASIC["cost"]).retry_after is None
    assert rates.take(1, "basic", cost=BASIC["cost"] // 2).retry_after == 30

    stopped_clock(timedelta(seconds=30))

    assert rates.take(1, "basic", cost=BASIC["cost"] // 2).retry_after is None
    assert rates.take(1, "basic", cost=1).retry_after == 1


def test_a_document_larger_than_a_minute_s_is_run_once_and_paid_off_before_the_next(stopped_clock: Advance) -> None:
    rates = Rates()
    assert rates.take(1, "basic", cost=3 * BASIC["cost"]).retry_after is None
    assert rates.take(1, "basic", cost=1).retry_after == 121
    stopped_clock(timedelta(seconds=121))
    assert rates.take(1, "basic", cost=1).retry_after is None


def test_a_refused_request_spends_nothing(stopped_clock: Advance) -> None:
    rates = Rates()
    rates.take(1, "basic", cost=BASIC["cost"])
    before = rates.take(1, "basic", requests=1, cost=1).readings
    assert rates.take(1, "basic", requests=1, cost=1).readings == before


def test_one_program_s_spending_is_nobody_else_s(stopped_clock: Advance) -> None:
    rates = Rates()
    rates.take(1, "basic", cost=BASIC["cost"])
    assert rates.take(2, "basic", cost=BASIC["cost"]).retry_after is None


@pytest.mark.parametrize("name", sorted(rule("rate_classes").value))
@given(steps=st.lists(st.tuples(st.integers(0, 90), st.integers(1, 400)), max_size=60))
def test_nobody_gets_more_than_a_minute_s_and_what_refilled_since(name: str, steps: list[tuple[int, int]]) -> None:
    """Whatever the order of asking and waiting: what was granted, but for the last, never exceeds bucket and refill."""
    quota, rates = rule("rate_classes").value[name]["requests"], Rates()
    with clock.stopped_at(clock.now()) as advance:
        granted, waited = 0, 0
        for wait, amount in steps:
            advance(timedelta(seconds=wait))
            waited += wait
            if rates.take(1, name, requests=min(amount, quota)).retry_after is None:
                granted += min(amount, quota)
            assert granted <= quota * (1 + waited / 60) + 1e-6


@given(st.integers(1, 10**6))
def test_whoever_waits_as_long_as_they_are_told_is_served(cost: int) -> None:
    rates = Rates()
    with clock.stopped_at(clock.now()) as advance:
        rates.take(1, "standard", cost=200_000)
        while (wait := rates.take(1, "standard", cost=cost).retry_after) is not None:
            assert 1 <= wait <= 60
            advance(timedelta(seconds=wait))
            assert rates.take(1, "standard", cost=cost).retry_after is None
            break
