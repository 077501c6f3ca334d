"""A certificate authority for trying things: its root, an issuing authority beneath it, holders, revocation lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.core.clock import now

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
YEARS = timedelta(days=3650)
NO_USAGE = dict.fromkeys(
    (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    ),
    False,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: Key

    @property
    def pem(self) -> str:
        """The certificate as it is sent."""
        return self.certificate.public_bytes(Encoding.PEM).decode()


@dataclass(frozen=True, slots=True)
class Authority:
    """A root, and the issuing authority that signs holders' certificates."""

    root: Issued
    issuer: Issued

    @classmethod
    def founded(cls, name: str = "Posthouse Test", *, issuer_key: Key | None = None) -> "Authority":
        """A new authority with keys of its own."""
        root_key = ec.generate_private_key(ec.SECP256R1())
        issuer_key = issuer_key or ec.generate_private_key(ec.SECP256R1())
        root_name, issuer_name = _name(f"{name} Root"), _name(f"{name} Authority")
        root = _signed(root_name, root_key, root_name, root_key, _authority(), now() - timedelta(days=1), now() + YEARS)
        issuer = _signed(
            issuer_name, issuer_key, root_name, root_key, _authority(0), now() - timedelta(days=1), now() + YEARS
        )
        return cls(Issued(root, root_key), Issued(issuer, issuer_key))

    def issued(
        self,
        name: str,
        number: str | None,
        *,
        kind: str = "ecdsa",
        bits: int = 3072,
        valid: tuple[datetime, datetime] | None = None,
        extensions: Sequence[tuple[x509.ExtensionType, bool]] | None = None,
    ) -> Issued:
        """A holder's certificate; what is not given is as a good one has it."""
        key: Key = ec.generate_private_key(ec.SECP256R1()) if kind == "ecdsa" else rsa.generate_private_key(65537, bits)
        since, until = valid or (now() - timedelta(hours=1), now() + timedelta(days=365))
        given = _holder() if extensions is None else extensions
        subject = _name(name, number)
        issuer = self.issuer.certificate.subject
        return Issued(_signed(subject, key, issuer, self.issuer.key, given, since, until), key)

    def revoked(self, *certificates: x509.Certificate, since: datetime | None = None) -> bytes:
        """The lists of root and issuing authority; the latter names these certificates."""
        lists = []
        for by, named in ((self.root, ()), (self.issuer, certificates)):
            at = since or now() - timedelta(minutes=1)
            builder = x509.CertificateRevocationListBuilder().issuer_name(by.certificate.subject)
            builder = builder.last_update(at).next_update(at + timedelta(days=30))
            for one in named:
                entry = x509.RevokedCertificateBuilder().serial_number(one.serial_number).revocation_date(at).build()
                builder = builder.add_revoked_certificate(entry)
            lists.append(builder.sign(by.key, SHA256()).public_bytes(Encoding.PEM))
        return b"".join(lists)

    def write(self, folder: Path, holders: Mapping[str, Issued]) -> None:
        """Write everything into a folder: keys readable by their owner alone."""
        authorities = self.root.pem + self.issuer.pem
        (folder / "authority.pem").write_text(authorities)
        (folder / "revoked.pem").write_bytes(self.revoked())
        for name, holder in holders.items():
            (folder / f"{name}.pem").write_text(holder.pem)
            key = folder / f"{name}.key"
            key.touch(mode=0o600)
            key.write_bytes(holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def _signed(
    subject: x509.Name,
    key: Key,
    issuer: x509.Name,
    issuer_key: Key,
    extensions: Sequence[tuple[x509.ExtensionType, bool]],
    since: datetime,
    until: datetime,
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    return builder.sign(issuer_key, SHA256())


def _authority(length: int | None = None) -> list[tuple[x509.ExtensionType, bool]]:
    usage = x509.KeyUsage(**{**NO_USAGE, "key_cert_sign": True, "crl_sign": True})
    return [(x509.BasicConstraints(ca=True, path_length=length), True), (usage, True)]


def _holder() -> list[tuple[x509.ExtensionType, bool]]:
    return [
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (x509.KeyUsage(**{**NO_USAGE, "digital_signature": True}), True),
        (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), False),
    ]


def _name(common: str, number: str | None = None) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"), x509.NameAttribute(NameOID.COMMON_NAME, common)]
    if number is not None:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, number))
    return x509.Name(parts)
