"""A decision is explained by the lines that made it, and whoever may not see an object learns nothing of it."""

import random
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.errors import NotFound
from server.core.explaining import Line
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission
from server.domains.explanations.deciding import explain
from server.domains.explanations.objects import Named
from server.domains.orders.models import Order
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import User, UserState
from tests.explanations.rights import ASKED, allowances, assign, deciding_by, denials, house, with_lines
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

EXPLAIN = """query E($permission: String!, $userId: ID, $objectId: ID) {
  permissionExplain(permission: $permission, userId: $userId, objectId: $objectId) { __typename
  ... on PermissionExplanation { userId displayName permission allowed granting
    grounds { decides column line { role scope effect source permission } assignment { id unitId unitName span } }
    reasons { code params { name value } } columns { scope column unitId isEmpty }
    giving { role scopes isHeld suitsKind } }
  ... on Error { code message } ... on InvalidInput { issues { path code } } } }"""


@pytest.mark.parametrize("seed", range(5))
async def test_an_explanation_agrees_with_the_decision_and_rests_on_lines_that_make_it(
    people: People, seed: int
) -> None:
    """2,000 and more decisions for each engine: of random people, policies and objects."""
    dice = random.Random(seed)
    found = await house(people, dice)
    outcomes = set()
    with deciding_by(with_lines([*denials(dice, 4), *allowances(dice, 6)])):
        for _ in range(420):
            user, permission = dice.choice(found.people), dice.choice(ASKED)
            named = dice.choice([None, *found.objects])
            if named is None:
                expected = await found.scope(user, permission)
            else:
                expected = await found.reaches(user, permission, named)

            why = await explain(found.auditor, user.id, permission, named)

            said = (seed, user.id, permission, named)
            assert why.allowed is expected, said
            assert any(one.decides and one.line.allows for one in why.grounds) is expected, said
            assert bool(why.reasons) is not expected, said
            outcomes.add((expected, named is None, any(not one.line.allows for one in why.grounds)))
    assert len(outcomes) >= 5, "the cases are of every kind"


async def test_a_deny_line_names_the_role_it_comes_with(people: People) -> None:
    user = await people.user("finance")
    await assign(user, "support")
    denied = Line("support", Permission.ORDERS_READ, ScopeKind.OWN, allows=False)

    with deciding_by(with_lines([denied])):
        why = await explain(await people.viewer("auditor"), user.id, Permission.ORDERS_READ)

    assert not why.allowed
    assert [(one.code, dict(one.params)) for one in why.reasons] == [("DENIED_BY_ROLE", {"role": "support"})]
    assert [(one.line, one.decides) for one in why.grounds if not one.line.allows] == [(denied, True)]
    assert not any(one.decides for one in why.grounds if one.line.allows)


async def test_what_is_missing_is_said_with_who_has_it(graph: Graph, people: People) -> None:
    customer = await people.viewer("customer")

    found = (await graph(customer, EXPLAIN, permission="messages:read")).data["permissionExplain"]

    assert found["allowed"] is False
    assert [one["code"] for one in found["reasons"]] == ["NO_ROLE"]
    assert {"role": "operator", "scopes": ["ANY"], "isHeld": False, "suitsKind": False} in found["giving"]
    assert found["granting"] == ["security_administrator", "system_administrator"]
    assert found["columns"] is None


async def test_a_line_is_shown_with_its_file_its_assignment_and_the_column_it_meets(
    graph: Graph, people: People
) -> None:
    office = await people.office("west")
    clerk = await people.viewer("clerk", unit_id=office.city_unit_id)
    order = await place(await people.viewer("clerk", unit_id=office.id))
    held = await RoleAssignment.get(user_id=clerk.user_id)
    asked: dict[str, Any] = {"permission": "orders:read", "objectId": global_ids.encode("Order", order)}

    found = (await graph(clerk, EXPLAIN, **asked)).data["permissionExplain"]

    assert found["allowed"] is True
    [ground] = [one for one in found["grounds"] if one["decides"]]
    assert ground == {
        "decides": True,
        "column": "city_unit_id",
        "line": {
            "role": "clerk",
            "scope": "UNIT",
            "effect": "ALLOW",
            "source": "policies/access/orders.csv",
            "permission": "orders:read",
        },
        "assignment": {
            "id": global_ids.encode("RoleAssignment", held.id),
            "unitId": global_ids.encode("Unit", office.city_unit_id or 0),
            "unitName": "west city",
            "span": "PRESENT",
        },
    }
    units = [(one["column"], one["unitId"]) for one in found["columns"] if one["scope"] == "UNIT"]
    assert units == [
        ("province_unit_id", global_ids.encode("Unit", office.province_unit_id or 0)),
        ("city_unit_id", global_ids.encode("Unit", office.city_unit_id or 0)),
        ("unit_id", global_ids.encode("Unit", office.id)),
    ]


