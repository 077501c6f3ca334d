"""Every value has a class: a new text, or a new field of the graph, is classified before it is stored or shown."""

import importlib
import inspect
from collections.abc import Iterator

import pytest
from graphql import GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, get_named_type
from tortoise import fields
from tortoise.models import Model

from schema.core.classifying import class_of
from schema.engine.declare import ENTITIES
from schema.root import build, graph, sdl
from server.core import classification
from server.core.classification import DataClass
from server.tables import MODULES

TEXT = (fields.CharField, fields.TextField, fields.BinaryField, fields.JSONField)
PROBLEMS = "Error"
ROOTS = ("Query", "Mutation", "Subscription")


def models() -> Iterator[type[Model]]:
    for name in MODULES:
        module = importlib.import_module(name)
        for found in vars(module).values():
            if inspect.isclass(found) and issubclass(found, Model) and found.__module__ == name:
                yield found


def texts(model: type[Model]) -> set[str]:
    """The columns that hold text, bytes or JSON; words of closed lists apart."""
    known = model._meta.fields_map.items()
    return {name for name, field in known if isinstance(field, TEXT) and not hasattr(field, "enum_type")}


@pytest.mark.parametrize("model", [pytest.param(one, id=one.__name__) for one in models()])
def test_every_column_that_holds_text_has_a_class(model: type[Model]) -> None:
    assert set(classification.columns_of(str(model._meta.db_table))) == texts(model)


def test_no_class_is_of_a_table_that_is_not_there() -> None:
    assert classification.tables() <= {str(model._meta.db_table) for model in models()}


@pytest.mark.parametrize("model", [pytest.param(one, id=one.__name__) for one in models()])
def test_what_is_sealed_masked_or_indexed_is_personal(model: type[Model]) -> None:
    known = classification.columns_of(str(model._meta.db_table))
    named = {name for name in texts(model) if name.endswith(("_sealed", "_masked", "_index"))}
    assert {name for name in named if known[name] < DataClass.PERSONAL} == set()
    sealed = {one.column for one in getattr(model, "sealed", ())}
    assert {name for name in texts(model) if name.endswith("_sealed")} == sealed, "sealing anew would miss it"


def test_every_text_of_the_graph_has_a_class() -> None:
    built = build()
    shown = graph(built)
    problems = {name for name, kind in shown.type_map.items() if _is_problem(kind)}
    missing = []
    for name, known in built.schema_converter.type_map.items():
        kind = shown.type_map.get(name)
        if name in problems or name in ROOTS or not isinstance(kind, GraphQLObjectType | GraphQLInputObjectType):
            continue
        for field in known.definition.fields:  # type: ignore[union-attr]
            graph_field = kind.fields[built.schema_converter.config.name_converter.get_graphql_name(field)]
            is_text = get_named_type(graph_field.type).name == "String"
            if is_text and name not in ENTITIES and class_of(name, field) is None:
                missing.append(f"{name}.{field.python_name}")
    assert missing == []


def _is_problem(kind: object) -> bool:
    return isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and (
        kind.name == PROBLEMS or any(one.name == PROBLEMS for one in kind.interfaces)
    )


def test_the_contract_says_what_is_personal() -> None:
    lines = {line.strip() for line in sdl().splitlines()}
    for line in (
        "emailMasked: String @classified(as: PERSONAL)",
        "password: String! @classified(as: SENSITIVE)",
        "contents: [ContentLine!]! @classified(as: SENSITIVE)",
        "sender: Party! @classified(as: PERSONAL)",
    ):
        assert line in lines, line
    assert not any("createdAt" in line and "@classified" in line for line in lines)
