"""What time does to orders: unpaid ones expire, delivered ones are complete. Runs every hour."""

from datetime import timedelta

from tortoise.queryset import QuerySet

from server.core import database
from server.core.clock import now
from server.core.rules import rule
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.orders.loading import changed, lock_items
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from server.domains.shipments import creation

BATCH = 100


async def expire() -> int:
    """Let orders expire whose payment is overdue; how many."""
    due = Order.filter(status=OrderStatus.PENDING_PAYMENT, payment_due_at__lt=now())
    return await _each(due, OrderStatus.PENDING_PAYMENT, OrderStatus.EXPIRED)


async def complete() -> int:
    """Complete orders delivered a week ago; how many."""
    since = now() - timedelta(days=rule("delivery").value["completed_after_days"])
    due = Order.filter(status=OrderStatus.DELIVERED, delivered_at__lt=since)
    return await _each(due, OrderStatus.DELIVERED, OrderStatus.COMPLETED)


async def _each(due: "QuerySet[Order]", before: OrderStatus, to: OrderStatus) -> int:
    done = 0
    while keys := await due.order_by("id").limit(BATCH).values_list("id", flat=True):
        async with database.transaction():
            due_now = Order.filter(id__in=list(keys), status=before)
            await lock_items(due_now)
            for order in await due_now.select_for_update():
                order.status = to
                if to is OrderStatus.COMPLETED:
                    order.completed_at = now()
                elif order.shipment_id is not None:
                    await creation.cancel(SYSTEM, order.shipment_id)
                await changed(SYSTEM, order)
                changes = {"status": (before.name, to.name)}
                await audit.record(SYSTEM, Permission.ORDERS_COMPLETE, ("Order", order.id), changes=changes)
                done += 1
    return done
