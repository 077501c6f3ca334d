"""What a list's filter means: its coerced input as a condition.

The input arrives as graphql-core coerces it: dictionaries keyed by the names of the graph.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from graphql import GraphQLInputField, GraphQLInputObjectType, GraphQLInputType, get_named_type
from tortoise.models import Model

from schema.engine.conditions import (
    EVERYTHING,
    AnyOf,
    Compare,
    Condition,
    Not,
    Related,
    Scopes,
    all_of,
    any_of,
    equal,
    negated,
    plain,
)
from schema.engine.declare import ENTITIES, Entity
from schema.engine.filters import FILTER, ByColumn, ByKey, ByMany, ByOne, ByOnly, ByReference, Target
from server.core import global_ids
from server.core.errors import Forbidden, InvalidInput, Issue, NotFound
from server.core.text import Issues

MOST_VALUES = 100
LONGEST_TEXT = 200
DEEPEST = 3
PARTIAL = frozenset({"contains", "startsWith"})
BACKREF = "strawberry-definition"


def condition(
    model: type[Model], input_type: GraphQLInputType, given: Mapping[str, Any], scopes: Scopes, depth: int = 1
) -> Condition:
    """The rows a filter admits.

    Raises InvalidInput where it is nested too deep or has too many, too long or empty values; Forbidden where it asks about
    rows the viewer may read nowhere.
    """
    if not given:
        return EVERYTHING
    if depth > DEEPEST:
        raise _refused("NOT_ALLOWED", f"Nest filters at most {DEEPEST} deep.")

    def within(part: Mapping[str, Any]) -> Condition:
        return condition(model, input_type, part, scopes, depth + 1)

    found: list[Condition] = []
    for name, value in given.items():
        if value is None:
            continue
        match name:
            case "and":
                found.extend(within(part) for part in _few(value))
            case "or":
                found.append(any_of([within(part) for part in _few(value)]))
            case "not":
                found.append(negated(within(value)))
            case _:
                field = _field(input_type, name)
                target: Target = field.extensions[BACKREF].metadata.get(FILTER, ByColumn())
                asked = {operator: one for operator, one in value.items() if one is not None}
                if isinstance(target, ByOne | ByOnly | ByMany):
                    found.extend(_related(field, target, asked, scopes, depth))
                else:
                    found.extend(_on(model, field, target, asked, scopes))
    return all_of(found)


def _field(input_type: GraphQLInputType, name: str) -> GraphQLInputField:
    named = get_named_type(input_type)
    assert isinstance(named, GraphQLInputObjectType)
    found: GraphQLInputField = named.fields[name]
    return found


def _on(
    model: type[Model],
    field: GraphQLInputField,
    target: ByColumn | ByKey | ByReference,
    given: Mapping[str, Any],
    scopes: Scopes,
) -> list[Condition]:
    match target:
        case ByColumn(name):
            return _comparisons(model, name or field.extensions[BACKREF].python_name, given)
        case ByKey(column, type_name):
            entity = ENTITIES[type_name]
            seen = _seen(entity, scopes)
            keys = {name: _keys(type_name, value, seen) for name, value in given.items()}
            if column != "id" and _is_seen_by_others(entity) and not scopes(entity).any:
                return [_in_sight(entity, column, name, key) for name, key in keys.items()]
            return _comparisons(model, column, keys)
        case ByReference(type_column, key_column):
            return [_referring(type_column, key_column, name, value) for name, value in given.items()]


def _related(
    field: GraphQLInputField, target: ByOne | ByOnly | ByMany, given: Mapping[str, Any], scopes: Scopes, depth: int
) -> list[Condition]:
    entity = ENTITIES[target.type_name]
    inherits = not isinstance(target, ByOne) and entity.row_scope.part_of == target.parent
    if not inherits and scopes(entity).is_empty:
        raise Forbidden(entity.reads.value)

    def one(kind: GraphQLInputType, wanted: Mapping[str, Any]) -> Related:
        part = condition(entity.model, kind, wanted, scopes, depth + 1)
        if isinstance(target, ByOne):
            return Related(entity, "id", f"{target.key or field.extensions[BACKREF].python_name}_id", part)
        return Related(entity, f"{target.parent}_id", "id", part, inherits)

    if not isinstance(target, ByMany):
        return [one(field.type, given)]
    found = [(name, one(_field(field.type, name).type, wanted)) for name, wanted in given.items()]
    return [related if name == "some" else Not(related) for name, related in found]


def _comparisons(model: type[Model], column: str, given: Mapping[str, Any]) -> list[Condition]:
    found: list[Condition] = []
    for operator, value in given.items():
        compared = list(value.values()) if operator == "between" else value
        check_texts(("filter", column), compared, _longest(model, column), least=1 if operator in PARTIAL else 0)
        if operator == "between":
            found += (Compare(column, "gte", value["from"]), Compare(column, "lte", value["to"]))
        else:
            wanted = [plain(one) for one in _few(value)] if operator == "in" else plain(value)
            found.append(Compare(column, operator, wanted))
    return found


def _referring(type_column: str, key_column: str, operator: str, value: Any) -> Condition:
    if operator == "isNull":
        return Compare(key_column, "isNull", value)
    if operator == "ne":
        return negated(_referring(type_column, key_column, "eq", value))
    alternatives: list[Condition] = []
    for one in [value] if operator == "eq" else _few(value):
        try:
            type_name, key = global_ids.decode(one)
        except NotFound:
            continue
        alternatives.append(equal(**{type_column: type_name, key_column: key}))
    return AnyOf(tuple(alternatives))


def _seen(entity: Entity, scopes: Scopes) -> Callable[[int], bool]:
    """Whether the viewer may see an object by its key, where that or nothing of the row decides; any other one otherwise."""
    rule, scope = entity.row_scope, scopes(entity)
    if not rule.columns and rule.part_of is None:
        return lambda key: scope.any
    if rule.columns != ("id",):
        return lambda key: True
    return lambda key: rule.admits(scope, {"id": key})


def _is_seen_by_others(entity: Entity) -> bool:
    """Whether an object is seen by its own key or by another's, as a unit is by those above it."""
    columns = entity.row_scope.columns
    return "id" in columns and len(columns) > 1


