"""Which fields of the graph are sensitive, and by which permissions each is reached: worked out from the schema alone."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from graphql import GraphQLObjectType, get_named_type

from schema.core.classifying import ClassifiedDirective
from schema.engine.declare import ENTITIES, Many, One
from schema.engine.plain import python_name
from tests.schema.test_matrix import FIELDS, SCHEMA

ROOTS = ("Query", "Mutation", "Subscription")


def _objects() -> Iterator[GraphQLObjectType]:
    for name, kind in SCHEMA.type_map.items():
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__"):
            yield kind


def _classified(field: Any) -> bool:
    declared = field.extensions.get("strawberry-definition")
    return any(isinstance(one, ClassifiedDirective) for one in (declared.directives if declared else ()))


def _edge(kind: GraphQLObjectType, name: str) -> str | None:
    """The permission an edge needs of its own, where it has one."""
    entity = ENTITIES.get(kind.name)
    if entity is None:
        return None
    source = entity.source(python_name(kind, name))
    if not isinstance(source, One | Many):
        return None
    target = ENTITIES[get_named_type(kind.fields[name].type).name]
    inherited = isinstance(source, Many) and target.row_scope.part_of == source.parent
    return None if inherited or target.reads is entity.reads else target.reads.value


@cache
def sensitive() -> dict[str, frozenset[str]]:
    """By `Type.field`, the permissions that lead there: each personal or sensitive value, each edge with its own permission."""
    found: dict[str, frozenset[str]] = {}
    for kind in _objects():
        if kind.name in ROOTS:
            continue
        for name, field in kind.fields.items():
            if (own := _edge(kind, name)) is not None:
                found[f"{kind.name}.{name}"] = frozenset({own})
            elif _classified(field):
                found[f"{kind.name}.{name}"] = ways(kind.name)
    return found


@cache
def ways(type_name: str) -> frozenset[str]:
    """The permissions of whatever gives objects of a type: of its rows, or of the fields that compute them."""
    return frozenset(_ways(type_name, frozenset()))


def _ways(type_name: str, met: frozenset[str]) -> Iterator[str]:
    if type_name in ENTITIES:
        yield ENTITIES[type_name].reads.value
        return
    for kind in _objects():
        for name, field in kind.fields.items():
            if type_name not in _given(field):
                continue
            if kind.name in ROOTS:
                yield FIELDS[f"{kind.name}.{name}"]
            elif kind.name not in met:
                yield from _ways(kind.name, met | {type_name})


def _given(field: Any) -> set[str]:
    """The names of the object types a field may answer with."""
    named = get_named_type(field.type)
    if isinstance(named, GraphQLObjectType):
        return {named.name}
    return {one.name for one in SCHEMA.get_possible_types(named)} if hasattr(named, "types") else set()
