"""Tickets of PgQueuer: rows that wake a worker for a job, written in the transaction that makes the job ready.

They say when and where, the job itself says what; a ticket that is lost, late or given twice does no harm. PgQueuer is an
optional extra, so nothing here imports it before it is asked for.
"""

from datetime import datetime, timedelta
from importlib.util import find_spec
from typing import Any

from server.core import database
from server.core.clock import now
from server.domains.jobs.models import Job
from server.domains.jobs.running import orphaned
from server.domains.jobs.words import JobStatus

BATCH = 500
LOG_KEPT = "1 day"


def installed() -> bool:
    """Whether the extra `queue` is there."""
    return find_spec("pgqueuer") is not None


async def prepare(connection: Any) -> None:
    """Make or upgrade PgQueuer's own tables on this asyncpg connection; part of migrating."""
    from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
    from pgqueuer.adapters.persistence.queries import Queries

    queries = Queries(AsyncpgDriver(connection))
    if await queries.schema_is_installed():
        await queries.upgrade()
    else:
        await queries.install()


async def prepared() -> bool:
    """Whether the database has PgQueuer's tables."""
    found = await database.primary().execute_query_dict("SELECT to_regclass('pgqueuer') IS NOT NULL AS there")
    return bool(found[0]["there"])


class Tickets:
    """The engine as `enqueue` sees it."""

    async def ticket(self, job_id: int, lane: str, due_at: datetime, fence: int) -> None:
        """One ticket for each taking of a job; a second one for the same taking is none."""
        await database.primary().execute_query(
            "INSERT INTO pgqueuer (priority, entrypoint, payload, status, execute_after, dedupe_key)"
            " VALUES (0, $1, $2, 'queued', $3, $4) ON CONFLICT DO NOTHING",
            [lane, str(job_id).encode(), due_at, f"{job_id}:{fence}"],
        )


async def give_missing(overdue: timedelta) -> int:
    """Give a ticket to jobs that should have begun so long ago, and to those whose runner is gone; how many were looked at."""
    tickets = Tickets()
    async with database.transaction():
        waiting = Job.filter(status=JobStatus.READY, due_at__lt=now() - overdue)
        found = [
            *await waiting.order_by("due_at").limit(BATCH).values_list("id", "lane", "due_at", "fence"),
            *await Job.filter(orphaned()).order_by("due_at").limit(BATCH).values_list("id", "lane", "due_at", "fence"),
        ]
        for job_id, lane, due_at, fence in found:
            await tickets.ticket(job_id, lane, due_at, fence)
    return len(found)


async def forget() -> int:
    """Empty PgQueuer's log of what is older than a day; how many rows. Nothing where it is not used."""
    if database.dialect() != "postgres" or not await prepared():
        return 0
    async with database.transaction() as unit:
        old = f"created < now() - interval '{LOG_KEPT}'"
        count, _ = await unit.connection.execute_query(f"DELETE FROM pgqueuer_log WHERE {old}")
        await unit.connection.execute_query(f"DELETE FROM pgqueuer_statistics WHERE {old}")
    return int(count)
