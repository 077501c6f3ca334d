"""Writes the trail: an entry is the last statement of the transaction it speaks of.

The entry takes the hash of the newest one and computes its own in SQL, in one statement. SQLite has one writer; on
PostgreSQL an advisory lock of the transaction is taken just before, so that entries follow one another.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson

from server.core import database
from server.core.addresses import block
from server.core.clock import now
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit.models import AuditOutcome

GENESIS = bytes(32)
LOCK = 0x706F737468  # "posth"
COLUMNS = (
    "at", "actor_id", "actor_name", "action", "object_type", "object_key", "outcome", "code", "count", "reason",
    "request_id", "address_block",
)  # fmt: skip

Change = tuple[str | None, str | None]


async def record(
    viewer: Viewer,
    permission: Permission,
    subject: tuple[str, int] | None,
    *,
    changes: Mapping[str, Change] | None = None,
    reason: str | None = None,
) -> None:
    """Append what the viewer has just done. Call it last in the transaction; `changes` hold masks, never clear data.

    Raises RuntimeError outside a transaction.
    """
    await append(
        {
            "at": moment(now()),
            "actor_id": viewer.user_id,
            "actor_name": viewer.name or "anonymous",
            "action": permission.value,
            "object_type": subject[0] if subject else None,
            "object_key": subject[1] if subject else None,
            "outcome": AuditOutcome.SUCCEEDED.value,
            "code": None,
            "count": 1,
            "reason": reason,
            "request_id": viewer.request_id or None,
            "address_block": block(viewer.address) or None,
            "session_id": viewer.session_id,
            "changes": {field: list(change) for field, change in (changes or {}).items()},
        }
    )


def moment(at: datetime) -> str:
    """A moment as it stands in a body: UTC, always with microseconds."""
    return at.isoformat(timespec="microseconds")


def canonical(body: Mapping[str, Any]) -> bytes:
    """The bytes that are hashed: JSON with sorted keys and no blanks."""
    return orjson.dumps(body, option=orjson.OPT_SORT_KEYS)


async def append(body: Mapping[str, Any]) -> None:
    """Add one entry with this body to the chain."""
    unit = database.current_transaction()
    if unit is None:
        raise RuntimeError("an audit entry belongs into the transaction it speaks of")
    values: list[Any] = [body[column] for column in COLUMNS]
    values[0] = datetime.fromisoformat(body["at"])
    if database.dialect() == "postgres":
        await unit.connection.execute_query(f"SELECT pg_advisory_xact_lock({LOCK})")
        await unit.connection.execute_insert(_POSTGRES, [*values, canonical(body), GENESIS])
    else:
        values[0] = values[0].isoformat(sep=" ")
        await unit.connection.execute_insert(_SQLITE, [*values, canonical(body), GENESIS])


_NAMES = ", ".join(COLUMNS)
_SQLITE = f"""
    INSERT INTO audit_entries ({_NAMES}, body, sequence, previous_hash, hash)
    SELECT {", ".join(f"?{n}" for n in range(1, len(COLUMNS) + 2))}, next.sequence, next.previous,
           sha256(CAST(next.previous || CAST(next.sequence AS BLOB) || x'0a' || ?{len(COLUMNS) + 1} AS BLOB))
    FROM (SELECT coalesce(max(sequence), 0) + 1 AS sequence,
                 coalesce((SELECT hash FROM audit_entries ORDER BY sequence DESC LIMIT 1), ?{len(COLUMNS) + 2}) AS previous
          FROM audit_entries) AS next
"""
_TYPES = (
    "timestamptz", "bigint", "varchar", "varchar", "varchar", "bigint", "varchar", "varchar", "int", "varchar",
    "varchar", "varchar", "bytea",
)  # fmt: skip
_POSTGRES = f"""
    INSERT INTO audit_entries ({_NAMES}, body, sequence, previous_hash, hash)
    SELECT {", ".join(f"${n}::{kind}" for n, kind in enumerate(_TYPES, 1))}, next.sequence, next.previous,
           sha256(next.previous || convert_to(next.sequence::text, 'UTF8') || '\\x0a'::bytea || ${len(COLUMNS) + 1}::bytea)
    FROM (SELECT coalesce(max(sequence), 0) + 1 AS sequence,
                 coalesce((SELECT hash FROM audit_entries ORDER BY sequence DESC LIMIT 1), ${len(COLUMNS) + 2}::bytea) AS previous
          FROM audit_entries) AS next
"""
