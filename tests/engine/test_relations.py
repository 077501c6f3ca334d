"""What a filter can say of related rows, and that nobody learns by filtering what they may not read."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, get_named_type

from schema.core.guard import LIMITS, SEARCH
from schema.engine.bind import BACKREF
from schema.engine.declare import ENTITIES
from schema.engine.filters import FILTER, RELATED, ByMany, ByOne, ByOnly
from server.core import global_ids
from server.core.operations import OperationRequest
from server.core.viewer import Assignment, Stage, Viewer
from server.domains.orders.models import Order, OrderEvent
from server.domains.orders.states import OrderStatus
from server.domains.shipments.models import Shipment
from server.domains.users.models import User, UserState
from tests.engine.asking import special_roles
from tests.engine.conftest import Both
from tests.engine.pool import roots
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People, also

ORDERS = "query Q($filter: OrderFilter) { orders(filter: $filter, first: 20) { nodes { id } totalCount } }"
SHIPMENTS = (
    "query Q($filter: ShipmentFilter) { shipments(filter: $filter, first: 20) { nodes { reference } totalCount } }"
)
USERS = "query Q($filter: UserFilter) { users(filter: $filter, first: 20) { nodes { displayName } totalCount } }"


async def orders(graph: Graph, viewer: Viewer, condition: dict[str, Any]) -> set[int]:
    found = (await graph(viewer, ORDERS, filter=condition)).data["orders"]
    keys = {global_ids.decode_as("Order", node["id"]) for node in found["nodes"]}
    assert found["totalCount"] == len(keys)
    return keys


async def test_orders_are_found_by_what_belongs_to_them(either: Graph, people: People) -> None:
    office, customer, support = await people.office("Chaoyang"), await people.viewer(), await people.viewer("support")
    posted = await place(await people.viewer("clerk", unit_id=office.id))
    mailed = await place(customer)
    await OrderEvent.create(order_id=mailed, status=OrderStatus.CANCELLED, at=(await Order.get(id=mailed)).placed_at)
    unpriced = await place(customer, registered=False)
    await Shipment.filter(reference=(await Order.get(id=unpriced)).number).update(last_place="Shanghai")
    every, cancelled = {posted, mailed, unpriced}, {"events": {"some": {"status": {"eq": "CANCELLED"}}}}
    whose = {"customer": {"id": {"eq": global_ids.encode("User", customer.user_id or 0)}}}

    for condition, found in (
        (cancelled, {mailed}),
        ({"events": {"none": {"status": {"eq": "CANCELLED"}}}}, every - {mailed}),
        ({"not": cancelled}, every - {mailed}),
        ({"events": {"some": {}}}, every),
        ({"events": {"none": {}}}, set()),
        ({"events": {}}, every),
        ({"receipts": {"some": {}}}, set()),
        ({"receipts": {"none": {"method": {"eq": "CASH"}}}}, every),
        ({"charges": {"some": {"code": {"eq": "REGISTRATION"}}}}, {posted, mailed}),
        ({"charges": {"some": {"code": {"eq": "REGISTRATION"}}}} | cancelled, {mailed}),
        ({"unit": {"name": {"contains": "aoya"}, "level": {"eq": "OFFICE"}}}, {posted}),
        ({"unit": {}}, {posted}),
        ({"not": {"unit": {"name": {"eq": "Chaoyang"}}}}, {mailed, unpriced}),
        (whose, {mailed, unpriced}),
        ({"or": [{"unit": {}}, cancelled]}, {posted, mailed}),
        ({"shipment": {"lastPlace": {"startsWith": "Shang"}}}, {unpriced}),
        ({"shipment": {"order": {"number": {"startsWith": "PH"}}}}, every),
        ({"shipment": {"events": {"none": {"late": {"eq": True}}}}}, every),
    ):
        assert await orders(either, support, condition) == found, condition


async def test_items_are_found_by_their_order_and_people_by_their_roles(either: Graph, people: People) -> None:
    office, customer, guard = await people.office("Dongcheng"), await people.viewer(), await people.viewer("auditor")
    clerk = await people.viewer("clerk", unit_id=office.id)
    number = (await Order.get(id=await place(customer))).number
    await place(clerk)
    in_office = {"roleAssignments": {"some": {"role": {"eq": "clerk"}, "unit": {"name": {"eq": "Dongcheng"}}}}}

    items = (await either(guard, SHIPMENTS, filter={"order": {"customer": {"kind": {"eq": "CUSTOMER"}}}})).data
    users = (await either(guard, USERS, filter=in_office)).data
    others = (await either(guard, USERS, filter={"roleAssignments": {"none": {"validUntil": {"isNull": True}}}})).data

    assert items["shipments"] == {"nodes": [{"reference": number}], "totalCount": 1}
    assert users["users"] == {"nodes": [{"displayName": clerk.name}], "totalCount": 1}
    assert others["users"] == {"nodes": [], "totalCount": 0}


async def test_what_a_viewer_may_not_see_decides_nothing(either: Graph, people: People) -> None:
    """A clerk sees an order of somebody, and not who that is: no question about them is answered, either way."""
    office, customer = await people.office(), await people.viewer()
    key = await place(await people.viewer("clerk", unit_id=office.id))
    await Order.filter(id=key).update(customer_id=customer.user_id)
    clerk, support = await people.viewer("clerk", unit_id=office.id), await people.viewer("support")
    suspended = {"customer": {"state": {"eq": "SUSPENDED"}}}

    asked: tuple[dict[str, Any], ...] = (
        suspended,
        {"not": suspended},
        {"customer": {"state": {"ne": "SUSPENDED"}}},
        {"customer": {"not": {"state": {"eq": "SUSPENDED"}}}},
        {"customer": {}},
        {"or": [suspended, {"customer": {"roleAssignments": {"some": {}}}}]},
        {"shipment": {"order": {"customer": {}}}},
    )
    before = [await orders(either, clerk, one) for one in asked]
    seen_before = await orders(either, support, suspended)
    await User.filter(id=customer.user_id).update(state=UserState.SUSPENDED)

    assert (
        [await orders(either, clerk, one) for one in asked]
        == before
        == [set(), {key}, set(), set(), set(), set(), set()]
    )
    assert (seen_before, await orders(either, support, suspended)) == (set(), {key})


async def test_an_item_leads_to_no_order_out_of_scope(either: Graph, people: People) -> None:
    """Whoever delivers an item sees it, and not the order of another office."""
    here, there = await people.office("here"), await people.office("there")
    number = (await Order.get(id=await place(await people.viewer("clerk", unit_id=here.id)))).number
    await Shipment.filter(reference=number).update(delivery_unit_id=there.id)
    clerk = await people.viewer("clerk", unit_id=there.id)

    asked: tuple[tuple[dict[str, Any], int], ...] = (
        ({}, 1),
        ({"order": {}}, 0),
        ({"order": {"number": {"eq": number}}}, 0),
        ({"not": {"order": {"events": {"some": {}}}}}, 1),
        ({"deliveryUnit": {"name": {"eq": "there"}}}, 1),
    )
    for condition, found in asked:
        answer = await either(clerk, SHIPMENTS, filter=condition)
        assert answer.data["shipments"]["totalCount"] == found, condition


@pytest.fixture
def roles() -> Iterator[None]:
    with special_roles():
        yield


async def test_asking_about_what_the_viewer_may_read_nowhere_is_refused_like_selecting_it(
    either: Graph, people: People, roles: None
) -> None:
    archivist = replace(await people.viewer(), stage=Stage.ANONYMOUS, assignments=(Assignment("archivist"),))
    item = {"shipment": {"late": {"eq": True}}}
    asked: tuple[dict[str, Any], ...] = (
        item,
        {"shipment": {}},
        {"not": item},
        {"or": [{}, item]},
        {"and": [{"or": []}, item]},
    )
    for condition in asked:
        answer = await either(archivist, ORDERS, filter=condition)
        assert answer.codes == ["FORBIDDEN"], condition
        assert "shipments:read" in answer.body["errors"][0]["message"]
    selecting = await either(archivist, "{ orders { nodes { shipment { id } } totalCount } }")
    assert selecting.codes in ([], ["FORBIDDEN"])
    assert (await either(archivist, ORDERS, filter={"events": {"some": {}}, "shipment": None})).codes == []


async def test_relations_and_logic_nest_three_deep_together(either: Graph, people: People) -> None:
    support = await people.viewer("support")
    status = {"status": {"eq": "DRAFT"}}
    for condition in (
        {"shipment": {"order": {"shipment": {"late": {"eq": True}}}}},
        {"shipment": {"order": {"events": {"some": status}}}},
        {"shipment": {"not": {"order": status}}},
        {"and": [{"shipment": {"events": {"none": {"late": {"eq": True}}}}}]},
    ):
        answer = await either(support, ORDERS, filter=condition)
        assert answer.codes == ["INVALID_INPUT"], condition
        assert answer.body["errors"][0]["extensions"]["issues"][0]["code"] == "NOT_ALLOWED"
    assert (
        await either(support, ORDERS, filter={"shipment": {"events": {"some": {"late": {"eq": True}}}}})
    ).codes == []


MOST = LIMITS["cost"] // SEARCH
MANY = [{"customer": {"kind": {"eq": "STAFF"}}}] * (MOST + 1)
LITERAL = ", ".join("{customer: {kind: {eq: STAFF}}}" for _ in MANY)


async def test_each_condition_on_related_rows_has_its_price(either: Graph, people: People) -> None:
    explorer = also(await people.viewer("support"), Assignment("developer"))
    for text, variables in (
        (f"{{ orders(filter: {{or: [{LITERAL}]}}) {{ totalCount }} }}", {}),
        (f"query($f: OrderFilter = {{or: [{LITERAL}]}}) {{ orders(filter: $f) {{ totalCount }} }}", {}),
        ("query($f: OrderFilter) { orders(filter: $f) { totalCount } }", {"f": {"or": MANY}}),
        ("query($p: [OrderFilter!]) { orders(filter: {or: $p}) { totalCount } }", {"p": MANY}),
        (
            "query($f: OrderFilter) { ...All } fragment All on Query { orders(filter: $f) { totalCount } }",
            {"f": {"or": MANY}},
        ),
        (
            "mutation($i: OrdersExportInput!) { ordersExport(input: $i) { __typename } }",
            {
                "i": {
                    "format": "CSV",
                    "language": "EN",
                    "idempotencyKey": "0" * 10,
                    "columns": ["NUMBER"],
                    "filter": {"or": MANY},
                }
            },
        ),
    ):
        assert (await either.explore(explorer, text, **variables)).codes == ["QUERY_TOO_COMPLEX"], text[:60]
    few = await either.explore(
        explorer, "query($f: OrderFilter) { orders(filter: $f) { totalCount } }", f={"or": MANY[: MOST // 2]}
    )
    assert few.codes == []


async def test_some_and_none_are_two_searches_and_columns_none(either: Graph, people: People) -> None:
    explorer = also(await people.viewer("support"), Assignment("developer"))
    for condition, searches in (
        ('{number: {eq: "1"}, status: {in: [DRAFT]}}', 0),
        ("{events: {some: {}, none: {}}}", 2),
        ("{shipment: {order: {unit: {}}}}", 3),
        ("{or: [{unit: {}}, {not: {events: {some: {}}}}]}", 2),
    ):
        asking = OperationRequest(
            document=f"{{ orders(filter: {condition}) {{ totalCount }} }}", extensions={"cost": True}
        )
        body = (await either.executor.execute(asking, explorer)).body
        assert f'"cost":{2 + SEARCH * searches}' in body.decode(), condition


def test_every_condition_on_related_rows_is_what_it_says(both: Both) -> None:
    """Its rows are those of the type it names, by a key of theirs or ours, and the guard knows it by its name."""
    seen: set[str] = set()
    open_ = [
        (root.entity, get_named_type(root.field.args["filter"].type)) for root in roots(both.schema) if root.is_list
    ]
    while open_:
        entity, kind = open_.pop()
        assert isinstance(kind, GraphQLInputObjectType)
        if kind.name in seen:
            continue
        seen.add(kind.name)
        for name, field in kind.fields.items():
            declared = field.extensions[BACKREF]
            target = (declared.metadata or {}).get(FILTER)
            inner: Any = get_named_type(field.type)
            if isinstance(target, ByOne):
                key = entity.model._meta.fields_map[target.key or declared.python_name]
                assert key.related_model is ENTITIES[target.type_name].model, name  # type: ignore[attr-defined]
            elif isinstance(target, ByMany | ByOnly):
                key = ENTITIES[target.type_name].model._meta.fields_map[target.parent]
                assert key.related_model is entity.model, name  # type: ignore[attr-defined]
                indexes = [one.fields[0] for one in ENTITIES[target.type_name].model._meta.indexes]  # type: ignore[union-attr]
                assert f"{target.parent}_id" in indexes, name
            else:
                continue
            if isinstance(target, ByMany):
                inner = get_named_type(inner.fields["some"].type)
            else:
                assert name in RELATED
            assert inner.name == f"{target.type_name}Filter", name
            open_.append((ENTITIES[target.type_name], inner))
    assert {"UnitFilter", "OrderEventFilter", "RoleAssignmentFilter"} <= seen
