"""Everything that stands on labels, read for several items at once."""

from collections.abc import Sequence

from server.core import database
from server.domains.labels.facts import Label, label
from server.domains.orders.models import Order
from server.domains.permissions.models import Unit
from server.domains.shipments.models import Shipment


async def labels_of(items: Sequence[Shipment]) -> list[Label]:
    """A label for each item, in their order."""
    present = database.present()
    orders = await Order.filter(shipment_id__in=[item.id for item in items]).using_db(present)
    by_item = {order.shipment_id: order for order in orders}
    keys = {key for item in items for key in (item.unit_id, item.delivery_unit_id) if key is not None}
    units = {unit.id: unit.name for unit in await Unit.filter(id__in=keys).using_db(present)} if keys else {}
    return [label(item, by_item[item.id], units) for item in items]
