"""Requests for approval in every state, about objects and about none, voted on and not."""

import uuid
from datetime import datetime, timedelta

from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.approvals.states import ApprovalState, Vote
from server.domains.users.models import User

PERMISSIONS = ("subject_requests:decide", "role_assignments:create")


async def approve(now: datetime) -> None:
    """Within the present transaction."""
    users = await User.all().order_by("id").limit(6)
    for number, state in enumerate(list(ApprovalState) * 3):
        at, ended = now - timedelta(hours=number, microseconds=number * 17), state is not ApprovalState.PENDING
        approval = await Approval.create(
            state=state,
            permission=PERMISSIONS[number % 2],
            subject_type=("User", None)[number % 2],
            subject_key=None if number % 2 else users[number % 6].id,
            seal_row=str(uuid.uuid4()),
            command_sealed=b"sealed",
            digest=f"{number:064x}",
            open_mark=None if ended else f"{number:064}",
            changes={"role": [None, "clerk"], "“quoted” 邮政": [1, {"a": 2}]} if number % 3 else {},
            reason="“quoted” 邮政 😀" if number % 4 else None,
            proposer_id=users[number % 6].id,
            beneficiary_id=users[(number + 3) % 6].id if number % 5 == 1 else None,
            holders="operator" if number % 5 == 2 else None,
            quorum=1 + number % 2,
            first_voter_id=users[(number + 1) % 6].id if number % 3 == 1 else None,
            proposed_at=at,
            expires_at=at + timedelta(hours=72),
            decided_at=at + timedelta(minutes=number) if ended else None,
            outcome_code="VERSION_CONFLICT" if state is ApprovalState.FAILED else None,
            result_type="RoleAssignment" if state is ApprovalState.EXECUTED else None,
            result_key=number + 1 if state is ApprovalState.EXECUTED else None,
            version=1 + number % 3,
        )
        for place in range(number % 3):
            await ApprovalVote.create(
                approval_id=approval.id,
                voter_id=users[(number + place + 1) % 6].id if place or number % 2 else None,
                vote=list(Vote)[(number + place) % 2],
                note="noted" if place else None,
                at=at + timedelta(minutes=place),
            )
