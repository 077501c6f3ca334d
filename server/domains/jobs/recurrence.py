"""Work that comes again: one job a slot of time, named so that each slot is done once by however many workers."""

from datetime import UTC, datetime, timedelta

from server.core import database
from server.core.clock import now
from server.domains.jobs.models import Job
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import KINDS
from server.domains.jobs.words import JobKind, JobStatus

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def slot_after(moment: datetime, every: timedelta) -> datetime:
    """The first moment after this one at which the work is due: whole multiples of `every`."""
    return EPOCH + ((moment - EPOCH) // every + 1) * every


async def enqueue_next(kind: str, after: datetime) -> None:
    """Write down the slot after this one, or after now where that has gone by; nothing where the kind does not recur."""
    every = KINDS[kind].every if kind in KINDS else None
    if every is None:
        return
    slot = slot_after(max(after, now()), every)
    await enqueue(JobKind(kind), {}, key=f"cron:{kind}:{slot:%Y-%m-%dT%H:%M:%SZ}", due_at=slot)


async def begin() -> None:
    """Write down the next slot of everything that recurs and has none waiting. At start, and by the sweep."""
    recurring = {kind for kind, known in KINDS.items() if known.every is not None}
    waiting = (
        await Job.filter(kind__in=sorted(recurring), status=JobStatus.READY).distinct().values_list("kind", flat=True)
    )
    async with database.transaction():
        for kind in sorted(recurring - set(waiting)):
            await enqueue_next(kind, now())
