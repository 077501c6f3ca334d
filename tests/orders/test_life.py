"""An order's own life: paid, held, sent elsewhere, expired, completed, counted, compensated."""

from datetime import timedelta
from typing import Any

from server.core import global_ids
from server.domains.orders import timers
from server.domains.orders.models import CounterReceipt, OrderCharge
from server.domains.shipments.models import Shipment
from tests.support.graph import Graph
from tests.support.journeys import journey
from tests.support.letters import parcel_input
from tests.support.people import People


async def test_a_payment_is_exactly_what_is_outstanding_and_leaves_a_receipt(graph: Graph, people: People) -> None:
    moved = await journey(graph, await people.viewer("operator"))
    for amount in ("0.00", "-13.00", "12.99", "13.01", "12.995"):
        answer = await moved.do("orderPay", amount=amount)
        assert answer["issues"] == [{"path": ["amount"], "code": "AMOUNT"}], amount
    assert await CounterReceipt.all().count() == 0
    assert (await moved.do("orderPay", method="QR_CODE", voucher="T-7"))["__typename"] == "Order"
    order, receipt = await moved.order(), await CounterReceipt.get()
    assert order.paid_minor == order.postage_minor == receipt.amount_minor
    assert receipt.number.startswith("R")
    assert (await moved.do("orderPay", amount="13.00"))["__typename"] == "InvalidTransition"


async def test_a_payment_repeated_with_its_key_is_taken_once(graph: Graph, people: People) -> None:
    moved = await journey(graph, await people.viewer("operator"))
    given = await moved.given("orderPay")
    document = (
        "mutation($input: OrderPayInput!) { orderPay(input: $input) { __typename ... on Order { paid { amount } } } }"
    )
    first = await graph(moved.viewer, document, input=given)
    again = await graph(moved.viewer, document, input=given)
    assert first.data == again.data
    assert again.body["extensions"] == {"idempotentReplay": True}
    assert await CounterReceipt.all().count() == 1


