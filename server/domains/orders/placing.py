"""Placing an order: checked, priced, numbered, waiting for payment."""

import uuid
from dataclasses import asdict, dataclass
from datetime import timedelta

from server.core import database
from server.core.authorization import require
from server.core.clock import now, today
from server.core.errors import NotFound
from server.core.rules import rule
from server.core.scope import Scope
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.catalog import standards
from server.domains.catalog.tariff import Line
from server.domains.jobs import idempotency
from server.domains.orders import loading, numbers, offers, parties
from server.domains.orders.models import Order, OrderCharge
from server.domains.orders.states import OrderStatus
from server.domains.permissions.models import Unit
from server.domains.shipments import creation
from server.domains.shipments.models import Shipment


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What is to be placed. `unit_id` is the office of posting; a clerk's own where it is not given."""

    wish: offers.Wish
    sender: parties.Party
    addressee: parties.Party
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A new order that can be placed."""

    sender: parties.Party
    addressee: parties.Party
    offer: offers.Offer


def checked(new: NewOrder) -> Checked:
    """The order checked and priced, nothing placed. Raises InvalidInput with everything that is wrong."""
    issues = Issues()
    sender = parties.checked(issues, "sender", new.sender)
    addressee = parties.checked(issues, "addressee", new.addressee)
    found = offers.offer(issues, new.wish, sender.place, addressee.place)
    issues.check()
    assert found is not None, "an offer without issues"
    return Checked(sender, addressee, found)


def preview(viewer: Viewer, new: NewOrder) -> offers.Offer:
    """What the order would cost and what its contents say. Raises InvalidInput."""
    require(viewer, Permission.ORDERS_PLACE)
    return checked(new).offer


async def place(viewer: Viewer, key: str, new: NewOrder) -> idempotency.Outcome:
    """Price, number and place an order; its key. Under the same idempotency key it is placed once.

    Raises InvalidInput, NotFound for an office out of scope, IdempotencyKeyReused, NumbersExhausted.
    """
    scope = require(viewer, Permission.ORDERS_PLACE)
    ready = checked(new)

    async def work() -> int:
        unit = await _office(scope, new.unit_id)
        order = _made(viewer, new.wish, ready, unit)
        order.number = await numbers.next_order_number()
        item, quote = ready.offer.item, ready.offer.quote
        if item.registered:
            insured = item.insured_minor is not None
            order.item_number = await numbers.next_item_number(item.product, insured=insured)
        shipment = await _item(order, ready, unit)
        order.shipment_id = shipment.id
        await order.save()
        await OrderCharge.bulk_create([charge(order, line, quote.tariff.code) for line in quote.lines])
        await loading.note(viewer, order)
        return int(order.id)

    async with database.transaction():
        outcome = await idempotency.once(viewer, "orderPlace", key, asdict(new), work)
        if not outcome.replayed:
            total = str(ready.offer.quote.total_minor)
            await audit.record(
                viewer,
                Permission.ORDERS_PLACE,
                ("Order", outcome.object_key),
                changes={"status": (None, OrderStatus.PENDING_PAYMENT.name), "postage": (None, total)},
            )
    return outcome


def charge(order: Order, line: Line, tariff_code: str) -> OrderCharge:
    """The row of a line of a price."""
    return OrderCharge(
        order_id=order.id,
        code=line.code,
        quantity=line.quantity,
        unit_minor=line.unit_minor,
        amount_minor=line.amount_minor,
        tariff=tariff_code,
    )


def _made(viewer: Viewer, wish: offers.Wish, ready: Checked, unit: Unit | None) -> Order:
    row = str(uuid.uuid4())
    sender, addressee = parties.seal(ready.sender, "sender", row), parties.seal(ready.addressee, "addressee", row)
    item, size = ready.offer.item, wish.size
    return Order(
        status=OrderStatus.PENDING_PAYMENT,
        product=item.product,
        zone=item.zone,
        registered=item.registered,
        return_receipt=item.return_receipt,
        weight_grams=item.weight_grams,
        chargeable_grams=ready.offer.quote.chargeable_grams,
        length_mm=size.length_mm if size else None,
        width_mm=size.width_mm if size else None,
        height_mm=size.height_mm if size else None,
        destination_country=ready.addressee.country,
        contents_category=wish.contents_category,
        contents=[asdict(line) for line in wish.contents] or None,
        insured_minor=item.insured_minor,
        postage_minor=ready.offer.quote.total_minor,
        seal_row=row,
        sender_sealed=sender.sealed,
        sender_masked=sender.masked,
        sender_phone_index=sender.phone_index,
        addressee_sealed=addressee.sealed,
        addressee_masked=addressee.masked,
        addressee_phone_index=addressee.phone_index,
        customer_id=viewer.user_id if viewer.kind == "customer" else None,
        unit_id=unit.id if unit else None,
        city_unit_id=unit.city_unit_id if unit else None,
        province_unit_id=unit.province_unit_id if unit else None,
        placed_at=now(),
        updated_at=now(),
        payment_due_at=now() + timedelta(hours=rule("delivery").value["payment_hours"]),
    )


async def _item(order: Order, ready: Checked, unit: Unit | None) -> Shipment:
    item = ready.offer.item
    return await creation.create(
        creation.NewShipment(
            reference=order.number,
            number=order.item_number,
            product=item.product,
            registered=item.registered,
            weight_grams=item.weight_grams,
            paid_grams=offers.covered_grams(item),
            size_mm=(item.size.length_mm, item.size.width_mm, item.size.height_mm) if item.size else None,
            destination_country=ready.addressee.country,
            screening=ready.offer.screening.verdict,
            sender_masked=order.sender_masked,
            sender_phone=ready.sender.phone,
            addressee_masked=order.addressee_masked,
            addressee_phone=ready.addressee.phone,
            customer_id=order.customer_id,
            unit=unit,
            delivery_unit_id=await delivery_office(ready.addressee),
            promised_on=standards.promised(item.product, item.zone, today()),
        )
    )


async def delivery_office(addressee: parties.Party) -> int | None:
    """The office that serves the addressee's county, where the platform has one."""
    if addressee.division is None:
        return None
    office = await Unit.filter(division_code=addressee.division).order_by("id").first()
    return None if office is None else int(office.id)


async def _office(scope: Scope, asked: int | None) -> Unit | None:
    """The office of posting: the one asked for, within scope, or the one the viewer works in."""
    unit_id = asked if asked is not None else min(scope.units, default=None) if not scope.any else None
    if unit_id is None:
        return None
    unit = await Unit.get_or_none(id=unit_id)
    if unit is None or (scope.units and not Unit.row_scope.admits(scope, {
        "province_unit_id": unit.province_unit_id, "city_unit_id": unit.city_unit_id, "id": unit.id,
    })):  # fmt: skip
        raise NotFound
    return unit
