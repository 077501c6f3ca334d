"""Verified copies of the embedded database, made while it is in use."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

KEPT = 10


class BackupFailed(Exception):
    """There is no usable copy; the message says why."""


def copy(source: Path, target: Path) -> None:
    """Copy a database through SQLite's online backup, and prove the copy. Raises BackupFailed; leaves nothing half made."""
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as original,
            closing(sqlite3.connect(partial)) as made,
        ):
            original.backup(made)
            made.execute("PRAGMA journal_mode=DELETE")
            if made.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise BackupFailed(f"the copy of {source.name} is damaged")
        partial.chmod(0o600)
        partial.replace(target)
    except (sqlite3.Error, OSError) as failed:
        raise BackupFailed(f"{source.name} could not be copied to {target}: {failed}") from failed
    finally:
        partial.unlink(missing_ok=True)


def back_up(source: Path, folder: Path) -> Path:
    """A copy named after the moment, in the folder of backups, of which the ten newest are kept."""
    folder.mkdir(exist_ok=True, mode=0o700)
    target = folder / f"{source.stem}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}Z.sqlite3"
    copy(source, target)
    for old in sorted(folder.glob(f"{source.stem}-*.sqlite3"))[:-KEPT]:
        old.unlink()
    return target
