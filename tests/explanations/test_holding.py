"""Who can: exactly those whose assignments give it, a page at a time, whatever else is in the house."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from server.core import global_ids
from server.core.explaining import Line
from server.core.scope import ScopeKind
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.explanations import holding
from server.domains.explanations.objects import Named
from tests.explanations.rights import ASKED, allowances, deciding_by, denials, house, with_lines
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

WHO = """query W($permission: String!, $objectId: ID, $first: Int! = 50, $after: ID) {
  whoCan(permission: $permission, objectId: $objectId, first: $first, after: $after) { __typename
  ... on PermissionHolders { nodes { displayName role scopes unitName } everybody owners { displayName } after totalCount }
  ... on Error { code } ... on InvalidInput { issues { path code } } } }"""


async def everyone(viewer: Viewer, permission: Permission, named: Named | None) -> tuple[set[int], holding.Holders]:
    """The accounts of all pages of three."""
    found, after, first = set[int](), None, None
    while True:
        page = await holding.holders(viewer, permission, named, first=3, after=after)
        first = first or page
        found |= {one.user_id for one in page.holders}
        if page.after is None:
            return found | {key for key, _ in page.owners}, first
        after = page.after


@pytest.mark.parametrize("seed", range(3))
async def test_the_pages_name_all_who_can_and_nobody_else(people: People, seed: int) -> None:
    dice = random.Random(seed)
    found = await house(people, dice)
    with deciding_by(with_lines([*denials(dice, 3), *allowances(dice, 6)])):
        for permission in ASKED:
            for named in (None, *dice.sample(found.objects, 6)):
                named_by, page = await everyone(found.auditor, permission, named)
                expected = {
                    one.id
                    for one in found.people
                    if await (found.scope(one, permission) if named is None else found.reaches(one, permission, named))
                }
                here = {one.id for one in found.people}
                everybody = ScopeKind.ANY in page.everybody or (named is None and page.everybody)
                assert named_by & here <= expected, (permission, named)
                if not everybody:
                    assert named_by & here == expected, (permission, named)


async def test_whoever_is_denied_it_is_not_among_them(people: People) -> None:
    office = await people.office()
    clerk = await people.user("clerk", unit_id=office.id)
    viewer = await people.viewer("auditor")

    async def named() -> set[int]:
        return (await everyone(viewer, Permission.SHIPMENTS_ACCEPT, None))[0]

    assert clerk.id in await named()
    with deciding_by(with_lines([Line("clerk", Permission.SHIPMENTS_ACCEPT, ScopeKind.ANY, allows=False)])):
        assert clerk.id not in await named()
    with deciding_by(with_lines([Line("signed_in", Permission.SHIPMENTS_ACCEPT, ScopeKind.ANY, allows=False)])):
        assert await named() == set()


async def test_an_object_is_reached_by_its_office_and_its_owner(graph: Graph, people: People) -> None:
    office, other = await people.office("here"), await people.office("there")
    await people.user("clerk", unit_id=office.id)
    await people.user("clerk", unit_id=other.id)
    order = await place(await people.viewer("clerk", unit_id=office.province_unit_id and office.id))
    auditor = await people.viewer("auditor")
    asked: dict[str, Any] = {"permission": "shipments:accept", "objectId": global_ids.encode("Order", order)}

    found = (await graph(auditor, WHO, **asked)).data["whoCan"]

    clerks = [one for one in found["nodes"] if one["role"] == "clerk"]
    assert {one["unitName"] for one in clerks} == {"here"}
    assert found["totalCount"] == len(found["nodes"])
    assert found["owners"] == []


async def test_what_everybody_has_is_said_and_not_listed(graph: Graph, people: People) -> None:
    await people.user("customer")

    found = (await graph(await people.viewer("auditor"), WHO, permission="passwords:change")).data["whoCan"]

    assert (found["everybody"], found["nodes"], found["totalCount"]) == (["OWN"], [], 0)


async def test_an_account_is_its_owner_s(graph: Graph, people: People) -> None:
    user = await people.user("customer")
    asked: dict[str, Any] = {"permission": "sessions:revoke", "objectId": global_ids.encode("User", user.id)}

    found = (await graph(await people.viewer("auditor"), WHO, **asked)).data["whoCan"]

    assert found["owners"] == [{"displayName": user.display_name}]


async def test_a_page_costs_the_same_with_one_holder_as_with_many(
    people: People, statements: Callable[[], Any]
) -> None:
    viewer, costs = await people.viewer("auditor"), []
    for _ in range(2):
        with statements() as sent:
            await holding.holders(viewer, Permission.MESSAGES_READ)
        costs.append(len(sent))
        for _ in range(8):
            await people.user("operator")

    assert costs == [2, 2], "the keys of a page, then its rows"


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "operator", "developer"])
async def test_others_are_told_nothing(graph: Graph, people: People, role: str) -> None:
    assert (await graph(await people.viewer(role), WHO, permission="messages:read")).codes == ["FORBIDDEN"]


async def test_wrong_questions_are_answered_in_words(graph: Graph, people: People) -> None:
    auditor = await people.viewer("auditor")
    foreign = global_ids.encode("Order", 999_999)

    assert (await graph(auditor, WHO, permission="x")).data["whoCan"]["issues"] == [
        {"path": ["permission"], "code": "UNKNOWN"}
    ]
    assert (await graph(auditor, WHO, permission="messages:read", first=101)).data["whoCan"]["issues"] == [
        {"path": ["first"], "code": "OUT_OF_RANGE"}
    ]
    assert (await graph(auditor, WHO, permission="messages:read", objectId=foreign)).data["whoCan"][
        "code"
    ] == "NOT_FOUND"
