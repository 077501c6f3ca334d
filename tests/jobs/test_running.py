"""A job is done once, tried again as its kind says, and never by two at the same time."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from server.core import database
from server.core.clock import now
from server.core.errors import NotFound
from server.domains.jobs.context import Context, Fenced, Later
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import IdempotencyKey, Job
from server.domains.jobs.queue import enqueue
from server.domains.jobs.running import INTERNAL, LOST_RUNNERS, PROCESS_LOST, execute
from server.domains.jobs.words import JobKind, JobStatus
from tests.jobs.conftest import Doing, asked, row

Advance = Callable[[timedelta], None]
WEBHOOK = (5, 15, 60, 120, 300, 600, 900, 1800, 3600, 5400, 7200, 9000, 10800, 12600, 14400, 18000)
SECONDS = timedelta(seconds=1)


async def effect(key: str) -> None:
    """Something done in the database that can be counted."""
    await IdempotencyKey.create(user_id=1, key=key, operation="effect", fingerprint=b"", created_at="2026-11-24 00:00Z")


async def effects() -> list[str]:
    return sorted(await IdempotencyKey.all().values_list("key", flat=True))  # type: ignore[arg-type]


async def test_a_job_vanishes_with_the_transaction_that_caused_it(opened_database: Any, doing: Doing) -> None:
    doing(lambda ctx: asyncio.sleep(0))

    async def undone() -> None:
        async with database.transaction():
            await enqueue(JobKind.DEMONSTRATION_GROW, {})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await undone()
    assert await Job.all().count() == 0


async def test_a_job_cannot_be_written_down_outside_a_transaction(opened_database: Any) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        await enqueue(JobKind.TABLES_KEEP, {})


async def test_a_kind_nobody_does_is_a_mistake_of_the_code(opened_database: Any) -> None:
    with pytest.raises(LookupError, match="UNKNOWN"):
        await asked(JobKind.UNKNOWN)


async def test_one_key_is_one_job_however_often_it_is_written_down_at_once(opened_database: Any, doing: Doing) -> None:
    doing(lambda ctx, n: asyncio.sleep(0))

    given = await asyncio.gather(*(asked(payload={"n": n}, key="the same") for n in range(8)))

    assert len(set(given)) == 1
    assert await Job.all().count() == 1


async def test_effect_follow_up_and_end_are_one_transaction(opened_database: Any, doing: Doing) -> None:
    async def work(ctx: Context, name: str) -> None:
        async with ctx.commit({"succeeded": 3}) as result:
            await effect(name)
            await enqueue(JobKind.TABLES_KEEP, {}, key=f"after {name}")
            result["failed"] = 1
            if name == "bad":
                raise ZeroDivisionError

    doing(work)
    good, bad = await asked(payload={"name": "good"}), await asked(payload={"name": "bad"})
    await drain()

    assert await effects() == ["good"]
    assert await Job.filter(key="after good").count() == 1
    assert await Job.filter(key="after bad").count() == 0
    found = await row(good)
    assert (found.status, found.succeeded, found.failed, found.ended_at is not None) == (JobStatus.DONE, 3, 1, True)
    assert (await row(bad)).status is JobStatus.FAILED


async def test_a_runner_that_was_too_slow_is_rolled_back(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    """The first runner stalls before its commit; a second takes the job over and finishes it; the first awakes."""
    stalled, awake, seen = asyncio.Event(), asyncio.Event(), []

    async def work(ctx: Context) -> None:
        if ctx.attempt == 1:
            stalled.set()
            await awake.wait()
        try:
            async with ctx.commit():
                await effect(f"by runner {ctx.attempt}")
        except Fenced:
            seen.append("fenced")
            raise

    doing(work)
    job_id = await asked()
    first = asyncio.ensure_future(execute(job_id))
    await stalled.wait()

    assert await execute(job_id) is False, "it is running and has just given a sign of life"
    stopped_clock(31 * SECONDS)
    assert await execute(job_id) is True
    awake.set()
    await first

    assert seen == ["fenced"]
    assert await effects() == ["by runner 2"]
    assert ((await row(job_id)).status, (await row(job_id)).attempt) == (JobStatus.DONE, 2)


async def test_a_stalled_runner_notes_no_progress(opened_database: Any, doing: Doing, stopped_clock: Advance) -> None:
    async def work(ctx: Context) -> None:
        if ctx.attempt == 1:
            stopped_clock(31 * SECONDS)
            await execute(ctx.job_id)
            with pytest.raises(Fenced):
                await late(ctx)

    async def late(ctx: Context) -> None:
        async with database.transaction():
            await effect("too late")
            await ctx.save(done=9, cursor="too late")

    doing(work)
    job_id = await asked()
    await execute(job_id)

    assert await effects() == []
    assert ((await row(job_id)).cursor, (await row(job_id)).status) == (None, JobStatus.DONE)


async def test_a_failing_job_is_tried_after_each_delay_of_its_kind_and_then_given_up(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    moments: list[datetime] = []

    async def work(ctx: Context) -> None:
        moments.append(now())
        raise OSError("the other side answers 503")

    doing(work, delays=WEBHOOK)
    job_id = await asked()
    while (found := await row(job_id)).status is JobStatus.READY:
        before = len(moments)
        stopped_clock(found.due_at - moments[-1] - timedelta(milliseconds=1) if moments else timedelta())
        if moments:
            assert await drain() == 0, "not before it is due"
            stopped_clock(timedelta(milliseconds=1))
        await drain()
        assert len(moments) == before + 1

    gaps = [round((b - a) / SECONDS) for a, b in pairwise(moments)]
    assert gaps == list(WEBHOOK)
    assert (found.status, found.error, found.attempt) == (JobStatus.FAILED, INTERNAL, 17)


async def test_later_uses_up_no_try(opened_database: Any, doing: Doing, stopped_clock: Advance) -> None:
    tries = []

    async def work(ctx: Context) -> None:
        tries.append(ctx.attempt)
        if len(tries) < 4:
            raise Later(30)

    doing(work)
    job_id = await asked()
    for _ in range(4):
        assert await drain() == 1
        stopped_clock(30 * SECONDS)

    assert tries == [1, 1, 1, 1]
    assert (await row(job_id)).status is JobStatus.DONE


async def test_a_job_goes_on_from_its_cursor(opened_database: Any, doing: Doing) -> None:
    steps: list[tuple[int, int]] = []

    async def work(ctx: Context) -> None:
        for step in range(ctx.cursor or 0, 5):
            steps.append((ctx.attempt, step))
            if (ctx.attempt, step) == (1, 3):
                raise OSError
            async with database.transaction():
                await effect(f"step {step}")
                await ctx.save(done=step + 1, total=5, cursor=step + 1)

    doing(work, delays=(0,))
    job_id = await asked()
    await drain()

    assert steps == [(1, 0), (1, 1), (1, 2), (1, 3), (2, 3), (2, 4)]
    assert await effects() == [f"step {n}" for n in range(5)]
    assert ((await row(job_id)).done, (await row(job_id)).total) == (5, 5)


async def test_what_is_refused_by_a_rule_is_not_tried_again(opened_database: Any, doing: Doing) -> None:
    async def work(ctx: Context) -> None:
        raise NotFound

    doing(work, delays=WEBHOOK)
    job_id = await asked()
    await drain()

    assert ((await row(job_id)).status, (await row(job_id)).error) == (JobStatus.FAILED, "NOT_FOUND")


async def test_a_kind_of_a_newer_version_waits_for_a_newer_worker(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    doing(lambda ctx: asyncio.sleep(0))
    job_id = await asked()
    await Job.filter(id=job_id).update(kind="from_the_future")

    for _ in range(30):
        assert await drain() == 1
        assert await drain() == 0
        stopped_clock(60 * SECONDS)

    assert ((await row(job_id)).status, (await row(job_id)).attempt) == (JobStatus.READY, 0)


async def test_a_job_that_ends_its_process_each_time_is_given_up(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    """A killed process notes nothing: the job is found running, without signs of life."""
    ran = []

    class Killed(BaseException): ...

    async def work(ctx: Context) -> None:
        ran.append(ctx.attempt)
        raise Killed

    doing(work, delays=(1, 1))
    job_id = await asked()
    for _ in range(20):
        try:
            await execute(job_id)
        except Killed:
            assert (await row(job_id)).status is JobStatus.RUNNING
        stopped_clock(31 * SECONDS)

    assert ran == list(range(1, 3 + LOST_RUNNERS + 1))
    assert ((await row(job_id)).status, (await row(job_id)).error) == (JobStatus.FAILED, PROCESS_LOST)


async def test_a_job_interrupted_by_the_end_of_its_process_is_put_back_without_losing_a_try(
    opened_database: Any, doing: Doing
) -> None:
    begun = asyncio.Event()

    async def work(ctx: Context) -> None:
        await ctx.save(cursor="here")
        begun.set()
        await asyncio.sleep(60)

    doing(work)
    job_id = await asked()
    task = asyncio.ensure_future(execute(job_id))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    found = await row(job_id)
    assert (found.status, found.attempt, found.cursor, found.error) == (JobStatus.READY, 0, "here", None)
