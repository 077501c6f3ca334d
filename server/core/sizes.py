"""How much room the database takes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from server.core import database
from server.core.drivers.addresses import FILE
from server.core.drivers.plans import Steps
from server.core.settings import Settings

_SIZE = "SELECT pg_database_size(current_database())"


async def of_database(settings: Settings) -> Mapping[str, int]:
    """Bytes by part: SQLite's file and its log, or the whole of a PostgreSQL database. Raises database.Unavailable."""
    if database.dialect() == "sqlite":
        file = settings.data / FILE
        return {"file": _size(file), "log": _size(file.with_name(f"{FILE}-wal"))}
    rows = await database.plan_reader().run(_asked, primary=True, single=True)
    return {"database": int(rows[0][0])}


def _asked() -> Steps[Sequence[Sequence[Any]]]:
    return (yield _SIZE, ())


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0
