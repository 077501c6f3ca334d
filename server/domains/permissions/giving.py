"""What a role gives to whoever holds it, and whether somebody holds as much themselves."""

from collections.abc import Mapping
from typing import Any

from server.core.authorization import scope_of
from server.core.rules import rule
from server.core.scope import Scope, ScopeKind
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.permissions.grants import Effect
from server.domains.permissions.models import Unit
from server.domains.permissions.roles import Role, stands_for

Given = Mapping[Permission, frozenset[ScopeKind]]


def limits() -> Any:
    """The values of `policies/rules/role_assignments.yaml`."""
    return rule("role_assignments").value


def gives(role: Role) -> Given:
    """What the role alone gives, and in which kinds of scope."""
    found: dict[Permission, set[ScopeKind]] = {}
    for one in role.grants:
        if one.effect is Effect.ALLOW and one.permission in role.permissions and not role.retired:
            found.setdefault(one.permission, set()).add(one.scope)
    return {permission: frozenset(kinds) for permission, kinds in found.items()}


def is_privileged(role: Role, given: Given) -> bool:
    """Whether others have to approve that somebody is given the role: it does great harm in wrong hands."""
    return bool(stands_for(role)) or any(is_high(permission) for permission in given)


def is_high(permission: Permission) -> bool:
    """Whether the permission alone makes a role privileged."""
    return permission.value in limits()["high_risk"]


def lacking(viewer: Viewer, given: Given, unit: Unit | None) -> list[Permission]:
    """What the viewer does not hold as widely as the role would give it in that unit."""
    return [permission for permission, kinds in given.items() if not _covers(scope_of(viewer, permission), kinds, unit)]


def _covers(scope: Scope, kinds: frozenset[ScopeKind], unit: Unit | None) -> bool:
    if scope.any:
        return True
    if ScopeKind.ANY in kinds or scope.is_empty:
        return False
    return ScopeKind.UNIT not in kinds or unit is None or is_within(unit, scope)


def is_within(unit: Unit, scope: Scope) -> bool:
    """Whether the unit is one of the scope's or beneath one."""
    return scope.any or bool({unit.id, unit.city_unit_id, unit.province_unit_id} & scope.units)


def is_entrusted(viewer: Viewer, role: str) -> bool:
    """Whether one of the viewer's roles may give this one without holding it."""
    entrusted = limits()["entrusted"]
    return any(role in entrusted.get(held.role, ()) for held in viewer.assignments)
