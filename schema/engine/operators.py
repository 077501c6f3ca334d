"""What can be asked of a value: the operators of filters, an input for each kind of column.

`Optional…` are for columns that may hold no value. A missing value is equal to nothing and neither before nor after
anything: no condition on it holds but `ne` and `isNull`, and `not` admits it where the condition within does not hold.
"""

from datetime import datetime
from typing import Any, Generic, TypeVar

import strawberry

Value = TypeVar("Value")
EQ, IN, NE = "Equal to this.", "One of these, at most 100.", "Not equal to this."
NE_OR_MISSING = "Not equal to this. What has no value is equal to nothing, and so admitted."
NULL = "Whether there is no value."
CLOSED = "Conditions on a value of a closed set. All given ones must hold."
PLAIN = "Conditions on a text, compared as it is written. All given ones must hold."
TEXT = "Conditions on a short text, compared as it is written: capitals are no small letters. All given ones must hold."
CONTAINS = "This stands somewhere in it. Every sign stands for itself; it is looked for row by row, without an index."
STARTS = "It begins with this. Every sign stands for itself."
FLAG, ID = "Conditions on a yes or no.", "Conditions on an object's id."
NUMBER = "Conditions on a number. All given ones must hold."
MOMENT = "Conditions on a moment. All given ones must hold."


def _operator(description: str, name: str | None = None) -> Any:
    return strawberry.field(default=strawberry.UNSET, name=name, description=description)


@strawberry.input(description=CLOSED)
class Filter(Generic[Value]):
    eq: Value | None = _operator(EQ)
    ne: Value | None = _operator(NE)
    in_: list[Value] | None = _operator(IN, "in")


@strawberry.input(description=CLOSED)
class OptionalFilter(Generic[Value]):
    eq: Value | None = _operator(EQ)
    ne: Value | None = _operator(NE_OR_MISSING)
    in_: list[Value] | None = _operator(IN, "in")
    is_null: bool | None = _operator(NULL)


@strawberry.input(description=PLAIN)
class StringFilter:
    eq: str | None = _operator(EQ)
    ne: str | None = _operator(NE)
    in_: list[str] | None = _operator(IN, "in")


@strawberry.input(description=PLAIN)
class OptionalStringFilter(StringFilter):
    ne: str | None = _operator(NE_OR_MISSING)
    is_null: bool | None = _operator(NULL)


@strawberry.input(description=TEXT)
class TextFilter(StringFilter):
    contains: str | None = _operator(CONTAINS)
    starts_with: str | None = _operator(STARTS)


@strawberry.input(description=TEXT)
class OptionalTextFilter(TextFilter):
    ne: str | None = _operator(NE_OR_MISSING)
    is_null: bool | None = _operator(NULL)


@strawberry.input(description=FLAG)
class BooleanFilter:
    eq: bool | None = _operator(EQ)
    ne: bool | None = _operator(NE)


@strawberry.input(description=ID)
class IDFilter:
    eq: strawberry.ID | None = _operator(EQ)
    ne: strawberry.ID | None = _operator(NE)
    in_: list[strawberry.ID] | None = _operator(IN, "in")


@strawberry.input(description=ID)
class OptionalIDFilter(IDFilter):
    ne: strawberry.ID | None = _operator(NE_OR_MISSING)
    is_null: bool | None = _operator(NULL)


@strawberry.input(description="From one number to another, both included.")
class IntRange:
    from_: int = strawberry.field(name="from", description="The least.")
    to: int = strawberry.field(description="The greatest.")


@strawberry.input(description=NUMBER)
class IntFilter:
    eq: int | None = _operator(EQ)
    ne: int | None = _operator(NE)
    in_: list[int] | None = _operator(IN, "in")
    lt: int | None = _operator("Less than this.")
    lte: int | None = _operator("At most this.")
    gt: int | None = _operator("Greater than this.")
    gte: int | None = _operator("At least this.")
    between: IntRange | None = _operator("Within this range.")


@strawberry.input(description="From one moment to another, both included.")
class DateTimeRange:
    from_: datetime = strawberry.field(name="from", description="The earliest.")
    to: datetime = strawberry.field(description="The latest.")


@strawberry.input(description=MOMENT)
class DateTimeFilter:
    eq: datetime | None = _operator(EQ)
    ne: datetime | None = _operator(NE)
    in_: list[datetime] | None = _operator(IN, "in")
    lt: datetime | None = _operator("Before this.")
    lte: datetime | None = _operator("At this or before.")
    gt: datetime | None = _operator("After this.")
    gte: datetime | None = _operator("At this or after.")
    between: DateTimeRange | None = _operator("Within this range.")


@strawberry.input(description=MOMENT)
class OptionalDateTimeFilter(DateTimeFilter):
    ne: datetime | None = _operator(NE_OR_MISSING)
    is_null: bool | None = _operator(NULL)
