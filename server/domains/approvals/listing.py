"""What waits, for whoever runs the machine: the graph has its own way to read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import database
from server.domains.approvals.keeping import shown_changes
from server.domains.approvals.models import Approval
from server.domains.approvals.states import ApprovalState
from server.domains.approvals.telling import number as number_of
from server.domains.users.models import User

MOST = 200
LONGEST_NUMBER = 20


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pending request; `changes` hold masks."""

    id: int
    version: int
    number: str
    permission: str
    proposer: str
    expires_at: datetime
    changes: Mapping[str, tuple[Any, Any]]


async def waiting() -> list[Waiting]:
    """Those that expire first in front, at most so many."""
    rows = Approval.filter(state=ApprovalState.PENDING).order_by("expires_at", "id").limit(MOST)
    return [await _told(approval) for approval in await rows.using_db(database.present())]


async def find(number: str) -> Waiting | None:
    """The request of a number, in whatever state."""
    digits = number.strip().upper().removeprefix("AP")
    if not digits.isascii() or not digits.isdigit() or len(digits) > LONGEST_NUMBER:
        return None
    approval = await Approval.filter(id=int(digits)).using_db(database.present()).first()
    return None if approval is None else await _told(approval)


async def state_of(approval_id: int) -> str:
    """Its state as a word."""
    return (await Approval.filter(id=approval_id).using_db(database.present()).get()).state.name


async def _told(approval: Approval) -> Waiting:
    proposer = await User.filter(id=approval.proposer_id).using_db(database.present()).get()
    return Waiting(
        id=approval.id,
        version=approval.version,
        number=number_of(approval.id),
        permission=approval.permission,
        proposer=proposer.display_name,
        expires_at=approval.expires_at,
        changes=shown_changes(approval),
    )
