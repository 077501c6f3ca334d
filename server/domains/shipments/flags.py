"""What time does to items: nothing heard of one for long, or its promised day gone by."""

from datetime import timedelta

from server.core import database
from server.core.clock import now, today
from server.core.rules import rule
from server.domains.shipments.models import Shipment
from server.domains.shipments.states import OPEN
from server.domains.shipments.words import ShipmentStatus

MOVING = OPEN - {ShipmentStatus.CREATED}


async def mark() -> int:
    """Mark what has become stale or late; how many rows changed. Runs every hour; a new event takes the mark away."""
    quiet_since = now() - timedelta(days=rule("delivery").value["stale_days"])
    async with database.transaction():
        on_the_way = Shipment.filter(status__in=[status.value for status in MOVING])
        stale = await on_the_way.filter(stale=False, last_event_at__lt=quiet_since).update(stale=True)
        late = await on_the_way.filter(late=False, promised_on__lt=today()).update(late=True)
    return stale + late
