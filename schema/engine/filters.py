"""Typed filters: the inputs of lists, and what each of their fields is about: a column of the row, or related rows.

A domain writes one input class per list, its fields named after columns and edges, with the operators (`operators`) each
allows:

    @filters("orders")
    class OrderFilter:
        status: Filter[OrderStatus] | None = by_column("The state.")
        object_id: OptionalIDFilter | None = by_reference("object_type", "object_key", "The object.")
        shipment: ShipmentFilter | None = by_one("Shipment", "Its item.")
        events: OrderEventsFilter | None = by_many("OrderEvent", "order", "Its history.")

Related rows are those within the viewer's scope; what is outside it is not there.
"""

import dataclasses
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case

Class = TypeVar("Class", bound=type)
Wanted = TypeVar("Wanted")
FILTER = "posthouse-filter"
RELATED = {"some", "none"}
"""Every name of the graph under which a filter asks about related rows."""

UNSEEN = "One the viewer may not see is none."


@dataclasses.dataclass(frozen=True, slots=True)
class ByColumn:
    """The condition is on one column, named like the field unless said otherwise."""

    name: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ByKey:
    """The condition is on a foreign key; ids of other types, and of users the viewer may not see, match nothing."""

    column: str
    type_name: str


@dataclasses.dataclass(frozen=True, slots=True)
class ByReference:
    """The condition is on an object of any type, kept in two columns."""

    type_column: str
    key_column: str


@dataclasses.dataclass(frozen=True, slots=True)
class ByOne:
    """The condition is on the row a foreign key points to; the key is named like the field unless said otherwise."""

    type_name: str
    key: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ByMany:
    """The conditions, `some` and `none`, are on the rows whose foreign key `parent` points here."""

    type_name: str
    parent: str


@dataclasses.dataclass(frozen=True, slots=True)
class ByOnly:
    """The condition is on the row whose foreign key `parent` points here: there is one at most."""

    type_name: str
    parent: str


Target = ByColumn | ByKey | ByReference | ByOne | ByMany | ByOnly


def by_column(description: str, column: str | None = None) -> Any:
    return _by(ByColumn(column), description)


def by_key(column: str, type_name: str, description: str) -> Any:
    return _by(ByKey(column, type_name), description)


def by_reference(type_column: str, key_column: str, description: str) -> Any:
    return _by(ByReference(type_column, key_column), description)


def by_one(type_name: str, description: str, key: str | None = None) -> Any:
    return _by(ByOne(type_name, key), f"{description} {UNSEEN}")


def by_many(type_name: str, parent: str, description: str) -> Any:
    return _by(ByMany(type_name, parent), description)


def by_only(type_name: str, parent: str, description: str) -> Any:
    return _by(ByOnly(type_name, parent), f"{description} {UNSEEN}")


def _by(target: Target, description: str) -> Any:
    return strawberry.field(default=strawberry.UNSET, description=description, metadata={FILTER: target})


@strawberry.input(description="Conditions on related rows. Both hold where both are given.")
class Several(Generic[Wanted]):
    some: Wanted | None = strawberry.field(
        default=strawberry.UNSET, description="At least one meets this; where it is empty, there is at least one."
    )
    none: Wanted | None = strawberry.field(
        default=strawberry.UNSET, description="None meets this; where it is empty, there is none."
    )


def filters(of: str) -> Callable[[Class], Class]:
    """Declare a filter of such rows: the class's conditions, and `and`, `or`, `not` over further filters."""

    def declare(cls: Class) -> Class:
        itself: Any = cls
        for name, kind, text in (
            ("and_", list[itself] | None, "All of these hold."),
            ("or_", list[itself] | None, "One of these holds."),
            ("not_", itself | None, "This does not hold, be it for want of a value."),
        ):
            cls.__annotations__[name] = kind
            setattr(cls, name, strawberry.field(default=strawberry.UNSET, name=name[:-1], description=text))
        return _declared(cls, f"Conditions on {of}. All given ones must hold.")

    return declare


def extend_filter(cls: type, name: str, declared: Any, of: Any) -> None:
    """Add a condition to a filter of a lower domain. Call it while the schema's modules are imported."""
    definition = cls.__strawberry_definition__  # type: ignore[attr-defined]
    del cls.__init__  # type: ignore[misc]
    for field in definition.fields:  # declared once, the class holds their defaults
        setattr(cls, field.python_name, field)
    cls.__annotations__[name] = of
    setattr(cls, name, declared)
    _declared(cls, definition.description)


def _declared(cls: Class, description: str) -> Class:
    for name, field in vars(cls).items():
        target = field.metadata.get(FILTER) if isinstance(field, StrawberryField) else None
        if isinstance(target, ByOne | ByOnly):
            RELATED.add(to_camel_case(name))
    return strawberry.input(cls, description=description)
