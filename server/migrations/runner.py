"""Brings a database up to the code's version, and loses nothing on the way.

SQLite: the migrations run on a copy. Only when the copy is whole, with every foreign key met and every index there, does it
take the original's place; the original stays as a verified backup. PostgreSQL: each migration is a transaction, under an
advisory lock, so that several workers starting together migrate once.
"""

import asyncio
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import asyncpg
from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.migrations.loader import MigrationLoader
from tortoise.migrations.recorder import MigrationRecorder

from server.core.drivers.addresses import FILE, connections
from server.core.settings import Settings
from server.domains.jobs import tickets
from server.migrations import indexes, stepping
from server.migrations.backups import back_up
from server.tables import HISTORY, MODULES

APP = "posthouse"
LOCK = 0x6D696772617465  # "migrate"


class NewerDatabase(Exception):
    """The database was migrated by a newer version of the code; the message says so in one line."""


async def migrate(settings: Settings, modules: Sequence[str] = MODULES, history: str = HISTORY) -> list[str]:
    """Apply what is missing; the names of what was applied. Raises NewerDatabase."""
    if settings.database_url is not None:
        return await _on_postgres(settings, modules, history)
    return await _on_sqlite(settings.data / FILE, modules, history)


async def pending(settings: Settings, modules: Sequence[str] = MODULES, history: str = HISTORY) -> list[str]:
    """The names of what has not been applied. Raises NewerDatabase."""
    if settings.database_url is None and not await asyncio.to_thread(os.path.exists, settings.data / FILE):
        return sorted(_on_disk(history))
    known = connections(settings)
    await _open(known.get("primary_reads", known["reads"]), modules, history)
    try:
        return sorted(_on_disk(history) - await _applied(history))
    finally:
        await Tortoise.close_connections()


async def _on_sqlite(file: Path, modules: Sequence[str], history: str) -> list[str]:
    copy = file.with_suffix(".migrating")
    copy.unlink(missing_ok=True)
    if await asyncio.to_thread(file.exists):
        if not await _missing(file, modules, history):
            return []
        kept = await asyncio.to_thread(back_up, file, file.parent / "backups")
        await asyncio.to_thread(_copied, kept, copy)
    credentials = {"file_path": str(copy), "foreign_keys": "OFF", "journal_mode": "DELETE"}
    await _open({"engine": "tortoise.backends.sqlite", "credentials": credentials}, modules, history)
    try:
        applied = await _run(history)
    finally:
        await Tortoise.close_connections()
    expected = await indexes.expected(modules)
    await asyncio.to_thread(_finish, copy, expected)
    for rest in ("-wal", "-shm"):
        file.with_name(file.name + rest).unlink(missing_ok=True)
    os.replace(copy, file)
    return applied


async def _missing(file: Path, modules: Sequence[str], history: str) -> set[str]:
    await _open({"engine": "tortoise.backends.sqlite", "credentials": {"file_path": str(file)}}, modules, history)
    try:
        return _on_disk(history) - await _applied(history)
    finally:
        await Tortoise.close_connections()


async def _on_postgres(settings: Settings, modules: Sequence[str], history: str) -> list[str]:
    where = connections(settings)["default"]["credentials"]
    lock = await asyncpg.connect(**{name: where[name] for name in ("host", "port", "user", "password", "database")})
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", LOCK)
        await _open({"engine": "tortoise.backends.asyncpg", "credentials": where}, modules, history)
        try:
            applied = await _run(history)
        finally:
            await Tortoise.close_connections()
        if tickets.installed():
            await tickets.prepare(lock)
        return applied
    finally:
        await lock.close()


def _copied(source: Path, target: Path) -> None:
    target.write_bytes(source.read_bytes())


def _finish(copy: Path, expected: Sequence[indexes.Index]) -> None:
    """Restore indexes that a rebuilt table lost, and prove the copy whole. Raises RuntimeError."""
    with closing(sqlite3.connect(copy)) as opened:
        indexes.restore(opened, expected)
        broken = opened.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"the migrated copy has {len(broken)} rows whose parent is missing; nothing was changed")
        if opened.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise RuntimeError("the migrated copy is damaged; nothing was changed")
        opened.execute("PRAGMA journal_mode=WAL")
        opened.commit()


async def _open(connection: object, modules: Sequence[str], history: str) -> None:
    await Tortoise.init(
        config={
            "connections": {"default": connection},
            "apps": {APP: {"models": list(modules), "default_connection": "default", "migrations": history}},
            "use_tz": True,
            "timezone": "UTC",
        },
        _enable_global_fallback=True,
    )


async def _run(history: str) -> list[str]:
    before = await _applied(history)
    await stepping.forward(get_connection("default"), {APP: {"migrations": history}})
    return sorted(_on_disk(history) - before)


def _on_disk(history: str) -> set[str]:
    loader = MigrationLoader({APP: {"migrations": history}}, MigrationRecorder(get_connection("default")), load=False)
    loader.load_disk()
    return {key.name for key in loader.disk_migrations}


async def _applied(history: str) -> set[str]:
    connection = get_connection("default")
    names = {key.name for key in await MigrationRecorder(connection).applied_migrations()}
    if newer := names - _on_disk(history):
        raise NewerDatabase(
            f"The database is newer than this version of Posthouse (it has {sorted(newer)[-1]}). Update the code."
        )
    return names
