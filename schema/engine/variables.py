"""Input as it came: coerced arguments turned back into JSON, to be sent as variables once more."""

from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLResolveInfo,
)
from graphql.execution.values import get_argument_values


def given(info: GraphQLResolveInfo, *path: str) -> Any:
    """The value under this path of the field's arguments, as JSON; None where it was not given."""
    field = info.parent_type.fields[info.field_name]
    value: Any = get_argument_values(field, info.field_nodes[0], info.variable_values)
    kind: Any = None
    for name in path:
        if value is None or name not in value:
            return None
        kind = field.args[name].type if kind is None else _bare(kind).fields[name].type
        value = value[name]
    return printed(kind, value)


def printed(kind: GraphQLInputType, value: Any) -> Any:
    """A coerced value of this type as JSON."""
    bare = _bare(kind)
    if value is None:
        return None
    if isinstance(bare, GraphQLList):
        return [printed(bare.of_type, one) for one in value]
    if isinstance(bare, GraphQLInputObjectType):
        return {name: printed(bare.fields[name].type, one) for name, one in value.items()}
    assert isinstance(bare, GraphQLLeafType)
    return bare.serialize(value)


def _bare(kind: GraphQLInputType) -> Any:
    return kind.of_type if isinstance(kind, GraphQLNonNull) else kind
