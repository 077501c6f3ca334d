"""Sending an item to somebody or somewhere else while it is on its way (withdrawal or address change, 3.00 CNY a piece)."""

from dataclasses import dataclass

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.catalog import tariff
from server.domains.catalog.words import ChargeCode
from server.domains.orders import actions, numbers, parties
from server.domains.orders.actions import check_step
from server.domains.orders.loading import changed, load, reason_of
from server.domains.orders.models import CounterReceipt, Order, OrderCharge
from server.domains.orders.states import CounterMethod
from server.domains.orders.terms import delivery_office
from server.domains.shipments import creation, recording

SHIPMENTS_READ = Permission.SHIPMENTS_READ


@dataclass(frozen=True, slots=True)
class Redirection:
    """To whom it goes now, how the fee was paid, and why."""

    addressee: parties.Party
    method: CounterMethod
    reason: str


async def redirect(viewer: Viewer, order_id: int, expected_version: int, wish: Redirection) -> int:
    """Give the item another addressee within the country; the fee is taken at the counter with it.

    Raises NotFound, VersionConflict, InvalidTransition, InvalidInput.
    """
    require(viewer, Permission.ORDERS_REDIRECT)
    why = reason_of(wish.reason)
    issues = Issues()
    new = parties.checked(issues, "addressee", wish.addressee)
    issues.check()
    async with database.transaction():
        order = await load(viewer, Permission.ORDERS_REDIRECT, order_id, expected_version)
        item = None if order.shipment_id is None else await recording.load(viewer, SHIPMENTS_READ, order.shipment_id)
        check_step(actions.REDIRECT, order.status, item.status if item else None)
        if new.country != order.destination_country:
            issues.add(("addressee", "country"), "NOT_ALLOWED", "An item cannot be sent on to another country.")
            issues.check()
        sealed = parties.seal(new, "addressee", order.seal_row)
        if item is not None:
            await creation.readdress(viewer, item, sealed.masked, new.phone, await delivery_office(new))
        order.addressee_sealed, order.addressee_masked = sealed.sealed, sealed.masked
        order.addressee_phone_index = sealed.phone_index
        await _fee(viewer, order, wish.method)
        await changed(viewer, order, why)
        changes = {"addressee": (None, "changed"), "postage": (None, str(order.postage_minor))}
        await audit.record(viewer, Permission.ORDERS_REDIRECT, ("Order", order.id), changes=changes, reason=why)
    return order_id


async def _fee(viewer: Viewer, order: Order, method: CounterMethod) -> None:
    line, code = tariff.redirect_fee_minor(order.product), tariff.tariff_of(order.product).version
    await OrderCharge.create(
        order_id=order.id,
        code=ChargeCode.REDIRECT,
        quantity=1,
        unit_minor=line,
        amount_minor=line,
        tariff=code,
    )
    await CounterReceipt.create(
        order_id=order.id,
        number=await numbers.next_receipt_number(),
        amount_minor=line,
        method=method,
        received_at=now(),
        received_by_id=viewer.user_id,
    )
    order.postage_minor, order.paid_minor = order.postage_minor + line, order.paid_minor + line
