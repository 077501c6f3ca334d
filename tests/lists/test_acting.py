"""One step with every object of a list: each once, each with its result, whatever happens on the way."""

from collections.abc import Callable
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.viewer import SYSTEM, Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs import service
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job, JobRow
from server.domains.jobs.running import execute
from server.domains.jobs.words import JobStatus
from server.domains.lists import acting
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from server.domains.permissions import service as permissions
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.shipments.words import EventCode, ShipmentStatus
from tests.lists.conftest import Asking, job
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.letters import place
from tests.support.people import People

ROWS = """query($job: ID!, $ok: Boolean) { jobRows(filter: { job: { eq: $job }, ok: { eq: $ok } }, first: 100) {
  nodes { objectId label ok code message params { name value } } totalCount } }"""


class Killed(BaseException):
    """The process ends here."""


async def moving(graph: Graph, viewer: Viewer, count: int) -> list[Journey]:
    return [await (await journey(graph, viewer)).to("ACCEPTED") for _ in range(count)]


async def holds() -> int:
    return await ShipmentEvent.filter(code=EventCode.PXH).count()


async def test_every_item_of_the_list_is_held_and_refusals_are_told_one_by_one(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    held = await moving(graph, operator, 3)
    unpaid = [await journey(graph, operator) for _ in range(2)]

    asked = await Asking(graph)(operator, "shipmentsHoldAll", reason="a recall")
    assert asked["total"] == 5
    await drain()

    done = await job(asked)
    assert (done.status, done.done, done.succeeded, done.failed) == (JobStatus.DONE, 5, 3, 2)
    assert [(await one.item()).status for one in held] == [ShipmentStatus.ON_HOLD] * 3
    refused = (await graph(operator, ROWS, job=asked["id"], ok=False)).data["jobRows"]
    assert refused["totalCount"] == 2
    wanted = {global_ids.encode("Shipment", (await one.item()).id) for one in unpaid}
    assert {row["objectId"] for row in refused["nodes"]} == wanted
    for row in refused["nodes"]:
        assert row["code"] == "INVALID_TRANSITION"
        assert {one["name"]: one["value"] for one in row["params"]} == {"from": "CREATED", "to": "ON_HOLD"}
        assert row["label"].startswith("PH")
    entries = await AuditEntry.filter(action="shipments:hold", object_type="Shipment")
    assert {(entry.reason, entry.actor_id) for entry in entries} == {("a recall", operator.user_id)}
    assert len(entries) == 3


async def test_every_order_of_the_list_is_cancelled_with_its_item(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    keys = [await place(operator) for _ in range(4)]
    other = await place(operator, registered=False)

    asked = await Asking(graph)(operator, "ordersCancelAll", filter={"registered": {"eq": True}})
    await drain()

    done = await job(asked)
    assert (done.succeeded, done.failed) == (4, 0)
    assert {order.status for order in await Order.filter(id__in=keys)} == {OrderStatus.CANCELLED}
    assert (await Order.get(id=other)).status is OrderStatus.PENDING_PAYMENT


@pytest.mark.parametrize("point", ["before", "within", "after"])
@pytest.mark.parametrize("killed_at", [1, 3, 4, 6])
async def test_killed_anywhere_each_item_is_held_once(
    graph: Graph, people: People, killed_at: int, point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    operator = await people.viewer("operator")
    await moving(graph, operator, 5)
    await journey(graph, operator)
    asked = await Asking(graph)(operator, "shipmentsHoldAll")
    monkeypatch.setattr(acting, "FEW", 2)
    with monkeypatch.context() as patch:
        patch.setattr(acting, "_one", dying(acting._one, killed_at, point, patch))
        with pytest.raises(Killed):
            await execute((await job(asked)).id)
    await Job.all().update(status=JobStatus.READY)  # what a start does
    await drain()

    done = await job(asked)
    assert (done.status, done.done, done.succeeded, done.failed) == (JobStatus.DONE, 6, 5, 1)
    assert await JobRow.all().count() == 6
    assert await holds() == 5
    assert await AuditEntry.filter(action="shipments:hold", object_type="Shipment").count() == 5


def dying(real: Callable[..., Any], killed_at: int, point: str, patch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """The process ends before, within or after the n-th object's transaction."""
    calls = 0

    async def one(ctx: Any, act: acting.Act, viewer: Viewer, place: Any, wanted: Any, reason: str) -> None:
        nonlocal calls
        calls += 1
        if calls == killed_at and point == "before":
            raise Killed
        if calls == killed_at and point == "within":
            noted = acting._noted

            async def within(*given: Any) -> None:
                await noted(*given)
                raise Killed

            patch.setattr(acting, "_noted", within)
        await real(ctx, act, viewer, place, wanted, reason)
        if calls == killed_at and point == "after":
            raise Killed

    return one


async def test_a_cancelled_job_stops_before_the_next_item(
    graph: Graph, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    operator = await people.viewer("operator")
    await moving(graph, operator, 4)
    asked = await Asking(graph)(operator, "shipmentsHoldAll")
    found, real, calls = await job(asked), acting._one, 0

    async def cancelling(*given: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            await service.cancel(operator, found.id, found.version)
        await real(*given)

    monkeypatch.setattr(acting, "_one", cancelling)
    await drain()

    stopped = await job(asked)
    assert (stopped.status, stopped.done, stopped.succeeded) == (JobStatus.CANCELLED, 2, 2)
    assert await holds() == 2
    monkeypatch.undo()
    await service.retry(operator, stopped.id, stopped.version)
    await drain()
    assert ((await job(asked)).succeeded, await holds()) == (4, 4)


async def test_rights_taken_away_end_the_job(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    await moving(graph, operator, 1)
    asked = await Asking(graph)(operator, "shipmentsHoldAll")
    async with database.transaction():
        await RoleAssignment.filter(user_id=operator.user_id).delete()
    await drain()

    failed = await job(asked)
    assert (failed.status, failed.error, await holds()) == (JobStatus.FAILED, "FORBIDDEN", 0)


async def test_an_item_readable_but_not_to_be_held_is_refused_for_itself(graph: Graph, people: People) -> None:
    """A clerk who helps finance reads items anywhere, but holds those of the own office only."""
    here = await people.office("here")
    operator, clerk = await people.viewer("operator"), await people.user("clerk", unit_id=here.id)
    mine = await (await journey(graph, operator, unitId=global_ids.encode("Unit", here.id))).to("ACCEPTED")
    await moving(graph, operator, 1)
    async with database.transaction():
        await permissions.assign(SYSTEM, clerk.id, "finance")
    viewer = await present(clerk.id, request_id="test-request")

    asked = await Asking(graph)(viewer, "shipmentsHoldAll")
    await drain()

    done = await job(asked)
    assert (done.total, done.succeeded, done.failed) == (2, 1, 1)
    assert (await JobRow.get(ok=False)).code == "NOT_FOUND"
    assert (await mine.item()).status is ShipmentStatus.ON_HOLD


@pytest.mark.parametrize(
    ("given", "path", "code"),
    [
        ({"reason": "x"}, ["reason"], "TOO_SHORT"),
        ({"reason": "x" * 201}, ["reason"], "TOO_LONG"),
        ({"filter": {"number": {"in": ["x"] * 101}}}, ["filter"], "TOO_LONG"),
    ],
)
async def test_a_wrong_wish_is_refused_at_once(
    graph: Graph, people: People, given: dict[str, Any], path: list[str], code: str
) -> None:
    answer = await Asking(graph)(await people.viewer("operator"), "shipmentsHoldAll", **given)
    assert (answer["issues"][0]["path"], answer["issues"][0]["code"]) == (path, code)
    assert await Job.all().count() == 0


async def test_too_long_a_list_is_refused_at_once(
    graph: Graph, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    operator = await people.viewer("operator")
    await moving(graph, operator, 2)
    monkeypatch.setattr(acting, "COUNTED", 1)

    answer = await Asking(graph)(operator, "shipmentsHoldAll")

    assert answer["issues"][0]["code"] == "TOO_MANY"
    assert await Shipment.filter(status=ShipmentStatus.ON_HOLD).count() == 0