def _in_sight(entity: Entity, column: str, operator: str, key: Any) -> Condition:
    """The column against the keys of objects the viewer may see; those they may not see are nobody's."""
    if operator == "isNull":
        return Compare(column, operator, key)
    if operator == "ne":
        return Not(Related(entity, "id", column, Compare("id", "eq", key)))
    return Related(entity, "id", column, Compare("id", operator, _few(key) if operator == "in" else key))


def _keys(type_name: str, value: Any, seen: Callable[[int], bool]) -> Any:
    """Keys of ids of the type; an id of anything else, or of what the viewer may not see, is a key no row has."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_keys(type_name, one, seen) for one in value]
    try:
        key = global_ids.decode_as(type_name, value)
    except NotFound:
        return -1
    return key if seen(key) else -1


def _longest(model: type[Model], column: str) -> int:
    """How long a text may be that is compared with a column: it holds nothing longer, whole or in part."""
    return getattr(model._meta.fields_map[column], "max_length", None) or LONGEST_TEXT


def check_texts(path: tuple[str, ...], value: Any, most: int = LONGEST_TEXT, *, least: int = 0) -> None:
    """Raises InvalidInput for texts no database could hold, and for those that are too short to look for."""
    if type(value) is str and least <= len(value) <= most and value.isascii() and value.isalnum():
        return
    issues = Issues()
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str) and not isinstance(text, Enum):
            issues.text(path, text, least=least, most=most)
    issues.check()


def _few(values: list[Any]) -> list[Any]:
    if len(values) > MOST_VALUES:
        raise _refused("TOO_LONG", f"List at most {MOST_VALUES} values.", max=str(MOST_VALUES))
    return values


def _refused(code: str, message: str, **params: str) -> InvalidInput:
    return InvalidInput([Issue(("filter",), code, message, params)])
