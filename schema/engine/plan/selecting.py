"""Selections with the directives' variables known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)

from schema.engine.plan.uncovered import NotCovered
from schema.engine.selections import Selected, selected

KNOWN = frozenset({"skip", "include"})


@dataclass(slots=True)
class Selecting:
    """What `selections.selected` asks of an execution, without one."""

    schema: GraphQLSchema
    fragments: dict[str, FragmentDefinitionNode]
    operation: OperationDefinitionNode
    variable_values: Any

    def of(self, parent: GraphQLObjectType, nodes: Iterable[Any]) -> list[Selected]:
        """The fields selected of `parent` beneath the nodes, in the answer's order, merged by key."""
        return selected(self, parent, nodes)

    def roots(self, query_type: GraphQLObjectType) -> list[Selected]:
        return selected(self, query_type, [self.operation])


class _Flags(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.unknown: str | None = None

    def enter_directive(self, node: Any, *_: Any) -> None:
        if node.name.value not in KNOWN:
            self.unknown = node.name.value
        for argument in node.arguments or ():
            if isinstance(argument.value, VariableNode):
                self.names.add(argument.value.name.value)


def flags(document: DocumentNode) -> tuple[str, ...]:
    """The variables that decide what is selected. Raises NotCovered for directives plans do not know."""
    found = _Flags()
    visit(document, found)
    if found.unknown:
        raise NotCovered(f"the directive @{found.unknown}")
    return tuple(sorted(found.names))


def fragments_of(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    return {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
