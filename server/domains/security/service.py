"""Detections: written down once an hour for the same, acknowledged by whoever has looked, and kept for a year."""

from datetime import timedelta

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import InvalidTransition, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.security.models import Detection, DetectionKind, DetectionState

KEPT = timedelta(days=366)
TOGETHER = 3600
"""Seconds within which the same is one row."""


async def notice(
    kind: DetectionKind, *, user_id: int | None = None, address_block: str = "", details: str | None = None
) -> None:
    """Write something down, inside the present transaction; `details` holds figures and no personal data."""
    unit = database.current_transaction()
    assert unit is not None, "a detection belongs into the transaction of what it is about"
    at = now()
    hour = int(at.timestamp()) // TOGETHER
    mark = sealer().blind_index("detections.mark", f"{kind.value}|{user_id}|{address_block}|{hour}")
    moment = database.moment(at)
    values = [kind.value, DetectionState.OPEN.value, mark, user_id, address_block or None, moment, moment, details]
    marks = ", ".join(database.placeholder(n) for n in range(1, len(values) + 1))
    await unit.connection.execute_query(
        "INSERT INTO detections (kind, state, mark, user_id, address_block, first_at, last_at, details, times, version) "
        f"VALUES ({marks}, 1, 1) ON CONFLICT (mark) DO UPDATE SET times = detections.times + 1, "
        "last_at = excluded.last_at, details = excluded.details",
        values,
    )


async def acknowledge(viewer: Viewer, detection_id: int, version: int, note: str) -> int:
    """Say that somebody has looked at it, and what came of it. If it goes on within the hour, that is another one.

    Raises InvalidInput, NotFound, VersionConflict; InvalidTransition where it is acknowledged already.
    """
    scope = require(viewer, Permission.DETECTIONS_ACKNOWLEDGE)
    issues = Issues()
    said = issues.text(("note",), note, most=200)
    issues.check()
    async with database.transaction():
        rows = Detection.filter(database.admitted(Detection, scope), id=detection_id)
        found = await rows.select_for_update(of=("detections",)).first()
        if found is None:
            raise NotFound
        if found.version != version:
            raise VersionConflict(found.version)
        if found.state is not DetectionState.OPEN:
            raise InvalidTransition(found.state.name, DetectionState.ACKNOWLEDGED.name)
        found.state, found.note, found.version = DetectionState.ACKNOWLEDGED, said, version + 1
        found.mark = sealer().blind_index("detections.settled", str(detection_id))
        found.acknowledged_at, found.acknowledged_by_id = now(), viewer.user_id
        await found.save()
        changes = {"state": (DetectionState.OPEN.value, DetectionState.ACKNOWLEDGED.value)}
        subject = ("Detection", detection_id)
        await audit.record(viewer, Permission.DETECTIONS_ACKNOWLEDGE, subject, changes=changes, reason=said)
    return detection_id


async def forget() -> int:
    """Delete what was noticed more than a year ago; how many."""
    async with database.transaction():
        return await Detection.filter(last_at__lt=now() - KEPT).delete()
