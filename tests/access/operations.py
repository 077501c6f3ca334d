"""The smallest valid operation for each root field, made from the schema: a field that is new is asked for by itself.

Values are right in their form and name nothing there is, so that whoever may ask gets some outcome, and nothing happens.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
    is_required_argument,
    is_required_input_field,
)

from server.core import global_ids

VALUES: dict[str, Any] = {
    "ID": global_ids.encode("Nothing", 1),
    "String": "nothing such",
    "Int": 1,
    "Boolean": False,
    "Decimal": "1.00",
    "DateTime": "2026-11-20T00:00:00Z",
    "Date": "2026-11-20",
}
"""By scalar. A scalar that is new has to be told here."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A document of one root field, and its variables."""

    field: str
    """As `Query.orders`."""
    text: str
    variables: Mapping[str, Any]

    @property
    def kind(self) -> str:
        return self.field.partition(".")[0].lower()

    @property
    def name(self) -> str:
        return self.field.partition(".")[2]

    @property
    def document_id(self) -> str:
        return f"sha256:{hashlib.sha256(self.text.encode()).hexdigest()}"


def operations(schema: GraphQLSchema) -> dict[str, Operation]:
    """One for each root field, by its name."""
    roots = (schema.query_type, schema.mutation_type, schema.subscription_type)
    return {
        f"{root.name}.{name}": _operation(root, name)
        for root in roots
        if root is not None
        for name in sorted(root.fields)
    }


def _operation(root: GraphQLObjectType, name: str) -> Operation:
    field = root.fields[name]
    required = {key: argument.type for key, argument in field.args.items() if is_required_argument(argument)}
    declared = ", ".join(f"${key}: {kind}" for key, kind in required.items())
    given = ", ".join(f"{key}: ${key}" for key in required)
    head = f"{root.name.lower()} Asked{f'({declared})' if declared else ''}"
    text = f"{head} {{ {name}{f'({given})' if given else ''} {_selection(field.type)} }}"
    return Operation(f"{root.name}.{name}", text, {key: value_of(kind) for key, kind in required.items()})


def _selection(kind: Any) -> str:
    """Nothing that needs a permission of its own."""
    named = get_named_type(kind)
    if not is_composite_type(named):
        return ""
    if isinstance(named, GraphQLObjectType) and named.name.endswith("Connection"):
        return "{ nodes { __typename } totalCount }"
    return "{ __typename id }" if isinstance(named, GraphQLInterfaceType) and "id" in named.fields else "{ __typename }"


def value_of(kind: GraphQLInputType) -> Any:
    """A value of the type, without what may be left out."""
    bare: Any = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(bare, GraphQLList):
        return [value_of(bare.of_type)]
    if isinstance(bare, GraphQLInputObjectType):
        needed = {name: field for name, field in bare.fields.items() if is_required_input_field(field)}
        return {name: value_of(field.type) for name, field in needed.items()}
    if isinstance(bare, GraphQLEnumType):
        return next(iter(bare.values))
    return VALUES[bare.name]
