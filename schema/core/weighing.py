"""How much a filter asks of the database beside the list it filters: each condition on related rows is a search of its own."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, ListValueNode, ObjectValueNode, VariableNode

FILTER = "filter"
HEAVY_ROOTS: set[str] = set()
"""Root fields that look at all the rows they count, by their names; filled as they are declared (`schema.core.fields`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A variable among a field's arguments; `within` says whether it is, or is part of, a filter."""

    variable: str
    within: bool


def weight(value: Any, names: Collection[str], *, within: bool) -> tuple[int, list[Place]]:
    """How many conditions on related rows, by the names they go by, a value holds, and the variables that may hold more.

    The value is part of a document, or JSON.
    """
    found, places, open_ = 0, list[Place](), [(value, within)]
    while open_:
        one, inside = open_.pop()
        if isinstance(one, VariableNode):
            places.append(Place(one.name.value, inside))
        elif isinstance(one, ListValueNode | list):
            open_.extend((each, inside) for each in (one.values if isinstance(one, ListValueNode) else one))
        else:
            for name, each in _entries(one):
                found += inside and name in names and each is not None
                open_.append((each, inside or name == FILTER))
    return found, places


def weight_of(field: FieldNode, names: Collection[str]) -> tuple[int, list[Place]]:
    """The same of all arguments of a field."""
    found, places = 0, list[Place]()
    for argument in field.arguments or ():
        own, further = weight(argument.value, names, within=argument.name.value == FILTER)
        found += own
        places += further
    return found, places


def weight_in(place: Place, variables: Mapping[str, Any], names: Collection[str]) -> int:
    """What a variable holds, in its place: of its JSON, or of the document's default."""
    return weight(variables.get(place.variable), names, within=place.within)[0]


def _entries(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, ObjectValueNode):
        return [(one.name.value, one.value) for one in value.fields]
    return list(value.items()) if isinstance(value, dict) else []
