"""What a viewer may do with an order, decided from the row's own columns, the state table and the viewer's permissions."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.core.authorization import scope_of
from server.core.errors import Reason
from server.core.transitions import can_move
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.orders.models import Order
from server.domains.orders.states import TRANSITIONS, OrderStatus

COLUMNS = Order.row_scope.columns


@dataclass(frozen=True, slots=True)
class Action:
    """A mutation by name, the permission it needs, and what stands against it now."""

    name: str
    permission: Permission
    reasons: tuple[Reason, ...] = ()

    @property
    def is_enabled(self) -> bool:
        return not self.reasons


STEPS = (("orderCancel", Permission.ORDERS_CANCEL, OrderStatus.CANCELLED),)


def available(status: OrderStatus, row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    columns = dict(zip(COLUMNS, row, strict=True))
    return [
        Action(name, permission, () if can_move(TRANSITIONS, status, to) else (_state(status),))
        for name, permission, to in STEPS
        if Order.row_scope.admits(scope_of(viewer, permission), columns)
    ]


def _state(status: OrderStatus) -> Reason:
    return Reason("STATE", f"The order is {status.name}.", {"state": status.name})
