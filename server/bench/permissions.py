"""`scripts/bench --permissions`: what a request pays for being authorised, with few and with many stored policy lines.

One process, one thread: a page of one order (W2) is asked for by somebody who holds composed roles, and every question put to
the judge meanwhile is put again, alone, many times over. The share is of the whole request without its transport; the
session's statement is not counted. Then the policies are changed, and the first request that meets the change is timed.
"""

import asyncio
import statistics
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

import orjson

from server import opening
from server.app import executor
from server.bench.databases import Filled
from server.bench.workloads import workloads
from server.core import database
from server.core.authorization import decisions_of, judge, ready, scope_of
from server.core.catalogue import catalogue
from server.core.clock import now
from server.core.operations import OperationRequest
from server.core.settings import Settings
from server.core.viewer import Assignment, Viewer
from server.core.vocabulary import Permission
from server.domains.permissions.identification import identify
from server.domains.permissions.policy_version import raise_version
from server.domains.permissions.role_mirror import keep
from server.domains.permissions.role_models import Role

LINES = (10, 1_000, 10_000)
BY_ROLE = 100
REQUESTS, REPEATED, CHANGES = 400, 2_000, 5
MOST_SHARE = 0.03
"""Of the whole request, with the most lines."""
MOST_FIRST = 0.050
"""Seconds the first decision after a change may take."""


@dataclass(frozen=True, slots=True)
class Cost:
    """With so many stored lines; times in seconds. `first` is the slowest of a few, `gap` the event loop's longest pause."""

    lines: int
    request: float
    authorised: float
    questions: int
    remembered: float
    first: float
    gap: float

    @property
    def share(self) -> float:
        """Of the request."""
        return self.authorised / self.request

    def shown(self) -> str:
        """A line for people."""
        return (
            f"{self.lines:6} lines  {self.authorised * 1e6:6.1f} µs of {self.request * 1e6:7.1f} µs: {self.share:6.2%}"
            f"  ({self.questions} questions, {self.remembered * 1e6:.2f} µs each remembered)"
            f"  first after a change {self.first * 1e3:5.1f} ms, the loop paused {self.gap * 1e3:4.1f} ms"
        )

    def as_json(self) -> dict[str, Any]:
        """Figures for programs."""
        return {
            "lines": self.lines,
            "request_us": round(self.request * 1e6, 1),
            "authorised_us": round(self.authorised * 1e6, 2),
            "share_of_w2": round(self.share, 5),
            "questions": self.questions,
            "remembered_us": round(self.remembered * 1e6, 3),
            "first_ms": round(self.first * 1e3, 2),
            "loop_paused_ms": round(self.gap * 1e3, 2),
        }


def measured(found: Filled, lines: tuple[int, ...] = LINES) -> list[Cost]:
    """Measure it on this database, which is written to."""
    return asyncio.run(_measured(found, lines))


async def _measured(found: Filled, lines: tuple[int, ...]) -> list[Cost]:
    settings = Settings(data=found.data, DATABASE_URL=None)
    graph, costs, written = executor(bytes(32)), [], 0
    request = OperationRequest(**_asked(workloads(found.numbers)["w2"].bodies[0]))
    async with opening.working(settings, opening.load_keys(settings)):
        for many in lines:
            written = await _written(written, many)
            viewer = await _viewer(found.token)
            first, gap = await _changed(found.token)
            viewer = replace(viewer, policy_version=(await _viewer(found.token)).policy_version)
            await ready(viewer)
            whole = await _timed(lambda viewer=viewer: graph.execute(request, viewer))  # type: ignore[misc]
            asked = await _questions(lambda viewer=viewer: graph.execute(request, viewer))  # type: ignore[misc]
            authorised = await _again(viewer, asked)
            costs.append(Cost(many, whole, authorised, len(asked), _remembered(viewer), first, gap))
    return costs


