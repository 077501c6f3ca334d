"""Orders of rows: by which columns, which way, and where rows stand that have no value to be sorted by.

They are declared in words: `placed_at` ascends, `-placed_at` descends. Rows without a value come last, whichever way the
column goes, unless it says otherwise: `-ended_at nulls first`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

from tortoise.models import Model

from schema.engine.conditions import NOTHING, All, AnyOf, Compare, Condition
from server.core.errors import InvalidInput, Issue

MOST_ORDERS = 5
FIRST, LAST = " nulls first", " nulls last"
Nulls = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class Term:
    """A column to sort by; `nulls` says where rows without a value stand, and is None where there are none."""

    column: str
    down: bool = False
    nulls: Nulls | None = None

    @classmethod
    def of(cls, model: type[Model], words: str) -> "Term":
        name = sorted_column(words)
        first: Nulls = "first" if words.endswith(FIRST) else "last"
        nullable = name in model._meta.fields_map and model._meta.fields_map[name].null
        return cls(name, words.startswith("-"), first if nullable else None)

    @property
    def words(self) -> str:
        """As it is declared, and stands in cursors."""
        where = {None: "", "first": FIRST, "last": LAST}[self.nulls]
        return f"{'-' if self.down else ''}{self.column}{where}"

    @property
    def way(self) -> str:
        """What SQL says behind the column."""
        return f"{' desc' if self.down else ''}{'' if self.nulls is None else f' nulls {self.nulls}'}"

    def reversed(self) -> "Term":
        turned: dict[Nulls | None, Nulls | None] = {None: None, "first": "last", "last": "first"}
        return Term(self.column, not self.down, turned[self.nulls])

    def same(self, value: Any) -> Compare:
        """Rows with this value."""
        return Compare(self.column, "isNull", True) if value is None else Compare(self.column, "eq", value)

    def beyond(self, value: Any) -> Condition:
        """Rows that come after those with this value."""
        if value is None:
            return Compare(self.column, "isNull", False) if self.nulls == "first" else NOTHING
        further = Compare(self.column, "lt" if self.down else "gt", value)
        return AnyOf((further, Compare(self.column, "isNull", True))) if self.nulls == "last" else further


@dataclass(frozen=True)
class Order:
    """By what rows are sorted, the most important first. What pages are cut from ends in `id`: no two rows are equal in it."""

    terms: tuple[Term, ...]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return tuple(term.column for term in self.terms)

    @cached_property
    def words(self) -> list[str]:
        return [term.words for term in self.terms]

    @cached_property
    def reversed(self) -> "Order":
        return Order(tuple(term.reversed() for term in self.terms))

    @cached_property
    def is_even(self) -> bool:
        """Whether every column goes the same way and always has a value: then rows are compared as a whole."""
        return len({term.down for term in self.terms}) == 1 and all(term.nulls is None for term in self.terms)

    @cached_property
    def halves(self) -> tuple[bool | None, ...]:
        """Rows with a value in the first column (True) and rows without (False), as they follow; None for all at once.

        Within a half an index of the columns has its rows in order, wherever the database puts what has no value.
        """
        nulls = self.terms[0].nulls
        return (None,) if nulls is None else (True, False) if nulls == "last" else (False, True)

    @cached_property
    def certain(self) -> "Order":
        """The order within a half."""
        first, *others = self.terms
        return Order((Term(first.column, first.down), *others))

    def beyond(self, half: bool | None, values: tuple[Any, ...]) -> "tuple[Order, tuple[Any, ...]] | bool":
        """Which rows of a half come after a position: all, none, or those beyond further values in a further order."""
        if half is None:
            return self, values
        if half != (values[0] is not None):
            return half == (self.terms[0].nulls == "first")
        return (self.certain, values) if half else (Order(self.terms[1:]), values[1:])

    def after(self, values: tuple[Any, ...]) -> AnyOf:
        """Rows that come after the given position: equal in the first n columns and beyond in the next."""
        alternatives: list[All] = []
        for position, term in enumerate(self.terms):
            same = [one.same(value) for one, value in zip(self.terms[:position], values, strict=False)]
            alternatives.append(All((*same, term.beyond(values[position]))))
        return AnyOf(tuple(alternatives))


def sorted_column(words: str) -> str:
    """The column a declared term is about."""
    return words.lstrip("-").removesuffix(FIRST).removesuffix(LAST)


@lru_cache(1024)
def sorting(model: type[Model], words: tuple[str, ...]) -> Order:
    """The declared order of rows of a model."""
    return Order(tuple(Term.of(model, one) for one in words))


@lru_cache(1024)
def ordered(model: type[Model], words: tuple[str, ...]) -> Order:
    """The same with the tie-breaking id at its end, in the direction of the first term."""
    found = sorting(model, words)
    if "id" in found.columns:
        return found
    return Order((*found.terms, Term("id", bool(found.terms) and found.terms[0].down)))


def order_of(given: list[Mapping[str, Any]] | None) -> tuple[str, ...]:
    """The words of what `orderBy` was given. Raises InvalidInput."""
    if not given:
        return ()
    if len(given) > MOST_ORDERS:
        raise InvalidInput(
            [Issue(("orderBy",), "TOO_LONG", f"Sort by at most {MOST_ORDERS} fields.", {"max": str(MOST_ORDERS)})]
        )
    columns = [getattr(one["field"], "value", one["field"]) for one in given]
    downwards = [getattr(one["direction"], "value", one["direction"]) == "desc" for one in given]
    return tuple(f"-{column}" if down else column for column, down in zip(columns, downwards, strict=True))
