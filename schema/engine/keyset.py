"""Keyset pages: which rows follow a cursor in an order, and cursors nobody can forge or read.

A cursor holds the order it belongs to and the row's values of that order's columns, sealed: a list in the order of names
would put names into addresses.
"""

import base64
import binascii
import hmac
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from schema.engine.ordering import Order
from server.core.errors import InvalidInput, Issue

MOST = 100
DEFAULT = 50
LONGEST_CURSOR = 2000
NONCE_BYTES = 12


class Cursors:
    """Prints and reads cursors under a key of this platform.

    The nonce is the text's own keyed hash, so the same place has the same cursor, whoever prints it, and no two texts
    share a nonce.
    """

    def __init__(self, key: bytes) -> None:
        self._nonces = hmac.digest(key, b"cursor nonce", "sha256")
        self._cipher = AESGCM(hmac.digest(key, b"cursor cipher", "sha256"))

    def print(self, order: Order, row: dict[str, Any]) -> str:
        body = orjson.dumps([order.words, [_plain(row[column]) for column in order.columns]])
        return base64.urlsafe_b64encode(self._seal(body)).decode().rstrip("=")

    def read(self, cursor: str, order: Order, argument: str) -> tuple[Any, ...]:
        """The position it names; InvalidInput where it is not one of ours, or of another order."""
        try:
            if len(cursor) > LONGEST_CURSOR:
                raise ValueError
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            terms, values = orjson.loads(self._cipher.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], None))
        except (ValueError, binascii.Error, InvalidTag) as bad:
            raise _unacceptable(argument, "INVALID_FORMAT", "This is not a cursor of this list.") from bad
        if terms != order.words:
            raise _unacceptable(argument, "NOT_ALLOWED", "This cursor belongs to another order of the list.")
        return tuple(_restored(value) for value in values)

    def _seal(self, body: bytes) -> bytes:
        nonce = hmac.digest(self._nonces, body, "sha256")[:NONCE_BYTES]
        return nonce + self._cipher.encrypt(nonce, body, None)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    return value.value if isinstance(value, Enum) else value


def _restored(value: Any) -> Any:
    return datetime.fromisoformat(value["at"]) if isinstance(value, dict) else value


def _unacceptable(argument: str, code: str, message: str, **params: str) -> InvalidInput:
    return InvalidInput([Issue((argument,), code, message, params)])


@dataclass(frozen=True, slots=True)
class Window:
    """Which page was asked for: `size` rows in `order`, beyond `position`; backwards pages are turned round at the end."""

    order: Order
    size: int
    backwards: bool
    position: tuple[Any, ...] | None
    end: tuple[Any, ...] | None

    @property
    def walk(self) -> Order:
        """The direction in which the rows are fetched."""
        return self.order.reversed if self.backwards else self.order


def window(
    cursors: Cursors, order: Order, first: int | None, after: str | None, last: int | None, before: str | None
) -> Window:
    """The page the four arguments ask for; InvalidInput where they contradict or exceed 100."""
    if first is not None and last is not None:
        raise _unacceptable("last", "NOT_ALLOWED", "Ask for `first` or `last`, not for both.")
    argument, size = ("last", last) if last is not None else ("first", DEFAULT if first is None else first)
    if not 1 <= size <= MOST:
        message = f"Use a number from 1 to {MOST}."
        raise _unacceptable(argument, "OUT_OF_RANGE", message, min="1", max=str(MOST))
    start = cursors.read(after, order, "after") if after is not None else None
    stop = cursors.read(before, order, "before") if before is not None else None
    backwards = last is not None
    return Window(order, size, backwards, stop if backwards else start, start if backwards else stop)
