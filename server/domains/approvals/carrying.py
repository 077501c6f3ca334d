"""Carrying out what was approved: by the service function everybody calls, in the name of whoever asked, as they are now."""

from dataclasses import replace

from server.core.approval import ApprovalNeeded, Command, carrying_out
from server.core.clock import now
from server.core.errors import DomainError
from server.domains.approvals.models import Approval
from server.domains.approvals.registry import command_of
from server.domains.permissions.identification import present


class Failed(Exception):
    """It was approved and could not be done."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def carry_out(approval: Approval, command: Command) -> tuple[str, int] | None:
    """Do it; the object that came of it. Raises Failed with the outcome's closed name.

    Who asked proved who they are when they did, so their sign-in counts as recent. A service function that would do anything
    else than what was approved is stopped by its own `demand`.
    """
    asked = await present(approval.proposer_id, request_id=f"approval-{approval.id}")
    proposer = replace(asked, authenticated_at=now())
    try:
        with carrying_out(command, approval.id):
            return await command_of(command.permission)(proposer, command.payload)
    except ApprovalNeeded as another:
        raise Failed("NOT_AS_APPROVED") from another
    except DomainError as refused:
        raise Failed(refused.code) from refused
