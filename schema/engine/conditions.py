"""Conditions on rows, as data: what filters, searches and cursors come to, for whatever reads the rows.

    {"status": {"eq": OrderStatus.DRAFT}, "or": [{"number": {"in": ["PH1"]}}]}
    All(Compare("status", "eq", "draft"), AnyOf(All(Compare("number", "in", ["PH1"]))))

A condition holds of a row or it does not: there is no third way. Of a missing value nothing holds but `ne` and `isNull`,
and `Not` admits exactly the rows its part does not.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from schema.engine.declare import Entity
from server.core.scope import NOWHERE, Scope

Scopes = Callable[[Entity], Scope]
"""How far the viewer may read an entity."""


def nowhere(entity: Entity) -> Scope:
    """For conditions that ask about no related rows: they would meet none."""
    return NOWHERE


@dataclass(frozen=True, slots=True)
class Compare:
    """A column of the row against a value.

    `operator` is one of eq, ne, in, lt, lte, gt, gte, isNull, contains, startsWith.
    """

    column: str
    operator: str
    value: Any


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds; with no part, every row is admitted."""

    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of the parts holds; with no part, no row is admitted."""

    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold, be it for want of a value."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Related:
    """Among the rows of the entity within the viewer's scope, one whose column `theirs` is the row's `ours` meets the part.

    Parts of the row's own whole (`inherits`) are reached where it is.
    """

    entity: Entity
    theirs: str
    ours: str
    part: "Condition"
    inherits: bool = False


Condition = Compare | All | AnyOf | Not | Related
NOTHING = AnyOf()
EVERYTHING = All()


def all_of(parts: Iterable[Condition]) -> Condition:
    """All of these hold."""
    found = tuple(part for part in parts if part != EVERYTHING)
    return found[0] if len(found) == 1 else All(found)


def any_of(parts: Iterable[Condition]) -> Condition:
    """One of these holds."""
    found = tuple(parts)
    return EVERYTHING if EVERYTHING in found else AnyOf(found)


def negated(part: Condition) -> Condition:
    """It does not hold."""
    return EVERYTHING if part == NOTHING else NOTHING if part == EVERYTHING else Not(part)


def equal(**wanted: Any) -> All:
    """The rows whose columns have these values."""
    return All(tuple(Compare(column, "eq", plain(value)) for column, value in wanted.items()))


def plain(value: Any) -> Any:
    """A value as a column holds it: a member of an enumeration by its value."""
    return value.value if isinstance(value, Enum) else value
