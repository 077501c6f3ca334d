"""Variables of the plainest kind, read off quickly: texts, ids, whole numbers and yes or no, as they should be.

Everything else, what is wrong or left out included, is for graphql-core to judge: `simple` says None of it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLID,
    GraphQLInt,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLString,
    OperationDefinitionNode,
)
from graphql.execution.get_variable_signature import get_variable_signature
from graphql.execution.values import VariableValues, VariableValueSource
from graphql.type import GraphQLBoolean

MOST_INT = 2**31
FINE: dict[Any, Callable[[Any], bool]] = {
    GraphQLString: lambda value: type(value) is str,
    GraphQLID: lambda value: type(value) is str,
    GraphQLBoolean: lambda value: type(value) is bool,
    GraphQLInt: lambda value: type(value) is int and -MOST_INT <= value < MOST_INT,
}
Plain = tuple[tuple[str, Any, Callable[[Any], bool]], ...]


def plain(schema: GraphQLSchema, operation: OperationDefinitionNode) -> Plain | None:
    """The operation's variables with what each has to be; None where one is of another kind."""
    found = []
    for definition in operation.variable_definitions or ():
        signature = get_variable_signature(schema, definition)
        if isinstance(signature, GraphQLError):
            return None
        inner = signature.type.of_type if isinstance(signature.type, GraphQLNonNull) else signature.type
        if (fine := FINE.get(inner)) is None:
            return None
        found.append((signature.name, signature, fine))
    return tuple(found)


def simple(declared: Plain, variables: Mapping[str, Any]) -> VariableValues | None:
    """The variables' values, where each is there and is what it should be."""
    sources, coerced = {}, {}
    for name, signature, fine in declared:
        value = variables.get(name)
        if value is None or not fine(value):
            return None
        sources[name], coerced[name] = VariableValueSource(signature, value), value
    return VariableValues(sources, coerced)
