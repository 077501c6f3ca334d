"""The database: one way to read, one way to write, the same on SQLite and PostgreSQL.

A unit of work is `async with transaction()`: ORM calls inside use it, a cancelled task never leaves it half open, and what is
registered with `after_commit` runs once it is durable. Reads outside go through `reads()`, which never waits for the writer.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Literal

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.connection import get_connections
from tortoise.exceptions import OperationalError
from tortoise.expressions import Q
from tortoise.models import Model

from server.core.drivers.addresses import connections
from server.core.scope import RowScope, Scope
from server.core.settings import Settings

Dialect = Literal["sqlite", "postgres"]
APP = "posthouse"

Unavailable = OperationalError
"""The database could not do what was asked: it is busy, gone, or out of space."""

_current: ContextVar["Transaction | None"] = ContextVar("transaction", default=None)


@dataclass(slots=True)
class Transaction:
    """One unit of work. `connection` is for raw statements."""

    connection: BaseDBAsyncClient
    _callbacks: list[Callable[[], None]] = field(default_factory=list)
    _savepoints: int = 0
    _in_savepoint: bool = False

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call it once, after the unit has been committed; never after a rollback."""
        self._callbacks.append(callback)


async def open_database(settings: Settings, modules: Sequence[str], *, writable: bool = True) -> None:
    """Open both connections for the models of these modules."""
    EXECUTOR_CACHE.clear()  # Tortoise keeps statements by connection name, of whatever dialect that was before
    await Tortoise.init(
        config={
            "connections": connections(settings),
            "apps": {APP: {"models": list(modules), "default_connection": "default" if writable else "reads"}},
            "use_tz": True,
            "timezone": "UTC",
        },
        _enable_global_fallback=True,
    )


async def close_database() -> None:
    await Tortoise.close_connections()


def primary() -> BaseDBAsyncClient:
    """The writing connection, or the present transaction's."""
    return get_connections().get("default")


def reads() -> BaseDBAsyncClient:
    """The reading connections: for `using_db(reads())` and raw queries."""
    return get_connections().get("reads")


def present() -> BaseDBAsyncClient:
    """Where a read sees everything committed: SQLite's readers do, a replica of PostgreSQL may lag behind."""
    return primary() if dialect() == "postgres" else reads()


def dialect() -> Dialect:
    return "postgres" if reads().capabilities.dialect == "postgres" else "sqlite"


def placeholder(n: int) -> str:
    """How the n-th parameter (from 1) is spelled in raw SQL."""
    return f"${n}" if dialect() == "postgres" else "?"


def current_transaction() -> Transaction | None:
    return _current.get()


@asynccontextmanager
async def transaction() -> AsyncIterator[Transaction]:
    """One unit of work: BEGIN IMMEDIATE on SQLite, READ COMMITTED on PostgreSQL.

    Raises RuntimeError inside another unit: a service function is the unit of work, parts of it are savepoints.
    """
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
