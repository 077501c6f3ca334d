"""Orders summed up, by either executor, within the viewer's scope."""

from datetime import timedelta
from typing import Any

from graphql import parse

from schema.core.guard import HEAVY, check
from server.core.clock import now, today
from server.core.viewer import Viewer
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from tests.engine.conftest import Both
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

DOCUMENT = """query Totals($by: [OrderTotalBy!], $filter: OrderFilter) { orderTotals(by: $by, filter: $filter) {
  status product destinationCountry day count postage { amount currency } paid { amount }
} }"""


async def totals(graph: Graph, viewer: Viewer, **given: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await graph(viewer, DOCUMENT, **given)).data["orderTotals"]
    return found


async def test_without_orders_there_is_one_total_of_nothing(either: Graph, people: People) -> None:
    [found] = await totals(either, await people.viewer())

    assert (found["count"], found["postage"]["amount"], found["status"]) == (0, "0.00", None)
    assert await totals(either, await people.viewer(), by=["STATUS"]) == []


async def test_orders_are_summed_up_by_what_they_have_in_common(either: Graph, people: People) -> None:
    viewer = await people.viewer()
    keys = [await place(viewer) for _ in range(4)]
    await Order.filter(id=keys[0]).update(status=OrderStatus.CANCELLED, postage_minor=100)
    await Order.filter(id=keys[1]).update(placed_at=now() - timedelta(days=1), postage_minor=250, paid_minor=250)
    await Order.filter(id__in=keys[2:]).update(postage_minor=1000)

    everything = await totals(either, viewer)
    by_status = await totals(either, viewer, by=["STATUS"])
    by_day = await totals(either, viewer, by=["DAY", "STATUS"])

    assert [(one["count"], one["postage"], one["paid"]["amount"]) for one in everything] == [
        (4, {"amount": "23.50", "currency": "CNY"}, "2.50")
    ]
    assert [(one["status"], one["count"], one["postage"]["amount"]) for one in by_status] == [
        ("CANCELLED", 1, "1.00"),
        ("PENDING_PAYMENT", 3, "22.50"),
    ]
    yesterday = today() - timedelta(days=1)
    assert [(one["day"], one["status"], one["count"]) for one in by_day] == [
        (str(yesterday), "PENDING_PAYMENT", 1),
        (str(today()), "CANCELLED", 1),
        (str(today()), "PENDING_PAYMENT", 2),
    ]


async def test_only_orders_that_meet_the_filter_are_summed_up(either: Graph, people: People) -> None:
    viewer = await people.viewer()
    keys = [await place(viewer) for _ in range(3)]
    await Order.filter(id=keys[0]).update(status=OrderStatus.CANCELLED)

    found = await totals(either, viewer, by=["STATUS"], filter={"events": {"some": {}}, "status": {"ne": "CANCELLED"}})

    assert [(one["status"], one["count"]) for one in found] == [("PENDING_PAYMENT", 2)]


async def test_everybody_sums_up_what_they_may_see(either: Graph, people: People) -> None:
    office = await people.office()
    first, second, clerk = await people.viewer(), await people.viewer(), await people.viewer("clerk", unit_id=office.id)
    for viewer in (first, first, second, clerk):
        await place(viewer)

    async def count(viewer: Viewer) -> int:
        [found] = await totals(either, viewer)
        return int(found["count"])

    assert [await count(one) for one in (first, second, clerk, await people.viewer("auditor"))] == [2, 1, 1, 4]


async def test_who_may_read_no_orders_sums_up_none(either: Graph, people: People) -> None:
    assert (await either(await people.viewer("developer"), DOCUMENT)).codes == ["FORBIDDEN"]


async def test_too_many_totals_are_refused(either: Graph, people: People) -> None:
    answer = await either(await people.viewer(), DOCUMENT, by=["STATUS", "PRODUCT", "ZONE", "COUNTRY"])

    [error] = answer.body["errors"]
    assert [(one["path"], one["code"]) for one in error["extensions"]["issues"]] == [(["by"], "TOO_LONG")]


async def test_counting_everything_has_its_price(both: Both) -> None:
    for document in ("{ orderTotals { count } }", "{ orderStatistics { asOf } }"):
        assert check(parse(document), {}).cost > HEAVY
    assert check(parse("{ orders(first: 1) { totalCount } }"), {}).cost < HEAVY
