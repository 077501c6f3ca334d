"""Pieces of SQL with their values, and conditions and scopes as such pieces.

Texts are written with `?` and are the same for all values: lists are one value each (`json_each` on SQLite, an array on
PostgreSQL), so that the database's prepared statements are found again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import orjson
from tortoise.models import Model

from schema.engine.conditions import All, AnyOf, Compare, Condition, Not, Related, Scopes, nowhere
from schema.engine.plan.tables import column_of, stored, table_of
from server.core.database import Dialect
from server.core.scope import RowScope, Scope

MOST_WAYS = 12
OPERATORS = {"eq": "=", "lt": "<", "lte": "<=", "gt": ">", "gte": ">="}
DIFFERS = {"sqlite": "is not", "postgres": "is distinct from"}
POSITION = {"sqlite": "instr", "postgres": "strpos"}


@dataclass(frozen=True, slots=True)
class Clause:
    """SQL and the values of its question marks, in their order."""

    text: str
    values: tuple[Any, ...] = ()


TRUE, FALSE = Clause("1=1"), Clause("1=0")


def joined(parts: Iterable[Clause], word: str, empty: Clause) -> Clause:
    """The clauses put together by `and` or `or`."""
    found = [part for part in parts if part is not empty]
    if not found:
        return empty
    if len(found) == 1:
        return found[0]
    values = tuple(value for part in found for value in part.values)
    return Clause("(" + f" {word} ".join(part.text for part in found) + ")", values)


def both(*parts: Clause) -> Clause:
    return joined(parts, "and", TRUE)


@lru_cache(2048)
def numbered(text: str) -> str:
    """The text with PostgreSQL's numbered parameters. No literal of ours contains a question mark."""
    head, *rest = text.split("?")
    return head + "".join(f"${number}{part}" for number, part in enumerate(rest, 1))


@dataclass(frozen=True, slots=True)
class Way:
    """One value of one column that brings a row within a scope."""

    column: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class Speech:
    """How one dialect is spoken to."""

    dialect: Dialect
    hides: bool = False
    """Whether conditions are hidden from SQLite's choice of an index: rows are looked at, not found, by them."""

    def hiding(self) -> "Speech":
        """The same, with its conditions hidden. PostgreSQL chooses by what it knows of the rows, and sees all of them."""
        return replace(self, hides=self.dialect == "sqlite")

    def column(self, model: type[Model], alias: str, name: str) -> str:
        """A column in a condition."""
        return f'{"+" if self.hides else ""}{alias}."{column_of(model, name)}"'

    def finished(self, text: str) -> str:
        return numbered(text) if self.dialect == "postgres" else text

    def among(self, column: str, values: Sequence[Any]) -> Clause:
        """The column's value is one of these."""
        if self.dialect == "postgres":
            return Clause(f"{column} = any(?)", (list(values),))
        return Clause(f"{column} in (select value from json_each(?))", (orjson.dumps(list(values)).decode(),))

    def condition(self, model: type[Model], alias: str, condition: Condition, scopes: Scopes = nowhere) -> Clause:
        """The condition on rows of the model under this alias."""
        match condition:
            case Compare():
                return self._compare(self.column(model, alias, condition.column), condition)
            case All(parts):
                return joined((self.condition(model, alias, part, scopes) for part in parts), "and", TRUE)
            case AnyOf(parts):
                return joined((self.condition(model, alias, part, scopes) for part in parts), "or", FALSE)
            case Not(Related() as related):  # never unknown, and in these words a database joins
                found = self._related(model, alias, related, scopes)
                return Clause(f"not {found.text}", found.values)
            case Not(part):
                found = self.condition(model, alias, part, scopes)
                return Clause(f"({found.text}) is not true", found.values)
            case Related():
                return self._related(model, alias, condition, scopes)

    def _related(self, model: type[Model], alias: str, related: Related, scopes: Scopes) -> Clause:
        """There is a related row that meets the condition, within the scope of its entity."""
        beneath, beside = related.entity.model, f"{alias}r"
        linked = f'{beside}."{column_of(beneath, related.theirs)}" = {alias}."{column_of(model, related.ours)}"'
        met = both(
            Clause(linked), self.condition(beneath, beside, related.part, scopes), self._seen(related, beside, scopes)
        )
        return Clause(f'exists (select 1 from "{table_of(beneath)}" {beside} where {met.text})', met.values)

    def _seen(self, related: Related, alias: str, scopes: Scopes) -> Clause:
        """The related rows the viewer may read; parts of what is in scope are in scope."""
        return TRUE if related.inherits else self.scope(related.entity.model, alias, scopes(related.entity))

    def _compare(self, column: str, compare: Compare) -> Clause:
        match compare.operator, compare.value:
            case "isNull", wanted:
                return Clause(f"{column} is null" if wanted else f"{column} is not null")
            case "in", [value]:
                return Clause(f"{column} = ?", (stored(value, self.dialect),))
            case "in", values:
                return self.among(column, [stored(value, self.dialect) for value in values]) if values else FALSE
            case "ne", value:
                return Clause(f"{column} {DIFFERS[self.dialect]} ?", (stored(value, self.dialect),))
            case "contains", text:
                return Clause(f"{POSITION[self.dialect]}({column}, ?) > 0", (text,))
            case "startsWith", beginning:
                return Clause(f"substr({column}, 1, {len(beginning)}) = ?", (beginning,))
            case operator, value:
                return Clause(f"{column} {OPERATORS[operator]} ?", (stored(value, self.dialect),))

    def scope(self, model: type[Model], alias: str, scope: Scope) -> Clause:
        """The rows of the model within a scope; a part follows its whole."""
        if scope.any:
            return TRUE
        row_scope: RowScope = model.row_scope  # type: ignore[attr-defined]
        if row_scope.part_of:
            whole: type[Model] = model._meta.fields_map[row_scope.part_of].related_model  # type: ignore[attr-defined]
            above = self.scope(whole, f"{alias}w", scope)
            text = (
                f'exists (select 1 from "{table_of(whole)}" {alias}w'
                f' where {alias}w.id = {alias}."{column_of(model, row_scope.part_of + "_id")}" and {above.text})'
            )
            return Clause(text, above.values)
        return joined(self._terms(model, alias, scope), "or", FALSE)

    def _terms(self, model: type[Model], alias: str, scope: Scope) -> list[Clause]:
        terms = model.row_scope.terms(scope)  # type: ignore[attr-defined]
        if terms is None:
            return [TRUE]
        return [self._admitted(self.column(model, alias, name), sorted(values)) for name, values in terms]

    def _admitted(self, column: str, values: Sequence[Any]) -> Clause:
        return Clause(f"{column} = ?", (values[0],)) if len(values) == 1 else self.among(column, values)

    def ways(self, model: type[Model], alias: str, scope: Scope) -> list[Way]:
        """The ways into a scope; none where every row is within it, a whole's scope decides, or there are too many."""
        row_scope: RowScope = model.row_scope  # type: ignore[attr-defined]
        terms = None if row_scope.part_of else row_scope.terms(scope)
        found = [(name, value) for name, values in terms or () for value in sorted(values)]
        if len(found) > MOST_WAYS:
            return []
        return [Way(name, Clause(f"{self.column(model, alias, name)} = ?", (value,))) for name, value in found]
