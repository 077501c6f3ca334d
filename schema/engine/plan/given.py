"""What an operation was given, as its plan asks for it."""

from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLField, VariableNode
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
            found = self._arguments[id(node)] = self._read_off(declared, node) or get_argument_values(
                declared, node, self.values
            )
        return found

    def _read_off(self, declared: GraphQLField, node: FieldNode) -> dict[str, Any] | None:
        """The arguments where each is a variable that was given, and no other has a value of its own."""
        if len(node.arguments or ()) != len(declared.args):
            return None
        coerced, found = self.values.coerced, {}
        for one in node.arguments or ():
            value = one.value
            if not isinstance(value, VariableNode) or (given := coerced.get(value.name.value)) is None:
                return None
            found[declared.args[one.name.value].out_name or one.name.value] = given
        return found
