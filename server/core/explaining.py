"""The policy lines behind a decision, where each is written, and a judge that supposes other lines.

Casbin alone decides (`authorization`). What stands here reads the lines it decides by, so that they can be shown; tests
prove that what is shown and what is decided agree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from server.core.authorization import judge
from server.core.judging import Judge
from server.core.policies import ACCESS, ALLOW, DENY
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission

PREFIX = "role:"


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A policy line: what a role may do and how widely, or (`allows` false) what whoever holds it may do nowhere."""

    role: str
    permission: Permission
    scope: ScopeKind
    allows: bool = True

    @property
    def written(self) -> tuple[str, ...]:
        """As casbin holds it."""
        return (f"{PREFIX}{self.role}", *self.permission.split(":"), self.scope.value, ALLOW if self.allows else DENY)

    @property
    def source(self) -> str | None:
        """The file it stands in; None where it is of a role kept in the database."""
        return _files().get(self.written)


def lines() -> list[Line]:
    """All lines the process's judge decides by, sorted."""
    return sorted(map(_read, judge().lines()))


def lines_about(permission: Permission) -> list[Line]:
    """Those that speak to one permission: no other can decide it."""
    asked = permission.split(":")
    return sorted(_read(line) for line in judge().lines() if list(line[1:3]) == asked)


def supposing(supposed: Iterable[Line]) -> Judge:
    """A judge of its own that decides by these lines and no others."""
    made = Judge()
    made.change([line.written for line in supposed])
    return made


def _read(line: Sequence[str]) -> Line:
    subject, node_type, verb, scope, effect = line
    return Line(subject.removeprefix(PREFIX), Permission(f"{node_type}:{verb}"), ScopeKind(scope), effect == ALLOW)


@cache
def _files() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for file in sorted(ACCESS.glob("*.csv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                found[tuple(part.strip() for part in line.split(",")[1:])] = f"policies/access/{file.name}"
    return found
