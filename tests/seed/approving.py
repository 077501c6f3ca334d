"""Requests for approval as many years leave them: a few pending, most decided, of everybody and often of one person."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.approvals.states import ApprovalState, Vote
from server.domains.users.models import User

ENDS = [state for state in ApprovalState if state is not ApprovalState.PENDING]
PERMISSIONS = ("subject_requests:decide", "role_assignments:create", "role_assignments:delete")


async def gather(known: list[User], first: int, moments: Sequence[datetime]) -> None:
    """Write as many as there are moments within the present transaction."""
    pending = [n % 40 == 0 for n in range(len(moments))]
    await Approval.bulk_create(
        [
            Approval(
                state=ApprovalState.PENDING if pending[n] else ENDS[n % len(ENDS)],
                permission=PERMISSIONS[n % 3],
                subject_type="User",
                subject_key=first + n,
                seal_row="0",
                command_sealed=b"-",
                digest=f"{n:064}",
                open_mark=f"{n:064}" if pending[n] else None,
                changes={"role": [None, "clerk"]},
                proposer_id=known[0].id if n % 10 == 0 else first + n // 2,
                quorum=1,
                proposed_at=at,
                expires_at=at + timedelta(hours=72),
                decided_at=None if pending[n] else at + timedelta(hours=1),
            )
            for n, at in enumerate(moments)
        ]
    )
    made = await Approval.all().order_by("id").values_list("id", flat=True)
    await ApprovalVote.bulk_create(
        [
            ApprovalVote(approval_id=key, voter_id=known[n % 20].id, vote=list(Vote)[n % 2], at=moments[n])
            for n, key in enumerate(made)
            if not pending[n]
        ]
    )
