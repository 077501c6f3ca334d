"""Rotation of the key that seals personal data: a new key, everything sealed anew, the former key retired.

`keys rotate` does it itself where nobody serves, and on PostgreSQL beside whoever does. The one process of an embedded
database does it as a job, once it finds the new key in the key file. The key of blind indexes does not rotate: two rows are
equal under one key only, so that a new one would have to be given to all rows in one transaction, with nobody signing in
meanwhile. It is as long as the others, never leaves the key file, and seals nothing.
"""

from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

from server.core import database, key_changes
from server.core.authorization import require
from server.core.clock import now
from server.core.crypto import sealer
from server.core.keys import Keys
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs.context import Context
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.sealing import places, resealing
from server.domains.sealing.resealing import Progress

SETTLED = timedelta(seconds=60)
"""A key that seals for less long may be unknown to a process yet, which would go on sealing with the former one."""


async def begin(folder: Path, *, beside: bool = False) -> tuple[int, bool]:
    """Let a new key seal, or go on with a rotation that was cut off; the key, and whether it is new. Raises KeyRefused.

    `beside` the one process of an embedded database only the key file is written: that process does the rest.
    """
    require(SYSTEM, Permission.KEYS_ROTATE)
    sealer().refresh()
    keys = sealer().keys
    fresh = not any(key_id < keys.current for key_id in await places.used())
    key_id = key_changes.prepare(folder) if fresh else keys.current
    key_changes.promote(folder, key_id, now())
    sealer().refresh()
    if fresh and not beside:
        await _audited(Permission.KEYS_ROTATE, str(keys.current), str(key_id))
    return key_id, fresh


async def reseal(said: Callable[[Progress], None]) -> int:
    """Seal everything anew; how many texts were."""

    async def note(at: Progress) -> None:
        said(at)

    return await resealing.whole(note)


async def retire(folder: Path, key_id: int, *, beside: bool = False) -> Path:
    """Take a former key out of use; where it is kept for old backups. Raises KeyRefused where something needs it."""
    require(SYSTEM, Permission.KEYS_RETIRE)
    sealer().refresh()
    keys = sealer().keys
    if key_id not in keys.former:
        raise key_changes.KeyRefused(f"key {key_id} is not a former key of this platform")
    if keys.since is not None and now() < keys.since + SETTLED:
        raise key_changes.KeyRefused("the new key has been sealing for less than a minute. Try again in a minute.")
    if many := (await places.used())[key_id]:
        raise key_changes.KeyRefused(f"{many} texts are sealed with key {key_id}. Run: keys rotate")
    kept = key_changes.retire(folder, key_id)
    sealer().refresh()
    if not beside:
        await _audited(Permission.KEYS_RETIRE, str(key_id), None)
    return kept


async def follow(before: Keys, after: Keys) -> None:
    """What the one process of an embedded database does where somebody has changed the key file beside it."""
    if database.dialect() != "sqlite":
        return
    for key_id in sorted(before.data.keys() - after.data.keys()):
        await _audited(Permission.KEYS_RETIRE, str(key_id), None)
    if before.current != after.current:
        await _audited(Permission.KEYS_ROTATE, str(before.current), str(after.current))
    if after.former and before.since != after.since:
        async with database.transaction():
            await enqueue(JobKind.KEYS_RESEAL, {}, key=f"reseal:{after.current}:{after.since}")


@handler(JobKind.KEYS_RESEAL, lane="bulk")
async def reseal_beside_the_work(ctx: Context) -> None:
    """The same as a job: a try goes on where the one before it came to."""

    async def note(at: Progress) -> None:
        await ctx.save(done=at.done, total=at.total, cursor=asdict(at))

    sealer().refresh()
    await resealing.whole(note, Progress(**ctx.cursor) if ctx.cursor else None)


async def _audited(permission: Permission, before: str | None, after: str | None) -> None:
    async with database.transaction():
        await audit.record(SYSTEM, permission, None, changes={"key": (before, after)})
