"""Roles that would give a missing permission: those first that give the least beside it, and what stands against them."""

from typing import Any

import pytest

from server.core import global_ids
from server.core.authorization import permissions_of
from server.core.explaining import Line
from server.core.scope import ScopeKind
from server.core.viewer import Assignment
from server.core.vocabulary import Permission
from server.domains.permissions.identification import present
from tests.explanations.rights import assign, deciding_by, with_lines
from tests.support.graph import Graph
from tests.support.people import People, also

OFFERS = """query O($permission: String!, $userId: ID!) { rolesGranting(permission: $permission, userId: $userId) {
  ... on RoleOffers { offers { role scopes extra isHeld problems { code } } } ... on Error { code } } }"""


async def offered(graph: Graph, people: People, user_id: int, permission: str) -> list[dict[str, Any]]:
    user = global_ids.encode("User", user_id)
    answer = await graph(await people.viewer("auditor"), OFFERS, permission=permission, userId=user)
    found: list[dict[str, Any]] = answer.data["rolesGranting"]["offers"]
    return found


async def test_what_a_role_gives_beside_it_is_what_holding_it_would_add(graph: Graph, people: People) -> None:
    user = await people.user("clerk")
    before = await present(user.id, request_id="")

    found = await offered(graph, people, user.id, "messages:read")

    assert len(found) >= 3
    for one in found:
        after = permissions_of(also(before, Assignment(one["role"], 1, 1)))
        assert Permission.MESSAGES_READ in after
        assert set(one["extra"]) == after - permissions_of(before) - {Permission.MESSAGES_READ}
    grantable = [one for one in found if not one["problems"]]
    assert [len(one["extra"]) for one in grantable] == sorted(len(one["extra"]) for one in grantable)
    assert found == sorted(found, key=lambda one: bool(one["problems"]))


async def test_roles_that_exclude_one_held_come_last_and_say_so(graph: Graph, people: People) -> None:
    user = await people.user("security_administrator")

    found = {one["role"]: one for one in await offered(graph, people, user.id, "audit_entries:read")}

    assert [one["code"] for one in found["auditor"]["problems"]] == ["EXCLUDED"]


async def test_a_role_for_others_says_so(graph: Graph, people: People) -> None:
    user = await people.user("customer")

    found = await offered(graph, people, user.id, "detections:acknowledge")

    assert found
    assert all([reason["code"] for reason in one["problems"]] == ["KIND"] for one in found)


async def test_what_a_role_held_denies_no_role_gives(graph: Graph, people: People) -> None:
    user = await people.user("clerk")
    await assign(user, "sorter")

    with deciding_by(with_lines([Line("sorter", Permission.MESSAGES_READ, ScopeKind.ANY, allows=False)])):
        found = await offered(graph, people, user.id, "messages:read")

    assert found
    assert all("DENIED_BY_ROLE" in [reason["code"] for reason in one["problems"]] for one in found)


async def test_an_account_out_of_sight_is_an_absent_one(graph: Graph, people: People) -> None:
    auditor = await people.viewer("auditor")
    for wanted in (global_ids.encode("User", 999_999), global_ids.encode("Order", 1), "x"):
        answer = await graph(auditor, OFFERS, permission="messages:read", userId=wanted)
        assert answer.data["rolesGranting"] == {"code": "NOT_FOUND"}


@pytest.mark.parametrize("role", ["customer", "operator", "support"])
async def test_whoever_does_not_answer_for_rights_is_offered_nothing(graph: Graph, people: People, role: str) -> None:
    viewer = await people.viewer(role)
    own = global_ids.encode("User", viewer.user_id or 0)

    assert (await graph(viewer, OFFERS, permission="messages:read", userId=own)).codes == ["FORBIDDEN"]
