"""Who hears which news, written out."""

from server.core.events import Subscriptions
from server.domains.orders.following import follow
from server.domains.shipments.events import ShipmentMoved

SUBSCRIPTIONS: Subscriptions = {ShipmentMoved: (follow,)}