def _asked(body: bytes) -> dict[str, Any]:
    found = orjson.loads(body)
    names = {"query": "document", "documentId": "document_id", "variables": "variables"}
    return {names[name]: value for name, value in found.items() if name in names}


async def _viewer(token: str) -> Viewer:
    """Whoever asks, with two of the composed roles."""
    viewer = await identify(token, address="", user_agent="", request_id="bench")
    held = (*viewer.assignments, Assignment("custom_bench_0"), Assignment("custom_bench_1"))
    return replace(viewer, assignments=held)


async def _written(before: int, many: int) -> int:
    """So many lines there are afterwards, a hundred to a role."""
    said = [[one.permission.value, kind.value, "allow"] for one in catalogue().values() for kind in one.scopes]
    async with database.transaction():
        await raise_version()
        for number in range(before // BY_ROLE, -(-many // BY_ROLE)):
            size = min(BY_ROLE, many - number * BY_ROLE)
            turned = said[number % 40 :] + said[: number % 40]
            row = await Role.get_or_none(key=f"custom_bench_{number}")
            row = row or Role(key=f"custom_bench_{number}", version=0, name_zh="-", name_en="-", kinds=["staff"])
            row.grants, row.version, row.created_at, row.updated_at = turned[:size], row.version + 1, now(), now()
            await row.save()
            await keep(row, None, "measured")
    return many


async def _changed(token: str) -> tuple[float, float]:
    """Change a role that is held, a few times: how long the first decision took at most, and how long the loop paused.

    The session's statement is in it, and the reading of the stored lines.
    """
    took, gaps = list[float](), list[float]()
    for _ in range(CHANGES):
        row = await Role.get(key="custom_bench_0")
        async with database.transaction():
            await raise_version()
            row.grants = [*row.grants[1:], row.grants[0]]
            row.version += 1
            await row.save()
            await keep(row, None, "measured")
        watch = asyncio.ensure_future(_gap(gaps))
        await asyncio.sleep(0.01)
        began = perf_counter()
        viewer = await _viewer(token)
        await ready(viewer)
        scope_of(viewer, Permission.ORDERS_READ)
        took.append(perf_counter() - began)
        watch.cancel()
    return max(took), max(gaps)


async def _gap(gaps: list[float]) -> None:
    """How much later than asked for the loop came back."""
    while True:
        began = perf_counter()
        await asyncio.sleep(0.001)
        gaps.append(perf_counter() - began - 0.001)


async def _timed(ask: Callable[[], Any]) -> float:
    took = []
    for _ in range(REQUESTS):
        began = perf_counter()
        await ask()
        took.append(perf_counter() - began)
    return statistics.median(took[REQUESTS // 10 :])


async def _questions(ask: Callable[[], Any]) -> list[Permission]:
    """What the judge is asked during one request, in its order."""
    found: list[Permission] = []
    present, decide = judge(), judge().decide

    def noted(roles: frozenset[str], permission: Permission, version: int) -> Any:
        found.append(permission)
        return decide(roles, permission, version)

    present.decide = noted  # type: ignore[method-assign]
    try:
        await ask()
    finally:
        present.decide = decide  # type: ignore[method-assign]
    return found


async def _again(viewer: Viewer, asked: list[Permission]) -> float:
    """The same questions, both times a request sees to it that they are answered from memory, and the look for whoever
    stands the same, of whom a plan knows the rest.
    """
    took = []
    for _ in range(REPEATED):
        began = perf_counter()
        await ready(viewer)
        await ready(viewer)
        decisions_of(viewer)
        for permission in asked:
            scope_of(viewer, permission)
        took.append(perf_counter() - began)
    return statistics.median(took)


def _remembered(viewer: Viewer) -> float:
    decide, roles, version = judge().decide, viewer.roles, viewer.policy_version
    took = []
    for _ in range(REPEATED // 100):
        began = perf_counter()
        for _ in range(100):
            decide(roles, Permission.ORDERS_READ, version)
        took.append((perf_counter() - began) / 100)
    return statistics.median(took)
