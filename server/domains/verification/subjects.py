"""Who a case is about: checked, sealed for the platform, masked for readers, and found again by a blind index."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

import orjson

from server.core.clock import today
from server.core.crypto import sealer
from server.core.errors import NotFound
from server.core.masking import mask_name
from server.core.text import Issues
from server.domains.verification.models import VerificationCase
from server.domains.verification.numbers import age, judged, mask
from server.domains.verification.words import DocumentType

TABLE, COLUMN = "verification_cases", "subject"
GUARDED = 14
MESSAGES = {
    "INVALID_FORMAT": "This is not a number of such a document.",
    "UNKNOWN_DIVISION": "The number names no division such a document is given in.",
    "CHECK_DIGIT": "A digit is wrong: the check digit does not agree.",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, or an organisation and its legal representative, in clear. Only ever held in memory."""

    name: str = field(repr=False)
    number: str = field(repr=False)
    representative: str | None = field(default=None, repr=False)


def checked_person(issues: Issues, name: str, kind: DocumentType, number: str) -> Subject:
    """The person normalised; notes everything that is wrong."""
    clean = issues.text(("name",), name, least=2, most=60)
    if kind is DocumentType.CREDIT_CODE:
        issues.add(("documentType",), "NOT_ALLOWED", "A credit code is an organisation's.")
        return Subject(clean, "")
    verdict = judged(kind, number, today())
    if verdict.problem is not None:
        issues.add(("number",), verdict.problem, MESSAGES[verdict.problem])
    elif verdict.born is not None and age(verdict.born, today()) < GUARDED:
        issues.add(("number",), "GUARDIAN_NEEDED", f"Under {GUARDED}, a parent verifies and sends.", min=GUARDED)
    return Subject(clean, verdict.number)


def checked_organisation(issues: Issues, name: str, code: str, representative: str) -> Subject:
    """The organisation normalised; notes everything that is wrong."""
    verdict = judged(DocumentType.CREDIT_CODE, code, today())
    if verdict.problem is not None:
        issues.add(("creditCode",), verdict.problem, MESSAGES[verdict.problem])
    return Subject(
        name=issues.text(("name",), name, least=2, most=120),
        number=verdict.number,
        representative=issues.text(("legalRepresentative",), representative, least=2, most=60),
    )


def check_end(issues: Issues, ends_on: date | None) -> None:
    """Notes a document that has ended."""
    if ends_on is not None and ends_on < today():
        issues.add(("documentEndsOn",), "DOCUMENT_EXPIRED", "The document has ended.")


def columns(subject: Subject, kind: DocumentType, row: str) -> dict[str, Any]:
    """The subject as a case's columns. An organisation's name is public, so it is shown whole."""
    organisation = kind is DocumentType.CREDIT_CODE
    return {
        "document_type": kind,
        "seal_row": row,
        "subject_sealed": sealer().seal(orjson.dumps(asdict(subject)).decode(), table=TABLE, column=COLUMN, row=row),
        "name_masked": subject.name if organisation else mask_name(subject.name),
        "number_masked": mask(subject.number),
        "number_index": number_index(kind, subject.number),
    }


def opened(case: VerificationCase) -> Subject:
    """The subject in clear. Raises NotFound where it was erased."""
    if case.subject_sealed is None:
        raise NotFound
    found = sealer().open(case.subject_sealed, table=TABLE, column=COLUMN, row=case.seal_row)
    return Subject(**orjson.loads(found))


def number_index(kind: DocumentType, number: str) -> str:
    """The blind index of a number; equal numbers of different documents are different."""
    return sealer().blind_index("verification.number", f"{kind.value}:{number}")
