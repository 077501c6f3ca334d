"""What a document selects of one object: aliases, fragments, directives and merged fields resolved into a flat list.

{ orders { nodes { id ...Row } nodes { n: number } } }   of OrderConnection.nodes:
[Selected("id", "id"), Selected("number", "number"), Selected("n", "number")]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLAbstractType,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionNode,
    get_directive_values,
)


@dataclass(slots=True)
class Selected:
    """One entry of the answer: the key it is answered under, the field, and every node that asks for it."""

    key: str
    name: str
    nodes: list[FieldNode]


class Asked(Protocol):
    """What must be known of an operation; an execution's info has it."""

    @property
    def schema(self) -> GraphQLSchema: ...
    @property
    def fragments(self) -> dict[str, FragmentDefinitionNode]: ...
    @property
    def variable_values(self) -> Any: ...


def selected(info: Asked, parent: GraphQLObjectType, nodes: Iterable[Any]) -> list[Selected]:
    """The fields selected of `parent` beneath the given nodes, in the answer's order, merged by key."""
    found: dict[str, Selected] = {}
    for node in nodes:
        if node.selection_set:
            for field in _fields(info, parent, node.selection_set.selections):
                key = field.alias.value if field.alias else field.name.value
                found.setdefault(key, Selected(key, field.name.value, [])).nodes.append(field)
    return list(found.values())


def beneath(fields: Iterable[Selected], *names: str) -> list[FieldNode]:
    """All nodes that ask for one of the named fields, under whatever key."""
    return [node for field in fields if field.name in names for node in field.nodes]


def _fields(info: Asked, parent: GraphQLObjectType, selections: Iterable[SelectionNode]) -> Iterator[FieldNode]:
    for selection in selections:
        if not _included(info, selection):
            continue
        match selection:
            case FieldNode():
                yield selection
            case InlineFragmentNode():
                on = selection.type_condition.name.value if selection.type_condition else parent.name
                if _applies(info, parent, on):
                    yield from _fields(info, parent, selection.selection_set.selections)
            case FragmentSpreadNode():
                fragment = info.fragments[selection.name.value]
                if _applies(info, parent, fragment.type_condition.name.value):
                    yield from _fields(info, parent, fragment.selection_set.selections)


def _included(info: Asked, selection: SelectionNode) -> bool:
    skip = get_directive_values(GraphQLSkipDirective, selection, info.variable_values)
    include = get_directive_values(GraphQLIncludeDirective, selection, info.variable_values)
    return not (skip and skip["if"]) and not (include and not include["if"])


def _applies(info: Asked, parent: GraphQLObjectType, condition: str) -> bool:
    if condition == parent.name:
        return True
    on = info.schema.get_type(condition)
    return isinstance(on, GraphQLAbstractType) and info.schema.is_sub_type(on, parent)
