"""Writes work down, in the transaction that causes it: it is done if, and only if, that is committed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

import orjson

from server.core import database
from server.core.clock import now
from server.domains.jobs import news
from server.domains.jobs.models import Job
from server.domains.jobs.registry import lane_of
from server.domains.jobs.words import JobKind, JobStatus


class Engine(Protocol):
    """Decides when and where a job runs; `server.domains.jobs.running.execute` is what runs it."""

    async def ticket(self, job_id: int, lane: str, due_at: datetime, fence: int) -> None:
        """Called within the transaction that makes the job ready."""
        ...


_engine: Engine | None = None


def use_engine(engine: Engine | None) -> None:
    """Set who is told of ready jobs. Without one they wait in the table for the next process that has one."""
    global _engine
    _engine = engine


async def enqueue(
    kind: JobKind,
    payload: Mapping[str, Any],
    *,
    key: str | None = None,
    due_at: datetime | None = None,
    asked_by: int | None = None,
    total: int | None = None,
) -> int:
    """Write a job down; its id, or that of the older job with the same key.

    The payload holds ids, filters and masks, never clear personal data. Raises RuntimeError outside a transaction,
    LookupError where nothing does this kind.
    """
    unit = database.current_transaction()
    if unit is None:
        raise RuntimeError("a job belongs into the transaction that causes it")
    moment, lane = now(), lane_of(kind)
    due = due_at or moment
    values: dict[str, Any] = {
        "kind": kind.value,
        "lane": lane,
        "key": key,
        "status": JobStatus.READY.value,
        "payload": orjson.dumps(dict(payload)).decode(),
        "due_at": database.moment(due),
        "attempt": 0,
        "fence": 0,
        "stop": _flag(False),
        "done": 0,
        "total": total,
        "asked_by_id": asked_by,
        "created_at": database.moment(moment),
        "version": 1,
    }
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(database.placeholder(n) for n in range(1, len(values) + 1))
    rows = await unit.connection.execute_query_dict(
        f'INSERT INTO jobs ({names}) VALUES ({marks}) ON CONFLICT ("key") DO NOTHING RETURNING id',
        list(values.values()),
    )
    if not rows:
        earlier: int = (await Job.get(key=key)).id
        return earlier
    job_id = int(rows[0]["id"])
    await offer(job_id, lane, due, 0)
    news.tell(job_id, asked_by)
    return job_id


async def offer(job_id: int, lane: str, due_at: datetime, fence: int) -> None:
    """Tell the engine that a job is ready, within the transaction that makes it so."""
    if _engine is not None:
        await _engine.ticket(job_id, lane, due_at, fence)


def _flag(value: bool) -> Any:
    return value if database.dialect() == "postgres" else int(value)
