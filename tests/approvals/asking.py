"""Somebody who asks, others who decide, and an effect that can be counted: a role that is granted."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from server.core import database, global_ids
from server.core.approval import Command, demand
from server.core.clock import now
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.approvals import proposing
from server.domains.approvals.models import Approval
from server.domains.permissions import assigning
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment
from tests.support.graph import Answer, Graph
from tests.support.people import People

GRANT = Permission.ROLE_ASSIGNMENTS_CREATE
REVOKE = Permission.VERIFICATIONS_REVOKE
KINDS = {
    GRANT.value: {"approvers": "approvals:decide", "quorum": 1, "hours": 72, "zh": "授予角色", "en": "Grant of a role"},
    REVOKE.value: {"approvers": "detections:read", "quorum": 2, "hours": 24, "holders": "role"},
}
SHOWN = """id number state permission reason digest quorum version outcomeCode resultId subjectId decidedAt expiresAt
  changes { field before after } proposer { displayName } votes { vote note voter { displayName } }
  availableActions { action enabled reasons { code } }"""
PROBLEM = "... on Error { code message } ... on InvalidInput { issues { path code } }"
LIST = f"""query Approvals($filter: ApprovalFilter, $orderBy: [ApprovalOrderBy!]) {{
  approvals(filter: $filter, orderBy: $orderBy) {{ totalCount nodes {{ {SHOWN} }} }} }}"""


def mutation(name: str) -> str:
    problem = "... on Error { code message }" if name == "approvalWithdraw" else PROBLEM
    answer = f"__typename ... on Approval {{ {SHOWN} }} {problem}"
    return f"mutation Do($input: {name[0].upper()}{name[1:]}Input!) {{ {name}(input: $input) {{ {answer} }} }}"


def command(user_id: int, role: str = "operator", **more: Any) -> Command:
    """To grant somebody a role."""
    payload = {"user_id": user_id, "role": role, "reason": "a new colleague", **more}
    return Command(GRANT, payload, ("User", user_id), {"role": (None, role)})


async def grant(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """What a service function does: rights, then what others have to say, then the effect with its entry of the trail."""
    demand(viewer, command(payload["user_id"], payload["role"]))
    async with database.transaction():
        wanted = assigning.Grant(payload["user_id"], payload["role"])
        made = await assigning.give(viewer, wanted, lambda _: None)
    return "RoleAssignment", made


async def just_signed_in(user_id: int | None) -> Viewer:
    """As somebody is who has proved a moment ago who they are."""
    return replace(await present(user_id, request_id="test"), authenticated_at=now(), address="203.0.113.7")


@dataclass
class Asking:
    """Two administrators of security and one of the system, and somebody who is to be given a role."""

    graph: Graph
    people: People
    proposer: Viewer = field(init=False)
    approver: Viewer = field(init=False)
    second: Viewer = field(init=False)
    newcomer: int = field(init=False)

    async def begin(self) -> "Asking":
        self.proposer = await self.somebody("system_administrator")
        self.approver = await self.somebody("security_administrator")
        self.second = await self.somebody("operator")
        self.newcomer = (await self.people.user("sorter")).id
        async with database.transaction():  # what they may grant they hold themselves
            await RoleAssignment.create(
                user_id=self.proposer.user_id, role="operator", valid_from=now(), created_at=now()
            )
        self.proposer = await just_signed_in(self.proposer.user_id)
        return self

    async def somebody(self, role: str) -> Viewer:
        return await just_signed_in((await self.people.user(role)).id)

    async def propose(self, wanted: Command | None = None, viewer: Viewer | None = None) -> Approval:
        key = await proposing.propose(viewer or self.proposer, wanted or command(self.newcomer))
        assert key is not None
        return await Approval.get(id=key)

    async def act(self, viewer: Viewer, name: str, approval: Approval, **given: Any) -> Any:
        answer = await self.answer(viewer, name, approval, **given)
        return answer.data[name]

    async def answer(self, viewer: Viewer, name: str, approval: Approval, **given: Any) -> Answer:
        given = {"id": global_ids.encode("Approval", approval.id), "expectedVersion": approval.version, **given}
        return await self.graph(viewer, mutation(name), input=given)

    async def approve(self, viewer: Viewer, approval: Approval, **given: Any) -> Any:
        return await self.act(viewer, "approvalApprove", approval, **given)

    async def refused(self, viewer: Viewer, approval: Approval) -> str:
        """The code an approval is refused with, top-level or as an outcome; the state where it is not."""
        answer = await self.answer(viewer, "approvalApprove", approval)
        if answer.codes:
            return answer.codes[0]
        found = answer.data["approvalApprove"]
        return str(found.get("code") or found["state"])

    async def seen(self, viewer: Viewer, **filter: Any) -> list[Any]:
        found: list[Any] = (await self.graph(viewer, LIST, filter=filter or None)).data["approvals"]["nodes"]
        return found

    async def granted(self, role: str = "operator") -> int:
        """How often the role was granted to the newcomer."""
        return await RoleAssignment.filter(user_id=self.newcomer, role=role).count()
