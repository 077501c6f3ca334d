"""Roles that would give somebody a permission they lack, those first that give the least beside it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.core import database
from server.core.authorization import require, scope_of
from server.core.errors import NotFound, Reason
from server.core.explaining import Line, lines, supposing
from server.core.judging import Judge
from server.core.scope import ScopeKind
from server.core.viewer import Assignment, Viewer
from server.core.vocabulary import Permission
from server.domains.explanations.changes import problems
from server.domains.explanations.deciding import Span, held_by
from server.domains.explanations.supposing import rights
from server.domains.permissions import conflicts
from server.domains.permissions.roles import Role, all_roles
from server.domains.users.models import User

SOMEWHERE = -1
"""A unit and a partner nobody else is held in: a role is weighed as if held in some place."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A role, how widely it gives the permission, what else it gives, and what stands against it."""

    role: str
    scopes: tuple[ScopeKind, ...]
    extra: tuple[Permission, ...]
    is_held: bool
    problems: tuple[Reason, ...]


async def granting(viewer: Viewer, permission: Permission, user_id: int) -> list[Offer]:
    """The roles that would give the permission to a user, best first: without problems, then by what else they give.

    Raises NotFound for users out of the viewer's sight.
    """
    require(viewer, Permission.PERMISSIONS_SIMULATE)
    seen = database.admitted(User, scope_of(viewer, Permission.USERS_READ))
    user = await User.filter(seen, id=user_id).using_db(database.present()).first()
    if user is None:
        raise NotFound
    held = frozenset(
        Assignment(one.role, one.unit_id, one.partner_id) for one in await held_by(user_id) if one.span is Span.PRESENT
    )
    known = {role.key: role for role in await all_roles()}
    found = await asyncio.to_thread(_offers, permission, user, held, known, await conflicts.pairs())
    return sorted(found, key=lambda one: (bool(one.problems), one.is_held, len(one.extra), one.role))


def _offers(
    permission: Permission,
    user: User,
    held: frozenset[Assignment],
    known: Mapping[str, Role],
    kept_apart: conflicts.Pairs,
) -> list[Offer]:
    present = lines()
    judge = supposing(present)
    held_roles = {one.role for one in held}
    found = []
    for role in sorted(known):
        scopes = tuple(
            sorted(line.scope for line in present if (line.role, line.permission) == (role, permission) and line.allows)
        )
        if scopes:
            extra, denied = _weighed(judge, present, permission, user, held, role)
            why = problems(user, role, held_roles, known, kept_apart)
            if denied:
                why.append(Reason("DENIED_BY_ROLE", "A role takes the permission away whatever else is held."))
            found.append(Offer(role, scopes, extra, role in held_roles, tuple(why)))
    return found


def _weighed(
    judge: Judge,
    present: Sequence[Line],
    permission: Permission,
    user: User,
    held: frozenset[Assignment],
    role: str,
) -> tuple[tuple[Permission, ...], bool]:
    """What the role gives beside the permission that the user has nowhere yet; and whether it would not give even that."""
    about = sorted({line.permission for line in present if line.role == role and line.allows})
    before = rights(judge, about, user.id, held)
    after = rights(judge, about, user.id, held | {Assignment(role, SOMEWHERE, SOMEWHERE)})
    extra = tuple(one for one in about if one is not permission and before[one].is_empty and not after[one].is_empty)
    return extra, after[permission].is_empty
