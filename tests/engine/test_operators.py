"""What a filter can say of a column, by either executor on either engine: the same rows for the same words."""

from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLSchema, get_named_type
from tortoise.fields.data import CharField
from tortoise.models import Model

from schema.engine.bind import BACKREF
from schema.engine.declare import ENTITIES
from schema.engine.filtering import PARTIAL
from schema.engine.filters import FILTER, ByColumn, ByKey, ByReference
from server.core.viewer import Viewer
from server.domains.orders.models import Order
from server.domains.shipments.models import Shipment
from server.domains.shipments.words import EventCode
from tests.engine.conftest import Both
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

LOGIC = frozenset({"and", "or", "not"})
PLACES = ("Beijing Chaoyang", "beijing", "100%_sure", "北京朝阳", "a\\b", None)
DOCUMENT = (
    "query Q($filter: ShipmentFilter) { shipments(filter: $filter, first: 20) { nodes { lastPlace } totalCount } }"
)


@pytest.fixture
async def support(people: People) -> Viewer:
    """Somebody who sees every item: one at each of the places, each with a different event, the last with none."""
    viewer, customer = await people.viewer("support"), await people.viewer("customer")
    codes = [*list(EventCode)[: len(PLACES) - 1], None]
    for spot, code in zip(PLACES, codes, strict=True):
        order = await Order.get(id=await place(customer))
        await Shipment.filter(reference=order.number).update(last_place=spot, last_event_code=code)
    return viewer


async def places(graph: Graph, viewer: Viewer, condition: dict[str, Any]) -> set[str | None]:
    found = (await graph(viewer, DOCUMENT, filter=condition)).data["shipments"]
    assert found["totalCount"] == len(found["nodes"])
    return {node["lastPlace"] for node in found["nodes"]}


async def test_what_has_no_value_is_equal_to_nothing(either: Graph, support: Viewer) -> None:
    everything = set(PLACES)
    for value in ("beijing", "nowhere"):
        assert await places(either, support, {"lastPlace": {"ne": value}}) == everything - {value}
    assert await places(either, support, {"lastPlace": {"eq": "beijing"}}) == {"beijing"}
    assert await places(either, support, {"lastPlace": {"isNull": True}}) == {None}
    assert await places(either, support, {"lastPlace": {"ne": "beijing", "isNull": False}}) == everything - {
        "beijing",
        None,
    }


CONDITIONS: tuple[dict[str, Any], ...] = (
    {"lastPlace": {"eq": "beijing"}},
    {"lastPlace": {"ne": "beijing"}},
    {"lastPlace": {"in": ["beijing", "北京朝阳"]}},
    {"lastPlace": {"in": []}},
    {"lastPlace": {"contains": "e"}},
    {"lastPlace": {"startsWith": "B"}},
    {"lastPlace": {"isNull": True}},
    {"lastPlace": {"startsWith": "B"}, "lastEventCode": {"isNull": False}},
    {"or": [{"lastPlace": {"startsWith": "B"}}, {"lastPlace": {"contains": "%"}}]},
    {"or": []},
    {"not": {"lastPlace": {"eq": "beijing"}}},
    {},
)


async def test_not_admits_exactly_the_rows_its_condition_does_not(either: Graph, support: Viewer) -> None:
    for condition in CONDITIONS:
        those = await places(either, support, condition)
        assert await places(either, support, {"not": condition}) == set(PLACES) - those, condition


PARTS: tuple[tuple[str, str, set[str]], ...] = (
    ("contains", "eijing", {"Beijing Chaoyang", "beijing"}),
    ("contains", "BEIJING", set()),
    ("contains", "朝", {"北京朝阳"}),
    ("contains", "%", {"100%_sure"}),
    ("contains", "_", {"100%_sure"}),
    ("contains", "\\", {"a\\b"}),
    ("contains", "g C", {"Beijing Chaoyang"}),
    ("startsWith", "b", {"beijing"}),
    ("startsWith", "B", {"Beijing Chaoyang"}),
    ("startsWith", "eijing", set()),
    ("startsWith", "%", set()),
    ("startsWith", "10_", set()),
    ("startsWith", "北京", {"北京朝阳"}),
    ("startsWith", "beijing and more", set()),
)


async def test_a_part_of_a_text_is_found_as_it_is_written(either: Graph, support: Viewer) -> None:
    for operator, text, found in PARTS:
        assert await places(either, support, {"lastPlace": {operator: text}}) == found, (operator, text)


REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"lastPlace": {"contains": ""}}, "REQUIRED"),
    ({"lastPlace": {"startsWith": "  "}}, "REQUIRED"),
    ({"lastPlace": {"contains": "x" * 81}}, "TOO_LONG"),
    ({"lastPlace": {"startsWith": "x" * 81}}, "TOO_LONG"),
    ({"lastPlace": {"ne": "x" * 81}}, "TOO_LONG"),
    ({"lastPlace": {"contains": "\u0000"}}, "INVALID_CHARACTERS"),
    ({"lastPlace": {"in": ["x"] * 101}}, "TOO_LONG"),
    ({"not": {"not": {"not": {"lastPlace": {"eq": "x"}}}}}, "NOT_ALLOWED"),
)


async def test_what_cannot_be_looked_for_is_refused_by_name(either: Graph, support: Viewer) -> None:
    for condition, code in REFUSED:
        answer = await either(support, DOCUMENT, filter=condition)
        assert answer.codes == ["INVALID_INPUT"], condition
        assert [issue["code"] for issue in answer.body["errors"][0]["extensions"]["issues"]] == [code], condition


async def test_an_operator_a_column_has_not_is_refused(either: Graph, support: Viewer) -> None:
    for name, operator in (("status", "contains"), ("reference", "isNull"), ("late", "in")):
        answer = await either(support, DOCUMENT, filter={name: {operator: None}})
        assert answer.codes == ["BAD_REQUEST"]
        assert operator in answer.body["errors"][0]["message"]


def filtered(schema: GraphQLSchema) -> list[tuple[str, Any, type[Model], GraphQLInputObjectType]]:
    """Every condition on a column, of a list or of related rows: its name, its field, its model and its operators."""
    found = []
    for entity in ENTITIES.values():
        given = schema.get_type(f"{entity.type_name}Filter")
        for name, field in given.fields.items() if isinstance(given, GraphQLInputObjectType) else ():
            target = (field.extensions[BACKREF].metadata or {}).get(FILTER)
            if isinstance(target, ByColumn | ByKey | ByReference):
                found.append((f"{entity.type_name}.{name}", field, entity.model, get_named_type(field.type)))
    return found


LOOKED_INTO = {
    "Approval.permission",
    "AuditEntry.action",
    "CounterReceipt.number",
    "Order.itemNumber",
    "Order.number",
    "Shipment.lastPlace",
    "Shipment.number",
    "Shipment.reference",
    "ShipmentEvent.place",
    "Unit.name",
}
"""Texts that may be found by a part of them: numbers, places and words of the platform, never anybody's name."""


def column(field: Any) -> str:
    declared = field.extensions[BACKREF]
    match declared.metadata[FILTER]:
        case ByColumn(name):
            return name or str(declared.python_name)
        case ByKey(name) | ByReference(_, name):
            return str(name)
    raise AssertionError(declared)


def test_every_column_that_may_hold_nothing_can_be_asked_for_that_and_no_other(both: Both) -> None:
    asked = filtered(both.schema)
    nullable = {name: model._meta.fields_map[column(field)].null for name, field, model, _ in asked}
    offered = {name: "isNull" in operators.fields for name, _, _, operators in asked}
    assert nullable == offered
    assert any(nullable.values())


def test_no_filter_looks_into_personal_or_sealed_columns(both: Both) -> None:
    parts = set()
    for name, field, model, operators in filtered(both.schema):
        assert not column(field).endswith(("_sealed", "_masked", "_index", "_digest", "_hash")), name
        if PARTIAL & operators.fields.keys():
            stored = model._meta.fields_map[column(field)]
            assert isinstance(stored, CharField), name
            assert stored.max_length <= 80, name
            parts.add(name)
    assert parts == LOOKED_INTO


def test_every_kind_of_value_has_the_operators_that_make_sense_of_it(both: Both) -> None:
    for name, _, _, operators in filtered(both.schema):
        fields = operators.fields
        assert {"eq", "ne"} <= fields.keys(), name
        assert ("lt" in fields) == ("between" in fields) == ("gte" in fields), name
        assert ("in" in fields) == (not operators.name.startswith("Boolean")), name
        for operator, field in fields.items():
            assert not isinstance(field.type, GraphQLNonNull), (name, operator)
            assert isinstance(field.type, GraphQLList) == (operator == "in"), (name, operator)
