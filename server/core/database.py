"""The database: one way to read, one way to write, the same on SQLite and PostgreSQL.

A unit of work is `async with transaction()`: ORM calls inside use it, a cancelled task never leaves it half open, and what is
registered with `after_commit` runs once it is durable. Reads outside go through `reads()`, which never waits for the writer.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.connection import get_connections
from tortoise.exceptions import OperationalError
from tortoise.expressions import Q
from tortoise.models import Model

from server.core.drivers.addresses import FILE, connections
from server.core.drivers.plan_postgres import PostgresPlans
from server.core.drivers.plan_sqlite import SqlitePlans
from server.core.drivers.plans import PlanReader
from server.core.drivers.replica import Replica
from server.core.last_writes import LastWrites
from server.core.scope import RowScope, Scope
from server.core.settings import Settings
from server.core.viewer import Viewer

Dialect = Literal["sqlite", "postgres"]
APP = "posthouse"

Unavailable = OperationalError
"""The database could not do what was asked: it is busy, gone, or out of space."""

_current: ContextVar["Transaction | None"] = ContextVar("transaction", default=None)
_together: ContextVar["Transaction | None"] = ContextVar("together", default=None)
_settings: Settings | None = None
_plans: PlanReader | None = None
_replica: Replica | None = None
last_writes = LastWrites()
"""Noted only where there is a replica."""


@dataclass(slots=True)
class Transaction:
    """One unit of work. `connection` is for raw statements."""

    connection: BaseDBAsyncClient
    _callbacks: list[Callable[[], None]] = field(default_factory=list)
    _savepoints: int = 0
    _in_savepoint: bool = False
    _broken: bool = False

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call it once, after the unit has been committed; never after a rollback."""
        self._callbacks.append(callback)


async def open_database(settings: Settings, modules: Sequence[str], *, writable: bool = True) -> None:
    """Open the connections for the models of these modules."""
    global _settings, _replica
    _settings, known = settings, connections(settings)
    if settings.database_read_url is not None:
        _replica = Replica(known["reads"]["credentials"], known["primary_reads"]["credentials"])
        known["reads"]["credentials"] = {**known["reads"]["credentials"], "replica": _replica}
    EXECUTOR_CACHE.clear()  # Tortoise keeps statements by connection name, of whatever dialect that was before
    await Tortoise.init(
        config={
            "connections": known,
            "apps": {APP: {"models": list(modules), "default_connection": "default" if writable else "reads"}},
            "use_tz": True,
            "timezone": "UTC",
        },
        _enable_global_fallback=True,
    )


async def close_database() -> None:
    global _settings, _plans, _replica, last_writes
    opened, lagging, last_writes = _plans, _replica, LastWrites()
    _settings = _plans = _replica = None
    try:
        if lagging is not None:
            await lagging.close()
        if opened is not None:
            await opened.close()
    finally:
        await Tortoise.close_connections()


def plan_reader() -> PlanReader:
    """What carries out read plans; opened when first asked for, on the event loop's thread."""
    global _plans
    if _plans is None:
        if _settings is None:
            raise RuntimeError("the database is not open")
        _plans = _opened_plans(_settings)
    return _plans


def _opened_plans(settings: Settings) -> PlanReader:
    if settings.database_url is None:
        return SqlitePlans(settings.data / FILE)
    known = connections(settings)
    return PostgresPlans(known["reads"]["credentials"], primary=known["default"]["credentials"], replica=_replica)


def replica() -> Replica | None:
    """The replica that reads are sent to, if there is one."""
    return _replica


def note_write(viewer: Viewer) -> None:
    """For a few seconds the viewer's reads are to see what was committed until now."""
    if _replica is not None:
        last_writes.note(viewer)


def has_written(viewer: Viewer) -> bool:
    """Whether the viewer has written so lately that the usual place to read may lag behind it."""
    return _replica is not None and last_writes.has_written(viewer)


def primary() -> BaseDBAsyncClient:
    """The writing connection, or the present transaction's."""
    return get_connections().get("default")


def reads() -> BaseDBAsyncClient:
    """The reading connections: for `using_db(reads())` and raw queries."""
    return get_connections().get("reads")


def reads_of(viewer: Viewer) -> BaseDBAsyncClient:
    """Where this viewer reads: usually as everybody, after a write where it is to be seen."""
    return primary() if has_written(viewer) else reads()


def present() -> BaseDBAsyncClient:
    """Where a read sees everything committed: SQLite's readers do, a replica of PostgreSQL may lag behind."""
    return primary() if dialect() == "postgres" else reads()


def dialect() -> Dialect:
    if _settings is not None:
        return "sqlite" if _settings.database_url is None else "postgres"
    return "postgres" if reads().capabilities.dialect == "postgres" else "sqlite"


def moment(at: datetime) -> Any:
    """A moment as raw SQL is given it, so that it compares with those the ORM has written."""
    return at if dialect() == "postgres" else at.isoformat(sep=" ")


def placeholder(n: int) -> str:
    """How the n-th parameter (from 1) is spelled in raw SQL."""
    return f"${n}" if dialect() == "postgres" else "?"


def current_transaction() -> Transaction | None:
    return _current.get()


