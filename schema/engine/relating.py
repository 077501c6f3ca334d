"""What is asked of the rows that point to one: which of them, in which order, how many.

orders { nodes { events(first: 1, filter: {status: {ne: CANCELLED}}, orderBy: [{field: AT}]) { at } } }
  of `events`, for each order: Wanted(Compare("status", "ne", "cancelled"), Order(at, id), 1)
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from graphql import GraphQLField

from schema.engine.conditions import EVERYTHING, Condition, Scopes
from schema.engine.declare import Entity, Many
from schema.engine.filtering import condition
from schema.engine.ordering import Order, order_of, ordered, sorting
from server.core.errors import InvalidInput, Issue


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows that meet a condition, in an order, at most so many of each parent."""

    condition: Condition
    order: Order
    most: int


def wanted(
    source: Many, entity: Entity, field: GraphQLField, name: str, arguments: Mapping[str, Any], scopes: Scopes
) -> Wanted:
    """What the arguments of the field come to. Raises InvalidInput, its paths beginning with the field's name; Forbidden."""
    asked = every(source, entity)
    try:
        if filtered := arguments.get("filter"):
            asked = replace(asked, condition=condition(entity.model, field.args["filter"].type, filtered, scopes))
        if words := order_of(arguments.get("orderBy")):
            asked = replace(asked, order=ordered(entity.model, words))
        if (first := arguments.get("first")) is not None:
            asked = replace(asked, most=_most(first, source.most))
    except InvalidInput as invalid:
        raise InvalidInput([replace(one, path=(name, *one.path)) for one in invalid.issues]) from invalid
    return asked


@lru_cache(256)
def _every(model: Any, order: tuple[str, ...], most: int) -> Wanted:
    return Wanted(EVERYTHING, sorting(model, order), most)


def every(source: Many, entity: Entity) -> Wanted:
    """All of them, as they are declared."""
    return _every(entity.model, source.order, source.most)


def _most(first: int, most: int) -> int:
    if not 1 <= first <= most:
        raise InvalidInput(
            [Issue(("first",), "OUT_OF_RANGE", f"Use a number from 1 to {most}.", {"min": "1", "max": str(most)})]
        )
    return first
