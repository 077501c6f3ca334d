"""Indexes a table must have: SQLite loses them when a migration rebuilds the table, so they are compared and restored."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from tortoise import Tortoise
from tortoise.connection import get_connection

APP = "posthouse"


@dataclass(frozen=True, slots=True)
class Index:
    """A secondary index as the models declare it."""

    table: str
    columns: tuple[str, ...]
    sql: str


async def expected(modules: Sequence[str]) -> list[Index]:
    """The indexes of a database made from the models alone."""
    await Tortoise.init(
        config={
            "connections": {"default": "sqlite://:memory:"},
            "apps": {APP: {"models": list(modules), "default_connection": "default"}},
            "use_tz": True,
            "timezone": "UTC",
        },
        _enable_global_fallback=True,
    )
    try:
        await Tortoise.generate_schemas()
        connection = get_connection("default")
        rows = await connection.execute_query_dict(
            "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
        )
        found = []
        for row in rows:
            columns = await connection.execute_query_dict(f'PRAGMA index_info("{row["name"]}")')
            found.append(Index(row["tbl_name"], tuple(column["name"] for column in columns), row["sql"]))
        return found
    finally:
        await Tortoise.close_connections()


def present(opened: sqlite3.Connection) -> set[tuple[str, tuple[str, ...]]]:
    """Table and columns of every index there is."""
    names = opened.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'index'").fetchall()
    return {(table, tuple(row[2] for row in opened.execute(f'PRAGMA index_info("{name}")'))) for table, name in names}


def restore(opened: sqlite3.Connection, wanted: Sequence[Index]) -> int:
    """Make what is missing; how many that were."""
    there = present(opened)
    missing = [index for index in wanted if (index.table, index.columns) not in there]
    for index in missing:
        opened.execute(index.sql)
    opened.commit()
    return len(missing)
