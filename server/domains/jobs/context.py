"""A job at work: what its function sees, and the only way it writes to its own row."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import orjson
from tortoise.expressions import F
from tortoise.queryset import QuerySet

from server.core import database
from server.core.clock import now
from server.domains.jobs import news
from server.domains.jobs.models import Job
from server.domains.jobs.queue import offer
from server.domains.jobs.recurrence import enqueue_next
from server.domains.jobs.words import JobStatus

KEEP: Any = object()
"""Stands for: as it was."""


class Later(Exception):
    """Raised by a function that cannot go on now: try again after so many seconds. No try is used up by it."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"in {seconds} s")
        self.seconds = seconds


class Fenced(Exception):
    """Another runner has taken the job over: what this one does must not be written."""


class Stopped(Exception):
    """Somebody cancelled the job."""


class Context:
    """What a job's function is called with. `cursor` is where an earlier try came to; `attempt` counts from 1."""

    def __init__(self, job: Job) -> None:
        self.job_id: int = job.id
        self.asked_by: int | None = job.asked_by_id
        self.attempt: int = job.attempt
        self.cursor: Any = job.cursor
        self.done: int = job.done
        self.total: int | None = job.total
        self._job = job

    async def save(
        self,
        *,
        done: int = KEEP,
        total: int | None = KEEP,
        cursor: Any = KEEP,
        succeeded: int = KEEP,
        failed: int = KEEP,
    ) -> None:
        """Note how far the work is. Within a transaction it is kept together with what is done there.

        It is the sign of life, the place where a cancelled job stops, and where a runner learns that it was too slow.
        Raises Fenced, Stopped: let them pass.
        """
        given = {"done": done, "total": total, "cursor": cursor, "succeeded": succeeded, "failed": failed}
        changed = {name: value for name, value in given.items() if value is not KEEP}
        stored = changed | ({"cursor": orjson.dumps(cursor).decode()} if "cursor" in changed else {})
        await self._write(beat_at=now(), **stored)
        for name in changed.keys() & {"done", "total", "cursor"}:
            setattr(self, name, changed[name])
        news.tell(self.job_id, self.asked_by)

    @asynccontextmanager
    async def commit(self, result: Mapping[str, Any] | None = None) -> AsyncIterator[dict[str, Any]]:
        """One transaction for the effect, its follow-ups and the job's end: all of it happens once, or none.

        `result` holds columns of the job that are set with its end, such as `succeeded`; what is only known inside is put
        into the mapping it gives.
        """
        async with database.transaction():
            await self._write(status=JobStatus.DONE, error=None, ended_at=now(), version=F("version") + 1)
            found = dict(result or {})
            yield found
            if self.total is not None:
                found.setdefault("done", self.total)
            if found:
                await Job.filter(id=self.job_id).update(**found)
            await self._after_end()

    async def finish(self) -> None:
        """Note that the function has come to its end, where it did not commit that itself."""
        async with database.transaction():
            if await self.mine().exists():
                await self._write(status=JobStatus.DONE, error=None, ended_at=now(), version=F("version") + 1)
                await self._after_end()

    async def end(self, status: JobStatus, error: str | None = None) -> None:
        """Note that it failed or was cancelled. Nothing where another runner has the job."""
        async with database.transaction():
            if await self.mine().update(status=status, error=error, ended_at=now(), version=F("version") + 1):
                await self._after_end()

    async def put_back(self, due_at: Any, attempt: int, error: str | None) -> None:
        """Make it ready again, unless it was cancelled meanwhile."""
        async with database.transaction():
            again = {"status": JobStatus.READY, "due_at": due_at, "attempt": attempt, "error": error}
            if await self.mine().filter(stop=False).update(**again):
                await offer(self.job_id, self._job.lane, due_at, self._job.fence)
                news.tell(self.job_id, self.asked_by)
            elif await self.mine().update(status=JobStatus.CANCELLED, ended_at=now(), version=F("version") + 1):
                await self._after_end()

    def mine(self) -> "QuerySet[Job]":
        """The row, as long as nobody has taken it over."""
        return Job.filter(id=self.job_id, status=JobStatus.RUNNING, fence=self._job.fence)

    async def _write(self, **changed: Any) -> None:
        if await self.mine().filter(stop=False).update(**changed):
            return
        raise Stopped if await self.mine().exists() else Fenced

    async def _after_end(self) -> None:
        await enqueue_next(self._job.kind, self._job.due_at)
        news.tell(self.job_id, self.asked_by)
