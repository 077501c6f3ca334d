"""Verified people of a demonstration: known without documents, because there is nobody to be known."""

import uuid
from datetime import timedelta

from server.core.clock import now
from server.core.languages import Language
from server.domains.users.models import User
from server.domains.verification import subjects
from server.domains.verification.loading import limits
from server.domains.verification.models import VerificationCase
from server.domains.verification.subjects import Subject
from server.domains.verification.words import CaseKind, CaseState, DocumentType


async def vouch(user: User, subject: Subject) -> VerificationCase:
    """Give a demonstration's user an approved case of their own person, inside the present transaction."""
    moment = now()
    return await VerificationCase.create(
        kind=CaseKind.PERSON,
        state=CaseState.APPROVED,
        applicant_id=user.id,
        language=Language.ZH_CN,
        in_person=True,
        submitted_at=moment,
        updated_at=moment,
        decided_at=moment,
        expires_at=moment + timedelta(days=limits()["person_days"]),
        **subjects.columns(subject, DocumentType.RESIDENT_ID, str(uuid.uuid4())),
    )