async def test_an_item_on_its_way_is_sent_elsewhere_for_a_fee(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("IN_TRANSIT")
    before = await moved.order()
    new = {**parcel_input()["addressee"], "name": "赵六", "phone": "13900003333", "city": "杭州市", "province": "浙江省", "divisionCode": "330106"}  # fmt: skip  # noqa: E501
    assert (await moved.do("orderRedirect", addressee=new))["__typename"] == "Order"
    order, item = await moved.order(), await moved.item()
    assert order.addressee_masked["name"] == item.addressee_masked["name"] == "赵*"
    assert order.postage_minor == order.paid_minor == before.postage_minor + 300
    assert await OrderCharge.filter(order_id=order.id, code="redirect").count() == 1
    tracked = await graph(
        moved.viewer, 'query($n: String!) { track(number: $n, phoneSuffix: "3333") { status } }', n=item.number
    )
    assert tracked.data == {"track": {"status": "IN_TRANSIT"}}


async def test_an_item_out_for_delivery_is_not_sent_elsewhere(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("OUT_FOR_DELIVERY")
    assert (await moved.do("orderRedirect"))["__typename"] == "InvalidTransition"


async def test_an_unpaid_order_expires_with_its_item(graph: Graph, people: People, stopped_clock: Any) -> None:
    moved = await journey(graph, await people.viewer("operator"))
    paid = await (await journey(graph, moved.viewer)).to("PAID")
    stopped_clock(timedelta(hours=25))
    assert await timers.expire() == 1
    assert await timers.expire() == 0
    assert ((await moved.order()).status.name, (await moved.item()).status.name) == ("EXPIRED", "CANCELLED")
    assert (await paid.order()).status.name == "CONFIRMED"


async def test_a_delivered_order_is_complete_after_a_week(graph: Graph, people: People, stopped_clock: Any) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("DELIVERED")
    stopped_clock(timedelta(days=6))
    assert await timers.complete() == 0
    stopped_clock(timedelta(days=2))
    assert await timers.complete() == 1
    assert (await moved.order()).status.name == "COMPLETED"


ESTIMATE = """query($input: CompensationEstimateInput!) { compensationEstimate(input: $input) { __typename
  ... on CompensationEstimate { amount { amount } regime rule basis message answerWithinDays
    steps { code message params { name value } } }
  ... on InvalidInput { issues { path code } } } }"""


async def test_what_would_be_owed_for_a_lost_parcel(graph: Graph, people: People) -> None:
    viewer = await people.viewer("operator")
    bare = await (await journey(graph, viewer)).to("EXCEPTION_LOST")
    insured = await (await journey(graph, viewer, insuredValue="1000.00")).to("EXCEPTION_LOST")
    lost = {"kind": "LOST", "actualLoss": "400.00"}

    async def owed(order_id: int, **also: Any) -> Any:
        given = {"orderId": global_ids.encode("Order", order_id), **lost, **also}
        return (await graph(viewer, ESTIMATE, input=given)).data["compensationEstimate"]

    assert (await owed(bare.order_id))["amount"] == {"amount": "39.00"}
    assert (await owed(insured.order_id))["amount"] == {"amount": "1000.00"}
    assert (await owed(insured.order_id))["rule"] == "INSURED_TOTAL"
    part = await owed(insured.order_id, kind="DAMAGED", total=False, fullValue="2000.00")
    assert part["amount"] == {"amount": "200.00"}
    assert part["steps"] == [
        {
            "code": "PROPORTION",
            "message": "Actual loss 400.00 × insured value 1000.00 / whole value 2000.00.",
            "params": [
                {"name": "loss", "value": "400.00"},
                {"name": "insured", "value": "1000.00"},
                {"name": "value", "value": "2000.00"},
            ],
        }
    ]
    unannounced = await owed(bare.order_id, noticeDisplayed=False)
    assert (unannounced["rule"], unannounced["amount"]) == ("GROSS_NEGLIGENCE", {"amount": "400.00"})
    nothing = await owed(bare.order_id, senderFault=True)
    assert (nothing["amount"], nothing["steps"]) == ({"amount": "0.00"}, [])
    assert nothing["message"].endswith("nothing is owed.")
    missing = await owed(insured.order_id, total=False)
    assert missing["issues"] == [{"path": ["fullValue"], "code": "REQUIRED"}]
    assert (await owed(bare.order_id, actualLoss="-1.00"))["__typename"] == "InvalidInput"
    assert (await owed(bare.order_id))["regime"] == "UNIVERSAL"
    await Shipment.filter(id=(await bare.order()).shipment_id).update(accepted_weight_grams=12_000)
    heavy = await owed(bare.order_id)
    assert (heavy["regime"], heavy["rule"], heavy["amount"]) == ("COMMERCIAL", "CIVIL_LAW", {"amount": "400.00"})
    stranger = await people.viewer("customer")
    given = {"orderId": global_ids.encode("Order", bare.order_id), **lost}
    assert (await graph(stranger, ESTIMATE, input=given)).data["compensationEstimate"]["__typename"] == "NotFound"


async def test_an_overview_counts_within_the_viewer_s_scope(graph: Graph, people: People) -> None:
    viewer = await people.viewer("operator")
    await (await journey(graph, viewer)).to("DELIVERED")
    await (await journey(graph, viewer)).to("IN_TRANSIT")
    await journey(graph, viewer)
    document = """{ orderStatistics(days: 7) { byStatus { status count } perDay { placed delivered } onTimeShare
      onTimeOf awaitingPayment inTransit placedToday deliveredToday } }"""
    found = (await graph(viewer, document)).data["orderStatistics"]
    assert found["byStatus"] == [
        {"status": "PENDING_PAYMENT", "count": 1},
        {"status": "IN_TRANSIT", "count": 1},
        {"status": "DELIVERED", "count": 1},
    ]
    assert len(found["perDay"]) == 7
    assert found["perDay"][-1] == {"placed": 3, "delivered": 1}
    assert (found["onTimeShare"], found["onTimeOf"]) == (1.0, 1)
    assert (found["placedToday"], found["deliveredToday"], found["inTransit"], found["awaitingPayment"]) == (3, 1, 1, 1)
    nothing = (await graph(await people.viewer("customer"), document)).data["orderStatistics"]
    assert nothing["byStatus"] == []
    assert nothing["onTimeShare"] is None
    for days in (0, 93, -1):
        answer = await graph(viewer, "query($d: Int!) { orderStatistics(days: $d) { asOf } }", d=days)
        assert answer.codes == ["INVALID_INPUT"]


async def test_the_published_catalogue_is_open_to_everybody(graph: Graph) -> None:
    from server.core.viewer import ANONYMOUS

    document = """{ tariffs { code sample steps { zone } fees { code } volumetric { divisor }
        limits { product liability { regime uptoGrams } } }
      prohibitedGoods { code name nameZh } divisions { code name } divisionSearch(words: "浦东") { code path }
      postcodeCheck(postcode: "200120", divisionCode: "110101") { agrees province }
      contentsScreen(contents: [{description: "toy gun"}]) { verdict findings { code } } }"""
    found = (await graph(ANONYMOUS, document)).data
    assert {tariff["code"] for tariff in found["tariffs"] if not tariff["sample"]} == {"CN-LETTER-POST"}
    liability = {one["product"]: one["liability"] for tariff in found["tariffs"] for one in tariff["limits"]}
    assert liability["LETTER"] == {"regime": "UNIVERSAL", "uptoGrams": None}
    assert liability["PRINTED_MATTER"] == {"regime": "UNIVERSAL", "uptoGrams": 5_000}
    assert liability["PARCEL"] == {"regime": "UNIVERSAL", "uptoGrams": 10_000}
    assert liability["EXPRESS_PARCEL"] == liability["EMS"] == {"regime": "COMMERCIAL", "uptoGrams": None}
    assert len(found["divisions"]) == 31
    assert found["divisionSearch"][0] == {"code": "310115", "path": ["上海市", "上海市", "浦东新区"]}
    assert found["postcodeCheck"] == {"agrees": False, "province": "上海市"}
    assert found["contentsScreen"] == {"verdict": "REVIEW", "findings": [{"code": "P01"}]}


async def test_a_list_offers_what_can_be_done_with_each_order_by_where_its_item_is(
    graph: Graph, people: People
) -> None:
    office = await people.office("here")
    clerk = await people.viewer("clerk", unit_id=office.id)
    operator = await people.viewer("operator")
    unit = global_ids.encode("Unit", office.id)
    await journey(graph, clerk, draft=True)
    for state in ("PAID", "IN_TRANSIT", "OUT_FOR_DELIVERY"):
        moved = await journey(graph, clerk, unitId=unit)
        moved.viewer = operator
        await moved.to(state)
    document = """{ orders(first: 3, orderBy: [{field: STATUS, direction: ASC}, {field: NUMBER}],
      filter: {status: {in: [DRAFT, CONFIRMED, IN_TRANSIT]}}) { totalCount nodes {
        status shipment { status } availableActions { action enabled reasons { code } } } pageInfo { hasNextPage } } }"""
    for viewer in (clerk, operator):
        found = (await graph(viewer, document)).data["orders"]
        offered = [
            {one["action"] for one in node["availableActions"] if one["enabled"]} & {"orderRedirect", "orderSubmit"}
            for node in found["nodes"]
        ]
        assert [node["status"] for node in found["nodes"]] == ["CONFIRMED", "DRAFT", "IN_TRANSIT"]
        assert (found["totalCount"], found["pageInfo"]) == (4, {"hasNextPage": True})
        assert offered[:2] == [{"orderRedirect"}, {"orderSubmit"}]
        last = found["nodes"][2]
        on_its_way = last["shipment"]["status"] == "IN_TRANSIT"
        assert offered[2] == ({"orderRedirect"} if on_its_way else set())
        reasons = {one["action"]: one["reasons"] for one in last["availableActions"]}
        assert reasons["orderRedirect"] == ([] if on_its_way else [{"code": "ITEM_STATE"}])
