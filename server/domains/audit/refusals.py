"""Refusals: written at once in a transaction of their own, joined to the chain as one counted entry when their minute ends."""

import asyncio
import logging
from datetime import datetime, timedelta
from typing import Any

from server.core import database
from server.core.addresses import block
from server.core.clock import now
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit.models import AuditOutcome, AuditRefusal
from server.domains.audit.service import append, moment

EVERY_SECONDS = 5
log = logging.getLogger(__name__)


async def record_refusal(viewer: Viewer, permission: Permission, code: str) -> None:
    """Count a refusal of this actor (or address block), action, code and minute. Call it after the rollback."""
    at = now()
    where = block(viewer.address)
    values: list[Any] = [
        f"user:{viewer.user_id}" if viewer.user_id is not None else f"address:{where}",
        viewer.user_id,
        viewer.name or "anonymous",
        permission.value,
        code,
        int(at.timestamp()) // 60,
        database.moment(at),
        viewer.request_id or None,
        where or None,
    ]
    marks = ", ".join(database.placeholder(n) for n in range(1, len(values) + 1))
    async with database.transaction() as unit:
        await unit.connection.execute_query(
            "INSERT INTO audit_refusals "
            "(who, actor_id, actor_name, action, code, minute, first_at, request_id, address_block, count) "
            f"VALUES ({marks}, 1) "
            "ON CONFLICT (who, action, code, minute) DO UPDATE SET count = audit_refusals.count + 1",
            values,
        )


async def seal(before: datetime) -> int:
    """Join the refusals of all minutes that ended before the moment to the chain; how many entries that made."""
    minute = int(before.timestamp()) // 60
    sealed = 0
    while True:
        async with database.transaction() as unit:
            query = (
                AuditRefusal.filter(minute__lt=minute)
                .order_by("minute", "id")
                .limit(1)
                .select_for_update(skip_locked=True)
            )
            refusal = await query.first()
            if refusal is None:
                return sealed
            await refusal.delete(using_db=unit.connection)
            await append(_body(refusal))
        sealed += 1


async def keep_sealing() -> None:
    """Seal ended minutes every few seconds, until cancelled."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            await seal(now())
        except OSError:
            log.exception("refusals could not be sealed; trying again")


async def seal_all() -> int:
    """Seal everything counted so far: at shutdown, when no minute will go on."""
    return await seal(now() + timedelta(minutes=1))


def _body(refusal: AuditRefusal) -> dict[str, Any]:
    return {
        "at": moment(refusal.first_at),
        "actor_id": refusal.actor_id,
        "actor_name": refusal.actor_name,
        "action": refusal.action,
        "object_type": None,
        "object_key": None,
        "outcome": AuditOutcome.REFUSED.value,
        "code": refusal.code,
        "count": refusal.count,
        "reason": None,
        "request_id": refusal.request_id,
        "address_block": refusal.address_block,
        "session_id": None,
        "changes": {},
    }
