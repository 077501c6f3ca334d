"""Time-based one-time passwords (RFC 6238: SHA-1, six digits, thirty seconds) and recovery codes."""

import hashlib
import secrets
import unicodedata
from datetime import datetime

import pyotp
import segno

ISSUER = "Posthouse"
PERIOD = 30
RECOVERY_CODES = 10
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_seed() -> str:
    """160 random bits in base 32."""
    return pyotp.random_base32(32)


def is_code(text: str) -> bool:
    """Whether it has the form of an authenticator's code; blanks and full-width digits of a Chinese keyboard are fine."""
    return len(digits := _plain(text)) == 6 and digits.isascii() and digits.isdigit()


def matching_step(seed: str, code: str, at: datetime) -> int | None:
    """The time step the code belongs to, from one before the present to one after; None where it is none of them."""
    if not is_code(code):
        return None
    present = int(at.timestamp()) // PERIOD
    generator = pyotp.TOTP(seed)
    for step in (present, present - 1, present + 1):
        if secrets.compare_digest(generator.at(step * PERIOD), _plain(code)):
            return step
    return None


def uri(seed: str, account: str) -> str:
    """What an authenticator application scans."""
    return pyotp.TOTP(seed).provisioning_uri(name=account, issuer_name=ISSUER)


def qr(text: str) -> str:
    """The QR code of a text as `<modules a side> <SVG path>`, one unit a module, without quiet zone."""
    code = segno.make(text, error="m", micro=False)
    rows = [f"M{x} {y}h1v1h-1z" for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark]
    return f"{len(code.matrix)} {''.join(rows)}"


def new_recovery_codes() -> list[str]:
    """Ten codes of 59 random bits, in two groups of six."""
    return [
        "-".join("".join(secrets.choice(ALPHABET) for _ in range(6)) for _ in range(2)) for _ in range(RECOVERY_CODES)
    ]


def recovery_digest(code: str) -> str:
    """What is stored of a recovery code. Its 59 random bits need no slow hash."""
    return hashlib.sha256(_plain(code).replace("-", "").lower().encode("utf-8", "replace")).hexdigest()


def _plain(code: str) -> str:
    return "".join(unicodedata.normalize("NFKC", code).split())
