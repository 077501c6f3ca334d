"""Proof that whoever asks has a certificate's key: a text to sign, once, for one purpose, by one session.

What is signed are the bytes of

    posthouse-cert-v1 LF purpose LF user LF challenge LF nonce LF SHA-256 of the context in hexadecimal
"""

import base64
import binascii
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from server.core import database, global_ids
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import InvalidCertificate, NotFound
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users.budgets import Budget, spend, subject
from server.domains.verification import certificates, chains
from server.domains.verification.loading import limits
from server.domains.verification.models import Certificate, CertificateChallenge, VerificationCase
from server.domains.verification.trust import trust
from server.domains.verification.words import CaseKind, CaseState, CertificateState, SignatureAlgorithm

PREFIX = "posthouse-cert-v1"
LONGEST_SIGNATURE = 1_024
TRIES = Budget(20, 900)
WRONG = InvalidCertificate("SIGNATURE", "This is not the key's signature of the challenge, or the challenge is over.")
A = SignatureAlgorithm


@dataclass(frozen=True, slots=True)
class Challenge:
    """What is to be signed, and until when."""

    id: int
    text: str
    expires_at: datetime


async def begin(viewer: Viewer, certificate_id: int, context: str) -> Challenge:
    """A text for the certificate's key to sign. Raises NotFound, InvalidInput, TooManyAttempts."""
    scope = require(viewer, Permission.CERTIFICATES_PROVE)
    issues = Issues()
    clean = issues.text(("context",), context, least=0, most=200)
    issues.check()
    await _spend(viewer)
    async with database.transaction():
        usable = Certificate.filter(database.admitted(Certificate, scope), id=certificate_id)
        found = await usable.filter(state__in=[CertificateState.PENDING, CertificateState.ACTIVE]).first()
        if found is None or found.holder_id != viewer.user_id:
            raise NotFound
        challenge = await CertificateChallenge.create(
            certificate_id=found.id,
            session_id=viewer.session_id,
            nonce=base64.urlsafe_b64encode(secrets.token_bytes(32)).rstrip(b"=").decode(),
            context_digest=hashlib.sha256(clean.encode()).hexdigest(),
            created_at=now(),
            expires_at=now() + timedelta(seconds=limits()["challenge_seconds"]),
        )
        await audit.record(viewer, Permission.CERTIFICATES_PROVE, ("CertificateChallenge", challenge.id))
    return Challenge(int(challenge.id), signed_text(viewer, challenge), challenge.expires_at)


async def answer(viewer: Viewer, challenge_id: int, algorithm: SignatureAlgorithm, signature: str) -> int:
    """Take the signature: the session is proved for a while, and the certificate counts from its first one; its key.

    A challenge is used up by its first answer, right or wrong. Raises InvalidCertificate, TooManyAttempts.
    """
    require(viewer, Permission.CERTIFICATES_PROVE)
    await _spend(viewer)
    challenge = await _used_up(viewer, challenge_id)
    presented = certificates.presented_of(challenge.certificate)
    given = _decoded(signature)
    if not is_signed(presented, algorithm, given, signed_text(viewer, challenge).encode()):
        raise WRONG
    try:
        await chains.check(presented, trust(), now())
    except InvalidCertificate as refused:
        if refused.reason == "REVOKED":
            await _revoke(challenge.certificate_id)
        raise
    async with database.transaction():
        found = await Certificate.filter(id=challenge.certificate_id).select_for_update().get()
        if found.state not in (CertificateState.PENDING, CertificateState.ACTIVE):
            raise WRONG
        before = found.state
        if found.case_id is None:
            found.case_id = (await _evidence(viewer, found)).id
        found.state, found.proved_at, found.version = CertificateState.ACTIVE, now(), found.version + 1
        await found.save()
        answered = {"answered_at": now(), "algorithm": algorithm, "signature": given}
        await CertificateChallenge.filter(id=challenge.id).update(**answered)
        changes = {"state": (before.name, found.state.name), "challenge": (None, str(challenge.id))}
        await audit.record(viewer, Permission.CERTIFICATES_PROVE, ("Certificate", found.id), changes=changes)
    return int(found.id)


