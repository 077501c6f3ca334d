"""The engine of one process: jobs run in the server's own loop, as soon as they are due, and nothing is polled.

It sleeps until the next job is due or somebody writes one down. Each lane runs only so many at a time.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from server.core import database
from server.core.clock import now
from server.domains.jobs import recurrence
from server.domains.jobs.models import Job
from server.domains.jobs.queue import use_engine
from server.domains.jobs.registry import LANES
from server.domains.jobs.running import execute, free, orphaned
from server.domains.jobs.words import JobStatus

LONGEST_SLEEP = 30.0
GRACE_SECONDS = 10.0
AFTER_TROUBLE = 2.0
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)

log = logging.getLogger(__name__)


class Loop:
    """Runs what is due, until it is stopped."""

    def __init__(self, lanes: Mapping[str, int] = LANES, longest_sleep: float = LONGEST_SLEEP) -> None:
        self._lanes, self._longest_sleep = lanes, longest_sleep
        self._wake = asyncio.Event()
        self._running: dict[int, tuple[str, asyncio.Task[bool]]] = {}

    async def ticket(self, job_id: int, lane: str, due_at: datetime, fence: int) -> None:
        unit = database.current_transaction()
        assert unit is not None, "a job belongs into the transaction that causes it"
        unit.after_commit(self._wake.set)

    async def run(self) -> None:
        """Run until cancelled; then what runs is given a while to come to its end, and the rest is put back."""
        try:
            while True:
                self._wake.clear()
                try:
                    wait = await self._start_due()
                except Exception:
                    log.exception("the table of jobs could not be read")
                    wait = AFTER_TROUBLE
                try:
                    async with asyncio.timeout(wait):
                        await self._wake.wait()
                except TimeoutError:
                    continue
        finally:
            await self._drained()

    async def _start_due(self) -> float:
        """Start every job that is due and has room; how long nothing else can be."""
        next_due: datetime | None = None
        for lane, most in self._lanes.items():
            room = most - sum(1 for held, _ in self._running.values() if held == lane)
            if room <= 0:
                continue
            others = Job.filter(lane=lane, id__not_in=list(self._running)).using_db(database.present())
            left = await others.filter(orphaned()).limit(room).values_list("id", "due_at")
            ready = others.filter(status=JobStatus.READY).order_by("due_at")
            rows = [*left, *await ready.limit(room + 1).values_list("id", "due_at")]
            for job_id, due_at in rows[:room]:
                if due_at <= now():
                    self._start(int(job_id), lane)
            later = [due_at for _, due_at in rows if due_at > now()]
            next_due = min([*later, *([next_due] if next_due else [])], default=None)
        if next_due is None:
            return self._longest_sleep
        return min(self._longest_sleep, max(0.0, (next_due - now()) / timedelta(seconds=1)))

    def _start(self, job_id: int, lane: str) -> None:
        task = asyncio.ensure_future(execute(job_id))
        self._running[job_id] = (lane, task)
        task.add_done_callback(lambda ended: self._ended(job_id, ended))

    def _ended(self, job_id: int, task: "asyncio.Task[bool]") -> None:
        del self._running[job_id]
        if not task.cancelled() and (problem := task.exception()) is not None:
            log.error("job %s could not be run", job_id, exc_info=problem)
            asyncio.get_running_loop().call_later(AFTER_TROUBLE, self._wake.set)
        else:
            self._wake.set()

    async def _drained(self) -> None:
        tasks = [task for _, task in self._running.values()]
        if tasks:
            _, left = await asyncio.wait(tasks, timeout=GRACE_SECONDS)
            for task in left:
                task.cancel()
            if left:
                await asyncio.wait(left)


async def take_back() -> None:
    """Make jobs ready whose runner ended with an earlier process. Only the one process of a database may say so."""
    async with database.transaction():
        await Job.filter(status=JobStatus.RUNNING).update(beat_at=LONG_AGO)


@asynccontextmanager
async def at_work() -> AsyncIterator[None]:
    """Jobs are done in this process's loop as long as the block lasts."""
    loop = Loop()
    await take_back()
    use_engine(loop)
    await recurrence.begin()
    task = asyncio.ensure_future(loop.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        use_engine(None)


async def drain() -> int:
    """Run everything that is due now, one after another, and what follows from it; how many. For commands and tests."""
    count = 0
    while keys := await Job.filter(free(), due_at__lte=now()).order_by("due_at", "id").limit(100).values_list("id"):
        for (job_id,) in keys:
            count += await execute(job_id)
    return count
