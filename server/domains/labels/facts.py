"""What stands on a label: taken from an item and its order, masked as GB/T 41833 asks, words already chosen.

A label names nobody in full: of identity data only name, address and telephone number may stand on it at all (Interim
Regulation on Express Delivery, art. 22), and of those the masks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from server.core.clock import local_day
from server.domains.catalog.compensation import regime_of
from server.domains.catalog.names import PRODUCTS, ZONES
from server.domains.catalog.words import LETTERS, LiabilityRegime
from server.domains.orders.models import Order
from server.domains.shipments.models import Shipment

UNIVERSAL = (
    "未保价邮件丢失、损毁，按实际损失赔偿，最高不超过所收资费三倍；挂号信件按资费三倍赔偿；保价邮件按保价额"
    "及比例赔偿（《邮政法》第四十七条）。"
)
COMMERCIAL = (
    "未保价邮件丢失、损毁，依照民事法律赔偿；保价邮件按约定的保价规则赔偿（《邮政法》第四十五条、《快递暂行条例》"
    "第二十七条）。"
)
ORDINARY = "平常邮件损失不承担赔偿责任，因故意或重大过失造成的除外（《邮政法》第四十六条）。"
NOBODY = "—"


@dataclass(frozen=True, slots=True)
class Side:
    """Sender or addressee, as masked."""

    name: str
    phone: str
    address: str
    postcode: str


@dataclass(frozen=True, slots=True)
class Label:
    """One label. `code` is what the barcode says: the item's number, or its order's where it has none."""

    code: str
    reference: str
    product: tuple[str, str]
    destination: str
    postcode: str
    zone: str
    sender: Side
    addressee: Side
    weight: str
    size: str
    marks: tuple[str, ...]
    posted_at: str
    delivered_by: str
    day: date
    notice: str
    earlier_prints: int = 0


def label(item: Shipment, order: Order, units: Mapping[int, str]) -> Label:
    """The label of an item; `units` are the names of offices by key."""
    addressee = item.addressee_masked
    abroad = item.destination_country != "CN"
    place = [addressee.get("city"), addressee.get("district")]
    if abroad:
        place = [item.destination_country, addressee.get("city")]
    size = (item.length_mm, item.width_mm, item.height_mm)
    return Label(
        code=item.number or item.reference,
        reference=item.reference,
        product=PRODUCTS[item.product],
        destination=" ".join(part for part in place if part),
        postcode=addressee.get("postcode") or "",
        zone=ZONES[order.zone][0],
        sender=_side(item.sender_masked),
        addressee=_side(addressee, country=item.destination_country if abroad else ""),
        weight=_weight(item.accepted_weight_grams or item.weight_grams),
        size="×".join(f"{one / 10:g}" for one in size if one is not None) + " cm" if all(size) else NOBODY,
        marks=_marks(order),
        posted_at=units.get(item.unit_id, NOBODY) if item.unit_id else NOBODY,
        delivered_by=units.get(item.delivery_unit_id, NOBODY) if item.delivery_unit_id else NOBODY,
        day=local_day(item.accepted_at or item.created_at),
        notice=_notice(item),
        earlier_prints=item.label_prints,
    )


def _side(masked: Mapping[str, str | None], country: str = "") -> Side:
    parts = ("province", "city", "district", "street")
    found: list[str] = []
    for part in (masked.get(name) for name in parts):
        if part and (not found or part != found[-1]):  # a municipality is its own province
            found.append(part)
    latin = all(part.isascii() for part in found)
    address = ", ".join(reversed(found)) if latin else "".join(found)
    return Side(
        masked.get("name") or NOBODY,
        masked.get("phone") or NOBODY,
        f"{address}{f', {country}' if country else ''}",
        masked.get("postcode") or "",
    )


def _marks(order: Order) -> tuple[str, ...]:
    found = ["挂号"] if order.registered and order.product in LETTERS else []  # parcels are receipted always
    if order.insured_minor is not None:
        found.append(f"保价 ¥{order.insured_minor / 100:,.2f}")
    if order.return_receipt:
        found.append("回执")
    return tuple(found)


def _weight(grams: int) -> str:
    return f"{grams} g" if grams < 1000 else f"{grams / 1000:g} kg"


def _notice(item: Shipment) -> str:
    if item.number is None:
        return ORDINARY
    regime = regime_of(item.product, item.accepted_weight_grams or item.weight_grams)
    return UNIVERSAL if regime is LiabilityRegime.UNIVERSAL else COMMERCIAL
