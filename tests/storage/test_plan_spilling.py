"""Read plans on SQLite leave the event loop when they are slow, and come back to it."""

import asyncio
import sqlite3
import statistics
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from server.core.drivers.plan_sqlite import REMEMBERED, SqlitePlans
from server.core.drivers.plans import Steps, TooSlow

COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT max(i) FROM n"
ENDLESS = COUNTING.format(2_000_000_000)
SLOW = COUNTING.format(2_000_000)
NOTES = "SELECT count(*) FROM notes"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with an empty table of notes."""
    path = tmp_path / "notes.sqlite3"
    made = sqlite3.connect(path)
    made.execute("PRAGMA journal_mode=WAL")
    made.execute("CREATE TABLE notes (body TEXT)")
    made.close()
    return path


@pytest_asyncio.fixture
async def embedded(file: Path) -> AsyncIterator[SqlitePlans]:
    """A reader that sends a slow plan away for three runs; its budget forgives a busy machine."""
    reader = SqlitePlans(file, budget=0.1, away=3, deadline=5)
    yield reader
    await reader.close()


def asking(statement: str) -> Callable[[], Steps[Any]]:
    """A plan of one statement that returns its first value."""

    def steps() -> Steps[Any]:
        rows = yield statement, ()
        return rows[0][0]

    return steps


async def test_a_plan_over_its_budget_is_done_again_on_a_thread(embedded: SqlitePlans) -> None:
    begun_on: list[int] = []

    def steps() -> Steps[int]:
        begun_on.append(threading.get_ident())
        rows = yield SLOW, ()
        return int(rows[0][0])

    assert await embedded.run(steps, key="slow") == 2_000_000
    assert begun_on[0] == threading.get_ident() != begun_on[1]
    assert (embedded.counters.in_loop, embedded.counters.spilled, embedded.counters.on_threads) == (1, 1, 1)


async def test_many_quick_statements_are_over_the_budget_together(file: Path) -> None:
    def steps() -> Steps[int]:
        total = 0
        for _ in range(20_000):
            rows = yield "SELECT 1", ()
            total += rows[0][0]
        return total

    reader = SqlitePlans(file)
    assert await reader.run(steps) == 20_000
    assert reader.counters.spilled == 1
    await reader.close()


async def test_a_plan_that_waits_is_given_longer_and_not_sent_away(file: Path) -> None:
    def pausing(seconds: float) -> Callable[[], Steps[int]]:
        def steps() -> Steps[int]:
            yield NOTES, ()
            time.sleep(seconds)
            rows = yield NOTES, ()
            return int(rows[0][0])

        return steps

    reader = SqlitePlans(file, budget=0.1)
    await reader.run(pausing(0.15), key="waiting")
    assert reader.counters.spilled == 0
    await reader.run(pausing(0.5), key="waiting")
    assert reader.counters.spilled == 1
    await reader.run(pausing(0), key="waiting")
    assert (reader.counters.in_loop, reader.counters.on_threads) == (3, 1)
    await reader.close()


async def test_a_slow_plans_key_goes_to_threads_for_a_while_and_then_back(embedded: SqlitePlans) -> None:
    await embedded.run(asking(SLOW), key="slow")
    for _ in range(3):
        await embedded.run(asking(NOTES), key="slow")
    assert (embedded.counters.in_loop, embedded.counters.on_threads) == (1, 4)

    await embedded.run(asking(NOTES), key="slow")
    await embedded.run(asking(NOTES), key="another")
    assert (embedded.counters.in_loop, embedded.counters.on_threads) == (3, 4)


async def test_a_plan_on_a_thread_knows_the_context_of_its_task(embedded: SqlitePlans) -> None:
    asked_by: ContextVar[str] = ContextVar("asked_by")

    def steps() -> Steps[str]:
        yield NOTES, ()
        return asked_by.get()

    asked_by.set("clerk")
    assert await embedded.run(steps, heavy=True) == "clerk"


async def test_more_heavy_plans_than_threads_wait_their_turn(embedded: SqlitePlans) -> None:
    plans = [embedded.run(asking(COUNTING.format(50_000 + n)), heavy=True) for n in range(9)]
    assert await asyncio.gather(*plans) == [50_000 + n for n in range(9)]
    assert embedded.counters.in_loop == 0


async def test_only_so_many_slow_keys_are_remembered(file: Path) -> None:
    reader = SqlitePlans(file, budget=0)
    for key in range(REMEMBERED + 1):
        await reader.run(asking(NOTES), key=key)
    assert reader.counters.spilled == REMEMBERED + 1

    await reader.run(asking(NOTES), key=0)
    await reader.run(asking(NOTES), key=2)
    assert reader.counters.spilled == REMEMBERED + 2
    await reader.close()


async def test_a_plan_that_is_over_its_budget_only_at_its_end_is_not_cut(file: Path) -> None:
    """SQLite counts the instructions of a statement over all its runs, so even COMMIT looks at the clock some day."""

    def steps() -> Steps[int]:
        rows = yield NOTES, ()
        time.sleep(0.0013)
        return int(rows[0][0])

    reader = SqlitePlans(file, budget=0.0003)
    assert [await reader.run(steps) for _ in range(1200)] == [0] * 1200
    assert reader.counters.spilled < 600
    await reader.close()


async def test_a_lock_is_waited_for_on_a_thread(embedded: SqlitePlans, tmp_path: Path) -> None:
    locked = tmp_path / "locked.sqlite3"
    other = sqlite3.connect(locked, isolation_level=None)
    other.executescript("CREATE TABLE letters (body TEXT); BEGIN EXCLUSIVE; INSERT INTO letters VALUES ('x')")

    def steps() -> Steps[int]:
        yield "ATTACH ? AS other", (str(locked),)
        rows = yield "SELECT count(*) FROM other.letters", ()
        return int(rows[0][0])

    waiting = asyncio.ensure_future(embedded.run(steps, key="unlucky"))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    other.execute("COMMIT")
    other.close()

    assert await waiting == 1
    await embedded.run(asking(NOTES), key="unlucky")
    assert (embedded.counters.in_loop, embedded.counters.spilled) == (2, 1)


@pytest.mark.timing
async def test_while_slow_statements_run_others_are_answered_within_fifty_milliseconds(file: Path) -> None:
    reader = SqlitePlans(file, deadline=1)
    slow = [asyncio.ensure_future(reader.run(asking(ENDLESS))) for _ in range(2)]
    await asyncio.sleep(0)
    taken = []
    while not any(one.done() for one in slow):
        begun = time.perf_counter()
        await reader.run(asking(NOTES))
        taken.append(time.perf_counter() - begun)
        await asyncio.sleep(0.005)

    assert [type(one) for one in await asyncio.gather(*slow, return_exceptions=True)] == [TooSlow, TooSlow]
    assert len(taken) > 10
    assert statistics.median(taken) <= 0.05
    await reader.close()
