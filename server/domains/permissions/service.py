"""Roles as the platform's own work gives and takes them. Every change acts on the next request of whom it is about."""

from datetime import datetime

from server.core import database
from server.core.authorization import require, scope_of
from server.core.clock import now
from server.core.errors import GrantRefused, NotFound
from server.core.events import publish
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import administrators, assigning, grantors
from server.domains.permissions.assigning import Grant
from server.domains.permissions.events import RoleTaken
from server.domains.permissions.giving import is_within
from server.domains.permissions.models import Invitation, RoleAssignment
from server.domains.permissions.policy_version import raise_version
from server.domains.permissions.spans import Span
from server.domains.users.models import User


async def assign(
    viewer: Viewer,
    user_id: int,
    role: str,
    *,
    unit_id: int | None = None,
    partner_id: int | None = None,
    valid_until: datetime | None = None,
) -> int:
    """Give a role, inside the present transaction; the assignment's key.

    Raises NotFound for an unknown user, role or unit, GrantRefused where the rules of `assigning` speak against it.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    grant = Grant(user_id, role, unit_id, partner_id, valid_until=valid_until)
    return await assigning.give(viewer, grant)


async def begin(viewer: Viewer, user_id: int, role: str) -> None:
    """Give the first role of an account that is being made, inside the present transaction.

    Nobody has asked with it yet, so what is remembered of the policies stays right: the version is not raised, and
    registrations do not wait for one another.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    await RoleAssignment.create(user_id=user_id, role=role, valid_from=now(), created_at=now())
    changes = {"role": (None, role)}
    await audit.record(viewer, Permission.ROLE_ASSIGNMENTS_CREATE, ("User", user_id), changes=changes)


async def withdraw(viewer: Viewer, assignment_id: int, reason: str | None = None) -> int:
    """Take a role back, inside the present transaction; the key of whose it was. Nobody takes roles from themselves.

    Raises NotFound; GrantRefused for the viewer's own, and for that of the last administrator.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_DELETE)
    await raise_version()
    found = await RoleAssignment.get_or_none(id=assignment_id).select_related("unit")
    if found is None or not await _reaches(viewer, found):
        raise NotFound
    if found.user_id == viewer.user_id:
        raise GrantRefused(grantors.OWN_ROLES)
    if found.valid_until is None and (last := await administrators.last_of(found.user_id, found.role)):
        raise GrantRefused(*last)
    await found.delete()
    await publish(RoleTaken(found.user_id))
    changes = {"role": (found.role, None)} | ({} if found.unit is None else {"unit": (found.unit.name, None)})
    subject = ("User", found.user_id)
    await audit.record(viewer, Permission.ROLE_ASSIGNMENTS_DELETE, subject, changes=changes, reason=reason)
    return found.user_id


async def withdraw_all(viewer: Viewer, user_id: int) -> int:
    """Take every role of an account that ends, inside the present transaction; how many. The viewer may do that."""
    await Invitation.filter(user_id=user_id).delete()
    await raise_version()
    count = await RoleAssignment.filter(user_id=user_id).delete()
    if count:
        await publish(RoleTaken(user_id))
        changes = {"roles": (str(count), "0")}
        await audit.record(viewer, Permission.ROLE_ASSIGNMENTS_DELETE, ("User", user_id), changes=changes)
    return count


async def _reaches(viewer: Viewer, found: RoleAssignment) -> bool:
    """Whether the viewer, as they stand in the present transaction, may take this back if it is nobody's last."""
    if viewer.kind == "SYSTEM":
        return True
    present = await grantors.throughout(viewer, Span(now(), now()))
    scope = scope_of(present, Permission.ROLE_ASSIGNMENTS_DELETE)
    if not scope.any and (found.unit is None or not is_within(found.unit, scope)):
        return False
    seen = database.admitted(User, scope_of(viewer, Permission.USERS_READ))
    return await User.filter(seen, id=found.user_id).exists()
