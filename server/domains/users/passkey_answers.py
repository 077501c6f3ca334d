"""What authenticators answer, judged by the library: whatever is wrong with an answer, it is one InvalidPasskey.

The answers are hostile input in JSON, CBOR and DER, so nothing that comes of reading them is told to anybody.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import webauthn
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from webauthn.helpers import (
    base64url_to_bytes,
    bytes_to_base64url,
    decode_credential_public_key,
    decoded_public_key_to_cryptography,
    parse_attestation_object,
    parse_authentication_credential_json,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.structs import AttestationFormat, CredentialDeviceType

from server.core.errors import InvalidPasskey
from server.domains.users.models import Passkey, User
from server.domains.users.relying_party import RelyingParty

LONGEST, LONGEST_ID, LONGEST_KEY = 16_000, 1023, 2048
ALGORITHMS = [
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.EDDSA,
]
"""What passkeys sign with, 128 bits of strength each; `policies/rules/passkeys.yaml` says why nothing else."""
FORMATS = frozenset({AttestationFormat.NONE, AttestationFormat.PACKED})
"""What an authenticator says about itself where it is asked for nothing."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A new passkey, as its authenticator made it."""

    credential_id: str
    public_key: bytes
    sign_count: int
    transports: str
    aaguid: str
    is_synced: bool


@dataclass(frozen=True, slots=True)
class Used:
    """A use of a passkey. `sign_count` is what the authenticator says now, and yet to be compared."""

    sign_count: int
    is_synced: bool


def registered(party: RelyingParty, challenge: bytes, answer: str) -> Registered:
    """The passkey of an answer to `navigator.credentials.create`. Raises InvalidPasskey."""
    with _reading(answer):
        credential = parse_registration_credential_json(answer)
        _came_from_our_own_page(credential.response.client_data_json)
        if parse_attestation_object(credential.response.attestation_object).fmt not in FORMATS:
            raise InvalidPasskey
        found = webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            require_user_verification=True,
            supported_pub_key_algs=ALGORITHMS,
        )
        if found.credential_id != credential.raw_id or len(found.credential_id) > LONGEST_ID:
            raise InvalidPasskey
        if len(found.credential_public_key) > LONGEST_KEY or not _is_sound(found.credential_public_key):
            raise InvalidPasskey
        return Registered(
            bytes_to_base64url(found.credential_id),
            found.credential_public_key,
            found.sign_count,
            ",".join(sorted(one.value for one in credential.response.transports or ())),
            found.aaguid,
            found.credential_device_type is CredentialDeviceType.MULTI_DEVICE,
        )
    raise AssertionError("unreachable: the context raises")


def named(answer: str) -> str:
    """The id of the passkey that is said to have answered. Raises InvalidPasskey."""
    with _reading(answer):
        return bytes_to_base64url(parse_authentication_credential_json(answer).raw_id)
    raise AssertionError("unreachable: the context raises")


def used(party: RelyingParty, challenge: bytes, answer: str, passkey: Passkey, user: User, *, alone: bool) -> Used:
    """The use of a passkey by an answer to `navigator.credentials.get`. Raises InvalidPasskey.

    `alone`: no account was named before, so the authenticator has to name it.
    """
    with _reading(answer):
        credential = parse_authentication_credential_json(answer)
        _came_from_our_own_page(credential.response.client_data_json)
        if not _is_sound(bytes(passkey.public_key)):
            raise InvalidPasskey
        handle = credential.response.user_handle
        if (handle is None and alone) or (handle is not None and handle != handle_of(user)):
            raise InvalidPasskey
        found = webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=bytes(passkey.public_key),
            credential_current_sign_count=0,  # compared where it is kept, so that of two uses at once one is late
            require_user_verification=True,
        )
        return Used(found.new_sign_count, found.credential_device_type is CredentialDeviceType.MULTI_DEVICE)
    raise AssertionError("unreachable: the context raises")


def handle_of(user: User) -> bytes:
    """What authenticators know an account by: the same for all its passkeys, and no use for anything else."""
    return hashlib.sha256(f"posthouse.passkeys|{user.seal_row}".encode()).digest()


def id_of(passkey: Passkey) -> bytes:
    """The passkey's id as its authenticator has it."""
    return base64url_to_bytes(passkey.credential_id)


def _is_sound(public_key: bytes) -> bool:
    """Whether a signature by the key will mean something: its kind and its size are those of its algorithm."""
    decoded = decode_credential_public_key(public_key)
    key = decoded_public_key_to_cryptography(decoded)
    match decoded.alg:
        case COSEAlgorithmIdentifier.ECDSA_SHA_256:
            return isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)
        case COSEAlgorithmIdentifier.EDDSA:
            return isinstance(key, ed25519.Ed25519PublicKey)
        case _:
            return False


def _came_from_our_own_page(client_data: bytes) -> None:
    """Not from a frame within somebody else's."""
    if parse_client_data_json(client_data).cross_origin:
        raise InvalidPasskey


@contextmanager
def _reading(answer: str) -> Iterator[None]:
    """Bounds the answer, and makes one outcome of all that can be wrong with it."""
    if len(answer) > LONGEST:
        raise InvalidPasskey
    try:
        yield
    except InvalidPasskey:
        raise
    except Exception as wrong:
        raise InvalidPasskey from wrong
