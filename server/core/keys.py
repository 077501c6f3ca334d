"""The key file: made at first start, readable by its owner only, and never printed."""

import base64
import json
import os
import secrets
import stat
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

FILE = "keys.json"


class KeyFileProblem(Exception):
    """The key file is missing, damaged, or open to others; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The platform's secrets. `data` holds AES-256 keys by id, `current` names the one that seals, since `since`.

    A key with a higher id than `current` is prepared: it opens, and seals nothing yet.
    """

    current: int
    data: dict[int, bytes] = field(repr=False)
    index: bytes = field(repr=False)
    cursor: bytes = field(repr=False)
    audit_seed: bytes = field(repr=False)
    since: datetime | None = None

    @property
    def former(self) -> tuple[int, ...]:
        """The keys before the current one, oldest first."""
        return tuple(sorted(key_id for key_id in self.data if key_id < self.current))


def load_or_create(folder: Path) -> Keys:
    """The keys of a data folder; fresh ones in a file of mode 600 where there are none yet."""
    path = folder / FILE
    if not path.exists():
        fresh = {"current": 1, "data": {"1": new_key()}} | {
            name: new_key() for name in ("index", "cursor", "audit_seed")
        }
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(fresh, file)
            file.flush()
            os.fsync(file.fileno())
    return load(folder)


def load(folder: Path) -> Keys:
    """The keys of a data folder. Raises KeyFileProblem."""
    path = folder / FILE
    if not path.exists():
        raise KeyFileProblem(f"{path} is missing. Restore it from its backup: sealed data cannot be read without it.")
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeyFileProblem(f"{path} is readable by others. Run: chmod 600 {path}")
    try:
        found = json.loads(path.read_text())
        return Keys(
            found["current"],
            {int(key_id): _bytes(key) for key_id, key in found["data"].items()},
            _bytes(found["index"]),
            _bytes(found["cursor"]),
            _bytes(found["audit_seed"]),
            datetime.fromisoformat(found["since"]) if "since" in found else None,
        )
    except (ValueError, KeyError, TypeError) as damaged:
        raise KeyFileProblem(f"{path} is damaged. Restore it from its backup.") from damaged


def new_key() -> str:
    """A fresh key as the file holds it."""
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _bytes(text: str) -> bytes:
    found = base64.b64decode(text, validate=True)
    if len(found) != 32:
        raise ValueError("a key has 32 bytes")
    return found
