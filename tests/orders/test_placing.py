"""Placing, repeating, cancelling and following a letter, through the graph."""

from typing import Any

import pytest

from server.core import broadcast, global_ids
from server.core.operations import OperationRequest
from server.domains.orders import steps
from server.domains.orders.models import NumberRange, Order
from tests.support.graph import Graph
from tests.support.letters import PARTY, place, place_input
from tests.support.people import People

PLACE = """
mutation Place($input: OrderPlaceInput!) {
  orderPlace(input: $input) {
    __typename
    ... on Order {
      id number itemNumber status version zone postage { amount currency } sender { name phone street }
      charges { code quantity amount { amount } } events { status } unit { name }
      availableActions { action enabled reasons { code } }
    }
    ... on Error { code message }
    ... on InvalidInput { issues { path code params { name value } } }
  }
}
"""
CANCEL = """
mutation Cancel($input: OrderCancelInput!) {
  orderCancel(input: $input) {
    __typename
    ... on Order { status version cancelReason events { status reason } availableActions { enabled reasons { code } } }
    ... on Error { code message }
    ... on VersionConflict { current }
    ... on InvalidTransition { from to }
  }
}
"""


async def test_a_customer_places_a_registered_letter_and_gets_its_number_and_price(
    graph: Graph, people: People
) -> None:
    answer = await graph(await people.viewer("customer"), PLACE, input=place_input())

    placed = answer.data["orderPlace"]
    assert placed["__typename"] == "Order"
    assert placed["itemNumber"] == "RR000000014CN"
    assert placed["status"] == "PENDING_PAYMENT"
    assert placed["postage"] == {"amount": "4.20", "currency": "CNY"}
    assert placed["sender"] == {"name": "李*", "phone": "139******11", "street": "长安街1号***"}
    assert [line["code"] for line in placed["charges"]] == ["POSTAGE_FIRST", "REGISTRATION"]
    assert placed["availableActions"] == [
        {"action": "orderSubmit", "enabled": False, "reasons": [{"code": "STATE"}]},
        {"action": "orderComplete", "enabled": False, "reasons": [{"code": "STATE"}]},
        {"action": "orderCancel", "enabled": True, "reasons": []},
    ]


async def test_an_ordinary_letter_has_no_item_number(graph: Graph, people: People) -> None:
    answer = await graph(await people.viewer("customer"), PLACE, input=place_input(registered=False))
    assert answer.data["orderPlace"]["itemNumber"] is None


async def test_a_clerk_s_letter_belongs_to_the_clerk_s_office(graph: Graph, people: People) -> None:
    office = await people.office("Yuetan")
    answer = await graph(await people.viewer("clerk", unit_id=office.id), PLACE, input=place_input())
    assert answer.data["orderPlace"]["unit"] == {"name": "Yuetan"}


async def test_a_clerk_cannot_post_at_another_office(graph: Graph, people: People) -> None:
    mine, other = await people.office("mine"), await people.office("other")
    given = place_input(unitId=global_ids.encode("Unit", other.id))

    answer = await graph(await people.viewer("clerk", unit_id=mine.id), PLACE, input=given)

    assert answer.data["orderPlace"]["code"] == "NOT_FOUND"


async def test_the_same_key_places_once_and_says_so(graph: Graph, people: People) -> None:
    viewer, given = await people.viewer("customer"), place_input()

    first = await graph(viewer, PLACE, input=given)
    again = await graph(viewer, PLACE, input=given)

    assert first.data == again.data
    assert again.body["extensions"] == {"idempotentReplay": True}
    assert "extensions" not in first.body
    assert await Order.all().count() == 1


async def test_the_same_key_for_another_letter_is_refused(graph: Graph, people: People) -> None:
    viewer, given = await people.viewer("customer"), place_input()
    await graph(viewer, PLACE, input=given)

    answer = await graph(viewer, PLACE, input={**given, "weightGrams": 19})

    assert answer.data["orderPlace"]["code"] == "IDEMPOTENCY_KEY_REUSED"


async def test_a_key_belongs_to_who_used_it(graph: Graph, people: People) -> None:
    given = place_input()
    for viewer in (await people.viewer("customer"), await people.viewer("customer")):
        assert (await graph(viewer, PLACE, input=given)).data["orderPlace"]["__typename"] == "Order"
    assert await Order.all().count() == 2


async def test_everything_wrong_is_said_at_once_and_nothing_is_placed(graph: Graph, people: People) -> None:
    sender = {**PARTY, "phone": "12", "name": " ", "postcode": "1", "street": "x" * 121, "city": "a\u202eb"}
    given = place_input(weightGrams=2001, registered=False, returnReceipt=True, insuredValue="1.234", sender=sender)

    answer = (await graph(await people.viewer("customer"), PLACE, input=given)).data["orderPlace"]

    assert {(".".join(issue["path"]), issue["code"]) for issue in answer["issues"]} == {
        ("sender.phone", "INVALID_PHONE"),
        ("sender.name", "REQUIRED"),
        ("sender.postcode", "INVALID_FORMAT"),
        ("sender.street", "TOO_LONG"),
        ("sender.city", "INVALID_CHARACTERS"),
        ("weightGrams", "OUT_OF_RANGE"),
        ("returnReceipt", "NEEDS_REGISTRATION"),
        ("insuredValue", "NEEDS_REGISTRATION"),
        ("insuredValue", "PRECISION"),
    }
    assert await Order.all().count() == 0
    assert not await NumberRange.exists(name="RR")


