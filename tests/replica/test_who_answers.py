"""Which database answers: the replica what only reads, the primary whatever has to be seen at once."""

from dataclasses import replace
from typing import Any

import orjson
import pytest

from server.app import executor
from server.core import database, global_ids
from server.core.last_writes import LastWrites
from server.core.operations import OperationRequest
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.audit import verification
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.orders.states import OrderStatus
from server.domains.orders.statistics import statistics
from server.domains.permissions.identification import identify, present
from server.domains.users import sessions
from server.domains.users.models import User
from tests.replica.conftest import NAME, Asking, Pair
from tests.support.graph import Graph
from tests.support.letters import place_input

PLACE = "mutation P($input: OrderPlaceInput!) { orderPlace(input: $input) { ... on Order { id status } } }"
ME = "{ viewer { user { displayName } } }"
FOLLOW = "subscription F($id: ID!) { jobUpdated(id: $id) { status } }"
PLAINLY = Graph(executor(bytes(32), plans=False))


@pytest.fixture(params=["plans", "plain executor"])
def asking(request: pytest.FixtureRequest, session_graph: Any) -> Asking:
    """By either executor."""
    return Asking(Graph(session_graph) if request.param == "plans" else PLAINLY)


async def test_what_only_reads_is_answered_by_the_replica(pair: Pair, asking: Asking) -> None:
    assert await asking(pair.viewer) == "replica"
    assert (pair.watched.asked.replica, pair.watched.asked.primary) == (1, 0)


async def test_what_a_root_that_computes_names_is_read_of_the_replica(pair: Pair, session_graph: Any) -> None:
    assert (await Graph(session_graph)(pair.viewer, ME)).data == {"viewer": {"user": {"displayName": "replica"}}}


async def test_a_mutation_is_answered_by_the_primary(pair: Pair, asking: Asking) -> None:
    placed = await asking.graph(pair.viewer, PLACE, input=place_input())

    assert placed.data["orderPlace"]["status"] == "PENDING_PAYMENT"
    assert pair.watched.asked.replica == 0


async def test_after_a_write_the_user_reads_of_the_primary_for_five_seconds(pair: Pair, asking: Asking) -> None:
    assert await asking(pair.viewer) == "replica"
    await asking.graph(pair.viewer, PLACE, input=place_input())

    assert await asking(pair.viewer) == "primary"
    assert await asking(replace(pair.viewer, session_id=77)) == "primary"
    assert await asking(pair.other) == "replica"
    pair.moment += 4.9
    assert await asking(pair.viewer) == "primary"
    pair.moment += 0.2
    assert await asking(pair.viewer) == "replica"


async def test_a_write_that_is_refused_counts_too(pair: Pair, asking: Asking) -> None:
    refused = await asking.graph(pair.viewer, PLACE, input=place_input(weightGrams=10**6))
    assert refused.data == {"orderPlace": {}}

    assert await asking(pair.viewer) == "primary"


async def test_counts_follow_the_same_rule(pair: Pair, session_graph: Any) -> None:
    there = (await statistics(pair.viewer, 1)).by_status
    await Graph(session_graph)(pair.viewer, PLACE, input=place_input())
    here = (await statistics(pair.viewer, 1)).by_status

    assert there == {OrderStatus.CANCELLED: 1}
    assert here == {OrderStatus.PENDING_PAYMENT: 2}


async def test_work_done_in_a_users_name_follows_the_same_rule(pair: Pair, session_graph: Any) -> None:
    away = await present(pair.viewer.user_id, request_id="job")
    document, variables = NAME, {"id": global_ids.encode("User", pair.viewer.user_id or 0)}

    assert away.name == "primary"
    found = await session_graph.read(away, document, variables)
    assert orjson.loads(found)["data"]["node"]["displayName"] == "replica"
    database.note_write(pair.viewer)
    found = await session_graph.read(away, document, variables)
    assert orjson.loads(found)["data"]["node"]["displayName"] == "primary"


async def test_a_report_of_a_subscription_is_read_of_the_primary_and_so_is_what_follows_it(
    pair: Pair, session_graph: Any
) -> None:
    async with database.transaction():
        key = await enqueue(JobKind.ORDERS_EXPORT, {}, asked_by=pair.viewer.user_id)
    request = OperationRequest(document_id="sha256:follow", variables={"id": global_ids.encode("Job", key)})
    session_graph.persist("sha256:follow", FOLLOW)
    asking = Asking(Graph(session_graph))
    assert await asking(pair.viewer) == "replica"

    reports = await session_graph.subscribe(request, pair.viewer)
    assert orjson.loads(await anext(reports)) == {"data": {"jobUpdated": {"status": "READY"}}}
    assert await asking(pair.viewer) == "primary"
    await reports.aclose()


async def test_who_asks_is_known_by_the_primary(pair: Pair) -> None:
    async with database.transaction():
        user = await User.get(id=pair.viewer.user_id)
        token = (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token

    found = await identify(token, address="", user_agent="", request_id="")

    assert (found.user_id, found.name) == (pair.viewer.user_id, "primary")
    assert pair.watched.asked.replica == 0


async def test_the_trail_is_proved_on_the_primary(pair: Pair) -> None:
    await pair.on_replica("ALTER TABLE audit_entries DISABLE TRIGGER USER", "DELETE FROM audit_entries")

    assert (await verification.verify()).entries > 0


async def test_without_a_replica_nothing_is_remembered(opened_database: Any, session_graph: Any) -> None:
    database.note_write(Viewer(user_id=1))

    assert len(database.last_writes) == 0
    assert not database.has_written(Viewer(user_id=1))


def test_last_writes_are_remembered_of_so_many_users_and_no_longer_than_needed() -> None:
    moment = 0.0
    writes = LastWrites(seconds=5, most=3, clock=lambda: moment)
    for key in (1, 2, 3, 1, 4):
        writes.note(Viewer(user_id=key))
    writes.note(Viewer())

    assert [writes.has_written(Viewer(user_id=key)) for key in (1, 2, 3, 4)] == [True, False, True, True]
    assert not writes.has_written(Viewer())
    moment = 5.0
    assert not writes.has_written(Viewer(user_id=1))
    assert len(writes) == 2
