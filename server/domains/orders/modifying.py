"""Changing an order before its item is taken in: priced anew, and the difference settled before it goes on."""

from dataclasses import dataclass, replace
from typing import Any

from server.core import database
from server.core.authorization import require
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.catalog.words import ChargeCode
from server.domains.orders import actions, offers, parties, terms
from server.domains.orders.actions import check_step
from server.domains.orders.loading import changed, load, reason_of
from server.domains.orders.models import Order, OrderCharge, OrderModification
from server.domains.orders.states import OrderStatus
from server.domains.orders.terms import Terms
from server.domains.shipments import creation

S = OrderStatus
CONTENTS = (
    "weight_grams", "length_mm", "width_mm", "height_mm", "return_receipt", "insured_minor", "contents_category",
    "contents",
)  # fmt: skip
SEALED = ("sender_sealed", "addressee_sealed")
LINE = ("code", "quantity", "unit_minor", "amount_minor", "tariff")


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be sent now, and why. A party that is not given stays; product and registration always do."""

    wish: offers.Wish
    reason: str
    sender: parties.Party | None = None
    addressee: parties.Party | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a changed order would cost. `difference_minor` is to be paid, or given back where negative."""

    offer: offers.Offer
    country: str
    difference_minor: int


async def preview(viewer: Viewer, order_id: int, expected_version: int, change: Change) -> Preview:
    """What the change would cost, nothing changed. Raises NotFound, VersionConflict, InvalidTransition, InvalidInput."""
    require(viewer, Permission.ORDERS_MODIFY)
    reason_of(change.reason)
    async with database.transaction():
        order = await load(viewer, Permission.ORDERS_MODIFY, order_id, expected_version)
        check_step(actions.MODIFY, order.status)
        ready, offer = _changed(order, change)
        further = await OrderCharge.filter(order_id=order.id, code=ChargeCode.REDIRECT).values_list("amount_minor")
    total = offer.quote.total_minor + sum(int(amount) for (amount,) in further)
    return Preview(offer, ready.addressee.country, total - order.paid_minor)


async def modify(viewer: Viewer, order_id: int, expected_version: int, change: Change) -> int:
    """Change the order. One that was paid waits as MODIFYING until the difference is settled or the change abandoned.

    Raises NotFound, VersionConflict, InvalidTransition, InvalidInput.
    """
    require(viewer, Permission.ORDERS_MODIFY)
    why = reason_of(change.reason)
    async with database.transaction():
        order = await load(viewer, Permission.ORDERS_MODIFY, order_id, expected_version)
        check_step(actions.MODIFY, order.status)
        before, postage = order.status, order.postage_minor
        ready, offer = _changed(order, change)
        if before is S.CONFIRMED:
            await _keep(order)
        await _write(order, ready, offer, terms.lines(offer))
        if before in (S.CONFIRMED, S.MODIFYING):
            order.status = S.CONFIRMED if order.postage_minor == order.paid_minor else S.MODIFYING
            await go_on(order)
        await _record(viewer, order, before, postage, why)
    return order_id


async def abandon(viewer: Viewer, order_id: int, expected_version: int, reason: str) -> int:
    """Give up a change that was not settled: the order is again what it was. Raises as `modify` does."""
    require(viewer, Permission.ORDERS_MODIFY)
    why = reason_of(reason)
    async with database.transaction():
        order = await load(viewer, Permission.ORDERS_MODIFY, order_id, expected_version)
        check_step(actions.ABANDON, order.status)
        before, postage = order.status, order.postage_minor
        kept = await OrderModification.get(order_id=order.id)
        order.update_from_dict(kept.contents | {name: getattr(kept, name) for name in SEALED})
        ready, offer = terms.checked(terms.of(order))
        await _write(order, ready, offer, kept.charges)
        order.status = S.CONFIRMED
        await go_on(order)
        await _record(viewer, order, before, postage, why)
    return order_id


async def go_on(order: Order) -> None:
    """Let the item be taken in, and forget what was before the change, once nothing of it is open; keep it until then."""
    settled = order.status is S.CONFIRMED
    if order.shipment_id is not None:
        await creation.confirm(order.shipment_id, settled)
    if settled:
        await OrderModification.filter(order_id=order.id).delete()


def _changed(order: Order, change: Change) -> tuple[Terms, offers.Offer]:
    """The order's terms as they would be, and their price. Raises InvalidInput."""
    old = terms.of(order)
    wish = replace(change.wish, product=order.product, registered=order.registered)
    return terms.checked(Terms(wish, change.sender or old.sender, change.addressee or old.addressee))


async def _write(order: Order, ready: Terms, offer: offers.Offer, lines: list[dict[str, Any]]) -> None:
    terms.write(order, ready, offer)
    await terms.reprice(order, lines)
    if order.shipment_id is not None:
        await creation.revise(order.shipment_id, await terms.carried(order, ready, offer))


async def _keep(order: Order) -> None:
    charges = OrderCharge.filter(order_id=order.id).exclude(code=ChargeCode.REDIRECT).order_by("id")
    await OrderModification.create(
        order_id=order.id,
        contents={name: getattr(order, name) for name in CONTENTS},
        charges=await charges.values(*LINE),
        **{name: getattr(order, name) for name in SEALED},
    )


async def _record(viewer: Viewer, order: Order, before: OrderStatus, postage: int, why: str) -> None:
    await changed(viewer, order, why)
    changes = {"status": (before.name, order.status.name), "postage": (str(postage), str(order.postage_minor))}
    await audit.record(viewer, Permission.ORDERS_MODIFY, ("Order", order.id), changes=changes, reason=why)
