"""What is done with requests for approval, each mutation once by somebody who may."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from server.core import global_ids
from server.core.approval import Command
from server.core.clock import now
from server.core.languages import Language
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.approvals import proposing
from server.domains.subjects import deciding, requests
from server.domains.subjects.states import SubjectRequestKind
from tests.support.people import PASSWORD, People

Given = tuple[Viewer, dict[str, Any] | None]


class ApprovalWalk:
    """The steps by the name of their mutation: somebody of the staff asks for the deletion of an account."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "approvalApprove": self._approve,
            "approvalReject": self._reject,
            "approvalWithdraw": self._withdraw,
        }

    async def asked(self) -> tuple[Viewer, Viewer, dict[str, Any]]:
        """Who asked, who can approve, and what either sends."""
        approver = replace(await self._people.viewer("system_administrator"), authenticated_at=now())
        await self._people.user("operator")
        proposer, customer = await self._people.viewer("support"), await self._people.viewer("customer")
        request = await requests.create(customer, SubjectRequestKind.DELETION, PASSWORD, Language.EN)
        await deciding.begin(proposer, request, 1)
        payload = {"request_id": request, "expected_version": 2}
        wanted = Command(Permission.SUBJECT_REQUESTS_DECIDE, payload, ("SubjectRequest", request))
        key = await proposing.propose(proposer, wanted)
        assert key is not None
        return proposer, approver, {"id": global_ids.encode("Approval", key), "expectedVersion": 1}

    async def _approve(self) -> Given:
        _, approver, given = await self.asked()
        return approver, given

    async def _reject(self) -> Given:
        _, approver, given = await self.asked()
        return approver, {**given, "note": "not asked for by them"}

    async def _withdraw(self) -> Given:
        proposer, _, given = await self.asked()
        return proposer, given
