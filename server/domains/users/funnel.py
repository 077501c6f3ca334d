"""How registering goes: how many begin, how many finish, and how long it takes them (clause 3.1.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import mean

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.contacts import Channel
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.users.models import CodePurpose, OneTimeCode

LONGEST = 92


@dataclass(frozen=True, slots=True)
class Stretch:
    """One way of registering: codes asked for, accounts that came of them, and the median time between the two."""

    channel: Channel
    started: int
    finished: int
    median_seconds: float | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """Both ways, as they stood at a moment."""

    as_of: datetime
    stretches: Sequence[Stretch]


async def funnel(viewer: Viewer, days: int) -> Funnel:
    """The figures of the last days, for whoever may see all of them. Raises InvalidInput."""
    require(viewer, Permission.REGISTRATIONS_READ)
    issues = Issues()
    issues.number(("days",), days, least=1, most=LONGEST)
    issues.check()
    at = now()
    return Funnel(at, [await _stretch(channel, at - timedelta(days=days)) for channel in Channel])


async def _stretch(channel: Channel, since: datetime) -> Stretch:
    asked = OneTimeCode.filter(purpose=CodePurpose.REGISTRATION, channel=channel, created_at__gt=since)
    asked = asked.using_db(database.reads())
    finished = asked.filter(took_ms__isnull=False)
    count = await finished.count()
    middle = finished.order_by("took_ms").offset(max(count - 1, 0) // 2).limit(2 - count % 2)
    took = [row["took_ms"] for row in await middle.values("took_ms")]
    return Stretch(channel, await asked.count(), count, round(mean(took) / 1000, 1) if took else None)
