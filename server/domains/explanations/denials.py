"""What is refused for want of a permission: counted in memory as it happens, written down every few seconds.

A refused action is in the audit trail at once (`server.domains.audit.refusals`), reads that are refused are not; here both are
counted by whom and what is missing, so that somebody can see what people need. A request does not wait for it.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import InvalidTransition, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.explanations.models import Denial, DenialState
from server.domains.users.models import User

EVERY_SECONDS = 2
TOGETHER = 3600
"""Seconds within which the same is one row."""

MOST_KINDS = 60
"""So many different refusals of one account within an hour are told apart; who tries more is told by their number."""

MOST_COUNTED = 10_000
LONGEST_FIELD = 80
LONGEST_NOTE = 200
KEPT = timedelta(days=90)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kind:
    """What the same has in common."""

    user_id: int
    permission: str
    field: str
    hour: int


@dataclass(slots=True)
class Counted:
    """How often, and when first and last."""

    times: int
    first_at: datetime
    last_at: datetime


class Denials:
    """The denials of one process that are not written down yet."""

    def __init__(self) -> None:
        self._counted: dict[Kind, Counted] = {}
        self._kinds: dict[tuple[int, int], set[Kind]] = {}

    def note(self, viewer: Viewer, permission: str, field: str) -> None:
        """Count that somebody signed in was refused a field of the graph; nobody's refusals are not counted."""
        if viewer.user_id is None:
            return
        at = now()
        hour = int(at.timestamp()) // TOGETHER
        kind = Kind(viewer.user_id, permission, field[:LONGEST_FIELD], hour)
        if (known := self._counted.get(kind)) is not None:
            known.times += 1
            known.last_at = at
            return
        if any(one[1] < hour for one in self._kinds):
            self._kinds = {one: kinds for one, kinds in self._kinds.items() if one[1] >= hour}
        kinds = self._kinds.setdefault((viewer.user_id, hour), set())
        if kind not in kinds and (len(kinds) >= MOST_KINDS or len(self._counted) >= MOST_COUNTED):
            return
        kinds.add(kind)
        self._counted[kind] = Counted(1, at, at)

    async def write(self) -> int:
        """Write down everything counted so far, in one transaction; how many rows that touched."""
        counted, self._counted = self._counted, {}
        if not counted:
            return 0
        try:
            async with database.transaction():
                users = User.filter(id__in=sorted({one.user_id for one in counted}))
                keys: Any = await users.values_list("id", flat=True)
                known: set[int] = set(keys)
                rows = [(kind, found) for kind, found in sorted(counted.items(), key=_place) if kind.user_id in known]
                for kind, found in rows:
                    await _written(kind, found)
        except BaseException:
            self._back(counted)
            raise
        return len(rows)

    def _back(self, counted: dict[Kind, Counted]) -> None:
        """What could not be written is counted still, beside what came meanwhile."""
        for kind, found in counted.items():
            later = self._counted.setdefault(kind, found)
            if later is not found:
                later.times += found.times
                later.first_at = found.first_at


_denials = Denials()


def use_denials(made: Denials) -> None:
    """Set what counts for the process; done once, at start."""
    global _denials
    _denials = made


def denials() -> Denials:
    return _denials


async def keep_writing() -> None:
    """Write down what was counted every few seconds, until cancelled."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            await denials().write()
        except (OSError, database.Unavailable):
            log.exception("denials could not be written; trying again")


async def write_all() -> None:
    """Write down the rest: at shutdown."""
    await denials().write()


async def acknowledge(viewer: Viewer, denial_id: int, version: int, note: str) -> int:
    """Say that somebody has looked at a denial, and what came of it. If it goes on within the hour, that is another one.

    Raises InvalidInput, NotFound, VersionConflict; InvalidTransition where it is acknowledged already.
    """
    scope = require(viewer, Permission.DENIALS_ACKNOWLEDGE)
    issues = Issues()
    said = issues.text(("note",), note, most=LONGEST_NOTE)
    issues.check()
    async with database.transaction():
        rows = Denial.filter(database.admitted(Denial, scope), id=denial_id)
        found = await rows.select_for_update(of=("denials",)).first()
        if found is None:
            raise NotFound
        if found.version != version:
            raise VersionConflict(found.version)
        if found.state is not DenialState.OPEN:
            raise InvalidTransition(found.state.name, DenialState.ACKNOWLEDGED.name)
        found.state, found.note, found.version = DenialState.ACKNOWLEDGED, said, version + 1
        found.mark = sealer().blind_index("denials.settled", str(denial_id))
        found.acknowledged_at, found.acknowledged_by_id = now(), viewer.user_id
        await found.save()
        changes = {"state": (DenialState.OPEN.value, DenialState.ACKNOWLEDGED.value)}
        await audit.record(viewer, Permission.DENIALS_ACKNOWLEDGE, ("Denial", denial_id), changes=changes, reason=said)
    return denial_id


async def forget() -> int:
    """Delete what was last refused more than ninety days ago; how many."""
    async with database.transaction():
        return await Denial.filter(last_at__lt=now() - KEPT).delete()


async def _written(kind: Kind, found: Counted) -> None:
    unit = database.current_transaction()
    assert unit is not None
    mark = sealer().blind_index("denials.mark", f"{kind.user_id}|{kind.permission}|{kind.field}|{kind.hour}")
    moments = (database.moment(found.first_at), database.moment(found.last_at))
    values = [kind.user_id, kind.permission, kind.field, mark, DenialState.OPEN.value, found.times, *moments]
    marks = ", ".join(database.placeholder(n) for n in range(1, len(values) + 1))
    await unit.connection.execute_query(
        "INSERT INTO denials (user_id, permission, field, mark, state, times, first_at, last_at, version) "
        f"VALUES ({marks}, 1) ON CONFLICT (mark) DO UPDATE SET times = denials.times + excluded.times, "
        "last_at = excluded.last_at",
        values,
    )


def _place(one: tuple[Kind, Counted]) -> tuple[int, int, str, str]:
    """In the same order in every process, so that two that write the same rows do not wait for one another in a ring."""
    kind = one[0]
    return kind.user_id, kind.hour, kind.permission, kind.field
