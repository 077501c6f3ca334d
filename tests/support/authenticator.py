"""An authenticator in software: it makes keys, signs what browsers sign, and lies where a test tells it to."""

import hashlib
import json
import secrets
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

ORIGIN = "http://localhost:8000"
PRESENT, VERIFIED, MAY_BE_SYNCED, SYNCED, ATTESTED = 0x01, 0x04, 0x08, 0x10, 0x40
CURVE = ec.SECP256R1()


@dataclass(frozen=True)
class Lies:
    """What is told instead of the truth; None where the truth is told."""

    origin: str | None = None
    rp_id: str | None = None
    challenge: str | None = None
    type: str | None = None
    flags: int | None = None
    count: int | None = None
    handle: bytes | None = None
    credential_id: bytes | None = None
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None
    algorithm: int = -7
    format: str = "none"
    cross_origin: bool = False
    signature: Callable[[bytes], bytes] = bytes
    data: Callable[[bytes], bytes] = bytes
    client: Callable[[dict[str, Any]], dict[str, Any]] = dict
    answer: Callable[[dict[str, Any]], dict[str, Any]] = dict


HONEST = Lies()


@dataclass
class Authenticator:
    """Holds one key. `counts`: whether it counts its uses; most that copy their keys between devices do not."""

    origin: str = ORIGIN
    counts: bool = True
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(CURVE))
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    rp_id: str = ""
    handle: bytes = b""
    count: int = 0

    def create(self, options: str, lies: Lies = HONEST) -> str:
        """What `navigator.credentials.create` answers, as JSON."""
        asked = json.loads(options)
        self.rp_id, self.handle = asked["rp"]["id"], base64url_to_bytes(asked["user"]["id"])
        client = self._client("webauthn.create", asked["challenge"], lies)
        identity = lies.credential_id if lies.credential_id is not None else self.credential_id
        attested = bytes(16) + struct.pack(">H", len(identity)) + identity + self._public(lies.algorithm)
        data = lies.data(self._data(lies, PRESENT | VERIFIED | ATTESTED) + attested)
        attestation = cbor2.dumps({"fmt": lies.format, "attStmt": {}, "authData": data})
        response = {
            "clientDataJSON": _text(client),
            "attestationObject": _text(attestation),
            "transports": ["internal"],
        }
        return self._answer(response, lies)

    def get(self, options: str, lies: Lies = HONEST) -> str:
        """What `navigator.credentials.get` answers, as JSON."""
        asked = json.loads(options)
        self.count += self.counts
        client = self._client("webauthn.get", asked["challenge"], lies)
        data = lies.data(self._data(lies, PRESENT | VERIFIED))
        key = lies.key or self.key
        signature = lies.signature(_signed(key, data + hashlib.sha256(client).digest()))
        handle = self.handle if lies.handle is None else lies.handle
        response = {
            "clientDataJSON": _text(client),
            "authenticatorData": _text(data),
            "signature": _text(signature),
            "userHandle": _text(handle) if handle else None,
        }
        return self._answer(response, lies)

    def _client(self, kind: str, challenge: str, lies: Lies) -> bytes:
        said = {
            "type": lies.type or kind,
            "challenge": lies.challenge if lies.challenge is not None else challenge,
            "origin": lies.origin if lies.origin is not None else self.origin,
            "crossOrigin": lies.cross_origin,
        }
        return json.dumps(lies.client(said)).encode()

    def _data(self, lies: Lies, flags: int) -> bytes:
        name = lies.rp_id if lies.rp_id is not None else self.rp_id
        flags = flags if lies.flags is None else lies.flags
        count = self.count if lies.count is None else lies.count
        return hashlib.sha256(name.encode()).digest() + struct.pack(">BI", flags, count)

    def _public(self, algorithm: int) -> bytes:
        numbers = self.key.public_key().public_numbers()
        return cbor2.dumps(
            {1: 2, 3: algorithm, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        )

    def _answer(self, response: dict[str, Any], lies: Lies) -> str:
        identity = _text(lies.credential_id if lies.credential_id is not None else self.credential_id)
        whole = {"id": identity, "rawId": identity, "type": "public-key", "response": response}
        return json.dumps(lies.answer({**whole, "clientExtensionResults": {}}))


def _signed(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, data: bytes) -> bytes:
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), SHA256())
    return key.sign(data, ec.ECDSA(SHA256()))


def _text(raw: bytes) -> str:
    return bytes_to_base64url(raw)
