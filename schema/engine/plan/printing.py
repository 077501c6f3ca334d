"""Computed values as JSON: a function for each selection, made once.

Money.of(1250) with { amount currency }  →  {"amount": "12.50", "currency": "CNY"}
"""

import inspect
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
)

from schema.engine.plan.selecting import Selecting
from schema.engine.plan.uncovered import Missed, NotCovered

Print = Callable[[Any], Any]
BACKREF = "strawberry-definition"


def printer(selecting: Selecting, kind: GraphQLOutputType, nodes: Sequence[FieldNode]) -> Print:
    """What prints values of this type. Raises NotCovered where they are more than data."""
    if isinstance(kind, GraphQLNonNull):
        return _present(printer(selecting, kind.of_type, nodes))
    if isinstance(kind, GraphQLList):
        each = printer(selecting, kind.of_type, nodes)
        return lambda values: None if values is None else [each(value) for value in values]
    if isinstance(kind, GraphQLLeafType):
        return _leaf(kind)
    if isinstance(kind, GraphQLObjectType):
        return _object(selecting, kind, nodes)
    raise NotCovered(f"values of the abstract type {kind}")


def _present(inner: Print) -> Print:
    def required(value: Any) -> Any:
        if value is None:
            raise Missed("null where the graph promises a value")
        return inner(value)

    return required


def _leaf(kind: GraphQLLeafType) -> Print:
    def leaf(value: Any) -> Any:
        if value is None:
            return None
        try:
            return kind.serialize(value)
        except GraphQLError as bad:
            raise Missed(str(bad)) from bad

    return leaf


def _object(selecting: Selecting, kind: GraphQLObjectType, nodes: Sequence[FieldNode]) -> Print:
    members: list[tuple[str, Print]] = []
    for one in selecting.of(kind, nodes):
        if one.name == "__typename":
            members.append((one.key, lambda value, name=kind.name: name))  # type: ignore[misc]
            continue
        declared = kind.fields[one.name].extensions[BACKREF]
        read = _reading(kind, declared)
        shown = printer(selecting, kind.fields[one.name].type, one.nodes)
        members.append((one.key, lambda value, read=read, shown=shown: shown(read(value))))  # type: ignore[misc]
    return lambda value: None if value is None else {key: shown(value) for key, shown in members}


def _reading(kind: GraphQLObjectType, declared: Any) -> Callable[[Any], Any]:
    resolver = declared.base_resolver
    if resolver is None:
        return attrgetter(declared.python_name)
    function = resolver.wrapped_func
    if inspect.iscoroutinefunction(function) or list(inspect.signature(function).parameters) != ["self"]:
        raise NotCovered(f"{kind.name}.{declared.python_name} is resolved by more than its object")
    return lambda value: function(value)
