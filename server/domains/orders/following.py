"""An order follows its item: what happens to the one is where the other stands."""

from datetime import datetime

from server.core.viewer import Viewer
from server.domains.orders.loading import changed
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from server.domains.shipments.events import ShipmentMoved
from server.domains.shipments.words import ShipmentStatus

S, To = ShipmentStatus, OrderStatus
FOLLOWED = {
    S.ACCEPTED: To.ACCEPTED,
    **dict.fromkeys((S.IN_TRANSIT, S.CUSTOMS, S.CUSTOMS_HELD, S.AT_DELIVERY_OFFICE), To.IN_TRANSIT),
    **dict.fromkeys((S.OUT_FOR_DELIVERY, S.AWAITING_PICKUP, S.DELIVERY_FAILED, S.ON_HOLD), To.IN_TRANSIT),
    S.DELIVERED: To.DELIVERED,
    S.RETURNING: To.RETURNING,
    S.RETURNED: To.RETURNED,
    **dict.fromkeys((S.UNDELIVERABLE, S.EXCEPTION_LOST, S.EXCEPTION_DAMAGED, S.EXCEPTION_SEIZED), To.EXCEPTION),
}
"""Where an order stands while its item is in a state. Not taken in and cancelled are the order's own matter."""

SETTLED = frozenset({To.COMPLETED, To.CLOSED, To.CANCELLED, To.EXPIRED})


async def follow(moved: ShipmentMoved) -> None:
    """Bring the order to where its item is. What is settled stays settled."""
    to = FOLLOWED.get(moved.after)
    order = await Order.filter(shipment_id=moved.shipment_id).select_for_update().first() if to else None
    if to is None or order is None or order.status in SETTLED or order.status is to:
        return
    await _follow(moved.viewer, order, to, moved.at)


async def _follow(viewer: Viewer, order: Order, to: OrderStatus, at: datetime) -> None:
    order.status = to
    order.delivered_at = at if to is To.DELIVERED else None
    await changed(viewer, order, at=at)
