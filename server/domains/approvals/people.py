"""Who could approve: people whose account is active and who hold the permission at this moment."""

from collections import defaultdict

from tortoise.expressions import Q

from server.core.authorization import ready, scope_of
from server.core.clock import now
from server.core.viewer import Assignment, Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.permissions import policy_version
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import UserKind, UserState


async def able(*permissions: Permission) -> list[int]:
    """Members of staff who hold all of the permissions, by key, as the present transaction sees them."""
    at = now()
    held = RoleAssignment.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=at),
        valid_from__lte=at,
        user__kind=UserKind.STAFF,
        user__state=UserState.ACTIVE,
    )
    found: dict[int, list[Assignment]] = defaultdict(list)
    for user_id, *where in await held.values_list("user_id", "role", "unit_id", "partner_id"):
        found[user_id].append(Assignment(*where))
    version = await policy_version.committed()
    return [
        user_id
        for user_id, assignments in sorted(found.items())
        if await _may(user_id, assignments, version, permissions)
    ]


async def _may(user_id: int, held: list[Assignment], version: int, permissions: tuple[Permission, ...]) -> bool:
    viewer = Viewer(user_id=user_id, stage=Stage.COMPLETE, assignments=tuple(held), policy_version=version)
    await ready(viewer)
    return not any(scope_of(viewer, permission).is_empty for permission in permissions)
