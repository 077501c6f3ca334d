"""Cases of verification in every state, with and without documents, and certificates in theirs."""

import uuid
from datetime import date, datetime, timedelta

from server.core.languages import Language
from server.domains.files.models import File
from server.domains.users.models import User
from server.domains.verification.models import Certificate, VerificationCase, VerificationDocument
from server.domains.verification.words import (
    CaseKind,
    CaseState,
    CertificateState,
    DocumentSide,
    DocumentType,
    Reason,
)


async def verify(now: datetime) -> None:
    """Within the present transaction."""
    users = await User.all().order_by("id").limit(9)
    for number, state in enumerate(list(CaseState) * 3):
        at = now - timedelta(hours=number, microseconds=number * 321)
        decided = number % 2 == 1
        case = await VerificationCase.create(
            kind=list(CaseKind)[number % 3],
            state=state,
            applicant_id=users[number % len(users)].id,
            language=list(Language)[number % 2],
            document_type=list(DocumentType)[number % len(DocumentType)],
            seal_row=str(uuid.uuid4()),
            subject_sealed=b"sealed",
            name_masked="李**",
            number_masked=f"1101**********{number:04}",
            number_index=f"{number % 5:032}",
            document_ends_on=date(2030, 1, 1 + number % 28) if decided else None,
            duplicate=number % 4 == 1,
            in_person=number % 3 == 2,
            reason=list(Reason)[number % len(Reason)] if decided else None,
            note="“quoted” 邮政 😀" if number % 3 == 1 else None,
            answer="answered" if number % 5 == 2 else None,
            reviewer_id=users[(number + 1) % len(users)].id if number % 3 else None,
            claim_ends_at=at + timedelta(minutes=30) if state is CaseState.IN_REVIEW else None,
            first_reviewer_id=users[(number + 2) % len(users)].id if number % 4 == 3 else None,
            submitted_at=at,
            updated_at=at,
            answer_due_at=at if state is CaseState.NEEDS_INFO else None,
            decided_at=at if decided else None,
            expires_at=at + timedelta(days=365) if decided else None,
        )
        for place, side in enumerate(list(DocumentSide)[: number % 4]):
            await _document(case, side, at + timedelta(seconds=place), f"{number:060x}{place:04x}")
        if number % 3 == 0:
            await _certificate(case, number, at)


async def _document(case: VerificationCase, side: DocumentSide, at: datetime, sha256: str) -> None:
    media_type = "application/pdf" if side is DocumentSide.BACK else "image/jpeg"
    file = await File.create(
        owner_id=case.applicant_id,
        name=f"{side.value}.jpg",
        media_type=media_type,
        size_bytes=1000,
        sha256=sha256,
        sealed=True,
        created_at=at,
        expires_at=at + timedelta(days=1095),
    )
    await VerificationDocument.create(
        owner_id=case.applicant_id,
        case_id=case.id,
        file_id=file.id,
        side=side,
        media_type=media_type,
        size_bytes=900,
        seal_row=str(uuid.uuid4()),
        uploaded_at=at,
    )


async def _certificate(case: VerificationCase, number: int, at: datetime) -> None:
    await Certificate.create(
        holder_id=case.applicant_id,
        case_id=case.id if number % 2 else None,
        state=list(CertificateState)[number % len(CertificateState)],
        fingerprint=f"{number:064x}",
        serial=f"{number:x}",
        issuer="CN=Test Authority,C=CN",
        algorithm="RSA-2048",
        seal_row=str(uuid.uuid4()),
        chain_sealed=b"sealed",
        valid_from=at,
        valid_until=at + timedelta(days=365),
        bound_at=at,
        proved_at=at if number % 2 else None,
    )
