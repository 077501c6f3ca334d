"""What can be done with a shipment: each step with its permission, what it records, and what stands against it now."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import Reason
from server.core.rules import rule
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.shipments.models import Shipment
from server.domains.shipments.states import OPEN, SCANNED, SOURCES
from server.domains.shipments.words import EventCode, ShipmentStatus

E = EventCode
SCOPE = Shipment.row_scope.columns
COLUMNS = ("status", "confirmed", "attempts", *SCOPE)
"""What `available` reads of a row, in its order."""


@dataclass(frozen=True, slots=True)
class Step:
    """A mutation by name: its permission and the events it can record; `states` where it records none."""

    name: str
    permission: Permission
    codes: frozenset[EventCode]
    states: frozenset[ShipmentStatus] = frozenset()

    @property
    def sources(self) -> frozenset[ShipmentStatus]:
        return self.states.union(*(SOURCES[code] for code in self.codes))


def _step(name: str, permission: Permission, *codes: EventCode) -> Step:
    return Step(name, permission, frozenset(codes))


ACCEPT = _step("shipmentAccept", Permission.SHIPMENTS_ACCEPT, E.EMA)
SCAN = _step("shipmentScan", Permission.SHIPMENTS_SCAN, *SCANNED)
AWAIT_PICKUP = _step("shipmentAwaitPickup", Permission.SHIPMENTS_AWAIT_PICKUP, E.EDH)
DELIVER = _step("shipmentDeliver", Permission.SHIPMENTS_DELIVER, E.EMI)
FAIL = _step("shipmentFail", Permission.SHIPMENTS_FAIL, E.EMH)
HOLD = _step("shipmentHold", Permission.SHIPMENTS_HOLD, E.PXH)
RELEASE = _step("shipmentRelease", Permission.SHIPMENTS_RELEASE, E.PXR)
RETURN = _step("shipmentReturn", Permission.SHIPMENTS_RETURN, E.PXB)
RETURNED = _step("shipmentReturned", Permission.SHIPMENTS_RETURN, E.PXD)
UNDELIVERABLE = _step("shipmentUndeliverable", Permission.SHIPMENTS_RETURN, E.PXU)
REPORT = _step("shipmentReport", Permission.SHIPMENTS_REPORT, E.PXL, E.PXM, E.PXS)
FIND = _step("shipmentFind", Permission.SHIPMENTS_FIND, E.PXF)
LABEL = Step("shipmentLabelPrint", Permission.SHIPMENTS_LABEL, frozenset(), OPEN)
STEPS = (
    LABEL, ACCEPT, SCAN, AWAIT_PICKUP, DELIVER, FAIL, HOLD, RELEASE, RETURN, RETURNED, UNDELIVERABLE, FIND, REPORT,
)  # fmt: skip
"""In the order of an item's life, the graver last."""

PERMISSIONS = tuple(step.permission for step in STEPS)


def attempts_before_return() -> int:
    found: int = rule("delivery").value["attempts_before_return"]
    return found


def refusals(step: Step, status: ShipmentStatus, confirmed: bool) -> tuple[Reason, ...]:
    """What stands against the step in this state; nothing where it can be taken."""
    if status not in step.sources:
        return (Reason("STATE", f"The item is {status.name}.", {"state": status.name}),)
    if step in (ACCEPT, LABEL) and status is ShipmentStatus.CREATED and not confirmed:
        return (Reason("NOT_CONFIRMED", "The order is not paid, or is on hold."),)
    return ()


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the steps offered to the viewer, of the values of COLUMNS, stored or not."""
    reached = reach(viewer, Shipment.row_scope, PERMISSIONS)
    return lambda status, confirmed, _attempts, *columns: (status, bool(confirmed), reached(columns))


def available(row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The steps whose permission reaches the row. `row` holds the values of COLUMNS."""
    status, confirmed, _attempts, *columns = row
    assert isinstance(status, ShipmentStatus)
    reached = reach(viewer, Shipment.row_scope, PERMISSIONS)(columns)
    return [
        Action(step.name, step.permission, refusals(step, status, bool(confirmed)))
        for step, reaches in zip(STEPS, reached, strict=True)
        if reaches
    ]
