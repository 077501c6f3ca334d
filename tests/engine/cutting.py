"""A copy of a database that holds only what is within somebody's scope: cut by the models' own rule, row by row.

This knows nothing of how executors read: it reads whole tables and judges each row by `RowScope.admits`.
"""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

from tortoise.models import Model

from schema.engine.declare import ENTITIES
from server.core.authorization import scope_of
from server.core.drivers.addresses import FILE
from server.core.scope import RowScope
from server.core.viewer import Viewer
from server.core.vocabulary import Permission


def copied(source: Path, folder: Path) -> Path:
    """The database of one data folder and its keys in another."""
    folder.mkdir(parents=True)
    with sqlite3.connect(source / FILE) as old, sqlite3.connect(folder / FILE) as new:
        old.backup(new)
    old.close()
    new.close()
    shutil.copy(source / "keys.json", folder / "keys.json")
    return folder


def cut(folder: Path, viewer: Viewer) -> dict[str, tuple[int, int]]:
    """Remove what is out of the viewer's scope; how many rows of each table are left, and how many there were."""
    found: dict[str, tuple[int, int]] = {}
    reads = {entity.model: entity.reads for entity in ENTITIES.values()}
    connection = sqlite3.connect(folder / FILE)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA foreign_keys = off")
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        keys: dict[type[Model], set[int]] = {}
        for model in sorted(reads, key=lambda one: _rule(one).part_of is not None):
            rows = connection.execute(f"SELECT * FROM {model._meta.db_table}").fetchall()
            keys[model] = {row["id"] for row in rows if _admitted(model, dict(row), keys, viewer, reads[model])}
            out = [(row["id"],) for row in rows if row["id"] not in keys[model]]
            connection.executemany(f"DELETE FROM {model._meta.db_table} WHERE id = ?", out)
            found[model.__name__] = (len(keys[model]), len(rows))
        connection.commit()
    finally:
        connection.close()
    return found


def _rule(model: type[Model]) -> RowScope:
    rule: RowScope = model.row_scope  # type: ignore[attr-defined]
    return rule


def _admitted(
    model: type[Model], row: dict[str, Any], keys: dict[type[Model], set[int]], viewer: Viewer, reads: Permission
) -> bool:
    """Whether the row itself is within scope, or, of a part, its whole."""
    if (whole := _rule(model).part_of) is None:
        return _rule(model).admits(scope_of(viewer, reads), row)
    return row[f"{whole}_id"] in keys[model._meta.fields_map[whole].related_model]  # type: ignore[attr-defined]
