"""What an operation was given, as its plan asks for it."""

from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLField
from graphql.execution.values import VariableValues, get_argument_values


@dataclass(slots=True)
class Given:
    """The variables' values, and of each field's arguments those that follow from them."""

    values: VariableValues
    _arguments: dict[int, dict[str, Any]] = field(default_factory=dict)

    def arguments(self, declared: GraphQLField, node: FieldNode) -> dict[str, Any]:
        """The arguments of one field. Raises GraphQLError where they are wrong."""
        found = self._arguments.get(id(node))
        if found is None:
            found = self._arguments[id(node)] = get_argument_values(declared, node, self.values)
        return found
