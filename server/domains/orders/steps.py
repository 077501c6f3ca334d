"""What can be done with an order once it is placed: paid, held, released, sent elsewhere, completed, closed, cancelled."""

from dataclasses import asdict, dataclass
from decimal import Decimal

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import DomainError, NotFound
from server.core.money import to_minor
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs import idempotency
from server.domains.orders import actions, modifying, numbers
from server.domains.orders.actions import Step, check_step
from server.domains.orders.loading import changed, load, reason_of
from server.domains.orders.models import CounterReceipt, Order
from server.domains.orders.states import CounterMethod, OrderStatus
from server.domains.shipments import creation

S = OrderStatus


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken at the counter, in CNY."""

    amount: Decimal
    method: CounterMethod
    voucher: str | None = None


async def pay(viewer: Viewer, order_id: int, expected_version: int, key: str, taken: Taken) -> idempotency.Outcome:
    """Record what was taken at the counter; the order is confirmed by it. The amount is exactly what is outstanding,
    negative where a change made the order cheaper and the difference is given back.

    Raises NotFound, VersionConflict, InvalidTransition, InvalidInput, Conflict, IdempotencyKeyReused.
    """
    issues = Issues()
    note = issues.text(("voucher",), taken.voucher or "", least=0, most=60)
    issues.check()

    async def work() -> int:
        order = await load(viewer, Permission.ORDERS_PAY, order_id, expected_version)
        check_step(actions.PAY, order.status)
        outstanding = order.postage_minor - order.paid_minor
        try:
            minor = to_minor(taken.amount)
        except ValueError:
            minor = -1
        if minor != outstanding:
            wrong = Issues()
            wrong.add(
                ("amount",),
                "AMOUNT",
                f"Exactly {_yuan(outstanding)} CNY is outstanding.",
                outstanding=_yuan(outstanding),
            )
            wrong.check()
        await CounterReceipt.create(
            order_id=order.id,
            number=await numbers.next_receipt_number(),
            amount_minor=minor,
            method=taken.method,
            voucher=note or None,
            received_at=now(),
            received_by_id=viewer.user_id,
        )
        before = order.status
        order.paid_minor, order.status, order.payment_due_at = order.paid_minor + minor, S.CONFIRMED, None
        await changed(viewer, order)
        await modifying.go_on(order)
        changes = {
            "status": (before.name, order.status.name),
            "paid": (str(order.paid_minor - minor), str(order.paid_minor)),
        }
        await audit.record(viewer, Permission.ORDERS_PAY, ("Order", order.id), changes=changes)
        return int(order.id)

    async with database.transaction():
        return await idempotency.once(viewer, "orderPay", key, {"id": order_id, **asdict(taken)}, work)


async def hold(viewer: Viewer, order_id: int, expected_version: int, reason: str) -> int:
    """Keep a confirmed order from being accepted, for a reason."""
    return await _take(viewer, actions.HOLD, order_id, expected_version, reason_of(reason))


async def release(viewer: Viewer, order_id: int, expected_version: int, reason: str | None) -> int:
    """Let a held order go on."""
    why = reason_of(reason or "", least=0) or None
    return await _take(viewer, actions.RELEASE, order_id, expected_version, why)


async def complete(viewer: Viewer, order_id: int, expected_version: int) -> int:
    """The customer confirms that all is well; after seven days the platform does."""
    return await _take(viewer, actions.COMPLETE, order_id, expected_version, None)


async def close(viewer: Viewer, order_id: int, expected_version: int, reason: str) -> int:
    """The claim after a loss or damage is settled."""
    return await _take(viewer, actions.CLOSE, order_id, expected_version, reason_of(reason))


async def cancel(viewer: Viewer, order_id: int, expected_version: int, reason: str) -> int:
    """Cancel an order whose item has not been taken in.

    Raises NotFound, VersionConflict, InvalidTransition, and InvalidInput without a reason.
    """
    return await _take(viewer, actions.CANCEL, order_id, expected_version, reason_of(reason))


async def cancel_one(viewer: Viewer, order_id: int, reason: str) -> None:
    """Cancel an order, whatever its version, within the present transaction: one of many."""
    await _taken(viewer, actions.CANCEL, order_id, None, reason_of(reason))


async def cancel_each(viewer: Viewer, wanted: list[tuple[int, int]], reason: str) -> list[DomainError | None]:
    """Cancel several orders, each for itself; for every one what stood against it, or None. At most 200."""
    why = reason_of(reason)
    issues = Issues()
    issues.number(("items",), len(wanted), least=1, most=200)
    issues.check()
    return [await _outcome(viewer, order_id, version, why) for order_id, version in wanted]


async def _outcome(viewer: Viewer, order_id: int, version: int, why: str) -> DomainError | None:
    try:
        if order_id < 0:
            raise NotFound
        await cancel(viewer, order_id, version, why)
    except DomainError as refused:
        return refused
    return None


async def _take(viewer: Viewer, step: Step, order_id: int, expected_version: int, reason: str | None) -> int:
    require(viewer, step.permission)
    async with database.transaction():
        await _taken(viewer, step, order_id, expected_version, reason)
    return order_id


async def _taken(viewer: Viewer, step: Step, order_id: int, expected_version: int | None, reason: str | None) -> None:
    order = await load(viewer, step.permission, order_id, expected_version)
    check_step(step, order.status)
    assert step.target is not None, "a step to somewhere"
    before, paid, order.status = order.status, order.paid_minor, step.target
    await _consequences(viewer, order, step.target, reason)
    await changed(viewer, order, reason)
    changes = {"status": (before.name, order.status.name)}
    if order.paid_minor != paid:
        changes["paid"] = (str(paid), str(order.paid_minor))
    await audit.record(viewer, step.permission, ("Order", order.id), changes=changes, reason=reason)


async def _consequences(viewer: Viewer, order: Order, to: OrderStatus, reason: str | None) -> None:
    if to is S.CANCELLED:
        order.cancelled_at, order.cancel_reason = now(), reason
        await _give_back(viewer, order)
        if order.shipment_id is not None:
            await creation.cancel(viewer, order.shipment_id)
    elif to in (S.ON_HOLD, S.CONFIRMED) and order.shipment_id is not None:
        await creation.confirm(order.shipment_id, to is S.CONFIRMED)
    elif to is S.COMPLETED:
        order.completed_at = now()


async def _give_back(viewer: Viewer, order: Order) -> None:
    """An item that was not taken in owes no postage: what was paid is given back the way it came."""
    if not order.paid_minor:
        return
    last = await CounterReceipt.filter(order_id=order.id).order_by("-id").first()
    await CounterReceipt.create(
        order_id=order.id,
        number=await numbers.next_receipt_number(),
        amount_minor=-order.paid_minor,
        method=last.method if last else CounterMethod.CASH,
        received_at=now(),
        received_by_id=viewer.user_id,
    )
    order.paid_minor = 0


def _yuan(minor: int) -> str:
    return f"{minor / 100:.2f}"
