"""Relay's global ids: base64 of `Type:key`. Opaque to clients, the same for an object everywhere."""

import base64
import binascii
from collections.abc import Callable

from server.core.errors import NotFound

MAXIMUM_LENGTH = 120
MAXIMUM_KEY = 2**63 - 1


def encode(type_name: str, key: int) -> str:
    return base64.b64encode(f"{type_name}:{key}".encode()).decode()


def encoder(type_name: str) -> Callable[[int], str]:
    """`encode` for many objects of one type."""
    head = f"{type_name}:".encode()
    return lambda key: binascii.b2a_base64(b"%b%d" % (head, key), newline=False).decode()


def decode(value: str) -> tuple[str, int]:
    """Type name and key. An id that cannot exist is an object that does not: raises NotFound."""
    if len(value) > MAXIMUM_LENGTH:
        raise NotFound
    try:
        type_name, _, key = base64.b64decode(value, validate=True).decode("ascii").partition(":")
    except (binascii.Error, ValueError) as bad:
        raise NotFound from bad
    if not type_name or not key.isascii() or not key.isdigit() or int(key) > MAXIMUM_KEY:
        raise NotFound
    return type_name, int(key)


def decode_as(type_name: str, value: str) -> int:
    """The key of an id of this type; any other id raises NotFound."""
    found, key = decode(value)
    if found != type_name:
        raise NotFound
    return key
