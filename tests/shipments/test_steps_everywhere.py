"""Every step from every state, of orders and of items: what is possible acts, all else says why and changes nothing."""

import random

import pytest

from server.domains.orders.states import OrderStatus
from server.domains.shipments.words import ShipmentStatus
from tests.shipments.test_machine import MODEL
from tests.support.graph import Graph
from tests.support.journeys import Journey
from tests.support.people import People
from tests.support.trying import STATES, everything, in_state, states, tried

ORDER_LINES = """
DRAFT | orderSubmit | PENDING_PAYMENT
DRAFT | orderModify | DRAFT
DRAFT PENDING_PAYMENT CONFIRMED ON_HOLD | orderCancel | CANCELLED
PENDING_PAYMENT MODIFYING | orderPay | CONFIRMED
PENDING_PAYMENT | orderModify | PENDING_PAYMENT
CONFIRMED MODIFYING | orderModify | MODIFYING
MODIFYING | orderAbandon | CONFIRMED
CONFIRMED | orderHold | ON_HOLD
ON_HOLD | orderRelease | CONFIRMED
CONFIRMED | orderRedirect | CONFIRMED
ACCEPTED | orderRedirect | ACCEPTED
DELIVERED | orderComplete | COMPLETED
EXCEPTION | orderClose | CLOSED
"""
"""The table of the trade for orders; where an item on its way is sent elsewhere depends on the item and stands below."""

REDIRECTED = "ACCEPTED IN_TRANSIT CUSTOMS CUSTOMS_HELD AT_DELIVERY_OFFICE AWAITING_PICKUP DELIVERY_FAILED".split()
ORDER_STEPS = sorted({line.split(" | ")[1] for line in ORDER_LINES.strip().splitlines()})
ORDER_MODEL = {
    (state, step): target
    for line in ORDER_LINES.strip().splitlines()
    for states_, step, target in [line.split(" | ")]
    for state in states_.split()
}
ITEM_STEPS = {
    "shipmentAccept": "EMA",
    "shipmentAwaitPickup": "EDH",
    "shipmentDeliver": "EMI",
    "shipmentFail": "EMH",
    "shipmentHold": "PXH",
    "shipmentRelease": "PXR",
    "shipmentReturn": "PXB",
    "shipmentReturned": "PXD",
    "shipmentUndeliverable": "PXU",
    "shipmentFind": "PXF",
}
REPORTS = {"LOST": "PXL", "DAMAGED": "PXM", "SEIZED": "PXS"}
SCANS = "EMB EXA EXB EXC EXD EXX EMC EMJ EMK EMD EDA EDB EME EDC EDX EMF EDD EDE EMG EDF EDG".split()
ON_ITEMS: list[tuple[str, dict[str, str], str]] = [
    *((step, {}, code) for step, code in ITEM_STEPS.items()),
    *(("shipmentReport", {"kind": kind}, code) for kind, code in REPORTS.items()),
    *(("shipmentScan", {"code": code}, code) for code in SCANS),
]
"""Every step with an item: the mutation, what tells it from others of its name, and the event it records."""

FOLLOWS = {
    "ACCEPTED": "ACCEPTED",
    "DELIVERED": "DELIVERED",
    "RETURNING": "RETURNING",
    "RETURNED": "RETURNED",
    **dict.fromkeys(("UNDELIVERABLE", "EXCEPTION_LOST", "EXCEPTION_DAMAGED", "EXCEPTION_SEIZED"), "EXCEPTION"),
}
WALKS, STEPS = 8, 25
BEGINNINGS = ("PAID", "IN_TRANSIT", "AT_DELIVERY_OFFICE", "OUT_FOR_DELIVERY", "RETURNING")
SETTLED = ("COMPLETED", "CLOSED", "CANCELLED", "EXPIRED")


def of_order(order: str, item: str | None, step: str) -> str | None:
    """Where the step brings the order; None where it cannot be taken."""
    if step == "orderRedirect" and order == "IN_TRANSIT":
        return order if item in REDIRECTED else None
    return ORDER_MODEL.get((order, step))


