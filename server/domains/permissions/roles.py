"""The built-in roles, as their file has them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from server.core.authorization import ACCESS
from server.domains.users.models import UserKind


@dataclass(frozen=True, slots=True)
class Role:
    """A role, its names in both languages, and the kinds of user that may hold it."""

    key: str
    zh: str
    en: str
    kinds: frozenset[UserKind]


@cache
def roles() -> dict[str, Role]:
    return {
        key: Role(key, found["zh"], found["en"], frozenset(UserKind(kind) for kind in found["kinds"]))
        for key, found in _file()["roles"].items()
    }


@cache
def exclusive() -> tuple[frozenset[str], ...]:
    """Sets of roles of which nobody holds two."""
    return tuple(frozenset(one) for one in _file()["exclusive"])


@cache
def _file() -> Any:
    return yaml.safe_load((ACCESS / "roles.yaml").read_text("utf-8"))
