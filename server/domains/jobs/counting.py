"""How much work there is, and how long it waits: for whoever watches the server, not for people's scopes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import database
from server.core.clock import now
from server.core.drivers.plans import Steps
from server.domains.jobs.registry import LANES
from server.domains.jobs.words import JobStatus

MOST = 10_000
"""Counted no further, so that counting costs the same however much has been done."""

_COUNTS = " UNION ALL ".join(
    f"SELECT '{status}', count(*) FROM (SELECT 1 FROM jobs WHERE status = '{status}' LIMIT {MOST}) AS found"
    for status in JobStatus
)
_FIRST = "SELECT due_at FROM jobs WHERE status = '{status}' AND lane = '{lane}' ORDER BY due_at LIMIT 1"


@dataclass(frozen=True, slots=True)
class Work:
    """Jobs by status, each up to `MOST`, and the seconds by which the longest waiting job of each lane is overdue."""

    jobs: Mapping[JobStatus, int]
    overdue: Mapping[str, float]


async def counted() -> Work:
    """Six short walks of one index. Raises TooSlow, database.Unavailable."""
    return await database.plan_reader().run(_steps, primary=True)


def _steps() -> Steps[Work]:
    counts = yield _COUNTS, ()
    overdue = {}
    for lane in LANES:
        rows = yield _FIRST.format(status=JobStatus.READY, lane=lane), ()
        overdue[lane] = _overdue(rows[0][0]) if rows else 0.0
    return Work({JobStatus(status): number for status, number in counts}, overdue)


def _overdue(due_at: Any) -> float:
    moment = due_at if isinstance(due_at, datetime) else datetime.fromisoformat(due_at)
    return max(0.0, (now() - moment).total_seconds())
