"""Read plans: one moment each, cut when they take too long, and never in each other's way."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from server.core import database
from server.core.drivers.addresses import FILE, connections
from server.core.drivers.plan_postgres import PostgresPlans
from server.core.drivers.plan_sqlite import SqlitePlans
from server.core.drivers.plans import PlanReader, Steps, TooSlow
from server.core.settings import Settings

COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT max(i) FROM n"
ENDLESS = COUNTING.format(2_000_000_000)
NOTES = "SELECT count(*) FROM notes"
WAYS: list[dict[str, bool]] = [{}, {"heavy": True}, {"primary": True}]


@pytest_asyncio.fixture
async def notes(opened_database: Settings) -> Settings:
    """A database with an empty table of notes."""
    await database.primary().execute_script("CREATE TABLE notes (body VARCHAR(40))")
    return opened_database


@pytest_asyncio.fixture
async def hasty(notes: Settings) -> AsyncIterator[PlanReader]:
    """A reader whose deadline is near."""
    reader = reader_of(notes, deadline=0.5)
    yield reader
    await reader.close()


def reader_of(settings: Settings, deadline: float) -> PlanReader:
    if settings.database_url is None:
        return SqlitePlans(settings.data / FILE, deadline=deadline)
    known = connections(settings)
    return PostgresPlans(known["reads"]["credentials"], primary=known["default"]["credentials"], deadline=deadline)


def add_note(settings: Settings) -> None:
    """Commit a note while the caller waits, on a connection and a thread of its own."""
    statement = "INSERT INTO notes VALUES ('x')"

    def embedded() -> None:
        opened = sqlite3.connect(settings.data / FILE, isolation_level=None)
        opened.execute(statement)
        opened.close()

    async def served() -> None:
        assert settings.database_url is not None
        opened = await asyncpg.connect(settings.database_url.get_secret_value())
        await opened.execute(statement)
        await opened.close()

    adding = threading.Thread(target=embedded if settings.database_url is None else lambda: asyncio.run(served()))
    adding.start()
    adding.join()


def asking(statement: str) -> Callable[[], Steps[Any]]:
    """A plan of one statement that returns its first value."""

    def steps() -> Steps[Any]:
        rows = yield statement, ()
        return rows[0][0]

    return steps


@pytest.mark.parametrize("way", WAYS, ids=str)
async def test_a_plan_sees_one_moment_whatever_is_committed_meanwhile(notes: Settings, way: dict[str, bool]) -> None:
    def steps() -> Steps[tuple[int, int]]:
        before = yield NOTES, ()
        add_note(notes)
        after = yield NOTES, ()
        return before[0][0], after[0][0]

    reader = SqlitePlans(notes.data / FILE, budget=60) if notes.database_url is None else reader_of(notes, 10)
    try:
        assert await reader.run(steps, **way) == (0, 0)
        assert await reader.run(steps, **way) == (1, 1)
    finally:
        await reader.close()


async def test_a_plan_sees_what_was_committed_before_it(notes: Settings) -> None:
    for count in range(1, 11):
        async with database.transaction() as unit:
            await unit.connection.execute_query("INSERT INTO notes VALUES ('x')")
        found = [await database.plan_reader().run(asking(NOTES), **way) for way in WAYS]
        assert found == [count] * 3


async def test_values_are_bound_and_rows_come_by_position(notes: Settings) -> None:
    text = "CAST({} AS VARCHAR(9))"
    statement = f"SELECT {text.format(database.placeholder(1))}, {text.format(database.placeholder(2))}"

    def steps() -> Steps[list[tuple[str, str]]]:
        rows = yield statement, ("驿", "站")
        return [(first, second) for first, second in rows]

    assert await database.plan_reader().run(steps) == [("驿", "站")]


async def test_a_plan_without_a_statement_returns_what_it_has(notes: Settings) -> None:
    def steps() -> Steps[str]:
        return "nothing asked"
        yield

    assert await database.plan_reader().run(steps) == "nothing asked"
    assert await database.plan_reader().run(steps, single=True) == "nothing asked"


async def test_a_plan_that_promised_one_statement_is_held_to_it(notes: Settings) -> None:
    def twice() -> Steps[None]:
        yield NOTES, ()
        yield NOTES, ()

    reader = database.plan_reader()
    assert await reader.run(asking(NOTES), single=True) == 0
    with pytest.raises(RuntimeError):
        await reader.run(twice, single=True)
    assert await reader.run(asking(NOTES), single=True) == 0


async def test_what_a_plan_raises_passes_and_leaves_every_connection_usable(
    notes: Settings,
) -> None:
    raised = OSError("the plan's own")

    def steps() -> Steps[None]:
        yield NOTES, ()
        raise raised

    reader = database.plan_reader()
    for way in WAYS * 12:
        with pytest.raises(OSError, match="the plan's own") as caught:
            await reader.run(steps, **way)
        assert caught.value is raised
    add_note(notes)

    assert [await reader.run(asking(NOTES), **way) for way in WAYS] == [1, 1, 1]


async def test_what_stops_a_single_statement_leaves_no_transaction_behind(notes: Settings) -> None:
    statement = f"SELECT CAST({database.placeholder(1)} AS INTEGER)"
    reader = database.plan_reader()

    def refused() -> Steps[None]:
        yield statement, (object(),)

    for number in range(3):
        with pytest.raises(Exception, match=r"."):
            await reader.run(refused, single=True)
        assert await reader.run(asking(NOTES)) == 0
        cancelled = asyncio.ensure_future(reader.run(asking(f"{NOTES} WHERE {number} = {number}"), single=True))
        for _ in range(number + 2):
            await asyncio.sleep(0)
        cancelled.cancel()
        await asyncio.wait({cancelled})
        assert await reader.run(asking(NOTES)) == 0


async def test_a_refused_statement_is_the_databases_refusal_and_plans_cannot_write(
    notes: Settings,
) -> None:
    reader = database.plan_reader()
    for statement in ("SELECT nothing FROM nowhere", "INSERT INTO notes VALUES ('x') RETURNING 1"):
        for way in WAYS * 12:
            with pytest.raises(database.Unavailable):
                await reader.run(asking(statement), **way)

    assert [await reader.run(asking(NOTES), **way) for way in WAYS] == [0, 0, 0]


async def test_a_statement_is_cut_at_the_deadline(hasty: PlanReader) -> None:
    ended = await asyncio.gather(*(hasty.run(asking(ENDLESS)) for _ in range(2)), return_exceptions=True)

    assert [type(one) for one in ended] == [TooSlow, TooSlow]
    assert hasty.counters.too_slow == 2
    assert await hasty.run(asking(NOTES)) == 0


@pytest.mark.timing
async def test_the_deadline_is_met(hasty: PlanReader) -> None:
    begun = time.perf_counter()
    with pytest.raises(TooSlow):
        await hasty.run(asking(ENDLESS))
    assert 0.4 < time.perf_counter() - begun < 5


async def test_a_cancelled_plan_stops_and_makes_room(notes: Settings) -> None:
    reader = database.plan_reader()
    tasks = [asyncio.ensure_future(reader.run(asking(ENDLESS), heavy=True)) for _ in range(12)]
    await asyncio.sleep(0.3)
    for task in tasks:
        task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)

    assert all(isinstance(one, asyncio.CancelledError) for one in ended)
    async with asyncio.timeout(5):
        assert await asyncio.gather(*(reader.run(asking(NOTES), heavy=True) for _ in range(12))) == [0] * 12


async def test_a_plan_survives_a_change_of_its_tables(notes: Settings) -> None:
    def steps() -> Steps[int]:
        rows = yield "SELECT * FROM notes", ()
        return len(rows[0])

    add_note(notes)
    assert await database.plan_reader().run(steps) == 1
    await database.primary().execute_script("ALTER TABLE notes ADD COLUMN more VARCHAR(9)")
    assert await database.plan_reader().run(steps) == 2


async def test_closing_the_database_ends_what_runs_and_leaves_nothing_behind(notes: Settings) -> None:
    reader = database.plan_reader()
    running = asyncio.ensure_future(reader.run(asking(ENDLESS), heavy=True))
    await asyncio.sleep(0.2)
    async with asyncio.timeout(8):
        await database.close_database()
        with pytest.raises(database.Unavailable):
            await running

    assert [one for one in threading.enumerate() if one.name.startswith("plans")] == []
    with pytest.raises(RuntimeError):
        database.plan_reader()
    with pytest.raises(database.Unavailable):
        await reader.run(asking(NOTES))
