"""Asking: a command that others have to approve is kept, once for the same, and those who can decide are told."""

import uuid

from server.core import database
from server.core.approval import Command
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import RateLimited
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.approvals import keeping, phase, telling
from server.domains.approvals.kinds import Kind, kind_of
from server.domains.approvals.models import Approval, FourEyes
from server.domains.approvals.settling import fate_of, settle
from server.domains.approvals.states import ApprovalState
from server.domains.audit import service as audit

MOST_PENDING = 100
"""So many requests of one person wait at the same time."""
LONGEST_REASON = 200


async def propose(viewer: Viewer, command: Command) -> int | None:
    """Keep what the viewer wants to do until others have approved it; the approval's key.

    The same request of the same person while it is pending is the same approval. None where there have never been two
    people who could approve: then it may be carried out at once, and that is on record. Raises RateLimited.
    """
    require(viewer, Permission.APPROVALS_PROPOSE)
    kind = kind_of(command.permission)
    assert viewer.user_id is not None, "what the platform itself does needs nobody's approval"
    async with database.transaction():
        if not await phase.is_over():
            changes = {"permission": (None, command.permission.value), "approval": (None, "SETTING_UP")}
            await audit.record(viewer, Permission.APPROVALS_PROPOSE, command.subject, changes=changes)
            return None
        await FourEyes.filter(id=phase.ROW).select_for_update().first()  # one proposal after another
        if (known := await _pending(keeping.mark(viewer.user_id, command))) is not None:
            return known
        waiting = Approval.filter(proposer_id=viewer.user_id, state=ApprovalState.PENDING)
        if await waiting.count() >= MOST_PENDING:
            raise RateLimited(3600)
        approval = _made(viewer.user_id, command, kind)
        await approval.save()
        await telling.ask(approval, kind)
        changes = {"permission": (None, approval.permission), "digest": (None, approval.digest)}
        subject = ("Approval", approval.id)
        await audit.record(viewer, Permission.APPROVALS_PROPOSE, subject, changes=changes, reason=approval.reason)
    return int(approval.id)


async def _pending(mark: str) -> int | None:
    """The approval that is asked for already; one that has come to its end meanwhile makes room."""
    known = await Approval.filter(open_mark=mark).select_for_update().first()
    if known is None:
        return None
    if (fate := await fate_of(known)) is None:
        return int(known.id)
    await settle(known, fate)
    return None


def _made(proposer_id: int, command: Command, kind: Kind) -> Approval:
    subject_type, subject_key = command.subject or (None, None)
    beneficiary = subject_key if subject_type == "User" else command.payload.get("user_id")
    reason = command.payload.get("reason")
    approval = Approval(
        permission=command.permission.value,
        subject_type=subject_type,
        subject_key=subject_key,
        seal_row=str(uuid.uuid4()),
        digest=command.digest,
        open_mark=keeping.mark(proposer_id, command),
        changes={name: list(pair) for name, pair in command.changes.items()},
        reason=reason[:LONGEST_REASON] if isinstance(reason, str) and reason else None,
        proposer_id=proposer_id,
        beneficiary_id=beneficiary if isinstance(beneficiary, int) else None,
        holders=None if kind.holders is None else command.payload.get(kind.holders),
        quorum=kind.quorum,
        proposed_at=now(),
        expires_at=now() + kind.lasts,
    )
    approval.command_sealed = keeping.sealed(approval, command)
    return approval
