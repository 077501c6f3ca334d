"""A replica is read only where it has every migration its primary has."""

import asyncio
import logging
from time import monotonic

import asyncpg

from server.core.drivers.addresses import connections
from server.core.drivers.replica import lacking
from server.core.settings import Settings

PATIENCE = 10.0
"""Seconds a replica is given to catch up with migrations that have just been applied."""

log = logging.getLogger(__name__)


class ReplicaBehind(Exception):
    """The replica lacks migrations; the message says so in one line."""


async def check(settings: Settings, patience: float = PATIENCE) -> bool | None:
    """Whether the replica can be reached; None where there is none. The primary has been migrated. Raises ReplicaBehind."""
    if settings.database_read_url is None:
        return None
    known = connections(settings)
    until = monotonic() + patience
    try:
        while missing := await lacking(known["reads"]["credentials"], known["default"]["credentials"]):
            if monotonic() > until:
                raise ReplicaBehind(
                    f"The replica of DATABASE_READ_URL lacks {', '.join(missing)}. Let it catch up, or start without it."
                )
            await asyncio.sleep(0.25)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as refused:
        log.warning("the replica cannot be reached now, the primary answers until it can: %s", refused)
        return False
    return True
