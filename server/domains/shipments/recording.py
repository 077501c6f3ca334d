"""The one way anything happens to an item: an event is written, its course is read anew, whoever cares is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.core import broadcast, database, events
from server.core.authorization import require
from server.core.clock import local_day, now
from server.core.errors import Conflict, InvalidTransition, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.shipments.actions import Step, refusals
from server.domains.shipments.course import course
from server.domains.shipments.events import ShipmentMoved
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.shipments.states import SOURCES, TARGETS
from server.domains.shipments.words import (
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
    ShipmentStatus,
)

MOST_EVENTS = 500
AHEAD = timedelta(minutes=10)
BEFORE_CREATION = timedelta(days=1)
STEP = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened, as it is reported. Without `at` it happens now."""

    code: EventCode
    at: datetime | None = None
    place: str = ""
    unit_id: int | None = None
    reason: NonDeliveryReason | None = None
    action: NonDeliveryAction | None = None
    retention: RetentionReason | None = None
    note: str | None = None


Change = Callable[[Shipment], None]


async def load(viewer: Viewer, permission: Permission, shipment_id: int) -> Shipment:
    """The row within the viewer's scope, locked for the present transaction. Raises NotFound."""
    rows = Shipment.filter(database.admitted(Shipment, require(viewer, permission)), id=shipment_id)
    found = await rows.select_for_update(of=("shipments",)).first()
    if found is None:
        raise NotFound
    return found


async def act(
    viewer: Viewer,
    step: Step,
    shipment_id: int,
    expected_version: int | None,
    entry: Entry,
    change: Change | None = None,
) -> int:
    """Take a step with an item as a transaction of its own; the item's key.

    `change` may set columns and refuse. Raises NotFound, VersionConflict, InvalidTransition, InvalidInput, Conflict.
    """
    require(viewer, step.permission)
    async with database.transaction():
        await taken(viewer, step, shipment_id, expected_version, entry, change)
    return shipment_id


async def taken(
    viewer: Viewer,
    step: Step,
    shipment_id: int,
    expected_version: int | None,
    entry: Entry,
    change: Change | None = None,
) -> None:
    """The same within the present transaction: one of several."""
    shipment = await load(viewer, step.permission, shipment_id)
    if expected_version is not None and shipment.version != expected_version:
        raise VersionConflict(shipment.version)
    if entry.at is None or entry.at >= shipment.last_event_at:  # what happened before that is a fact, not a wish
        check_step(step, shipment, entry.code)
    if change is not None:
        change(shipment)
    before = shipment.status
    await append(viewer, shipment, entry)
    await audit.record(
        viewer,
        step.permission,
        ("Shipment", shipment.id),
        changes={"status": (before.name, shipment.status.name), "event": (None, entry.code.value)},
        reason=entry.note,
    )


def check_code(shipment: Shipment, code: EventCode) -> None:
    """Raises InvalidTransition where the item's state stands against the event."""
    if shipment.status not in SOURCES[code]:
        raise InvalidTransition(shipment.status.name, TARGETS.get(code, shipment.status).name)


def check_step(step: Step, shipment: Shipment, code: EventCode) -> None:
    """Raises InvalidTransition where the item's state or order stands against the step."""
    found = refusals(step, shipment.status, shipment.confirmed)
    if found:
        raise InvalidTransition(shipment.status.name, TARGETS.get(code, shipment.status).name, found)
    check_code(shipment, code)


async def append(viewer: Viewer, shipment: Shipment, entry: Entry) -> bool:
    """Write the event and bring the item to where its course leads; False where the same event was known already.

    Raises InvalidInput for a moment that cannot be, Conflict beyond 500 events.
    """
    at = moment(shipment, entry.at)
    known: Sequence[ShipmentEvent] = await ShipmentEvent.filter(shipment_id=shipment.id).limit(MOST_EVENTS + 1)
    if any((one.code, one.at, one.place) == (entry.code, at, entry.place) for one in known):
        return False
    if len(known) >= MOST_EVENTS:
        raise Conflict(f"An item has at most {MOST_EVENTS} events.")
    event = await ShipmentEvent.create(
        shipment_id=shipment.id,
        code=entry.code,
        at=at,
        recorded_at=now(),
        place=entry.place,
        unit_id=entry.unit_id,
        actor_id=viewer.user_id,
        reason=entry.reason,
        action=entry.action,
        retention=entry.retention,
        note=entry.note,
        late=any(one.at > at for one in known),
    )
    await _follow(viewer, shipment, [*known, event], at)
    return True


async def _follow(viewer: Viewer, shipment: Shipment, known: Sequence[ShipmentEvent], at: datetime) -> None:
    before, found = shipment.status, course(known)
    shipment.status, shipment.held_from, shipment.attempts = found.status, found.held_from, found.attempts
    shipment.accepted_at, shipment.delivered_at = found.accepted_at, found.ended_at
    if found.last is not None:
        shipment.last_event_at, shipment.last_event_code = found.last.at, found.last.code
        shipment.last_place = found.last.place or shipment.last_place
    shipment.stale = False
    shipment.late = is_late(shipment)
    shipment.version += 1
    await shipment.save()
    unit = database.current_transaction()
    assert unit is not None, "an event belongs into a transaction"
    unit.after_commit(lambda: broadcast.send(topic(shipment.id)))
    if found.status is not before:
        await events.publish(ShipmentMoved(shipment.id, before, found.status, at, viewer))


def is_late(shipment: Shipment) -> bool:
    """Whether it was, or is still to be, delivered after the day that was promised."""
    if shipment.promised_on is None or shipment.status is ShipmentStatus.CANCELLED:
        return False
    return local_day(shipment.delivered_at or now()) > shipment.promised_on


def moment(shipment: Shipment, at: datetime | None) -> datetime:
    """When it happened; what is done now comes after everything known. Raises InvalidInput for a moment that cannot be."""
    if at is None:
        return max(now(), shipment.last_event_at + STEP)
    if not shipment.created_at - BEFORE_CREATION <= at <= now() + AHEAD:
        issues = Issues()
        issues.add(("at",), "OUT_OF_RANGE", "Use a moment between the item's creation and now.")
        issues.check()
    return at


def topic(shipment_id: int) -> str:
    """What subscriptions to a shipment listen to."""
    return f"shipment:{shipment_id}"
