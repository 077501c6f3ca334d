"""What a filter means: its coerced input as a condition on rows.

The input arrives as graphql-core coerces it: dictionaries keyed by the names of the graph.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLInputType, get_named_type
from tortoise.expressions import Q

from schema.engine.filters import FILTER, ByColumn, ByKey, ByReference, Target
from server.core import global_ids
from server.core.errors import InvalidInput, Issue, NotFound

MOST_VALUES = 100
DEEPEST = 3
NOTHING = Q(pk__in=[])
EVERYTHING = Q()
COMPARISONS = {"eq": "", "in": "__in", "lt": "__lt", "lte": "__lte", "gt": "__gt", "gte": "__gte", "isNull": "__isnull"}
BACKREF = "strawberry-definition"


def condition(input_type: GraphQLInputType, given: Mapping[str, Any] | None, depth: int = 1) -> Q:
    """The rows a filter admits. Raises InvalidInput where it is nested too deep or lists too many values."""
    if not given:
        return EVERYTHING
    if depth > DEEPEST:
        raise _refused("NOT_ALLOWED", f"Nest filters at most {DEEPEST} deep.")
    found: list[Q] = []
    for name, value in given.items():
        if value is None:
            continue
        match name:
            case "and":
                found.extend(condition(input_type, part, depth + 1) for part in _few(value))
            case "or":
                parts = [condition(input_type, part, depth + 1) for part in _few(value)]
                found.append(Q(*parts, join_type=Q.OR) if parts else NOTHING)
            case "not":
                found.append(~condition(input_type, value, depth + 1))
            case _:
                found.extend(_on(*_target(input_type, name), value))
    return Q(*found) if found else EVERYTHING


def _target(input_type: GraphQLInputType, name: str) -> tuple[str, Target]:
    named = get_named_type(input_type)
    assert isinstance(named, GraphQLInputObjectType)
    declared = named.fields[name].extensions[BACKREF]
    return declared.python_name, declared.metadata.get(FILTER, ByColumn())


def _on(python_name: str, target: Target, operators: Mapping[str, Any]) -> list[Q]:
    given = {name: value for name, value in operators.items() if value is not None}
    match target:
        case ByColumn(name):
            return _comparisons(name or python_name, given)
        case ByKey(column, type_name):
            return _comparisons(column, {name: _keys(type_name, value) for name, value in given.items()})
        case ByReference(type_column, key_column):
            return [_referring(type_column, key_column, name, value) for name, value in given.items()]


def _comparisons(column: str, given: Mapping[str, Any]) -> list[Q]:
    found: list[Q] = []
    for operator, value in given.items():
        if operator == "between":
            found.append(Q(**{f"{column}__gte": value["from"], f"{column}__lte": value["to"]}))
        else:
            wanted = [_plain(one) for one in _few(value)] if operator == "in" else _plain(value)
            comparison: dict[str, Any] = {f"{column}{COMPARISONS[operator]}": wanted}
            found.append(Q(**comparison))
    return found


def _referring(type_column: str, key_column: str, operator: str, value: Any) -> Q:
    if operator == "isNull":
        return Q(**{f"{key_column}__isnull": value})
    alternatives: list[Q] = []
    for one in [value] if operator == "eq" else _few(value):
        try:
            type_name, key = global_ids.decode(one)
        except NotFound:
            continue
        reference: dict[str, Any] = {type_column: type_name, key_column: key}
        alternatives.append(Q(**reference))
    return Q(*alternatives, join_type=Q.OR) if alternatives else NOTHING


def _keys(type_name: str, value: Any) -> Any:
    """Keys of ids of the type; an id of anything else is a key no row has."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_keys(type_name, one) for one in value]
    try:
        return global_ids.decode_as(type_name, value)
    except NotFound:
        return -1


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _few(values: list[Any]) -> list[Any]:
    if len(values) > MOST_VALUES:
        raise _refused("TOO_LONG", f"List at most {MOST_VALUES} values.", max=str(MOST_VALUES))
    return values


def _refused(code: str, message: str, **params: str) -> InvalidInput:
    return InvalidInput([Issue(("filter",), code, message, params)])
