"""The words verification is described by."""

from schema.core.enums import describe
from server.domains.verification.account_classes import Period
from server.domains.verification.words import (
    CaseKind,
    CaseState,
    CertificateState,
    DocumentSide,
    DocumentType,
    Factor,
    FactorProof,
    Level,
    Reason,
    SignatureAlgorithm,
)

__all__ = [
    "CaseKind",
    "CaseState",
    "CertificateState",
    "DocumentSide",
    "DocumentType",
    "Factor",
    "FactorProof",
    "Level",
    "Period",
    "Reason",
    "SignatureAlgorithm",
]

describe(
    CaseKind,
    "As what somebody asks to be known.",
    "VerificationKind",
    PERSON="As themselves, by name and number.",
    ORGANISATION="As acting for an organisation.",
    CERTIFICATE="By a digital certificate, proved by its key.",
)
describe(
    CaseState,
    "How far a case has come.",
    "VerificationState",
    SUBMITTED="It waits for a reviewer.",
    IN_REVIEW="A reviewer has it.",
    HALF_APPROVED="One reviewer approved it; it waits for a second one.",
    NEEDS_INFO="The applicant is asked for more.",
    APPROVED="It is approved, and holds until it ends.",
    REJECTED="It was not approved.",
    WITHDRAWN="The applicant took it back.",
    LAPSED="The applicant did not answer in time.",
    EXPIRED="The approval has ended.",
    REVOKED="The approval was taken back.",
)
describe(
    DocumentType,
    "The document whose number is given.",
    "IdentityDocumentType",
    RESIDENT_ID="A resident identity card (GB 11643).",
    RESIDENCE_PERMIT="A residence permit of somebody from Hong Kong, Macao or Taiwan.",
    TRAVEL_PERMIT="A mainland travel permit.",
    MILITARY_ID="An identity document of the army or the armed police.",
    PASSPORT="A passport.",
    CREDIT_CODE="A unified social credit code (GB 32100), of an organisation.",
)
describe(
    DocumentSide,
    "What an uploaded document shows.",
    "VerificationDocumentSide",
    FRONT="The side with the portrait.",
    BACK="The side with the emblem.",
    HOLDER="The holder with the document.",
    LICENCE="A business licence.",
    AUTHORITY="What allows somebody to act for an organisation.",
    OTHER="Something else.",
)
describe(
    Reason,
    "Why a case needs more, was not approved, or was taken back.",
    "VerificationReason",
    UNREADABLE="The document cannot be read.",
    INCOMPLETE="Something is missing.",
    MISMATCH="What was entered is not what the document says.",
    DOCUMENT_EXPIRED="The document has ended.",
    WRONG_DOCUMENT="It is another document than the one named.",
    AUTHORITY_MISSING="Nothing shows that the applicant acts for the organisation.",
    DEREGISTERED="The organisation is no longer registered.",
    UNDERAGE="The person is too young to send by themselves.",
    DUPLICATE="Another account has this identity. Applicants read NOT_CONFIRMED.",
    SUSPECTED_FORGERY="The document may be forged. Applicants read NOT_CONFIRMED.",
    NOT_CONFIRMED="The identity could not be confirmed.",
    HOLDER_ASKED="The holder asked for it.",
)
describe(
    CertificateState,
    "Whether a certificate can be used.",
    "CertificateState",
    PENDING="Bound, its key has not signed anything yet.",
    ACTIVE="In use.",
    SUSPENDED="Its key was reported lost.",
    REVOKED="Its authority revoked it.",
    EXPIRED="Its time is over.",
)
describe(
    SignatureAlgorithm,
    "How a challenge is signed.",
    "SignatureAlgorithm",
    RSA_PSS_SHA256="RSASSA-PSS with SHA-256 and MGF1 of it.",
    RSA_PKCS1_SHA256="RSASSA-PKCS1-v1_5 with SHA-256.",
    ECDSA_SHA256="ECDSA with SHA-256, the signature in DER.",
)
describe(
    Level,
    "How surely the platform knows somebody.",
    "AssuranceLevel",
    L0="Not at all.",
    L1="By an address or number that answered a code.",
    L2="By a verified person or organisation.",
    L3="By a person seen, or an organisation looked at twice, with a second factor.",
    L4="By a certificate besides, whose key has just signed.",
)
describe(
    Factor,
    "What a level is made of.",
    "AssuranceFactor",
    CONTACT="An address or number that answered a code.",
    SECOND_FACTOR="An authenticator.",
    PERSON="A verified person.",
    IN_PERSON="A person who was seen with their document.",
    ORGANISATION="A verified organisation.",
    CERTIFICATE="A certificate whose key has just signed.",
)
describe(
    Period,
    "How long a limit adds up.",
    "LimitPeriod",
    LIFETIME="As long as the account exists.",
    YEAR="A calendar year.",
)
describe(
    FactorProof,
    "How somebody who has lost their second factor is known to be that person.",
    VERIFICATION="By a verification that was approved since.",
    DOCUMENT="By the document they were verified by: they have shown it, and its number agrees.",
    CONTACT_CODE="By a code that was sent to the account's address or number.",
    IN_PERSON="By whoever asks and whoever approves, who both know them and have spoken with them.",
)
