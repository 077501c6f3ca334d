"""Typed filters: the inputs of lists, and which columns each of their fields means.

A domain writes one input class per list, its fields named after columns:

    @filters
    class OrderFilter:
        status: Filter[OrderStatus] | None = by_column("The state.")
        object_id: IDFilter | None = by_reference("object_type", "object_key", "The object.")
"""

import dataclasses
from datetime import datetime
from typing import Any, Generic, Optional, TypeVar

import strawberry

Value = TypeVar("Value")
Class = TypeVar("Class", bound=type)
FILTER = "posthouse-filter"
EQ, IN, NULL = "Equal to this.", "One of these, at most 100.", "Whether there is no value."


def _operator(description: str, name: str | None = None) -> Any:
    return strawberry.field(default=strawberry.UNSET, name=name, description=description)


@strawberry.input(description="Conditions on a value of a closed set. All given ones must hold.")
class Filter(Generic[Value]):
    eq: Value | None = _operator(EQ)
    in_: list[Value] | None = _operator(IN, "in")
    is_null: bool | None = _operator(NULL)


@strawberry.input(description="Conditions on a text. All given ones must hold.")
class StringFilter:
    eq: str | None = _operator(EQ)
    in_: list[str] | None = _operator(IN, "in")
    is_null: bool | None = _operator(NULL)


@strawberry.input(description="Conditions on a yes or no.")
class BooleanFilter:
    eq: bool | None = _operator(EQ)
    is_null: bool | None = _operator(NULL)


@strawberry.input(description="Conditions on an object's id.")
class IDFilter:
    eq: strawberry.ID | None = _operator(EQ)
    in_: list[strawberry.ID] | None = _operator(IN, "in")
    is_null: bool | None = _operator(NULL)


@strawberry.input(description="From one number to another, both included.")
class IntRange:
    from_: int = strawberry.field(name="from", description="The least.")
    to: int = strawberry.field(description="The greatest.")


@strawberry.input(description="Conditions on a number. All given ones must hold.")
class IntFilter:
    eq: int | None = _operator(EQ)
    in_: list[int] | None = _operator(IN, "in")
    lt: int | None = _operator("Less than this.")
    lte: int | None = _operator("At most this.")
    gt: int | None = _operator("Greater than this.")
    gte: int | None = _operator("At least this.")
    between: IntRange | None = _operator("Within this range.")
    is_null: bool | None = _operator(NULL)


@strawberry.input(description="From one moment to another, both included.")
class DateTimeRange:
    from_: datetime = strawberry.field(name="from", description="The earliest.")
    to: datetime = strawberry.field(description="The latest.")


@strawberry.input(description="Conditions on a moment. All given ones must hold.")
class DateTimeFilter:
    eq: datetime | None = _operator(EQ)
    in_: list[datetime] | None = _operator(IN, "in")
    lt: datetime | None = _operator("Before this.")
    lte: datetime | None = _operator("At this or before.")
    gt: datetime | None = _operator("After this.")
    gte: datetime | None = _operator("At this or after.")
    between: DateTimeRange | None = _operator("Within this range.")
    is_null: bool | None = _operator(NULL)


@dataclasses.dataclass(frozen=True, slots=True)
class ByColumn:
    """The condition is on one column, named like the field unless said otherwise."""

    name: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ByKey:
    """The condition is on a foreign key; ids of other types match nothing."""

    column: str
    type_name: str


@dataclasses.dataclass(frozen=True, slots=True)
class ByReference:
    """The condition is on an object of any type, kept in two columns."""

    type_column: str
    key_column: str


Target = ByColumn | ByKey | ByReference


def by_column(description: str, column: str | None = None) -> Any:
    return strawberry.field(default=strawberry.UNSET, description=description, metadata={FILTER: ByColumn(column)})


def by_key(column: str, type_name: str, description: str) -> Any:
    return strawberry.field(
        default=strawberry.UNSET, description=description, metadata={FILTER: ByKey(column, type_name)}
    )


def by_reference(type_column: str, key_column: str, description: str) -> Any:
    target = ByReference(type_column, key_column)
    return strawberry.field(default=strawberry.UNSET, description=description, metadata={FILTER: target})


def filters(cls: Class) -> Class:
    """Declare a list's filter: the class's conditions, and `and`, `or`, `not` over further filters."""
    itself = cls.__name__
    for name, of, text in (
        ("and_", Optional[list[itself]], "All of these hold."),  # type: ignore[valid-type]  # noqa: UP045
        ("or_", Optional[list[itself]], "One of these holds."),  # type: ignore[valid-type]  # noqa: UP045
        ("not_", Optional[itself], "This does not hold."),  # noqa: UP045
    ):
        cls.__annotations__[name] = of
        setattr(cls, name, strawberry.field(default=strawberry.UNSET, name=name[:-1], description=text))
    return strawberry.input(cls, description="Conditions on the list's entries. All given ones must hold.")
