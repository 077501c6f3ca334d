"""Files people fetch: kept for their owner, found within the viewer's scope, forgotten when their time is over."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from server.core import database, global_ids
from server.core.authorization import require
from server.core.blobs import Blob, blobs
from server.core.clock import now
from server.core.errors import NotFound
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.files import sealing
from server.domains.files.models import File
from server.domains.files.sealing import SealedBlob

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
    data: bytes | None = field(default=None, repr=False)
    """The bytes themselves where they do not stand at the path as they are."""


async def keep(
    owner_id: int, name: str, media_type: str, given: Blob | SealedBlob, kept: timedelta = KEPT, *, apart: bool = False
) -> int:
    """Note whose these bytes are, within the present transaction; the file's key. The name holds no personal data.

    One that is `apart` is not fetched here.
    """
    at = now()
    blob = given.blob if isinstance(given, SealedBlob) else given
    made = await File.create(
        owner_id=owner_id,
        name=name,
        media_type=media_type,
        size_bytes=blob.size,
        sha256=blob.sha256,
        apart=apart,
        created_at=at,
        expires_at=at + kept,
        seal_row=given.seal_row if isinstance(given, SealedBlob) else None,
        key_sealed=given.key_sealed if isinstance(given, SealedBlob) else None,
    )
    return int(made.id)


async def find(viewer: Viewer, file_id: str) -> Found:
    """The file of this global id. Raises Unauthenticated, Forbidden, and NotFound out of scope or after its time."""
    scope = require(viewer, Permission.FILES_READ)
    rows = File.filter(database.admitted(File, scope), id=global_ids.decode_as("File", file_id))
    file = await rows.filter(apart=False, expires_at__gt=now()).using_db(database.present()).first()
    if file is None:
        raise NotFound
    if file.seal_row is not None:
        if file.owner_id != viewer.user_id or file.key_sealed is None:
            raise NotFound
        return await unsealed(file)
    return Found(blobs().path(file.sha256), file.name, file.media_type, file.sha256)


async def unsealed(file: File) -> Found:
    """A sealed file with its bytes in clear; whether they may be seen is the caller's to say. Raises NotFound."""
    data = await sealing.opened(file)
    return Found(blobs().path(file.sha256), file.name, file.media_type, file.sha256, data)


async def forget_of(owner_id: int) -> None:
    """Let everything somebody could fetch expire, and sealed files be unreadable, inside the present transaction."""
    await File.filter(owner_id=owner_id).update(expires_at=now(), key_sealed=None)


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
