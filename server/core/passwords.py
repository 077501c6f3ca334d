"""Passwords: Argon2id in a small pool of threads, so that a flood of sign-ins cannot stop the platform.

Parameters: 64 MiB, three passes for staff (RFC 9106, second choice); 19 MiB, two passes for customers (OWASP's minimum).
"""

import asyncio
import time
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.core.errors import TooManyAttempts

Answer = TypeVar("Answer")
QUEUE = 40
PRODUCTION = {"staff": (3, 65536, 1), "customer": (2, 19456, 1)}


@dataclass
class Hashing:
    """A pool of `threads` and the hashers by strength; refuses with TooManyAttempts when its queue is full."""

    threads: int = 2
    parameters: dict[str, tuple[int, int, int]] = field(default_factory=lambda: dict(PRODUCTION))
    done: int = 0

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="password")
        self._waiting = 0
        self._hashers = {
            strength: PasswordHasher(time_cost=passes, memory_cost=kib, parallelism=lanes)
            for strength, (passes, kib, lanes) in self.parameters.items()
        }
        self._decoys = {strength: hasher.hash("decoy") for strength, hasher in self._hashers.items()}

    async def hash(self, password: str, strength: str) -> str:
        return await self._run(self._hashers[strength].hash, password)

    async def verify(self, hashed: str | None, password: str, strength: str) -> bool:
        """Whether it is the password. Without a stored hash the same work is done, and the answer is no."""
        return await self._run(self._verify, hashed, password, strength)

    def is_outdated(self, hashed: str, strength: str) -> bool:
        return self._hashers[strength].check_needs_rehash(hashed)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _verify(self, hashed: str | None, password: str, strength: str) -> bool:
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


_hashing: Hashing | None = None


def use_hashing(chosen: Hashing) -> None:
    """Set the process's pool; done once, at start."""
    global _hashing
    _hashing = chosen


def hashing() -> Hashing:
    if _hashing is None:
        raise RuntimeError("password hashing has not been set up")
    return _hashing
