"""What can be done with an order: each step with its permission, from where to where, and what stands against it now."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import InvalidTransition, Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from server.domains.shipments.states import SOURCES
from server.domains.shipments.words import EventCode, ShipmentStatus

SCOPE = Order.row_scope.columns
COLUMNS = ("status", "shipment__status", *SCOPE)
"""What `available` reads of a row, in its order."""

S = OrderStatus
READDRESSED = SOURCES[EventCode.PXA]
"""Where an item that was taken in can be sent elsewhere."""


@dataclass(frozen=True, slots=True)
class Step:
    """A mutation by name: its permission, the states it starts from and the one it leads to (None: it stays)."""

    name: str
    permission: Permission
    sources: frozenset[OrderStatus]
    target: OrderStatus | None


SUBMIT = Step("orderSubmit", Permission.ORDERS_PLACE, frozenset({S.DRAFT}), S.PENDING_PAYMENT)
PAY = Step("orderPay", Permission.ORDERS_PAY, frozenset({S.PENDING_PAYMENT, S.MODIFYING}), S.CONFIRMED)
MODIFY = Step(
    "orderModify", Permission.ORDERS_MODIFY, frozenset({S.DRAFT, S.PENDING_PAYMENT, S.CONFIRMED, S.MODIFYING}), None
)
ABANDON = Step("orderAbandon", Permission.ORDERS_MODIFY, frozenset({S.MODIFYING}), S.CONFIRMED)
HOLD = Step("orderHold", Permission.ORDERS_HOLD, frozenset({S.CONFIRMED}), S.ON_HOLD)
RELEASE = Step("orderRelease", Permission.ORDERS_RELEASE, frozenset({S.ON_HOLD}), S.CONFIRMED)
REDIRECT = Step("orderRedirect", Permission.ORDERS_REDIRECT, frozenset({S.CONFIRMED, S.ACCEPTED, S.IN_TRANSIT}), None)
COMPLETE = Step("orderComplete", Permission.ORDERS_COMPLETE, frozenset({S.DELIVERED}), S.COMPLETED)
CLOSE = Step("orderClose", Permission.ORDERS_CLOSE, frozenset({S.EXCEPTION}), S.CLOSED)
CANCEL = Step(
    "orderCancel",
    Permission.ORDERS_CANCEL,
    frozenset({S.DRAFT, S.PENDING_PAYMENT, S.CONFIRMED, S.ON_HOLD}),
    S.CANCELLED,
)
STEPS = (SUBMIT, PAY, MODIFY, ABANDON, RELEASE, REDIRECT, COMPLETE, CLOSE, HOLD, CANCEL)
"""In the order of an order's life, the graver last."""

PERMISSIONS = tuple(step.permission for step in STEPS)


def refusals(step: Step, status: OrderStatus, item: ShipmentStatus | None = None) -> tuple[Reason, ...]:
    """What stands against the step while order and item are in these states; nothing where it can be taken."""
    if status not in step.sources:
        return (Reason("STATE", f"The order is {status.name}.", {"state": status.name}),)
    if step is REDIRECT and status is not S.CONFIRMED and item not in READDRESSED:
        state = "not known" if item is None else item.name
        return (Reason("ITEM_STATE", f"The item is {state}.", {"state": state}),)
    return ()


def check_step(step: Step, status: OrderStatus, item: ShipmentStatus | None = None) -> None:
    """Raises InvalidTransition where a state stands against the step."""
    if found := refusals(step, status, item):
        raise InvalidTransition(status.name, (step.target or status).name, found)


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the actions offered to the viewer, of the values of COLUMNS, stored or not."""
    reached = reach(viewer, Order.row_scope, PERMISSIONS)
    return lambda status, item, *columns: (status, item, reached(columns))


def available(row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    status, item, *columns = row
    assert isinstance(status, OrderStatus)
    assert item is None or isinstance(item, ShipmentStatus)
    reached = reach(viewer, Order.row_scope, PERMISSIONS)(columns)
    return [
        Action(step.name, step.permission, refusals(step, status, item))
        for step, reaches in zip(STEPS, reached, strict=True)
        if reaches
    ]
