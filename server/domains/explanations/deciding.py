"""Why somebody may do something, or may not: the lines that decide, by which assignment, and what is missing.

What is allowed is what `authorization` decides. The grounds are the policy lines it decides by, each with every assignment
that brings it; one of them allows exactly where something is allowed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from server.core import database
from server.core.authorization import require, scope_of
from server.core.clock import now
from server.core.errors import NotFound, Reason
from server.core.explaining import Line, lines_about
from server.core.scope import ScopeKind
from server.core.viewer import Stage, Viewer, implied_roles
from server.core.vocabulary import Permission
from server.domains.explanations.objects import Named, Place, admits, places_of
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.roles import Role, all_roles
from server.domains.users.models import User, UserKind, UserState

MOST_ASSIGNMENTS = 200
IMPLIED = implied_roles(Stage.COMPLETE)
"""Roles nobody is assigned: whoever is signed in has them."""


class Span(StrEnum):
    """When an assignment counts."""

    PRESENT = "present"
    ENDED = "ended"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Held:
    """An assignment as an explanation names it."""

    id: int
    role: str
    unit_id: int | None
    unit_name: str | None
    partner_id: int | None
    valid_from: datetime
    valid_until: datetime | None
    span: Span


@dataclass(frozen=True, slots=True)
class Ground:
    """A line as somebody has it: by an assignment, or (None) by being signed in. `column` is where it meets the object."""

    line: Line
    held: Held | None
    decides: bool
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Giving:
    """A role that would give the permission, and how widely."""

    role: str
    scopes: tuple[ScopeKind, ...]
    is_held: bool
    suits_kind: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was decided about somebody, and why."""

    user_id: int
    display_name: str
    permission: Permission
    allowed: bool
    grounds: tuple[Ground, ...]
    places: tuple[Place, ...] | None
    reasons: tuple[Reason, ...]
    giving: tuple[Giving, ...]
    granting: tuple[str, ...]


async def explain(viewer: Viewer, user_id: int, permission: Permission, named: Named | None = None) -> Explanation:
    """Explain a decision about a user within the viewer's scope. Raises NotFound for other users, and objects out of sight."""
    scope = require(viewer, Permission.PERMISSIONS_EXPLAIN)
    user = await User.filter(database.admitted(User, scope), id=user_id).using_db(database.present()).first()
    places = None if named is None else await places_of(viewer, named)
    if user is None:
        raise NotFound
    asked = await present(user_id, request_id=viewer.request_id)
    held = await held_by(user_id)
    known = {role.key: role for role in await all_roles()}
    found = scope_of(asked, permission)
    active = user.state is UserState.ACTIVE
    grounds = _grounds(lines_about(permission), held, user_id, places, active)
    allowed = active and not found.is_empty and (places is None or admits(places, found))
    return Explanation(
        user_id=user_id,
        display_name=user.display_name,
        permission=permission,
        allowed=allowed,
        grounds=grounds,
        places=places,
        reasons=() if allowed else tuple(_reasons(active, grounds, places)),
        giving=giving(permission, user.kind, known, {one.role for one in held if one.span is Span.PRESENT}),
        granting=granting(known),
    )


async def held_by(user_id: int) -> list[Held]:
    """What somebody holds, held or will hold: the newest, oldest of them first."""
    rows = RoleAssignment.filter(user_id=user_id).order_by("-valid_from", "-id").limit(MOST_ASSIGNMENTS)
    found = await rows.using_db(database.present()).values(
        "id", "role", "unit_id", "unit__name", "partner_id", "valid_from", "valid_until"
    )
    return [_held(row) for row in reversed(found)]


def _held(row: dict[str, Any]) -> Held:
    at, until = now(), row["valid_until"]
    ended = until is not None and until <= at
    span = Span.ENDED if ended else Span.TO_COME if row["valid_from"] > at else Span.PRESENT
    name = row.pop("unit__name")
    return Held(**row, unit_name=name, span=span)


