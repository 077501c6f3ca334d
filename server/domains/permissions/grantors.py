"""Who may give which role to whom: nobody themselves, and nobody more than they hold, as widely and as long."""

from dataclasses import replace

from server.core.authorization import ready, scope_of
from server.core.clock import now
from server.core.errors import Reason
from server.core.viewer import Assignment, Viewer
from server.core.vocabulary import Permission
from server.domains.permissions.giving import Given, is_entrusted, is_within, lacking
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.permissions.spans import Span
from server.domains.users.models import User, UserState

OWN_ROLES = Reason("OWN_ROLES", "Nobody changes their own roles.")


async def throughout(viewer: Viewer, span: Span) -> Viewer:
    """The viewer with the roles alone that they hold in the present transaction, and still hold at the end of the span.

    What has been taken from them since the request began is gone, and so is what was theirs by a token alone.
    """
    if viewer.kind == "SYSTEM":
        return viewer
    if not await User.exists(id=viewer.user_id, state=UserState.ACTIVE):
        return replace(viewer, assignments=())
    outlasted = Span(now(), span.ends).outlasted
    rows = await RoleAssignment.filter(outlasted, user_id=viewer.user_id).values("role", "unit_id", "partner_id")
    held = {Assignment(row["role"], row["unit_id"], row["partner_id"]) for row in rows}
    lasting = replace(viewer, assignments=tuple(one for one in viewer.assignments if one in held))
    await ready(lasting)
    return lasting


def against(viewer: Viewer, lasting: Viewer, user_id: int, role: str, given: Given, unit: Unit | None) -> list[Reason]:
    """Why the viewer may not give this role to this user in this unit; `lasting` is the viewer throughout its span."""
    if viewer.kind == "SYSTEM":
        return []
    if viewer.user_id == user_id:
        return [OWN_ROLES]
    scope = scope_of(lasting, Permission.ROLE_ASSIGNMENTS_CREATE)
    if scope.is_empty:
        return [Reason("LONGER_THAN_HELD", "Nobody gives a role for longer than they may give roles at all.")]
    if not scope.any and (unit is None or not is_within(unit, scope)):
        return [Reason("UNIT_OUT_OF_REACH", "You give roles within your own units only.")]
    if scope.any and is_entrusted(lasting, role):
        return []
    if missing := lacking(lasting, given, unit):
        shown = ", ".join(sorted(missing)[:5])
        return [Reason("NOT_HELD", f"You do not hold this yourself as widely or as long: {shown}.", {"missing": shown})]
    return []
