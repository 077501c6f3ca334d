"""What a password must be: one profile for the whole platform, as `policies/rules/passwords.yaml` has it."""

from dataclasses import dataclass
from typing import Any

from zxcvbn import zxcvbn

from server.core.passwords import composed
from server.core.rules import rule
from server.core.text import Issues
from server.domains.users.breached_passwords import is_breached

SHORTEST_NAME = 4
_profile = "nist"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a password of one strength."""

    least: int
    most: int
    guessable: int
    kinds: int


def use_profile(name: str) -> None:
    """Set the platform's profile; done once, at start."""
    global _profile
    _profile = name


def wanted(strength: str) -> Wanted:
    """What the present profile asks of a strength."""
    found: Any = rule("passwords").value
    profile = found["profiles"][_profile]
    return Wanted(profile["least"][strength], found["most"], profile["guessable"][strength], profile["kinds"][strength])


def check(issues: Issues, path: tuple[str, ...], password: str, strength: str, names: tuple[str, ...]) -> None:
    """Notes the first thing that is wrong; `names` are whatever others know of its owner.

    A long password costs no more to look at than a short one: only its beginning is judged.
    """
    asked, typed, password = wanted(strength), password, composed(password).decode()
    lower = password.lower()
    if len(password) < asked.least:
        issues.add(path, "TOO_SHORT", f"Use at least {asked.least} characters.", min=asked.least)
    elif len(password) > asked.most:
        issues.add(path, "TOO_LONG", f"Use at most {asked.most} characters.", max=asked.most)
    elif any(one in lower for one in _own_words(names)):
        issues.add(
            path, "PASSWORD_HOLDS_NAME", "Leave out your name, your address, your number, and this platform's name."
        )
    elif _kinds(password) < asked.kinds:
        text = f"Use {asked.kinds} of lower case, upper case, digits, and other characters."
        issues.add(path, "PASSWORD_KINDS", text, min=asked.kinds)
    elif lower in rule("passwords").value["blocked"] or _score(lower, password, names) < asked.guessable:
        issues.add(
            path,
            "WEAK_PASSWORD",
            "It is easily guessed. Use several words that do not belong together.",
            min=asked.least,
        )
    elif is_breached(typed) or is_breached(password):
        issues.add(path, "BREACHED_PASSWORD", "It is known from a data breach. Choose another one, here and elsewhere.")


def _own_words(names: tuple[str, ...]) -> list[str]:
    known = [*rule("passwords").value["own"], *(name.lower() for name in names if len(name) >= SHORTEST_NAME)]
    return [one for one in known if one]


def _kinds(password: str) -> int:
    """How many kinds of characters there are: letters without case count as others."""
    return len({_kind(char) for char in password})


def _kind(char: str) -> str:
    if char.isdigit():
        return "digit"
    return "lower" if char.islower() else "upper" if char.isupper() else "other"


def _score(lower: str, password: str, names: tuple[str, ...]) -> int:
    """How hard it is to guess, from 0 to 4. Capitals make nothing harder that is common without them."""
    found: Any = rule("passwords").value
    judged: int = found["judged"]
    given = [word[:judged] for word in (*found["blocked"], *found["own"], *names) if word]
    score: int = zxcvbn(password[:judged], user_inputs=given)["score"]
    if score and lower != password:
        score = min(score, max(zxcvbn(lower[:judged], user_inputs=given)["score"], 1) + 1)
    return score
