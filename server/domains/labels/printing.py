"""Printing a label: drawn from what is stored, counted, and on record; another print needs a reason and says which it is."""

import asyncio

from server.core import broadcast, database
from server.core.authorization import require
from server.core.blobs import blobs
from server.core.errors import InvalidTransition, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.files import service as files
from server.domains.labels.drawing import drawn
from server.domains.labels.formats import LabelFormat
from server.domains.labels.loading import labels_of
from server.domains.shipments.actions import LABEL, refusals
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import load, topic

PDF = "application/pdf"


async def print_label(
    viewer: Viewer, shipment_id: int, expected_version: int, chosen: LabelFormat, reason: str | None
) -> int:
    """Print an item's label; the file's key. Raises NotFound, VersionConflict, InvalidTransition, InvalidInput."""
    scope = require(viewer, Permission.SHIPMENTS_LABEL)
    why = reason_of(reason)
    rows = Shipment.filter(database.admitted(Shipment, scope), id=shipment_id).using_db(database.present())
    if (item := await rows.first()) is None:
        raise NotFound
    _check_version(item, expected_version)
    check(item, why)
    [label] = await labels_of([item])
    blob = await blobs().put(await asyncio.to_thread(drawn, [label], chosen))
    async with database.transaction() as unit:
        item = await load(viewer, Permission.SHIPMENTS_LABEL, shipment_id)
        _check_version(item, expected_version)  # so that it is still what was drawn
        assert viewer.user_id is not None, "somebody who may print is signed in"
        file_id = await files.keep(viewer.user_id, f"label-{label.code}.pdf", PDF, blob)
        item.label_prints, item.version = item.label_prints + 1, item.version + 1
        await item.save(update_fields=["label_prints", "version"])
        unit.after_commit(lambda: broadcast.send(topic(shipment_id)))
        changes = {
            "label_prints": (str(item.label_prints - 1), str(item.label_prints)),
            "sha256": (None, blob.sha256),
        }
        await audit.record(viewer, Permission.SHIPMENTS_LABEL, ("Shipment", shipment_id), changes=changes, reason=why)
    return file_id


def reason_of(reason: str | None) -> str | None:
    """The reason as it is kept, if one was given. Raises InvalidInput."""
    issues = Issues()
    why = issues.text(("reason",), reason or "", least=0, most=200)
    issues.check()
    return why or None


def check(item: Shipment, reason: str | None) -> None:
    """Raises InvalidTransition where the item's state or order stands against a label, InvalidInput for a bare reprint."""
    if found := refusals(LABEL, item.status, item.confirmed):
        raise InvalidTransition(item.status.name, item.status.name, found)
    if item.label_prints and reason is None:
        issues = Issues()
        issues.add(("reason",), "REQUIRED", "Say why the label is printed again.", prints=item.label_prints)
        issues.check()


def _check_version(item: Shipment, expected_version: int) -> None:
    if item.version != expected_version:
        raise VersionConflict(item.version)
