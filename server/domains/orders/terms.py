"""What an order is for: its contents and parties as they were agreed, read from its row and written to it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from server.core.clock import local_day
from server.core.errors import Issue
from server.core.text import Issues
from server.domains.catalog import standards
from server.domains.catalog.customs import ContentLine
from server.domains.catalog.tariff import Size
from server.domains.catalog.words import ChargeCode
from server.domains.orders import offers, parties
from server.domains.orders.models import Order, OrderCharge
from server.domains.permissions.models import Unit
from server.domains.shipments import creation
from server.domains.verification import levels
from server.domains.verification.words import Level


@dataclass(frozen=True, slots=True)
class Terms:
    """What is to be sent, by whom and to whom, in clear. Only ever held in memory."""

    wish: offers.Wish
    sender: parties.Party
    addressee: parties.Party


def checked(terms: Terms) -> tuple[Terms, offers.Offer]:
    """The terms with parties normalised, and what they cost. Raises InvalidInput with everything that is wrong."""
    issues = Issues()
    sender = parties.checked(issues, "sender", terms.sender)
    addressee = parties.checked(issues, "addressee", terms.addressee)
    found = offers.offer(issues, terms.wish, sender.place, addressee.place)
    issues.check()
    assert found is not None, "an offer without issues"
    return Terms(terms.wish, sender, addressee), found


def level(offer: offers.Offer) -> Level:
    """How surely whoever places it has to be known."""
    return levels.level_of_order(offer.item.insured_minor, offer.quote.total_minor)


def resting_on(evidence: str | None) -> dict[str, tuple[str | None, str | None]]:
    """What the trail keeps of the evidence for that, where any was asked for."""
    return {} if evidence is None else {"assurance": (None, evidence)}


def warnings(terms: Terms) -> tuple[Issue, ...]:
    """What is no reason to refuse the terms but worth a second look."""
    issues = Issues()
    parties.warnings(issues, "sender", terms.sender)
    parties.warnings(issues, "addressee", terms.addressee)
    return issues.found


def of(order: Order) -> Terms:
    """The terms of an order. That nothing prohibited is inside was declared when they were agreed."""
    length, width, height = order.length_mm, order.width_mm, order.height_mm
    wish = offers.Wish(
        product=order.product,
        weight_grams=order.weight_grams,
        registered=order.registered,
        return_receipt=order.return_receipt,
        insured_value=None if order.insured_minor is None else Decimal(order.insured_minor).scaleb(-2),
        size=None if length is None or width is None or height is None else Size(length, width, height),
        contents_category=order.contents_category,
        contents=tuple(ContentLine(**line) for line in order.contents or ()),
        no_prohibited_goods=True,
    )
    sender = parties.opened(order.sender_sealed, "sender", order.seal_row)
    return Terms(wish, sender, parties.opened(order.addressee_sealed, "addressee", order.seal_row))


def write(order: Order, terms: Terms, offer: offers.Offer) -> None:
    """Bring the terms into the order's columns, the price apart."""
    sender = parties.seal(terms.sender, "sender", order.seal_row)
    addressee = parties.seal(terms.addressee, "addressee", order.seal_row)
    item, wish = offer.item, terms.wish
    order.product, order.zone, order.registered = item.product, item.zone, item.registered
    order.return_receipt, order.weight_grams, order.insured_minor = (
        item.return_receipt,
        item.weight_grams,
        item.insured_minor,
    )
    order.chargeable_grams = offer.quote.chargeable_grams
    order.length_mm, order.width_mm, order.height_mm = _sides(item.size)
    order.destination_country = terms.addressee.country
    order.contents_category, order.contents = (
        wish.contents_category,
        [asdict(line) for line in wish.contents] or None,
    )
    order.sender_sealed, order.sender_masked = sender.sealed, sender.masked
    order.sender_phone_index = sender.phone_index
    order.addressee_sealed, order.addressee_masked = addressee.sealed, addressee.masked
    order.addressee_phone_index = addressee.phone_index


async def reprice(order: Order, lines: Iterable[dict[str, Any]]) -> None:
    """Replace the lines of the price; what was charged for a redirection stays."""
    await OrderCharge.filter(order_id=order.id).exclude(code=ChargeCode.REDIRECT).delete()
    await OrderCharge.bulk_create([OrderCharge(order_id=order.id, **line) for line in lines])
    amounts: Any = await OrderCharge.filter(order_id=order.id).values_list("amount_minor", flat=True)
    order.postage_minor = sum(amounts)


def lines(offer: offers.Offer) -> list[dict[str, Any]]:
    """The rows of a price's lines."""
    code = offer.quote.tariff.code
    return [
        {
            "code": line.code,
            "quantity": line.quantity,
            "unit_minor": line.unit_minor,
            "amount_minor": line.amount_minor,
            "tariff": code,
        }
        for line in offer.quote.lines
    ]


async def carried(order: Order, terms: Terms, offer: offers.Offer) -> creation.Carried:
    """What the order's item has to know of them."""
    item = offer.item
    return creation.Carried(
        product=item.product,
        registered=item.registered,
        weight_grams=item.weight_grams,
        paid_grams=offers.covered_grams(item),
        size_mm=(item.size.length_mm, item.size.width_mm, item.size.height_mm) if item.size else None,
        destination_country=terms.addressee.country,
        screening=offer.screening.verdict,
        sender_masked=order.sender_masked,
        sender_phone=terms.sender.phone,
        addressee_masked=order.addressee_masked,
        addressee_phone=terms.addressee.phone,
        delivery_unit_id=await delivery_office(terms.addressee),
        promised_on=standards.promised(item.product, item.zone, local_day(order.placed_at)),
    )


async def delivery_office(addressee: parties.Party) -> int | None:
    """The office that serves the addressee's county, where the platform has one."""
    if addressee.division is None:
        return None
    office = await Unit.filter(division_code=addressee.division).order_by("id").first()
    return None if office is None else int(office.id)


def _sides(size: Size | None) -> tuple[int | None, int | None, int | None]:
    return (None, None, None) if size is None else (size.length_mm, size.width_mm, size.height_mm)
