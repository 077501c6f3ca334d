"""What an order asks of its item: to be made, confirmed, readdressed, cancelled."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from server.core.clock import now
from server.core.crypto import sealer
from server.core.viewer import Viewer
from server.domains.catalog.words import OrderProduct, ScreeningVerdict
from server.domains.permissions.models import Unit
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import Entry, append
from server.domains.shipments.words import EventCode, ShipmentStatus

Masked = dict[str, str | None]
NOT_INSPECTED = frozenset({OrderProduct.LETTER, OrderProduct.LETTER_SHEET, OrderProduct.POSTCARD})
"""Correspondence is not opened (Postal Law art. 25); everything else is looked at in front of the sender."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What an item is. Parties are masked; `…_phone` is in clear and is kept as an index of its last four digits."""

    product: OrderProduct
    registered: bool
    weight_grams: int
    paid_grams: int
    size_mm: tuple[int, int, int] | None
    destination_country: str
    screening: ScreeningVerdict
    sender_masked: Masked
    sender_phone: str
    addressee_masked: Masked
    addressee_phone: str
    delivery_unit_id: int | None
    promised_on: date | None


@dataclass(frozen=True, slots=True)
class NewShipment:
    """An item to be carried for the order of a reference."""

    reference: str
    number: str | None
    carried: Carried
    customer_id: int | None
    unit: Unit | None


async def create(new: NewShipment) -> Shipment:
    """The item of an order, not yet taken in."""
    return await Shipment.create(
        number=new.number,
        reference=new.reference,
        status=ShipmentStatus.CREATED,
        needs_identity=new.number is not None,
        customer_id=new.customer_id,
        unit_id=new.unit.id if new.unit else None,
        city_unit_id=new.unit.city_unit_id if new.unit else None,
        province_unit_id=new.unit.province_unit_id if new.unit else None,
        created_at=now(),
        last_event_at=now(),
        **_columns(new.carried),
    )


async def revise(shipment_id: int, carried: Carried) -> None:
    """The order was changed before its item was taken in."""
    shipment = await Shipment.filter(id=shipment_id).select_for_update().get()
    columns = _columns(carried)
    shipment.update_from_dict({**columns, "version": shipment.version + 1})
    await shipment.save(update_fields=[*columns, "version"])


def _columns(carried: Carried) -> dict[str, Any]:
    length, width, height = carried.size_mm or (None, None, None)
    return {
        "product": carried.product,
        "registered": carried.registered,
        "destination_country": carried.destination_country,
        "weight_grams": carried.weight_grams,
        "paid_grams": carried.paid_grams,
        "length_mm": length,
        "width_mm": width,
        "height_mm": height,
        "sender_masked": carried.sender_masked,
        "addressee_masked": carried.addressee_masked,
        "sender_suffix_index": suffix_index(carried.sender_phone),
        "addressee_suffix_index": suffix_index(carried.addressee_phone),
        "screening": carried.screening,
        "needs_inspection": carried.product not in NOT_INSPECTED,
        "delivery_unit_id": carried.delivery_unit_id,
        "promised_on": carried.promised_on,
    }


async def confirm(shipment_id: int, confirmed: bool) -> None:
    """Let the item be taken in, or keep it from that: its order was paid, or put on hold."""
    shipment = await Shipment.filter(id=shipment_id).select_for_update().get()
    shipment.confirmed, shipment.version = confirmed, shipment.version + 1
    await shipment.save(update_fields=["confirmed", "version"])


async def cancel(viewer: Viewer, shipment_id: int) -> None:
    """The order is cancelled: its item will not come."""
    shipment = await Shipment.filter(id=shipment_id).select_for_update().get()
    await append(viewer, shipment, Entry(EventCode.PXC))


async def readdress(
    viewer: Viewer, shipment: Shipment, masked: Masked, phone: str, delivery_unit_id: int | None
) -> None:
    """Send the item to somebody or somewhere else."""
    shipment.addressee_masked, shipment.addressee_suffix_index = masked, suffix_index(phone)
    shipment.delivery_unit_id = delivery_unit_id
    await append(viewer, shipment, Entry(EventCode.PXA))


def suffix_index(phone: str) -> str:
    """The blind index of a telephone number's last four digits."""
    return sealer().blind_index("shipments.phone_suffix", phone[-4:])
