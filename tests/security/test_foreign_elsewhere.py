"""What is somebody else's, where no input of a mutation names it: in subscriptions, as files, in exports, in whole lists."""

import json
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.routing import Route

from server.app import find_file
from server.core import database, global_ids
from server.core.blobs import blobs
from server.core.operations import OperationRequest, OperationResult
from server.core.viewer import Viewer
from server.domains.files import service as files
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import JobRow
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.orders.models import Order
from server.domains.permissions.identification import identify
from server.edge.files import Files
from tests.lists.conftest import Asking, job, made
from tests.schema.test_matrix import SCHEMA
from tests.support.attacking import opened
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People
from tests.support.verifying import Verifying
from tests.support.walk import signed_in
from tests.support.walk_approvals import ApprovalWalk

FAR = 10**6


def followed() -> list[str]:
    """The subscriptions that take an id."""
    assert SCHEMA.subscription_type is not None
    return [name for name, field in sorted(SCHEMA.subscription_type.fields.items()) if "id" in field.args]


async def first_report(graph: Graph, viewer: Viewer, text: str, id_: str) -> bytes:
    """What somebody is told who begins to follow."""
    document_id = f"sha256:{text.encode().hex()[:64]:0<64}"
    graph.executor.persist(document_id, text)
    result = await graph.executor.subscribe(OperationRequest(document_id=document_id, variables={"id": id_}), viewer)
    if isinstance(result, OperationResult):
        return result.body
    async with aclosing(result) as reports:  # type: ignore[type-var]
        return await anext(reports)


@pytest.mark.parametrize("name", followed())
async def test_following_a_foreign_object_tells_what_following_none_does(
    graph: Graph, people: People, name: str
) -> None:
    owner = await people.viewer("customer")
    async with database.transaction():
        job_id = await enqueue(JobKind.TABLES_KEEP, {}, asked_by=owner.user_id)
    order = await Order.get(id=await place(owner))
    proposer, _, asked = await ApprovalWalk(people).asked()
    _, request = global_ids.decode(asked["id"])
    theirs = {"Order": order.id, "Shipment": order.shipment_id, "Job": job_id, "Approval": request}
    whose = {"Approval": proposer}
    assert SCHEMA.subscription_type is not None
    kind = str(SCHEMA.subscription_type.fields[name].type)
    text = f"subscription($id: ID!) {{ {name}(id: $id) {{ __typename id }} }}"
    office = await people.office()

    for stranger in (await people.viewer("customer"), await people.viewer("clerk", unit_id=office.id)):
        ids = [global_ids.encode(kind, theirs[kind] + further) for further in (0, FAR)]
        told = [await first_report(graph, stranger, text, id_) for id_ in ids]
        assert told[0] == told[1]
        assert json.loads(told[0]) == {"data": {name: None}}
    found = await first_report(graph, whose.get(kind, owner), text, global_ids.encode(kind, theirs[kind]))
    assert json.loads(found)["data"][name]


@pytest_asyncio.fixture
async def web(opened_database: Any) -> AsyncIterator[httpx2.AsyncClient]:
    app = Starlette(routes=[Route("/files/{id}", Files(find_file, identify).get)])
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://localhost") as client:
        yield client


async def test_a_foreign_file_is_answered_like_one_that_is_not_there(web: Any, graph: Graph, people: People) -> None:
    owner = await signed_in(await people.user("customer"))
    blob = await blobs().put(b"theirs")
    async with database.transaction():
        key = await files.keep(owner.user_id or 0, "list.csv", "text/csv", blob)
    document = await Verifying(graph, people).document(owner)

    for id_ in (global_ids.encode("File", key), document):
        type_name, number = global_ids.decode(id_)
        for role in ("customer", "clerk", "operator", "developer"):
            bearer = {"authorization": f"Bearer {await opened(await people.user(role))}"}
            found = [
                await web.get(f"/files/{global_ids.encode(type_name, number + further)}", headers=bearer)
                for further in (0, FAR)
            ]
            told = [(one.status_code, dict(one.headers), one.content) for one in found]
            assert told[0] == told[1], (type_name, role)
            assert found[0].status_code == 404


@pytest.mark.parametrize("field", ["ordersExport", "shipmentsExport"])
async def test_an_export_that_asks_for_foreign_rows_is_the_file_of_none(
    graph: Graph, people: People, field: str
) -> None:
    """Asked by number, by search and by what belongs to the row; by a clerk whose office is another one."""
    order = await Order.get(id=await place(await people.viewer("customer")))
    office = await people.office()
    clerk = await people.viewer("clerk", unit_id=office.id)
    mine = await Order.get(id=await place(clerk, unit_id=office.id))
    own = {"ordersExport": mine.number, "shipmentsExport": mine.number}
    column = {"ordersExport": "number", "shipmentsExport": "reference"}[field]
    absent = f"{order.number[:-4]}zzzz"
    asks: list[Any] = [
        lambda number: {"filter": {column: {"eq": number}}},
        lambda number: {"filter": {"not": {column: {"eq": number}}}},
        lambda number: {"filter": {column: {"in": [number, own[field]]}}},
        lambda number: {"search": number},
    ]

    for ask in asks:
        files_made = []
        for number in (order.number, absent):
            asked = await Asking(graph)(clerk, field, columns=["NUMBER"], **ask(number))
            await drain()
            files_made.append((await made(asked))[1])
        assert files_made[0] == files_made[1]
        assert order.number.encode() not in files_made[0]


@pytest.mark.parametrize("field", ["ordersCancelAll", "shipmentsHoldAll"])
async def test_a_whole_list_of_foreign_rows_is_an_empty_one(graph: Graph, people: People, field: str) -> None:
    order = await Order.get(id=await place(await people.viewer("customer")))
    clerk = await people.viewer("clerk", unit_id=(await people.office()).id)
    column = "number" if field == "ordersCancelAll" else "reference"

    ended = []
    for number in (order.number, f"{order.number[:-4]}zzzz"):
        asked = await Asking(graph)(clerk, field, filter={column: {"eq": number}})
        await drain()
        done = await job(asked)
        rows = await JobRow.filter(job_id=done.id).count()
        ended.append((done.status, done.error, done.done, done.total, done.succeeded, done.failed, rows))

    assert ended[0] == ended[1]
    assert ended[0][-1] == 0
    after = await Order.get(id=order.id)
    assert (after.version, after.status) == (order.version, order.status)
