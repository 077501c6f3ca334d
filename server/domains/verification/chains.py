"""Whether a certificate can be relied on: its own form, its chain to an authority we trust, and that it was not revoked."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Criticality, ExtensionPolicy, PolicyBuilder, Store, VerificationError

from server.core.errors import InvalidCertificate
from server.domains.verification.trust import Trust

LONGEST, MOST_CERTIFICATES = 40_000, 5
LEAST_RSA_BITS = 3072
"""As strong as P-256 (128 bits); 2048 bits have 112, and are past their time in 2030 (NIST SP 800-57)."""
CURVES = (ec.SECP256R1, ec.SECP384R1, ec.SECP521R1)
CHAIN_DEPTH = 4
WANTED_KEY = f"The key must be RSA of at least {LEAST_RSA_BITS} bits, or ECDSA on P-256 or more."


@dataclass(frozen=True, slots=True)
class Presented:
    """A holder's certificate, and those that were sent along with it."""

    leaf: x509.Certificate
    others: tuple[x509.Certificate, ...] = ()


def read(text: str) -> Presented:
    """Certificates as PEM, the holder's first, or one as DER in base64. Raises InvalidCertificate."""
    if len(text) > LONGEST:
        raise InvalidCertificate("UNREADABLE", "This is too long for a certificate.")
    try:
        if "-----BEGIN" in text:
            found = x509.load_pem_x509_certificates(text.encode("ascii"))
        else:
            found = [x509.load_der_x509_certificate(base64.b64decode("".join(text.split()), validate=True))]
        for one in found:
            _ = one.extensions, one.subject, one.issuer  # parsed here, so that a wrong one is noticed here
    except (ValueError, binascii.Error, UnsupportedAlgorithm, x509.DuplicateExtension) as wrong:
        raise InvalidCertificate("UNREADABLE", "This is no certificate in PEM or DER.") from wrong
    if not found or len(found) > MOST_CERTIFICATES:
        raise InvalidCertificate("UNREADABLE", "Send the certificate and at most four of its issuers.")
    return Presented(found[0], tuple(found[1:]))


async def check(presented: Presented, trust: Trust, at: datetime) -> None:
    """Raises InvalidCertificate with the first reason why the certificate cannot be relied on at that moment."""
    _check_form(presented.leaf, at)
    chain = _chain(presented, trust, at)
    lists = await trust.revocation_lists()
    if not all(_is_strong(one) for one in chain):
        raise InvalidCertificate("WEAK_KEY", f"An authority's key is too weak. {WANTED_KEY}")
    for one, issuer in pairwise(chain):
        _check_revocation(one, issuer, lists, at)


def holder_number(leaf: x509.Certificate) -> str | None:
    """The number of the identity document a certificate names its holder by (`serialNumber` of the subject)."""
    found = leaf.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    return str(found[0].value) if len(found) == 1 else None


def algorithm(leaf: x509.Certificate) -> str:
    """The kind of key, in a word."""
    key = leaf.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA-{key.key_size}"
    return f"ECDSA-{key.curve.name}" if isinstance(key, ec.EllipticCurvePublicKey) else "OTHER"


def _check_form(leaf: x509.Certificate, at: datetime) -> None:
    if at < leaf.not_valid_before_utc:
        raise InvalidCertificate("NOT_YET_VALID", "The certificate is not valid yet.")
    if at >= leaf.not_valid_after_utc:
        raise InvalidCertificate("EXPIRED", "The certificate has expired.")
    if not _is_strong(leaf):
        raise InvalidCertificate("WEAK_KEY", WANTED_KEY)
    basic, usage, extended = (
        _extension(leaf, kind) for kind in (x509.BasicConstraints, x509.KeyUsage, x509.ExtendedKeyUsage)
    )
    if isinstance(basic, x509.BasicConstraints) and basic.ca:
        raise InvalidCertificate("AUTHORITY", "This is an authority's certificate, not a holder's.")
    if not isinstance(usage, x509.KeyUsage) or not usage.digital_signature:
        raise InvalidCertificate("KEY_USAGE", "The certificate is not for digital signatures.")
    if isinstance(extended, x509.ExtendedKeyUsage) and ExtendedKeyUsageOID.CLIENT_AUTH not in extended:
        raise InvalidCertificate("EXTENDED_KEY_USAGE", "The certificate is not for authenticating a client.")


def _is_strong(one: x509.Certificate) -> bool:
    key = one.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return key.key_size >= LEAST_RSA_BITS
    return isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, CURVES)


def _chain(presented: Presented, trust: Trust, at: datetime) -> Sequence[x509.Certificate]:
    if not trust.anchors:
        raise InvalidCertificate("UNTRUSTED", "No authority is configured.")
    holder = ExtensionPolicy.permit_all().require_present(x509.KeyUsage, Criticality.AGNOSTIC, None)
    authority = (
        ExtensionPolicy.permit_all()
        .require_present(x509.BasicConstraints, Criticality.AGNOSTIC, _is_authority)
        .may_be_present(x509.KeyUsage, Criticality.AGNOSTIC, _signs_certificates)
    )
    builder = PolicyBuilder().store(Store(trust.anchors)).time(at).max_chain_depth(CHAIN_DEPTH)
    verifier = builder.extension_policies(ca_policy=authority, ee_policy=holder).build_client_verifier()
    try:
        return verifier.verify(presented.leaf, [*presented.others, *trust.intermediates]).chain
    except VerificationError as wrong:
        raise InvalidCertificate("UNTRUSTED", "The certificate leads to no authority we trust.") from wrong


def _is_authority(policy: object, found: x509.Certificate, basic: x509.BasicConstraints) -> None:
    if not basic.ca:
        raise ValueError("not an authority")


def _signs_certificates(policy: object, found: x509.Certificate, usage: x509.KeyUsage | None) -> None:
    if usage is not None and not usage.key_cert_sign:
        raise ValueError("does not sign certificates")


def _check_revocation(
    one: x509.Certificate, issuer: x509.Certificate, lists: Sequence[x509.CertificateRevocationList], at: datetime
) -> None:
    """The issuer's newest list decides; without a present one nothing is relied on."""
    key = issuer.public_key()
    assert isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey), "the chain's keys were judged"
    present = [
        found
        for found in lists
        if found.issuer == issuer.subject
        and found.is_signature_valid(key)
        and found.last_update_utc <= at
        and (found.next_update_utc is None or at < found.next_update_utc)
    ]
    if not present:
        raise InvalidCertificate(
            "REVOCATION_UNKNOWN", "The authority's revocation list is not at hand. Try again later."
        )
    newest = max(present, key=lambda found: found.last_update_utc)
    if newest.get_revoked_certificate_by_serial_number(one.serial_number) is not None:
        raise InvalidCertificate("REVOKED", "The certificate was revoked by its authority.")


def _extension(leaf: x509.Certificate, kind: type[x509.ExtensionType]) -> x509.ExtensionType | None:
    try:
        return leaf.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
