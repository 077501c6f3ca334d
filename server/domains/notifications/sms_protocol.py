"""How the platform and an SMS gateway speak: a signed POST a message, which can be repeated without a second message.

    POST <url>/messages
    Content-Type: application/json
    Idempotency-Key: message-17                  the same at every try of one message
    Posthouse-Key: <key>                         which secret signs
    Posthouse-Timestamp: 1795766400              seconds since 1970, at most five minutes off
    Posthouse-Signature: v1=<hexadecimal>        HMAC-SHA256(secret, timestamp ‖ "." ‖ idempotency key ‖ "." ‖ body)

    {"to": "+8613812345600", "text": "…"}

Answers, all JSON: 202 `{"reference": "…"}`, also for a repetition; 400 `{"code": "…"}` where the number or the text is
refused for good; 401 where key, time or signature is wrong; 409 where the key was used for another message; 429 and 5xx
where it is to be tried again.
"""

import hashlib
import hmac

KEY, TIMESTAMP, SIGNATURE, IDEMPOTENCY_KEY = (
    "Posthouse-Key",
    "Posthouse-Timestamp",
    "Posthouse-Signature",
    "Idempotency-Key",
)
SECONDS_OFF = 300
PATH = "/messages"


def signature(secret: str, timestamp: int, key: str, body: bytes) -> str:
    """The signature header's value."""
    signed = b".".join((str(timestamp).encode(), key.encode(), body))
    return f"v1={hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()}"


def is_signed(given: str, secret: str, timestamp: str, key: str, body: bytes, at: int) -> bool:
    """Whether the signature is right and from about now."""
    if not timestamp.isascii() or not timestamp.isdigit() or abs(int(timestamp) - at) > SECONDS_OFF:
        return False
    wanted = signature(secret, int(timestamp), key, body)
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
