"""Accounts read by those who look after them: the list, who somebody is, what they hold, where they are signed in."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.core.masking import mask_email
from server.core.viewer import SYSTEM, Stage, Viewer
from server.domains.permissions import service as permissions
from server.domains.users import sessions
from server.domains.users.models import User, UserState
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.walk import signed_in

LIST = """
query L($filter: UserFilter, $orderBy: [UserOrderBy!], $search: String, $first: Int, $after: String) {
  users(filter: $filter, orderBy: $orderBy, search: $search, first: $first, after: $after) {
    totalCount nodes { displayName } pageInfo { hasNextPage endCursor }
  }
}
"""
ONE = """
query U($id: ID!) {
  node(id: $id) {
    ... on User {
      displayName kind state emailMasked lastSeenAt version
      roleAssignments { role unit { name } validFrom validUntil }
    }
  }
}
"""
SESSIONS = "query S($filter: SessionFilter) { sessions(filter: $filter) { nodes { device user { displayName } } } }"


def user_id(user: User) -> str:
    return global_ids.encode("User", user.id)


async def names(graph: Graph, viewer: Viewer, **variables: Any) -> list[str]:
    found = (await graph(viewer, LIST, **variables)).data["users"]
    assert found["totalCount"] == len(found["nodes"])
    return [node["displayName"] for node in found["nodes"]]


async def test_users_are_filtered_and_sorted(graph: Graph, people: People) -> None:
    viewer = await people.viewer("security_administrator")
    await people.user("clerk")
    customer = await people.user("customer")
    await User.filter(id=customer.id).update(state=UserState.SUSPENDED)

    assert await names(graph, viewer) == ["customer 3", "clerk 2", "security_administrator 1"]
    assert await names(graph, viewer, filter={"kind": {"eq": "STAFF"}, "state": {"eq": "ACTIVE"}}) == [
        "clerk 2",
        "security_administrator 1",
    ]
    assert await names(graph, viewer, filter={"state": {"eq": "SUSPENDED"}}) == ["customer 3"]
    by_name = [{"field": "DISPLAY_NAME", "direction": "ASC"}]
    assert await names(graph, viewer, orderBy=by_name) == ["clerk 2", "customer 3", "security_administrator 1"]


async def test_users_are_paged(graph: Graph, people: People) -> None:
    viewer = await people.viewer("auditor")
    for _ in range(4):
        await people.user("customer")
    first = (await graph(viewer, LIST, first=3)).data["users"]
    rest = (await graph(viewer, LIST, first=3, after=first["pageInfo"]["endCursor"])).data["users"]

    assert [len(first["nodes"]), len(rest["nodes"]), first["totalCount"]] == [3, 2, 5]
    assert first["pageInfo"]["hasNextPage"]
    assert not rest["pageInfo"]["hasNextPage"]


@pytest.mark.parametrize("words", ["clerk 2", "PERSON2@example.cn", " person2@example.cn "])
async def test_somebody_is_found_by_their_whole_name_or_address(graph: Graph, people: People, words: str) -> None:
    viewer = await people.viewer("support")
    await people.user("clerk")

    assert await names(graph, viewer, search=words) == ["clerk 2"]


@pytest.mark.parametrize("words", ["clerk", "person", "example.cn", "%", "c____ _", "x" * 100])
async def test_part_of_a_name_or_an_address_finds_nobody(graph: Graph, people: People, words: str) -> None:
    viewer = await people.viewer("support")
    await people.user("clerk")

    assert await names(graph, viewer, search=words) == []


@pytest.mark.parametrize("role", ["customer", "clerk", "operator", "developer", "regulator"])
async def test_who_does_not_look_after_accounts_cannot_look_for_them(graph: Graph, people: People, role: str) -> None:
    office = await people.office()
    viewer = await people.viewer(role, unit_id=office.id if role == "clerk" else None)

    assert (await graph(viewer, LIST)).codes == ["FORBIDDEN"]


async def test_a_user_shows_the_roles_they_hold_and_where(graph: Graph, people: People) -> None:
    office = await people.office("Dongcheng")
    clerk = await people.user("clerk", unit_id=office.id)
    until = now() + timedelta(days=30)
    async with database.transaction():
        await permissions.assign(SYSTEM, clerk.id, "courier", unit_id=office.id, valid_until=until)

    shown = (await graph(await people.viewer("auditor"), ONE, id=user_id(clerk))).data["node"]

    assert shown["displayName"] == "clerk 1"
    assert shown["emailMasked"] == mask_email("person1@example.cn")
    assert [(held["role"], held["unit"]) for held in shown["roleAssignments"]] == [
        ("clerk", {"name": "Dongcheng"}),
        ("courier", {"name": "Dongcheng"}),
    ]
    assert shown["roleAssignments"][0]["validUntil"] is None
    assert shown["roleAssignments"][1]["validUntil"] is not None


async def test_who_may_not_see_an_account_sees_none_of_its_roles(graph: Graph, people: People) -> None:
    clerk, viewer = await people.user("clerk"), await people.viewer("operator")
    role_id = global_ids.encode("RoleAssignment", 1)

    assert (await graph(viewer, ONE, id=user_id(clerk))).data["node"] is None
    assert (await graph(viewer, ONE, id=role_id)).data["node"] is None


@pytest.mark.parametrize("role", ["security_administrator", "system_administrator", "auditor", "support"])
async def test_open_sessions_of_others_are_seen_by_those_who_look_after_accounts(
    graph: Graph, people: People, role: str
) -> None:
    clerk = await people.user("clerk")
    await signed_in(clerk)
    wanted = {"user": {"eq": user_id(clerk)}}

    found = (await graph(await people.viewer(role), SESSIONS, filter=wanted)).data["sessions"]["nodes"]

    assert found == [{"device": "API", "user": {"displayName": "clerk 1"}}]


async def test_sessions_of_others_are_not_seen_by_anybody_else(graph: Graph, people: People) -> None:
    clerk, viewer = await people.user("clerk"), await people.viewer("operator")
    await signed_in(clerk)

    assert (await graph(viewer, SESSIONS, filter={"user": {"eq": user_id(clerk)}})).data["sessions"]["nodes"] == []


async def test_an_account_knows_when_it_was_last_used(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    clerk, customer, guard = await people.user("clerk"), await people.user(), await people.viewer("auditor")

    async def last_seen(user: User) -> Any:
        return (await graph(guard, ONE, id=user_id(user))).data["node"]["lastSeenAt"]

    assert await last_seen(customer) is None
    await signed_in(clerk, Stage.ENROLMENT)
    assert await last_seen(clerk) is None, "half a sign-in is no use"
    viewer = await signed_in(customer)
    began = await last_seen(customer)
    assert began is not None
    stopped_clock(timedelta(minutes=5))
    await sessions.touch(viewer.session_id or 0)
    assert await last_seen(customer) > began


async def test_dormant_accounts_are_those_not_used_for_long(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    guard = await people.viewer("security_administrator")
    early, late = await people.user("clerk"), await people.user("clerk")
    await signed_in(early)
    stopped_clock(timedelta(days=100))
    await signed_in(late)
    border = (now() - timedelta(days=90)).isoformat()

    assert await names(graph, guard, filter={"lastSeenAt": {"lt": border}}) == [early.display_name]
