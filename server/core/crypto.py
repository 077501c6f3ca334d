"""Personal data at rest: sealed texts bound to their row, and blind indexes for equality.

A sealed text is `version (1) | algorithm (1) | key id (2) | nonce (12) | AES-256-GCM ciphertext and tag`. Table, column, row
and key id are authenticated with it, so that a text moved to another row, column or table does not open.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.core.keys import Keys

VERSION, AES_256_GCM = 1, 1
NONCE_BYTES = 12
HEADER_BYTES = 4


class Unsealable(Exception):
    """The text was sealed for another place, by another key, or has been changed."""


class Sealer:
    """Seals, opens and indexes personal data under the platform's keys; `reread` gives them where they have changed."""

    def __init__(self, keys: Keys, reread: Callable[[], Keys | None] = lambda: None) -> None:
        self._keys = keys
        self._reread = reread

    @property
    def keys(self) -> Keys:
        """The keys in use."""
        return self._keys

    def refresh(self) -> None:
        """Take the keys up that have been made or retired meanwhile."""
        if (found := self._reread()) is not None:
            self._keys = found

    def seal(self, plain: str, *, table: str, column: str, row: str) -> bytes:
        keys = self._keys
        header = bytes([VERSION, AES_256_GCM]) + keys.current.to_bytes(2, "big")
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(keys.data[keys.current])
        return header + nonce + cipher.encrypt(nonce, plain.encode(), _place(header, table, column, row))

    def open(self, sealed: bytes, *, table: str, column: str, row: str) -> str:
        """The plain text. Raises Unsealable."""
        header, nonce = sealed[:HEADER_BYTES], sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES]
        if (key_id := key_of(sealed)) not in self._keys.data:
            self.refresh()
        key = self._keys.data.get(key_id)
        if header[:2] != bytes([VERSION, AES_256_GCM]) or key is None:
            raise Unsealable("unknown format or key")
        try:
            opened = AESGCM(key).decrypt(
                nonce, sealed[HEADER_BYTES + NONCE_BYTES :], _place(header, table, column, row)
            )
        except InvalidTag as wrong:
            raise Unsealable("this text does not belong here") from wrong
        return opened.decode()

    def resealed(self, sealed: bytes, *, table: str, column: str, row: str) -> bytes:
        """The same text under the key that seals now. Raises Unsealable."""
        return self.seal(self.open(sealed, table=table, column=column, row=row), table=table, column=column, row=row)

    def blind_index(self, column: str, normalised: str) -> str:
        """128 bits, in hexadecimal, by which equal values of a column are found without being read."""
        key = hmac.new(self._keys.index, column.encode(), hashlib.sha256).digest()
        return hmac.new(key, normalised.encode(), hashlib.sha256).digest()[:16].hex()


def key_of(sealed: bytes) -> int:
    """The id of the key a text is sealed with."""
    return int.from_bytes(sealed[2:HEADER_BYTES], "big")


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
