"""PostgreSQL without PgQueuer: of all processes one does the jobs, the one that holds a lock of the database.

When it ends, however that happens, the database gives the lock back and the next one goes on.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg

from server.domains.jobs import recurrence
from server.domains.jobs.embedded import Loop
from server.domains.jobs.queue import use_engine

LOCK = 0x6A6F6273  # "jobs"
LOOK_SECONDS = 2.0

log = logging.getLogger(__name__)


@asynccontextmanager
async def at_work(where: Mapping[str, Any]) -> AsyncIterator[None]:
    """Jobs are done here whenever it is this process's turn, as long as the block lasts."""
    loop = Loop(longest_sleep=LOOK_SECONDS)
    use_engine(loop)
    await recurrence.begin()
    task = asyncio.ensure_future(_take_turns(where, loop))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        use_engine(None)


async def _take_turns(where: Mapping[str, Any], loop: Loop) -> None:
    while True:
        try:
            held = await asyncpg.connect(**where)
            try:
                if await held.fetchval("SELECT pg_try_advisory_lock($1)", LOCK):
                    await _work(held, loop)
            finally:
                held.terminate()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            log.warning("the turn of doing jobs was interrupted", exc_info=True)
        await asyncio.sleep(LOOK_SECONDS)


async def _work(held: Any, loop: Loop) -> None:
    """Do jobs as long as the connection that holds the lock answers."""
    task = asyncio.ensure_future(loop.run())
    try:
        while not task.done():
            await asyncio.sleep(LOOK_SECONDS)
            await held.execute("SELECT 1")
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