def key_of(challenge_id: str) -> int:
    """The key of a challenge's global id. Raises InvalidCertificate for what is none."""
    try:
        return global_ids.decode_as("CertificateChallenge", challenge_id)
    except NotFound:
        raise WRONG from None


def signed_text(viewer: Viewer, challenge: CertificateChallenge) -> str:
    """The text, as the module's head describes it."""
    user = global_ids.encode("User", viewer.user_id or 0)
    return "\n".join((PREFIX, "session", user, str(challenge.id), challenge.nonce, challenge.context_digest))


def is_signed(presented: chains.Presented, algorithm: SignatureAlgorithm, signature: bytes, text: bytes) -> bool:
    """Whether the certificate's key made the signature, by the algorithm named."""
    key = presented.leaf.public_key()
    try:
        match key, algorithm:
            case rsa.RSAPublicKey(), A.RSA_PSS_SHA256:
                key.verify(signature, text, padding.PSS(padding.MGF1(SHA256()), padding.PSS.AUTO), SHA256())
            case rsa.RSAPublicKey(), A.RSA_PKCS1_SHA256:
                key.verify(signature, text, padding.PKCS1v15(), SHA256())
            case ec.EllipticCurvePublicKey(), A.ECDSA_SHA256:
                key.verify(signature, text, ec.ECDSA(SHA256()))
            case _:
                return False
    except InvalidSignature:
        return False
    return True


async def _used_up(viewer: Viewer, challenge_id: int) -> CertificateChallenge:
    """The challenge, if it was this session's and open until now; nobody answers it again.

    Of several at once it is the first that finds the end as everybody has read it: a later one waits for the row, and its
    own clock may have been read before the first one's, so that asking whether the challenge is still open is not enough.
    """
    async with database.transaction():
        mine = CertificateChallenge.filter(
            id=challenge_id,
            answered_at=None,
            expires_at__gt=now(),
            session_id=viewer.session_id,
            certificate__holder_id=viewer.user_id,
        )
        found = await mine.prefetch_related("certificate").first()
        taken = found is not None and await CertificateChallenge.filter(
            id=challenge_id, answered_at=None, expires_at=found.expires_at
        ).update(expires_at=now())
    if found is None or not taken:
        raise WRONG
    return found


async def _evidence(viewer: Viewer, found: Certificate) -> VerificationCase:
    """The case a first proof is kept as: about whom the verified identity is, and as long as the certificate."""
    moment = now()
    origin = await VerificationCase.filter(
        applicant_id=viewer.user_id, state=CaseState.APPROVED, kind__in=[CaseKind.PERSON, CaseKind.ORGANISATION]
    ).order_by("-id").first()  # fmt: skip
    if origin is None:
        raise WRONG
    return await VerificationCase.create(
        kind=CaseKind.CERTIFICATE,
        state=CaseState.APPROVED,
        applicant_id=found.holder_id,
        language=origin.language,
        document_type=origin.document_type,
        seal_row=origin.seal_row,
        subject_sealed=origin.subject_sealed,
        name_masked=origin.name_masked,
        number_masked=origin.number_masked,
        number_index=origin.number_index,
        submitted_at=moment,
        updated_at=moment,
        decided_at=moment,
        expires_at=found.valid_until,
    )


async def _revoke(certificate_id: int) -> None:
    async with database.transaction():
        found = await Certificate.filter(id=certificate_id).select_for_update().get()
        if found.state is not CertificateState.REVOKED:
            await certificates.end(found, CertificateState.REVOKED)


async def _spend(viewer: Viewer) -> None:
    await spend((TRIES, subject("verification.challenges", str(viewer.user_id))))


def _decoded(signature: str) -> bytes:
    if len(signature) > LONGEST_SIGNATURE * 2:
        raise WRONG
    try:
        return base64.b64decode("".join(signature.split()), validate=True)
    except (ValueError, binascii.Error):
        raise WRONG from None
