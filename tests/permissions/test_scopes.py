"""Who sees which rows: by list, by number, by id, by nested edge, by subscription."""

from typing import Any

import pytest

from server.core import global_ids
from server.core.operations import OperationRequest
from server.core.viewer import ANONYMOUS, Assignment
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People, also

LIST = "{ orders { totalCount nodes { id number } edges { node { id } } } }"


async def seen(graph: Graph, viewer: Any) -> set[str]:
    found = (await graph(viewer, LIST)).data["orders"]
    ids = {node["id"] for node in found["nodes"]}
    assert ids == {edge["node"]["id"] for edge in found["edges"]}
    assert found["totalCount"] == len(ids)
    return ids


def order_id(key: int) -> str:
    return global_ids.encode("Order", key)


async def test_customers_see_their_own_clerks_their_office_and_finance_all(graph: Graph, people: People) -> None:
    here, there = await people.office("here"), await people.office("there")
    customer, other = await people.viewer("customer"), await people.viewer("customer")
    clerk = await people.viewer("clerk", unit_id=here.id)
    mine, theirs = order_id(await place(customer)), order_id(await place(other))
    posted = order_id(await place(clerk))
    elsewhere = order_id(await place(await people.viewer("clerk", unit_id=there.id)))

    assert await seen(graph, customer) == {mine}
    assert await seen(graph, clerk) == {posted}
    assert await seen(graph, await people.viewer("finance")) == {mine, theirs, posted, elsewhere}


async def test_a_unit_reaches_everything_beneath_it(graph: Graph, people: People) -> None:
    office = await people.office()
    posted = order_id(await place(await people.viewer("clerk", unit_id=office.id)))

    for unit_id in (office.city_unit_id, office.province_unit_id):
        assert await seen(graph, await people.viewer("clerk", unit_id=unit_id)) == {posted}


async def test_two_assignments_are_a_union_not_the_wider_of_the_two(graph: Graph, people: People) -> None:
    here, there = await people.office("here"), await people.office("there")
    at_here = order_id(await place(await people.viewer("clerk", unit_id=here.id)))
    at_there = order_id(await place(await people.viewer("clerk", unit_id=there.id)))
    both = also(await people.viewer("clerk", unit_id=here.id), Assignment("clerk", there.id))
    customer = await people.viewer("customer")
    own = order_id(await place(customer))

    assert await seen(graph, both) == {at_here, at_there}
    assert await seen(graph, also(customer, Assignment("clerk", here.id))) == {own, at_here}


async def test_a_foreign_order_is_an_absent_one_on_every_path(graph: Graph, people: People) -> None:
    viewer, stranger = await people.viewer("customer"), await people.viewer("customer")
    key = await place(stranger)
    answers = []
    for wanted in (order_id(key), order_id(999_999)):
        by_id = await graph(viewer, "query Q($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }", id=wanted)
        answers.append(by_id.body)
    by_number = [
        (await graph(viewer, "query Q($n: String!) { order(number: $n) { id } }", n=number)).body
        for number in ("PH26000000001", "PH26999999999")
    ]
    filtered = [
        (await graph(viewer, "query Q($n: String!) { orders(filter: {number: {eq: $n}}) { totalCount } }", n=n)).body
        for n in ("PH26000000001", "PH26999999999")
    ]

    assert answers[0] == answers[1] == {"data": {"node": None, "nodes": [None]}}
    assert by_number[0] == by_number[1] == {"data": {"order": None}}
    assert filtered[0] == filtered[1] == {"data": {"orders": {"totalCount": 0}}}


async def test_a_foreign_order_cannot_be_followed(graph: Graph, people: People) -> None:
    viewer, stranger = await people.viewer("customer"), await people.viewer("customer")
    document_id = f"sha256:{'2' * 64}"
    graph.executor.persist(document_id, "subscription S($id: ID!) { orderUpdated(id: $id) { id } }")
    results = []
    for key in (await place(stranger), 999_999):
        request = OperationRequest(document_id=document_id, variables={"id": order_id(key)})
        opened: Any = await graph.executor.subscribe(request, viewer)
        results.append(await anext(opened))
        await opened.aclose()

    assert results[0] == results[1] == b'{"data":{"orderUpdated":null}}'


async def test_a_nested_person_out_of_scope_is_null_without_an_error(graph: Graph, people: People) -> None:
    customer, office = await people.viewer("customer"), await people.office()
    order = await place(customer)
    clerk = await people.viewer("clerk", unit_id=office.id)
    await place(clerk)
    document = "{ orders { nodes { id customer { displayName } events { actor { displayName } } } } }"

    for_clerk = await graph(clerk, document)
    for_finance = await graph(await people.viewer("finance"), document)
    for_support = await graph(await people.viewer("support"), document)

    assert for_clerk.data["orders"]["nodes"][0]["events"] == [{"actor": {"displayName": clerk.name}}]
    nested = {node["id"]: node["customer"] for node in for_finance.data["orders"]["nodes"]}
    assert nested[order_id(order)] is None
    nested = {node["id"]: node["customer"] for node in for_support.data["orders"]["nodes"]}
    assert nested[order_id(order)] == {"displayName": customer.name}


async def test_a_denied_edge_is_null_with_one_error_however_many_rows(graph: Graph, people: People) -> None:
    office = await people.office()
    clerk = await people.viewer("clerk", unit_id=office.id)
    for _ in range(3):
        await place(clerk)
    auditor = await people.viewer("auditor")
    half = also(await people.viewer("regulator"))
    document = "{ auditEntries(first: 5) { nodes { sequence actor { displayName } } } }"

    assert (await graph(auditor, document)).codes == []
    denied = await graph(half, document)
    assert all(node["actor"] is None for node in denied.body["data"]["auditEntries"]["nodes"])


@pytest.mark.parametrize(
    "document", ["{ orders { totalCount } }", '{ order(number: "x") { id } }', '{ node(id: "x") { id } }']
)
async def test_nobody_reads_anything(graph: Graph, people: People, document: str) -> None:
    assert (await graph(ANONYMOUS, document)).codes == ["UNAUTHENTICATED"]
