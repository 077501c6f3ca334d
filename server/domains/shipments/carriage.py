"""An item on its way: scanned, held, released, lost, damaged, seized, found again."""

from datetime import datetime

from server.core.errors import DomainError, NotFound
from server.core.text import Issues
from server.core.viewer import Viewer
from server.domains.shipments.actions import FIND, HOLD, RELEASE, REPORT, SCAN
from server.domains.shipments.recording import Entry, act, taken
from server.domains.shipments.states import SCANNED
from server.domains.shipments.words import EventCode, RetentionReason, ShipmentException

REPORTED = {
    ShipmentException.LOST: EventCode.PXL,
    ShipmentException.DAMAGED: EventCode.PXM,
    ShipmentException.SEIZED: EventCode.PXS,
}


async def scan(
    viewer: Viewer,
    shipment_id: int,
    expected_version: int,
    code: EventCode,
    at: datetime | None,
    place: str | None,
    retention: RetentionReason | None,
) -> int:
    """Record what a scanner saw. What happened before the latest event is kept as a late fact and moves nothing back.

    Without the retention reason an item held by customs would not stop its clock, so it is asked for (UPU EME).
    """
    issues = Issues()
    where = issues.text(("place",), place or "", least=0, most=80)
    if code not in SCANNED:
        issues.add(("code",), "NOT_ALLOWED", "This event has a step of its own.")
    if (code in (EventCode.EME, EventCode.EXB)) is not (retention is not None):
        issues.add(
            ("retention",),
            "REQUIRED" if retention is None else "NOT_ALLOWED",
            "Customs' reason belongs to EME and EXB.",
        )
    issues.check()
    entry = Entry(code, at=at, place=where, retention=retention)
    return await act(viewer, SCAN, shipment_id, expected_version, entry)


async def hold(viewer: Viewer, shipment_id: int, expected_version: int, reason: str) -> int:
    """Stop the item where it is, whoever scans it, until it is released."""
    return await act(viewer, HOLD, shipment_id, expected_version, Entry(EventCode.PXH, note=_reason(reason)))


async def hold_one(viewer: Viewer, shipment_id: int, reason: str) -> None:
    """Hold an item, whatever its version, within the present transaction: one of many."""
    await taken(viewer, HOLD, shipment_id, None, Entry(EventCode.PXH, note=_reason(reason)))


async def hold_each(viewer: Viewer, wanted: list[tuple[int, int]], reason: str) -> list[DomainError | None]:
    """Hold several items, each for itself; for every one what stood against it, or None. At most 200."""
    why = _reason(reason)
    _few(wanted)
    return [await _outcome(viewer, shipment_id, version, why) for shipment_id, version in wanted]


async def release(viewer: Viewer, shipment_id: int, expected_version: int, note: str | None) -> int:
    """Let a held item go on from where it was held."""
    return await act(viewer, RELEASE, shipment_id, expected_version, Entry(EventCode.PXR, note=_note(note)))


async def report(viewer: Viewer, shipment_id: int, expected_version: int, kind: ShipmentException, reason: str) -> int:
    """Report an item lost, damaged or seized."""
    return await act(viewer, REPORT, shipment_id, expected_version, Entry(REPORTED[kind], note=_reason(reason)))


async def find(viewer: Viewer, shipment_id: int, expected_version: int, place: str | None, note: str | None) -> int:
    """An item that was lost is there again and goes on."""
    issues = Issues()
    where = issues.text(("place",), place or "", least=0, most=80)
    issues.check()
    return await act(viewer, FIND, shipment_id, expected_version, Entry(EventCode.PXF, place=where, note=_note(note)))


async def _outcome(viewer: Viewer, shipment_id: int, version: int, why: str) -> DomainError | None:
    try:
        if shipment_id < 0:
            raise NotFound
        await act(viewer, HOLD, shipment_id, version, Entry(EventCode.PXH, note=why))
    except DomainError as refused:
        return refused
    return None


def _few(wanted: list[tuple[int, int]]) -> None:
    issues = Issues()
    issues.number(("items",), len(wanted), least=1, most=200)
    issues.check()


def _reason(reason: str) -> str:
    issues = Issues()
    why = issues.text(("reason",), reason, least=2, most=200)
    issues.check()
    return why


def _note(note: str | None) -> str | None:
    issues = Issues()
    text = issues.text(("note",), note or "", least=0, most=200)
    issues.check()
    return text or None
