"""Follows the key file while the platform serves: a key another process has made or retired counts within two seconds."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from server.core import keys
from server.core.crypto import Sealer

EVERY_SECONDS = 2.0
logger = logging.getLogger(__name__)

Changed = Callable[[keys.Keys, keys.Keys], Awaitable[None]]
"""Told of the keys before and after."""


class WatchedFile:
    """The key file of a data folder, read again where it is not the one that was read last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen = self._mark()

    def __call__(self) -> keys.Keys | None:
        """The keys where they have changed, else None. Raises KeyFileProblem; the next call looks again."""
        mark = self._mark()
        if mark == self._seen:
            return None
        found = keys.load(self._folder)
        self._seen = mark
        return found

    def _mark(self) -> tuple[int, int] | None:
        try:
            stat = (self._folder / keys.FILE).stat()
        except FileNotFoundError:
            return None
        return stat.st_ino, stat.st_mtime_ns


async def keep_watching(sealer: Sealer, changed: Changed, every: float = EVERY_SECONDS) -> None:
    """Let the sealer follow the file until cancelled, and say so to `changed` after each time the keys are others."""
    known = sealer.keys
    while True:
        await asyncio.sleep(every)
        try:
            await asyncio.to_thread(sealer.refresh)
            if sealer.keys is not known:
                before, known = known, sealer.keys
                await changed(before, known)
        except Exception:
            logger.exception("the key file could not be followed")
