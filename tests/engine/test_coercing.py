"""Variables that are read off quickly are what graphql-core makes of them; whatever else there is, is left to it."""

from typing import Any

import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, build_schema, parse
from graphql.execution.values import VariableValues, get_variable_values
from hypothesis import given
from hypothesis import strategies as st

from schema.engine.plan.coercing import plain, simple
from schema.root import build, graph

SCHEMA: GraphQLSchema = build_schema(
    "enum Tone { LOW } input Box { a: Int } type Query { x(a: ID, b: Boolean, c: String): Int }"
)
DECLARED = "query ($text: String!, $id: ID, $many: Int!, $really: Boolean) { x }"
anything: st.SearchStrategy[Any] = st.one_of(
    st.text(), st.integers(), st.integers(-5, 5), st.booleans(), st.none(), st.floats(), st.lists(st.text(), max_size=2)
)


def operation(text: str) -> OperationDefinitionNode:
    found = parse(text).definitions[0]
    assert isinstance(found, OperationDefinitionNode)
    return found


@given(st.dictionaries(st.sampled_from(["text", "id", "many", "really", "other"]), anything))
def test_what_is_read_off_is_what_would_have_been_made(variables: dict[str, Any]) -> None:
    asked = operation(DECLARED)
    declared = plain(SCHEMA, asked)
    assert declared is not None

    found = simple(declared, variables)

    if found is not None:
        made = get_variable_values(SCHEMA, asked.variable_definitions or (), variables)
        assert isinstance(made, VariableValues)
        assert found.coerced == made.coerced
        assert {name: one.value for name, one in found.sources.items()} == {
            name: one.value for name, one in made.sources.items()
        }


def test_the_graph_s_own_variables_are_read_off() -> None:
    asked = operation("query ($text: String!, $id: ID!, $many: Int, $really: Boolean!) { __typename }")
    assert plain(graph(build()), asked) is not None


def test_variables_as_they_should_be_are_read_off() -> None:
    declared = plain(SCHEMA, operation(DECLARED))
    assert declared is not None
    found = simple(declared, {"text": "a", "id": "b", "many": 2**31 - 1, "really": False})
    assert found is not None
    assert found.coerced == {"text": "a", "id": "b", "many": 2**31 - 1, "really": False}


@pytest.mark.parametrize(
    "wrong", [{"many": True}, {"many": 2**31}, {"many": 1.0}, {"text": 1}, {"id": 7}, {"really": 1}]
)
def test_what_is_not_as_it_should_be_is_left_to_graphql(wrong: dict[str, Any]) -> None:
    declared = plain(SCHEMA, operation(DECLARED))
    assert declared is not None
    assert simple(declared, {"text": "a", "id": "b", "many": 1, "really": True} | wrong) is None


@pytest.mark.parametrize("kind", ["Tone", "Box", "[Int]", "Float"])
def test_variables_of_other_kinds_are_left_to_graphql(kind: str) -> None:
    assert plain(SCHEMA, operation(f"query ($v: {kind}) {{ x }}")) is None
