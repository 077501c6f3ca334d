"""Grants roles and takes them back. Every change raises the policy version, so that it acts on the next request."""

from datetime import datetime

from tortoise.expressions import F

from server.core.authorization import permissions_of, require
from server.core.clock import now
from server.core.errors import Conflict, NotFound
from server.core.viewer import Assignment, Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions.models import PolicyVersion, RoleAssignment, Unit
from server.domains.permissions.roles import exclusive, roles
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
    """Grant a role, inside the present transaction; the assignment's key.

    Raises NotFound for an unknown user, role or unit, Conflict where the user's kind may not hold it, where it would join
    roles that exclude each other, or where the viewer lacks what it grants or grants it to himself.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    user = await User.get_or_none(id=user_id)
    if user is None or role not in roles() or (unit_id is not None and not await Unit.exists(id=unit_id)):
        raise NotFound
    if user.kind not in roles()[role].kinds:
        raise Conflict(f"A user of kind {user.kind.value} cannot hold the role {role}.")
    held = {found.role for found in await RoleAssignment.filter(user_id=user_id)}
    if any(role in group and (held & group) - {role} for group in exclusive()):
        raise Conflict(f"The role {role} excludes another one this user holds.")
    _check_grantor(viewer, user_id, role)
    made = await _granted(viewer, user_id, role, unit_id=unit_id, partner_id=partner_id, valid_until=valid_until)
    await _raise_version()
    await _recorded(viewer, user_id, role)
    return int(made.id)


async def begin(viewer: Viewer, user_id: int, role: str) -> None:
    """Grant the first role of an account that is being made, inside the present transaction.

    Nobody has asked with it yet, so what is remembered of the policies stays right: the version is not raised, and
    registrations do not wait for one another.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    await _granted(viewer, user_id, role)
    await _recorded(viewer, user_id, role)


async def _granted(
    viewer: Viewer,
    user_id: int,
    role: str,
    *,
    unit_id: int | None = None,
    partner_id: int | None = None,
    valid_until: datetime | None = None,
) -> RoleAssignment:
    return await RoleAssignment.create(
        user_id=user_id,
        role=role,
        unit_id=unit_id,
        partner_id=partner_id,
        valid_from=now(),
        valid_until=valid_until,
        granted_by_id=viewer.user_id,
        created_at=now(),
    )


async def _recorded(viewer: Viewer, user_id: int, role: str) -> None:
    await audit.record(viewer, Permission.ROLE_ASSIGNMENTS_CREATE, ("User", user_id), changes={"role": (None, role)})


async def withdraw(viewer: Viewer, assignment_id: int, *, reason: str | None = None) -> None:
    """Take a role back, inside the present transaction. Raises NotFound."""
    require(viewer, Permission.ROLE_ASSIGNMENTS_DELETE)
    found = await RoleAssignment.get_or_none(id=assignment_id)
    if found is None:
        raise NotFound
    await found.delete()
    await _raise_version()
    changes = {"role": (found.role, None)}
    await audit.record(
        viewer, Permission.ROLE_ASSIGNMENTS_DELETE, ("User", found.user_id), changes=changes, reason=reason
    )


async def withdraw_all(viewer: Viewer, user_id: int) -> None:
    """Take every role of an account that is being deleted, inside the present transaction; the viewer may do that."""
    if await RoleAssignment.filter(user_id=user_id).delete():
        await _raise_version()
        await audit.record(viewer, Permission.ROLE_ASSIGNMENTS_DELETE, ("User", user_id))


def _check_grantor(viewer: Viewer, user_id: int, role: str) -> None:
    """Persons grant only what they hold, and nothing to themselves; the platform itself may."""
    if viewer.kind == "SYSTEM":
        return
    if viewer.user_id == user_id:
        raise Conflict("Nobody changes their own roles.")
    granted = permissions_of(Viewer(user_id=user_id, stage=Stage.COMPLETE, assignments=(Assignment(role, 1, 1),)))
    if not granted <= permissions_of(viewer):
        raise Conflict("Nobody grants what they do not hold.")


async def _raise_version() -> None:
    if not await PolicyVersion.all().update(version=F("version") + 1):
        await PolicyVersion.create(version=1)
