"""The databases that are measured: filled once for a version of the schema, copied for each run."""

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import SecretStr
from tortoise.expressions import Q

from server import opening
from server.bench import postgres
from server.core import database, keys
from server.core.drivers.addresses import FILE
from server.core.settings import ROOT, Settings
from server.core.viewer import SYSTEM, Stage
from server.demonstration.crew import HOST
from server.domains.orders.models import Order
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment
from server.domains.users import accounts, sessions
from server.domains.users.models import User

FOLDER = ROOT / ".artifacts" / "bench"
HISTORY = ROOT / "server" / "migrations" / "history"
OLDEST = 7 * 86_400
"""Statistics look back from today: data of last month has none."""
ROLES = ("support", "developer")
"""What the operator holds as well: customers' names are seen, and documents may be sent as text."""
SAMPLE = 997
READY = "ready"


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody's token, and numbers of orders they see."""

    token: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A database of one's own for a run, and who asks: somebody who sees everything, and a clerk who sees one office."""

    data: Path
    postgres: str | None
    operator: Asker
    clerk: Asker

    @property
    def token(self) -> str:
        return self.operator.token

    @property
    def numbers(self) -> tuple[str, ...]:
        return self.operator.numbers

    @property
    def file(self) -> Path:
        return self.data / FILE

    @property
    def log(self) -> Path:
        return self.data / "server.log"


def head() -> str:
    """The name of the newest migration."""
    return max(path.stem for path in HISTORY.glob("0*.py"))


def name_of(orders: int) -> str:
    """What a database of so many orders is called now."""
    return f"posthouse_bench_{orders}_{head()[:4]}"


@contextmanager
def filled(orders: int, server: str | None = None) -> Iterator[Filled]:
    """A copy of the filled database, in SQLite or on this PostgreSQL server; it goes when the run is over."""
    kept = FOLDER / name_of(orders) / ("sqlite" if server is None else "postgres")
    run, copied = FOLDER / f"run-{os.getpid()}-{orders}-{kept.name}", f"{name_of(orders)}_run_{os.getpid()}"
    _forget_others(orders)
    if not _fresh(kept) or (server is not None and not postgres.there(server, name_of(orders))):
        _fill(orders, kept, server)
    try:
        where = None if server is None else postgres.copied(server, name_of(orders), copied)
        shutil.copytree(kept, run)
        yield asyncio.run(_opened(run, where))
    finally:
        shutil.rmtree(run, ignore_errors=True)
        if server is not None:
            postgres.dropped(server, copied)


@contextmanager
def beside(found: Filled) -> Iterator[Filled]:
    """A copy of the same once more, for a second server: an embedded database has one."""
    copy = found.data.with_name(f"{found.data.name}-beside")
    try:
        shutil.copytree(found.data, copy)
        yield replace(found, data=copy)
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _fill(orders: int, kept: Path, server: str | None) -> None:
    """Fill it, or go on where that was interrupted; what is whole but old is made anew."""
    if server is not None or (kept / READY).exists():
        shutil.rmtree(kept, ignore_errors=True)
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if server is not None:
        environment["DATABASE_URL"] = postgres.made(server, name_of(orders))
    print(f"Filling a database with {orders} orders, once …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "server", "demo", "seed", "--orders", str(orders), "--data", str(kept)]
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
    (kept / READY).touch()


def _fresh(kept: Path) -> bool:
    ready = kept / READY
    return ready.exists() and time.time() - ready.stat().st_mtime < OLDEST


def _forget_others(orders: int) -> None:
    for folder in FOLDER.glob(f"posthouse_bench_{orders}_*"):
        if folder.name != name_of(orders):
            shutil.rmtree(folder)


async def _opened(data: Path, where: str | None) -> Filled:
    settings = Settings(data=data, DATABASE_URL=None if where is None else SecretStr(where))
    async with opening.working(settings, keys.load(data)):
        operator = Asker(await _token("operator", *ROLES), await _numbers())
        return Filled(data, where, operator, await _clerk())


async def _token(name: str, *roles: str) -> str:
    column, index = accounts.login_index(f"{name}@{HOST}")
    async with database.transaction():
        user = await User.get(Q(**{column: index}))
        for role in roles:
            await permissions.assign(SYSTEM, user.id, role)
        return (await sessions.open_session(SYSTEM, user, Stage.COMPLETE)).token


async def _clerk() -> Asker:
    column, index = accounts.login_index(f"clerk@{HOST}")
    user = await User.get(Q(**{column: index}))
    held = await RoleAssignment.get(user_id=user.id, role="clerk")
    found = await Order.filter(unit_id=held.unit_id).order_by("seal_row").limit(SAMPLE).values_list("number", flat=True)
    return Asker(await _token("clerk", "developer"), tuple(str(number) for number in found))


async def _numbers() -> tuple[str, ...]:
    there = await Order.all().count()
    step = max(1, there // SAMPLE)
    first = await Order.all().order_by("id").first()
    wanted = [first.id + step * position for position in range(SAMPLE)] if first is not None else []
    found = await Order.filter(id__in=wanted).order_by("seal_row").values_list("number", flat=True)
    return tuple(str(number) for number in found)
