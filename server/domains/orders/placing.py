"""Placing an order: checked, priced, numbered, waiting for payment."""

import uuid
from dataclasses import asdict, dataclass
from datetime import timedelta

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Issue, NotFound
from server.core.rules import rule
from server.core.scope import Scope
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs import idempotency
from server.domains.orders import actions, loading, numbers, offers, parties, terms
from server.domains.orders.actions import check_step
from server.domains.orders.models import Order, OrderCharge
from server.domains.orders.states import OrderStatus
from server.domains.orders.terms import Terms
from server.domains.permissions.models import Unit
from server.domains.shipments import creation
from server.domains.verification import levels
from server.domains.verification.words import Level

S = OrderStatus


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What is to be placed, or kept as a draft. `unit_id` is the office of posting; a clerk's own where it is not given."""

    wish: offers.Wish
    sender: parties.Party
    addressee: parties.Party
    unit_id: int | None = None
    draft: bool = False

    @property
    def terms(self) -> Terms:
        return Terms(self.wish, self.sender, self.addressee)


def preview(viewer: Viewer, new: NewOrder) -> tuple[offers.Offer, tuple[Issue, ...]]:
    """What the order would cost and what its contents say, and what is worth a second look. Raises InvalidInput."""
    require(viewer, Permission.ORDERS_PLACE)
    ready, offer = terms.checked(new.terms)
    return offer, terms.warnings(ready)


async def place(viewer: Viewer, key: str, new: NewOrder) -> idempotency.Outcome:
    """Price, number and place an order; its key. Under the same idempotency key it is placed once.

    Raises InvalidInput, NotFound for an office out of scope, AssuranceTooLow, IdempotencyKeyReused, NumbersExhausted.
    """
    scope = require(viewer, Permission.ORDERS_PLACE)
    ready, offer = terms.checked(new.terms)
    evidence: str | None = None

    async def work() -> int:
        nonlocal evidence
        evidence = await levels.require_level(viewer, Level.L1 if new.draft else terms.level(offer))
        unit = await _office(scope, new.unit_id)
        order = _made(viewer, ready, offer, unit)
        order.number = await numbers.next_order_number()
        if not new.draft:
            await _number_and_item(order, ready, offer, unit)
        await order.save()
        await OrderCharge.bulk_create([OrderCharge(order_id=order.id, **line) for line in terms.lines(offer)])
        await loading.note(viewer, order)
        return int(order.id)

    async with database.transaction():
        outcome = await idempotency.once(viewer, "orderPlace", key, asdict(new), work)
        if not outcome.replayed:
            status = S.DRAFT if new.draft else S.PENDING_PAYMENT
            total = str(offer.quote.total_minor)
            await audit.record(
                viewer,
                Permission.ORDERS_PLACE,
                ("Order", outcome.object_key),
                changes={"status": (None, status.name), "postage": (None, total), **terms.resting_on(evidence)},
            )
    return outcome


async def submit(viewer: Viewer, order_id: int, expected_version: int) -> int:
    """Place a draft: priced as of now, numbered, waiting for payment.

    Raises NotFound, VersionConflict, InvalidTransition, NumbersExhausted, AssuranceTooLow, and InvalidInput where it
    cannot be placed any more.
    """
    require(viewer, Permission.ORDERS_PLACE)
    async with database.transaction():
        order = await loading.load(viewer, Permission.ORDERS_PLACE, order_id, expected_version)
        check_step(actions.SUBMIT, order.status)
        ready, offer = terms.checked(terms.of(order))
        evidence = await levels.require_level(viewer, terms.level(offer))
        order.placed_at = now()
        terms.write(order, ready, offer)
        await terms.reprice(order, terms.lines(offer))
        unit = None if order.unit_id is None else await Unit.get(id=order.unit_id)
        await _number_and_item(order, ready, offer, unit)
        await loading.changed(viewer, order)
        changes = {"status": (S.DRAFT.name, order.status.name), "postage": (None, str(order.postage_minor))}
        rests = {**changes, **terms.resting_on(evidence)}
        await audit.record(viewer, Permission.ORDERS_PLACE, ("Order", order.id), changes=rests)
    return order_id


def _made(viewer: Viewer, ready: Terms, offer: offers.Offer, unit: Unit | None) -> Order:
    order = Order(
        status=S.DRAFT,
        postage_minor=offer.quote.total_minor,
        seal_row=str(uuid.uuid4()),
        customer_id=viewer.holder_id if viewer.holder_kind == "customer" else None,
        unit_id=unit.id if unit else None,
        city_unit_id=unit.city_unit_id if unit else None,
        province_unit_id=unit.province_unit_id if unit else None,
        placed_at=now(),
        updated_at=now(),
    )
    terms.write(order, ready, offer)
    return order


async def _number_and_item(order: Order, ready: Terms, offer: offers.Offer, unit: Unit | None) -> None:
    """From here on the order waits for payment, and its item for the order."""
    order.status = S.PENDING_PAYMENT
    order.payment_due_at = now() + timedelta(hours=rule("delivery").value["payment_hours"])
    if order.registered:
        insured = order.insured_minor is not None
        order.item_number = await numbers.next_item_number(order.product, insured=insured)
    carried = await terms.carried(order, ready, offer)
    new = creation.NewShipment(order.number, order.item_number, carried, order.customer_id, unit)
    order.shipment_id = (await creation.create(new)).id


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
