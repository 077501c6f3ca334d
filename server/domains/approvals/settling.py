"""How a request comes to its end: what the clock, lost rights or an altered row have made of it, and what is written then."""

from dataclasses import dataclass

from server.core import broadcast, database
from server.core.authorization import scope_of
from server.core.clock import now
from server.core.transitions import check_transition
from server.core.viewer import SYSTEM, Viewer
from server.core.vocabulary import Permission
from server.domains.approvals import keeping, telling
from server.domains.approvals.models import Approval
from server.domains.approvals.states import TRANSITIONS, ApprovalState
from server.domains.audit import service as audit
from server.domains.permissions.identification import present

S = ApprovalState
ACTIONS = {S.WITHDRAWN: Permission.APPROVALS_WITHDRAW}


@dataclass(frozen=True, slots=True)
class Fate:
    """An end, with a closed name for why, and the object that came of it."""

    state: ApprovalState
    code: str | None = None
    result: tuple[str, int] | None = None


async def fate_of(approval: Approval) -> Fate | None:
    """What a pending request has come to by itself, or None where it can still be decided."""
    if approval.expires_at <= now():
        return Fate(S.EXPIRED, "EXPIRED")
    try:
        command = keeping.opened(approval)
    except keeping.Altered:
        return Fate(S.FAILED, "ALTERED")
    proposer = await present(approval.proposer_id, request_id="")
    if scope_of(proposer, command.permission).is_empty:
        return Fate(S.WITHDRAWN, "PROPOSER_LOST_RIGHT")
    return None


async def settle(approval: Approval, fate: Fate, viewer: Viewer = SYSTEM, note: str | None = None) -> None:
    """Bring a locked request to its end, tell whoever asked, and record it as the last step of the present transaction."""
    check_transition(TRANSITIONS, approval.state, fate.state)
    approval.state, approval.outcome_code, approval.decided_at = fate.state, fate.code, now()
    approval.result_type, approval.result_key = fate.result or (None, None)
    approval.open_mark = None
    approval.version += 1
    await approval.save()
    await telling.answer(approval)
    moved(approval.id)
    changes: dict[str, tuple[str | None, str | None]] = {
        "state": (S.PENDING.name, fate.state.name),
        "digest": (approval.digest, approval.digest),
    }
    if fate.code is not None:
        changes["code"] = (None, fate.code)
    action = ACTIONS.get(fate.state, Permission.APPROVALS_DECIDE)
    await audit.record(viewer, action, ("Approval", approval.id), changes=changes, reason=note)


def moved(approval_id: int) -> None:
    """Let whoever follows the request look again, once the present transaction is committed."""
    unit = database.current_transaction()
    assert unit is not None, "a change belongs into a transaction"
    unit.after_commit(lambda: broadcast.send(topic(approval_id)))


def topic(approval_id: int) -> str:
    """What subscriptions to one request listen to."""
    return f"approval:{approval_id}"
