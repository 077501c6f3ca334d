"""The lists of a row: which of its parts, in which order, how many. On both executors."""

from datetime import timedelta
from typing import Any

import pytest
from graphql import get_named_type, parse

from schema.core.guard import Guard, check
from schema.engine.declare import ENTITIES, Many
from server.core import global_ids
from server.core.viewer import Assignment, Viewer
from server.domains.orders.models import Order, OrderEvent
from server.domains.orders.states import OrderStatus
from tests.engine.conftest import Both
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People, also

STATES = (OrderStatus.CONFIRMED, OrderStatus.ACCEPTED, OrderStatus.IN_TRANSIT, OrderStatus.DELIVERED)


async def with_history(viewer: Viewer) -> Order:
    """An order that has been through some states, two of them at the same moment."""
    order = await Order.get(id=await place(viewer))
    for minutes, status in zip((1, 2, 2, 3), STATES, strict=True):
        await OrderEvent.create(order_id=order.id, status=status, at=order.placed_at + timedelta(minutes=minutes))
    return order


async def events(graph: Graph, viewer: Viewer, given: str, **variables: Any) -> list[list[str]]:
    """What each order's history says, newest order first."""
    kinds = {"$first": "Int", "$filter": "OrderEventFilter", "$by": "[OrderEventOrderBy!]"}
    used = ", ".join(f"{name}: {kind}" for name, kind in kinds.items() if name in given)
    declared = f"query Q({used})" if used else "query Q"
    answer = await graph(viewer, f"{declared} {{ orders {{ nodes {{ events{given} {{ status }} }} }} }}", **variables)
    return [[one["status"] for one in node["events"]] for node in answer.data["orders"]["nodes"]]


async def test_every_row_has_a_list_of_its_own(either: Graph, people: People) -> None:
    viewer = await people.viewer()
    await with_history(viewer)
    await place(viewer)
    await with_history(viewer)
    first, whole = "PENDING_PAYMENT", ["PENDING_PAYMENT", *(one.name for one in STATES)]

    assert await events(either, viewer, "") == [whole, [first], whole]
    assert await events(either, viewer, "(first: 2)") == [whole[:2], [first], whole[:2]]
    newest = [["DELIVERED", "IN_TRANSIT"], [first], ["DELIVERED", "IN_TRANSIT"]]
    assert await events(either, viewer, "(first: 2, orderBy: [{field: AT, direction: DESC}])") == newest
    by_name = await events(either, viewer, "(orderBy: [{field: STATUS}])")
    assert by_name == [sorted(whole, key=str.lower), [first], sorted(whole, key=str.lower)]
    some = {"status": {"in": ["IN_TRANSIT", "ACCEPTED", "PENDING_PAYMENT"]}}
    assert await events(either, viewer, "(filter: $filter, first: $first)", filter=some, first=2) == [
        [first, "ACCEPTED"],
        [first],
        [first, "ACCEPTED"],
    ]
    assert await events(either, viewer, "(filter: $filter, first: $first, orderBy: $by)") == [whole, [first], whole]


async def test_one_row_shows_several_lists_of_the_same_parts(either: Graph, people: People) -> None:
    viewer = await people.viewer()
    order = await with_history(viewer)
    text = """query Q($number: String!) { order(number: $number) {
      events { status } last: events(first: 1, orderBy: [{field: AT, direction: DESC}]) { status at }
      confirmed: events(filter: {status: {eq: CONFIRMED}}) { at } none: events(filter: {status: {eq: EXPIRED}}) { at }
    } }"""

    found = (await either(viewer, text, number=order.number)).data["order"]

    assert len(found["events"]) == 5
    assert [one["status"] for one in found["last"]] == ["DELIVERED"]
    assert len(found["confirmed"]) == 1
    assert found["none"] == []


WRONG = {
    "(first: 0)": (("events", "first"), "OUT_OF_RANGE"),
    "(first: 101)": (("events", "first"), "OUT_OF_RANGE"),
    "(first: -5)": (("events", "first"), "OUT_OF_RANGE"),
    "(filter: {not: {not: {not: {not: {status: {eq: CONFIRMED}}}}}})": (("events", "filter"), "NOT_ALLOWED"),
    "(orderBy: [{field: AT}, {field: AT}, {field: AT}, {field: AT}, {field: AT}, {field: AT}])": (
        ("events", "orderBy"),
        "TOO_LONG",
    ),
}


@pytest.mark.parametrize("given", WRONG)
@pytest.mark.parametrize("orders", ["none", "some"])
async def test_wrong_arguments_are_said_to_be_wrong_whatever_is_there(
    either: Graph, people: People, given: str, orders: str
) -> None:
    viewer = await people.viewer()
    if orders == "some":
        await place(viewer)

    answer = await either(viewer, f"{{ orders {{ nodes {{ events{given} {{ at }} }} }} }}")

    [error] = answer.body["errors"]
    [issue] = error["extensions"]["issues"]
    assert error["extensions"]["code"] == "INVALID_INPUT"
    assert (tuple(issue["path"]), issue["code"]) == WRONG[given]
    assert error["path"] == ["orders"]


async def test_what_a_mutation_answers_has_lists_with_arguments(graph: Graph, people: People) -> None:
    viewer = also(await people.viewer(), Assignment("developer"))
    order = await with_history(viewer)
    text = """mutation M($input: OrderCancelInput!, $n: Int!) { orderCancel(input: $input) {
      ... on Order { events(first: $n, orderBy: [{field: STATUS}]) { status } }
    } }"""
    given = {"id": global_ids.encode("Order", order.id), "expectedVersion": order.version, "reason": "no more"}

    answer = await graph(viewer, text, input=given, n=1)

    assert [one["status"] for one in answer.data["orderCancel"]["events"]] == ["ACCEPTED"]


async def test_a_list_costs_the_rows_it_may_have(both: Both) -> None:
    def rows(given: str) -> int:
        return check(parse(f"{{ orders(first: 10) {{ nodes {{ events{given} {{ at }} }} }} }}"), {}).rows

    assert rows("") == 10 * (1 + 100)
    assert rows("(first: 3)") == 10 * (1 + 3)
    guard = Guard(parse("query Q($n: Int) { orders(first: 10) { nodes { events(first: $n) { at } } } }"))
    assert [guard.check({"n": size}).rows for size in (3, 4, None)] == [10 * 4, 10 * 5, 10 * 101]
    assert check(parse("{ orders(first: 10) { nodes { events(first: 50) { at } } } }"), {}).cost < 50


async def test_no_page_has_the_name_of_a_list(both: Both) -> None:
    """The guard knows lists by their names alone, and takes what is beneath them to be read once."""
    names = {name for one in ENTITIES.values() for name, source in one.sources.items() if isinstance(source, Many)}
    pages = {
        name
        for kind in both.schema.type_map.values()
        for name, field in getattr(kind, "fields", {}).items()
        if get_named_type(field.type).name.endswith("Connection")
    }

    assert pages
    assert names.isdisjoint(pages)
