"""Rows of what accounts do about themselves, as many as a long life leaves: codes, messages, consents, cases, requests."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from server.core import database
from server.core.contacts import Channel
from server.core.languages import Language
from server.domains.files.models import File
from server.domains.notifications import service
from server.domains.notifications.models import Message
from server.domains.notifications.words import MessageState, MessageTemplate
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import SubjectRequestKind, SubjectRequestState
from server.domains.users.models import (
    CodePurpose,
    Consent,
    ConsentPurpose,
    ContactChange,
    ContactChangeState,
    OneTimeCode,
    Passkey,
    Session,
    User,
)
from server.domains.verification.models import (
    Certificate,
    CertificateChallenge,
    VerificationCase,
    VerificationDocument,
)
from server.domains.verification.words import CaseKind, CaseState, CertificateState, DocumentSide, DocumentType
from tests.seed import approving

Value = TypeVar("Value")
ADDRESS = "much.written@posthouse.example"
"""Whoever was sent every other message."""
PERSON = {"language": Language.ZH_CN, "seal_row": "0"}


async def gather(known: list[User], first: int, many: int, ended: datetime) -> None:
    """Write so many of each within the present transaction; some are of those who are known, others of users from `first` on."""
    owners = [known[n % 20 if n % 2 else 0].id for n in range(many)]
    moments = [ended - timedelta(minutes=n) for n in range(many)]
    await _registering(known, first, moments)
    await _writing(moments)
    await _asking(owners, known, moments)
    await _verifying(owners, known, moments)
    await approving.gather(known, first, moments)


async def _registering(known: list[User], first: int, moments: Sequence[datetime]) -> None:
    """What an account is entered and kept by; codes of a hundred days."""
    ended, many = moments[0], len(moments)
    await OneTimeCode.bulk_create(
        [
            OneTimeCode(
                **PERSON,
                purpose=few(list(CodePurpose), n),
                channel=list(Channel)[n % 3 % 2],
                token_digest=f"{n:064}",
                contact_masked="-",
                created_at=ended - timedelta(hours=n * 2400 // many),
                expires_at=ended,
                took_ms=20_000 + n * 7919 % 100_000 if n % 5 else None,
            )
            for n in range(many)
        ]
    )
    await Consent.bulk_create(
        [
            Consent(user_id=first + n, purpose=few(list(ConsentPurpose), n), text_version="1", given_at=moments[n])
            for n in range(many)
        ]
    )
    changes = [known[0].id if n % 50 == 0 else first + n // 2 for n in range(many)]
    await ContactChange.bulk_create(
        [
            ContactChange(
                **PERSON,
                user_id=user,
                channel=list(Channel)[n % 2],
                contact_masked="-",
                state=few([ContactChangeState.APPLIED, ContactChangeState.CANCELLED], n),
                created_at=moments[n],
                effective_at=moments[n],
            )
            for n, user in enumerate(changes)
        ]
    )
    await Passkey.bulk_create(
        [
            Passkey(
                user_id=known[n].id if n < 20 else first + n // 2,
                relying_party="localhost",
                credential_id=f"{n:064}",
                public_key=b"-",
                sign_count=n,
                transports="usb",
                aaguid="-",
                name=f"key {n}",
                is_synced=n % 2 == 0,
                created_at=moments[n],
            )
            for n in range(many)
        ]
    )


async def _writing(moments: Sequence[datetime]) -> None:
    """Messages, every other one to the same address."""
    often = service.searched_recipient(ADDRESS)
    await Message.bulk_create(
        [
            Message(
                **PERSON,
                channel=few(list(Channel), n),
                template=few([one.value for one in MessageTemplate], n),
                recipient_masked="-",
                recipient_index=often if n % 2 else f"{n % 900:032}",
                state=few([MessageState.SENT, *MessageState], n),
                attempts=1,
                carrier="outbox",
                created_at=at,
                send_by=at,
                ended_at=at,
            )
            for n, at in enumerate(moments)
        ]
    )


async def _asking(owners: Sequence[int], known: list[User], moments: Sequence[datetime]) -> None:
    """Requests about personal data: most are done with."""
    await SubjectRequest.bulk_create(
        [
            SubjectRequest(
                user_id=owners[n],
                kind=few(list(SubjectRequestKind), n),
                state=few([SubjectRequestState.DONE, *SubjectRequestState], n),
                language=Language.EN,
                requested_at=at,
                due_at=at + timedelta(hours=n % 3),
                decided_by_id=known[n % 3].id if n % 4 else None,
            )
            for n, at in enumerate(moments)
        ]
    )


async def _verifying(owners: Sequence[int], known: list[User], moments: Sequence[datetime]) -> None:
    """Cases with a document each, certificates, and what their keys were asked to sign."""
    many, ended = len(moments), moments[0]
    case, file, certificate = [
        await database.keys_drawn(table, many) for table in ("verification_cases", "files", "certificates")
    ]
    await VerificationCase.bulk_create(
        [
            VerificationCase(
                **PERSON,
                id=case + n,
                kind=few(list(CaseKind), n),
                state=few([CaseState.APPROVED, *CaseState], n),
                applicant_id=owners[n],
                document_type=few(list(DocumentType), n),
                name_masked="-",
                number_masked="-",
                number_index=f"{n:032}",
                reviewer_id=known[n // 2 % 20].id if n % 5 else None,
                submitted_at=moments[n],
                updated_at=moments[n],
                expires_at=ended + timedelta(days=n % 700 - 350),
            )
            for n in range(many)
        ]
    )
    await File.bulk_create(
        [
            File(
                id=file + n,
                owner_id=owners[n],
                name="front.jpg",
                media_type="image/jpeg",
                size_bytes=n,
                sha256=f"{n:x}",
                apart=True,
                created_at=moments[n],
                expires_at=ended,
            )
            for n in range(many)
        ]
    )
    await VerificationDocument.bulk_create(
        [
            VerificationDocument(
                owner_id=owners[n],
                case_id=case + n,
                file_id=file + n,
                side=few(list(DocumentSide), n),
                media_type="image/jpeg",
                size_bytes=n,
                uploaded_at=moments[n],
            )
            for n in range(many)
        ]
    )
    await Certificate.bulk_create(
        [
            Certificate(
                id=certificate + n,
                seal_row="0",
                holder_id=owners[n],
                case_id=case + n,
                state=few([CertificateState.EXPIRED, *CertificateState], n),
                fingerprint=f"{n:064}",
                serial=f"{n:x}",
                issuer="-",
                algorithm="-",
                valid_from=moments[n],
                valid_until=ended + timedelta(days=n % 700 - 350),
                bound_at=moments[n],
            )
            for n in range(many)
        ]
    )
    sessions = await Session.all().order_by("id").limit(100).values_list("id", flat=True)
    await CertificateChallenge.bulk_create(
        [
            CertificateChallenge(
                certificate_id=certificate + n,
                session_id=sessions[n % len(sessions)],
                nonce="-",
                context_digest="-",
                created_at=moments[n],
                expires_at=moments[n],
                answered_at=moments[n] if n % 3 else None,
            )
            for n in range(many)
        ]
    )


def few(choices: Sequence[Value], n: int) -> Value:
    """The first of the choices more often than not, each other one as often as the next."""
    return choices[0 if n % 2 else n // 2 % len(choices)]