@asynccontextmanager
async def transaction() -> AsyncIterator[Transaction]:
    """One unit of work: BEGIN IMMEDIATE on SQLite, READ COMMITTED on PostgreSQL.

    Raises RuntimeError inside another unit: a service function is the unit of work, parts of it are savepoints. Within
    `together()` it is a part of that unit.
    """
    if (whole := _together.get()) is not None:
        async with _part(whole):
            yield whole
        return
    if _current.get() is not None:
        raise RuntimeError("a transaction is open already; use savepoint()")
    connection: Any = await _begun()
    unit = Transaction(connection)
    token = _current.set(unit)
    stored = get_connections().set("default", connection)
    try:
        try:
            yield unit
        except BaseException:
            await _finished(connection.end(commit=False))
            raise
        await _finished(_committed(connection, unit))
    finally:
        get_connections().reset(stored)
        _current.reset(token)


@asynccontextmanager
async def together() -> AsyncIterator[Transaction]:
    """Make the units of work done within the block, one after another in this task, one unit: all of them or none.

    For making much at once, where a commit for each would be waste. What fails inside cannot be caught and gone on from:
    the whole is undone then, and RuntimeError raised.
    """
    async with transaction() as unit:
        current, whole = _current.set(None), _together.set(unit)
        try:
            yield unit
        finally:
            _together.reset(whole)
            _current.reset(current)
        if unit._broken:
            raise RuntimeError("a part of this unit failed: nothing of it can be kept")


@asynccontextmanager
async def _part(whole: Transaction) -> AsyncIterator[None]:
    if _current.get() is not None:
        raise RuntimeError("a transaction is open already; use savepoint()")
    token = _current.set(whole)
    try:
        yield
    except BaseException:
        whole._broken = True
        raise
    finally:
        _current.reset(token)


@asynccontextmanager
async def savepoint() -> AsyncIterator[None]:
    """A part of the present unit that can fail alone. Savepoints nest one after another, never side by side."""
    unit = _current.get()
    if unit is None:
        raise RuntimeError("there is no transaction to have a savepoint in")
    if unit._in_savepoint:
        raise RuntimeError("a savepoint is open already; savepoints do not overlap")
    unit._savepoints += 1
    unit._in_savepoint = True
    name = f"part_{unit._savepoints}"
    try:
        await unit.connection.execute_query(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            await unit.connection.execute_query(f"ROLLBACK TO SAVEPOINT {name}")
            raise
        await unit.connection.execute_query(f"RELEASE SAVEPOINT {name}")
    finally:
        unit._in_savepoint = False


async def add(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Add many rows in bulk within the present transaction; values are as the dialect's driver takes them."""
    unit: Any = _within()
    await unit.connection.add(table, columns, rows)


async def keys_drawn(table: str, count: int) -> int:
    """The first of so many keys of a table that nobody else is given. On PostgreSQL nobody else writes to it until the end."""
    unit = _within()
    if dialect() == "sqlite":
        rows = await unit.connection.execute_query_dict(f'SELECT coalesce(max(id), 0) + 1 AS first FROM "{table}"')
        return int(rows[0]["first"])
    await unit.connection.execute_query(f'LOCK TABLE "{table}" IN EXCLUSIVE MODE')
    sequence = f"pg_get_serial_sequence('{table}', 'id')"
    rows = await unit.connection.execute_query_dict(f"SELECT nextval({sequence}) AS first")
    first = int(rows[0]["first"])
    await unit.connection.execute_query_dict(f"SELECT setval({sequence}, {max(first + count - 1, first)})")
    return first


async def analyse() -> None:
    """Let PostgreSQL learn what is in its tables after much was added; SQLite plans by its indexes alone."""
    if dialect() == "postgres":
        await primary().execute_query("ANALYZE")


def _within() -> Transaction:
    unit = _current.get()
    if unit is None:
        raise RuntimeError("this belongs into a transaction")
    return unit


def admitted(model: type[Model], scope: Scope, prefix: str = "") -> Q:
    """The rows of a model within a scope, by its `row_scope`; a part follows its whole."""
    row_scope: RowScope = model.row_scope  # type: ignore[attr-defined]
    if row_scope.part_of:
        whole: type[Model] = model._meta.fields_map[row_scope.part_of].related_model  # type: ignore[attr-defined]
        return admitted(whole, scope, f"{prefix}{row_scope.part_of}__")
    terms = row_scope.terms(scope)
    if terms is None:
        return Q()
    if not terms:
        return Q(pk__in=[])
    alternatives: list[dict[str, Any]] = [{f"{prefix}{column}__in": sorted(values)} for column, values in terms]
    return Q(*(Q(**one) for one in alternatives), join_type=Q.OR)


async def _begun() -> Any:
    """A begun transaction's client. Cancelled meanwhile, the beginning is waited for and undone."""
    opening: asyncio.Task[Any] = asyncio.ensure_future(_begin())
    try:
        return await asyncio.shield(opening)
    except asyncio.CancelledError:
        opening.add_done_callback(_undo)
        raise


async def _begin() -> Any:
    writer: Any = primary()
    unit = await writer.begin_unit()
    try:
        await unit.begin()
    except BaseException:
        await unit.end(commit=False)
        raise
    return unit


_undoing: set[asyncio.Task[None]] = set()


def _undo(opened: "asyncio.Task[Any]") -> None:
    if opened.cancelled() or opened.exception() is not None:
        return
    undoing = asyncio.ensure_future(opened.result().end(commit=False))
    _undoing.add(undoing)
    undoing.add_done_callback(_undoing.discard)


async def _committed(connection: Any, unit: Transaction) -> None:
    await connection.end(commit=True)
    for callback in unit._callbacks:
        callback()


async def _finished(ending: Any) -> None:
    """Run to its end even if the task is cancelled meanwhile; the cancellation is raised after it."""
    task = asyncio.ensure_future(ending)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        if not task.done():
            await asyncio.wait([task])
        raise
