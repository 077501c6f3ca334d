"""Roles by their key: the built-in ones as their file has them, and those people composed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from server.core import database
from server.core.catalogue import Risk
from server.core.errors import NotFound
from server.core.policies import ACCESS, delivered
from server.core.vocabulary import Permission
from server.domains.permissions import grants, role_models
from server.domains.permissions.grants import Grants
from server.domains.users.models import UserKind

CUSTOM = "custom_"
"""What the key of a composed role begins with: a later release brings no built-in role of the same name."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role, its names in both languages, the kinds of user that may hold it, and what it says."""

    key: str
    zh: str
    en: str
    kinds: frozenset[UserKind]
    grants: Grants = frozenset()
    retired: bool = False

    @property
    def built_in(self) -> bool:
        return not self.key.startswith(CUSTOM)

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything it allows somewhere."""
        return grants.permissions(self.grants)

    @property
    def privileged(self) -> bool:
        """Whether it allows anything of high risk."""
        return any(one.risk is Risk.HIGH for one in self.grants if one.permission in self.permissions)


@cache
def roles() -> dict[str, Role]:
    """The built-in ones."""
    said: dict[str, list[tuple[str, str, str]]] = {}
    for who, node_type, verb, kind, effect in delivered():
        said.setdefault(who.removeprefix("role:"), []).append((f"{node_type}:{verb}", kind, effect))
    return {
        key: Role(
            key,
            found["zh"],
            found["en"],
            frozenset(UserKind(kind) for kind in found["kinds"]),
            grants.read(said.get(key, ())),
        )
        for key, found in _file()["roles"].items()
    }


async def role_named(key: str) -> Role:
    """The role of this key, built-in or composed, retired or not. Raises NotFound."""
    if (found := roles().get(key)) is not None:
        return found
    row = await role_models.Role.filter(key=key, built_in=False).using_db(_reading()).first()
    if row is None:
        raise NotFound
    return of_row(row)


async def roles_named(keys: Iterable[str]) -> dict[str, Role]:
    """Those of these keys that there are."""
    wanted = set(keys)
    found = {key: role for key, role in roles().items() if key in wanted}
    if rest := wanted - found.keys():
        rows = await role_models.Role.filter(key__in=rest, built_in=False).using_db(_reading())
        found |= {row.key: of_row(row) for row in rows}
    return found


async def all_roles() -> list[Role]:
    """The built-in ones, and those people composed that are not retired, by their key."""
    rows = await role_models.Role.filter(built_in=False, retired_at=None).using_db(_reading()).order_by("key")
    return [*roles().values(), *map(of_row, rows)]


def of_row(row: role_models.Role) -> Role:
    kinds = frozenset(UserKind(kind) for kind in row.kinds)
    return Role(row.key, row.name_zh, row.name_en, kinds, grants.read(row.grants), row.retired_at is not None)


def _reading() -> Any:
    """Inside a transaction, what it has done itself counts too."""
    unit = database.current_transaction()
    return unit.connection if unit is not None else database.present()


@cache
def exclusive() -> tuple[frozenset[str], ...]:
    """Sets of roles of which nobody holds two."""
    return tuple(frozenset(one) for one in _file()["exclusive"])


@cache
def marks() -> dict[str, frozenset[Permission]]:
    """What makes a role as good as one of those, whatever it is called."""
    return {role: frozenset(Permission(one) for one in found) for role, found in _file()["marks"].items()}


def stands_for(role: Role) -> frozenset[str]:
    """Which of the roles that exclude each other it is, or is as good as: it allows a mark of theirs everywhere."""
    if role.built_in:
        return frozenset({role.key}) & marks().keys()
    held = {one.permission for one in role.grants if one.permission in role.permissions and one.scope == "any"}
    return frozenset(key for key, marked in marks().items() if marked & held)


def excluding(those: Iterable[Role]) -> tuple[str, str] | None:
    """Two roles of one exclusive set that these stand for together, or None."""
    present = frozenset[str]().union(*(stands_for(role) for role in those))
    for group in exclusive():
        if len(both := sorted(group & present)) > 1:
            return both[0], both[1]
    return None


@cache
def _file() -> Any:
    return yaml.safe_load((ACCESS / "roles.yaml").read_text("utf-8"))
