"""Which index leads through a list in an order, by what the models declare."""

import pytest

from schema.engine.conditions import All, AnyOf, Compare, Condition, Not, equal
from schema.engine.ordering import ordered
from schema.engine.plan.leading import held, leads
from server.domains.audit.models import AuditEntry
from server.domains.orders.models import Order

NEWEST = ordered(Order, ("-placed_at",))
STATUS = Compare("status", "eq", "completed")


@pytest.mark.parametrize(
    ("columns", "terms", "led"),
    [
        ((), ("-placed_at",), True),
        (("customer_id",), ("placed_at",), True),
        (("status",), ("-placed_at",), True),
        (("status",), ("status",), True),
        ((), ("-status", "-placed_at"), True),
        ((), ("number",), True),
        (("number",), ("postage_minor",), True),
        ((), ("-status", "placed_at"), False),
        (("customer_id",), ("number",), False),
        (("status", "customer_id"), ("-placed_at",), False),
        ((), ("delivered_at",), True),
        ((), ("-delivered_at nulls first",), True),
        ((), ("-placed_at", "-delivered_at"), False),
        ((), ("weight_grams",), False),
        ((), ("updated_at",), False),
    ],
)
def test_an_index_begins_with_what_is_held_equal_and_goes_on_in_the_order(
    columns: tuple[str, ...], terms: tuple[str, ...], led: bool
) -> None:
    assert leads(Order, frozenset(columns), ordered(Order, terms)) is led


def test_nothing_follows_a_column_that_no_two_rows_share() -> None:
    assert leads(AuditEntry, frozenset({"object_type", "object_key"}), ordered(AuditEntry, ("-sequence",)))


@pytest.mark.parametrize(
    ("wanted", "columns"),
    [
        (All(), set()),
        (STATUS, {"status"}),
        (Compare("status", "in", ["completed"]), {"status"}),
        (All((STATUS, Compare("placed_at", "gte", 1))), {"status"}),
        (AnyOf((equal(object_type="Order", object_key=7),)), {"object_type", "object_key"}),
        (Compare("status", "in", ["completed", "closed"]), None),
        (Compare("delivered_at", "gte", 1), None),
        (Compare("status", "ne", "completed"), None),
        (Not(STATUS), None),
        (AnyOf((STATUS, Compare("product", "eq", "ems"))), None),
    ],
)
def test_only_equal_columns_and_spans_of_the_order_can_be_led(wanted: Condition, columns: set[str] | None) -> None:
    assert held(wanted, NEWEST) == columns
