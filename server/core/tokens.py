"""Opaque tokens: 256 random bits for whoever holds them, their SHA-256 for us."""

import hashlib
import secrets


def new_token() -> str:
    """A fresh token; its prefix lets scanners of published secrets find it."""
    return f"ph_{secrets.token_urlsafe(32)}"


def digest(token: str) -> str:
    """What is stored of a token, in hexadecimal."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
