"""What a deleted account loses of what it asked for and said of others' requests: its own words. What was decided stays."""

from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.approvals.states import ApprovalState


async def erase(user_id: int) -> None:
    """Erase the words inside the present transaction. A pending request is compared with its own, and keeps them so long."""
    await Approval.filter(proposer_id=user_id).exclude(state=ApprovalState.PENDING).update(reason=None)
    await ApprovalVote.filter(voter_id=user_id).update(note=None)
