"""What a document may ask for at most, and what is said where it asks for more: before the database hears of it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from schema.core.guard import LIMITS, MOST_FRAGMENTS
from schema.engine.keyset import LONGEST_CURSOR, Cursors
from schema.engine.ordering import ordered
from server.core import database
from server.core.operations import OperationRequest
from server.core.viewer import Assignment, Viewer
from server.domains.users.models import User
from tests.support.graph import Graph
from tests.support.people import People, also
from tests.support.statements import counted

USERS = """query($first: Int, $after: String, $last: Int, $before: String, $by: [UserOrderBy!]) {
  users(first: $first, after: $after, last: $last, before: $before, orderBy: $by) {
    edges { cursor node { id } } pageInfo { endCursor hasNextPage hasPreviousPage }
  }
}"""
BY_NAME = [{"field": "DISPLAY_NAME", "direction": "ASC"}]


@pytest.fixture
async def explorer(people: People) -> Viewer:
    """Somebody who may see every account and order, and send documents of their own."""
    return also(await people.viewer("auditor"), Assignment("developer"), Assignment("support"))


@pytest.fixture
def untouched(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """`with untouched():` lets nothing within reach the database, by whatever way."""

    @contextmanager
    def watched() -> Iterator[None]:
        asked: list[str] = []
        with monkeypatch.context() as patched, counted() as sent:
            patched.setattr(database, "plan_reader", lambda: asked.append("a plan"))
            yield
        assert (sent, asked) == ([], [])

    return watched


def bomb(fragments: int) -> str:
    """Fragments each of which spreads the next one twice."""
    parts = [f"fragment F{n} on Order {{ ...F{n + 1} ...F{n + 1} }}" for n in range(fragments - 1)]
    last = f"fragment F{fragments - 1} on Order {{ id number }}"
    return f"{{ orders(first: 1) {{ nodes {{ ...F0 }} }} }} {' '.join(parts)} {last}"


TOO_MUCH = {
    "cost": f"{{ orders(first: 100) {{ nodes {{ {'id ' * 200} }} }} }}",
    "cost of many lists": "{ "
    + " ".join(f"o{n}: orders(first: 100) {{ nodes {{ number events {{ at actor {{ id }} }} }} }}" for n in range(20))
    + f" shipments(first: 100) {{ nodes {{ {'id ' * 100} }} }} }}",
    "fields": f"{{ {'orders(first: 1) { totalCount } ' * 201} }}",
    "aliases": f"{{ orders(first: 1) {{ nodes {{ {' '.join(f'a{n}: id' for n in range(51))} }} }} }}",
    "directives": f"{{ orders(first: 1) {{ nodes {{ {'id @include(if: true) ' * 31} }} }} }}",
    "root fields": "{ " + " ".join(f'o{n}: order(number: "1") {{ id }}' for n in range(21)) + " }",
    "fragments": bomb(MOST_FRAGMENTS + 1),
    "bomb": bomb(MOST_FRAGMENTS),
}


@pytest.mark.parametrize("name", TOO_MUCH)
async def test_too_large_a_document_is_refused_before_anything_is_read(
    either: Graph, explorer: Viewer, untouched: Callable[[], Any], name: str
) -> None:
    with untouched():
        answer = await either.explore(explorer, TOO_MUCH[name])

    assert answer.codes == ["QUERY_TOO_COMPLEX"], answer.body
    assert "data" not in answer.body


@pytest.mark.timing
@pytest.mark.parametrize("name", TOO_MUCH)
async def test_looking_costs_the_size_of_the_text_and_not_of_what_it_expands_to(
    either: Graph, explorer: Viewer, name: str
) -> None:
    began = time.perf_counter()
    assert (await either.explore(explorer, TOO_MUCH[name])).codes == ["QUERY_TOO_COMPLEX"]
    assert time.perf_counter() - began < 2


async def test_a_page_size_that_is_a_variable_counts_as_well(
    either: Graph, explorer: Viewer, untouched: Callable[[], Any]
) -> None:
    document = f"query($n: Int) {{ orders(first: $n) {{ nodes {{ {'id ' * 200} }} }} }}"
    with untouched():
        answer = await either.explore(explorer, document, n=100)
    assert answer.codes == ["QUERY_TOO_COMPLEX"]
    assert (await either.explore(explorer, document, n=2)).data == {"orders": {"nodes": []}}


async def test_a_hundred_orders_of_a_hundred_events_of_a_hundred_roles_are_refused(
    either: Graph, explorer: Viewer, untouched: Callable[[], Any]
) -> None:
    document = "{ orders(first: 100) { nodes { events { actor { roleAssignments { role } } } } } }"
    with untouched():
        answer = await either.explore(explorer, document)
    assert answer.codes == ["QUERY_TOO_COMPLEX"]


async def test_an_answer_says_what_its_document_may_cost_where_that_is_asked(either: Graph, explorer: Viewer) -> None:
    document = "{ orders(first: 10) { nodes { events { at } } } }"
    asking = OperationRequest(document=document, extensions={"cost": True})

    body = json.loads((await either.executor.execute(asking, explorer)).body)

    assert body["extensions"]["cost"] == {"cost": 31, "rows": 1010, "limits": {"cost": 20_000, "rows": 200_000}}
    assert "extensions" not in (await either.explore(explorer, document)).body


async def test_fragments_that_spread_each_other_are_refused(either: Graph, explorer: Viewer) -> None:
    document = "{ orders { nodes { ...A } } } fragment A on Order { ...B } fragment B on Order { ...A }"
    assert "BAD_REQUEST" in (await either.explore(explorer, document)).codes


async def test_within_its_limits_a_document_is_answered(either: Graph, explorer: Viewer) -> None:
    fields = (LIMITS["cost"] // 100) - 2
    answer = await either.explore(explorer, f"{{ orders(first: 100) {{ nodes {{ {'id ' * fields} }} }} }}")
    assert answer.data == {"orders": {"nodes": []}}
    assert (await either.explore(explorer, bomb(6))).data == {"orders": {"nodes": []}}


def changed(cursor: str) -> str:
    return ("B" if cursor[0] != "B" else "C") + cursor[1:]


async def test_cursors_that_are_not_of_this_list_and_order_are_refused_by_name(
    either: Graph, explorer: Viewer, people: People
) -> None:
    for _ in range(3):
        await people.viewer()
    own = (await either(explorer, USERS, first=2)).data["users"]["pageInfo"]["endCursor"]
    sorted_otherwise = (await either(explorer, USERS, first=2, by=BY_NAME)).data["users"]["pageInfo"]["endCursor"]
    row = {"created_at": "2026-11-24", "id": 1}
    of_another_platform = Cursors(b"another key" * 3).print(ordered(User, ("-created_at", "-id")), row)
    for cursor, code in (
        (changed(own), "INVALID_FORMAT"),
        (own[:-6], "INVALID_FORMAT"),
        (own + "AAAA", "INVALID_FORMAT"),
        (of_another_platform, "INVALID_FORMAT"),
        ("A" * (LONGEST_CURSOR + 1), "INVALID_FORMAT"),
        ("", "INVALID_FORMAT"),
        ("A", "INVALID_FORMAT"),
        ("邮政 \u0000", "INVALID_FORMAT"),
        ("null", "INVALID_FORMAT"),
        (sorted_otherwise, "NOT_ALLOWED"),
    ):
        for size, argument in (("first", "after"), ("last", "before"), ("first", "before")):
            given: dict[str, Any] = {size: 2, argument: cursor}
            answer = await either(explorer, USERS, **given)
            assert answer.codes == ["INVALID_INPUT"], (cursor, answer.body)
            issues = answer.body["errors"][0]["extensions"]["issues"]
            assert [(issue["path"], issue["code"]) for issue in issues] == [([argument], code)], cursor
            assert answer.body["data"] is None
    assert (await either(explorer, USERS, first=2, after=own)).data["users"]["edges"]


@pytest.mark.parametrize(
    ("given", "argument", "code"),
    [
        ({"first": 0}, "first", "OUT_OF_RANGE"),
        ({"first": 101}, "first", "OUT_OF_RANGE"),
        ({"first": -1}, "first", "OUT_OF_RANGE"),
        ({"last": 0}, "last", "OUT_OF_RANGE"),
        ({"last": 101}, "last", "OUT_OF_RANGE"),
        ({"first": 2, "last": 2}, "last", "NOT_ALLOWED"),
        ({"by": BY_NAME * 6}, "orderBy", "TOO_LONG"),
    ],
)
async def test_sizes_and_sortings_out_of_range_are_refused_by_name(
    either: Graph, explorer: Viewer, given: dict[str, Any], argument: str, code: str
) -> None:
    answer = await either(explorer, USERS, **given)
    assert answer.codes == ["INVALID_INPUT"]
    issues = answer.body["errors"][0]["extensions"]["issues"]
    assert [(issue["path"], issue["code"]) for issue in issues] == [([argument], code)]
