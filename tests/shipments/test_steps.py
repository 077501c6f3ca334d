"""Steps that depend on more than the state: on payment, on attempts, on whose office it is; and orders following items."""

import pytest

from server.domains.orders.states import OrderStatus
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.people import People
from tests.support.trying import everything


async def test_an_unpaid_item_is_not_taken_in_and_says_so(graph: Graph, people: People) -> None:
    moved = await journey(graph, await people.viewer("operator"))
    assert (await moved.do("shipmentAccept"))["reasons"] == [{"code": "NOT_CONFIRMED"}]
    await moved.to("HELD")
    assert (await moved.do("shipmentAccept"))["reasons"] == [{"code": "NOT_CONFIRMED"}]
    await moved.do("orderRelease")
    assert (await moved.do("shipmentAccept"))["__typename"] == "Shipment"


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("CREATED", OrderStatus.PENDING_PAYMENT),
        ("PAID", OrderStatus.CONFIRMED),
        ("ACCEPTED", OrderStatus.ACCEPTED),
        ("ON_HOLD", OrderStatus.IN_TRANSIT),
        ("DELIVERY_FAILED", OrderStatus.IN_TRANSIT),
        ("DELIVERED", OrderStatus.DELIVERED),
        ("RETURNING", OrderStatus.RETURNING),
        ("RETURNED", OrderStatus.RETURNED),
        ("UNDELIVERABLE", OrderStatus.EXCEPTION),
        ("EXCEPTION_DAMAGED", OrderStatus.EXCEPTION),
        ("CANCELLED", OrderStatus.CANCELLED),
    ],
)
async def test_an_order_follows_its_item(graph: Graph, people: People, state: str, status: OrderStatus) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to(state)
    assert (await moved.order()).status is status


async def test_what_was_lost_is_found_and_the_order_with_it(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("EXCEPTION_LOST")
    assert (await moved.do("shipmentFind"))["__typename"] == "Shipment"
    assert (await moved.order()).status is OrderStatus.IN_TRANSIT


async def test_an_item_goes_back_after_two_attempts_that_count(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("DELIVERY_FAILED")
    early = await moved.do("shipmentReturn", reason="ADDRESSEE_ABSENT")
    assert early["reasons"] == [{"code": "ATTEMPTS"}]
    await moved.do("shipmentScan", code="EDG")
    await moved.do("shipmentFail")
    assert (await moved.do("shipmentReturn", reason="ADDRESSEE_ABSENT"))["__typename"] == "Shipment"


async def test_a_stale_version_changes_nothing(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("IN_TRANSIT")
    before = await everything(moved)
    assert (await moved.do("shipmentHold", expectedVersion=1))["__typename"] == "VersionConflict"
    assert await everything(moved) == before


async def test_a_clerk_reaches_the_items_of_the_own_office_only(graph: Graph, people: People) -> None:
    here, there = await people.office("here"), await people.office("there")
    moved = await journey(graph, await people.viewer("clerk", unit_id=here.id))
    stranger = Journey(graph, await people.viewer("clerk", unit_id=there.id), moved.order_id)
    document = "query($r: String!) { shipment(reference: $r) { reference } itemScan(number: $r) { reference } }"
    number = (await moved.order()).number

    seen = await graph(moved.viewer, document, r=number)
    unseen = await graph(stranger.viewer, document, r=number)

    assert seen.data == {"shipment": {"reference": number}, "itemScan": {"reference": number}}
    assert unseen.data == {"shipment": None, "itemScan": None}
    assert (await stranger.do("orderPay"))["__typename"] == "NotFound"
    await moved.to("PAID")
    assert (await stranger.do("shipmentAccept"))["__typename"] == "NotFound"


async def test_the_office_of_delivery_meets_what_is_sent_to_its_county(graph: Graph, people: People) -> None:
    office = await people.office("Pudong")
    office.division_code = "310115"
    await office.save()
    moved = await journey(graph, await people.viewer("operator"))
    clerk = await people.viewer("clerk", unit_id=office.id)
    answer = await graph(
        clerk, "{ shipments { nodes { reference deliveryUnit { name } } } orders { nodes { number } } }"
    )
    assert answer.data["shipments"]["nodes"] == [
        {"reference": (await moved.order()).number, "deliveryUnit": {"name": "Pudong"}}
    ]
    assert answer.data["orders"]["nodes"] == []
