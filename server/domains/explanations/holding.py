"""Who can: everybody whose present assignments give a permission, everywhere or for one object."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.expressions import Q, Subquery

from server.core import database
from server.core.authorization import judge, require, scope_of
from server.core.clock import now
from server.core.explaining import lines_about
from server.core.policies import Decision
from server.core.scope import ScopeKind
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.explanations.deciding import IMPLIED
from server.domains.explanations.objects import Named, Place, places_of
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import User, UserKind, UserState

MOST = 100
PLACE = re.compile(r"\$(\d+)")
"""A value's place in a statement of PostgreSQL."""
COUNTED = 10_001
COLUMNS = (
    "id",
    "user_id",
    "user__display_name",
    "user__kind",
    "role",
    "unit_id",
    "unit__name",
    "valid_from",
    "valid_until",
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody, and the assignment that gives it to them."""

    assignment_id: int
    user_id: int
    display_name: str
    kind: UserKind
    role: str
    scopes: tuple[ScopeKind, ...]
    unit_id: int | None
    unit_name: str | None
    valid_from: datetime
    valid_until: datetime | None


@dataclass(frozen=True, slots=True)
class Holders:
    """A page of them by the age of their assignments.

    `everybody` is how widely it is had by being signed in; `owners` are whose the object is, where that makes them reach it.
    """

    holders: tuple[Holder, ...]
    after: int | None
    everybody: tuple[ScopeKind, ...]
    owners: tuple[tuple[int, str], ...]
    query: Any

    async def count(self) -> int:
        """How many assignments give it, counted up to 10,001."""
        found = self.query.limit(COUNTED).values_list("id", flat=True)
        statement = f"SELECT count(*) AS people FROM ({found.sql()}) AS held"
        rows = await database.present().execute_query_dict(statement, found.query.get_parameterized_sql()[1])
        return int(rows[0]["people"])


async def holders(
    viewer: Viewer, permission: Permission, named: Named | None = None, *, first: int = 50, after: int | None = None
) -> Holders:
    """The assignments in force that give the permission, for one object where one is named.

    Only of accounts that are active and within the viewer's sight. Raises InvalidInput; NotFound for objects out of sight.
    """
    require(viewer, Permission.PERMISSION_HOLDERS_READ)
    issues = Issues()
    issues.number(("first",), first, least=1, most=MOST)
    issues.check()
    places = None if named is None else await places_of(viewer, named)
    about = lines_about(permission)
    decision: dict[str, frozenset[ScopeKind]] = {}
    for role in {line.role for line in about if line.allows}:
        await judge().prepare(frozenset({role}), viewer.policy_version)
        decision |= judge().decide(frozenset({role}), permission, viewer.policy_version)
    denying = {line.role for line in about if not line.allows}
    if denying & IMPLIED:
        decision = {}
    everybody = sorted({kind for role in IMPLIED & decision.keys() for kind in decision[role]})
    seen = database.admitted(RoleAssignment, scope_of(viewer, Permission.USERS_READ))
    present = RoleAssignment.filter(seen, _in_force(now()), user__state=UserState.ACTIVE).using_db(database.present())
    if denying:
        present = present.filter(~Q(user_id__in=Subquery(_denied(denying))))
    page = present if after is None else present.filter(id__gt=after)
    giving = [_by(role, kinds, places) for role, kinds in sorted(decision.items()) if kinds and role not in IMPLIED]
    keys = await _first_of_each([page.filter(one) for one in giving], first + 1)
    rows = await RoleAssignment.filter(id__in=keys[:first]).using_db(database.present()).order_by("id").values(*COLUMNS)
    return Holders(
        tuple(_holder(row, decision) for row in rows),
        keys[first - 1] if len(keys) > first else None,
        tuple(everybody),
        await _owners(viewer, places, denying) if ScopeKind.OWN in everybody else (),
        present.filter(_giving(decision, places)),
    )


async def _first_of_each(by_role: Sequence[Any], most: int) -> list[int]:
    """The first keys of all roles together. One statement finds those of each by its index, so that none sorts a whole role."""
    parts: list[str] = []
    values: list[Any] = []
    for query in by_role:
        part = query.order_by("id").limit(most).values_list("id", flat=True)
        parts.append(f"SELECT * FROM ({_beyond(len(values), part.sql())}) AS held_{len(parts)}")
        values += part.query.get_parameterized_sql()[1]
    if not parts:
        return []
    rows = await database.present().execute_query_dict(" UNION ALL ".join(parts), values)
    return sorted(int(next(iter(row.values()))) for row in rows)[:most]


def _beyond(before: int, statement: str) -> str:
    """The statement with its values' places after so many others."""
    return PLACE.sub(lambda found: f"${int(found[1]) + before}", statement)


async def _owners(viewer: Viewer, places: tuple[Place, ...] | None, denying: set[str]) -> tuple[tuple[int, str], ...]:
    """The active accounts the object is of, but for those a role of theirs denies it to."""
    own = [place.value for place in places or () if place.kind is ScopeKind.OWN and place.value is not None]
    seen = User.filter(database.admitted(User, scope_of(viewer, Permission.USERS_READ)), id__in=own)
    if denying:
        seen = seen.filter(~Q(id__in=Subquery(_denied(denying))))
    rows = await seen.filter(state=UserState.ACTIVE).using_db(database.present()).values_list("id", "display_name")
    return tuple((int(key), str(name)) for key, name in rows)


def _denied(denying: set[str]) -> Any:
    """The users who hold one of these roles now."""
    return RoleAssignment.filter(_in_force(now()), role__in=sorted(denying)).values("user_id")


def _in_force(at: datetime) -> Q:
    """Said so that the beginning narrows and does not lead: nearly all have begun, and a role's are wanted by their keys."""
    return Q(Q(valid_until__isnull=True) | Q(valid_until__gt=at), ~Q(valid_from__gt=at))


def _giving(decision: Decision, places: tuple[Place, ...] | None) -> Q:
    """The assignments whose role gives it, in a kind of scope that reaches something, or the object."""
    ways: list[Q] = []
    for kind in ScopeKind:
        named = sorted(role for role, kinds in decision.items() if kind in kinds and role not in IMPLIED)
        if named:
            ways.append(Q(_met(kind, places), role__in=named))
    return Q(*ways, join_type=Q.OR) if ways else Q(id__in=[])


def _by(role: str, kinds: frozenset[ScopeKind], places: tuple[Place, ...] | None) -> Q:
    """The same of one role alone, which leads to its rows."""
    if ScopeKind.ANY in kinds:
        return Q(role=role)
    return Q(Q(*(_met(kind, places) for kind in sorted(kinds)), join_type=Q.OR), role=role)


def _met(kind: ScopeKind, places: tuple[Place, ...] | None) -> Q:
    column = {ScopeKind.OWN: "user_id", ScopeKind.UNIT: "unit_id", ScopeKind.PARTNER: "partner_id"}.get(kind)
    if column is None:
        return Q()
    if places is None:
        reached: Any = {f"{column}__isnull": False}
        return Q(**reached)
    values = sorted({place.value for place in places if place.kind is kind and place.value is not None})
    met: Any = {f"{column}__in": values}
    return Q(**met)


def _holder(row: dict[str, Any], decision: Decision) -> Holder:
    return Holder(
        assignment_id=row["id"],
        user_id=row["user_id"],
        display_name=row["user__display_name"],
        kind=UserKind(row["user__kind"]),
        role=row["role"],
        scopes=tuple(sorted(decision[row["role"]])),
        unit_id=row["unit_id"],
        unit_name=row["unit__name"],
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
    )
