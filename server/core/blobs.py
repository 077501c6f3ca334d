"""Bytes that are too large for the database: kept in a folder under the hash of what they are.

A file stands there whole or not at all: it is written beside its place, made durable, then renamed. Equal bytes are kept
once. What no row names any more is swept away an hour later at the earliest, so that nothing is taken from under a
transaction that is about to name it.
"""

import asyncio
import hashlib
import os
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

SHA256 = re.compile(r"[0-9a-f]{64}")
UNTOUCHED_SECONDS = 3600
CHUNK = 1 << 20
SWEPT_TOGETHER = 500

Named = Callable[[Collection[str]], Awaitable[Collection[str]]]
"""Of these hashes, those that something still names."""


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes that are kept: their SHA-256 in hexadecimal, and how many they are."""

    sha256: str
    size: int


class Blobs:
    """The folder. Its methods that take a while work in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._coming = folder / "coming"

    def draft(self, name: str) -> Path:
        """Where something is written before it is kept; the same place for the same name, so that work can go on."""
        self._coming.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self._coming / re.sub(r"[^A-Za-z0-9_-]", "_", name)[:100]

    def path(self, sha256: str) -> Path:
        """Where bytes of this hash are. Raises ValueError for what is no hash."""
        if not SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hexadecimal")
        return self._folder / sha256[:2] / sha256

    async def put(self, data: bytes) -> Blob:
        """Keep these bytes; durable when it returns."""
        return await asyncio.to_thread(self._put, data)

    async def take(self, draft: Path) -> Blob:
        """Keep what was drafted, and the draft is gone; durable when it returns."""
        return await asyncio.to_thread(self._take, draft)

    async def sweep(self, named: Named) -> int:
        """Delete what nothing names and nobody has touched for an hour, drafts after a day; how many files."""
        swept = await asyncio.to_thread(self._sweep_drafts)
        for batch in await asyncio.to_thread(lambda: list(self._old())):
            kept = await named([path.name for path in batch])
            swept += await asyncio.to_thread(_unlink_old, [path for path in batch if path.name not in kept])
        return swept

    def _put(self, data: bytes) -> Blob:
        draft = self.draft(f"put-{secrets.token_hex(8)}")
        draft.write_bytes(data)
        return self._take(draft)

    def _take(self, draft: Path) -> Blob:
        digest, size = hashlib.sha256(), 0
        with draft.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
            os.fsync(file.fileno())
        blob = Blob(digest.hexdigest(), size)
        place = self.path(blob.sha256)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft.chmod(0o600)
        draft.replace(place)
        for folder in (place.parent, self._folder):
            _sync(folder)
        return blob

    def _old(self) -> Iterator[list[Path]]:
        batch: list[Path] = []
        for folder in sorted(self._folder.glob("[0-9a-f][0-9a-f]")):
            for path in folder.iterdir():
                if SHA256.fullmatch(path.name) and _is_old(path, UNTOUCHED_SECONDS):
                    batch.append(path)
                if len(batch) == SWEPT_TOGETHER:
                    yield batch
                    batch = []
        if batch:
            yield batch

    def _sweep_drafts(self) -> int:
        drafts = list(self._coming.iterdir()) if self._coming.is_dir() else []
        return _unlink_old(drafts, 24 * UNTOUCHED_SECONDS)


def _unlink_old(paths: Collection[Path], seconds: float = UNTOUCHED_SECONDS) -> int:
    old = [path for path in paths if _is_old(path, seconds)]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _is_old(path: Path, seconds: float) -> bool:
    try:
        return path.stat().st_mtime < time.time() - seconds
    except FileNotFoundError:
        return False


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_blobs: Blobs | None = None


def use_blobs(chosen: Blobs) -> None:
    """Set the process's folder; done once, at start."""
    global _blobs
    _blobs = chosen


def blobs() -> Blobs:
    if _blobs is None:
        raise RuntimeError("the folder of stored files has not been set")
    return _blobs
