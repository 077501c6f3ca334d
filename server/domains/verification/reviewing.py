"""What reviewers do: take a case, give it back, look at whom it is about, ask, decide, and take an approval back."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict
from server.core.text import Issues
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications.words import MessageTemplate
from server.domains.users.budgets import Budget, spend, subject
from server.domains.verification import documents, reasons, subjects
from server.domains.verification.loading import limits, load, move
from server.domains.verification.models import VerificationCase
from server.domains.verification.states import TRANSITIONS
from server.domains.verification.subjects import Subject
from server.domains.verification.telling import tell
from server.domains.verification.words import CaseKind, CaseState, Reason

S = CaseState
REVIEW = Permission.VERIFICATIONS_REVIEW
OWN = "Nobody reviews a case of their own."
NOT_YOURS = "The case is not yours to decide: claim it first."
TWICE = "You approved it first; somebody else has to be the second."


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer has found. `duplicate_checked`: they looked at the other account with the same number."""

    approve: bool
    reason: Reason | None = None
    note: str = ""
    in_person: bool = False
    duplicate_checked: bool = False


async def claim(viewer: Viewer, case_id: int, expected_version: int) -> int:
    """Take a case for a while; also one whose claim has ended. Raises NotFound, VersionConflict, InvalidTransition, Conflict."""
    async with database.transaction():
        case = await load(viewer, REVIEW, case_id, expected_version)
        if case.applicant_id == viewer.user_id:
            raise Conflict(OWN)
        if case.first_reviewer_id == viewer.user_id:
            raise Conflict(TWICE)
        before = case.state
        if case.state is S.IN_REVIEW and case.claim_ends_at is not None and case.claim_ends_at <= now():
            case.state = waiting(case)
        ends_at = now() + timedelta(minutes=limits()["claim_minutes"])
        await move(case, S.IN_REVIEW, reviewer_id=viewer.user_id, claim_ends_at=ends_at)
        changes = {"state": (before.name, case.state.name)}
        await audit.record(viewer, REVIEW, ("VerificationCase", case.id), changes=changes)
    return case_id


async def release(viewer: Viewer, case_id: int, expected_version: int) -> int:
    """Give a claimed case back to the queue. Raises NotFound, VersionConflict, InvalidTransition, Conflict."""
    async with database.transaction():
        case = await _mine(viewer, case_id, expected_version, S.SUBMITTED)
        await move(case, waiting(case), reviewer_id=None)
        changes = {"state": (S.IN_REVIEW.name, case.state.name)}
        await audit.record(viewer, REVIEW, ("VerificationCase", case.id), changes=changes)
    return case_id


async def reveal(viewer: Viewer, case_id: int) -> Subject:
    """Whom a claimed case is about, in clear, to whoever has it. Raises Conflict, TooManyAttempts."""
    scope = require(viewer, Permission.VERIFICATIONS_REVEAL)
    budget = Budget(limits()["reveals_per_hour"], 3_600)
    await spend((budget, subject("verification.reveals", str(viewer.user_id))))
    async with database.transaction():
        case = await VerificationCase.filter(database.admitted(VerificationCase, scope), id=case_id).first()
        if case is None or not is_held_by(viewer, case):
            raise Conflict(NOT_YOURS)
        found = subjects.opened(case)
        await audit.record(viewer, Permission.VERIFICATIONS_REVEAL, ("VerificationCase", case.id))
    return found


async def request_info(viewer: Viewer, case_id: int, expected_version: int, reason: Reason, note: str) -> int:
    """Ask the applicant for more. Raises NotFound, VersionConflict, InvalidTransition, InvalidInput, Conflict."""
    issues = Issues()
    said = issues.text(("note",), note, least=2, most=500)
    issues.check()
    async with database.transaction():
        case = await _mine(viewer, case_id, expected_version, S.NEEDS_INFO)
        reasons.check(issues, reason, case.kind, S.NEEDS_INFO)
        issues.check()
        due = now() + timedelta(days=limits()["answer_days"])
        await move(case, S.NEEDS_INFO, reason=reason, note=said, answer=None, answer_due_at=due, first_reviewer_id=None)
        await tell(case, MessageTemplate.VERIFICATION_NEEDS_INFO, due)
        changes = {"state": (S.IN_REVIEW.name, case.state.name)}
        await audit.record(viewer, REVIEW, ("VerificationCase", case.id), changes=changes, reason=reason.name)
    return case_id


