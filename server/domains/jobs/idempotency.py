"""Do it once: a request repeated with its key has the outcome of the first, without a second effect."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson

from server.core import database, errors
from server.core.clock import now
from server.core.text import Issues
from server.core.viewer import Viewer
from server.domains.jobs.models import IdempotencyKey

KEPT = timedelta(days=7)
LONGEST_KEY = 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """The key of the object that came of it, and whether this is a repetition."""

    object_key: int
    replayed: bool


async def once(
    viewer: Viewer, operation: str, key: str, arguments: Mapping[str, Any], work: Callable[[], Awaitable[int]]
) -> Outcome:
    """Run `work` inside the present transaction, or give the outcome it had under this key before.

    The key belongs to the viewer. Wrong values are not kept: a corrected request may use the same key. Raises
    IdempotencyKeyReused where the key was used for other arguments.
    """
    issues = Issues()
    issues.text(("idempotencyKey",), key, least=8, most=LONGEST_KEY)
    issues.check()
    fingerprint = hashlib.sha256(
        orjson.dumps([operation, arguments], default=str, option=orjson.OPT_SORT_KEYS)
    ).digest()
    unit = database.current_transaction()
    assert unit is not None, "the work belongs into a transaction"
    marks = ", ".join(database.placeholder(n) for n in range(1, 6))
    at = database.moment(now())
    rows = await unit.connection.execute_query_dict(
        f'INSERT INTO idempotency_keys (user_id, "key", operation, fingerprint, created_at) VALUES ({marks}) '
        'ON CONFLICT (user_id, "key") DO NOTHING RETURNING id',
        [viewer.user_id or 0, key, operation, fingerprint, at],
    )
    if not rows:
        return await _earlier(viewer, key, fingerprint)
    made = await work()
    await IdempotencyKey.filter(id=rows[0]["id"]).update(object_key=made)
    return Outcome(made, replayed=False)


async def forget() -> int:
    """Delete keys older than a week; how many."""
    async with database.transaction():
        return await IdempotencyKey.filter(created_at__lt=now() - KEPT).delete()


async def _earlier(viewer: Viewer, key: str, fingerprint: bytes) -> Outcome:
    found = await IdempotencyKey.get(user_id=viewer.user_id or 0, key=key)
    if found.fingerprint != fingerprint:
        raise errors.IdempotencyKeyReused
    assert found.object_key is not None
    return Outcome(found.object_key, replayed=True)
