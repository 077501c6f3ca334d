"""Composes roles, changes and retires them. Every change raises the policy version, so that it acts on the next request."""

from collections.abc import Mapping, Sequence
from typing import Any

from tortoise.expressions import Q, Subquery

from server.core import database
from server.core.approval import Command, demand
from server.core.authorization import require, require_recent_authentication
from server.core.catalogue import Risk
from server.core.clock import now
from server.core.errors import Conflict, InvalidTransition, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import grants, roles
from server.domains.permissions.grants import Grants
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.policy_version import raise_version
from server.domains.permissions.role_drafts import LONGEST_REASON, Draft, Given, checked, checked_key
from server.domains.permissions.role_mirror import keep
from server.domains.permissions.role_models import Role
from server.domains.users.models import User

MOST_ROLES = 500
"""So many roles there may be that are not retired."""
_LISTED = 2000


async def begun(given: Sequence[Given] | None, cloned_from: str | None) -> Sequence[Given]:
    """What a new role says at first: what was sent, or what the role says it is cloned from. Raises NotFound."""
    if given is not None or cloned_from is None:
        return given or ()
    found = await roles.role_named(cloned_from)
    return [(one.permission.value, one.scope.value, one.effect.value) for one in sorted(found.grants)]


async def create(viewer: Viewer, key: str, draft: Draft) -> int:
    """Compose a role; its row's key.

    Raises InvalidInput, Conflict where there is such a role or there are too many, ApprovalNeeded where it allows what is of
    high risk.
    """
    require(viewer, Permission.ROLES_CREATE)
    _check_recent(viewer)
    issues = Issues()
    stored = checked_key(issues, key)
    wanted = checked(issues, viewer, stored, draft, frozenset())
    issues.check()
    async with database.transaction():
        await raise_version()
        if stored in roles.roles() or await Role.exists(key=stored):
            raise Conflict("There is a role with this key, perhaps a retired one. Choose another.")
        if await Role.filter(built_in=False, retired_at=None).count() >= MOST_ROLES:
            raise Conflict(f"There are {MOST_ROLES} roles already. Retire one that nobody needs.")
        payload = {"key": stored, **draft.payload()}
        command = Command(Permission.ROLES_CREATE, payload, None, _changes(frozenset(), wanted.grants))
        _demand(viewer, command, wanted.grants, frozenset())
        at = now()
        row = Role(key=stored, created_at=at, updated_at=at)
        _set(row, wanted)
        await row.save()
        await keep(row, viewer.user_id, draft.reason.strip())
        changes = _changes(frozenset(), wanted.grants) | {"key": (None, stored)}
        await audit.record(
            viewer, Permission.ROLES_CREATE, ("Role", row.id), changes=changes, reason=draft.reason.strip()
        )
    return int(row.id)


async def update(viewer: Viewer, role_id: int, version: int, draft: Draft) -> int:
    """Make a composed role another; its row's key.

    Raises InvalidInput, NotFound, VersionConflict, InvalidTransition for a retired one; Conflict for a built-in one, one the
    viewer holds, or one whose holders could not hold it then; ApprovalNeeded where more of high risk would be allowed.
    """
    require(viewer, Permission.ROLES_UPDATE)
    _check_recent(viewer)
    async with database.transaction():
        await raise_version()
        row = await _found(viewer, role_id, version)
        before = roles.of_row(row)
        issues = Issues()
        wanted = checked(issues, viewer, row.key, draft, before.grants)
        issues.check()
        await _check_holders(wanted)
        payload = {"id": role_id, "key": row.key, "expectedVersion": version, **draft.payload()}
        known = before.grants if wanted.kinds <= before.kinds else frozenset()
        command = Command(Permission.ROLES_UPDATE, payload, ("Role", role_id), _changes(before.grants, wanted.grants))
        _demand(viewer, command, wanted.grants, known, lifted=before.grants)
        row.version, row.updated_at = version + 1, now()
        _set(row, wanted)
        await row.save()
        await keep(row, viewer.user_id, draft.reason.strip())
        changes = _changes(before.grants, wanted.grants) | _renamed(before, wanted)
        await audit.record(
            viewer, Permission.ROLES_UPDATE, ("Role", role_id), changes=changes, reason=draft.reason.strip()
        )
    return role_id


