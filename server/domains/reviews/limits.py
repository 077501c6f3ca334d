"""What `policies/rules/access_reviews.yaml` says, by its names, and which roles are privileged."""

from typing import Any

from server.core.authorization import permissions_of
from server.core.rules import rule
from server.core.viewer import Assignment, Stage, Viewer
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
    version, sensitive = await policy_version(), set(limits()["privileged_permissions"])
    held: Any = await RoleAssignment.all().distinct().values_list("role", flat=True)
    return sorted(role for role in held if sensitive & {one.value for one in permissions_of(_holder(role, version))})


async def grants_roles(role: str) -> bool:
    """Whether its holders grant roles: the last of them keeps it, or nobody could give it back."""
    return Permission.ROLE_ASSIGNMENTS_CREATE in permissions_of(_holder(role, await policy_version()))


def _holder(role: str, version: int) -> Viewer:
    """Somebody who holds this role alone, wherever it may be held."""
    return Viewer(user_id=0, stage=Stage.COMPLETE, assignments=(Assignment(role, 0, 0),), policy_version=version)
