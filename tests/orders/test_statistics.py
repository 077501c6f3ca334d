"""The overview's counts beside the span before them and the same hours a week ago."""

from datetime import timedelta
from typing import Any

from server.domains.orders.models import Order
from server.domains.shipments.models import Shipment
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.people import People

DOCUMENT = """{ orderStatistics(days: 7) { placedToday placedWeekAgo deliveredToday deliveredWeekAgo late stale
  perDay { placed placedBefore delivered } onTimeShare onTimeOf onTimeShareBefore } }"""


async def _moved_back(moved: Journey, **span: float) -> None:
    """As if all of it had happened so long ago."""
    for row in (await moved.order(), await moved.item()):
        dates = ("placed_at", "delivered_at") if isinstance(row, Order) else ("created_at", "delivered_at")
        for column in dates:
            at = getattr(row, column)
            if at is not None:
                await type(row).filter(id=row.id).update(**{column: at - timedelta(**span)})


async def _counted(graph: Graph, people: People) -> dict[str, Any]:
    found: dict[str, Any] = (await graph(await people.viewer("auditor"), DOCUMENT)).data["orderStatistics"]
    return found


async def test_today_stands_beside_the_same_hours_a_week_ago(graph: Graph, people: People) -> None:
    clerk = await people.viewer("operator")
    await _moved_back(await (await journey(graph, clerk)).to("DELIVERED"), days=7, seconds=1)
    await _moved_back(await journey(graph, clerk), days=7, seconds=-60)
    await journey(graph, clerk)
    found = await _counted(graph, people)
    assert (found["placedToday"], found["placedWeekAgo"]) == (1, 1)
    assert (found["deliveredToday"], found["deliveredWeekAgo"]) == (0, 1)


async def test_each_day_stands_beside_its_counterpart_of_the_span_before(graph: Graph, people: People) -> None:
    clerk = await people.viewer("operator")
    await _moved_back(await journey(graph, clerk), days=2)
    await _moved_back(await journey(graph, clerk), days=9)
    await _moved_back(await journey(graph, clerk), days=13)
    await _moved_back(await journey(graph, clerk), days=14)
    days = (await _counted(graph, people))["perDay"]
    assert [day["placed"] for day in days] == [0, 0, 0, 0, 1, 0, 0]
    assert [day["placedBefore"] for day in days] == [1, 0, 0, 0, 1, 0, 0]


async def test_the_share_on_time_is_of_items_delivered_in_each_span(graph: Graph, people: People) -> None:
    clerk = await people.viewer("operator")
    await (await journey(graph, clerk)).to("DELIVERED")
    late = await (await journey(graph, clerk)).to("DELIVERED")
    await Shipment.filter(id=(await late.item()).id).update(late=True)
    before = await (await journey(graph, clerk)).to("DELIVERED")
    await _moved_back(before, days=8)
    found = await _counted(graph, people)
    assert (found["onTimeShare"], found["onTimeOf"], found["onTimeShareBefore"]) == (0.5, 2, 1.0)


async def test_late_are_the_items_still_on_their_way(graph: Graph, people: People) -> None:
    clerk = await people.viewer("operator")
    for state in ("IN_TRANSIT", "DELIVERED", "RETURNED"):
        moved = await (await journey(graph, clerk)).to(state)
        await Shipment.filter(id=(await moved.item()).id).update(late=True)
    assert (await _counted(graph, people))["late"] == 1
