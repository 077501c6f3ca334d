"""An item's course: its events in the order they happened, whatever the order they became known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from server.domains.shipments.states import after
from server.domains.shipments.words import COUNTED, EventCode, NonDeliveryReason, ShipmentStatus

RANK = {code: rank for rank, code in enumerate(EventCode)}


class Happened(Protocol):
    """What of an event decides the course."""

    @property
    def code(self) -> EventCode: ...
    @property
    def at(self) -> datetime: ...
    @property
    def place(self) -> str: ...
    @property
    def reason(self) -> NonDeliveryReason | None: ...


@dataclass(frozen=True, slots=True)
class Course:
    """Where the events lead. `held_from` is the state the platform's own hold interrupted."""

    status: ShipmentStatus
    held_from: ShipmentStatus | None
    attempts: int
    accepted_at: datetime | None
    ended_at: datetime | None
    last: Happened | None


def course(events: Iterable[Happened]) -> Course:
    """The course of an item that was created and then met these events, given in any order."""
    status, held_from = ShipmentStatus.CREATED, None
    attempts, accepted_at, ended_at, last = 0, None, None, None
    for event in sorted(events, key=order):
        before = status
        status, held_from = after(status, held_from, event.code)
        attempts += event.code is EventCode.EMH and event.reason in COUNTED
        if event.code is EventCode.EMA and accepted_at is None:
            accepted_at = event.at
        if status is ShipmentStatus.DELIVERED and before is not status:
            ended_at = event.at
        last = event
    return Course(status, held_from, attempts, accepted_at, ended_at, last)


def order(event: Happened) -> tuple[datetime, int, str]:
    """When it happened; of what happened at once, the one that comes first in an item's life."""
    return event.at, RANK[event.code], event.place