async def decide(viewer: Viewer, case_id: int, expected_version: int, decision: Decision) -> int:
    """Approve or reject a claimed case. An organisation's first approval waits for the second reviewer's.

    Raises NotFound, VersionConflict, InvalidTransition, InvalidInput, Conflict.
    """
    issues = Issues()
    said = issues.text(("note",), decision.note, least=0, most=500) or None
    issues.check()
    async with database.transaction():
        case = await _mine(viewer, case_id, expected_version, S.APPROVED)
        if decision.approve:
            if case.duplicate and not decision.duplicate_checked:
                issues.add(("duplicateChecked",), "REQUIRED", "Another account has this number: look at it first.")
            if decision.in_person and case.kind is not CaseKind.PERSON:
                issues.add(("inPerson",), "NOT_ALLOWED", "Only a person comes in person.")
            issues.check()
            await _approve(viewer, case, decision, said)
        else:
            reasons.check(issues, decision.reason, case.kind, S.REJECTED)
            issues.check()
            await move(case, S.REJECTED, reason=decision.reason, note=said, decided_at=now())
            await documents.keep_until(case, now() + timedelta(days=limits()["refused_kept_days"]))
            await tell(case, MessageTemplate.VERIFICATION_REJECTED)
        why = None if decision.reason is None else decision.reason.name
        changes = {"state": (S.IN_REVIEW.name, case.state.name)}
        await audit.record(viewer, REVIEW, ("VerificationCase", case.id), changes=changes, reason=why)
    return case_id


async def revoke(viewer: Viewer, case_id: int, expected_version: int, reason: Reason, note: str) -> int:
    """Take an approval back. Raises NotFound, VersionConflict, InvalidTransition, InvalidInput."""
    issues = Issues()
    said = issues.text(("note",), note, least=0, most=500) or None
    issues.check()
    async with database.transaction():
        case = await load(viewer, Permission.VERIFICATIONS_REVOKE, case_id, expected_version)
        check_transition(TRANSITIONS, case.state, S.REVOKED)
        reasons.check(issues, reason, case.kind, S.REVOKED)
        issues.check()
        await move(case, S.REVOKED, reason=reason, note=said, expires_at=None)
        await tell(case, MessageTemplate.VERIFICATION_ENDED)
        changes = {"state": (S.APPROVED.name, case.state.name)}
        about = ("VerificationCase", case.id)
        await audit.record(viewer, Permission.VERIFICATIONS_REVOKE, about, changes=changes, reason=reason.name)
    return case_id


def waiting(case: VerificationCase) -> CaseState:
    """Where a case waits that nobody has."""
    return S.SUBMITTED if case.first_reviewer_id is None else S.HALF_APPROVED


def is_held_by(viewer: Viewer, case: VerificationCase) -> bool:
    """Whether the viewer has the case now."""
    held = case.state is S.IN_REVIEW and case.reviewer_id == viewer.user_id is not None
    return held and case.claim_ends_at is not None and case.claim_ends_at > now()


async def _mine(viewer: Viewer, case_id: int, expected_version: int, to: CaseState) -> VerificationCase:
    case = await load(viewer, REVIEW, case_id, expected_version)
    check_transition(TRANSITIONS, case.state, to)
    if not is_held_by(viewer, case):
        raise Conflict(NOT_YOURS)
    return case


async def _approve(viewer: Viewer, case: VerificationCase, decision: Decision, said: str | None) -> None:
    if case.kind is CaseKind.ORGANISATION and case.first_reviewer_id is None:
        await move(case, S.HALF_APPROVED, first_reviewer_id=viewer.user_id, reviewer_id=None, note=said, reason=None)
        return
    ends_at = ends(case)
    await move(
        case,
        S.APPROVED,
        decided_at=now(),
        expires_at=ends_at,
        in_person=decision.in_person,
        note=said,
        reason=None,
    )
    await documents.keep_until(case, case.submitted_at + timedelta(days=limits()["kept_days"]))
    await tell(case, MessageTemplate.VERIFICATION_APPROVED, ends_at)


def ends(case: VerificationCase) -> datetime:
    """Until when an approval given now holds: not longer than the document does."""
    days = limits()["organisation_days" if case.kind is CaseKind.ORGANISATION else "person_days"]
    latest = now() + timedelta(days=days)
    if case.document_ends_on is None:
        return latest
    return min(latest, datetime.combine(case.document_ends_on, time(15, 59, 59), UTC))
