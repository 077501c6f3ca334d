"""Certificates and signatures for tests, and whom the process trusts meanwhile."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from server.cli.test_authority import Authority, Issued
from server.domains.verification import trust


@contextmanager
def trusting(authority: Authority, folder: Path, *revoked: Issued, lists: str | None = None) -> Iterator[None]:
    """Trust this authority, whose list names these certificates."""
    file = folder / f"revoked-{len(revoked)}.pem"
    file.write_bytes(authority.revoked(*(one.certificate for one in revoked)))
    before = trust.trust()
    authorities = [authority.root.certificate, authority.issuer.certificate]
    trust.use_trust(trust.Trust(authorities, [str(file)] if lists is None else [one for one in [lists] if one]))
    try:
        yield
    finally:
        trust.use_trust(before)


def signature(issued: Issued, text: str, algorithm: str) -> str:
    """The key's signature of a text, in base64."""
    data, key = text.encode(), issued.key
    if isinstance(key, ec.EllipticCurvePrivateKey):
        made = key.sign(data, ec.ECDSA(SHA256()))
    else:
        assert isinstance(key, rsa.RSAPrivateKey)
        pss = padding.PSS(padding.MGF1(SHA256()), padding.PSS.DIGEST_LENGTH)
        made = key.sign(data, pss if algorithm == "RSA_PSS_SHA256" else padding.PKCS1v15(), SHA256())
    return base64.b64encode(made).decode()
