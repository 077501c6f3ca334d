"""Carriers' events: in any order, more than once, each for itself."""

import itertools
import random
from datetime import datetime, timedelta
from typing import Any

import pytest

from server.core.clock import now
from server.domains.shipments.models import ShipmentEvent
from server.domains.shipments.words import ShipmentStatus
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.people import People

RECORD = """mutation($input: ShipmentEventsRecordInput!) { shipmentEventsRecord(input: $input) { __typename
  ... on ShipmentEventsRecorded { accepted duplicates refused { index code message } }
  ... on InvalidInput { issues { path code } } } }"""
COURSE = ("EDD", "EDE", "EMG", "EDG", "EMH", "EDG", "EMI")


async def accepted(graph: Graph, people: People) -> Journey:
    return await (await journey(graph, await people.viewer("operator"))).to("ACCEPTED")


async def told(moved: Journey, begin: datetime, codes: tuple[str, ...] = COURSE) -> list[dict[str, Any]]:
    number = (await moved.item()).number
    events: list[dict[str, Any]] = []
    for position, code in enumerate(codes):
        event = {
            "number": number,
            "code": code,
            "at": (begin + timedelta(seconds=position)).isoformat(),
            "place": "上海",
        }
        if code == "EMH":
            event |= {"reason": "ADDRESSEE_ABSENT", "action": "RETRY"}
        if code == "EMI":
            event |= {"signer": "王五", "relation": "FAMILY"}
        events.append(event)
    return events


async def record(moved: Journey, events: list[dict[str, Any]]) -> dict[str, Any]:
    answer = await moved.graph(moved.viewer, RECORD, input={"events": events})
    found: dict[str, Any] = answer.data["shipmentEventsRecord"]
    return found


async def test_shuffled_and_repeated_events_end_where_the_sorted_ones_end(graph: Graph, people: People) -> None:
    generator = random.Random(5)
    for _ in range(5):
        moved = await accepted(graph, people)
        events = await told(moved, now() + timedelta(seconds=1))
        both = [*events, *events]
        generator.shuffle(both)
        one = await record(moved, both[:6])
        other = await record(moved, both[6:])

        item = await moved.item()
        assert one["accepted"] + other["accepted"] == len(COURSE)
        assert one["duplicates"] + other["duplicates"] == len(COURSE)
        assert (item.status, item.attempts, item.signer_masked) == (ShipmentStatus.DELIVERED, 1, "王*")
        assert (await moved.order()).status.name == "DELIVERED"
        assert item.last_event_code is not None
        assert item.last_event_code.name == "EMI"


async def test_late_events_are_kept_and_say_so(graph: Graph, people: People) -> None:
    moved = await accepted(graph, people)
    events = await told(moved, now() + timedelta(seconds=1))
    await record(moved, [events[-1]])
    await record(moved, events[:-1])
    late = await ShipmentEvent.filter(shipment_id=(await moved.item()).id, late=True).count()
    assert late == len(COURSE) - 1
    assert (await moved.item()).status is ShipmentStatus.DELIVERED


async def test_each_event_is_refused_for_itself(graph: Graph, people: People) -> None:
    moved = await accepted(graph, people)
    good, *_ = await told(moved, now())
    bad: list[dict[str, Any]] = [
        {**good, "number": "RR000000014CN"},
        {**good, "code": "PXL"},
        {**good, "code": "EMH"},
        {**good, "code": "EME"},
        {**good, "code": "EMI"},
        {**good, "place": "长" * 81},
        {**good, "at": (now() + timedelta(hours=2)).isoformat()},
        {**good, "at": "2001-01-01T00:00:00Z"},
        {**good, "number": "\x00"},
    ]
    found = await record(moved, [*bad, good])
    assert found["accepted"] == 1
    assert [one["index"] for one in found["refused"]] == list(range(len(bad)))
    assert {one["code"] for one in found["refused"]} == {"NOT_FOUND", "INVALID_INPUT"}


@pytest.mark.parametrize("count", [0, 201])
async def test_a_batch_has_one_to_two_hundred_events(graph: Graph, people: People, count: int) -> None:
    moved = await accepted(graph, people)
    good, *_ = await told(moved, now())
    found = await record(moved, list(itertools.repeat(good, count)))
    assert found["issues"] == [{"path": ["events"], "code": "OUT_OF_RANGE"}]


async def test_nothing_is_told_of_an_item_that_was_never_taken_in(graph: Graph, people: People) -> None:
    moved = await journey(graph, await people.viewer("operator"))
    await record(moved, await told(moved, now()))
    assert (await moved.item()).status is ShipmentStatus.CREATED
    assert (await moved.order()).status.name == "PENDING_PAYMENT"


async def test_items_are_held_each_for_itself(graph: Graph, people: People) -> None:
    hold = """mutation($input: ShipmentsHoldInput!) { shipmentsHold(input: $input) { __typename
      ... on BulkResult { succeeded failed rows { ok code } } } }"""
    viewer = await people.viewer("operator")
    moved = [await (await journey(graph, viewer)).to(state) for state in ("IN_TRANSIT", "CREATED", "DELIVERED")]
    items = []
    for one in moved:
        given = await one.given("shipmentHold")
        items.append({"id": given["id"], "expectedVersion": given["expectedVersion"]})
    items += [{**items[0], "expectedVersion": 1}, {"id": "bm9wZQ==", "expectedVersion": 1}]
    answer = await graph(viewer, hold, input={"items": items, "reason": "a check"})
    assert answer.data["shipmentsHold"]["rows"] == [
        {"ok": True, "code": None},
        {"ok": False, "code": "INVALID_TRANSITION"},
        {"ok": False, "code": "INVALID_TRANSITION"},
        {"ok": False, "code": "VERSION_CONFLICT"},
        {"ok": False, "code": "NOT_FOUND"},
    ]
