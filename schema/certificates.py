"""Digital certificates: bound to an account, proved by their key."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import (
    AssuranceTooLow,
    InvalidCertificate,
    InvalidInput,
    InvalidTransition,
    NotFound,
    TooManyAttempts,
)
from schema.core.fields import mutation, select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.engine.declare import Reference, column, entity, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import Filter, IDFilter
from schema.users import User
from schema.verification_words import CertificateState, SignatureAlgorithm
from schema.verifications import VerificationCase
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.verification import certificates, challenges, models


@entity(
    models.Certificate,
    reads=Permission.CERTIFICATES_READ,
    description="A digital certificate somebody has bound to their account.",
)
class Certificate(Node):
    holder: User | None = one(description="Whose it is, where the viewer may see them.")
    state: CertificateState = column(description="Whether it can be used.")
    case: VerificationCase | None = one(description="The evidence of its first proof.")
    fingerprint: str = column(description="SHA-256 of the certificate, hexadecimal.")
    serial: str = column(description="Its serial number, hexadecimal.")
    issuer: str = column(description="Its authority, by distinguished name.")
    algorithm: str = column(description="The kind of its key, such as `RSA-3072`.")
    valid_from: datetime = column(description="From when it is valid.")
    valid_until: datetime = column(description="Until when.")
    bound_at: datetime = column(description="When it was bound.")
    proved_at: datetime | None = column(description="When its key last signed a challenge.")
    version: int = column(description="Grows with each change.")


@strawberry.type(description="A text for a certificate's key to sign, once.")
class CertificateChallenge:
    challenge_id: strawberry.ID = strawberry.field(description="Which challenge, to be sent back with the signature.")
    text: str = strawberry.field(description="What is to be signed: these characters in UTF-8, nothing added.")
    expires_at: datetime = strawberry.field(description="Until when.")


@strawberry.input(description="A certificate to bind.")
class CertificateBindInput:
    certificate: str = strawberry.field(
        description="PEM, the holder's certificate before those of its issuers; or one in DER, in base64."
    )


@strawberry.input(description="A certificate whose key is to be proved.")
class CertificateChallengeInput:
    id: strawberry.ID = strawberry.field(description="The certificate.")
    context: str = strawberry.field(
        default="", description="What the proof is for, at most 200 characters: its SHA-256 is signed along."
    )


@strawberry.input(description="The signature of a challenge.")
class CertificateProveInput:
    challenge_id: strawberry.ID = strawberry.field(description="The challenge.")
    algorithm: SignatureAlgorithm = strawberry.field(description="How it was signed.")
    signature: str = strawberry.field(description="The signature in base64.")


@strawberry.input(description="A certificate whose key is lost.")
class CertificateSuspendInput:
    id: strawberry.ID = strawberry.field(description="The certificate.")


CertificateBindResult = Annotated[
    Certificate | InvalidCertificate | AssuranceTooLow | TooManyAttempts,
    strawberry.union("CertificateBindResult", description="The certificate, or why it was not bound."),
]
CertificateChallengeResult = Annotated[
    CertificateChallenge | NotFound | InvalidInput | TooManyAttempts,
    strawberry.union("CertificateChallengeResult", description="What is to be signed, or why there is nothing."),
]
CertificateProveResult = Annotated[
    Certificate | InvalidCertificate | TooManyAttempts,
    strawberry.union("CertificateProveResult", description="The certificate, or why its proof was not taken."),
]
CertificateSuspendResult = Annotated[
    Certificate | NotFound | InvalidTransition,
    strawberry.union("CertificateSuspendResult", description="The certificate, or why it was not suspended."),
]


@filters("certificates")
class CertificateFilter:
    holder: IDFilter | None = by_key("holder_id", "User", "Whose they are.")
    state: Filter[CertificateState] | None = by_column("Whether they can be used.")


@strawberry.type
class CertificatesQuery:
    @select(Permission.CERTIFICATES_READ, order=("-bound_at", "-id"))
    @staticmethod
    def certificates(filter: CertificateFilter | None = None) -> Connection[Certificate]:
        """Certificates within the viewer's scope, newest first."""


@strawberry.type
class CertificatesMutation:
    @mutation(Permission.CERTIFICATES_BIND)
    async def certificate_bind(self, info: Info, input: CertificateBindInput) -> CertificateBindResult:
        """Bind a certificate that names one's verified number. It counts once its key has signed a challenge."""
        return _read(await certificates.bind(info.context.viewer, input.certificate))

    @mutation(Permission.CERTIFICATES_PROVE)
    async def certificate_challenge(self, info: Info, input: CertificateChallengeInput) -> CertificateChallengeResult:
        """Ask for a text to sign by a certificate's key, within two minutes and in this session."""
        key = global_ids.decode_as("Certificate", input.id)
        found = await challenges.begin(info.context.viewer, key, input.context)
        encoded = strawberry.ID(global_ids.encode("CertificateChallenge", found.id))
        return CertificateChallenge(challenge_id=encoded, text=found.text, expires_at=found.expires_at)

    @mutation(Permission.CERTIFICATES_PROVE)
    async def certificate_prove(self, info: Info, input: CertificateProveInput) -> CertificateProveResult:
        """Prove the key by its signature: the session has the highest level for a quarter of an hour."""
        key = challenges.key_of(input.challenge_id)
        return _read(await challenges.answer(info.context.viewer, key, input.algorithm, input.signature))

    @mutation(Permission.CERTIFICATES_SUSPEND)
    async def certificate_suspend(self, info: Info, input: CertificateSuspendInput) -> CertificateSuspendResult:
        """Report a certificate's key lost: it is not used again."""
        key = global_ids.decode_as("Certificate", input.id)
        return _read(await certificates.suspend(info.context.viewer, key))


def _read(key: int) -> Certificate:
    return Reference(Certificate, key)  # type: ignore[return-value]
