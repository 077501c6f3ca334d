"""What a role says of a permission, and what one set of such words adds to another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from server.core.catalogue import Risk, meaning
from server.core.policies import ALLOW, DENY, Line, subject
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission


class Effect(StrEnum):
    ALLOW = ALLOW
    DENY = DENY


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """One permission in one kind of scope, allowed; or denied, which takes it away in every scope."""

    permission: Permission
    scope: ScopeKind
    effect: Effect = Effect.ALLOW

    @property
    def risk(self) -> Risk:
        return meaning(self.permission).risk

    def told(self) -> str:
        """In a few words, as the audit trail has it."""
        return f"{self.effect.value} {self.permission.value} {self.scope.value}"


Grants = frozenset[Grant]


def kept(grants: Iterable[Grant]) -> list[list[str]]:
    """As a row holds them, always in the same order."""
    return [[one.permission.value, one.scope.value, one.effect.value] for one in sorted(grants)]


def read(rows: Iterable[Sequence[str]]) -> Grants:
    """What a row holds. A permission that is no more allows nothing and is left out."""
    known = {permission.value for permission in Permission}
    return frozenset(Grant(Permission(one), ScopeKind(kind), Effect(eft)) for one, kind, eft in rows if one in known)


def lines(role: str, rows: Iterable[Sequence[str]]) -> Iterator[Line]:
    """The same as policy lines."""
    for one in sorted(read(rows)):
        node_type, verb = one.permission.split(":")
        yield subject(role), node_type, verb, one.scope.value, one.effect.value


def covered(grant: Grant, grants: Iterable[Grant]) -> bool:
    """Whether the permission is allowed as widely by the others already."""
    return any(
        one.effect is Effect.ALLOW and one.permission is grant.permission and one.scope in (grant.scope, ScopeKind.ANY)
        for one in grants
    )


def widened(before: Grants, after: Grants) -> Grants:
    """What holders may do afterwards and could not before: what is new or wider, and what is denied no more."""
    allowed = {one for one in after if one.effect is Effect.ALLOW and not covered(one, before)}
    denied = {one.permission for one in after if one.effect is Effect.DENY}
    lifted = {one for one in before if one.effect is Effect.DENY and one.permission not in denied}
    return frozenset(allowed | lifted)


def permissions(grants: Iterable[Grant]) -> frozenset[Permission]:
    """Everything that is allowed in some scope."""
    found = tuple(grants)
    denied = {one.permission for one in found if one.effect is Effect.DENY}
    return frozenset(one.permission for one in found if one.effect is Effect.ALLOW) - denied
