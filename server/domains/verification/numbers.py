"""Numbers of identity documents: GB 11643 for residents, GB 32100 for organisations, the forms of the others."""

import re
from dataclasses import dataclass
from datetime import date

from server.domains.verification.words import DocumentType

PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split()
)
BEYOND = frozenset({"71", "81", "82", "83"})
"""Taiwan, Hong Kong and Macao: 71, 81, 82 of their own, 81 to 83 on permits of their residents."""

RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
RESIDENT = re.compile(r"[0-9]{17}[0-9X]")
CREDIT = re.compile(rf"[0-9A-HJ-NP-RTUWXY]{{2}}[0-9]{{6}}[{CREDIT_ALPHABET}]{{10}}")
OTHERS = {
    DocumentType.TRAVEL_PERMIT: re.compile(r"[HM][0-9]{8}|[0-9]{8}"),
    DocumentType.MILITARY_ID: re.compile(r"[\u4e00-\u9fff]{1,3}字第[0-9]{6,8}号|[0-9]{7,18}"),
    DocumentType.PASSPORT: re.compile(r"[A-Z0-9]{5,15}"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a number says of itself: each rule has its own verdict, so that a new division is no wrong digit."""

    number: str
    form: bool
    check: bool = False
    division: bool = False
    born: date | None = None

    @property
    def problem(self) -> str | None:
        """The first thing wrong, as a closed name; None where nothing is."""
        if not self.form:
            return "INVALID_FORMAT"
        if not self.division:
            return "UNKNOWN_DIVISION"
        return None if self.check else "CHECK_DIGIT"


def normalised(number: str) -> str:
    """The number without blanks and dashes, in capitals."""
    return re.sub(r"[\s\-]", "", number[:60]).upper()


def resident_check(first17: str) -> str:
    """The check character of a resident identity number (ISO 7064 MOD 11-2)."""
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(first17, RESIDENT_WEIGHTS, strict=True)) % 11]


def credit_check(first17: str) -> str:
    """The check character of a unified social credit code."""
    weighed = zip(first17, CREDIT_WEIGHTS, strict=True)
    return CREDIT_ALPHABET[-sum(CREDIT_ALPHABET.index(char) * weight for char, weight in weighed) % 31]


def organisation_check(first8: str) -> str:
    """The check character of an organisation code (GB 11714), the code within a credit code."""
    weighed = zip(first8, ORGANISATION_WEIGHTS, strict=True)
    found = 11 - sum(int(char, 36) * weight for char, weight in weighed) % 11
    return {10: "X", 11: "0"}.get(found, str(found))


def resident(number: str, today: date) -> Verdict:
    """A resident identity number of eighteen characters. The old fifteen are no longer accepted."""
    clean = normalised(number)
    if not RESIDENT.fullmatch(clean):
        return Verdict(clean, form=False)
    try:
        born = date(int(clean[6:10]), int(clean[10:12]), int(clean[12:14]))
    except ValueError:
        return Verdict(clean, form=False)
    if not date(1850, 1, 1) <= born <= today:
        return Verdict(clean, form=False)
    return Verdict(clean, True, resident_check(clean[:17]) == clean[17], clean[:2] in PROVINCES | BEYOND, born)


def credit_code(number: str) -> Verdict:
    """A unified social credit code, and the organisation code within it."""
    clean = normalised(number)
    if not CREDIT.fullmatch(clean):
        return Verdict(clean, form=False)
    inner = organisation_check(clean[8:16]) == clean[16]
    return Verdict(clean, True, inner and credit_check(clean[:17]) == clean[17], clean[2:4] in PROVINCES | {"10"})


def judged(kind: DocumentType, number: str, today: date) -> Verdict:
    """The number of a document of this kind."""
    if kind is DocumentType.CREDIT_CODE:
        return credit_code(number)
    if kind is DocumentType.RESIDENT_ID:
        return resident(number, today)
    if kind is DocumentType.RESIDENCE_PERMIT:
        found = resident(number, today)
        within = found.form and found.number[:2] in BEYOND
        return Verdict(found.number, found.form, found.check, within, found.born)
    clean = normalised(number)
    right = OTHERS[kind].fullmatch(clean) is not None
    return Verdict(clean, right, right, right)


def age(born: date, today: date) -> int:
    """Full years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def mask(number: str) -> str:
    """`11010519491231002X` → `1101**********002X`; of a shorter number less is shown."""
    shown = 4 if len(number) >= 15 else 2
    return number[:shown] + "*" * max(len(number) - 2 * shown, 4) + number[-shown:]