@pytest.mark.parametrize(
    ("begins", "ends", "unit", "codes"),
    [
        (-2, -1, True, ["ASSIGNMENT_ENDED", "NO_ROLE"]),
        (1, None, True, ["ASSIGNMENT_TO_COME", "NO_ROLE"]),
        (-2, None, False, ["NO_PLACE"]),
        (-2, 1, True, []),
    ],
)
async def test_a_role_that_does_not_count_is_told_from_none(
    people: People, begins: int, ends: int | None, unit: bool, codes: list[str]
) -> None:
    user = await people.user("customer")
    office = await people.office()
    await assign(user, "clerk", office if unit else None, begins=begins, ends=ends)

    why = await explain(await people.viewer("auditor"), user.id, Permission.SHIPMENTS_ACCEPT)

    assert [one.code for one in why.reasons] == codes
    assert why.allowed is not bool(codes)


async def test_an_object_elsewhere_is_out_of_scope(people: People) -> None:
    here, there = await people.office("here"), await people.office("there")
    clerk = await people.user("clerk", unit_id=here.id)
    order = await place(await people.viewer("clerk", unit_id=there.id))

    why = await explain(
        await people.viewer("auditor"), clerk.id, Permission.ORDERS_READ, Named(Order, order, Permission.ORDERS_READ)
    )

    assert [one.code for one in why.reasons] == ["OUT_OF_SCOPE"]
    assert [place.value for place in why.places or () if place.kind is ScopeKind.UNIT][-1] == there.id


async def test_an_account_that_is_not_active_may_nothing_and_that_is_the_reason(people: People) -> None:
    user = await people.user("operator")
    async with database.transaction():
        await User.filter(id=user.id).update(state=UserState.SUSPENDED)

    why = await explain(await people.viewer("auditor"), user.id, Permission.MESSAGES_READ)

    assert (why.allowed, [one.code for one in why.reasons]) == (False, ["ACCOUNT_NOT_ACTIVE"])


async def test_nobody_but_whoever_watches_asks_about_others(graph: Graph, people: People) -> None:
    somebody = global_ids.encode("User", (await people.user("clerk")).id)
    absent = global_ids.encode("User", 999_999)
    for role in ("customer", "clerk", "operator", "developer"):
        viewer = await people.viewer(role)
        answers = [
            (await graph(viewer, EXPLAIN, permission="messages:read", userId=one)).body for one in (somebody, absent)
        ]
        assert answers[0] == answers[1]
        assert answers[0]["data"]["permissionExplain"]["code"] == "NOT_FOUND"
    for role in ("auditor", "security_administrator", "system_administrator"):
        told = (await graph(await people.viewer(role), EXPLAIN, permission="messages:read", userId=somebody)).data
        assert told["permissionExplain"]["__typename"] == "PermissionExplanation"


async def test_an_object_out_of_sight_is_an_absent_one(graph: Graph, people: People) -> None:
    """Whatever is asked about it: the answers are the same to the letter."""
    dice = random.Random(3)
    found = await house(people, dice, size=6)
    customer = await people.viewer("customer")
    names = {one.model.__name__ for one in found.objects}
    for named in found.objects:
        if named.model.__name__ == "Unit":
            continue  # units are for everybody to see
        type_name = named.model.__name__
        for permission in ("orders:read", "nodes:read", "users:read"):
            ids = [global_ids.encode(type_name, key) for key in (named.key, 888_888)] + ["bm9uZTox", "?"]
            answers = [(await graph(customer, EXPLAIN, permission=permission, objectId=one)).body for one in ids]
            assert answers == [answers[1]] * 4, (type_name, permission)
            assert answers[0]["data"]["permissionExplain"]["code"] == "NOT_FOUND"
    assert len(names) >= 6


async def test_what_the_asker_may_not_see_is_absent_even_for_whoever_explains(people: People) -> None:
    """The system administrator explains decisions, but has no right to read orders."""
    order = await place(await people.viewer("customer"))
    viewer, user = await people.viewer("system_administrator"), await people.user("finance")
    for key in (order, 999_999):
        with pytest.raises(NotFound):
            await explain(viewer, user.id, Permission.ORDERS_READ, Named(Order, key, Permission.ORDERS_READ))


async def test_a_permission_there_is_not_is_said(graph: Graph, people: People) -> None:
    answer = (await graph(await people.viewer("customer"), EXPLAIN, permission="orders:steal")).data

    assert answer["permissionExplain"]["issues"] == [{"path": ["permission"], "code": "UNKNOWN"}]


async def test_an_explanation_follows_the_clock(people: People, stopped_clock: Any) -> None:
    user, auditor = await people.user("customer"), await people.viewer("auditor")
    await assign(user, "operator", begins=1, ends=2)
    told = []
    for _ in range(3):
        told.append((await explain(auditor, user.id, Permission.MESSAGES_READ)).allowed)
        stopped_clock(timedelta(hours=1))

    assert told == [False, True, False]
