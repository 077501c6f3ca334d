"""What may stand in an address. A query by GET does, with its variables, and addresses are logged and kept on the way."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import ArgumentNode, DocumentNode, Node, NullValueNode, VariableNode

PERSONAL = frozenset({"search", "phoneSuffix", "contents"})
"""Arguments of queries whose values may be somebody's number, address or belongings. Numbers of orders and items name things
(`policies/classification.yaml`), and filters do not look into personal columns."""


def personal(document: DocumentNode, variables: Mapping[str, Any]) -> str | None:
    """An argument the document gives a value to that must not stand in an address."""
    given = (one for one in _arguments(document) if one.name.value in PERSONAL and _has_value(one, variables))
    return next((one.name.value for one in given), None)


def _has_value(argument: ArgumentNode, variables: Mapping[str, Any]) -> bool:
    if isinstance(argument.value, VariableNode):
        return variables.get(argument.value.name.value) is not None
    return not isinstance(argument.value, NullValueNode)


def _arguments(node: Node) -> Iterator[ArgumentNode]:
    if isinstance(node, ArgumentNode):
        yield node
        return
    for key in node.keys:
        below = getattr(node, key, None)
        for one in below if isinstance(below, list | tuple) else (below,):
            if isinstance(one, Node):
                yield from _arguments(one)
