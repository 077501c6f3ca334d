"""Orders brought into a unit of work, and what every change of one leaves behind."""

from datetime import datetime
from typing import Any

from tortoise.queryset import QuerySet

from server.core import broadcast, database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.orders.models import Order, OrderEvent
from server.domains.shipments.models import Shipment


async def load(viewer: Viewer, permission: Permission, order_id: int, expected_version: int | None) -> Order:
    """The row within the viewer's scope, locked for the present transaction. Raises NotFound, VersionConflict."""
    rows = Order.filter(database.admitted(Order, require(viewer, permission)), id=order_id)
    await lock_items(rows)
    order = await rows.select_for_update(of=("orders",)).first()
    if order is None:
        raise NotFound
    if expected_version is not None and order.version != expected_version:
        raise VersionConflict(order.version)
    return order


async def lock_items(rows: QuerySet[Order]) -> None:
    """Lock orders' items before the orders, as what happens to an item does: so two never wait for each other."""
    found: Any = await rows.values_list("shipment_id", flat=True)
    if keys := [key for key in found if key is not None]:
        await Shipment.filter(id__in=keys).order_by("id").select_for_update().only("id")


async def changed(viewer: Viewer, order: Order, reason: str | None = None, at: datetime | None = None) -> None:
    """Save the order with a new version, note the state it reached, and tell who listens after the commit."""
    order.updated_at, order.version = now(), order.version + 1
    await order.save()
    await note(viewer, order, reason, at)


async def note(viewer: Viewer, order: Order, reason: str | None = None, at: datetime | None = None) -> None:
    await OrderEvent.create(
        order_id=order.id, status=order.status, at=at or now(), actor_id=viewer.user_id, reason=reason
    )
    unit = database.current_transaction()
    assert unit is not None, "a change belongs into a transaction"
    unit.after_commit(lambda: broadcast.send(topic(order.id)))


def topic(order_id: int) -> str:
    """What subscriptions to an order listen to."""
    return f"order:{order_id}"


def reason_of(reason: str, *, least: int = 2) -> str:
    """The reason as it is kept. Raises InvalidInput."""
    issues = Issues()
    why = issues.text(("reason",), reason, least=least, most=200)
    issues.check()
    return why
