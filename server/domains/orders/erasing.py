"""Sender and addressee of orders nobody needs them for any more: overwritten, so that no key opens them again."""

from datetime import datetime
from typing import Any

from server.core import database
from server.domains.orders.models import Order, OrderModification
from server.domains.orders.parties import Party, seal
from server.domains.orders.states import OrderStatus
from server.domains.shipments.models import Shipment
from server.domains.users.models import UserState

ENDED = (OrderStatus.COMPLETED, OrderStatus.RETURNED, OrderStatus.CLOSED, OrderStatus.EXPIRED, OrderStatus.CANCELLED)
BATCH = 100
NOBODY = "*"


async def under_way(customer_id: int) -> int:
    """How many of somebody's orders have not come to their end."""
    return await Order.filter(customer_id=customer_id).exclude(status__in=ENDED).count()


async def erase_ended_before(moment: datetime) -> int:
    """Erase both parties of deleted accounts' orders that ended before the moment; how many orders."""
    erased = 0
    while keys := await _due(moment):
        async with database.transaction():
            for order in await Order.filter(id__in=keys).select_for_update():
                await _erase(order)
                erased += 1
    return erased


async def _due(moment: datetime) -> list[int]:
    rows = Order.filter(
        customer__state=UserState.DEACTIVATED, status__in=ENDED, updated_at__lt=moment, sender_phone_index__not=""
    )
    return [row["id"] for row in await rows.order_by("id").limit(BATCH).values("id")]


async def _erase(order: Order) -> None:
    """Province and city stay, for statistics."""
    changed: dict[str, Any] = {}
    for role in ("sender", "addressee"):
        masked = getattr(order, f"{role}_masked")
        nobody = Party(NOBODY, "", masked["province"], masked["city"], None, NOBODY, None, country=masked["country"])
        sealed = seal(nobody, role, order.seal_row)
        changed |= {f"{role}_sealed": sealed.sealed, f"{role}_masked": sealed.masked, f"{role}_phone_index": ""}
    await Order.filter(id=order.id).update(**changed)
    await OrderModification.filter(order_id=order.id).delete()
    if order.shipment_id is not None:
        await Shipment.filter(id=order.shipment_id).update(
            **{f"{role}_masked": changed[f"{role}_masked"] for role in ("sender", "addressee")},
            sender_suffix_index="",
            addressee_suffix_index="",
            signer_masked=None,
        )
