"""Ways to more rights than one was given, by giving and taking roles. None of them leads anywhere."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from server.core import database, global_ids
from server.core.approval import ApprovalNeeded, carrying_out
from server.core.clock import now
from server.core.viewer import ANONYMOUS, SYSTEM, Viewer
from server.domains.permissions import granting, service
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.users.models import User, UserState
from tests.permissions.assigning import Assigning, further_lines, held_by, new
from tests.support.walk_assigned import APPROVAL, needs_approval, recent

Advance = Callable[[timedelta], None]
MANAGES = (
    ("sorter", "role_assignments", "create", "unit"),
    ("sorter", "role_assignments", "delete", "unit"),
    ("sorter", "users", "read", "any"),
)
"""A sorter who also gives roles, in the unit they are held in: as somebody could compose it."""


@pytest_asyncio.fixture
async def office(assigning: Assigning) -> Unit:
    return await assigning.people.office()


@pytest_asyncio.fixture
async def manager(assigning: Assigning, office: Unit) -> AsyncIterator[Viewer]:
    """Somebody who gives roles in one office, where they are a clerk too."""
    with further_lines(*MANAGES):
        user = await assigning.people.user("sorter", unit_id=office.id)
        async with database.transaction():
            await service.assign(SYSTEM, user.id, "clerk", unit_id=office.id)
        yield recent(await present(user.id, request_id="manager"))


async def test_nobody_gives_themselves_a_role(assigning: Assigning) -> None:
    viewer = await assigning.administrator()

    for role in ("clerk", "auditor", "security_administrator", "system_administrator"):
        assert "OWN_ROLES" in await assigning.outcome(viewer, viewer.user_id, role)

    assert await held_by(viewer.user_id) == ["security_administrator"]


async def test_nobody_takes_a_role_from_themselves(assigning: Assigning) -> None:
    await assigning.administrator()
    viewer = await assigning.administrator()
    held = await RoleAssignment.get(user_id=viewer.user_id)

    assert await assigning.withdrawn(viewer, held.id) == "OWN_ROLES"


@pytest.mark.parametrize(
    ("giver", "role"),
    [
        ("system_administrator", "clerk"),
        ("system_administrator", "operator"),
        ("system_administrator", "auditor"),
        ("security_administrator", "system_administrator"),
    ],
)
async def test_nobody_gives_what_they_neither_hold_nor_are_entrusted_with(
    assigning: Assigning, giver: str, role: str
) -> None:
    viewer, user = recent(await assigning.people.viewer(giver)), await assigning.people.user("finance")

    assert await assigning.outcome(viewer, user, role) == "NOT_HELD"
    assert await held_by(user.id) == ["finance"]


async def test_a_role_made_of_more_than_one_holds_is_not_given(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("system_administrator"))
    user = await assigning.people.user("finance")

    with further_lines(("partner_member", "keys", "rotate", "any"), ("procurement", "users", "reveal", "any")):
        assert await assigning.outcome(viewer, user, "procurement") == "NOT_HELD"


async def test_within_one_s_own_unit_and_beneath_roles_are_given(
    assigning: Assigning, manager: Viewer, office: Unit
) -> None:
    user = await assigning.people.user("finance")

    assert await assigning.outcome(manager, user, "clerk", unitId=_unit(office)) == "DONE"


async def test_beneath_one_s_own_city_roles_are_given(assigning: Assigning, office: Unit) -> None:
    with further_lines(*MANAGES):
        user = await assigning.people.user("sorter", unit_id=office.city_unit_id)
        async with database.transaction():
            await service.assign(SYSTEM, user.id, "clerk", unit_id=office.city_unit_id)
        viewer, other = recent(await present(user.id, request_id="")), await assigning.people.user("finance")

        assert await assigning.outcome(viewer, other, "clerk", unitId=_unit(office)) == "DONE"


async def test_a_role_is_not_given_in_another_unit_nor_above_nor_everywhere(
    assigning: Assigning, manager: Viewer, office: Unit
) -> None:
    user, elsewhere = await assigning.people.user("finance"), await assigning.people.office("elsewhere")
    above = [await Unit.get(id=key) for key in (office.city_unit_id, office.province_unit_id)]

    for unit in (elsewhere, *above):
        assert await assigning.outcome(manager, user, "clerk", unitId=_unit(unit)) == "UNIT_OUT_OF_REACH"
    assert await assigning.outcome(manager, user, "clerk") == "UNIT_OUT_OF_REACH"
    assert await held_by(user.id) == ["finance"]


async def test_who_gives_roles_in_a_unit_gives_nothing_that_reaches_further(
    assigning: Assigning, manager: Viewer, office: Unit
) -> None:
    user = await assigning.people.user("finance")

    for role in ("operator", "support", "security_administrator"):
        assert await assigning.outcome(manager, user, role, unitId=_unit(office)) == "NOT_HELD"


async def test_a_permission_held_in_one_unit_is_not_given_in_another_where_one_manages(
    assigning: Assigning, office: Unit
) -> None:
    elsewhere = await assigning.people.office("elsewhere")
    with further_lines(*MANAGES):
        user = await assigning.people.user("sorter", unit_id=elsewhere.id)
        async with database.transaction():
            await service.assign(SYSTEM, user.id, "clerk", unit_id=office.id)
        viewer, other = recent(await present(user.id, request_id="")), await assigning.people.user("finance")

        assert await assigning.outcome(viewer, other, "clerk", unitId=_unit(elsewhere)) == "NOT_HELD"


async def test_roles_of_another_unit_are_not_there_to_be_taken(assigning: Assigning, manager: Viewer) -> None:
    elsewhere = await assigning.people.office("elsewhere")
    other = await assigning.people.user("clerk", unit_id=elsewhere.id)
    everywhere = await assigning.people.user("operator")

    for user in (other, everywhere):
        held = await RoleAssignment.get(user_id=user.id)
        assert await assigning.withdrawn(manager, held.id) == "NOT_FOUND"
    assert await assigning.withdrawn(manager, 10**9) == "NOT_FOUND"


async def test_who_may_not_see_somebody_gives_them_nothing(assigning: Assigning, office: Unit) -> None:
    user = await assigning.people.user("sorter", unit_id=office.id)
    other = await assigning.people.user("finance")
    with further_lines(*MANAGES[:2]):
        viewer = recent(await present(user.id, request_id=""))

        assert await assigning.outcome(viewer, other, "sorter", unitId=_unit(office)) == "NOT_FOUND"
        assert await assigning.outcome(viewer, 10**9, "sorter", unitId=_unit(office)) == "NOT_FOUND"


@pytest.mark.parametrize(("kind", "role"), [("customer", "clerk"), ("finance", "customer"), ("finance", "regulator")])
async def test_a_role_is_not_given_to_a_user_of_a_kind_it_is_not_for(
    assigning: Assigning, kind: str, role: str
) -> None:
    user = await assigning.people.user(kind)

    assert await assigning.outcome(await assigning.administrator(), user, role) == "WRONG_KIND"


async def test_what_was_taken_since_the_request_began_gives_nothing(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    await assigning.administrator()
    async with database.transaction():
        await service.withdraw(SYSTEM, (await RoleAssignment.get(user_id=viewer.user_id)).id)

    assert await assigning.outcome(viewer, user, "clerk") == "LONGER_THAN_HELD"
    assert await assigning.withdrawn(viewer, (await RoleAssignment.get(user_id=user.id)).id) == "NOT_FOUND"
    assert await held_by(user.id) == ["finance"]


async def test_a_role_whose_time_is_over_or_has_not_come_gives_nothing(
    assigning: Assigning, stopped_clock: Advance
) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    mine = RoleAssignment.filter(user_id=viewer.user_id)

    await mine.update(valid_until=now() + timedelta(hours=1))
    stopped_clock(timedelta(hours=1))
    assert await assigning.outcome(recent(viewer), user, "clerk") == "LONGER_THAN_HELD"
    await mine.update(valid_from=now() + timedelta(minutes=1), valid_until=None)
    assert await assigning.outcome(recent(viewer), user, "clerk") == "LONGER_THAN_HELD"


async def test_an_account_that_was_closed_meanwhile_gives_nothing(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    await User.filter(id=viewer.user_id).update(state=UserState.SUSPENDED)

    assert await assigning.outcome(viewer, user, "clerk") == "LONGER_THAN_HELD"


async def test_who_gives_roles_for_a_time_gives_none_beyond_it(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    ends = now() + timedelta(hours=4)
    await RoleAssignment.filter(user_id=viewer.user_id).update(valid_until=ends)
    later, within = (ends + timedelta(seconds=1)).isoformat(), ends.isoformat()

    assert await assigning.outcome(viewer, user, "clerk") == "LONGER_THAN_HELD"
    assert await assigning.outcome(viewer, user, "clerk", validUntil=later) == "LONGER_THAN_HELD"
    assert await assigning.outcome(viewer, user, "clerk", validUntil=within) == "DONE"


async def test_nothing_is_given_from_yesterday(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    yesterday = (now() - timedelta(days=1)).isoformat()

    assert await assigning.outcome(viewer, user, "clerk", validFrom=yesterday) == "INVALID_INPUT"


async def test_whoever_finds_a_session_open_gives_and_takes_nothing(assigning: Assigning) -> None:
    viewer, user = await assigning.people.viewer("security_administrator"), await assigning.people.user("finance")
    held = await RoleAssignment.get(user_id=user.id)

    for one in (viewer, replace(viewer, authenticated_at=now() - timedelta(minutes=6))):
        assert await assigning.outcome(one, user, "clerk") == "REAUTHENTICATION_REQUIRED"
        assert await assigning.withdrawn(one, held.id) == "REAUTHENTICATION_REQUIRED"
    assert await assigning.outcome(ANONYMOUS, user, "clerk") == "UNAUTHENTICATED"


async def test_an_approved_grant_is_not_another_one(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    other = await assigning.people.user("finance")
    needed = await needs_approval(lambda: granting.grant(viewer, new(user, "auditor"), "a key of mine"))

    for changed in ({"user_id": other.id}, {"role": "security_administrator"}, {"valid_until": "2030-01-01T00:00:00Z"}):
        payload: dict[str, Any] = {**needed.command.payload, **changed}
        with carrying_out(needed.command, APPROVAL), pytest.raises(ApprovalNeeded):
            await granting.carry_out_grant(viewer, payload)
    assert await held_by(user.id) == ["finance"]
    assert await held_by(other.id) == ["finance"]


async def test_a_privileged_role_is_not_given_without_others(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")

    for role in ("auditor", "security_administrator", "support"):
        await needs_approval(lambda role=role: granting.grant(viewer, new(user, role), f"a key for {role}"))  # type: ignore[misc]

    assert await held_by(user.id) == ["finance"]


async def test_nobody_holds_more_roles_than_can_be_looked_through(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    for number in range(19):
        office = await assigning.people.office(f"office {number}")
        assert (
            await assigning.outcome(viewer, user, "clerk", idempotencyKey=f"key {number:04}", unitId=_unit(office))
            == "DONE"
        )

    assert await assigning.outcome(viewer, user, "courier") == "TOO_MANY"


@pytest.mark.parametrize("state", [UserState.SUSPENDED, UserState.DEACTIVATED])
async def test_who_is_closed_is_given_nothing(assigning: Assigning, state: UserState) -> None:
    user = await assigning.people.user("finance")
    await User.filter(id=user.id).update(state=state)

    assert await assigning.outcome(await assigning.administrator(), user, "clerk") == "NOT_IN_USE"


async def test_what_is_not_there_is_not_given(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")

    for role in ("", "signed_in", "system", "anonymous", "role:clerk", "clerk|operator"):
        assert await assigning.outcome(viewer, user, role, idempotencyKey=f"a key for {role}") == "NOT_FOUND"
    nowhere = global_ids.encode("Unit", 10**9)
    assert await assigning.outcome(viewer, user, "clerk", unitId=nowhere) == "NOT_FOUND"
    assert await assigning.outcome(viewer, user, "clerk", unitId=global_ids.encode("User", user.id)) == "NOT_FOUND"


def _unit(unit: Unit) -> str:
    return global_ids.encode("Unit", unit.id)
