"""What may be done to the key file: prepare a key, let it seal, retire one. Each change replaces the file at once or not at all.

A key is made beside the one that seals (`prepare`), so that it can be carried to every machine before anything is sealed
with it; then it seals (`promote`), and when nothing is sealed with a former one any more, that is taken out (`retire`).
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from server.core.keys import FILE, KeyFileProblem, load, new_key

MOST_ID = 2**16 - 1
"""A sealed text has two bytes for its key's id."""


class KeyRefused(Exception):
    """The key file does not allow the change; the message says why."""


def prepare(folder: Path) -> int:
    """Add a key that opens and does not seal yet; its id, or that of the one prepared already. Raises KeyRefused."""
    with _changing(folder) as found:
        newest = max(int(key_id) for key_id in found["data"])
        if newest > found["current"]:
            return newest
        if newest == MOST_ID:
            raise KeyRefused(f"there is no key id after {MOST_ID}")
        found["data"][str(newest + 1)] = new_key()
    return newest + 1


def promote(folder: Path, key_id: int, at: datetime) -> None:
    """Let a prepared key seal from now on; said of the one that seals, it is begun again with. Raises KeyRefused."""
    with _changing(folder) as found:
        if str(key_id) not in found["data"] or key_id < found["current"]:
            raise KeyRefused(f"key {key_id} is not prepared")
        found["current"], found["since"] = key_id, at.isoformat()


def retire(folder: Path, key_id: int) -> Path:
    """Take a former key out of the file, into one of its own: only backups of its time need it. Raises KeyRefused."""
    kept = folder / f"retired-key-{key_id}.json"
    with _changing(folder) as found:
        if str(key_id) not in found["data"] or key_id >= found["current"]:
            raise KeyRefused(f"key {key_id} is not a former key of this platform")
        _write(kept, {"data": {str(key_id): found["data"].pop(str(key_id))}})
    return kept


@contextmanager
def _changing(folder: Path) -> Iterator[dict[str, Any]]:
    """The file's content, to be changed; written back when the block ends well. One change at a time."""
    load(folder)  # whatever is wrong with the file is said as ever
    lock = os.open(folder / f"{FILE}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        before = (folder / FILE).read_text()
        found: dict[str, Any] = json.loads(before)
        yield found
        if found != json.loads(before):
            _write(folder / FILE, found)
    finally:
        os.close(lock)


def _write(path: Path, content: dict[str, Any]) -> None:
    partial = path.with_name(path.name + ".partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(content, file)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    except OSError as refused:
        raise KeyFileProblem(f"{path} could not be made durable: {refused.strerror}") from refused
    finally:
        os.close(folder)
