"""A filter compares with what a column can hold: anything longer is a wrong value, never a fault of ours."""

import pytest

from tests.support.graph import Graph
from tests.support.people import People

TEXTS = [("orders", "number"), ("orders", "destinationCountry"), ("shipments", "number"), ("shipments", "reference")]


@pytest.mark.parametrize(("field", "column"), TEXTS)
async def test_a_text_longer_than_its_column_is_refused_by_name(
    graph: Graph, people: People, field: str, column: str
) -> None:
    viewer = await people.viewer("support")
    kind = f"{field.capitalize()[:-1]}Filter"
    document = f"query($filter: {kind}!) {{ {field}(filter: $filter) {{ nodes {{ id }} }} }}"
    for operators in ({"eq": "x" * 90}, {"in": ["CN", "x" * 90]}):
        answer = await graph(viewer, document, filter={column: operators})
        assert answer.codes == ["INVALID_INPUT"], operators
    assert (await graph(viewer, document, filter={column: {"eq": "CN"}})).data == {field: {"nodes": []}}
