"""Personal data at rest: sealed texts bound to their row, and blind indexes for equality.

A sealed text is `version (1) | algorithm (1) | key id (2) | nonce (12) | AES-256-GCM ciphertext and tag`. Table, column, row
and key id are authenticated with it, so that a text moved to another row, column or table does not open.
"""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.core.keys import Keys

VERSION, AES_256_GCM = 1, 1
NONCE_BYTES = 12
HEADER_BYTES = 4


class Unsealable(Exception):
    """The text was sealed for another place, by another key, or has been changed."""


class Sealer:
    """Seals, opens and indexes personal data under the platform's keys."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def seal(self, plain: str, *, table: str, column: str, row: str) -> bytes:
        return self.seal_bytes(plain.encode(), table=table, column=column, row=row)

    def seal_bytes(self, plain: bytes, *, table: str, column: str, row: str) -> bytes:
        """The same for what is no text, such as a picture."""
        header = bytes([VERSION, AES_256_GCM]) + self._keys.current.to_bytes(2, "big")
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(self._keys.data[self._keys.current])
        return header + nonce + cipher.encrypt(nonce, plain, _place(header, table, column, row))

    def open(self, sealed: bytes, *, table: str, column: str, row: str) -> str:
        """The plain text. Raises Unsealable."""
        return self.open_bytes(sealed, table=table, column=column, row=row).decode()

    def open_bytes(self, sealed: bytes, *, table: str, column: str, row: str) -> bytes:
        """What was sealed, as bytes. Raises Unsealable."""
        header, nonce = sealed[:HEADER_BYTES], sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES]
        key = self._keys.data.get(int.from_bytes(header[2:], "big"))
        if header[:2] != bytes([VERSION, AES_256_GCM]) or key is None:
            raise Unsealable("unknown format or key")
        try:
            return AESGCM(key).decrypt(nonce, sealed[HEADER_BYTES + NONCE_BYTES :], _place(header, table, column, row))
        except InvalidTag as wrong:
            raise Unsealable("this text does not belong here") from wrong

    def blind_index(self, column: str, normalised: str) -> str:
        """128 bits, in hexadecimal, by which equal values of a column are found without being read."""
        key = hmac.new(self._keys.index, column.encode(), hashlib.sha256).digest()
        return hmac.new(key, normalised.encode(), hashlib.sha256).digest()[:16].hex()


def _place(header: bytes, table: str, column: str, row: str) -> bytes:
    return header + "|".join((table, column, row)).encode()


_sealer: Sealer | None = None


def use_sealer(chosen: Sealer) -> None:
    """Set the process's sealer; done once, at start."""
    global _sealer
    _sealer = chosen


def sealer() -> Sealer:
    if _sealer is None:
        raise RuntimeError("the key file has not been loaded")
    return _sealer
