"""Does what a plan says: each act by the service function a user's mutation would call, at its moment."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from server.core import clock
from server.core.viewer import Viewer
from server.demonstration.crew import Crew
from server.demonstration.plans import Act, By, Plan
from server.domains.orders import modifying, placing, redirecting, steps, timers
from server.domains.orders.models import Order
from server.domains.orders.states import CounterMethod
from server.domains.shipments import acceptance, carriage, delivery


@dataclass(frozen=True, slots=True)
class Seen:
    """An order and its item as they stand: what a step must name."""

    order_id: int
    order_version: int
    outstanding: Decimal
    item_id: int
    item_version: int
    grams: int
    delivery_unit_id: int | None


Do = Callable[[Viewer, Plan, Seen, dict[str, Any]], Awaitable[Any]]


async def play(crew: Crew, plan: Plan) -> None:
    """Do everything a plan says, from the order on."""
    order_id: int | None = None
    for act in plan.acts:
        order_id = await perform(crew, plan, act, order_id)


async def perform(crew: Crew, plan: Plan, act: Act, order_id: int | None) -> int:
    """Do one act of a plan at its moment; the order's key."""
    with clock.told(act.at):
        if act.name == "place":
            return await _place(crew, plan, act.given["draft"])
        assert order_id is not None, "nothing happens to an order before it is placed"
        if act.by is By.TIME:
            await TIMERS[act.name]()
            return order_id
        seen = await _seen(order_id)
        viewer = crew.by(act.by, plan.office, plan.customer, seen.delivery_unit_id)
        await ACTS[act.name](viewer, plan, seen, dict(act.given))
    return order_id


async def _place(crew: Crew, plan: Plan, draft: bool) -> int:
    new = placing.NewOrder(plan.wish, plan.sender, plan.addressee, crew.offices[plan.office], draft)
    placer = crew.clerks[plan.office] if plan.customer is None else crew.customers[plan.customer]
    outcome = await placing.place(placer, plan.key, new)
    return outcome.object_key


async def _seen(order_id: int) -> Seen:
    found = await Order.get(id=order_id).values(
        "version",
        "postage_minor",
        "paid_minor",
        "shipment_id",
        "weight_grams",
        item_version="shipment__version",
        delivery="shipment__delivery_unit_id",
    )
    return Seen(
        order_id,
        found["version"],
        Decimal(found["postage_minor"] - found["paid_minor"]) / 100,
        found["shipment_id"],
        found["item_version"],
        found["weight_grams"],
        found["delivery"],
    )


async def _pay(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    taken = steps.Taken(seen.outstanding, given["method"], given["voucher"])
    await steps.pay(viewer, seen.order_id, seen.order_version, f"{plan.key}-pay", taken)


async def _accept(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    size = plan.wish.size
    found = acceptance.Acceptance(
        weight_grams=seen.grams,
        size_mm=(size.length_mm, size.width_mm, size.height_mm) if size else None,
        contents_inspected=True,
        identity_checked=True,
        place=plan.accepted_at,
    )
    await acceptance.accept(viewer, seen.item_id, seen.item_version, found)


async def _scan(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    code, place, retention = given["code"], given["place"], given.get("retention")
    await carriage.scan(viewer, seen.item_id, seen.item_version, code, None, place, retention)


async def _deliver(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await delivery.deliver(viewer, seen.item_id, seen.item_version, delivery.Proof(given["signer"], given["relation"]))


async def _fail(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await delivery.fail(viewer, seen.item_id, seen.item_version, given["reason"], given["action"], None)


async def _await_pickup(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await delivery.await_pickup(viewer, seen.item_id, seen.item_version, given["place"], given["consent"])


async def _send_back(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await delivery.send_back(viewer, seen.item_id, seen.item_version, given["reason"], None)


async def _returned(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await delivery.returned(viewer, seen.item_id, seen.item_version, given["place"])


async def _undeliverable(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await delivery.undeliverable(viewer, seen.item_id, seen.item_version, given["note"])


async def _hold_item(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await carriage.hold(viewer, seen.item_id, seen.item_version, given["reason"])


async def _report(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await carriage.report(viewer, seen.item_id, seen.item_version, given["kind"], given["reason"])


async def _find(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await carriage.find(viewer, seen.item_id, seen.item_version, given["place"], given["note"])


async def _redirect(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    wish = redirecting.Redirection(given["addressee"], CounterMethod.CASH, given["reason"])
    await redirecting.redirect(viewer, seen.order_id, seen.order_version, wish)


async def _modify(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    other = replace(plan.wish, return_receipt=not plan.wish.return_receipt)
    await modifying.modify(viewer, seen.order_id, seen.order_version, modifying.Change(other, given["reason"]))


async def _hold_order(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await steps.hold(viewer, seen.order_id, seen.order_version, given["reason"])


async def _cancel(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await steps.cancel(viewer, seen.order_id, seen.order_version, given["reason"])


async def _close(viewer: Viewer, plan: Plan, seen: Seen, given: dict[str, Any]) -> None:
    await steps.close(viewer, seen.order_id, seen.order_version, given["reason"])


TIMERS: dict[str, Callable[[], Awaitable[Any]]] = {"expire": timers.expire, "complete": timers.complete}
"""What time does, by the name of the act."""

ACTS: dict[str, Do] = {
    "pay": _pay,
    "accept": _accept,
    "scan": _scan,
    "deliver": _deliver,
    "fail": _fail,
    "await_pickup": _await_pickup,
    "send_back": _send_back,
    "returned": _returned,
    "undeliverable": _undeliverable,
    "hold_item": _hold_item,
    "report": _report,
    "find": _find,
    "redirect": _redirect,
    "modify": _modify,
    "hold_order": _hold_order,
    "cancel": _cancel,
    "close": _close,
}
"""What somebody does with an order or its item, by the name of the act."""
