"""What can be done with an order."""

import uuid
from dataclasses import asdict, dataclass

from server.core import broadcast, database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import NotFound, VersionConflict
from server.core.scope import Scope
from server.core.text import Issues
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs import idempotency
from server.domains.orders import numbers, parties, pricing, tariff
from server.domains.orders.models import Order, OrderCharge, OrderEvent
from server.domains.orders.states import TRANSITIONS, OrderStatus
from server.domains.permissions.models import Unit


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What is to be placed. `unit_id` is the office of posting; a clerk's own where it is not given."""

    wish: pricing.Wish
    sender: parties.Party
    addressee: parties.Party
    unit_id: int | None = None


async def place(viewer: Viewer, key: str, new: NewOrder) -> idempotency.Outcome:
    """Price, number and place an order; its key. Under the same idempotency key it is placed once.

    Raises InvalidInput, NotFound for an office out of scope, IdempotencyKeyReused, NumbersExhausted.
    """
    scope = require(viewer, Permission.ORDERS_PLACE)
    issues = Issues()
    sender = parties.checked(issues, "sender", new.sender)
    addressee = parties.checked(issues, "addressee", new.addressee)
    origin = pricing.Place(sender.province, sender.city)
    letter = pricing.letter(issues, new.wish, origin, pricing.Place(addressee.province, addressee.city))
    issues.check()
    price = tariff.quote(letter)

    async def work() -> int:
        unit = await _office(viewer, scope, new.unit_id)
        order = _made(viewer, letter, price, sender, addressee, unit)
        order.number = await numbers.next_order_number()
        order.item_number = await numbers.next_item_number() if letter.registered else None
        await order.save()
        await OrderCharge.bulk_create(
            [
                OrderCharge(
                    order_id=order.id,
                    code=line.code,
                    quantity=line.quantity,
                    unit_minor=line.unit_minor,
                    amount_minor=line.amount_minor,
                    tariff=price.tariff.code,
                )
                for line in price.lines
            ]
        )
        await _note(viewer, order)
        return int(order.id)

    async with database.transaction() as unit_of_work:
        outcome = await idempotency.once(viewer, "orderPlace", key, asdict(new), work)
        if not outcome.replayed:
            unit_of_work.after_commit(lambda: broadcast.send(topic(outcome.object_key)))
            await audit.record(
                viewer,
                Permission.ORDERS_PLACE,
                ("Order", outcome.object_key),
                changes={"status": (None, OrderStatus.PENDING_PAYMENT.name), "postage": (None, str(price.total_minor))},
            )
    return outcome


async def cancel(viewer: Viewer, order_id: int, expected_version: int, reason: str) -> int:
    """Cancel an order that has not been accepted; its key.

    Raises NotFound, VersionConflict, InvalidTransition, and InvalidInput without a reason.
    """
    scope = require(viewer, Permission.ORDERS_CANCEL)
    issues = Issues()
    why = issues.text(("reason",), reason, least=2, most=200)
    issues.check()
    async with database.transaction() as unit_of_work:
        rows = Order.filter(database.admitted(Order, scope), id=order_id)
        order = await rows.select_for_update(of=("orders",)).first()
        if order is None:
            raise NotFound
        if order.version != expected_version:
            raise VersionConflict(order.version)
        before = order.status
        check_transition(TRANSITIONS, order.status, OrderStatus.CANCELLED)
        order.status, order.cancelled_at, order.cancel_reason = OrderStatus.CANCELLED, now(), why
        order.updated_at, order.version = now(), order.version + 1
        await order.save()
        await _note(viewer, order, why)
        unit_of_work.after_commit(lambda: broadcast.send(topic(order_id)))
        await audit.record(
            viewer,
            Permission.ORDERS_CANCEL,
            ("Order", order_id),
            changes={"status": (before.name, order.status.name)},
            reason=why,
        )
    return order_id


def topic(order_id: int) -> str:
    """What subscriptions to an order listen to."""
    return f"order:{order_id}"


def _made(
    viewer: Viewer,
    letter: tariff.Letter,
    price: tariff.Quote,
    sender: parties.Party,
    addressee: parties.Party,
    unit: Unit | None,
) -> Order:
    row = str(uuid.uuid4())
    sealed_sender, sealed_addressee = parties.seal(sender, "sender", row), parties.seal(addressee, "addressee", row)
    return Order(
        status=OrderStatus.PENDING_PAYMENT,
        product=letter.product,
        zone=letter.zone,
        registered=letter.registered,
        return_receipt=letter.return_receipt,
        weight_grams=letter.weight_grams,
        insured_minor=letter.insured_minor,
        postage_minor=price.total_minor,
        seal_row=row,
        sender_sealed=sealed_sender.sealed,
        sender_masked=sealed_sender.masked,
        sender_phone_index=sealed_sender.phone_index,
        addressee_sealed=sealed_addressee.sealed,
        addressee_masked=sealed_addressee.masked,
        addressee_phone_index=sealed_addressee.phone_index,
        customer_id=viewer.user_id if viewer.kind == "customer" else None,
        unit_id=unit.id if unit else None,
        city_unit_id=unit.city_unit_id if unit else None,
        province_unit_id=unit.province_unit_id if unit else None,
        placed_at=now(),
        updated_at=now(),
    )


async def _office(viewer: Viewer, scope: Scope, asked: int | None) -> Unit | None:
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


async def _note(viewer: Viewer, order: Order, reason: str | None = None) -> None:
    await OrderEvent.create(order_id=order.id, status=order.status, at=now(), actor_id=viewer.user_id, reason=reason)
