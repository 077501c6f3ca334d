"""What can be done with an order: each step with its permission, from where to where, and what stands against it now."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.core.authorization import scope_of
from server.core.errors import InvalidTransition, Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus

COLUMNS = Order.row_scope.columns
S = OrderStatus


@dataclass(frozen=True, slots=True)
class Step:
    """A mutation by name: its permission, the states it starts from and the one it leads to (None: it stays)."""

    name: str
    permission: Permission
    sources: frozenset[OrderStatus]
    target: OrderStatus | None


@dataclass(frozen=True, slots=True)
class Action:
    """A step as it is offered: by name, with its permission, and what stands against it now."""

    name: str
    permission: Permission
    reasons: tuple[Reason, ...] = ()

    @property
    def is_enabled(self) -> bool:
        return not self.reasons


PAY = Step("orderPay", Permission.ORDERS_PAY, frozenset({S.PENDING_PAYMENT, S.MODIFYING}), S.CONFIRMED)
MODIFY = Step("orderModify", Permission.ORDERS_MODIFY, frozenset({S.PENDING_PAYMENT, S.CONFIRMED}), S.MODIFYING)
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
STEPS = (PAY, MODIFY, ABANDON, RELEASE, REDIRECT, COMPLETE, CLOSE, HOLD, CANCEL)
"""In the order of an order's life, the graver last."""


def refusals(step: Step, status: OrderStatus) -> tuple[Reason, ...]:
    """What stands against the step in this state; nothing where it can be taken."""
    if status in step.sources:
        return ()
    return (Reason("STATE", f"The order is {status.name}.", {"state": status.name}),)


def check_step(step: Step, status: OrderStatus) -> None:
    """Raises InvalidTransition where the state stands against the step."""
    if found := refusals(step, status):
        raise InvalidTransition(status.name, (step.target or status).name, found)


def available(status: OrderStatus, row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    columns = dict(zip(COLUMNS, row, strict=True))
    return [
        Action(step.name, step.permission, refusals(step, status))
        for step in STEPS
        if Order.row_scope.admits(scope_of(viewer, step.permission), columns)
    ]
