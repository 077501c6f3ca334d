"""The engine of several workers on PostgreSQL: PgQueuer hands out tickets, each worker runs what it gets.

PgQueuer's run ends when the server goes away, and a ticket whose run failed is gone. So it is begun anew with connections
of its own each time, and a sweep gives tickets to jobs that have none.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from server.domains.jobs import recurrence, tickets
from server.domains.jobs.queue import use_engine
from server.domains.jobs.registry import LANES
from server.domains.jobs.running import execute

BATCH, WIDTH = 8, 16
CONNECTIONS = 4
GRACE_SECONDS, ENDING_SECONDS = 10.0, 3.0
BEGIN_AGAIN_SECONDS = 1.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: how often the queue is looked at unasked, when a ticket without a heartbeat is given to another worker, and
    how often jobs without a ticket are looked for. A ticket outlives the job's own signs of life."""

    look: float = 2.0
    lost: float = 45.0
    sweep: float = 20.0


class Workers:
    """This process's part of the work."""

    def __init__(self, where: Mapping[str, Any], pace: Pace, lanes: Mapping[str, int] = LANES) -> None:
        self._where, self._pace, self._lanes = where, pace, lanes
        self._running: set[asyncio.Task[bool]] = set()
        self._stopping = asyncio.Event()
        self._manager: Any = None
        self._pool: Any = None

    async def run(self) -> None:
        """Work until stopped, whatever becomes of the connections."""
        while not self._stopping.is_set():
            try:
                await self._once()
            except Exception:
                log.exception("the queue of tickets was interrupted")
            await self._pause(BEGIN_AGAIN_SECONDS)

    async def sweep(self) -> None:
        """Look for jobs without a ticket, until stopped; at first for all, as commands give none."""
        overdue = timedelta()
        while not self._stopping.is_set():
            try:
                await tickets.give_missing(overdue)
                await recurrence.begin()
                overdue = timedelta(seconds=2 * self._pace.sweep)
            except Exception:
                log.warning("jobs without a ticket could not be looked for", exc_info=True)
            await self._pause(self._pace.sweep)

    async def stop(self) -> None:
        """Take nothing new; what runs is given a while to come to its end, and the rest is put back."""
        self._stopping.set()
        if self._manager is not None:
            self._manager.shutdown.set()
        if self._running:
            _, left = await asyncio.wait(set(self._running), timeout=GRACE_SECONDS)
            for task in left:
                task.cancel()
            if left:
                await asyncio.wait(left)

    def cut(self) -> None:
        """Take its connections away from a queue that does not come to its end."""
        if self._pool is not None:
            self._pool.terminate()

    async def _once(self) -> None:
        import asyncpg
        from pgqueuer import PgQueuer
        from pgqueuer.db import AsyncpgPoolDriver

        self._pool = await asyncpg.create_pool(**self._where, min_size=2, max_size=CONNECTIONS)
        try:
            queue = PgQueuer(AsyncpgPoolDriver(self._pool))
            for lane, most in self._lanes.items():
                queue.entrypoint(lane, concurrency_limit=most)(self._given)
            self._manager = queue.qm
            if self._stopping.is_set():
                return
            await queue.qm.run(
                dequeue_timeout=timedelta(seconds=self._pace.look),
                batch_size=BATCH,
                max_concurrent_tasks=WIDTH,
                heartbeat_timeout=timedelta(seconds=self._pace.lost),
                log_aggregation_interval=timedelta(0),
            )
        finally:
            self._pool.terminate()

    async def _given(self, ticket: Any) -> None:
        task = asyncio.ensure_future(execute(int(ticket.payload)))
        self._running.add(task)
        try:
            await asyncio.wait({task})
        finally:
            self._running.discard(task)
        if not task.cancelled() and (problem := task.exception()) is not None:
            log.error("job %s could not be run", int(ticket.payload), exc_info=problem)

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()


@asynccontextmanager
async def at_work(where: Mapping[str, Any], pace: Pace | None = None) -> AsyncIterator[Workers]:
    """This process is one of the workers as long as the block lasts."""
    workers = Workers(where, pace or Pace())
    use_engine(tickets.Tickets())
    await recurrence.begin()
    tasks = [asyncio.ensure_future(workers.run()), asyncio.ensure_future(workers.sweep())]
    try:
        yield workers
    finally:
        await workers.stop()
        _, left = await asyncio.wait(tasks, timeout=ENDING_SECONDS)
        if left:
            workers.cut()
            for task in left:
                task.cancel()
            await asyncio.wait(left, timeout=ENDING_SECONDS)
        use_engine(None)
