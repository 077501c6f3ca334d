"""Kinds of jobs of the tests' own, in the place of the product's."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.domains.jobs.models import Job
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import KINDS, Kind
from server.domains.jobs.words import JobKind

Doing = Callable[..., None]


@pytest.fixture
def doing(monkeypatch: pytest.MonkeyPatch) -> Doing:
    """`doing(function)` lets the function do the jobs of a kind, by default those of DEMONSTRATION_GROW."""

    def declare(
        function: Callable[..., Awaitable[None]],
        kind: JobKind = JobKind.DEMONSTRATION_GROW,
        *,
        delays: tuple[float, ...] = (),
        lane: str = "main",
        every: timedelta | None = None,
    ) -> None:
        monkeypatch.setitem(KINDS, kind.value, Kind(function, delays, lane, every))

    return declare


async def asked(kind: JobKind = JobKind.DEMONSTRATION_GROW, payload: dict[str, Any] | None = None, **given: Any) -> int:
    """Write a job down in a transaction of its own; its id."""
    async with database.transaction():
        return await enqueue(kind, payload or {}, **given)


async def row(job_id: int) -> Job:
    return await Job.get(id=job_id)
