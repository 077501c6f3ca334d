"""Several workers on PostgreSQL: tickets ride in the transaction, and a job without one is found."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

import asyncpg
import pytest

from server.core import database
from server.core.clock import now
from server.core.settings import Settings
from server.domains.jobs import engines, running, tickets, turns, workers
from server.domains.jobs.context import Context, Later
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.jobs.queue import enqueue, use_engine
from server.domains.jobs.words import JobKind, JobStatus
from tests.jobs.conftest import Doing, asked, row

pytestmark = pytest.mark.parametrize("engine", ["postgres"], indirect=True)
PACE = workers.Pace(look=0.3, lost=3, sweep=0.5)


@asynccontextmanager
async def working(settings: Settings, count: int = 1) -> AsyncIterator[None]:
    """Workers, each with connections of its own, in the place of as many machines."""
    async with AsyncExitStack() as stack:
        for _ in range(count):
            await stack.enter_async_context(workers.at_work(engines.address(settings), PACE))
        yield


async def until_ended(ids: list[int], within: float = 40) -> None:
    async with asyncio.timeout(within):
        while await Job.filter(id__in=ids, status=JobStatus.DONE).count() < len(ids):
            await asyncio.sleep(0.05)


async def queued() -> int:
    """How many tickets there are but for those of what recurs."""
    found = await database.primary().execute_query_dict(
        "SELECT count(*) AS count FROM pgqueuer WHERE execute_after <= now() + interval '1 second'"
    )
    return int(found[0]["count"])


async def test_a_ticket_vanishes_with_the_job_s_transaction(opened_database: Settings, doing: Doing) -> None:
    doing(lambda ctx: asyncio.sleep(0))
    use_engine(tickets.Tickets())

    async def undone() -> None:
        async with database.transaction():
            await enqueue(JobKind.DEMONSTRATION_GROW, {})
            assert await queued() == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await undone()
    use_engine(None)

    assert await queued() == 0


async def test_workers_share_the_jobs_and_do_each_once(opened_database: Settings, doing: Doing) -> None:
    ran: list[int] = []

    async def work(ctx: Context) -> None:
        ran.append(ctx.job_id)
        if ran.count(ctx.job_id) == 1 and ctx.job_id % 5 == 0:
            raise Later(0.2)
        if ran.count(ctx.job_id) == 1 and ctx.job_id % 7 == 0:
            raise OSError

    doing(work, delays=(0.1,))
    async with working(opened_database, 3):
        given = [await asked() for _ in range(40)]
        await until_ended(given)

    twice = {job_id for job_id in given if job_id % 5 == 0 or job_id % 7 == 0}
    assert sorted(ran) == sorted([*given, *twice])
    assert await queued() == 0


async def test_a_job_without_a_ticket_is_found(opened_database: Settings, doing: Doing) -> None:
    """As after a start with the extra missing, or an outage that took the tickets and left the jobs."""
    doing(lambda ctx: asyncio.sleep(0))
    waiting = await asked(due_at=now() - timedelta(minutes=1))
    orphan = await asked()
    await Job.filter(id=orphan).update(status=JobStatus.RUNNING, fence=1, beat_at=now() - timedelta(minutes=1))

    async with working(opened_database):
        await until_ended([waiting, orphan])


async def test_work_goes_on_after_the_database_cut_every_connection(opened_database: Settings, doing: Doing) -> None:
    doing(lambda ctx: asyncio.sleep(0))
    async with working(opened_database, 2):
        await until_ended([await asked() for _ in range(3)])
        other = await asyncpg.connect(**engines.address(opened_database))
        await other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await other.close()
        async with asyncio.timeout(20):
            while True:
                try:
                    again = [await asked() for _ in range(3)]
                    break
                except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, database.Unavailable):
                    await asyncio.sleep(0.1)
        await until_ended(again)


async def test_a_stopped_worker_puts_back_what_takes_too_long(
    opened_database: Settings, doing: Doing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "GRACE_SECONDS", 0.3)
    begun = asyncio.Event()

    async def work(ctx: Context) -> None:
        begun.set()
        await asyncio.sleep(60)

    doing(work)
    async with working(opened_database):
        job_id = await asked()
        async with asyncio.timeout(20):
            await begun.wait()

    assert ((await row(job_id)).status, (await row(job_id)).attempt) == (JobStatus.READY, 0)
    assert await queued() == 1


async def test_without_the_extra_one_process_works_and_the_next_takes_its_turn(
    opened_database: Settings, doing: Doing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LOOK_SECONDS", 0.2)
    monkeypatch.setattr(tickets, "installed", lambda: False)
    ran: list[int] = []

    async def work(ctx: Context) -> None:
        ran.append(ctx.job_id)

    doing(work)
    async with AsyncExitStack() as second:
        async with await engines.at_work(opened_database):
            await second.enter_async_context(turns.at_work(engines.address(opened_database)))
            locks = await database.primary().execute_query_dict(
                f"SELECT count(*) AS count FROM pg_locks WHERE locktype = 'advisory' AND objid = {turns.LOCK}"
            )
            first = await asked()
            await until_ended([first])
        use_engine(None)
        later = await asked()
        await until_ended([later])

    assert locks[0]["count"] <= 1
    assert ran == [first, later]


async def test_the_engine_is_the_one_that_is_installed(opened_database: Settings) -> None:
    assert tickets.installed()
    assert await tickets.prepared()
    async with await engines.at_work(opened_database):
        names = {job.kind for job in await Job.all()}
    assert "tables_keep" in names
    found = await database.primary().execute_query_dict("SELECT count(*) AS count FROM pgqueuer")
    assert found[0]["count"] == len(names)


async def test_the_queue_s_log_is_kept_for_a_day(opened_database: Settings) -> None:
    for age in ("2 days", "1 hour"):
        await database.primary().execute_query(
            "INSERT INTO pgqueuer_log (created, job_id, status, priority, entrypoint)"
            f" VALUES (now() - interval '{age}', 1, 'successful', 0, 'main')"
        )

    assert await tickets.forget() == 1
    assert await drain() == 0
    assert timedelta(seconds=workers.Pace().lost) > running.STALE, "a ticket outlives the job's own signs of life"
