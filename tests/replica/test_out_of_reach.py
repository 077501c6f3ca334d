"""A replica that is gone, silent, behind or refuses: the primary answers, nobody who reads notices, and it is tried again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from server.app import executor
from server.core import database
from server.core.drivers.addresses import connections
from server.core.drivers.plan_postgres import PostgresPlans
from server.core.drivers.plans import Steps, TooSlow
from server.core.drivers.replica import Replica
from server.tables import MODULES
from tests.replica.conftest import Asking, Pair
from tests.support.graph import Graph

SOON = (0.05, 0.2)
END_ALL = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid != pg_backend_pid()"
)
PLAINLY = Graph(executor(bytes(32), plans=False))


@pytest.fixture(params=["plans", "plain executor"])
def asking(request: pytest.FixtureRequest, session_graph: Any) -> Asking:
    """By either executor."""
    return Asking(Graph(session_graph) if request.param == "plans" else PLAINLY)


async def until_up(replica: Replica, within: float = 10) -> None:
    async with asyncio.timeout(within):
        while not replica.up:
            await asyncio.sleep(0.02)


def asks(statement: str) -> Callable[[], Steps[Any]]:
    def steps() -> Steps[Any]:
        rows = yield statement, ()
        return rows[0][0]

    return steps


async def test_a_replica_that_goes_away_is_replaced_and_comes_back(
    pair: Pair, asking: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    pair.watched.waits = SOON
    assert await asking(pair.viewer) == "replica"
    with caplog.at_level(logging.INFO):
        await pair.gate.shut()
        found = await asyncio.gather(*(asking(pair.viewer) for _ in range(12)))
        assert set(found) == {"primary"}
        assert not pair.watched.up
        assert pair.watched.asked.lost == 1
        await asyncio.sleep(0.3)
        await pair.gate.open()
        await until_up(pair.watched)

    assert await asking(pair.viewer) == "replica"
    said = [record.message for record in caplog.records if "replica" in record.message]
    assert said[0].startswith("the replica is out of reach, the primary answers: ")
    assert any(line.startswith("the replica is still out of reach: ") for line in said)
    assert said[-1] == "the replica answers again"
    assert said.count("the replica answers again") == 1


async def test_a_replica_that_was_never_there_is_replaced_from_the_start(pair: Pair, asking: Asking) -> None:
    await pair.gate.shut()

    assert await asking(pair.viewer) == "primary"
    assert not pair.watched.up


async def test_while_it_is_away_it_is_tried_at_longer_and_longer_intervals(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, session_graph: Any
) -> None:
    waited: list[float] = []
    sleep = asyncio.sleep

    async def noted(seconds: float) -> None:
        waited.append(seconds)
        await sleep(0)

    await pair.gate.shut()
    monkeypatch.setattr("server.core.drivers.replica.asyncio.sleep", noted)
    assert await Asking(Graph(session_graph))(pair.viewer) == "primary"
    async with asyncio.timeout(20):
        while len(waited) < 7:
            await sleep(0.01)
    monkeypatch.undo()

    assert waited[:7] == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]


async def test_what_the_replica_refuses_is_asked_of_the_primary_and_it_stays_in_use(pair: Pair, asking: Asking) -> None:
    await pair.on_replica("ALTER TABLE users RENAME display_name TO another")

    assert await asking(pair.viewer) == "primary"
    assert await asking(pair.viewer) == "primary"
    assert pair.watched.up
    assert (pair.watched.asked.primary, pair.watched.asked.lost) == (2, 0)
    await pair.on_replica("ALTER TABLE users RENAME another TO display_name")
    assert await asking(pair.viewer) == "replica"


async def test_idle_connections_that_were_ended_are_replaced_without_a_word(pair: Pair, asking: Asking) -> None:
    assert await asking(pair.viewer) == "replica"
    await pair.on_replica(END_ALL)
    await asyncio.sleep(0.1)

    assert await asking(pair.viewer) == "replica"
    assert pair.watched.asked.lost == 0


async def test_a_read_that_is_cut_off_half_way_is_done_again_on_the_primary(pair: Pair) -> None:
    def half_way() -> Steps[Any]:
        yield "SELECT pg_sleep(0.5)", ()
        rows = yield "SELECT max(display_name) FROM users", ()
        return rows[0][0]

    async def plainly() -> Any:
        rows = await database.reads().execute_query_dict("SELECT pg_sleep(0.5), max(display_name) AS name FROM users")
        return rows[0]["name"]

    ways: list[Callable[[], Awaitable[Any]]] = [lambda: database.plan_reader().run(half_way), plainly]
    for asked in ways:
        pair.watched.waits = SOON
        reading = asyncio.ensure_future(asked())
        await asyncio.sleep(0.25)
        await pair.on_replica(END_ALL)

        assert await reading == "primary"
        await until_up(pair.watched)
    assert pair.watched.asked.lost == 2


async def test_the_orms_reads_do_not_wait_for_a_replica_that_says_nothing(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    await database.close_database()
    monkeypatch.setattr("server.core.drivers.addresses.REPLICA_SECONDS", 0.5)
    await database.open_database(pair.settings, MODULES)
    asking = Asking(PLAINLY)
    assert await asyncio.gather(*(asking(pair.viewer) for _ in range(3))) == ["replica"] * 3
    pair.gate.silent = True
    async with asyncio.timeout(5):
        assert await asyncio.gather(*(asking(pair.viewer) for _ in range(15))) == ["primary"] * 15
    assert (pair.watched.up, pair.watched.asked.lost) == (False, 1)


async def test_a_replica_that_says_nothing_is_given_up_and_all_who_wait_for_it_are_answered(pair: Pair) -> None:
    known = connections(pair.settings)
    where = {**known["reads"]["credentials"], "command_timeout": 0.5}
    replica = Replica(where, known["default"]["credentials"])
    plans = PostgresPlans(where, primary=known["default"]["credentials"], replica=replica)
    whose = asks("SELECT max(display_name) FROM users")
    try:
        assert await asyncio.gather(*(plans.run(whose) for _ in range(3))) == ["replica"] * 3
        pair.gate.silent = True
        async with asyncio.timeout(5):
            assert await asyncio.gather(*(plans.run(whose) for _ in range(15))) == ["primary"] * 15
        assert (replica.up, replica.asked.lost) == (False, 1)
    finally:
        pair.gate.silent = False
        await replica.close()
        await plans.close()


async def test_a_statement_cut_at_its_deadline_is_not_begun_again_on_the_primary(pair: Pair) -> None:
    known = connections(pair.settings)
    where = known["reads"]["credentials"]
    replica = Replica(where, known["default"]["credentials"])
    plans = PostgresPlans(where, primary=known["default"]["credentials"], replica=replica, deadline=0.2)
    try:
        with pytest.raises(TooSlow):
            await plans.run(asks("SELECT pg_sleep(30)"))
        assert (replica.up, replica.asked.primary) == (True, 0)
    finally:
        await plans.close()


async def test_what_a_plan_raises_itself_is_no_fault_of_the_replica(pair: Pair) -> None:
    def steps() -> Steps[None]:
        yield "SELECT 1", ()
        raise OSError("the plan's own")

    with pytest.raises(OSError, match="the plan's own"):
        await database.plan_reader().run(steps)
    assert (pair.watched.up, pair.watched.asked.primary) == (True, 0)


async def test_a_replica_that_returns_without_a_migration_is_left_alone(
    pair: Pair, session_graph: Any, caplog: pytest.LogCaptureFixture
) -> None:
    pair.watched.waits = SOON
    asking = Asking(Graph(session_graph))
    await pair.gate.shut()
    assert await asking(pair.viewer) == "primary"
    await pair.on_replica("CREATE TABLE kept AS TABLE tortoise_migrations", "TRUNCATE tortoise_migrations")
    await pair.gate.open()
    async with asyncio.timeout(10):
        while "the replica lacks migrations, the primary answers: 0001_initial" not in caplog.text:
            await asyncio.sleep(0.02)

    assert await asking(pair.viewer) == "primary"
    await pair.on_replica("INSERT INTO tortoise_migrations TABLE kept")
    await until_up(pair.watched)
    assert await asking(pair.viewer) == "replica"
