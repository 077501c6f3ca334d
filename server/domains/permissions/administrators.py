"""The administrators a platform cannot be without: somebody in use always holds each of their roles."""

from server.core.errors import Reason
from server.domains.permissions.giving import limits
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import UserState


async def last_of(user_id: int, *roles: str) -> list[Reason]:
    """For each of these roles whose last holder the user is: that it cannot be taken. All roles where none are named.

    Holders are people in use who hold it without an end. Call it where nobody else changes who may do what meanwhile.
    """
    found = []
    for role in limits()["last_of"]:
        holders = RoleAssignment.filter(role=role, valid_until__isnull=True, user__state=UserState.ACTIVE)
        if roles and role not in roles:
            continue
        if await holders.filter(user_id=user_id).exists() and not await holders.exclude(user_id=user_id).exists():
            message = f"This is the last {role} in use. Appoint another one first."
            found.append(Reason("LAST_ADMINISTRATOR", message, {"role": role}))
    return found