def giving(
    permission: Permission, kind: UserKind, known: Mapping[str, Role], held: Iterable[str]
) -> tuple[Giving, ...]:
    """The roles people can be given that allow it, for a user of this kind."""
    scopes: dict[str, list[ScopeKind]] = {}
    for line in lines_about(permission):
        if line.allows and line.role in known:
            scopes.setdefault(line.role, []).append(line.scope)
    mine = set(held)
    return tuple(
        Giving(role, tuple(found), role in mine, kind in known[role].kinds) for role, found in sorted(scopes.items())
    )


def granting(known: Mapping[str, Role]) -> tuple[str, ...]:
    """The roles whose holders give roles to others: whom to ask."""
    found = {line.role for line in lines_about(Permission.ROLE_ASSIGNMENTS_CREATE) if line.allows}
    return tuple(sorted(found & known.keys()))


def _grounds(
    lines: Sequence[Line], held: Sequence[Held], user_id: int, places: tuple[Place, ...] | None, active: bool
) -> tuple[Ground, ...]:
    mine = {one.role for one in held if one.span is Span.PRESENT} | IMPLIED
    denied = any(not line.allows and line.role in mine for line in lines)
    found: list[Ground] = []
    for line in lines:
        by: list[Held | None] = [one for one in held if one.role == line.role]
        if line.role in IMPLIED:
            by.append(None)
        for one in by:
            counts = active and (one is None or one.span is Span.PRESENT)
            if not line.allows:
                found.append(Ground(line, one, counts))
                continue
            reaches, column = _reaches(line.scope, one, user_id, places)
            found.append(Ground(line, one, counts and reaches and not denied, column))
    return tuple(found)


def _reaches(
    kind: ScopeKind, held: Held | None, user_id: int, places: tuple[Place, ...] | None
) -> tuple[bool, str | None]:
    """Whether a line that allows in this kind of scope reaches anything, or the object; and by which of its columns."""
    if kind is ScopeKind.ANY:
        return True, None
    value = {
        ScopeKind.OWN: user_id,
        ScopeKind.UNIT: held and held.unit_id,
        ScopeKind.PARTNER: held and held.partner_id,
    }[kind]
    if value is None:
        return False, None
    if places is None:
        return True, None
    met = next((place.column for place in places if place.kind is kind and place.value == value), None)
    return met is not None, met


def _reasons(active: bool, grounds: Sequence[Ground], places: tuple[Place, ...] | None) -> Iterable[Reason]:
    """Everything that stands in the way; of an account that is not active, that alone."""
    if not active:
        yield Reason("ACCOUNT_NOT_ACTIVE", "The account is not active.")
        return
    denying = sorted({one.line.role for one in grounds if not one.line.allows and one.decides})
    for role in denying:
        yield Reason("DENIED_BY_ROLE", f"The role {role} takes the permission away everywhere.", {"role": role})
    allowing = [one for one in grounds if one.line.allows]
    past = {one.held.id: one.held for one in allowing if one.held is not None and one.held.span is not Span.PRESENT}
    for held in past.values():
        yield _out_of_time(held)
    counting = [one for one in allowing if one.held is None or one.held.span is Span.PRESENT]
    if not counting:
        yield Reason("NO_ROLE", "None of the roles held now gives the permission.")
    elif not denying and places is not None:
        yield Reason("OUT_OF_SCOPE", "The permission is held, but does not reach this object.")
    elif not denying:
        yield from (_nowhere(one) for one in counting)


def _nowhere(one: Ground) -> Reason:
    role, scope = one.line.role, one.line.scope.value
    text = f"The role {role} gives it within a {scope}, and the assignment names none."
    return Reason("NO_PLACE", text, {"role": role, "scope": scope})


def _out_of_time(held: Held) -> Reason:
    if held.span is Span.ENDED:
        assert held.valid_until is not None
        at = held.valid_until.isoformat(timespec="seconds")
        return Reason("ASSIGNMENT_ENDED", f"The role {held.role} ended at {at}.", {"role": held.role, "at": at})
    at = held.valid_from.isoformat(timespec="seconds")
    return Reason("ASSIGNMENT_TO_COME", f"The role {held.role} begins at {at}.", {"role": held.role, "at": at})
