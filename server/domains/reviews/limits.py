"""What `policies/rules/access_reviews.yaml` says, by its names, and which roles are privileged."""

from typing import Any

from server.core.authorization import judge
from server.core.rules import rule
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission
from server.domains.permissions.models import PolicyVersion, RoleAssignment


def limits() -> Any:
    """The values of the rule."""
    return rule("access_reviews").value


async def policy_version() -> int:
    """The version of the policies in force."""
    found = await PolicyVersion.all().first()
    return 0 if found is None else found.version


async def privileged_roles() -> list[str]:
    """Of the roles somebody holds, those that grant what the rule calls privileged."""
    version, sensitive = await policy_version(), [Permission(one) for one in limits()["privileged_permissions"]]
    held: Any = await RoleAssignment.all().distinct().values_list("role", flat=True)
    return sorted(role for role in held if any(grants(role, one, version) for one in sensitive))


async def grants_roles(role: str) -> bool:
    """Whether its holders grant roles: the last of them keeps it, or nobody could give it back."""
    return bool(grants(role, Permission.ROLE_ASSIGNMENTS_CREATE, await policy_version()))


def grants(role: str, permission: Permission, version: int) -> frozenset[ScopeKind]:
    """The kinds of scope in which a role by itself grants a permission."""
    return judge().decide(frozenset({role}), permission, version).get(role, frozenset())
