"""Who hears which news, written out."""

from server.core.events import Subscriptions
from server.domains.orders.following import follow
from server.domains.permissions.newcomers import welcome
from server.domains.shipments.events import ShipmentMoved
from server.domains.users.events import UserRegistered

SUBSCRIPTIONS: Subscriptions = {ShipmentMoved: (follow,), UserRegistered: (welcome,)}
