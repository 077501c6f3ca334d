"""What nobody picked up in time goes back to its sender."""

from datetime import timedelta

from server.core import database
from server.core.clock import now
from server.core.rules import rule
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import Entry, append
from server.domains.shipments.words import EventCode, NonDeliveryReason, ShipmentStatus

BATCH = 100


async def send_back() -> int:
    """Send back what has waited at a locker or station longer than its days (Postal Law art. 33); how many. Runs every hour."""
    since = now() - timedelta(days=rule("delivery").value["pickup_days"])
    waiting = Shipment.filter(status=ShipmentStatus.AWAITING_PICKUP, last_event_at__lt=since)
    done = 0
    while keys := await waiting.order_by("id").limit(BATCH).values_list("id", flat=True):
        async with database.transaction():
            for shipment in await waiting.filter(id__in=list(keys)).order_by("id").select_for_update():
                before = shipment.status
                await append(SYSTEM, shipment, Entry(EventCode.PXB, reason=NonDeliveryReason.UNCLAIMED))
                changes = {
                    "status": (before.name, shipment.status.name),
                    "event": (None, EventCode.PXB.value),
                }
                await audit.record(SYSTEM, Permission.SHIPMENTS_RETURN, ("Shipment", shipment.id), changes=changes)
                done += 1
    return done
