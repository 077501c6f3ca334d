"""What each permission allows, how risky that is, and in which scopes it can be granted: `policies/vocabulary.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from server.core.scope import ScopeKind
from server.core.vocabulary import Permission

FILE = Path(__file__).parents[2] / "policies" / "vocabulary.yaml"


class Risk(StrEnum):
    """How much harm a permission can do in the wrong hands."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One permission, for people. `sensitive`: it shows personal data in clear, or documents."""

    permission: Permission
    zh: str
    en: str
    risk: Risk
    sensitive: bool
    scopes: tuple[ScopeKind, ...]

    @property
    def node_type(self) -> str:
        """What it is about."""
        return self.permission.partition(":")[0]

    @property
    def verb(self) -> str:
        """What is done with that."""
        return self.permission.partition(":")[2]


@cache
def catalogue() -> Mapping[Permission, Meaning]:
    """Every permission by name, alphabetically. Raises KeyError where the file lacks one."""
    found = yaml.safe_load(FILE.read_text("utf-8"))
    return {permission: _meaning(permission, found[permission.value]) for permission in sorted(Permission)}


def _meaning(permission: Permission, given: Mapping[str, object]) -> Meaning:
    scopes = given["scopes"]
    assert isinstance(scopes, list)
    return Meaning(
        permission,
        str(given["zh"]),
        str(given["en"]),
        Risk(str(given["risk"])),
        bool(given.get("sensitive", False)),
        tuple(kind for kind in ScopeKind if kind.value in scopes),
    )


def meaning(permission: Permission) -> Meaning:
    return catalogue()[permission]
