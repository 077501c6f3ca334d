"""Units of work: whole or not at all, whoever is cancelled when."""

import asyncio
import random
from typing import Any

import pytest
from tortoise.exceptions import TransactionManagementError

from server.core import database
from server.domains.permissions.models import Unit, UnitLevel


async def add(name: str = "x") -> None:
    await Unit.create(name=name, level=UnitLevel.OFFICE)


async def test_a_unit_is_kept_when_it_ends_and_undone_when_it_fails(opened_database: Any) -> None:
    told: list[str] = []
    async with database.transaction() as unit:
        unit.after_commit(lambda: told.append("kept"))
        await add("kept")
        assert told == []

    async def failing() -> None:
        async with database.transaction() as unit:
            unit.after_commit(lambda: told.append("undone"))
            await add("undone")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await failing()

    assert told == ["kept"]
    assert [unit.name for unit in await Unit.all().using_db(database.reads())] == ["kept"]


async def test_a_transaction_within_a_transaction_is_refused(opened_database: Any) -> None:
    async with database.transaction():
        with pytest.raises(RuntimeError):
            async with database.transaction():
                pass
    async with database.transaction():
        await add()


async def test_a_savepoint_fails_alone_and_does_not_overlap(opened_database: Any) -> None:
    async def failing() -> None:
        async with database.savepoint():
            await add("part")
            raise ZeroDivisionError

    async with database.transaction():
        await add("before")
        with pytest.raises(ZeroDivisionError):
            await failing()
        async with database.savepoint():
            await add("after")
            with pytest.raises(RuntimeError):
                async with database.savepoint():
                    pass
    assert sorted([unit.name for unit in await Unit.all()]) == ["after", "before"]
    with pytest.raises(RuntimeError):
        async with database.savepoint():
            pass


async def test_a_task_that_outlives_its_transaction_cannot_write(opened_database: Any) -> None:
    waiting = asyncio.Event()

    async def late() -> None:
        await waiting.wait()
        await add("late")

    async with database.transaction():
        task = asyncio.ensure_future(late())
        await asyncio.sleep(0)
    waiting.set()
    with pytest.raises(TransactionManagementError):
        await task
    assert await Unit.all().count() == 0


async def test_readers_do_not_wait_for_a_writer(opened_database: Any) -> None:
    async with database.transaction():
        await add("unfinished")
        async with asyncio.timeout(2):
            counts = await asyncio.gather(*(Unit.all().using_db(database.reads()).count() for _ in range(8)))
    assert counts == [0] * 8


async def test_two_hundred_cancellations_leave_no_lock_and_no_half_unit(opened_database: Any) -> None:
    generator = random.Random(3)

    async def write(number: int) -> None:
        async with database.transaction():
            await add(f"{number} first")
            await asyncio.sleep(generator.random() * 0.002)
            await add(f"{number} second")

    for start in range(0, 200, 10):
        tasks = [asyncio.ensure_future(write(number)) for number in range(start, start + 10)]
        await asyncio.sleep(generator.random() * 0.01)
        for task in tasks:
            if generator.random() < 0.7:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async with asyncio.timeout(5), database.transaction():
        await add("still writable")
    names = [unit.name for unit in await Unit.all()]
    firsts = {name.split()[0] for name in names if name.endswith("first")}
    seconds = {name.split()[0] for name in names if name.endswith("second")}
    assert firsts == seconds
    assert 0 < len(firsts) < 200
