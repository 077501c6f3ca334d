"""Telling people: those who can decide that something waits for them, and whoever asked what became of it."""

from zoneinfo import ZoneInfo

from server.core.languages import Language
from server.core.vocabulary import Permission
from server.domains.approvals.kinds import Kind, kinds
from server.domains.approvals.models import Approval
from server.domains.approvals.people import able
from server.domains.approvals.states import ApprovalState
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

ZONE = ZoneInfo("Asia/Shanghai")
MOST_TOLD = 20
"""So many people are told of one request; the others find it in their list."""
STAFF = Language.ZH_CN
ENDS = {
    ApprovalState.EXECUTED: ("已批准并执行", "approved and done"),
    ApprovalState.REJECTED: ("被驳回", "rejected"),
    ApprovalState.WITHDRAWN: ("已撤回", "withdrawn"),
    ApprovalState.EXPIRED: ("已过期", "expired"),
    ApprovalState.FAILED: ("已批准但未能执行", "approved, but could not be done"),
}


def number(approval_id: int) -> str:
    """What people call a request by."""
    return f"AP{approval_id:08d}"


async def ask(approval: Approval, kind: Kind) -> None:
    """Write to those who can decide, within the present transaction."""
    found = await able(Permission.APPROVALS_DECIDE, kind.approvers)
    concerned = {approval.proposer_id, approval.beneficiary_id}
    told = [user_id for user_id in found if user_id not in concerned][:MOST_TOLD]
    until = approval.expires_at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")
    given = {"number": number(approval.id), "what": kind.name(STAFF), "until": until}
    for user in await User.filter(id__in=told):
        await _write(user, MessageTemplate.APPROVAL_ASKED, given)


async def answer(approval: Approval) -> None:
    """Write to whoever asked, within the present transaction."""
    kind = kinds().get(Permission(approval.permission))
    what = approval.permission if kind is None else kind.name(STAFF)
    given = {"number": number(approval.id), "what": what, "outcome": ENDS[approval.state][STAFF.place]}
    await _write(await User.get(id=approval.proposer_id), MessageTemplate.APPROVAL_ENDED, given)


async def _write(user: User, template: MessageTemplate, given: dict[str, str]) -> None:
    for contact in contacts_of(user):
        await notifications.post(contact, template, STAFF, given)
