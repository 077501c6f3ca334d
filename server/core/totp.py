"""Time-based one-time passwords (RFC 6238: SHA-1, six digits, thirty seconds) and recovery codes.

A code is good in its own thirty seconds only (OWASP ASVS 5.0 V6.5.5): a device whose clock is wrong has to be set right.
"""

import hashlib
import secrets
import unicodedata
from datetime import datetime

import pyotp
import segno

ISSUER = "Posthouse"
PERIOD = 30
RECOVERY_CODES = 10
GROUPS, GROUP = 4, 6
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_seed() -> str:
    """160 random bits in base 32."""
    return pyotp.random_base32(32)


def is_code(text: str) -> bool:
    """Whether it has the form of an authenticator's code; blanks and full-width digits of a Chinese keyboard are fine."""
    return len(digits := _plain(text)) == 6 and digits.isascii() and digits.isdigit()


def matching_step(seed: str, code: str, at: datetime) -> int | None:
    """The time step of a moment, where the code is the one of it; None otherwise."""
    if not is_code(code):
        return None
    step = int(at.timestamp()) // PERIOD
    return step if secrets.compare_digest(pyotp.TOTP(seed).at(step * PERIOD), _plain(code)) else None


def uri(seed: str, account: str) -> str:
    """What an authenticator application scans."""
    return pyotp.TOTP(seed).provisioning_uri(name=account, issuer_name=ISSUER)


def qr(text: str) -> str:
    """The QR code of a text as `<modules a side> <SVG path>`, one unit a module, without quiet zone."""
    code = segno.make(text, error="m", micro=False)
    rows = [f"M{x} {y}h1v1h-1z" for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark]
    return f"{len(code.matrix)} {''.join(rows)}"


def new_recovery_codes() -> list[str]:
    """Ten codes of 118 random bits, in four groups of six."""
    return ["-".join(_group() for _ in range(GROUPS)) for _ in range(RECOVERY_CODES)]


def recovery_digest(code: str) -> str:
    """What is stored of a recovery code. More than 112 random bits need no slow hash (OWASP ASVS 5.0 V6.5.2)."""
    return hashlib.sha256(_plain(code).replace("-", "").lower().encode("utf-8", "replace")).hexdigest()


def _group() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(GROUP))


def _plain(code: str) -> str:
    return "".join(unicodedata.normalize("NFKC", code).split())
