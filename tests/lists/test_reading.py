"""Reading the graph from below it: the same rights, the same refusals, and input that survives the way there and back."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, coerce_input_value
from hypothesis import given
from hypothesis import strategies as st

from schema.engine.variables import printed
from schema.root import build
from schema.root import graph as built
from server.core import reads
from server.core.crypto import Unsealable
from server.core.errors import Forbidden, InvalidInput, Unauthenticated
from server.core.viewer import ANONYMOUS, Viewer
from server.domains.lists.reading import ORDERS, key_of
from server.domains.lists.selection import Selection, opened
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

SCHEMA = built(build())


class Answering:
    """A reader that always answers the same."""

    def __init__(self, body: Any) -> None:
        self._body = body

    async def read(self, viewer: Viewer, document: str, variables: Mapping[str, Any]) -> bytes:
        return json.dumps(self._body).encode()


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Any:
    return lambda body: monkeypatch.setattr(reads, "_reader", Answering(body))


async def test_pages_follow_one_another_to_the_end(graph: Graph, people: People) -> None:
    viewer = await people.viewer("operator")
    placed = [await place(viewer) for _ in range(5)]

    found: list[int] = []
    after = None
    for _ in range(3):
        page = await ORDERS.page(viewer, Selection(), "id", after=after, size=2)
        found.extend(key_of(ORDERS, node) for node in page.nodes)
        after = page.after
    assert after is None
    assert found == placed[::-1]
    assert await ORDERS.count(viewer, Selection()) == 5


async def test_nobody_and_whoever_may_not_are_refused(graph: Graph, people: People) -> None:
    with pytest.raises(Unauthenticated):
        await ORDERS.count(ANONYMOUS, Selection())
    with pytest.raises(Forbidden, match="orders:read"):
        await ORDERS.count(await people.viewer("developer"), Selection())
    viewer = await people.viewer("operator")
    with pytest.raises(InvalidInput) as refused:
        await ORDERS.count(viewer, Selection(filter={"number": {"in": ["x"] * 101}}))
    assert refused.value.issues[0].path == ("filter",)
    assert refused.value.issues[0].params == {"max": "100"}


async def test_a_wrong_document_of_our_own_is_a_mistake_of_the_code(graph: Graph, people: People) -> None:
    with pytest.raises(ValueError, match="not valid"):
        await reads.read(await people.viewer("operator"), "{ nothing }", {})


async def test_an_answer_that_failed_is_not_taken_for_an_empty_one(answering: Any) -> None:
    answering({"data": None, "errors": [{"message": "slow", "extensions": {"code": "TIMEOUT"}}]})
    with pytest.raises(reads.Unreadable, match="TIMEOUT"):
        await ORDERS.count(ANONYMOUS, Selection())


async def test_a_sealed_selection_opens_where_it_was_sealed_only(opened_database: Any) -> None:
    selection = Selection({"status": {"eq": "CONFIRMED"}}, "13700007777", [{"field": "NUMBER", "direction": "ASC"}])
    sealed = selection.sealed()

    assert opened(sealed) == selection
    assert "13700007777" not in str(sealed)
    with pytest.raises(Unsealable):
        opened({**sealed, "row": "another"})


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "status": st.fixed_dictionaries(
            {}, optional={"in": st.lists(st.sampled_from(["DRAFT", "CANCELLED"]), max_size=3)}
        ),
        "weightGrams": st.fixed_dictionaries(
            {},
            optional={
                "gte": st.integers(0, 2**31 - 1),
                "between": st.just({"from": 1, "to": 5}),
            },
        ),
        "itemNumber": st.fixed_dictionaries({"isNull": st.booleans()}),
        "placedAt": st.fixed_dictionaries({"lt": st.just("2026-11-24T02:00:00.000Z")}),
        "number": st.fixed_dictionaries({"eq": st.text(max_size=10)}),
    },
)


@given(st.recursive(FILTERS, lambda inner: st.fixed_dictionaries({"or": st.lists(inner, max_size=2), "not": inner})))
def test_a_filter_is_the_same_json_after_the_graph_has_read_it(wanted: dict[str, Any]) -> None:
    kind = SCHEMA.get_type("OrderFilter")
    assert isinstance(kind, GraphQLInputObjectType)
    given_back = printed(kind, coerce_input_value(wanted, kind))
    assert {key: value for key, value in given_back.items() if value is not None} == wanted


async def test_reading_as_somebody_sees_what_they_see(graph: Graph, people: People) -> None:
    customer, other = await people.viewer("customer"), await people.viewer("customer")
    await place(customer)

    assert await ORDERS.count(customer, Selection()) == 1
    assert await ORDERS.count(other, Selection()) == 0
    with pytest.raises(Forbidden):
        await ORDERS.count(replace(customer, assignments=()), Selection())
