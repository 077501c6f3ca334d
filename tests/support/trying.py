"""Steps taken to see where they lead, and undone; and all that a refused step must not change."""

from typing import Any

from server.core import database
from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.orders.models import CounterReceipt, NumberRange, OrderCharge, OrderEvent, OrderModification
from server.domains.orders.timers import expire
from server.domains.shipments.models import Shipment, ShipmentEvent
from tests.support.graph import Graph
from tests.support.journeys import TO, Journey, journey

STATES = {
    **{name: (name, ()) for name in TO},
    "COMPLETED": ("DELIVERED", ("orderComplete",)),
    "CLOSED": ("EXCEPTION_LOST", ("orderClose",)),
    "EXPIRED": ("CREATED", ()),
}
"""Every pair of states an order and its item can be in together: how far the journey goes, and what is done then."""


class Undone(Exception):
    """Nothing of what was done within is kept."""


async def in_state(graph: Graph, viewer: Viewer, state: str, *, by: Viewer | None = None, **chosen: Any) -> Journey:
    """An order and its item in one of STATES; placed by somebody else, where that is said."""
    way, then = STATES[state]
    moved = await journey(graph, by or viewer, draft=state == "DRAFT", **chosen)
    moved.viewer = viewer
    await moved.to(way)
    for step in then:
        await moved.do(step)
    if state == "EXPIRED":
        order = await moved.order()
        order.payment_due_at = order.placed_at
        await order.save(update_fields=["payment_due_at"])
        assert await expire() == 1
    return moved


async def states(moved: Journey) -> tuple[str, str | None]:
    """Where the order and its item stand."""
    order = await moved.order()
    item = None if order.shipment_id is None else await Shipment.get(id=order.shipment_id)
    return order.status.name, item.status.name if item else None


async def tried(moved: Journey, name: str, **given: Any) -> tuple[str, tuple[str, str | None]]:
    """What the step answers, and where it leads. It is undone."""
    try:
        async with database.together():
            answer = await moved.do(name, **given)
            reached = await states(moved)
            raise Undone
    except Undone:
        return answer["__typename"], reached


async def everything(moved: Journey) -> tuple[Any, ...]:
    """All that a refused step must not change: both rows, their parts, numbers, and what the trail says was done."""
    order = await moved.order()
    item = None if order.shipment_id is None else await Shipment.get(id=order.shipment_id)
    parts = [
        await model.filter(order_id=order.id).count()
        for model in (OrderCharge, OrderEvent, CounterReceipt, OrderModification)
    ]
    events = await ShipmentEvent.filter(shipment_id=order.shipment_id).count()
    trail = await AuditEntry.filter(outcome="succeeded").count()
    drawn = await NumberRange.all().order_by("name").values_list("name", "next_serial")
    rows = [{name: getattr(row, name) for name in row._meta.db_fields} for row in (order, item) if row is not None]
    return rows, parts, events, trail, list(drawn)
