"""Lists sorted by what some entries lack: whole, page by page, forwards and backwards, by either executor on either engine."""

from datetime import timedelta
from typing import Any

import pytest

from schema.engine.conditions import NOTHING
from schema.engine.ordering import Term, ordered, sorting
from server.core.clock import now
from server.core.viewer import Viewer
from server.domains.jobs.models import Job
from server.domains.orders.models import Order
from server.domains.users.models import User
from tests.support.graph import Graph
from tests.support.people import People

DOCUMENT = """query($by: [{kind}OrderBy!], $first: Int, $after: String, $last: Int, $before: String) {{
  {name}(orderBy: $by, first: $first, after: $after, last: $last, before: $before) {{
    edges {{ cursor node {{ {column} {tie} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} totalCount
  }}
}}"""
USERS = DOCUMENT.format(kind="User", name="users", column="lastSeenAt", tie="displayName")
JOBS = DOCUMENT.format(kind="Job", name="jobs", column="endedAt", tie="error")
HOURS = (3, None, 1, 1, None, 2, None)
"""When somebody was last seen, or work was over: some never, two at once."""


@pytest.fixture
async def guard(people: People) -> Viewer:
    """Somebody who sees all accounts, of which there are as many as hours, and all work."""
    viewer = await people.viewer("auditor")
    for hour in HOURS[1:]:
        user = await people.user()
        await User.filter(id=user.id).update(last_seen_at=_at(hour), display_name=("Ada", "Bo")[user.id % 2])
    await User.filter(id=viewer.user_id).update(last_seen_at=_at(HOURS[0]), display_name="Ada")
    return viewer


def _at(hour: int | None) -> Any:
    return None if hour is None else now().replace(microsecond=0) + timedelta(hours=hour)


def by(*fields: str) -> list[dict[str, str]]:
    """The orders: `-NAME` descends."""
    return [{"field": one.lstrip("-"), "direction": "DESC" if one.startswith("-") else "ASC"} for one in fields]


async def walked(graph: Graph, viewer: Viewer, document: str, name: str, order: Any, size: int) -> list[Any]:
    """The list by pages, forwards; asserts that backwards it is the same, and that pages know what is beside them."""
    ways: list[list[Any]] = []
    for amount, cursor, edge, more in (
        ("first", "after", "endCursor", "hasNextPage"),
        ("last", "before", "startCursor", "hasPreviousPage"),
    ):
        behind = "hasPreviousPage" if amount == "first" else "hasNextPage"
        pages: list[list[Any]] = []
        given: dict[str, Any] = {amount: size, "by": order}
        while True:
            found = (await graph(viewer, document, **given)).data[name]
            assert found["pageInfo"][behind] is bool(pages)
            pages.append([one["node"] for one in found["edges"]])
            if not found["pageInfo"][more]:
                break
            given[cursor] = found["pageInfo"][edge]
        pages = pages if amount == "first" else pages[::-1]
        ways.append([node for page in pages for node in page])
        assert len(ways[-1]) == found["totalCount"]
    assert ways[0] == ways[1]
    return ways[0]


@pytest.mark.parametrize("down", [False, True])
async def test_who_was_never_seen_comes_last_whichever_way(either: Graph, guard: Viewer, down: bool) -> None:
    order = by("-LAST_SEEN_AT" if down else "LAST_SEEN_AT")
    for size in (1, 2, 3, 10):
        found = [node["lastSeenAt"] for node in await walked(either, guard, USERS, "users", order, size)]
        seen = [one for one in found if one is not None]
        assert len(found) == len(HOURS)
        assert found == sorted(seen, reverse=down) + [None] * HOURS.count(None)


@pytest.mark.parametrize(
    "order", [("DISPLAY_NAME", "-LAST_SEEN_AT"), ("LAST_SEEN_AT", "-DISPLAY_NAME"), ("-DISPLAY_NAME", "LAST_SEEN_AT")]
)
async def test_rows_that_tie_are_sorted_on_and_rows_without_a_value_too(
    either: Graph, guard: Viewer, order: tuple[str, ...]
) -> None:
    for size in (1, 2, 10):
        found = await walked(either, guard, USERS, "users", by(*order), size)
        assert found == await _sorted(found, order)


async def _sorted(nodes: list[Any], order: tuple[str, ...]) -> list[Any]:
    """Sorted by Python, by the last field first: sorting is stable."""
    for field in reversed(order):
        key = {"DISPLAY_NAME": "displayName", "LAST_SEEN_AT": "lastSeenAt"}[field.lstrip("-")]
        nodes = sorted(nodes, key=lambda one: one[key] or "", reverse=field.startswith("-"))
        nodes = sorted(nodes, key=lambda one: one[key] is None)
    return nodes


@pytest.mark.parametrize("down", [False, True])
async def test_work_that_is_not_over_comes_first_as_the_list_declares(either: Graph, guard: Viewer, down: bool) -> None:
    for hour in HOURS:
        await Job.create(kind="sweep", lane="main", payload={}, due_at=now(), created_at=now(), ended_at=_at(hour))
    order = by("-ENDED_AT" if down else "ENDED_AT")
    for size in (1, 3, 10):
        found = [node["endedAt"] for node in await walked(either, guard, JOBS, "jobs", order, size)]
        over = [one for one in found if one is not None]
        assert len(over) == len(HOURS) - HOURS.count(None)
        assert found == [None] * (len(found) - len(over)) + sorted(over, reverse=down)


async def test_a_page_between_two_cursors_spans_those_without_a_value(either: Graph, guard: Viewer) -> None:
    order = by("-LAST_SEEN_AT")
    everything = (await either(guard, USERS, first=10, by=order)).data["users"]["edges"]
    cursors = [edge["cursor"] for edge in everything]
    for first in range(len(cursors)):
        for last in range(len(cursors)):
            for amount in ("first", "last"):
                given: dict[str, Any] = {amount: 10, "after": cursors[first], "before": cursors[last]}
                found = (await either(guard, USERS, by=order, **given)).data["users"]["edges"]
                assert [edge["cursor"] for edge in found] == cursors[first + 1 : last]


def test_an_order_says_where_rows_without_a_value_stand() -> None:
    found = ordered(Order, ("-delivered_at", "number"))
    assert found.terms == (Term("delivered_at", True, "last"), Term("number"), Term("id", True))
    assert found.words == ["-delivered_at nulls last", "number", "-id"]
    assert found.reversed.terms == (Term("delivered_at", False, "first"), Term("number", True), Term("id"))
    assert found.reversed.reversed == found
    assert ordered(Job, ("ended_at nulls first",)).terms == (Term("ended_at", False, "first"), Term("id"))
    assert ordered(Order, ("-placed_at",)).words == ["-placed_at", "-id"], (
        "a column that never lacks says nothing of it"
    )
    assert sorting(Order, ("placed_at",)).columns == ("placed_at",)


def test_nothing_comes_after_the_last_without_a_value() -> None:
    assert Term("delivered_at", True, "last").beyond(None) == NOTHING
