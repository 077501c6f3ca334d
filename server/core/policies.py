"""Policy lines, and what casbin says about them.

A question is put to an enforcer that holds the lines of the held roles about that permission and no others: no other line can
match it, and casbin looks at every line it has. What it said of the same lines holds for as long as they are the same.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import casbin
from casbin import persist

from server.core.scope import ScopeKind
from server.core.vocabulary import Permission

ACCESS = Path(__file__).parents[2] / "policies" / "access"
MOST_JUDGED = 20_000
MOST_ROLE_SETS = 4_096

Line = tuple[str, str, str, str, str]
"""Subject, node type, verb, kind of scope, effect: as `policies/access/model.conf` names them."""
Decision = Mapping[str, frozenset[ScopeKind]]
"""For each role that grants the permission, the kinds of scope it grants it in."""
Decisions = Mapping[Permission, Decision]
ByPermission = Mapping[Permission, tuple[Line, ...]]

NEVER: Decision = {}
ALLOW, DENY = "allow", "deny"


class PolicyFolder(persist.Adapter):
    """Every CSV of the folder, so that each domain owns its own file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_policy(self, model: Any) -> None:
        for file in sorted(self._folder.glob("*.csv")):
            for line in file.read_text(encoding="utf-8").splitlines():
                if line.strip() and not line.startswith("#"):
                    persist.load_policy_line(line.strip(), model)


@cache
def delivered(folder: Path = ACCESS) -> tuple[Line, ...]:
    """The lines of the files, read by casbin once."""
    found = casbin.Enforcer(str(folder / "model.conf"), PolicyFolder(folder)).get_policy()
    return tuple(tuple(line) for line in found)


def subject(role: str) -> str:
    """A role as policies name it: no name of a user or of anything else is ever taken for one."""
    return f"role:{role}"


def _holds(roles: str, role: str) -> bool:
    return role in roles.split("|")


class Court:
    """Casbin's `enforce`, and what it said of the same lines before. Any thread may ask; one is answered at a time."""

    def __init__(self, folder: Path = ACCESS) -> None:
        self._enforcer = casbin.Enforcer(str(folder / "model.conf"))
        self._enforcer.add_function("holds", _holds)
        self._said: OrderedDict[tuple[Line, ...], Decision] = OrderedDict()
        self._lock = threading.Lock()
        self.asked = 0
        """How often `enforce` was asked."""

    def judge(self, lines: tuple[Line, ...]) -> Decision:
        """What these lines, all of them about one permission and of the roles held, allow."""
        with self._lock:
            if (known := self._said.get(lines)) is None:
                known = self._said[lines] = self._enforced(lines)
                if len(self._said) > MOST_JUDGED:
                    self._said.popitem(last=False)
            return known

    def _enforced(self, lines: tuple[Line, ...]) -> Decision:
        self._enforcer.clear_policy()
        for line in lines:
            self._enforcer.add_policy(*line)
        together = "|".join(sorted({line[0] for line in lines}))
        found: dict[str, frozenset[ScopeKind]] = {}
        for who in sorted({line[0] for line in lines}):
            kinds = set[ScopeKind]()
            for _, node_type, verb, kind, effect in (line for line in lines if line[0] == who):
                if effect != ALLOW or "" in (who, node_type, verb, kind):
                    continue
                self.asked += 1
                if self._enforcer.enforce(who, together, node_type, verb, kind):
                    kinds.add(ScopeKind(kind))
            if kinds:
                found[who.removeprefix("role:")] = frozenset(kinds)
        return found or NEVER


class Index:
    """Lines by role and permission. A role's lines are read when it is first asked about, whatever the number of roles.

    A line about a permission there is not is nobody's.
    """

    def __init__(self, said: Mapping[str, Callable[[], Iterable[Line]]]) -> None:
        self._said = said
        self._read: dict[str, ByPermission] = {}

    def of(self, role: str) -> ByPermission:
        """What a role says, by permission; any thread may ask."""
        found = self._read.get(role)
        if found is None and role in self._said:
            found = self._read[role] = _by_permission(self._said[role]())
        return found or {}

    def lines(self) -> Iterator[Line]:
        """All of them."""
        for role in self._said:
            for those in self.of(role).values():
                yield from those


_PERMISSIONS = {permission.value: permission for permission in Permission}


def _by_permission(lines: Iterable[Line]) -> ByPermission:
    found: dict[Permission, list[Line]] = {}
    for line in lines:
        permission = _PERMISSIONS.get(f"{line[1]}:{line[2]}")
        if permission is not None:
            found.setdefault(permission, []).append(line)
    return {permission: tuple(sorted(those)) for permission, those in found.items()}


def indexed(lines: Iterable[Line]) -> Index:
    """The index of lines that are at hand."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        if line[0].startswith("role:"):
            found.setdefault(line[0].removeprefix("role:"), []).append(line)
    return Index({role: partial(tuple, those) for role, those in found.items()})


class Policies:
    """The lines of one moment, and what they decide for each set of roles that was asked about."""

    def __init__(self, court: Court, stamp: int, *parts: Index) -> None:
        """`parts` are indexes whose roles have nothing in common; `stamp` names the stored ones."""
        self._court, self.stamp, self.parts = court, stamp, parts
        self.decided: dict[frozenset[str], Decisions] = {}

    def decide(self, roles: frozenset[str]) -> Decisions:
        """What the roles allow together: every permission they say anything about."""
        known = self.decided.get(roles)
        if known is None:
            lines: dict[Permission, tuple[Line, ...]] = {}
            for role in sorted(roles):
                for part in self.parts:
                    for permission, those in part.of(role).items():
                        lines[permission] = lines.get(permission, ()) + those
            known = {permission: self._court.judge(those) for permission, those in lines.items()}
            if len(self.decided) >= MOST_ROLE_SETS:
                self.decided.clear()
            self.decided[roles] = known
        return known

    def lines(self) -> Iterator[Line]:
        """All of them."""
        for part in self.parts:
            yield from part.lines()
