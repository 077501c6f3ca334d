"""What applicants do: submit a case, answer a question about it, withdraw it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict
from server.core.languages import Language
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users.budgets import Budget, spend, subject
from server.domains.users.models import User
from server.domains.verification import documents, subjects
from server.domains.verification.loading import limits, load, move
from server.domains.verification.models import VerificationCase
from server.domains.verification.states import OPEN
from server.domains.verification.subjects import Subject
from server.domains.verification.words import CaseKind, CaseState, DocumentType

S = CaseState
OVER = (S.WITHDRAWN, S.REJECTED, S.LAPSED, S.REVOKED)
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Person:
    """A person as they apply. The documents are keys of what they uploaded before."""

    name: str = field(repr=False)
    document_type: DocumentType
    number: str = field(repr=False)
    documents: Sequence[int]
    language: Language
    document_ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation as somebody applies for it."""

    name: str = field(repr=False)
    credit_code: str = field(repr=False)
    legal_representative: str = field(repr=False)
    documents: Sequence[int]
    language: Language
    document_ends_on: date | None = None


async def submit_person(viewer: Viewer, given: Person) -> int:
    """Ask to be known as oneself; the case's key. Whether somebody else has the number makes no difference to the answer.

    Raises InvalidInput, Conflict where such a case is open, TooManyAttempts.
    """
    require(viewer, Permission.VERIFICATIONS_SUBMIT)
    issues = Issues()
    subject = subjects.checked_person(issues, given.name, given.document_type, given.number)
    subjects.check_end(issues, given.document_ends_on)
    documents.check_count(issues, given.documents)
    issues.check()
    return await _submit(viewer, CaseKind.PERSON, given.document_type, subject, given)


async def submit_organisation(viewer: Viewer, given: Organisation) -> int:
    """Ask to be known as acting for an organisation; the case's key. Raises as `submit_person` does."""
    require(viewer, Permission.VERIFICATIONS_SUBMIT)
    issues = Issues()
    subject = subjects.checked_organisation(issues, given.name, given.credit_code, given.legal_representative)
    subjects.check_end(issues, given.document_ends_on)
    documents.check_count(issues, given.documents)
    issues.check()
    return await _submit(viewer, CaseKind.ORGANISATION, DocumentType.CREDIT_CODE, subject, given)


async def answer(viewer: Viewer, case_id: int, expected_version: int, message: str, document_ids: Sequence[int]) -> int:
    """Answer the reviewer's question, by words and further documents: the case is in the queue again, from its beginning.

    Raises NotFound, VersionConflict, InvalidTransition, InvalidInput.
    """
    issues = Issues()
    clean = issues.text(("message",), message, least=0, most=500)
    documents.check_count(issues, document_ids, least=0)
    if not clean and not document_ids:
        issues.add(("message",), "REQUIRED", "Answer by words, or add a document.")
    issues.check()
    async with database.transaction():
        case = await load(viewer, Permission.VERIFICATIONS_SUBMIT, case_id, expected_version)
        before = case.state
        await move(
            case, S.SUBMITTED, answer=clean or None, answer_due_at=None, reviewer_id=None, first_reviewer_id=None
        )
        await documents.attach(viewer, document_ids, case)
        changes = {"state": (before.name, case.state.name), "documents": (None, str(len(document_ids)))}
        await audit.record(viewer, Permission.VERIFICATIONS_SUBMIT, ("VerificationCase", case.id), changes=changes)
    return case_id


async def withdraw(viewer: Viewer, case_id: int, expected_version: int) -> int:
    """Take a case back that is not decided. Raises NotFound, VersionConflict, InvalidTransition."""
    async with database.transaction():
        case = await load(viewer, Permission.VERIFICATIONS_WITHDRAW, case_id, expected_version)
        before = case.state
        await move(case, S.WITHDRAWN, decided_at=now(), answer_due_at=None)
        await documents.keep_until(case, now() + timedelta(days=limits()["refused_kept_days"]))
        changes = {"state": (before.name, case.state.name)}
        await audit.record(viewer, Permission.VERIFICATIONS_WITHDRAW, ("VerificationCase", case.id), changes=changes)
    return case_id


async def _submit(
    viewer: Viewer, kind: CaseKind, document_type: DocumentType, subject_: Subject, given: Person | Organisation
) -> int:
    assert viewer.user_id is not None
    await spend((Budget(limits()["submissions_per_day"], DAY), subject("verification.cases", str(viewer.user_id))))
    async with database.transaction():
        await User.filter(id=viewer.user_id).select_for_update().get()  # two cases at once would both find none open
        mine = VerificationCase.filter(applicant_id=viewer.user_id, kind=kind, state__in=list(OPEN))
        if await mine.count() >= limits()["open_cases"]:
            raise Conflict("There is an open case of this kind. Wait for its end, or withdraw it.")
        moment = now()
        case = VerificationCase(
            kind=kind,
            applicant_id=viewer.user_id,
            language=given.language,
            document_ends_on=given.document_ends_on,
            submitted_at=moment,
            updated_at=moment,
            **subjects.columns(subject_, document_type, str(uuid.uuid4())),
        )
        case.duplicate = await _elsewhere(case)
        await case.save()
        await documents.attach(viewer, given.documents, case)
        changes = {"state": (None, case.state.name), "number": (None, case.number_masked)}
        await audit.record(viewer, Permission.VERIFICATIONS_SUBMIT, ("VerificationCase", case.id), changes=changes)
    return int(case.id)


async def _elsewhere(case: VerificationCase) -> bool:
    """Whether another account has a case with the number; its open ones are flagged too. An organisation may have several
    people, so for it this is worth a look and no more."""
    others = VerificationCase.filter(number_index=case.number_index).exclude(applicant_id=case.applicant_id)
    found = await others.exclude(state__in=list(OVER)).exists()
    if found:
        await others.filter(state__in=list(OPEN)).update(duplicate=True)
    return found
