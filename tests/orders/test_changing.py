"""Changing an order before its item is taken in: priced anew, settled to the fen, given up without a trace."""

from typing import Any

from server.domains.orders.models import CounterReceipt, Order, OrderCharge, OrderModification
from server.domains.shipments.models import Shipment
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.people import People

MODIFY = """mutation($input: OrderModifyInput!) { orderModify(input: $input) { __typename
  ... on Order { status postage { amount } outstanding { amount } charges { code amount { amount } } }
  ... on OrderModificationPreview { quote { total { amount } } screening { verdict } difference { amount } }
  ... on InvalidInput { issues { path code } } } }"""
NEIGHBOUR = {
    "name": "赵六",
    "phone": "13900003333",
    "province": "天津市",
    "city": "天津市",
    "street": "解放路3号501室",
    "divisionCode": "120101",
}


async def placed(graph: Graph, people: People, state: str = "PAID", **chosen: Any) -> Journey:
    return await (await journey(graph, await people.viewer("operator"), **chosen)).to(state)


async def modify(moved: Journey, **given: Any) -> dict[str, Any]:
    answer = await moved.graph(moved.viewer, MODIFY, input=await moved.given("orderModify", **given))
    found: dict[str, Any] = answer.data["orderModify"]
    return found


def without_times(row: Order | Shipment) -> dict[str, Any]:
    """A row's columns, those apart that every change of it moves."""
    moving = {"version", "updated_at", "sender_sealed", "addressee_sealed"}
    return {name: getattr(row, name) for name in row._meta.db_fields if name not in moving}


async def lines(moved: Journey) -> list[tuple[Any, ...]]:
    rows = await OrderCharge.filter(order_id=moved.order_id).order_by("id")
    return [(row.code, row.quantity, row.unit_minor, row.amount_minor, row.tariff) for row in rows]


async def received(moved: Journey) -> list[int]:
    return [row.amount_minor for row in await CounterReceipt.filter(order_id=moved.order_id).order_by("id")]


async def test_a_dearer_change_waits_for_the_difference_and_its_item_with_it(graph: Graph, people: People) -> None:
    moved = await placed(graph, people)
    changed = await modify(moved)
    assert (changed["status"], changed["postage"], changed["outstanding"]) == (
        "MODIFYING",
        {"amount": "16.00"},
        {"amount": "3.00"},
    )
    assert (await moved.do("shipmentAccept"))["reasons"] == [{"code": "NOT_CONFIRMED"}]
    assert (await moved.do("orderPay", amount="2.99"))["issues"] == [{"path": ["amount"], "code": "AMOUNT"}]
    assert (await moved.do("orderPay"))["__typename"] == "Order"
    item = await moved.item()
    assert (item.confirmed, item.weight_grams, item.paid_grams) == (True, 2200, 3000)
    assert await OrderModification.all().count() == 0
    assert (await moved.do("shipmentAccept", weightGrams=2900))["__typename"] == "Shipment"


async def test_a_cheaper_change_is_settled_by_giving_the_difference_back(graph: Graph, people: People) -> None:
    moved = await placed(graph, people, insuredValue="1000.00")
    changed = await modify(moved, weightGrams=1200)
    assert changed["outstanding"] == {"amount": "-10.00"}
    assert (await moved.do("orderPay", amount="10.00"))["issues"] == [{"path": ["amount"], "code": "AMOUNT"}]
    assert (await moved.do("orderPay", amount="-10.00"))["__typename"] == "Order"
    order = await moved.order()
    assert await received(moved) == [2300, -1000]
    assert (order.paid_minor, order.postage_minor, order.insured_minor) == (1300, 1300, None)


async def test_a_change_that_costs_nothing_is_done_at_once(graph: Graph, people: People) -> None:
    moved = await placed(graph, people)
    assert (await modify(moved, weightGrams=1900))["status"] == "CONFIRMED"
    assert (await moved.item()).confirmed
    assert await OrderModification.all().count() == 0


async def test_a_change_given_up_leaves_everything_as_it_was(graph: Graph, people: People) -> None:
    moved = await placed(graph, people, insuredValue="500.00")
    order, item, price = without_times(await moved.order()), without_times(await moved.item()), await lines(moved)
    await modify(moved, addressee=NEIGHBOUR, weightGrams=9000)
    await modify(moved, weightGrams=3000, insuredValue="90.00")
    assert (await moved.order()).addressee_masked["name"] == "赵*"
    assert (await moved.do("orderAbandon"))["__typename"] == "Order"
    assert without_times(await moved.order()) == order
    assert without_times(await moved.item()) == item
    assert await lines(moved) == price
    assert await OrderModification.all().count() == 0


