"""Cases of verification with their documents, and certificates with what their keys were asked to sign."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.languages import Language
from server.core.scope import RowScope
from server.core.sealed import SealedColumn
from server.domains.verification.words import (
    CaseKind,
    CaseState,
    CertificateState,
    DocumentSide,
    DocumentType,
    Reason,
    SignatureAlgorithm,
)


class VerificationCase(Model):
    """One person's request to be known: as themselves, for an organisation, or by a certificate.

    `subject_sealed` holds name, number and legal representative as one sealed text. `number_index` finds the same number
    elsewhere, `duplicate` says that it was found: for reviewers, never for the applicant. `reviewer` has the case until
    `claim_ends_at`, `first_reviewer` approved an organisation first.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="applicant_id")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("subject_sealed", "subject"),)

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharEnumField(CaseKind, max_length=32)
    state = fields.CharEnumField(CaseState, max_length=32, default=CaseState.SUBMITTED)
    applicant: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    applicant_id: int
    language = fields.CharEnumField(Language, max_length=32)
    document_type = fields.CharEnumField(DocumentType, max_length=32)
    seal_row = fields.CharField(max_length=36)
    subject_sealed: Any = fields.BinaryField(null=True)
    name_masked = fields.CharField(max_length=200)
    number_masked = fields.CharField(max_length=60)
    number_index = fields.CharField(max_length=32)
    document_ends_on = fields.DateField(null=True)
    duplicate = fields.BooleanField(default=False)
    in_person = fields.BooleanField(default=False)
    reason: Any = fields.CharEnumField(Reason, max_length=32, null=True)
    note = fields.CharField(max_length=500, null=True)
    answer = fields.CharField(max_length=500, null=True)
    reviewer: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    reviewer_id: int | None
    claim_ends_at = fields.DatetimeField(null=True)
    first_reviewer: Any = fields.ForeignKeyField(
        "posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    first_reviewer_id: int | None
    submitted_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    answer_due_at = fields.DatetimeField(null=True)
    decided_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField(null=True)
    warned_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "verification_cases"
        indexes = (
            Index(fields=("submitted_at", "id")),
            Index(fields=("state", "submitted_at", "id")),
            Index(fields=("kind", "submitted_at", "id")),
            Index(fields=("applicant_id", "submitted_at", "id")),
            Index(fields=("reviewer_id", "submitted_at", "id")),
            Index(fields=("number_index",)),
            Index(fields=("state", "claim_ends_at")),
            Index(fields=("state", "answer_due_at")),
            Index(fields=("state", "expires_at")),
        )


class VerificationDocument(Model):
    """A picture or PDF that belongs to a case, or waits for one. Its bytes are sealed with the key of its file."""

    row_scope: ClassVar[RowScope] = RowScope(own="owner_id")

    id = fields.BigIntField(primary_key=True)
    owner: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    owner_id: int
    case: Any = fields.ForeignKeyField(
        "posthouse.VerificationCase", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    case_id: int | None
    file: Any = fields.OneToOneField("posthouse.File", related_name=False, on_delete=fields.CASCADE)
    file_id: int
    side = fields.CharEnumField(DocumentSide, max_length=32)
    media_type = fields.CharField(max_length=100)
    size_bytes = fields.BigIntField()
    uploaded_at = fields.DatetimeField()

    class Meta:
        table = "verification_documents"
        indexes = (Index(fields=("case_id", "id")), Index(fields=("owner_id", "uploaded_at", "id")))


class Certificate(Model):
    """A digital certificate somebody has bound to their account. `case` is the evidence of its first proof."""

    row_scope: ClassVar[RowScope] = RowScope(own="holder_id")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("chain_sealed", "chain"),)

    id = fields.BigIntField(primary_key=True)
    holder: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    holder_id: int
    case: Any = fields.ForeignKeyField(
        "posthouse.VerificationCase", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    case_id: int | None
    state = fields.CharEnumField(CertificateState, max_length=32, default=CertificateState.PENDING)
    fingerprint = fields.CharField(max_length=64, unique=True)
    serial = fields.CharField(max_length=64)
    issuer = fields.CharField(max_length=200)
    algorithm = fields.CharField(max_length=40)
    seal_row = fields.CharField(max_length=36)
    chain_sealed: Any = fields.BinaryField(null=True)
    valid_from = fields.DatetimeField()
    valid_until = fields.DatetimeField()
    bound_at = fields.DatetimeField()
    proved_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "certificates"
        indexes = (
            Index(fields=("bound_at", "id")),
            Index(fields=("holder_id", "bound_at", "id")),
            Index(fields=("state", "valid_until")),
        )


class CertificateChallenge(Model):
    """What a certificate's key is asked to sign, once. `context_digest` binds the signature to one purpose and its object."""

    id = fields.BigIntField(primary_key=True)
    certificate: Any = fields.ForeignKeyField("posthouse.Certificate", related_name=False, on_delete=fields.CASCADE)
    certificate_id: int
    session: Any = fields.ForeignKeyField("posthouse.Session", related_name=False, on_delete=fields.SET_NULL, null=True)
    session_id: int | None
    nonce = fields.CharField(max_length=43)
    context_digest = fields.CharField(max_length=64)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    answered_at = fields.DatetimeField(null=True)
    algorithm: Any = fields.CharEnumField(SignatureAlgorithm, max_length=32, null=True)
    signature: Any = fields.BinaryField(null=True)

    class Meta:
        table = "certificate_challenges"
        indexes = (
            Index(fields=("certificate_id", "answered_at")),
            Index(fields=("session_id", "answered_at")),
            Index(fields=("expires_at",)),
        )
