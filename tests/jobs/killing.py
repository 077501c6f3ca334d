"""Kills a process at a numbered point of its work, lets others go on, and counts what came of it.

    python -m tests.jobs.killing <folder> <first point> <step> <count>     the engine the environment's DATABASE_URL asks for

Everything is imported once and each process is forked from that, so that a kill costs a fraction of a second. A point lies
before and after every commit of whatever code. Each line printed is the outcome of one kill, as JSON.
"""

import asyncio
import json
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg

from server import opening
from server.core import database, passwords
from server.core.drivers.addresses import FILE
from server.core.settings import Settings
from server.domains.jobs import embedded, engines, running, turns, workers
from server.domains.jobs.context import Context
from server.domains.jobs.models import Job
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import KINDS, Kind
from server.domains.jobs.words import ENDED, JobKind
from tests.support.databases import Postgres, Sqlite, database_of
from tests.support.people import QUICK

ORDERS, STEPS = 2, 3
EXPECTED = sorted(
    [f"order {n}" for n in range(ORDERS)]
    + [f"order {n} step {s}" for n in range(ORDERS) for s in range(STEPS)]
    + [f"order {n} shipped" for n in range(ORDERS)]
    + [f"order {n} mailed" for n in range(ORDERS)]
)
SHIP, MAIL = JobKind.ORDERS_EXPORT, JobKind.LABELS_PRINT
WITHIN_SECONDS = 120.0

_at = -1
_passed = 0


def point() -> None:
    """A place where the process may be killed."""
    global _passed
    if _passed == _at:
        os.kill(os.getpid(), signal.SIGKILL)
    _passed += 1


async def effect(name: str) -> None:
    """What is done in the database; nothing there keeps it from being done twice."""
    await database.primary().execute_query(f"INSERT INTO effects (name) VALUES ('{name}')")


async def ship(ctx: Context, n: int) -> None:
    """Three steps, each with its effect; every second order fails once; then the end with its follow-up."""
    for step in range(ctx.cursor or 0, STEPS):
        async with database.transaction():
            await effect(f"order {n} step {step}")
            await ctx.save(done=step + 1, total=STEPS, cursor=step + 1)
        await ctx.save(done=step + 1)
        point()
    if n % 2 == 0 and ctx.attempt == 1:
        raise OSError("once")
    async with ctx.commit():
        await effect(f"order {n} shipped")
        await enqueue(MAIL, {"n": n}, key=f"mail {n}")


async def mail(ctx: Context, n: int) -> None:
    async with ctx.commit():
        await effect(f"order {n} mailed")


async def place(n: int) -> None:
    async with database.transaction():
        there = await database.primary().execute_query_dict(f"SELECT 1 FROM effects WHERE name = 'order {n}'")
        if not there:
            await effect(f"order {n}")
            await enqueue(SHIP, {"n": n}, key=f"ship {n}")


async def finished() -> bool:
    jobs = await Job.filter(kind__in=[SHIP.value, MAIL.value])
    return len(jobs) == 2 * ORDERS and all(job.status in ENDED for job in jobs)


async def live(settings: Settings, engine: str, places: bool) -> None:
    """A process of the platform: it places orders where it is asked to, and works until all is done."""
    async with opening.working(settings, opening.load_keys(settings)), _engine(settings, engine):
        for n in range(ORDERS if places else 0):
            await place(n)
            point()
        while not await finished():
            await asyncio.sleep(0.05)


def _engine(settings: Settings, engine: str) -> Any:
    if engine == "sqlite":
        return embedded.at_work()
    where = engines.address(settings)
    if engine == "turns":
        return turns.at_work(where)
    return workers.at_work(where, workers.Pace(look=0.5, lost=3, sweep=1))


def forked(work: Callable[[], Any], at: int = -1) -> int:
    """Run it in a process of its own; the process id."""
    global _at, _passed
    sys.stdout.flush()
    if process := os.fork():
        return process
    _at, _passed = at, 0
    code = 1
    try:
        asyncio.run(work())
        code = 0
    finally:
        os._exit(code)


