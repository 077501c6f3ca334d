"""The words verification is described by."""

from enum import StrEnum


class CaseKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    CERTIFICATE = "certificate"


class CaseState(StrEnum):
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    HALF_APPROVED = "half_approved"
    NEEDS_INFO = "needs_info"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    EXPIRED = "expired"
    REVOKED = "revoked"


class DocumentType(StrEnum):
    """What a number is of. Values are short: they are part of the blind index."""

    RESIDENT_ID = "resident_id"
    RESIDENCE_PERMIT = "residence_permit"
    TRAVEL_PERMIT = "travel_permit"
    MILITARY_ID = "military_id"
    PASSPORT = "passport"
    CREDIT_CODE = "credit_code"


class DocumentSide(StrEnum):
    """What an uploaded document shows."""

    FRONT = "front"
    BACK = "back"
    HOLDER = "holder"
    LICENCE = "licence"
    AUTHORITY = "authority"
    OTHER = "other"


class FactorProof(StrEnum):
    """How somebody who has lost their second factor is known, as `policies/rules/lost_factors.yaml` has it."""

    VERIFICATION = "verification"
    DOCUMENT = "document"
    CONTACT_CODE = "contact_code"
    IN_PERSON = "in_person"


class Reason(StrEnum):
    UNREADABLE = "unreadable"
    INCOMPLETE = "incomplete"
    MISMATCH = "mismatch"
    DOCUMENT_EXPIRED = "document_expired"
    WRONG_DOCUMENT = "wrong_document"
    AUTHORITY_MISSING = "authority_missing"
    DEREGISTERED = "deregistered"
    UNDERAGE = "underage"
    DUPLICATE = "duplicate"
    SUSPECTED_FORGERY = "suspected_forgery"
    NOT_CONFIRMED = "not_confirmed"
    HOLDER_ASKED = "holder_asked"


class CertificateState(StrEnum):
    PENDING = "pending"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    EXPIRED = "expired"


class SignatureAlgorithm(StrEnum):
    RSA_PSS_SHA256 = "rsa_pss_sha256"
    RSA_PKCS1_SHA256 = "rsa_pkcs1_sha256"
    ECDSA_SHA256 = "ecdsa_sha256"


class Level(StrEnum):
    """How surely the platform knows somebody; names sort by strength."""

    L0 = "l0"
    L1 = "l1"
    L2 = "l2"
    L3 = "l3"
    L4 = "l4"


class Factor(StrEnum):
    """What a level is made of."""

    CONTACT = "contact"
    SECOND_FACTOR = "second_factor"
    PERSON = "person"
    IN_PERSON = "in_person"
    ORGANISATION = "organisation"
    CERTIFICATE = "certificate"
