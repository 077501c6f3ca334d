"""The platform's own signature: Ed25519 with the key of the audit trail's heads, whose public half stands in the data folder.

A signature is detached: one line of base64 over a document's bytes, to be kept beside it and proved without the platform.
"""

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_key: Ed25519PrivateKey | None = None


def use_seed(seed: bytes) -> None:
    """Set the process's key; done once, at start."""
    global _key
    _key = Ed25519PrivateKey.from_private_bytes(seed)


def signature_of(data: bytes) -> bytes:
    """The signature of these bytes, as a file of it has it."""
    if _key is None:
        raise RuntimeError("the key file has not been loaded")
    return base64.b64encode(_key.sign(data)) + b"\n"


def is_signed(data: bytes, signature: bytes, key: Ed25519PublicKey) -> bool:
    """Whether a file of a signature belongs to these bytes and this key."""
    try:
        key.verify(base64.b64decode(signature.strip(), validate=True), data)
    except (InvalidSignature, binascii.Error):
        return False
    return True
