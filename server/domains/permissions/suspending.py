"""A role that ends for the time being, and is given back as it was: what others decide about it is still to come."""

from datetime import datetime

from tortoise.expressions import Q

from server.core.authorization import require
from server.core.clock import now
from server.core.events import publish
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions.events import RoleGranted, RoleTaken
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.policy_version import raise_version


async def suspend(viewer: Viewer, assignment_id: int, reason: str) -> tuple[bool, datetime | None]:
    """End a role now, inside the present transaction: whether it was ended, and when it would have ended by itself.

    It is left where its holder is the last one at present: nobody is to be locked out of what only they can do.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_DELETE)
    await raise_version()
    found = await RoleAssignment.filter(id=assignment_id).select_for_update(of=("role_assignments",)).first()
    at = now()
    if found is None or (found.valid_until is not None and found.valid_until <= at) or await is_last(found):
        return False, None
    before = found.valid_until
    await RoleAssignment.filter(id=found.id).update(valid_until=at)
    await publish(RoleTaken(found.user_id))
    await _changed(viewer, Permission.ROLE_ASSIGNMENTS_DELETE, found, (before, at), reason)
    return True, before


async def resume(viewer: Viewer, assignment_id: int, until: datetime | None, reason: str) -> None:
    """Let a role that was ended go on until it would have ended, inside the present transaction."""
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    await raise_version()
    found = await RoleAssignment.filter(id=assignment_id).select_for_update(of=("role_assignments",)).first()
    if found is None:
        return
    await RoleAssignment.filter(id=found.id).update(valid_until=until)
    await publish(RoleGranted(found.user_id, found.role))
    await _changed(viewer, Permission.ROLE_ASSIGNMENTS_CREATE, found, (found.valid_until, until), reason)


async def is_last(assignment: RoleAssignment) -> bool:
    """Whether nobody else with an account in use holds this role at present."""
    at = now()
    others = RoleAssignment.filter(role=assignment.role, user__state="active", valid_from__lte=at)
    others = others.filter(Q(valid_until=None) | Q(valid_until__gt=at)).exclude(user_id=assignment.user_id)
    return not await others.exists()


async def _changed(
    viewer: Viewer,
    permission: Permission,
    assignment: RoleAssignment,
    ends: tuple[datetime | None, datetime | None],
    reason: str,
) -> None:
    before, after = ("-" if one is None else one.isoformat() for one in ends)
    changes = {"role": (assignment.role, assignment.role), "valid_until": (before, after)}
    await audit.record(viewer, permission, ("User", assignment.user_id), changes=changes, reason=reason)
