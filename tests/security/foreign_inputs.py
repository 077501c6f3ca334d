"""Ids in the inputs of mutations: where they stand, and the same input with another one there."""

import uuid
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLSchema, get_named_type, is_union_type

from server.core import global_ids

Path = tuple[str | int, ...]
NAMED_BY = {"unitId": "Unit"}
"""Optional ids that a walk leaves out, by the type they are of. One that is new has to be told here."""

ABSENT = 10**6


def paths(kind: Any, given: Any, place: Path = ()) -> Iterator[Path]:
    """Where ids stand in an input, and where one more could."""
    bare = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(bare, GraphQLList):
        for index, one in enumerate(given or ()):
            yield from paths(bare.of_type, one, (*place, index))
    elif isinstance(bare, GraphQLInputObjectType):
        for name, field in bare.fields.items():
            if get_named_type(field.type).name == "ID" or given.get(name) is not None:
                yield from paths(field.type, given.get(name), (*place, name))
    elif bare.name == "ID":
        yield place


def at(given: Any, path: Path) -> Any:
    for step in path:
        given = given[step] if isinstance(step, int) else (given or {}).get(step)
    return given


def put(given: Any, path: Path, value: Any) -> Any:
    """The input with the value there; every idempotency key is a new one."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return [put(one, tuple(rest), value) if index == step else one for index, one in enumerate(given)]
    fresh = {"idempotencyKey": uuid.uuid4().hex} if "idempotencyKey" in given else {}
    return {**given, **fresh, step: put(given.get(step), tuple(rest), value)}


def absent_like(id_: str) -> str:
    """An id of the same type that nothing has."""
    type_name, key = global_ids.decode(id_)
    return global_ids.encode(type_name, key + ABSENT)


def document(schema: GraphQLSchema, name: str) -> str:
    """The mutation, with everything its outcomes say where they are not success."""
    assert schema.mutation_type is not None
    field = schema.mutation_type.fields[name]
    return f"mutation($input: {field.args['input'].type}) {{ answer: {name}(input: $input) {{ {_outcomes(schema, field)} }} }}"


def _outcomes(schema: GraphQLSchema, field: Any) -> str:
    named = get_named_type(field.type)
    possible = schema.get_possible_types(named) if is_union_type(named) else [named]
    parts = ["__typename"]
    for one in possible:
        if any(interface.name == "Error" for interface in one.interfaces):
            parts.append(f"... on {one.name} {{ {' '.join(_whole(item, name) for name, item in one.fields.items())} }}")
        elif "rows" in one.fields:
            parts.append(f"... on {one.name} {{ rows {{ id ok code message }} }}")
    return " ".join(parts)


def _whole(field: Any, name: str) -> str:
    """Under a name of its own, because members of a union give one name several types."""
    named = get_named_type(field.type)
    parent = f"{name}_{str(field.type).strip('[]!')}_{str(field.type).count('!')}: {name}"
    if not hasattr(named, "fields"):
        return parent
    if "id" in named.fields:
        return f"{parent} {{ __typename }}"  # an object of the platform, which leads to all others
    inner = " ".join(_whole(one, key) for key, one in named.fields.items())
    return f"{parent} {{ {inner} }}"
