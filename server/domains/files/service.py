"""Files people fetch: kept for their owner, found within the viewer's scope, forgotten when their time is over."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from server.core import database, global_ids
from server.core.authorization import require
from server.core.blobs import Blob, blobs
from server.core.clock import now
from server.core.errors import NotFound
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.files.models import File

KEPT = timedelta(days=7)
"""Exports and labels can be made anew; they lie about no longer than somebody needs to fetch them."""

BATCH = 500


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it is sent."""

    path: Path
    name: str
    media_type: str
    sha256: str


async def keep(
    owner_id: int, name: str, media_type: str, blob: Blob, kept: timedelta = KEPT, *, sealed: bool = False
) -> int:
    """Note whose these bytes are, within the present transaction; the file's key. The name holds no personal data.

    A sealed file is not fetched here.
    """
    at = now()
    made = await File.create(
        owner_id=owner_id,
        name=name,
        media_type=media_type,
        size_bytes=blob.size,
        sha256=blob.sha256,
        sealed=sealed,
        created_at=at,
        expires_at=at + kept,
    )
    return int(made.id)


async def find(viewer: Viewer, file_id: str) -> Found:
    """The file of this global id. Raises Unauthenticated, Forbidden, and NotFound out of scope or after its time."""
    scope = require(viewer, Permission.FILES_READ)
    rows = File.filter(database.admitted(File, scope), id=global_ids.decode_as("File", file_id))
    file = await rows.filter(sealed=False, expires_at__gt=now()).using_db(database.present()).first()
    if file is None:
        raise NotFound
    return Found(blobs().path(file.sha256), file.name, file.media_type, file.sha256)


async def forget() -> int:
    """Delete files whose time is over, and bytes that no file names; how many files."""
    forgotten = 0
    while keys := await _expired():
        async with database.transaction():
            forgotten += await File.filter(id__in=keys).delete()
    await blobs().sweep(_named)
    return forgotten


async def _expired() -> list[int]:
    rows = File.filter(expires_at__lte=now()).order_by("expires_at").limit(BATCH)
    return [int(key) for key in await rows.values_list("id", flat=True)]  # type: ignore[call-overload]


async def _named(hashes: Collection[str]) -> Collection[str]:
    return set(await File.filter(sha256__in=list(hashes)).values_list("sha256", flat=True))  # type: ignore[arg-type]
