"""How a stored value becomes a value of the answer, by the graph's type and the dialect."""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any

from graphql import GraphQLEnumType, GraphQLError, GraphQLLeafType
from tortoise.fields import Field
from tortoise.fields.data import BigIntField, BooleanField, CharField, DateField, DatetimeField, IntField, TextField

from schema.engine.plan.tables import Form, python_value
from schema.engine.plan.uncovered import Missed

Wire = str | Callable[[Any], Any]
"""An expression with `{v}` for the stored value, or a function of it. Neither is asked about null."""

LARGEST_INT = 2**31 - 1


def wire(kind: GraphQLLeafType, field: Field[Any], form: Form) -> Wire:
    """What prints values of the field as this leaf."""
    if isinstance(kind, GraphQLEnumType):
        return _names(kind).__getitem__
    match kind.name, field, form:
        case "Boolean", BooleanField(), "sqlite":
            return "({v} != 0)"
        case "Boolean", BooleanField(), "text":
            return "({v} == 'true')"
        case "DateTime", DatetimeField(), "postgres":
            return moment
        case "DateTime", DatetimeField(), _:
            return STORED_MOMENT
        case "Date", DateField(), "postgres":
            return date.isoformat
        case "Date", DateField(), _:
            return "{v}"
        case "Int", BigIntField(), "text":
            return lambda value: small(int(value))
        case "Int", BigIntField(), _:
            return small
        case "Int", IntField(), "text":
            return "int({v})"
        case ("Int", IntField(), _) | ("String", CharField() | TextField(), _) | ("Boolean", BooleanField(), _):
            return "{v}"
    return _serialized(kind, python_value(field, form))


def small(value: int) -> int:
    """A number the graph's Int can hold."""
    if not -LARGEST_INT - 1 <= value <= LARGEST_INT:
        raise Missed("a number beyond Int")
    return value


def moment(value: datetime) -> str:
    """Milliseconds in UTC, cut off and not rounded, as the scalar prints them. PostgreSQL hands moments over in UTC."""
    return value.isoformat(timespec="milliseconds")[:-6] + "Z"


STORED_MOMENT = "(f'{{{v}[:10]}}T{{{v}[11:23]}}Z' if len({v}) == 32 else whole_second({v}))"
"""SQLite keeps moments as text in UTC, with microseconds unless they are zero."""


def whole_second(value: str) -> str:
    """A moment as text without microseconds. Raises Missed where it is of another form still."""
    if len(value) == 25:
        return f"{value[:10]}T{value[11:19]}.000Z"
    raise Missed(f"a moment of another form: {value!r}")


def _names(kind: GraphQLEnumType) -> dict[Any, str]:
    found: dict[Any, str] = {}
    for name, declared in kind.values.items():
        value = declared.value
        found[value.value if isinstance(value, Enum) else value] = name
    return found


def _serialized(kind: GraphQLLeafType, decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def serialized(value: Any) -> Any:
        try:
            return kind.serialize(decode(value))
        except GraphQLError as bad:
            raise Missed(str(bad)) from bad

    return serialized
