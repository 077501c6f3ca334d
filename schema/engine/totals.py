"""Totals: how many rows there are and what they sum up to, by what they have in common.

{ orderTotals(by: [STATUS], filter: {placedAt: {gte: …}}) { status count postage { amount } } }
  Totals(Order's class, permission, OrderTotal)  →  [OrderTotal(status=…, count=3, postage=…), …]

A group is an object of a plain type, whose fields say what they are made of: `grouped`, `summed`, `counting`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import strawberry
from graphql import GraphQLField
from tortoise.models import Model

from schema.engine.conditions import All, Condition, Scopes
from schema.engine.declare import SOURCE, Entity, entity_of
from schema.engine.filtering import condition
from schema.engine.plan.tables import field_of, python_value
from server.core.database import Dialect
from server.core.errors import InvalidInput, Issue
from server.core.vocabulary import Permission

MOST_GROUPS = 1_000
MOST_BY = 3


@dataclass(frozen=True, slots=True)
class Grouped:
    """What the rows of a group have in common: a column's value, or the platform's day of a moment."""

    column: str
    by_day: bool = False


@dataclass(frozen=True, slots=True)
class Summed:
    """The sum of a column, as `shown`."""

    column: str
    shown: Callable[[int], Any]


@dataclass(frozen=True, slots=True)
class Counting:
    """How many rows the group has."""


Part = Grouped | Summed | Counting


def grouped(column: str, *, by_day: bool = False, description: str) -> Any:
    """Null where the totals are not asked for by it."""
    return strawberry.field(default=None, description=description, metadata={SOURCE: Grouped(column, by_day)})


def summed(column: str, shown: Callable[[int], Any], *, description: str) -> Any:
    return strawberry.field(description=description, metadata={SOURCE: Summed(column, shown)})


def counting(*, description: str) -> Any:
    return strawberry.field(description=description, metadata={SOURCE: Counting()})


@dataclass(frozen=True, slots=True)
class Asked:
    """By which fields of the group, of which rows."""

    by: tuple[str, ...]
    condition: Condition


@dataclass(frozen=True, slots=True)
class Totals:
    """A root field with the totals of an entity's rows. A viewer needs `permission`; the rows are those in their scope."""

    permission: Permission
    of: type
    group: type
    parts: Mapping[str, Part] = field(default_factory=dict)

    @classmethod
    def declared(cls, permission: Permission, of: type, group: type) -> "Totals":
        fields = group.__strawberry_definition__.fields  # type: ignore[attr-defined]
        return cls(permission, of, group, {one.python_name: one.metadata[SOURCE] for one in fields})

    @property
    def entity(self) -> Entity:
        return entity_of(self.of)

    @property
    def model(self) -> type[Model]:
        return self.entity.model

    @property
    def sums(self) -> tuple[str, ...]:
        return tuple(one.column for one in self.parts.values() if isinstance(one, Summed))

    def grouping(self, name: str) -> Grouped:
        found = self.parts[name]
        assert isinstance(found, Grouped)
        return found

    def asked(self, declared: GraphQLField, arguments: Mapping[str, Any], scopes: Scopes) -> Asked:
        """What the arguments come to. Raises InvalidInput and Forbidden, as filters do."""
        by = tuple(dict.fromkeys(getattr(one, "value", one) for one in arguments.get("by") or ()))
        if len(by) > MOST_BY:
            text = f"Ask for totals by at most {MOST_BY} fields."
            raise InvalidInput([Issue(("by",), "TOO_LONG", text, {"max": str(MOST_BY)})])
        given = arguments.get("filter")
        met = condition(self.model, declared.args["filter"].type, given, scopes) if given else All()
        return Asked(by, met)

    def groups(self, by: Sequence[str], rows: Sequence[Sequence[Any]], dialect: Dialect) -> list[Any]:
        """The groups of rows that hold what is common to them, as it is stored, how many they are, and their sums; in order.

        Raises InvalidInput where they are too many.
        """
        if len(rows) > MOST_GROUPS:
            text = f"There are more than {MOST_GROUPS} totals of this kind. Ask for fewer rows, or by less."
            raise InvalidInput([Issue(("by",), "TOO_LONG", text, {"max": str(MOST_GROUPS)})])
        decode = [self._decoder(self.grouping(name), dialect) for name in by]
        found = [(*(one(value) for one, value in zip(decode, row, strict=False)), *row[len(by) :]) for row in rows]
        ordered = sorted(found, key=lambda row: [(value is None, _plain(value)) for value in row[: len(by)]])
        return [self._group(by, row) for row in ordered]

    def _decoder(self, grouping: Grouped, dialect: Dialect) -> Callable[[Any], Any]:
        decode = _as_day if grouping.by_day else python_value(field_of(self.model, grouping.column), dialect)
        return lambda stored: None if stored is None else decode(stored)

    def _group(self, by: Sequence[str], row: tuple[Any, ...]) -> Any:
        common, (count, *sums) = dict(zip(by, row, strict=False)), row[len(by) :]
        summed_up = iter(sums)
        made: dict[str, Any] = {}
        for name, part in self.parts.items():
            match part:
                case Grouped():
                    made[name] = common.get(name)
                case Summed(shown=shown):
                    made[name] = shown(int(next(summed_up) or 0))
                case Counting():
                    made[name] = count
        return self.group(**made)


def _plain(value: Any) -> Any:
    return getattr(value, "value", value) if value is not None else ""


def _as_day(stored: Any) -> date:
    """A day as either database hands it over."""
    return date.fromisoformat(str(stored)[:10])
