"""Every query of the console is answered by plans, whatever its directives decide."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from graphql import OperationDefinitionNode, OperationType, get_operation_ast, parse
from graphql.execution.values import VariableValues, get_variable_values

from schema.engine.keyset import Cursors
from schema.engine.plan.operations import Operation
from schema.engine.plan.uncovered import NotCovered
from server.core import database
from tests.support.graph import Graph
from tests.support.persisted import DOCUMENTS

COMPUTING = "nothing but root fields that compute"
"""Such a query reads no rows by a declaration: there is nothing to compile."""


def queries() -> list[str]:
    return [id_ for id_, text in DOCUMENTS.items() if _operation(text).operation is OperationType.QUERY]


def _operation(text: str) -> OperationDefinitionNode:
    found = get_operation_ast(parse(text))
    assert found is not None
    return found


def _decided(schema: Any, operation: Operation) -> Iterator[VariableValues]:
    """Every way the directives' variables can be."""
    declared = [
        one for one in operation.operation.variable_definitions or () if one.variable.name.value in operation.flags
    ]
    for values in product((True, False), repeat=len(operation.flags)):
        found = get_variable_values(schema, declared, dict(zip(operation.flags, values, strict=True)))
        assert isinstance(found, VariableValues)
        yield found


@pytest.mark.parametrize("id_", queries(), ids=lambda one: _operation(DOCUMENTS[one]).name.value)  # type: ignore[union-attr]
async def test_a_query_of_the_console_compiles(graph: Graph, id_: str) -> None:
    schema, text = graph.executor._schema, DOCUMENTS[id_]
    operation = Operation.of(schema, parse(text), _operation(text), Cursors(bytes(32)))
    for values in _decided(schema, operation):
        assert _why_not(operation, values) in ("", COMPUTING), text


def _why_not(operation: Operation, values: VariableValues) -> str:
    try:
        operation.variant(values, database.dialect())
    except NotCovered as why:
        return str(why)
    return ""
