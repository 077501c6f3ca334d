"""Passwords: Argon2id in a small pool of threads, so that a flood of sign-ins cannot stop the platform.

Its parameters, by strength, stand in `policies/rules/passwords.yaml`.
"""

import asyncio
import os
import sys
import threading
import time
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.core.errors import TooManyAttempts
from server.core.rules import rule

Answer = TypeVar("Answer")
QUEUE = 40
NICENESS = 15
"""How far a thread that hashes stands back behind the event loop, where threads can (Linux)."""
REFUSALS_LAST = 1.5  # times the slowest verification, measured at start
PRODUCTION: dict[str, tuple[int, int, int]] = {
    strength: (found["passes"], found["kib"], found["lanes"])
    for strength, found in rule("passwords").value["hashing"].items()
}
"""Passes, KiB and lanes."""


@dataclass
class Hashing:
    """A pool of `threads` and the hashers by strength; refuses with TooManyAttempts when its queue is full."""

    threads: int = 2
    parameters: dict[str, tuple[int, int, int]] = field(default_factory=lambda: dict(PRODUCTION))
    done: int = 0

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="password", initializer=_stand_back)
        self._waiting = 0
        self._hashers = {
            strength: PasswordHasher(time_cost=passes, memory_cost=kib, parallelism=lanes)
            for strength, (passes, kib, lanes) in self.parameters.items()
        }
        self._decoys = {strength: hasher.hash("decoy") for strength, hasher in self._hashers.items()}
        self._refusal_seconds = REFUSALS_LAST * max(self._seconds(strength) for strength in self._decoys)

    async def hash(self, password: str, strength: str) -> str:
        """The password as it is stored. Raises TooManyAttempts."""
        return await self._run(self._hashers[strength].hash, composed(password))

    async def verify(self, hashed: str | None, password: str, strength: str) -> bool:
        """Whether it is the password. Without a stored hash the work is done too, and the answer is no.

        Raises TooManyAttempts.
        """
        return await self._run(self._verify, hashed, composed(password), strength)

    async def even_out(self, began: float) -> None:
        """Wait until a refusal has taken as long as the slowest one does; `began` is of `time.monotonic`.

        The strengths differ in cost. Without this the time of a refusal would tell which accounts are staff's.
        """
        await asyncio.sleep(max(began + self._refusal_seconds - time.monotonic(), 0))

    def is_outdated(self, hashed: str, strength: str) -> bool:
        """Whether it was made with other parameters than those of today."""
        return self._hashers[strength].check_needs_rehash(hashed)

    def close(self) -> None:
        """Let the threads go; what waits for one is dropped."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _seconds(self, strength: str) -> float:
        began = time.perf_counter()
        self._hashers[strength].verify(self._decoys[strength], "decoy")
        return time.perf_counter() - began

    def _verify(self, hashed: str | None, password: bytes, strength: str) -> bool:
        self.done += 1
        try:
            self._hashers[strength].verify(hashed or self._decoys[strength], password)
        except (VerificationError, InvalidHashError):
            return False
        return hashed is not None

    async def _run(self, work: Callable[..., Answer], *arguments: object) -> Answer:
        if self._waiting >= QUEUE:
            raise TooManyAttempts(1)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work, *arguments)
        finally:
            self._waiting -= 1


def _stand_back() -> None:
    """Let everybody else's requests go first: a hash takes long, and whoever waits for it expects that."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def composed(password: str) -> bytes:
    """The same bytes however a keyboard composes the letters (NIST SP 800-63B 3.1.1.2: normalise before hashing)."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace")


_hashing: Hashing | None = None


def use_hashing(chosen: Hashing) -> None:
    """Set the process's pool; done once, at start."""
    global _hashing
    _hashing = chosen


def hashing() -> Hashing:
    """The process's pool. Raises RuntimeError before it is set up."""
    if _hashing is None:
        raise RuntimeError("password hashing has not been set up")
    return _hashing
