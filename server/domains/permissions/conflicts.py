"""Roles nobody may hold at the same time: those the policies' own file keeps apart, and further pairs as data."""

from collections.abc import Iterable, Mapping
from typing import Any

from server.core import approval, database
from server.core.approval import Command
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict, GrantRefused, NotFound, Reason
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions.models import RoleAssignment, RoleConflict
from server.domains.permissions.policy_version import raise_version
from server.domains.permissions.roles import Role, excluding, exclusive, role_named
from server.domains.permissions.spans import Span

LEAST_REASON, MOST_REASON = 4, 200
MOST = 500


Pairs = frozenset[tuple[str, str]]
"""Of every two roles kept apart as data, the names in alphabetical order."""


async def pairs() -> Pairs:
    """The pairs that are kept apart as data now."""
    return frozenset(await RoleConflict.all().values_list("first_role", "second_role"))


def excluded(role: str, kept_apart: Pairs) -> frozenset[str]:
    """Every role that excludes this one."""
    found = {other for group in exclusive() if role in group for other in group}
    found |= {other for pair in kept_apart if role in pair for other in pair}
    return frozenset(found - {role})


def against(role: Role, held: Iterable[str], kept_apart: Pairs, known: Mapping[str, Role]) -> list[Reason]:
    """Why the role cannot be held beside these; a composed role that is as good as another excludes what that excludes."""
    apart = excluded(role.key, kept_apart)
    meeting = sorted(
        other for other in set(held) if other in apart or (other in known and excluding((role, known[other])))
    )
    return [
        Reason("EXCLUDED", f"The role {role.key} excludes {other}.", {"role": role.key, "other": other})
        for other in meeting
    ]


async def create(viewer: Viewer, roles: tuple[str, str], reason: str) -> int:
    """Keep two roles apart from now on; the rule's key. Others have to approve it.

    Raises ReauthenticationRequired, InvalidInput, NotFound for an unknown role, Conflict where they are kept apart already,
    GrantRefused where somebody holds both, ApprovalNeeded.
    """
    require_recent_authentication(viewer)
    return await _create(viewer, roles, reason)


async def carry_out_create(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Do what was approved."""
    first, second = payload["roles"]
    return "RoleConflict", await _create(viewer, (first, second), payload["reason"])


async def delete(viewer: Viewer, conflict_id: int, reason: str) -> int:
    """Let two roles be held together again; the rule's key. Others have to approve it.

    Raises ReauthenticationRequired, InvalidInput, NotFound, ApprovalNeeded.
    """
    require_recent_authentication(viewer)
    return await _delete(viewer, conflict_id, reason)


async def carry_out_delete(viewer: Viewer, payload: Mapping[str, Any]) -> None:
    """Do what was approved."""
    await _delete(viewer, payload["id"], payload["reason"])


async def _create(viewer: Viewer, roles: tuple[str, str], reason: str) -> int:
    require(viewer, Permission.ROLE_CONFLICTS_CREATE)
    issues = Issues()
    why = checked_reason(issues, reason)
    first, second = sorted(roles)
    if first == second:
        issues.add(("secondRole",), "SAME_ROLE", "Choose two different roles.")
    issues.check()
    async with database.transaction():
        await raise_version()
        for key in (first, second):
            await role_named(key)
        if second in excluded(first, await pairs()):
            raise Conflict("These two roles are kept apart already.")
        if await RoleConflict.all().count() >= MOST:
            raise Conflict(f"There are {MOST} such rules already. Remove one first.")
        if count := await _both(first, second):
            raise GrantRefused(
                Reason(
                    "BOTH_HELD", f"{count} people hold both roles. Take one of them back first.", {"count": str(count)}
                )
            )
        changes = {"firstRole": (None, first), "secondRole": (None, second)}
        payload = {"roles": [first, second], "reason": why}
        approval.demand(viewer, Command(Permission.ROLE_CONFLICTS_CREATE, payload, changes=changes))
        made = await RoleConflict.create(
            first_role=first, second_role=second, reason=why, created_by_id=viewer.user_id, created_at=now()
        )
        subject = ("RoleConflict", made.id)
        await audit.record(viewer, Permission.ROLE_CONFLICTS_CREATE, subject, changes=changes, reason=why)
    return int(made.id)


async def _delete(viewer: Viewer, conflict_id: int, reason: str) -> int:
    scope = require(viewer, Permission.ROLE_CONFLICTS_DELETE)
    issues = Issues()
    why = checked_reason(issues, reason)
    issues.check()
    async with database.transaction():
        await raise_version()
        found = await RoleConflict.filter(database.admitted(RoleConflict, scope), id=conflict_id).first()
        if found is None:
            raise NotFound
        changes = {"firstRole": (found.first_role, None), "secondRole": (found.second_role, None)}
        subject = ("RoleConflict", conflict_id)
        payload = {"id": conflict_id, "reason": why}
        approval.demand(viewer, Command(Permission.ROLE_CONFLICTS_DELETE, payload, subject, changes))
        await found.delete()
        await audit.record(viewer, Permission.ROLE_CONFLICTS_DELETE, subject, changes=changes, reason=why)
    return conflict_id


async def _both(first: str, second: str) -> int:
    """How many people hold or will hold both at the same time."""
    rows = RoleAssignment.filter(Span(now()).meeting, role__in=[first, second])
    held: dict[str, dict[int, list[Span]]] = {first: {}, second: {}}
    for one in await rows.values("user_id", "role", "valid_from", "valid_until"):
        held[one["role"]].setdefault(one["user_id"], []).append(Span(one["valid_from"], one["valid_until"]))
    return sum(
        any(one.meets(other) for one in spans for other in held[second].get(user_id, ()))
        for user_id, spans in held[first].items()
    )


def checked_reason(issues: Issues, reason: str) -> str:
    """The reason as it is kept; notes what is wrong with it."""
    return issues.text(("reason",), reason, least=LEAST_REASON, most=MOST_REASON)
