"""Roles people composed, for tests: whoever may compose them, and what they begin as."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from server.core import database, global_ids
from server.core.clock import now
from server.core.viewer import SYSTEM, Stage, Viewer
from server.domains.permissions import role_changes
from server.domains.permissions.identification import identify
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.role_drafts import Draft
from server.domains.permissions.role_models import Role
from server.domains.users import sessions
from server.domains.users.models import UserKind
from tests.support.people import People

MODEST = ("detections:read any allow", "units:read any allow")
"""What a security administrator holds, nothing of high risk."""


def draft(*said: str, kinds: Iterable[UserKind] = (UserKind.STAFF,), reason: str = "wanted for the night") -> Draft:
    """A role that says this, each as `permission scope effect`."""
    given = [(one, kind, effect) for one, kind, effect in (each.split() for each in said or MODEST)]
    return Draft("夜班", "Night shift", tuple(kinds), given, reason)


async def composed(key: str, *said: str, kinds: Iterable[UserKind] = (UserKind.STAFF,)) -> Role:
    """A role the platform itself composed; its row."""
    return await Role.get(id=await role_changes.create(SYSTEM, key, draft(*said, kinds=kinds)))


async def recomposed(role: Role, *said: str) -> Role:
    """The same role, saying something else from now on."""
    present = await Role.get(id=role.id)
    kinds = [UserKind(kind) for kind in present.kinds]
    await role_changes.update(SYSTEM, present.id, present.version, draft(*said, kinds=kinds))
    return await Role.get(id=role.id)


async def composer(people: People, role: str = "security_administrator") -> Viewer:
    """Somebody who may compose roles and has just proved who they are."""
    return replace(await people.viewer(role), authenticated_at=now())


async def holding(people: People, *keys: str, role: str = "developer", unit_id: int | None = None) -> str:
    """The token of somebody who holds these roles beside a built-in one."""
    user = await people.user(role)
    async with database.transaction():
        for key in keys:
            await RoleAssignment.create(user_id=user.id, role=key, unit_id=unit_id, valid_from=now(), created_at=now())
        opened = await sessions.open_session(Viewer(), user, Stage.COMPLETE)
    return opened.token


async def known(token: str) -> Viewer:
    """Who the token stands for at this moment."""
    return await identify(token, address="203.0.113.7", user_agent="", request_id="")


def sent(role: Role) -> dict[str, Any]:
    """How a role is named in an input."""
    return {"id": global_ids.encode("Role", role.id), "expectedVersion": role.version}


def as_input(*said: str) -> list[dict[str, str]]:
    """What a role is to say, as the graph takes it."""
    return [
        {"permission": one, "scope": kind.upper(), "effect": effect.upper()}
        for one, kind, effect in (each.split() for each in said or MODEST)
    ]
