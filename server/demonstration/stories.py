"""How an item's story goes, step by step: along which stations, at what hours, with what ends."""

from collections.abc import Callable
from dataclasses import dataclass

from server.demonstration.fates import Fate
from server.demonstration.plans import By, Walk
from server.domains.catalog.words import OrderProduct
from server.domains.orders.parties import Party
from server.domains.orders.states import CounterMethod
from server.domains.shipments.words import (
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
    ShipmentException,
    SignerRelation,
)

E, F, R, A = EventCode, Fate, NonDeliveryReason, NonDeliveryAction
LOCKERS = ("小区东门智能柜 3 号", "便民驿站", "校园快递服务站", "物业前台代收点")
ABSENT = (R.ADDRESSEE_ABSENT, R.ADDRESSEE_ABSENT, R.NO_TIME, R.ADDRESS_INSUFFICIENT)
SIGNERS = (
    SignerRelation.ADDRESSEE, SignerRelation.ADDRESSEE, SignerRelation.ADDRESSEE, SignerRelation.FAMILY,
    SignerRelation.COLLEAGUE, SignerRelation.FRONT_DESK,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Route:
    """Where an item passes: the cities' centres it is sorted in, and who takes it at the end. `fast`: by air or night train.

    `elsewhere` is where the addressee moves to, should it be sent on.
    """

    product: OrderProduct
    origin: str
    destination: str
    addressee: str
    numbered: bool
    fast: bool
    abroad: bool
    elsewhere: Party


def tell(walk: Walk, fate: Fate, route: Route, online: bool) -> None:
    """Write the whole story of an item, from the order on."""
    walk.act(By.CUSTOMER if online else By.CLERK, "place", draft=fate is F.DRAFT)
    if fate in (F.DRAFT, F.UNPAID):
        return
    if fate is F.EXPIRED:
        walk.later(24.1, 24.9).act(By.TIME, "expire")
        return
    if fate is F.CANCELLED:
        walk.later(0.3, 9).act(By.CUSTOMER if online else By.CLERK, "cancel", reason="客户改变主意")
        return
    walk.later(0.5, 5) if online else walk.later(0.02, 0.1)
    method, voucher = _paid(walk, online)
    walk.act(By.CLERK, "pay", method=method, voucher=voucher)
    if fate is F.CONFIRMED:
        return
    if fate is F.MODIFYING:
        walk.later(0.2, 2).act(By.CLERK, "modify", reason="寄件人加办回执")
        return
    if fate is F.WITHDRAWN:
        walk.later(0.2, 3).act(By.CLERK, "cancel", reason="寄件人撤回")
        return
    if fate is F.ORDER_HELD:
        walk.later(0.1, 1).act(By.SECURITY, "hold_order", reason="内件申报待核实")
        return
    walk.later(0.02, 0.2).act(By.CLERK, "accept")
    if fate is not F.ACCEPTED:
        _carried(walk, fate, route)


def _paid(walk: Walk, online: bool) -> tuple[CounterMethod, str | None]:
    """How it is paid, and the terminal's number for it where there is a terminal."""
    counter = (CounterMethod.CASH, CounterMethod.QR_CODE, CounterMethod.BANK_CARD)
    method = CounterMethod.QR_CODE if online else walk.generator.choice(counter)
    number = f"POS{walk.generator.randint(0, 99_999_999):08d}"
    return method, None if method is CounterMethod.CASH else number


def _carried(walk: Walk, fate: Fate, route: Route) -> None:
    if route.abroad:
        if not _leave(walk, fate, route):
            return
    elif not _go(walk, fate, route):
        return
    if fate is F.REDIRECTED:
        walk.later(0.5, 2).act(By.CLERK, "redirect", addressee=route.elsewhere, reason="收件人搬家")
        return
    if fate in (F.LOST, F.CLOSED, F.FOUND, F.DAMAGED):
        _trouble(walk, fate, route)
        return
    _arrive(walk, route)
    if (end := _ENDS.get(fate)) is not None:
        end(walk, route)


def _go(walk: Walk, fate: Fate, route: Route) -> bool:
    """Through the country; False where the story ends on the way."""
    if not route.numbered and fate in (F.DELIVERED, F.COMPLETED, F.DELIVERED_LATE, F.AT_OFFICE, F.OUT):
        walk.later(20, 60 if route.origin != route.destination else 30)
    else:
        walk.next(18.5, 21).act(By.SORTER, "scan", code=E.EDD, place=f"{route.origin}邮件处理中心")
        if route.origin != route.destination:
            if route.fast:
                walk.later(1, 4).act(By.SORTER, "scan", code=E.EDE, place=f"{route.origin}邮件处理中心")
            walk.later(5, 14) if route.fast else walk.later(14, 40)
    if fate in (F.DELIVERED_LATE, F.LATE):
        walk.later(24 * 11, 24 * 14)
    if fate is F.ITEM_HELD:
        walk.later(0.5, 3).act(By.SUPPORT, "hold_item", reason="寄件人要求暂停投递")
    return fate not in (F.IN_TRANSIT, F.STALE, F.ITEM_HELD)


def _leave(walk: Walk, fate: Fate, route: Route) -> bool:
    """Out of the country and into another; False where the story ends on the way."""
    walk.next(18.5, 21).act(By.SORTER, "scan", code=E.EDD, place=f"{route.origin}邮件处理中心")
    walk.next(4, 7).act(By.SORTER, "scan", code=E.EMB, place="国际邮件互换局")
    walk.later(1, 5).act(By.SORTER, "scan", code=E.EXA, place="国际邮件互换局")
    if fate is F.SEIZED:
        walk.later(2, 20).act(By.SUPPORT, "report", kind=ShipmentException.SEIZED, reason="海关依法扣留")
        return False
    walk.later(2, 9).act(By.SORTER, "scan", code=E.EMC, place="国际邮件互换局")
    if fate in (F.IN_TRANSIT, F.STALE):
        return False
    walk.later(16, 60).act(By.SORTER, "scan", code=E.EMD, place=route.destination)
    if fate is F.ITEM_HELD:
        walk.later(0.5, 3).act(By.SUPPORT, "hold_item", reason="收件地址待核实")
        return False
    walk.later(1, 6).act(By.SORTER, "scan", code=E.EDB, place=route.destination)
    if fate is F.CUSTOMS:
        return False
    if fate is F.CUSTOMS_HELD:
        reason = walk.generator.choice(
            (RetentionReason.DUTY_UNPAID, RetentionReason.DOCUMENTS, RetentionReason.INSPECTION)
        )
        walk.later(2, 9).act(By.SORTER, "scan", code=E.EME, place=route.destination, retention=reason)
        return False
    if fate is F.DELIVERED_LATE:
        walk.later(24 * 12, 24 * 14)
    walk.later(4, 20).act(By.SORTER, "scan", code=E.EMF, place=route.destination)
    return True


def _arrive(walk: Walk, route: Route) -> None:
    walk.next(5.5, 7.5).act(By.COURIER, "scan", code=E.EMG, place=f"{route.destination}投递部")


def _trouble(walk: Walk, fate: Fate, route: Route) -> None:
    """Lost or damaged on the way; found again, or closed once the claim is paid."""
    damaged = fate is F.DAMAGED or (fate is F.CLOSED and walk.generator.random() < 0.5)
    kind = ShipmentException.DAMAGED if damaged else ShipmentException.LOST
    reason = "外包装破损，内件受损" if damaged else "盘点未见该邮件"
    walk.later(30, 90).act(By.SUPPORT, "report", kind=kind, reason=reason)
    if fate is F.CLOSED:
        walk.later(40, 160).act(By.SUPPORT, "close", reason="理赔款已支付")
    if fate is F.FOUND:
        walk.later(20, 60).act(By.SORTER, "find", place=f"{route.destination}邮件处理中心", note="错发，已找回")
        _arrive(walk, route)
        _delivered(walk, route)


def _out(walk: Walk, route: Route) -> None:
    walk.next(8, 9.5).act(By.COURIER, "scan", code=E.EDG, place=f"{route.destination}投递部")


def _hand_over(walk: Walk, route: Route) -> None:
    relation = walk.generator.choice(SIGNERS) if route.numbered else SignerRelation.ADDRESSEE
    walk.later(0.6, 7).act(By.COURIER, "deliver", signer=route.addressee, relation=relation)


def _handed(walk: Walk, route: Route) -> None:
    _out(walk, route)
    _hand_over(walk, route)


def _delivered(walk: Walk, route: Route) -> None:
    _handed(walk, route)
    walk.later(24 * 7 + 0.1, 24 * 7 + 1).act(By.TIME, "complete")


def _failed(walk: Walk, route: Route) -> None:
    _out(walk, route)
    walk.later(0.6, 7).act(By.COURIER, "fail", reason=walk.generator.choice(ABSENT), action=A.RETRY)


def _second(walk: Walk, route: Route) -> None:
    _failed(walk, route)
    _delivered(walk, route)


def _kept(walk: Walk, route: Route) -> None:
    _out(walk, route)
    place = walk.generator.choice(LOCKERS)
    walk.later(0.6, 7).act(By.COURIER, "await_pickup", place=place, consent="收件人电话同意")


def _picked_up(walk: Walk, route: Route) -> None:
    _kept(walk, route)
    walk.next(17, 20).act(By.COURIER, "deliver", signer=route.addressee, relation=SignerRelation.PICKUP_POINT)
    walk.later(24 * 7 + 0.1, 24 * 7 + 1).act(By.TIME, "complete")


def _returning(walk: Walk, route: Route) -> None:
    _failed(walk, route)
    _out(walk, route)
    walk.later(0.6, 7).act(By.COURIER, "fail", reason=R.REFUSED, action=A.RETURN)
    walk.later(0.5, 4).act(By.COURIER, "send_back", reason=R.REFUSED)


def _returned(walk: Walk, route: Route) -> None:
    _returning(walk, route)
    walk.later(30, 70).act(By.CLERK, "returned", place=f"{route.origin}投递部")


def _undeliverable(walk: Walk, route: Route) -> None:
    _returning(walk, route)
    walk.later(30, 90).act(By.SUPPORT, "undeliverable", note="寄件人亦无法联系，转无着邮件库")


_ENDS: dict[Fate, Callable[[Walk, Route], None]] = {
    F.OUT: _out,
    F.PICKUP: _kept,
    F.FAILED: _failed,
    F.DELIVERED: _handed,
    F.SECOND_TRY: _second,
    F.PICKED_UP: _picked_up,
    F.DELIVERED_LATE: _delivered,
    F.COMPLETED: _delivered,
    F.RETURNING: _returning,
    F.RETURNED: _returned,
    F.UNDELIVERABLE: _undeliverable,
}
"""What follows the arrival at the office of delivery, by fate; AT_OFFICE and LATE end there."""
