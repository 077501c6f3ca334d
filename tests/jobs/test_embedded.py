"""The loop of one process: it wakes for what is written down, keeps its lanes apart, and leaves nothing behind."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.clock import now
from server.domains.jobs import embedded
from server.domains.jobs.context import Context
from server.domains.jobs.embedded import Loop, drain
from server.domains.jobs.models import Job
from server.domains.jobs.queue import enqueue, use_engine
from server.domains.jobs.words import JobKind, JobStatus
from tests.jobs.conftest import Doing, asked, row

Advance = Callable[[timedelta], None]
BULK = JobKind.ORDERS_EXPORT


@asynccontextmanager
async def looping(lanes: dict[str, int] | None = None) -> AsyncIterator[Loop]:
    loop = Loop(lanes or {"main": 8, "bulk": 2})
    use_engine(loop)
    task = asyncio.ensure_future(loop.run())
    try:
        yield loop
    finally:
        task.cancel()
        await asyncio.wait({task})
        use_engine(None)


async def until(true: Callable[[], Any], within: float = 10) -> None:
    async with asyncio.timeout(within):
        while not true():
            await asyncio.sleep(0.01)


async def test_a_job_begins_when_it_is_written_down_and_not_at_the_next_look(
    opened_database: Any, doing: Doing
) -> None:
    ran = asyncio.Event()

    async def work(ctx: Context) -> None:
        ran.set()

    doing(work)
    async with looping():
        await asyncio.sleep(0.2)
        await asked()
        async with asyncio.timeout(embedded.LONGEST_SLEEP / 3):
            await ran.wait()


async def test_a_job_that_is_due_later_begins_then(opened_database: Any, doing: Doing) -> None:
    began: list[Any] = []

    async def work(ctx: Context) -> None:
        began.append(now())

    doing(work)
    due = now() + timedelta(seconds=0.7)
    async with looping():
        await asked(due_at=due)
        await until(lambda: began)

    assert timedelta() <= began[0] - due < timedelta(seconds=5)


async def test_an_idle_loop_asks_nothing(opened_database: Any, doing: Doing, statements: Callable[[], Any]) -> None:
    doing(lambda ctx: asyncio.sleep(0))
    await asked(due_at=now() + timedelta(days=1))
    async with looping():
        for _ in range(100):  # until it has looked at everything once, which a busy machine takes its time for
            with statements() as first:
                await asyncio.sleep(0.3)
            if not first:
                break
        with statements() as sent:
            await asyncio.sleep(1)

    assert sent == []


async def test_a_lane_runs_so_many_at_a_time_and_never_keeps_another_waiting(
    opened_database: Any, doing: Doing
) -> None:
    running, most, let_go, quick = 0, 0, asyncio.Event(), asyncio.Event()

    async def slow(ctx: Context) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await let_go.wait()
        running -= 1

    async def short(ctx: Context) -> None:
        quick.set()

    doing(slow, BULK, lane="bulk")
    doing(short)
    many = [await asked(BULK) for _ in range(6)]
    async with looping({"main": 1, "bulk": 2}):
        await until(lambda: running == 2)
        await asked()
        async with asyncio.timeout(10):
            await quick.wait()
        assert most == 2
        let_go.set()
        async with asyncio.timeout(20):
            while await Job.filter(id__in=many, status=JobStatus.DONE).count() < 6:
                await asyncio.sleep(0.02)

    assert most == 2


async def test_stopping_waits_for_what_runs_and_puts_back_what_takes_too_long(
    opened_database: Any, doing: Doing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "GRACE_SECONDS", 0.5)
    begun: set[str] = set()

    async def work(ctx: Context, name: str, seconds: float) -> None:
        begun.add(name)
        await asyncio.sleep(seconds)

    doing(work)
    async with looping():
        short = await asked(payload={"name": "short", "seconds": 0.2})
        long = await asked(payload={"name": "long", "seconds": 60})
        await until(lambda: len(begun) == 2)

    assert (await row(short)).status is JobStatus.DONE
    assert ((await row(long)).status, (await row(long)).attempt) == (JobStatus.READY, 0)


async def test_what_a_killed_process_left_running_is_taken_back_at_the_next_start(
    opened_database: Any, doing: Doing
) -> None:
    ran: list[int] = []

    async def work(ctx: Context) -> None:
        ran.append(ctx.attempt)

    doing(work)
    job_id = await asked()
    await Job.filter(id=job_id).update(status=JobStatus.RUNNING, attempt=1, fence=1, beat_at=now())

    async with embedded.at_work():
        await until(lambda: ran)

    assert ran == [2]
    assert (await row(job_id)).status is JobStatus.DONE


@pytest.mark.slow
async def test_ten_thousand_timers_go_off_once_each_and_not_before_their_time(
    opened_database: Any, doing: Doing, stopped_clock: Advance
) -> None:
    """Spread over ten days, written in a few transactions; the clock is moved on by a day at a time."""
    count, days = 10_000 if database.dialect() == "sqlite" else 2_000, 10
    gone_off: dict[int, Any] = {}

    async def work(ctx: Context, n: int) -> None:
        async with ctx.commit():
            assert n not in gone_off
            gone_off[n] = now()

    doing(work)
    start = now()
    span = timedelta(days=days) / count
    for chunk in range(0, count, 1000):
        async with database.transaction():
            for n in range(chunk, chunk + 1000):
                await enqueue(JobKind.DEMONSTRATION_GROW, {"n": n}, key=f"timer {n}", due_at=start + (n + 1) * span)

    assert await drain() == 0
    for day in range(1, days + 1):
        stopped_clock(timedelta(days=1))
        assert await drain() == count // days
        assert len(gone_off) == day * count // days

    assert all(at - timedelta(days=1) < start + (n + 1) * span <= at for n, at in gone_off.items())
    assert await Job.filter(status=JobStatus.DONE).count() == count
