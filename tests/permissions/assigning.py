"""What tests about roles stand on: asking through the graph, and what comes of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from server.core import global_ids
from server.core.authorization import judge
from server.core.clock import now
from server.core.viewer import Viewer
from server.domains.permissions import elevating, granting, roles
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.users.models import User
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.walk_assigned import recent

OUTCOME = """__typename ... on Error { code } ... on InvalidInput { issues { path code } }
  ... on GrantRefused { reasons { code } }"""
GRANT = f"""mutation G($input: RoleAssignmentCreateInput!) {{ roleAssignmentCreate(input: $input) {{ {OUTCOME}
  ... on RoleAssignment {{ role reason elevation unit {{ name }} user {{ displayName }}
    grantedBy {{ displayName }} }} }} }}"""
WITHDRAW = (
    f"""mutation W($input: RoleAssignmentWithdrawInput!) {{ roleAssignmentWithdraw(input: $input) {{ {OUTCOME} }} }}"""
)
END = """mutation E($input: ElevationEndInput!) { elevationEnd(input: $input) { __typename ... on Error { code } } }"""


def steps(name: str) -> str:
    """The document of one of the three steps of an account."""
    kind = f"{name[0].upper()}{name[1:]}Input"
    return f"""mutation S($input: {kind}!) {{ {name}(input: $input) {{ {OUTCOME}
      ... on User {{ state version }} ... on VersionConflict {{ current }} }} }}"""


@contextmanager
def further_lines(*lines: tuple[str, str, str, str]) -> Iterator[None]:
    """Policies in which some roles are made of more: as if somebody had composed them."""
    before = judge().policies()
    more = [*before, *([f"role:{role}", what, verb, kind, "allow"] for role, what, verb, kind in lines)]
    judge().change(more)
    with patch.object(roles, "delivered", lambda: tuple(map(tuple, more))):
        roles.roles.cache_clear()
        try:
            yield
        finally:
            judge().change(before)
    roles.roles.cache_clear()


@dataclass
class Assigning:
    """Asks the graph; outcomes are told by their codes."""

    graph: Graph
    people: People

    async def administrator(self) -> Viewer:
        return recent(await self.people.viewer("security_administrator"))

    async def granted(self, viewer: Viewer, user: User | int | None, role: str, **more: Any) -> Any:
        key = user.id if isinstance(user, User) else user or 0
        given = {"idempotencyKey": f"{role} for {key}", "reason": "a reason", **more}
        given |= {"userId": global_ids.encode("User", key), "role": role}
        return await self.graph(viewer, GRANT, input=given)

    async def outcome(self, viewer: Viewer, user: User | int | None, role: str, **more: Any) -> str:
        """What comes of giving a role: GIVEN, an outcome's code, or the reasons of a refusal."""
        answer = await self.granted(viewer, user, role, **more)
        return told(answer, "roleAssignmentCreate")

    async def withdrawn(self, viewer: Viewer, assignment_id: int) -> str:
        given = {"id": global_ids.encode("RoleAssignment", assignment_id), "reason": "a reason"}
        return told(await self.graph(viewer, WITHDRAW, input=given), "roleAssignmentWithdraw")

    async def stepped(self, viewer: Viewer, name: str, user: User, version: int = 1, reason: str = "a reason") -> str:
        given = {"id": global_ids.encode("User", user.id), "expectedVersion": version, "reason": reason}
        return told(await self.graph(viewer, steps(name), input=given), name)


def told(answer: Any, name: str) -> str:
    """An answer in a word: DONE, a code, or the codes of all reasons."""
    if answer.codes:
        return str(answer.codes[0])
    found = answer.data[name]
    if "reasons" in found:
        return " ".join(reason["code"] for reason in found["reasons"])
    return str(found.get("code", "DONE"))


def new(user: User, role: str, unit: Unit | None = None, until: datetime | None = None) -> granting.NewAssignment:
    """A role for somebody, as a service is asked for it."""
    return granting.NewAssignment(user.id, role, "a reason", None if unit is None else unit.id, None, until)


def wish(role: str, hours: float = 1, unit: Unit | None = None) -> elevating.Wish:
    """A role for oneself."""
    return elevating.Wish(role, now() + timedelta(hours=hours), "a reason", None if unit is None else unit.id)


async def held_by(user_id: int | None) -> list[str]:
    """The roles somebody has been given, whenever they hold them."""
    found = await RoleAssignment.filter(user_id=user_id).order_by("id").values_list("role", flat=True)
    return [str(role) for role in found]
