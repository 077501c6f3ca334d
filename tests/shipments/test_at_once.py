"""Several people at the same object at once: one acts, the others are told; nothing happens twice, nobody waits for ever."""

import asyncio
from typing import Any

import pytest

from server.domains.orders.models import CounterReceipt, NumberRange, Order
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.shipments.words import EventCode
from tests.support.graph import Graph
from tests.support.journeys import STEP, Journey, journey
from tests.support.letters import parcel_input
from tests.support.people import People

WRITERS = 16
PLACE = """mutation($input: OrderPlaceInput!) { orderPlace(input: $input) {
  __typename ... on Order { id number } ... on Error { code } } }"""


async def at_once(moved: Journey, *steps: tuple[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers of steps taken at the same moment, each with the versions as they are now."""
    given = [await moved.given(name, **chosen) for name, chosen in steps]

    async def one(name: str, wanted: dict[str, Any]) -> dict[str, Any]:
        document = STEP.format(name=name[0].upper() + name[1:], field=name)
        answer = await moved.graph(moved.viewer, document, input=wanted)
        found: dict[str, Any] = answer.data[name]
        return found

    return await asyncio.gather(*(one(name, wanted) for (name, _), wanted in zip(steps, given, strict=True)))


def kinds(answers: list[dict[str, Any]]) -> list[str]:
    return sorted(answer["__typename"] for answer in answers)


async def test_of_two_clerks_who_take_an_item_in_one_does(graph: Graph, people: People) -> None:
    office = await people.office("here")
    first, second = [await people.viewer("clerk", unit_id=office.id) for _ in range(2)]
    for _ in range(5):
        moved = await (await journey(graph, first)).to("PAID")
        given = await moved.given("shipmentAccept")
        document = STEP.format(name="ShipmentAccept", field="shipmentAccept")
        answers = await asyncio.gather(*(graph(viewer, document, input=given) for viewer in (first, second)))
        assert kinds([answer.data["shipmentAccept"] for answer in answers]) == ["Shipment", "VersionConflict"]
        item = await moved.item()
        assert await ShipmentEvent.filter(shipment_id=item.id, code=EventCode.EMA).count() == 1
        assert (await moved.order()).status.name == "ACCEPTED"


async def test_an_item_is_held_or_delivered_and_the_other_is_told(graph: Graph, people: People) -> None:
    viewer, reached = await people.viewer("operator"), set()
    for turn in range(6):
        moved = await (await journey(graph, viewer)).to("OUT_FOR_DELIVERY")
        steps: list[tuple[str, dict[str, Any]]] = [("shipmentHold", {}), ("shipmentDeliver", {})]
        answers = await at_once(moved, *(steps if turn % 2 else reversed(steps)))
        assert kinds(answers) == ["Shipment", "VersionConflict"]
        item = await moved.item()
        assert item.status.name in ("ON_HOLD", "DELIVERED")
        assert await ShipmentEvent.filter(shipment_id=item.id, code__in=[EventCode.PXH, EventCode.EMI]).count() == 1
        reached.add(item.status.name)
    assert reached <= {"ON_HOLD", "DELIVERED"}


async def test_an_order_is_cancelled_or_its_item_taken_in_and_neither_waits_for_the_other(
    graph: Graph, people: People
) -> None:
    viewer = await people.viewer("operator")
    for turn in range(6):
        moved = await (await journey(graph, viewer)).to("PAID")
        steps: list[tuple[str, dict[str, Any]]] = [("orderCancel", {}), ("shipmentAccept", {})]
        answers = await asyncio.wait_for(at_once(moved, *(steps if turn % 2 else reversed(steps))), 30)
        assert len([answer for answer in answers if answer["__typename"] in ("Order", "Shipment")]) == 1, answers
        order, item = await moved.order(), await moved.item()
        assert (order.status.name, item.status.name) in (("CANCELLED", "CANCELLED"), ("ACCEPTED", "ACCEPTED"))
        assert order.paid_minor == (0 if order.status.name == "CANCELLED" else order.postage_minor)


async def test_many_writers_with_one_key_place_one_order(graph: Graph, people: People) -> None:
    viewer, given = await people.viewer("customer"), parcel_input()
    answers = await asyncio.gather(*(graph(viewer, PLACE, input=given) for _ in range(WRITERS)))
    assert len({answer.data["orderPlace"]["number"] for answer in answers}) == 1
    assert sum("extensions" in answer.body for answer in answers) == WRITERS - 1
    assert (await Order.all().count(), await Shipment.all().count()) == (1, 1)
    assert (await NumberRange.get(name="CP")).next_serial == 2


async def test_many_writers_place_as_many_orders_without_a_gap_in_their_numbers(graph: Graph, people: People) -> None:
    viewer = await people.viewer("customer")
    answers = await asyncio.gather(*(graph(viewer, PLACE, input=parcel_input()) for _ in range(WRITERS)))
    numbers = sorted(answer.data["orderPlace"]["number"] for answer in answers)
    assert [int(number[-9:]) for number in numbers] == list(range(1, WRITERS + 1))


@pytest.mark.parametrize("same_key", [True, False])
async def test_many_writers_who_take_a_payment_take_it_once(graph: Graph, people: People, same_key: bool) -> None:
    moved = await journey(graph, await people.viewer("operator"))
    chosen = [{"idempotencyKey": f"payment-{0 if same_key else n}"} for n in range(WRITERS)]
    answers = await at_once(moved, *(("orderPay", one) for one in chosen))
    assert kinds(answers) == (["Order"] * WRITERS if same_key else ["Order", *["VersionConflict"] * (WRITERS - 1)])
    order = await moved.order()
    assert (order.paid_minor, await CounterReceipt.all().count()) == (order.postage_minor, 1)


async def test_events_that_arrive_at_once_are_each_kept_once(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("ACCEPTED")
    item = await moved.item()
    record = """mutation($input: ShipmentEventsRecordInput!) { shipmentEventsRecord(input: $input) {
      ... on ShipmentEventsRecorded { accepted duplicates } } }"""
    events = [
        {"number": item.number, "code": code, "at": item.last_event_at.isoformat(), "place": f"院{place}"}
        for code in ("EDD", "EDE")
        for place in range(4)
    ]
    answers = await asyncio.gather(*(graph(moved.viewer, record, input={"events": events}) for _ in range(4)))
    told = [answer.data["shipmentEventsRecord"] for answer in answers]
    assert (sum(one["accepted"] for one in told), sum(one["duplicates"] for one in told)) == (8, 24)
    assert await ShipmentEvent.filter(shipment_id=item.id).count() == 9
