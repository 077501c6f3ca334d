"""Taking an item in: weighed, looked at, its sender known."""

from dataclasses import dataclass

from server.core.clock import now
from server.core.text import Issues
from server.core.viewer import Viewer
from server.domains.catalog import limits
from server.domains.catalog.tariff import Size, volumetric_grams
from server.domains.catalog.words import ScreeningVerdict
from server.domains.shipments.actions import ACCEPT
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import Entry, act
from server.domains.shipments.words import EventCode


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What the clerk found. Weight in grams, sizes in millimetres."""

    weight_grams: int
    size_mm: tuple[int, int, int] | None
    contents_inspected: bool
    identity_checked: bool
    place: str | None


async def accept(viewer: Viewer, shipment_id: int, expected_version: int, found: Acceptance) -> int:
    """Take the item in. Raises InvalidInput where it is heavier than paid, or was not looked at, or nobody knows its sender.

    Postal Law art. 25 and the Interim Regulation on Express Delivery art. 31: contents are inspected in front of the sender,
    and refused otherwise; real-name posting for every item with a number.
    """
    issues = Issues()
    place = issues.text(("place",), found.place or "", least=0, most=80)
    issues.check()

    def change(shipment: Shipment) -> None:
        issues = Issues()
        _check_measures(issues, shipment, found)
        if shipment.needs_identity and shipment.identity_checked_at is None and not found.identity_checked:
            issues.add(("identityChecked",), "REQUIRED", "See the sender's identity document first.")
        if shipment.needs_inspection and not found.contents_inspected:
            issues.add(("contentsInspected",), "REQUIRED", "Inspect the contents in front of the sender first.")
        elif shipment.screening is not ScreeningVerdict.PASS and not found.contents_inspected:
            issues.add(("contentsInspected",), "REVIEW", "The declared contents must be looked at.")
        issues.check()
        shipment.accepted_weight_grams = found.weight_grams
        if found.size_mm is not None:
            shipment.length_mm, shipment.width_mm, shipment.height_mm = found.size_mm
        if found.identity_checked and shipment.identity_checked_at is None:
            shipment.identity_checked_at = now()
        if found.contents_inspected:
            shipment.inspected_at = now()

    entry = Entry(EventCode.EMA, place=place, unit_id=_office(viewer))
    return await act(viewer, ACCEPT, shipment_id, expected_version, entry, change)


def _check_measures(issues: Issues, shipment: Shipment, found: Acceptance) -> None:
    """Notes what breaks the product's limits, or weighs more, itself or by its volume, than the postage covers."""
    declared = (shipment.length_mm, shipment.width_mm, shipment.height_mm)
    size = _size(*(found.size_mm or declared))
    limits.check(issues, shipment.product, found.weight_grams, size, shipment.destination_country)
    if issues.any:
        return
    volume = volumetric_grams(shipment.product, size) or 0
    for path, grams in (("weightGrams", found.weight_grams), ("size", volume)):
        if grams > shipment.paid_grams:
            issues.add(
                (path,),
                "HEAVIER_THAN_PAID",
                f"The postage covers {shipment.paid_grams} g. Change the order first.",
                max=shipment.paid_grams,
            )


def _size(length: int | None, width: int | None, height: int | None) -> Size | None:
    return None if length is None or width is None or height is None else Size(length, width, height)


def _office(viewer: Viewer) -> int | None:
    """The one office the viewer works in."""
    units = {assignment.unit_id for assignment in viewer.assignments if assignment.unit_id is not None}
    return units.pop() if len(units) == 1 else None