def of_item(order: str, item: str, code: str) -> str | None:
    """Where the event brings the item; None where it cannot happen now."""
    if code == "EMA":
        return "ACCEPTED" if (order, item) == ("CONFIRMED", "CREATED") else None
    if code == "PXR":
        return "IN_TRANSIT" if item == "ON_HOLD" else None  # where the journeys hold it
    return MODEL.get((item, code))


def followed(order: str, item: str) -> str:
    """Where the order stands once its item has moved."""
    return order if order in SETTLED else FOLLOWS.get(item, "IN_TRANSIT")


async def refused(moved: Journey, step: str, **given: object) -> None:
    """The step says why it cannot be taken."""
    answer = await moved.do(step, **given)
    assert answer["__typename"] == "InvalidTransition", (step, given, answer)
    assert answer["reasons"], (step, given)


@pytest.mark.slow
async def test_every_step_of_an_order_from_every_state(graph: Graph, people: People) -> None:
    viewer, seen = await people.viewer("operator"), set()
    for state in STATES:
        moved = await in_state(graph, viewer, state)
        order, item = await states(moved)
        before = await everything(moved)
        seen.add(order)
        for step in ORDER_STEPS:
            target = of_order(order, item, step)
            if target is None:
                await refused(moved, step)
            else:
                kind, reached = await tried(moved, step)
                assert (kind, reached[0]) == ("Order", target), (state, step)
        assert await everything(moved) == before, f"a refused step, or one undone, changed something: {state}"
    assert seen == set(OrderStatus.__members__)


@pytest.mark.slow
async def test_every_step_and_scan_of_an_item_from_every_state(graph: Graph, people: People) -> None:
    viewer, seen = await people.viewer("operator"), set()
    for state in STATES:
        if state == "DRAFT":
            continue  # it has no item
        moved = await in_state(graph, viewer, state)
        order, item = await states(moved)
        assert item is not None
        before = await everything(moved)
        seen.add(item)
        for step, given, code in ON_ITEMS:
            target = of_item(order, item, code)
            if target is None:
                await refused(moved, step, **given)
            else:
                kind, reached = await tried(moved, step, **given)
                assert (kind, reached) == ("Shipment", (followed(order, target), target)), (state, step, given)
        assert await everything(moved) == before, f"a refused step, or one undone, changed something: {state}"
    assert seen == set(ShipmentStatus.__members__)


@pytest.mark.slow
async def test_random_walks_through_the_graph_lead_where_the_tables_say(graph: Graph, people: People) -> None:
    viewer, generator = await people.viewer("operator"), random.Random(20261125)
    acted = 0
    for _ in range(WALKS):
        moved, held = await in_state(graph, viewer, generator.choice(BEGINNINGS)), "IN_TRANSIT"
        for _ in range(STEPS):
            order, item = await states(moved)
            assert item is not None
            if generator.random() < 0.3:
                step = generator.choice(ORDER_STEPS)
                target = of_order(order, item, step)
                answer, now = await moved.do(step), await states(moved)
                settled = ("CONFIRMED", "MODIFYING")  # whichever, as the price is another or not
                right = now[0] == target or (step == "orderModify" and {now[0], target} <= set(settled))
                expected = "CANCELLED" if step == "orderCancel" and target else item
                assert target is None or (right and now[1] == expected), (order, item, step, now)
            else:
                step, given, code = generator.choice(ON_ITEMS)
                target = held if (item, code) == ("ON_HOLD", "PXR") else of_item(order, item, code)
                answer, now = await moved.do(step, **given), await states(moved)
                assert target is None or now == (followed(order, target), target), (order, item, step, given, now)
                if target == "ON_HOLD":
                    held = item if code == "PXH" else "IN_TRANSIT"
            assert (answer["__typename"] == "InvalidTransition") is (target is None), (order, item, step, answer)
            assert target is not None or now == (order, item)
            acted += target is not None
    assert acted > WALKS * STEPS // 10