async def test_another_addressee_is_priced_carried_and_traced(graph: Graph, people: People) -> None:
    moved = await placed(graph, people)
    changed = await modify(moved, addressee=NEIGHBOUR, weightGrams=1200)
    assert changed["outstanding"] == {"amount": "-3.50"}
    await moved.do("orderPay")
    item = await moved.item()
    assert (item.addressee_masked["street"], item.sender_masked["name"]) == ("解放路3号***", "李*")
    tracked = await graph(
        moved.viewer, 'query($n: String!) { track(number: $n, phoneSuffix: "3333") { status } }', n=item.number
    )
    assert tracked.data == {"track": {"status": "CREATED"}}


async def test_a_redirection_paid_before_stays_charged(graph: Graph, people: People) -> None:
    moved = await placed(graph, people)
    await moved.do("orderRedirect")
    changed = await modify(moved)
    assert changed["postage"] == {"amount": "19.00"}
    assert [line["code"] for line in changed["charges"]] == ["REDIRECT", "POSTAGE_FIRST", "POSTAGE_CONTINUED"]


async def test_a_dry_run_says_what_would_be_paid_and_changes_nothing(graph: Graph, people: People) -> None:
    moved = await placed(graph, people)
    before = without_times(await moved.order()), (await moved.order()).version, await lines(moved)
    told = await modify(moved, dryRun=True)
    assert told == {
        "__typename": "OrderModificationPreview",
        "quote": {"total": {"amount": "16.00"}},
        "screening": {"verdict": "PASS"},
        "difference": {"amount": "3.00"},
    }
    assert (without_times(await moved.order()), (await moved.order()).version, await lines(moved)) == before
    changed = await modify(moved)
    assert changed["outstanding"] == told["difference"]


async def test_an_unpaid_order_is_changed_at_once_and_then_paid_whole(graph: Graph, people: People) -> None:
    moved = await placed(graph, people, "CREATED")
    changed = await modify(moved)
    assert (changed["status"], changed["outstanding"]) == ("PENDING_PAYMENT", {"amount": "16.00"})
    assert (await moved.do("orderPay", amount="16.00"))["__typename"] == "Order"


async def test_a_change_is_checked_like_an_order(graph: Graph, people: People) -> None:
    moved = await placed(graph, people)
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"weightGrams": 10_001}, "weightGrams", "OUT_OF_RANGE"),
        ({"size": None}, "size", "REQUIRED"),
        ({"contents": []}, "contents", "REQUIRED"),
        ({"contents": [{"description": "手枪"}]}, "contents", "PROHIBITED"),
        ({"noProhibitedGoods": False}, "noProhibitedGoods", "REQUIRED"),
        ({"insuredValue": "0.001"}, "insuredValue", "PRECISION"),
        ({"reason": "x"}, "reason", "TOO_SHORT"),
        ({"addressee": {**NEIGHBOUR, "phone": "1"}}, "addressee.phone", "INVALID_PHONE"),
        ({"sender": {**NEIGHBOUR, "street": ""}}, "sender.street", "REQUIRED"),
        ({"addressee": {**NEIGHBOUR, "country": "DE"}}, "addressee.country", "NOT_ALLOWED"),
    ]
    before = await moved.order()
    for given, path, code in cases:
        for dry_run in (True, False):
            found = await modify(moved, **given, dryRun=dry_run)
            assert {"path": path.split("."), "code": code} in found["issues"], (given, found)
    assert (await moved.order()).version == before.version


async def test_a_draft_is_priced_and_has_no_number_until_it_is_submitted(graph: Graph, people: People) -> None:
    moved = await journey(graph, await people.viewer("operator"), draft=True)
    draft = await moved.order()
    assert (draft.status.name, draft.postage_minor, draft.item_number, draft.shipment_id) == ("DRAFT", 1300, None, None)
    assert draft.payment_due_at is None
    assert await Shipment.all().count() == 0
    assert (await moved.do("orderPay", amount="13.00"))["__typename"] == "InvalidTransition"
    assert (await modify(moved, weightGrams=3100))["status"] == "DRAFT"
    assert (await moved.do("orderSubmit"))["__typename"] == "Order"
    order, item = await moved.order(), await moved.item()
    assert (order.status.name, order.item_number, order.postage_minor) == ("PENDING_PAYMENT", "CP000000014CN", 1900)
    assert order.payment_due_at is not None
    assert (item.number, item.weight_grams) == (order.item_number, 3100)
    assert (await moved.do("orderSubmit"))["__typename"] == "InvalidTransition"
    await moved.to("PAID")


async def test_a_draft_is_given_up_without_an_item(graph: Graph, people: People) -> None:
    moved = await journey(graph, await people.viewer("operator"), draft=True)
    assert (await moved.do("orderCancel"))["__typename"] == "Order"
    assert (await moved.order()).status.name == "CANCELLED"


async def test_cancelling_gives_back_what_was_paid(graph: Graph, people: People) -> None:
    for state, given_back in (("PAID", True), ("HELD", True), ("CREATED", False)):
        moved = await placed(graph, people, state)
        assert (await moved.do("orderCancel"))["__typename"] == "Order"
        assert await received(moved) == ([1300, -1300] if given_back else [])
        assert (await moved.order()).paid_minor == 0
