"""One process writes an embedded database. Whoever writes holds this lock; who comes second learns who was first."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FILE = "posthouse.lock"


class InUse(Exception):
    """Another process is using the data folder; the message names it."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the lock of a data folder. Raises InUse. The lock ends with the process, however that ends."""
    descriptor = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            owner = os.read(descriptor, 20).decode(errors="replace").strip() or "unknown"
            raise InUse(f"{folder} is in use by process {owner}. Stop it first.") from taken
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        yield
    finally:
        os.close(descriptor)
