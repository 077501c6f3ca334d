"""The only way a job is run, by whatever engine: taken, done, and its end noted.

A job is taken by raising its fence; an older runner that wakes up afterwards can write nothing. So a job that is delivered
twice by an engine is harmless, and one whose runner died is simply taken again.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from tortoise.expressions import F, Q

from server.core import database
from server.core.clock import now
from server.core.errors import DomainError
from server.domains.jobs import news
from server.domains.jobs.context import Context, Fenced, Later, Stopped
from server.domains.jobs.models import Job
from server.domains.jobs.registry import KINDS, Kind
from server.domains.jobs.words import JobStatus

STALE = timedelta(seconds=30)
"""A running job without a sign of life for so long has lost its runner."""
BEAT_SECONDS = 8.0
LOST_RUNNERS = 5
"""How many more times than its tries a job is taken: one that ends its process each time must not do so for ever."""
UNKNOWN_KIND_SECONDS = 60.0
PROCESS_LOST, INTERNAL = "PROCESS_LOST", "INTERNAL"

log = logging.getLogger(__name__)


async def execute(job_id: int) -> bool:
    """Run one job now, where it is free; whether it was. Never raises for what the job's function raises."""
    job = await _taken(job_id)
    if job is None:
        return False
    ctx, kind = Context(job), KINDS.get(job.kind)
    try:
        if job.stop:
            raise Stopped
        if kind is None:
            raise Later(UNKNOWN_KIND_SECONDS)  # written by a newer version: it waits for a newer worker
        if job.attempt > len(kind.delays) + 1 + LOST_RUNNERS:
            await ctx.end(JobStatus.FAILED, PROCESS_LOST)
            return True
        async with _alive(ctx):
            await kind.function(ctx, **job.payload)
        await ctx.finish()
    except asyncio.CancelledError:
        await ctx.put_back(now(), job.attempt - 1, None)
        raise
    except Fenced:
        log.warning("job %s was taken over by another runner", job_id)
    except Stopped:
        await ctx.end(JobStatus.CANCELLED)
    except Later as later:
        await ctx.put_back(now() + timedelta(seconds=later.seconds), job.attempt - 1, None)
    except DomainError as refused:
        log.info("job %s is refused: %s", job_id, refused.code)
        await ctx.end(JobStatus.FAILED, refused.code)
    except Exception:
        log.exception("job %s failed at try %s", job_id, job.attempt)
        await _again(ctx, kind)
    return True


async def _again(ctx: Context, kind: Kind | None) -> None:
    delays = kind.delays if kind is not None else ()
    if ctx.attempt <= len(delays):
        await ctx.put_back(now() + timedelta(seconds=delays[ctx.attempt - 1]), ctx.attempt, INTERNAL)
    else:
        await ctx.end(JobStatus.FAILED, INTERNAL)


def free() -> Q:
    """The jobs somebody may take: ready ones, and those whose runner is gone."""
    return Q(Q(status=JobStatus.READY), orphaned(), join_type=Q.OR)


def orphaned() -> Q:
    """Running jobs that have given no sign of life for too long."""
    return Q(status=JobStatus.RUNNING, beat_at__lt=now() - STALE)


async def _taken(job_id: int) -> Job | None:
    """The job under a new fence, or None where it is not free."""
    moment = now()
    async with database.transaction():
        taking = {"status": JobStatus.RUNNING, "beat_at": moment, "attempt": F("attempt") + 1, "fence": F("fence") + 1}
        if not await Job.filter(free(), id=job_id).update(**taking):
            return None
        job = await Job.get(id=job_id)
        if job.started_at is None:
            await Job.filter(id=job_id).update(started_at=moment)
        news.tell(job_id, job.asked_by_id)
    return job


@asynccontextmanager
async def _alive(ctx: Context) -> AsyncIterator[None]:
    """Signs of life while the function works, whether or not it notes its progress."""

    async def beat() -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            try:
                await ctx.mine().update(beat_at=now())
            except Exception:
                log.warning("job %s could give no sign of life", ctx.job_id, exc_info=True)

    beating = asyncio.ensure_future(beat())
    try:
        yield
    finally:
        beating.cancel()
        await asyncio.wait({beating})
