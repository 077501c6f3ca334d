"""Codes of an authenticator, as its owner reads them: with time enough left to type them."""

import time

import pyotp

from server.core.clock import now
from server.core.totp import PERIOD

ENOUGH = 3.0
"""Seconds a test in this process may take from reading a code to its being judged."""
ENOUGH_TO_TYPE = 12.0
"""Seconds somebody at a page may take."""


def present_code(seed: str, enough: float = ENOUGH) -> str:
    """The code of the moment; where it is about to end, that of the next one, once it has begun."""
    before = now()
    time.sleep(0.0001)
    left = PERIOD - now().timestamp() % PERIOD
    if left < enough and now() != before:
        time.sleep(left)
    return pyotp.TOTP(seed).at(now())


def fresh_code(seed: str, used: str, enough: float = ENOUGH_TO_TYPE) -> str:
    """A code after the one that was used: each is accepted once."""
    while (code := present_code(seed, enough)) == used:
        time.sleep(PERIOD - now().timestamp() % PERIOD)
    return code
