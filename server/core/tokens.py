"""Opaque tokens: 256 random bits for whoever holds them, their SHA-256 for us."""

import hashlib
import re
import secrets
import zlib

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
PROGRAMS = "ph_api_"
RANDOM, CHECKED = 43, 6
_OF_A_PROGRAM = re.compile(rf"{PROGRAMS}[0-9A-Za-z]{{{RANDOM + CHECKED}}}")


def new_token() -> str:
    """A fresh token of a person; its prefix lets scanners of published secrets find it."""
    return f"ph_{secrets.token_urlsafe(32)}"


def new_program_token() -> str:
    """A fresh token of a program: prefix, 43 random digits to the base of 62, six that check them."""
    body = "".join(secrets.choice(DIGITS) for _ in range(RANDOM))
    return f"{PROGRAMS}{body}{_check(body)}"


def is_program_token(token: str) -> bool:
    """Whether this has the form of a program's token, its check digits included: scanners and we need no database for it."""
    if _OF_A_PROGRAM.fullmatch(token) is None:
        return False
    body = token.removeprefix(PROGRAMS)
    return _check(body[:RANDOM]) == body[RANDOM:]


def digest(token: str) -> str:
    """What is stored of a token, in hexadecimal."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _check(body: str) -> str:
    """CRC-32 of the random digits, to the base of 62."""
    rest, found = zlib.crc32(body.encode()), ""
    for _ in range(CHECKED):
        rest, digit = divmod(rest, len(DIGITS))
        found = DIGITS[digit] + found
    return found
