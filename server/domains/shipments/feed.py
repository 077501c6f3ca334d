"""Events as carriers report them: in batches, in any order, more than once. What is a fact is kept; nothing is told twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.core import database
from server.core.authorization import require
from server.core.errors import DomainError, NotFound
from server.core.masking import mask_name
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.catalog.item_numbers import compact
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import Entry, append
from server.domains.shipments.states import SCANNED
from server.domains.shipments.words import (
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
    SignerRelation,
)

MOST = 200
REPORTED = SCANNED | {EventCode.EMH, EventCode.EMI}


@dataclass(frozen=True, slots=True)
class Report:
    """One event of one item, by the item's number."""

    number: str
    code: EventCode
    at: datetime
    place: str | None = None
    reason: NonDeliveryReason | None = None
    action: NonDeliveryAction | None = None
    retention: RetentionReason | None = None
    signer: str | None = None
    relation: SignerRelation | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a batch: how many were new, how many known, and which were refused, by their place in the batch."""

    accepted: int
    duplicates: int
    refused: tuple[tuple[int, DomainError], ...]


async def receive(viewer: Viewer, reports: Sequence[Report]) -> Received:
    """Record a batch of at most 200 events, each for itself. Raises InvalidInput for the batch as a whole."""
    require(viewer, Permission.SHIPMENTS_FEED)
    issues = Issues()
    issues.number(("events",), len(reports), least=1, most=MOST)
    issues.check()
    accepted, duplicates, refused = 0, 0, []
    for index, report in enumerate(reports):
        try:
            if await _one(viewer, report):
                accepted += 1
            else:
                duplicates += 1
        except DomainError as error:
            refused.append((index, error))
    return Received(accepted, duplicates, tuple(refused))


async def _one(viewer: Viewer, report: Report) -> bool:
    number, entry = _checked(report)
    async with database.transaction():
        scope = require(viewer, Permission.SHIPMENTS_FEED)
        rows = Shipment.filter(database.admitted(Shipment, scope), number=number)
        shipment = await rows.select_for_update(of=("shipments",)).first()
        if shipment is None:
            raise NotFound
        before = shipment.status
        if report.signer is not None and report.code is EventCode.EMI and shipment.signer_masked is None:
            shipment.signer_masked, shipment.signer_relation = mask_name(report.signer), report.relation
        if not await append(viewer, shipment, entry):
            return False
        await audit.record(
            viewer,
            Permission.SHIPMENTS_FEED,
            ("Shipment", shipment.id),
            changes={"status": (before.name, shipment.status.name), "event": (None, entry.code.value)},
        )
    return True


def _checked(report: Report) -> tuple[str, Entry]:
    issues = Issues()
    number = compact(issues.text(("number",), report.number, most=60))
    place = issues.text(("place",), report.place or "", least=0, most=80)
    if report.code not in REPORTED:
        issues.add(("code",), "NOT_ALLOWED", "This event is not reported by carriers.")
    if report.code is EventCode.EMH and (report.reason is None or report.action is None):
        issues.add(("reason",), "REQUIRED", "An unsuccessful delivery needs a reason and an action.")
    if report.code in (EventCode.EME, EventCode.EXB) and report.retention is None:
        issues.add(("retention",), "REQUIRED", "Customs' reason is missing.")
    if report.code is EventCode.EMI:
        issues.text(("signer",), report.signer or "", most=60)
    issues.check()
    return number, Entry(
        report.code,
        at=report.at,
        place=place,
        reason=report.reason,
        action=report.action,
        retention=report.retention,
    )