async def test_an_exhausted_range_is_a_typed_error_and_nothing_is_placed(graph: Graph, people: People) -> None:
    viewer = await people.viewer("customer")
    await NumberRange.create(name="RR", next_serial=100_000_000, last_serial=99_999_999)

    answer = await graph(viewer, PLACE, input=place_input())

    assert answer.data["orderPlace"]["code"] == "NUMBERS_EXHAUSTED"
    assert await Order.all().count() == 0


async def test_an_order_is_cancelled_with_its_reason_and_says_why_it_cannot_be_again(
    graph: Graph, people: People
) -> None:
    viewer = await people.viewer("customer")
    order_id = global_ids.encode("Order", await place(viewer))

    done = await graph(viewer, CANCEL, input={"id": order_id, "expectedVersion": 1, "reason": "changed my mind"})
    again = await graph(viewer, CANCEL, input={"id": order_id, "expectedVersion": 2, "reason": "once more"})

    assert done.data["orderCancel"]["status"] == "CANCELLED"
    assert done.data["orderCancel"]["events"][-1] == {"status": "CANCELLED", "reason": "changed my mind"}
    assert all(action["reasons"] == [{"code": "STATE"}] for action in done.data["orderCancel"]["availableActions"])
    assert again.data["orderCancel"]["__typename"] == "InvalidTransition"
    assert (again.data["orderCancel"]["from"], again.data["orderCancel"]["to"]) == ("CANCELLED", "CANCELLED")


async def test_a_version_seen_too_long_ago_is_a_conflict(graph: Graph, people: People) -> None:
    viewer = await people.viewer("customer")
    order_id = global_ids.encode("Order", await place(viewer))

    answer = await graph(viewer, CANCEL, input={"id": order_id, "expectedVersion": 7, "reason": "no need"})

    assert answer.data["orderCancel"] == {
        "__typename": "VersionConflict",
        "code": "VERSION_CONFLICT",
        "message": "Somebody changed this meanwhile. Look at the present version and try again.",
        "current": 1,
    }


@pytest.mark.parametrize("kind", ["absent", "foreign", "malformed", "of another type"])
async def test_orders_out_of_reach_cannot_be_told_apart(graph: Graph, people: People, kind: str) -> None:
    viewer, stranger = await people.viewer("customer"), await people.viewer("customer")
    ids = {
        "absent": global_ids.encode("Order", 999_999),
        "foreign": global_ids.encode("Order", await place(stranger)),
        "malformed": "nonsense",
        "of another type": global_ids.encode("User", stranger.user_id or 0),
    }

    answer = await graph(viewer, CANCEL, input={"id": ids[kind], "expectedVersion": 1, "reason": "no need"})

    assert answer.data["orderCancel"]["code"] == "NOT_FOUND"


async def test_a_subscriber_gets_the_present_state_and_each_change(graph: Graph, people: People) -> None:
    viewer = await people.viewer("customer")
    key = await place(viewer)
    document_id = f"sha256:{'1' * 64}"
    graph.executor.persist(document_id, "subscription S($id: ID!) { orderUpdated(id: $id) { status version } }")
    request = OperationRequest(document_id=document_id, variables={"id": global_ids.encode("Order", key)})

    results: Any = await graph.executor.subscribe(request, viewer)
    first = await anext(results)
    await steps.cancel(viewer, key, 1, "no need")
    second = await anext(results)
    await results.aclose()

    assert b'"PENDING_PAYMENT"' in first
    assert b'"CANCELLED"' in second
    assert broadcast._listeners == {}


async def test_a_postcode_of_another_province_is_a_warning_and_no_refusal(graph: Graph, people: People) -> None:
    document = """mutation($input: OrderPlaceInput!) { orderPlace(input: $input) { __typename
      ... on OrderPreview { warnings { path code } } } }"""
    viewer = await people.viewer("customer")
    elsewhere = {**PARTY, "postcode": "200120", "divisionCode": "110101"}
    for addressee, warnings in (
        (elsewhere, [{"path": ["addressee", "postcode"], "code": "POSTCODE_ELSEWHERE"}]),
        ({**elsewhere, "postcode": "100031"}, []),
    ):
        given = place_input(addressee=addressee, dryRun=True)
        assert (await graph(viewer, document, input=given)).data["orderPlace"]["warnings"] == warnings
        placed = await graph(viewer, document, input=place_input(addressee=addressee))
        assert placed.data["orderPlace"]["__typename"] == "Order"
