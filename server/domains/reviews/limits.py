"""What `policies/rules/access_reviews.yaml` says, by its names, and which roles are privileged."""

from collections.abc import Iterable, Mapping
from typing import Any

from server.core.rules import rule
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission
from server.domains.permissions.giving import Given, gives, is_privileged
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.roles import roles_named


def limits() -> Any:
    """The values of the rule."""
    return rule("access_reviews").value


async def privileged_roles() -> list[str]:
    """Of the roles somebody holds, those that nobody is given without the approval of others."""
    held: Any = await RoleAssignment.all().distinct().values_list("role", flat=True)
    found = await roles_named(held)
    return sorted(key for key, role in found.items() if is_privileged(role, gives(role)))


async def grants_roles(role: str) -> bool:
    """Whether its holders grant roles: the last of them keeps it, or nobody could give it back."""
    return bool(grants(await given_by([role]), role, Permission.ROLE_ASSIGNMENTS_CREATE))


async def given_by(roles: Iterable[str]) -> Mapping[str, Given]:
    """What each of these roles grants by itself."""
    return {key: gives(role) for key, role in (await roles_named(roles)).items()}


def grants(given: Mapping[str, Given], role: str, permission: Permission) -> frozenset[ScopeKind]:
    """The kinds of scope in which a role by itself grants a permission."""
    return given.get(role, {}).get(permission, frozenset())
