"""Where the values of a graph type lie in the database, and how each dialect hands them over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, Literal

from tortoise.fields import Field
from tortoise.fields.data import (
    BinaryField,
    BooleanField,
    CharEnumFieldInstance,
    DateField,
    DatetimeField,
    JSONField,
)
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.models import Model

from schema.engine.plan.uncovered import NotCovered
from server.core.database import Dialect

Form = Dialect | Literal["text"]
"""How a value comes: as a dialect's driver hands it over, or as text that PostgreSQL made of it (`spelled`)."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A column of the row a foreign key points to: `shipment__status`."""

    foreign_key: str
    column: str


def table_of(model: type[Model]) -> str:
    found: str = model._meta.db_table
    return found


def column_of(model: type[Model], name: str) -> str:
    """The database's name of a field, or of a foreign key's own column (`customer_id`)."""
    found: str = model._meta.fields_db_projection.get(name, name)
    return found


def field_of(model: type[Model], name: str) -> Field[Any]:
    found: Field[Any] = model._meta.fields_map[name]
    return found


def referred(model: type[Model], foreign_key: str) -> type[Model]:
    """The model a foreign key points to."""
    field = model._meta.fields_map[foreign_key]
    assert isinstance(field, ForeignKeyFieldInstance)
    return field.related_model


def split(model: type[Model], name: str) -> Joined | None:
    """The parts of a name that goes through a foreign key, or None for a column of the row itself."""
    foreign_key, _, column = name.partition("__")
    return Joined(foreign_key, column) if column and foreign_key in model._meta.fk_fields else None


def spelled(column: str, field: Field[Any], form: Form) -> str:
    """The column as SQL that hands its values over in this form. Raises NotCovered where text is no form of them."""
    match form, field:
        case "text", DatetimeField():
            return f"to_char({column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00:00')"  # as SQLite keeps it
        case "text", DateField():
            return f"to_char({column}, 'YYYY-MM-DD')"
        case "text", BinaryField():
            raise NotCovered("bytes as text")
        case "text", _:
            return f"{column}::text"
    return column


def python_value(field: Field[Any], form: Form) -> Callable[[Any], Any]:
    """What turns a stored value that is not null into what the domain's code expects of the field."""
    if isinstance(field, CharEnumFieldInstance):
        kind: type[Enum] = field.enum_type
        return {one.value: one for one in kind}.__getitem__
    if isinstance(field, BooleanField):
        return bool if form != "text" else "true".__eq__
    if isinstance(field, DatetimeField):
        return _in_utc if form == "postgres" else moment
    if isinstance(field, JSONField):
        decode: Callable[[Any], Any] = field.decoder
        return lambda value: decode(value) if isinstance(value, str | bytes) else value
    return field.to_python_value


@lru_cache(4096)
def moment(stored: str) -> datetime:
    """A moment as SQLite keeps it: ISO 8601 with a blank, in UTC."""
    found = datetime.fromisoformat(stored)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _in_utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


def stored(value: Any, dialect: Dialect) -> Any:
    """A value to compare a column with, as the dialect's driver takes it."""
    if isinstance(value, Enum):
        value = value.value
    if dialect == "sqlite":
        if isinstance(value, datetime):
            return value.astimezone(UTC).isoformat(" ")
        return int(value) if isinstance(value, bool) else value
    return value
