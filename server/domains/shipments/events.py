"""What shipments tell the domains above them."""

from dataclasses import dataclass
from datetime import datetime

from server.core.events import Event
from server.core.viewer import Viewer
from server.domains.shipments.words import ShipmentStatus


@dataclass(frozen=True, slots=True)
class ShipmentMoved(Event):
    """An item has reached another state. `at` is when it happened."""

    shipment_id: int
    before: ShipmentStatus
    after: ShipmentStatus
    at: datetime
    viewer: Viewer
