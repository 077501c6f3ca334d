"""Deciding: others approve or reject, whoever asked takes back. The last vote and what it lets happen are one transaction.

A request whose command could not be carried out is undone with its vote, and then written down as failed, in a transaction
of its own: nothing that was approved is ever half done, or done twice.
"""

from server.core import database
from server.core.approval import Command
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict, InvalidTransition, NotFound, VersionConflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.approvals import actions, keeping
from server.domains.approvals.carrying import Failed, carry_out
from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.approvals.settling import Fate, fate_of, moved, settle
from server.domains.approvals.states import ApprovalState, Vote
from server.domains.audit import service as audit
from server.domains.permissions.identification import present
from server.domains.permissions.models import PolicyVersion

S = ApprovalState
LONGEST_NOTE = 200


class _Ended(Exception):
    """The request has come to its end by itself."""

    def __init__(self, fate: Fate) -> None:
        super().__init__(fate.state.name)
        self.fate = fate


async def approve(viewer: Viewer, approval_id: int, expected_version: int, note: str = "") -> int:
    """Approve a request; with the last vote it is carried out, in the name of whoever asked.

    Raises NotFound, VersionConflict, InvalidTransition, InvalidInput, Conflict.
    """
    _require(viewer)
    said = _checked(note, least=0)
    try:
        async with database.together():
            if (command := await _voted(viewer, approval_id, expected_version, said)) is not None:
                await _carried_out(viewer, approval_id, command, said)
    except _Ended as ended:
        await _end(approval_id, expected_version, ended.fate)
        raise InvalidTransition(ended.fate.state.name, S.EXECUTED.name) from ended
    except Failed as failed:
        await _failed(viewer, approval_id, expected_version, failed.code, said)
    return approval_id


async def reject(viewer: Viewer, approval_id: int, expected_version: int, note: str) -> int:
    """Refuse a request; whoever asked is told why. Raises as `approve` does."""
    _require(viewer)
    said = _checked(note, least=4)
    try:
        async with database.transaction():
            approval = await _decidable(viewer, approval_id, expected_version)
            await _vote(viewer, approval, Vote.REJECT, said)
            await settle(approval, Fate(S.REJECTED), viewer, said)
    except _Ended as ended:
        await _end(approval_id, expected_version, ended.fate)
        raise InvalidTransition(ended.fate.state.name, S.REJECTED.name) from ended
    return approval_id


async def withdraw(viewer: Viewer, approval_id: int, expected_version: int) -> int:
    """Take back what one has asked for. Raises NotFound, VersionConflict, InvalidTransition."""
    scope = require(viewer, Permission.APPROVALS_WITHDRAW)
    async with database.transaction():
        rows = Approval.filter(database.admitted(Approval, scope), id=approval_id)
        approval = _seen(await rows.select_for_update().first(), expected_version)
        await settle(approval, Fate(S.WITHDRAWN, "BY_PROPOSER"), viewer)
    return approval_id


def _require(viewer: Viewer) -> None:
    require(viewer, Permission.APPROVALS_DECIDE)
    if viewer.kind != "SYSTEM":
        require_recent_authentication(viewer)


def _checked(note: str, *, least: int) -> str | None:
    issues = Issues()
    said = issues.text(("note",), note, least=least, most=LONGEST_NOTE)
    issues.check()
    return said or None


async def _voted(viewer: Viewer, approval_id: int, expected_version: int, said: str | None) -> Command | None:
    """The command, where this was the last vote it waited for."""
    async with database.transaction():
        approval = await _decidable(viewer, approval_id, expected_version)
        command = keeping.opened(approval)
        await _vote(viewer, approval, Vote.APPROVE, said)
        needed = 1 if viewer.kind == "SYSTEM" else approval.quorum
        if await ApprovalVote.filter(approval_id=approval_id, vote=Vote.APPROVE).count() >= needed:
            return command
        approval.first_voter_id = viewer.user_id
        approval.version += 1
        await approval.save()
        moved(approval_id)
        changes = {"votes": ("0", "1"), "digest": (approval.digest, approval.digest)}
        subject = ("Approval", approval_id)
        await audit.record(viewer, Permission.APPROVALS_DECIDE, subject, changes=changes, reason=said)
    return None


async def _carried_out(viewer: Viewer, approval_id: int, command: Command, said: str | None) -> None:
    """The command and its approval's end, within the unit of the vote."""
    approval = await Approval.get(id=approval_id)
    result = await carry_out(approval, command)
    async with database.transaction():
        await settle(approval, Fate(S.EXECUTED, None, result), viewer, said)


async def _failed(viewer: Viewer, approval_id: int, expected_version: int, code: str, said: str | None) -> None:
    """Write down that it was approved and could not be done, unless somebody was faster."""
    async with database.transaction():
        approval = _seen(await Approval.filter(id=approval_id).select_for_update().first(), expected_version)
        await _vote(viewer, approval, Vote.APPROVE, said)
        await settle(approval, Fate(S.FAILED, code), viewer, said)


async def _end(approval_id: int, expected_version: int, fate: Fate) -> None:
    async with database.transaction():
        approval = _seen(await Approval.filter(id=approval_id).select_for_update().first(), expected_version)
        await settle(approval, fate)


async def _decidable(viewer: Viewer, approval_id: int, expected_version: int) -> Approval:
    """The request, locked, if the viewer may decide about it at this moment.

    Whoever changes roles waits meanwhile: rights are what they are until this is committed. Raises _Ended.
    """
    await PolicyVersion.all().select_for_update(no_key=True).first()
    judging = viewer if viewer.kind == "SYSTEM" else await present(viewer.user_id, request_id=viewer.request_id)
    scope = require(judging, Permission.APPROVALS_DECIDE)
    rows = Approval.filter(database.admitted(Approval, scope), id=approval_id)
    approval = _seen(await rows.select_for_update().first(), expected_version)
    if (fate := await fate_of(approval)) is not None:
        raise _Ended(fate)
    if reasons := actions.objections(judging, actions.row_of(approval)):
        raise Conflict(reasons[0].message)
    return approval


def _seen(approval: Approval | None, expected_version: int) -> Approval:
    if approval is None:
        raise NotFound
    if approval.version != expected_version:
        raise VersionConflict(approval.version)
    if approval.state is not S.PENDING:
        raise InvalidTransition(approval.state.name, S.EXECUTED.name)
    return approval


async def _vote(viewer: Viewer, approval: Approval, vote: Vote, said: str | None) -> None:
    """Nobody votes twice, whatever their session."""
    if await ApprovalVote.exists(approval_id=approval.id, voter_id=viewer.user_id):
        raise Conflict(actions.TWICE.message)
    await ApprovalVote.create(approval_id=approval.id, voter_id=viewer.user_id, vote=vote, note=said, at=now())
