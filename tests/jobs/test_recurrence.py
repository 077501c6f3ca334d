"""What recurs: each slot is done once, and whatever becomes of it, the next one is there."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.domains.jobs import recurrence, service
from server.domains.jobs.context import Context
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.jobs.registry import KINDS
from server.domains.jobs.running import execute
from server.domains.jobs.words import JobKind, JobStatus
from server.schedule import HOURLY
from tests.jobs.conftest import Doing
from tests.support.people import People

Advance = Callable[[timedelta], None]
NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
RECURRING = {
    JobKind.SHIPMENTS_MARK.value,
    JobKind.ORDERS_TIME.value,
    JobKind.TABLES_KEEP.value,
    JobKind.VERIFICATIONS_TIME.value,
    JobKind.APPROVALS_TIME.value,
    JobKind.API_TOKENS_TIME.value,
    JobKind.ACCESS_REVIEWS_TIME.value,
}


async def slots(kind: JobKind = JobKind.TABLES_KEEP) -> list[tuple[datetime, JobStatus]]:
    return [(job.due_at, job.status) for job in await Job.filter(kind=kind.value).order_by("due_at")]


def test_what_recurs_is_written_out() -> None:
    assert {kind for kind, known in KINDS.items() if known.every is not None} == RECURRING


@pytest.mark.parametrize("minutes", [0, 1, 59])
def test_a_slot_is_the_next_full_hour(minutes: int) -> None:
    assert recurrence.slot_after(NOON + timedelta(minutes=minutes), HOURLY) == NOON + timedelta(hours=1)


async def test_each_slot_is_done_once_by_however_many_workers(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    done = []

    async def work(ctx: Context) -> None:
        done.append(ctx.job_id)

    doing(work, JobKind.TABLES_KEEP, every=HOURLY)
    for hour in range(1, 6):
        await asyncio.gather(*(recurrence.begin() for _ in range(4)))
        stopped_clock(HOURLY)
        due = [job.id for job in await Job.filter(kind="tables_keep", status=JobStatus.READY)]
        assert len(due) == 1
        await asyncio.gather(*(execute(job_id) for job_id in due for _ in range(3)))
        assert len(done) == hour

    assert [slot for slot, _ in await slots()] == [NOON + timedelta(hours=hour) for hour in range(1, 7)]


@pytest.mark.parametrize("fate", [JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED])
async def test_whatever_becomes_of_a_slot_the_next_one_is_there(
    people: People, doing: Doing, stopped_clock: Advance, fate: JobStatus
) -> None:
    async def work(ctx: Context) -> None:
        if fate is JobStatus.FAILED:
            raise OSError

    doing(work, JobKind.TABLES_KEEP, every=HOURLY)
    await recurrence.begin()
    if fate is JobStatus.CANCELLED:
        await service.cancel(await people.viewer("operator"), (await Job.get(kind="tables_keep")).id, 1)
    stopped_clock(HOURLY)
    await drain()

    assert await slots() == [(NOON + HOURLY, fate), (NOON + 2 * HOURLY, JobStatus.READY)]


async def test_slots_that_went_by_while_nobody_worked_are_done_once_not_each(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    ran = []

    async def work(ctx: Context) -> None:
        ran.append(ctx.job_id)

    doing(work, JobKind.TABLES_KEEP, every=HOURLY)
    await recurrence.begin()
    stopped_clock(10 * HOURLY)
    await recurrence.begin()
    await drain()

    assert len(ran) == 1
    assert await slots() == [(NOON + HOURLY, JobStatus.DONE), (NOON + 11 * HOURLY, JobStatus.READY)]


async def test_the_hourly_work_of_the_platform_runs(opened_database: Any, stopped_clock: Advance) -> None:
    await recurrence.begin()
    stopped_clock(HOURLY)
    await drain()

    ended = await Job.filter(status=JobStatus.DONE)
    assert {job.kind for job in ended} == RECURRING
    assert await Job.filter(status=JobStatus.READY).count() == len(RECURRING)


async def test_jobs_that_ended_a_month_ago_are_forgotten_and_others_kept(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    await recurrence.begin()
    stopped_clock(HOURLY)
    await drain()
    ended = await Job.filter(status=JobStatus.DONE).count()

    stopped_clock(service.KEPT)
    assert await service.forget() == 0
    stopped_clock(timedelta(seconds=1))
    assert await service.forget() == ended
    assert await Job.filter(status=JobStatus.READY).count() == len(RECURRING)
