"""What people do with jobs: cancel them, try them again. And how long those that have ended are kept."""

from datetime import timedelta
from typing import Any

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import InvalidTransition, NotFound, VersionConflict
from server.core.viewer import Viewer
from server.domains.audit import service as audit
from server.domains.jobs import actions, news
from server.domains.jobs.models import Job
from server.domains.jobs.queue import offer
from server.domains.jobs.recurrence import enqueue_next
from server.domains.jobs.words import JobStatus

KEPT = timedelta(days=30)
BATCH = 500


async def cancel(viewer: Viewer, job_id: int, expected_version: int) -> int:
    """Cancel a job: at once where it waits, at its next step where it runs. What it has done stays done.

    Raises NotFound, VersionConflict, InvalidTransition.
    """
    require(viewer, actions.PERMISSIONS[actions.CANCEL])
    async with database.transaction():
        job = await _load(viewer, actions.CANCEL, job_id, expected_version)
        before = job.status
        if before is JobStatus.READY:
            job.status, job.ended_at = JobStatus.CANCELLED, now()
            await enqueue_next(job.kind, job.due_at)
        job.stop = True
        await _changed(viewer, job, actions.CANCEL, before)
    return job_id


async def retry(viewer: Viewer, job_id: int, expected_version: int) -> int:
    """Let a failed or cancelled job be tried again, with all its tries, from where it came to.

    Raises NotFound, VersionConflict, InvalidTransition.
    """
    require(viewer, actions.PERMISSIONS[actions.RETRY])
    async with database.transaction():
        job = await _load(viewer, actions.RETRY, job_id, expected_version)
        before = job.status
        job.status, job.due_at, job.ended_at = JobStatus.READY, now(), None
        job.attempt, job.stop, job.error = 0, False, None
        await offer(job.id, job.lane, job.due_at, job.fence)
        await _changed(viewer, job, actions.RETRY, before)
    return job_id


async def forget() -> int:
    """Delete jobs that ended a month ago, with their rows; how many."""
    forgotten = 0
    while keys := await _ended_long_ago():
        async with database.transaction():
            forgotten += await Job.filter(id__in=keys).delete()
    return forgotten


async def _ended_long_ago() -> list[Any]:
    ended = Job.filter(ended_at__lt=now() - KEPT)
    return list(await ended.order_by("ended_at").limit(BATCH).values_list("id", flat=True))


async def _load(viewer: Viewer, name: str, job_id: int, expected_version: int) -> Job:
    rows = Job.filter(database.admitted(Job, require(viewer, actions.PERMISSIONS[name])), id=job_id)
    job = await rows.select_for_update(of=("jobs",)).first()
    if job is None:
        raise NotFound
    if job.version != expected_version:
        raise VersionConflict(job.version)
    if found := actions.refusals(name, job.status, job.stop):
        raise InvalidTransition(job.status.name, actions.TARGETS[name].name, found)
    return job


async def _changed(viewer: Viewer, job: Job, name: str, before: JobStatus) -> None:
    job.version += 1
    await job.save(update_fields=["status", "due_at", "ended_at", "attempt", "stop", "error", "version"])
    news.tell(job.id, job.asked_by_id)
    changes = {"status": (before.name, job.status.name), "stop": (None, str(job.stop).lower())}
    await audit.record(viewer, actions.PERMISSIONS[name], ("Job", job.id), changes=changes)
