"""Closing accounts, for now or for good, and opening them again. Nobody's own, and never the last administrator's."""

from tortoise.expressions import F

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict, GrantRefused, NotFound, Reason, VersionConflict
from server.core.events import publish
from server.core.text import Issues
from server.core.transitions import Transitions, check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import administrators, service
from server.domains.permissions.conflicts import checked_reason
from server.domains.permissions.events import RoleTaken
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.policy_version import raise_version
from server.domains.users import contact_changes
from server.domains.users.events import UserLeft, UserSuspended
from server.domains.users.models import Session, User, UserKind, UserState

S = UserState
TRANSITIONS: Transitions[UserState] = {
    S.PENDING_VERIFICATION: frozenset({S.DEACTIVATED}),
    S.ACTIVE: frozenset({S.SUSPENDED, S.DEACTIVATED}),
    S.LOCKED: frozenset({S.SUSPENDED, S.DEACTIVATED}),
    S.SUSPENDED: frozenset({S.ACTIVE, S.DEACTIVATED}),
    S.DEACTIVATED: frozenset(),
}
OWN_ACCOUNT = Reason("OWN_ACCOUNT", "Nobody closes their own account here.")
PROGRAMS = frozenset({UserKind.API_CLIENT, UserKind.SYSTEM})


async def suspend(viewer: Viewer, user_id: int, expected_version: int, reason: str) -> int:
    """Close an account for now: its sessions and elevations end, its roles wait. The user's key.

    Raises ReauthenticationRequired, InvalidInput, NotFound, VersionConflict, InvalidTransition, GrantRefused, Conflict.
    """
    why = _asked(viewer, Permission.USERS_SUSPEND, reason)
    async with database.transaction():
        user = await _closing(viewer, Permission.USERS_SUSPEND, user_id, expected_version, S.SUSPENDED)
        if await RoleAssignment.filter(user_id=user_id, elevation=True).delete():
            await publish(RoleTaken(user_id))
        await publish(UserSuspended(user_id))
        await _become(viewer, Permission.USERS_SUSPEND, user, S.SUSPENDED, why)
    return user_id


async def reactivate(viewer: Viewer, user_id: int, expected_version: int, reason: str) -> int:
    """Open a suspended account again; its roles are there as before. Raises as `suspend` does."""
    why = _asked(viewer, Permission.USERS_REACTIVATE, reason)
    async with database.transaction():
        user = await _loaded(viewer, Permission.USERS_REACTIVATE, user_id, expected_version)
        if user.state is not S.SUSPENDED:
            check_transition({state: frozenset() for state in S}, user.state, S.ACTIVE)
        await raise_version()
        await _become(viewer, Permission.USERS_REACTIVATE, user, S.ACTIVE, why)
    return user_id


async def deactivate(viewer: Viewer, user_id: int, expected_version: int, reason: str) -> int:
    """Close the account of somebody who leaves for good: roles, elevations and sessions end with it, at once.

    Raises as `suspend` does. Whoever else keeps something of theirs hears `UserLeft` in the same transaction.
    """
    why = _asked(viewer, Permission.USERS_DEACTIVATE, reason)
    async with database.transaction():
        user = await _closing(viewer, Permission.USERS_DEACTIVATE, user_id, expected_version, S.DEACTIVATED)
        if user.kind is UserKind.CUSTOMER:
            raise Conflict("A customer's account is closed at their own request, under personal data.")
        await contact_changes.give_up(user_id)
        await service.withdraw_all(viewer, user_id)
        await publish(UserLeft(user_id))
        await _become(viewer, Permission.USERS_DEACTIVATE, user, S.DEACTIVATED, why)
    return user_id


def _asked(viewer: Viewer, permission: Permission, reason: str) -> str:
    require(viewer, permission)
    require_recent_authentication(viewer)
    issues = Issues()
    why = checked_reason(issues, reason)
    issues.check()
    return why


async def _loaded(viewer: Viewer, permission: Permission, user_id: int, expected_version: int) -> User:
    rows = User.filter(database.admitted(User, require(viewer, permission)), id=user_id)
    user = await rows.select_for_update(no_key=True).first()
    if user is None:
        raise NotFound
    if user.id == viewer.user_id:
        raise GrantRefused(OWN_ACCOUNT)
    if user.kind in PROGRAMS:
        raise Conflict("This is no person's account: it ends with what it stands for.")
    if user.version != expected_version:
        raise VersionConflict(user.version)
    return user


async def _closing(viewer: Viewer, permission: Permission, user_id: int, expected_version: int, to: S) -> User:
    user = await _loaded(viewer, permission, user_id, expected_version)
    check_transition(TRANSITIONS, user.state, to)
    await raise_version()
    if user.state is S.ACTIVE and (last := await administrators.last_of(user_id)):
        raise GrantRefused(*last)
    return user


async def _become(viewer: Viewer, permission: Permission, user: User, state: S, reason: str) -> None:
    ended = await Session.filter(user_id=user.id, revoked_at=None).update(revoked_at=now())
    await User.filter(id=user.id).update(state=state, version=F("version") + 1)
    changes = {"state": (user.state.value, state.value), "sessions": (str(ended), "0")}
    await audit.record(viewer, permission, ("User", user.id), changes=changes, reason=reason)
