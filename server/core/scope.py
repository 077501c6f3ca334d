"""How widely a permission is held, and which rows that reaches.

A `Scope` is the union of what all present assignments of a viewer give. A `RowScope` says, once per model and as data,
which equality columns decide; the ORM filter, the read plans and the test of a single row are all derived from the pair.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ScopeKind(StrEnum):
    """The kinds a policy line may grant."""

    ANY = "any"
    UNIT = "unit"
    PARTNER = "partner"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Scope:
    """The union of everything the viewer's assignments grant for one permission."""

    any: bool = False
    own: frozenset[int] = frozenset()
    partners: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()

    def __or__(self, other: "Scope") -> "Scope":
        return Scope(
            self.any or other.any,
            self.own | other.own,
            self.partners | other.partners,
            self.units | other.units,
        )

    @property
    def is_empty(self) -> bool:
        return not (self.any or self.own or self.partners or self.units)


NOWHERE = Scope()
EVERYWHERE = Scope(any=True)


@dataclass(frozen=True, slots=True)
class RowScope:
    """The columns of a model that decide who may reach a row.

    `own` holds a user's id, `partner` a partner's, each of `unit` an organisational unit's. A model with none of them is
    reached in scope `any` only. `part_of` names the foreign key to the whole whose permission and scope the row inherits.
    """

    own: str | None = None
    partner: str | None = None
    unit: tuple[str, ...] = ()
    part_of: str | None = None

    def terms(self, scope: Scope) -> list[tuple[str, frozenset[int]]] | None:
        """The alternatives as (column, admitted values), or None where every row is admitted."""
        if scope.any:
            return None
        found: list[tuple[str, frozenset[int]]] = []
        if self.own and scope.own:
            found.append((self.own, scope.own))
        if self.partner and scope.partners:
            found.append((self.partner, scope.partners))
        found.extend((column, scope.units) for column in self.unit if scope.units)
        return found

    def admits(self, scope: Scope, row: Mapping[str, object]) -> bool:
        """Whether the one row given by its columns is within the scope."""
        terms = self.terms(scope)
        return terms is None or any(row[column] in admitted for column, admitted in terms)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(column for column in (self.own, self.partner, *self.unit) if column)
