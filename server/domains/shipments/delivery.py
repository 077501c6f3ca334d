"""The last step: delivered, not delivered, kept for pick-up, sent back."""

import re
from dataclasses import dataclass

from server.core.errors import InvalidTransition, Reason
from server.core.masking import mask_name
from server.core.text import Issues
from server.core.viewer import Viewer
from server.domains.shipments.actions import (
    AWAIT_PICKUP,
    DELIVER,
    FAIL,
    RETURN,
    RETURNED,
    UNDELIVERABLE,
    attempts_before_return,
)
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import Entry, act
from server.domains.shipments.words import (
    ENDING,
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    ShipmentStatus,
    SignerRelation,
)

SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Proof:
    """Who took an item, what they are to the addressee, and the hash of their signature."""

    signer: str
    relation: SignerRelation
    signature_sha256: str | None = None


async def deliver(viewer: Viewer, shipment_id: int, expected_version: int, proof: Proof) -> int:
    """Hand the item over, with proof of who took it (Interim Regulation on Express Delivery art. 25)."""
    issues = Issues()
    name = issues.text(("signer",), proof.signer, most=60)
    if proof.signature_sha256 is not None and not SHA256.fullmatch(proof.signature_sha256):
        issues.add(
            ("signatureSha256",), "INVALID_FORMAT", "Give the SHA-256 of the signature in 64 hexadecimal digits."
        )
    issues.check()

    def change(shipment: Shipment) -> None:
        shipment.signer_masked, shipment.signer_relation = mask_name(name), proof.relation
        shipment.signature_sha256 = proof.signature_sha256

    return await act(viewer, DELIVER, shipment_id, expected_version, Entry(EventCode.EMI), change)


async def fail(
    viewer: Viewer,
    shipment_id: int,
    expected_version: int,
    reason: NonDeliveryReason,
    action: NonDeliveryAction,
    note: str | None,
) -> int:
    """The item could not be delivered: why, and what happens next."""
    entry = Entry(EventCode.EMH, reason=reason, action=action, note=_text("note", note, least=0))
    return await act(viewer, FAIL, shipment_id, expected_version, entry)


async def await_pickup(viewer: Viewer, shipment_id: int, expected_version: int, place: str, consent: str) -> int:
    """Leave the item at a locker or station, with the addressee's consent on record (Express Market Rules 2024)."""
    where, agreed = _text("place", place, most=80) or "", _text("consent", consent, least=2)

    def change(shipment: Shipment) -> None:
        shipment.pickup_consent = agreed

    return await act(viewer, AWAIT_PICKUP, shipment_id, expected_version, Entry(EventCode.EDH, place=where), change)


async def send_back(
    viewer: Viewer, shipment_id: int, expected_version: int, reason: NonDeliveryReason, note: str | None
) -> int:
    """Send the item back: refused, unclaimed, recalled, or tried often enough."""

    def change(shipment: Shipment) -> None:
        tried = shipment.attempts >= attempts_before_return()
        if reason not in ENDING and not (shipment.status is ShipmentStatus.DELIVERY_FAILED and tried):
            needed = attempts_before_return()
            why = Reason("ATTEMPTS", f"It goes back after {needed} failed attempts.", {"attempts": str(needed)})
            raise InvalidTransition(shipment.status.name, ShipmentStatus.RETURNING.name, (why,))

    entry = Entry(EventCode.PXB, reason=reason, note=_text("note", note, least=0))
    return await act(viewer, RETURN, shipment_id, expected_version, entry, change)


async def returned(viewer: Viewer, shipment_id: int, expected_version: int, place: str | None) -> int:
    """The item is back with its sender."""
    entry = Entry(EventCode.PXD, place=_text("place", place, least=0, most=80) or "")
    return await act(viewer, RETURNED, shipment_id, expected_version, entry)


async def undeliverable(viewer: Viewer, shipment_id: int, expected_version: int, note: str | None) -> int:
    """The item can be neither delivered nor returned; letters are kept six months (Postal Law art. 33)."""
    entry = Entry(EventCode.PXU, note=_text("note", note, least=0))
    return await act(viewer, UNDELIVERABLE, shipment_id, expected_version, entry)


def _text(path: str, value: str | None, *, least: int = 1, most: int = 200) -> str | None:
    issues = Issues()
    text = issues.text((path,), value or "", least=least, most=most)
    issues.check()
    return text or None
