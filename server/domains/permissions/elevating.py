"""A further role for hours: asked for by staff for themselves, approved by others, over by itself."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import approval, database
from server.core.approval import Command
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import NotFound
from server.core.events import publish
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import assigning
from server.domains.permissions.assigning import Grant
from server.domains.permissions.conflicts import checked_reason
from server.domains.permissions.events import RoleTaken
from server.domains.permissions.giving import limits
from server.domains.permissions.granting import checked_end, shown
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.permissions.policy_version import raise_version


@dataclass(frozen=True, slots=True)
class Wish:
    """Which role somebody asks for, where, until when, and why."""

    role: str
    until: datetime
    reason: str
    unit_id: int | None = None


async def request(viewer: Viewer, wish: Wish) -> int:
    """Ask for an elevation; the assignment's key. Whoever asks does not decide: it always needs the approval of others.

    Raises ReauthenticationRequired, InvalidInput, NotFound, GrantRefused, ApprovalNeeded.
    """
    require(viewer, Permission.ELEVATIONS_REQUEST)
    require_recent_authentication(viewer)
    issues, hours = Issues(), limits()["elevation_hours"]
    why = checked_reason(issues, wish.reason)
    if not now() < wish.until <= now() + timedelta(hours=hours):
        issues.add(("until",), "OUT_OF_RANGE", f"An elevation lasts at most {hours} hours.", min=0, max=hours)
    issues.check()
    return await _elevate(viewer, Wish(wish.role, wish.until, why, wish.unit_id))


async def carry_out_request(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Elevate as was approved, to the end that was asked for. Raises InvalidInput where that is over."""
    require(viewer, Permission.ELEVATIONS_REQUEST)
    wish = Wish(**{**payload, "until": datetime.fromisoformat(payload["until"])})
    checked_end(wish.until)
    return "RoleAssignment", await _elevate(viewer, wish)


async def end(viewer: Viewer, assignment_id: int) -> int:
    """Give an elevation of one's own up before its time; the viewer's key. Raises NotFound."""
    scope = require(viewer, Permission.ELEVATIONS_END)
    async with database.transaction():
        await raise_version()
        rows = RoleAssignment.filter(database.admitted(RoleAssignment, scope), id=assignment_id, elevation=True)
        found = await rows.first()
        if found is None:
            raise NotFound
        await found.delete()
        await publish(RoleTaken(found.user_id))
        changes = {"role": (found.role, None)}
        await audit.record(viewer, Permission.ELEVATIONS_END, ("User", found.user_id), changes=changes)
    return found.user_id


async def _elevate(viewer: Viewer, wish: Wish) -> int:
    assert viewer.user_id is not None, "somebody asks for themselves"
    grant = Grant(viewer.user_id, wish.role, wish.unit_id, valid_until=wish.until, reason=wish.reason, elevation=True)

    def ask(unit: Unit | None) -> None:
        payload = asdict(wish) | {"until": wish.until.isoformat()}
        subject, changes = ("User", grant.user_id), shown(grant, unit)
        approval.demand(viewer, Command(Permission.ELEVATIONS_REQUEST, payload, subject, changes))

    async with database.transaction():
        return await assigning.give(viewer, grant, ask)