async def retire(viewer: Viewer, role_id: int, version: int, reason: str) -> int:
    """Let a composed role allow and deny nothing any more; its row's key. Its key is not used again.

    Raises as `update` does; ApprovalNeeded where it denies what is of high risk.
    """
    require(viewer, Permission.ROLES_RETIRE)
    _check_recent(viewer)
    issues = Issues()
    said = issues.text(("reason",), reason, most=LONGEST_REASON)
    issues.check()
    async with database.transaction():
        await raise_version()
        row = await _found(viewer, role_id, version)
        before = roles.of_row(row)
        payload = {"id": role_id, "key": row.key, "expectedVersion": version, "reason": said}
        command = Command(Permission.ROLES_RETIRE, payload, ("Role", role_id), _changes(before.grants, frozenset()))
        _demand(viewer, command, frozenset(), before.grants, lifted=before.grants)
        row.version, row.updated_at, row.retired_at = version + 1, now(), now()
        await row.save()
        await keep(row, viewer.user_id, said)
        changes = {"retired": ("false", "true")}
        await audit.record(viewer, Permission.ROLES_RETIRE, ("Role", role_id), changes=changes, reason=said)
    return role_id


async def carry_out_create(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Do what was approved."""
    return "Role", await create(viewer, payload["key"], Draft.of(payload))


async def carry_out_update(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Do what was approved, unless the role is another one by now."""
    return "Role", await update(viewer, payload["id"], payload["expectedVersion"], Draft.of(payload))


async def carry_out_retire(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Do what was approved, unless the role is another one by now."""
    return "Role", await retire(viewer, payload["id"], payload["expectedVersion"], payload["reason"])


def _check_recent(viewer: Viewer) -> None:
    if viewer.kind != "SYSTEM":
        require_recent_authentication(viewer)


async def _found(viewer: Viewer, role_id: int, version: int) -> Role:
    row = await Role.filter(id=role_id).select_for_update().first()
    if row is None:
        raise NotFound
    if row.built_in:
        raise Conflict("A built-in role is changed by a release, not here. Compose one of your own from it.")
    if row.version != version:
        raise VersionConflict(row.version)
    if row.retired_at is not None:
        raise InvalidTransition("RETIRED", "ACTIVE")
    if viewer.user_id is not None and await _present(row.key).filter(user_id=viewer.user_id).exists():
        raise Conflict("Nobody changes a role they hold themselves.")
    return row


def _present(key: str) -> Any:
    """Assignments that count now or will."""
    return RoleAssignment.filter(Q(valid_until=None) | Q(valid_until__gt=now()), role=key)


async def _check_holders(wanted: roles.Role) -> None:
    """Whoever holds the role could still be given it: their kind may hold it, and it excludes nothing they hold beside it."""
    kinds: Any = await User.filter(id__in=_holders(wanted.key)).distinct().values_list("kind", flat=True)
    others = {kind.value for kind in kinds}
    if lost := others - {kind.value for kind in wanted.kinds}:
        raise Conflict(f"Users of kind {', '.join(sorted(lost))} hold this role. Take it back from them first.")
    if not roles.stands_for(wanted):
        return
    beside = RoleAssignment.filter(Q(valid_until=None) | Q(valid_until__gt=now()), user_id__in=_holders(wanted.key))
    keys: Any = await beside.distinct().limit(_LISTED).values_list("role", flat=True)
    for other in (await roles.roles_named(set(keys) - {wanted.key})).values():
        if both := roles.excluding((wanted, other)):
            raise Conflict(
                f"Somebody who holds it holds {other.key} too, and {both[0]} and {both[1]} exclude each other."
            )


def _holders(key: str) -> Any:
    return Subquery(_present(key).values("user_id"))


def _demand(viewer: Viewer, command: Command, wanted: Grants, known: Grants, *, lifted: Grants = frozenset()) -> None:
    """Others must approve what gives anybody more of high risk: permissions that are new or reach more, denials that end."""
    wider = grants.widened(known, wanted) | grants.widened(lifted, wanted)
    if any(one.risk is Risk.HIGH for one in wider):
        demand(viewer, command)


def _set(row: Role, wanted: roles.Role) -> None:
    row.name_zh, row.name_en = wanted.zh, wanted.en
    row.kinds, row.grants = sorted(kind.value for kind in wanted.kinds), grants.kept(wanted.grants)


def _changes(before: Grants, after: Grants) -> dict[str, tuple[str | None, str | None]]:
    """What was taken out and what was put in, in words."""
    gone, come = (", ".join(one.told() for one in sorted(some)) or None for some in (before - after, after - before))
    return {"permissions": (gone, come)} if gone or come else {}


def _renamed(before: roles.Role, after: roles.Role) -> dict[str, tuple[str | None, str | None]]:
    told = {"nameZh": (before.zh, after.zh), "nameEn": (before.en, after.en)}
    told["kinds"] = tuple(", ".join(sorted(kind.value for kind in one.kinds)) for one in (before, after))  # type: ignore[assignment]
    return {name: (one, other) for name, (one, other) in told.items() if one != other}