def ended(process: int, within: float = WITHIN_SECONDS) -> int:
    """How it ended: its exit code, or minus the signal; 99 where it had to be stopped."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return 99


async def asked(settings: Settings, *statements: str) -> list[list[Any]]:
    """What the statements give, asked of the database without the platform."""
    if settings.database_url is None:
        with closing(sqlite3.connect(settings.data / FILE)) as opened:
            found = [opened.execute(statement).fetchall() for statement in statements]
            opened.commit()
            return found
    connection = await asyncpg.connect(**engines.address(settings))
    try:
        return [[tuple(row) for row in await connection.fetch(statement)] for statement in statements]
    finally:
        await connection.close()


async def outcome(settings: Settings) -> None:
    """Write what is there into a file."""
    effects, jobs = await asked(
        settings,
        "SELECT name FROM effects ORDER BY name",
        f"SELECT status FROM jobs WHERE kind IN ('{SHIP.value}', '{MAIL.value}') ORDER BY status",
    )
    found = {"effects": [name for (name,) in effects], "jobs": [status for (status,) in jobs]}
    (settings.data / "outcome").write_text(json.dumps(found), "utf-8")


def one_kill(settings: Settings, engine: str, at: int) -> dict[str, Any]:
    """Kill at the point, let the survivors finish, and say what is there."""
    killed = ended(forked(lambda: live(settings, engine, True), at))
    began = time.monotonic()
    survivors = [forked(lambda: live(settings, engine, True))]
    if engine != "sqlite":
        survivors.append(forked(lambda: live(settings, engine, False)))
    codes = [ended(process) for process in survivors]
    took = round(time.monotonic() - began, 2)
    assert ended(forked(lambda: outcome(settings))) == 0
    found = json.loads((settings.data / "outcome").read_text("utf-8"))
    return {"at": at, "killed": killed, "survivors": codes, "seconds": took, **found}


async def _template(made: Any) -> None:
    """A migrated template with a table of effects."""
    await made.prepare()
    if isinstance(made, Sqlite):
        settings = Settings(data=made.folder)
    else:
        settings = Settings(data=made.folder, DATABASE_URL=database_of(made.server, made.template))
    await asked(settings, "CREATE TABLE effects (name VARCHAR(40) NOT NULL)")


async def _fresh(made: Any, folder: Path, at: int) -> None:
    """A database of its own for a kill; where it is, is written into a file."""
    settings = await made.fresh(folder / str(at))
    given = {"data": str(settings.data)}
    if settings.database_url is not None:
        given["DATABASE_URL"] = settings.database_url.get_secret_value()
    (folder / f"{at}.json").write_text(json.dumps(given), "utf-8")


def main(engine: str, folder: Path, points: list[int], server: str | None = None) -> None:
    """Kill at each of the points, a few at a time."""
    KINDS[SHIP.value], KINDS[MAIL.value] = Kind(ship, delays=(0, 0)), Kind(mail, delays=(0, 0))
    committed = database._committed

    async def watched(connection: Any, unit: Any) -> None:
        point()
        await committed(connection, unit)
        point()

    database._committed = watched
    passwords.PRODUCTION = QUICK
    running.STALE, running.BEAT_SECONDS = timedelta(seconds=2), 0.5
    turns.LOOK_SECONDS = 0.5
    made: Any = Sqlite(folder / "template") if server is None else Postgres(server, folder / "template")
    assert ended(forked(lambda: _template(made))) == 0

    def killed(at: int) -> dict[str, Any]:
        assert ended(forked(lambda: _fresh(made, folder, at))) == 0
        settings = Settings(**json.loads((folder / f"{at}.json").read_text("utf-8")))
        try:
            return one_kill(settings, engine, at)
        finally:
            ended(forked(lambda: made.drop(settings)))

    try:
        with ThreadPoolExecutor(3) as pool:
            for found in pool.map(killed, points):
                print(json.dumps(found), flush=True)
    finally:
        ended(forked(made.close))
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    name, place_, first, step, count, *rest = sys.argv[1:]
    main(name, Path(place_), list(range(int(first), int(first) + int(step) * int(count), int(step))), *rest)
