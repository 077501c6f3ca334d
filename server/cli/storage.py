"""`migrate`, `backup`, `doctor`: the care of the database."""

import asyncio
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Annotated

import typer

from server.cli.asking import Data, fail, plainly, prepare, run, settings_with
from server.core import instance_lock, keys
from server.core.drivers.addresses import FILE
from server.core.judging import Judge
from server.core.settings import ROOT, Settings
from server.migrations import backups, replicas, runner

LEAST_FREE = 500 * 1024 * 1024


def migrate(data: Data = None) -> None:
    """Bring the database up to this version, after a verified backup."""
    settings = settings_with(data=data)
    prepare(settings)
    with plainly(), ExitStack() as stack:
        if settings.database_url is None:
            stack.enter_context(instance_lock.held(settings.data))
        applied = asyncio.run(runner.migrate(settings))
    print(f"Applied {', '.join(applied)}." if applied else "The database is up to date.")


def backup(
    file: Annotated[Path, typer.Argument(help="Where the copy goes; it must not exist yet.")], data: Data = None
) -> None:
    """Copy the embedded database while it is in use, and prove the copy."""
    settings = settings_with(data=data)
    if settings.database_url is not None:
        fail("PostgreSQL is backed up with its own tools, such as pg_dump.", 2)
    if file.exists():
        fail(f"{file} exists already.", 2)
    if not (settings.data / FILE).exists():
        fail(f"there is no database in {settings.data}.", 2)
    with plainly():
        backups.copy(settings.data / FILE, file)
    print(f"{file} is a verified copy. Keep the key file {settings.data / keys.FILE} with it, in another place.")


def doctor(data: Data = None) -> None:
    """Look whether everything is as it should be. Reads only."""
    settings = settings_with(data=data)
    checks: dict[str, Callable[[Settings], str]] = {
        "Python": _python,
        "data folder": _folder,
        "key file": _keys,
        "database": _database,
        "schema": _schema,
        "replica": _replica,
        "policies": _policies,
        "console": _console,
        "disk": _disk,
    }
    failed = 0
    for name, check in checks.items():
        try:
            mark, said = "ok  ", check(settings)
        except Exception as problem:
            mark, said, failed = "FAIL", str(problem), failed + 1
        print(f"{mark}  {name:12} {said}")
    raise typer.Exit(1 if failed else 0)


def _python(settings: Settings) -> str:
    return sys.version.split()[0]


def _folder(settings: Settings) -> str:
    if not settings.data.is_dir():
        raise RuntimeError(f"{settings.data} does not exist: start the server once")
    return str(settings.data)


def _keys(settings: Settings) -> str:
    found = keys.load(settings.data)
    return f"readable by its owner only; key {found.current} seals"


def _database(settings: Settings) -> str:
    if settings.database_url is not None:
        return "PostgreSQL"
    with closing(sqlite3.connect(f"file:{settings.data / FILE}?mode=ro", uri=True)) as opened:
        if (found := opened.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            raise RuntimeError(f"damaged: {found}")
        if broken := opened.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"{len(broken)} rows whose parent is missing")
    return "whole, every foreign key met"


def _schema(settings: Settings) -> str:
    missing = run(runner.pending(settings))
    if missing:
        raise RuntimeError(f"{', '.join(missing)} not applied: run scripts/migrate")
    return "current"


def _replica(settings: Settings) -> str:
    reached = asyncio.run(replicas.check(settings, patience=0))
    if reached is False:
        raise RuntimeError("cannot be reached; the primary answers")
    return "none" if reached is None else "has every migration"


def _policies(settings: Settings) -> str:
    return f"{len(Judge().policies())} lines"


def _console(settings: Settings) -> str:
    if not (ROOT / "web" / "dist" / "index.html").is_file():
        raise RuntimeError("not built: run scripts/serve")
    return "built"


def _disk(settings: Settings) -> str:
    free = shutil.disk_usage(settings.data).free
    if free < LEAST_FREE:
        raise RuntimeError(f"only {free // 2**20} MB free")
    return f"{free // 2**20} MB free"
