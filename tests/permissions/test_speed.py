"""What a decision takes with ten thousand policy lines, and who waits for it."""

import asyncio
from collections.abc import Callable, Container, Sequence
from functools import partial
from time import perf_counter

import pytest

from server.core.catalogue import catalogue
from server.core.judging import Judge, Stored
from server.core.policies import Line
from server.core.vocabulary import Permission

pytestmark = pytest.mark.timing
LINES, BY_ROLE = 10_000, 100
CHANGED = 3
FIRST, REMEMBERED = 0.050, 1e-6
HELD = frozenset({"anonymous", "signed_in", "operator", "custom_3", "custom_7"})


def said(turn: int) -> dict[str, Callable[[], Sequence[Line]]]:
    """Ten thousand, a hundred to a role; each turn one role allows something else."""
    every = [(*one.permission.split(":"), kind.value) for one in catalogue().values() for kind in one.scopes]

    def of(number: int) -> list[Line]:
        first = number + (turn if number == CHANGED else 0)
        return [
            (f"role:custom_{number}", *every[(first + place) % len(every)], "allow")  # type: ignore[misc]
            for place in range(BY_ROLE)
        ]

    return {f"custom_{number}": partial(of, number) for number in range(LINES // BY_ROLE)}


async def test_the_first_decision_after_a_change_is_quick_and_nobody_else_waits_for_it() -> None:
    judge, turn = Judge(), 0

    async def load(known: Container[int]) -> Stored:
        present = turn
        return Stored(present, present, said(present))

    async def pauses(found: list[float]) -> None:
        while True:
            began = perf_counter()
            await asyncio.sleep(0.001)
            found.append(perf_counter() - began)

    await judge.use(load)
    took, paused = list[float](), list[float]()
    for turn in range(1, 12):
        watching = asyncio.ensure_future(pauses(paused))
        await asyncio.sleep(0)
        began = perf_counter()
        await judge.prepare(HELD, turn)
        assert judge.decide(HELD, Permission.ORDERS_READ, turn)
        took.append(perf_counter() - began)
        watching.cancel()
    await judge.use(None)

    assert judge.late == 0
    assert sorted(took)[len(took) // 2] <= FIRST
    assert sorted(paused)[len(paused) // 2] <= FIRST / 2


def test_a_remembered_decision_takes_no_microsecond() -> None:
    judge = Judge()
    judge.decide(HELD, Permission.ORDERS_READ, 0)
    best = min(_each(judge) for _ in range(20))
    assert best <= REMEMBERED


def _each(judge: Judge, times: int = 5_000) -> float:
    began = perf_counter()
    for _ in range(times):
        judge.decide(HELD, Permission.ORDERS_READ, 0)
    return (perf_counter() - began) / times
