"""Migrating: what the models say, nothing lost, or nothing changed."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from server.core.drivers.addresses import FILE
from server.core.settings import Settings
from server.migrations import indexes
from server.migrations.runner import NewerDatabase, migrate, pending
from server.tables import MODULES
from tests.support.databases import Sqlite

LATER = "tests.storage.later"


def shape(file: Path) -> dict[str, Any]:
    """Tables with their columns, and indexed columns."""
    with closing(sqlite3.connect(file)) as opened:
        tables = [row[0] for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            "tables": {
                table: sorted(tuple(row[1:4]) for row in opened.execute(f'PRAGMA table_info("{table}")'))
                for table in tables
                if not table.startswith(("sqlite_", "tortoise_"))
            },
            "indexes": indexes.present(opened),
        }


async def migrated(folder: Path) -> Path:
    engine = Sqlite(folder)
    await engine.prepare()
    return folder / FILE


def populate(file: Path) -> None:
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA foreign_keys = ON")
        for number in range(1, 4):
            opened.execute(
                "INSERT INTO users (id, kind, state, display_name, seal_row, created_at, version) "
                "VALUES (?, 'staff', 'active', ?, 'r', '2026-01-01 00:00:00+00:00', 1)",
                (number, f"user {number}"),
            )
            opened.execute(
                "INSERT INTO role_assignments (user_id, role, valid_from, created_at) "
                "VALUES (?, 'clerk', '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00')",
                (number,),
            )
        opened.commit()


async def test_the_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    file = await migrated(tmp_path / "data")
    wanted = {(index.table, index.columns) for index in await indexes.expected(MODULES)}

    assert wanted <= shape(file)["indexes"]
    assert await pending(Settings(data=tmp_path / "data")) == []


async def test_an_upgrade_that_rebuilds_a_parent_keeps_rows_children_and_indexes(tmp_path: Path) -> None:
    file = await migrated(tmp_path / "data")
    populate(file)
    before = shape(file)

    applied = await migrate(Settings(data=tmp_path / "data"), history=LATER)

    assert applied == ["0099_longer_names"]
    after = shape(file)
    assert after["indexes"] == before["indexes"]
    assert after["tables"].keys() == before["tables"].keys()
    assert ("display_name", "VARCHAR(200)", 1) in after["tables"]["users"]
    with closing(sqlite3.connect(file)) as opened:
        assert opened.execute("SELECT count(*) FROM users").fetchone() == (3,)
        assert opened.execute("SELECT count(*) FROM role_assignments").fetchone() == (3,)
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(list((tmp_path / "data" / "backups").glob("*.sqlite3"))) == 1


async def test_a_database_newer_than_the_code_is_refused_and_untouched(tmp_path: Path) -> None:
    file = await migrated(tmp_path / "data")
    with closing(sqlite3.connect(file)) as opened:
        opened.execute(
            "INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('posthouse', '0999_future', '')"
        )
        opened.commit()

    with pytest.raises(NewerDatabase, match="0999_future"):
        await migrate(Settings(data=tmp_path / "data"))


async def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    file = await migrated(tmp_path / "data")
    populate(file)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA foreign_keys = OFF")
        opened.execute("DELETE FROM users WHERE id = 2")
        opened.commit()
    kept = shutil.copy(file, tmp_path / "kept")

    with pytest.raises(RuntimeError, match="parent is missing"):
        await migrate(Settings(data=tmp_path / "data"), history=LATER)

    assert file.read_bytes() == Path(kept).read_bytes()
