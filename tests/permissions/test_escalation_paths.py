"""Ways round the rules: elevations, roles kept apart, the last administrator, and two requests at the same time."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from server.core import database
from server.core.approval import carrying_out
from server.core.clock import now
from server.core.errors import DomainError, GrantRefused, InvalidInput
from server.core.viewer import SYSTEM, Viewer
from server.domains.permissions import conflicts, elevating, granting, leaving, service
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment, RoleConflict
from server.domains.users.models import User, UserState
from tests.permissions.assigning import Assigning, held_by, new, wish
from tests.support.walk_assigned import APPROVAL, approved, needs_approval, recent

Advance = Callable[[timedelta], None]
ELEVATE = """mutation E($input: ElevationRequestInput!) { elevationRequest(input: $input) { __typename
  ... on Error { code } } }"""
WHY = "who sells does not count"


async def refused(act: Callable[[], Awaitable[object]]) -> list[str]:
    """The codes of the reasons for which it is refused."""
    with pytest.raises(GrantRefused) as stopped:
        await act()
    return [reason.code for reason in stopped.value.reasons]


async def outcomes(*acts: Awaitable[object]) -> list[str]:
    """What comes of several at the same time, in a word each."""
    found = await asyncio.gather(*acts, return_exceptions=True)
    for one in found:
        assert not isinstance(one, BaseException) or isinstance(one, DomainError), repr(one)
    return sorted(one.code if isinstance(one, DomainError) else "DONE" for one in found)


async def test_an_elevation_is_nothing_before_others_have_approved_it(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))

    for role in ("operator", "support", "system_administrator"):
        await needs_approval(lambda role=role: elevating.request(viewer, wish(role)))  # type: ignore[misc]

    assert await held_by(viewer.user_id) == ["clerk"]


async def test_where_nobody_could_be_asked_there_is_no_elevation(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))
    asked = wish("system_administrator")
    needed = await needs_approval(lambda: elevating.request(viewer, asked))

    with carrying_out(needed.command):
        assert await refused(lambda: elevating.request(viewer, asked)) == ["NEEDS_APPROVAL"]


@pytest.mark.parametrize("hours", [8.01, 24, 24 * 365, 0, -1])
async def test_an_elevation_lasts_hours_and_no_longer(assigning: Assigning, hours: float) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))

    with pytest.raises(InvalidInput):
        await elevating.request(viewer, wish("operator", hours))


async def test_an_elevation_that_was_approved_too_late_is_over(assigning: Assigning, stopped_clock: Advance) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))
    needed = await needs_approval(lambda: elevating.request(viewer, wish("operator", 1)))
    stopped_clock(timedelta(hours=1))

    with carrying_out(needed.command, APPROVAL), pytest.raises(InvalidInput):
        await elevating.carry_out_request(viewer, needed.command.payload)
    assert await held_by(viewer.user_id) == ["clerk"]


async def test_an_approved_elevation_is_not_another_one_nor_somebody_else_s(assigning: Assigning) -> None:
    first, second = [recent(await assigning.people.viewer("clerk")) for _ in range(2)]
    needed = await needs_approval(lambda: elevating.request(first, wish("operator")))
    payloads: list[tuple[Viewer, dict[str, Any]]] = [
        (first, {**needed.command.payload, "role": "system_administrator"}),
        (first, {**needed.command.payload, "until": (now() + timedelta(days=30)).isoformat()}),
        (second, dict(needed.command.payload)),
    ]

    for asking, payload in payloads:
        with carrying_out(needed.command, APPROVAL), pytest.raises(type(needed)):
            await elevating.carry_out_request(asking, payload)
    assert (await held_by(first.user_id), await held_by(second.user_id)) == (["clerk"], ["clerk"])


@pytest.mark.parametrize(
    ("role", "wanted"), [("auditor", "system_administrator"), ("security_administrator", "auditor")]
)
async def test_no_elevation_joins_roles_that_exclude_each_other(assigning: Assigning, role: str, wanted: str) -> None:
    viewer = recent(await assigning.people.viewer(role))

    assert await refused(lambda: elevating.request(viewer, wish(wanted))) == ["EXCLUDED"]


async def test_customers_are_not_elevated(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("customer"))
    given = {"role": "clerk", "until": (now() + timedelta(hours=1)).isoformat(), "reason": "a reason"}

    assert (await assigning.graph(viewer, ELEVATE, input=given)).codes == ["FORBIDDEN"]


async def test_who_is_elevated_gives_nothing_that_outlasts_it(assigning: Assigning) -> None:
    viewer, user = recent(await assigning.people.viewer("operator")), await assigning.people.user("finance")
    await approved(partial(elevating.request, viewer, wish("security_administrator", 2)))
    elevated = recent(await present(viewer.user_id, request_id=""))
    ends = now() + timedelta(hours=1)

    assert await assigning.outcome(elevated, user, "clerk") == "LONGER_THAN_HELD"
    assert await assigning.outcome(elevated, viewer.user_id, "clerk") == "OWN_ROLES"
    assert await assigning.outcome(elevated, user, "clerk", validUntil=ends.isoformat()) == "DONE"


@pytest.mark.parametrize("first", ["auditor", "system_administrator", "security_administrator"])
async def test_the_three_administrators_stay_three_whatever_comes_first(assigning: Assigning, first: str) -> None:
    user = await assigning.people.user(first)

    for other in {"auditor", "system_administrator", "security_administrator"} - {first}:
        async with database.transaction():
            assert await refused(lambda other=other: service.assign(SYSTEM, user.id, other)) == ["EXCLUDED"]  # type: ignore[misc]
    assert await held_by(user.id) == [first]


async def test_two_that_exclude_each_other_are_not_given_at_the_same_time(assigning: Assigning) -> None:
    user = await assigning.people.user("finance")

    async def give(role: str) -> None:
        async with database.transaction():
            await service.assign(SYSTEM, user.id, role)

    came = await outcomes(give("auditor"), give("system_administrator"), give("security_administrator"))

    assert came == ["DONE", "GRANT_REFUSED", "GRANT_REFUSED"]
    assert len(await held_by(user.id)) == 2


async def test_an_excluded_role_is_not_given_for_later_while_the_other_lasts(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("system_administrator")
    tomorrow = now() + timedelta(days=1)
    later = granting.NewAssignment(user.id, "auditor", "a reason", valid_from=tomorrow)

    assert await refused(lambda: granting.grant(viewer, later, "a key of mine")) == ["EXCLUDED"]
    await RoleAssignment.filter(user_id=user.id).update(valid_until=tomorrow)
    await needs_approval(lambda: granting.grant(viewer, later, "a key of mine"))


async def test_a_pair_kept_apart_as_data_is_kept_apart_on_every_path(assigning: Assigning) -> None:
    viewer, clerk = await assigning.administrator(), recent(await assigning.people.viewer("clerk"))
    books = await assigning.people.user("finance")
    await approved(lambda: conflicts.create(viewer, ("finance", "clerk"), WHY))

    assert await assigning.outcome(viewer, clerk.user_id, "finance") == "EXCLUDED"
    assert await assigning.outcome(viewer, books, "clerk") == "EXCLUDED"
    assert await refused(lambda: elevating.request(clerk, wish("finance"))) == ["EXCLUDED"]
    async with database.transaction():
        assert await refused(lambda: service.assign(SYSTEM, books.id, "clerk")) == ["EXCLUDED"]


async def test_a_rule_is_not_made_over_those_who_break_it_nor_while_somebody_is_about_to(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")

    async def give() -> None:
        async with database.transaction():
            await service.assign(SYSTEM, user.id, "clerk")

    needed = await needs_approval(lambda: conflicts.create(viewer, ("finance", "clerk"), WHY))
    with carrying_out(needed.command, APPROVAL):
        came = await outcomes(conflicts.carry_out_create(viewer, needed.command.payload), give())

    assert came == ["DONE", "GRANT_REFUSED"]
    both, rules = len(await held_by(user.id)) == 2, await RoleConflict.all().count()
    assert both is (rules == 0)


async def test_rules_are_made_and_ended_by_others_approval_and_by_nobody_who_does_not_answer_for_them(
    assigning: Assigning,
) -> None:
    viewer = await assigning.administrator()
    await needs_approval(lambda: conflicts.create(viewer, ("finance", "clerk"), WHY))
    made = await approved(lambda: conflicts.create(viewer, ("finance", "clerk"), WHY))
    await needs_approval(lambda: conflicts.delete(viewer, made, "a small office"))

    for role in ("system_administrator", "auditor", "operator"):
        other = recent(await assigning.people.viewer(role))
        with pytest.raises(DomainError, match="role_conflicts"):
            await conflicts.create(other, ("finance", "courier"), WHY)
        with pytest.raises(DomainError, match="role_conflicts"):
            await conflicts.delete(other, made, WHY)
    assert await RoleConflict.all().count() == 1


async def test_the_last_administrator_is_not_taken(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("system_administrator"))
    security = await assigning.people.user("security_administrator")
    held = await RoleAssignment.get(user_id=security.id)

    assert await assigning.withdrawn(viewer, held.id) == "LAST_ADMINISTRATOR"
    for name in ("userSuspend", "userDeactivate"):
        assert await assigning.stepped(viewer, name, security) == "LAST_ADMINISTRATOR"
    await assigning.people.user("security_administrator")
    assert await assigning.withdrawn(viewer, held.id) == "DONE"


@pytest.mark.parametrize("how", ["for a time", "suspended", "invited"])
async def test_an_administrator_who_may_be_gone_tomorrow_does_not_count(assigning: Assigning, how: str) -> None:
    viewer = recent(await assigning.people.viewer("system_administrator"))
    one, other = [await assigning.people.user("security_administrator") for _ in range(2)]
    match how:
        case "for a time":
            await RoleAssignment.filter(user_id=other.id).update(valid_until=now() + timedelta(hours=8))
        case "suspended":
            await User.filter(id=other.id).update(state=UserState.SUSPENDED)
        case _:
            await User.filter(id=other.id).update(state=UserState.PENDING_VERIFICATION)

    held = await RoleAssignment.get(user_id=one.id)
    assert await assigning.withdrawn(viewer, held.id) == "LAST_ADMINISTRATOR"
    assert await assigning.stepped(viewer, "userDeactivate", one) == "LAST_ADMINISTRATOR"


async def test_two_administrators_do_not_remove_each_other_at_the_same_time(assigning: Assigning) -> None:
    one, other = [recent(await assigning.people.viewer("system_administrator")) for _ in range(2)]

    came = await outcomes(
        leaving.deactivate(one, other.user_id or 0, 1, "he goes"),
        leaving.deactivate(other, one.user_id or 0, 1, "she goes"),
    )

    assert came[0] == "DONE"
    assert came[1] in {"GRANT_REFUSED", "NOT_FOUND"}
    assert await User.filter(id__in=[one.user_id, other.user_id], state=UserState.ACTIVE).count() == 1


async def test_a_role_and_an_account_are_not_taken_of_the_last_two_at_the_same_time(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("system_administrator"))
    one, other = [await assigning.people.user("security_administrator") for _ in range(2)]
    held = await RoleAssignment.get(user_id=one.id)

    came = await outcomes(
        granting.withdraw(viewer, held.id, "she goes"), leaving.suspend(viewer, other.id, 1, "he goes")
    )

    assert came == ["DONE", "GRANT_REFUSED"]


async def test_the_same_role_given_twice_at_the_same_time_is_given_once(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")

    came = await outcomes(*(granting.grant(viewer, new(user, "clerk"), f"key number {n}") for n in range(4)))

    assert came == ["DONE", "GRANT_REFUSED", "GRANT_REFUSED", "GRANT_REFUSED"]
    assert await held_by(user.id) == ["finance", "clerk"]


async def test_what_was_approved_is_refused_where_the_rules_speak_against_it_by_then(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    needed = await needs_approval(lambda: granting.grant(viewer, new(user, "auditor"), "a key of mine"))
    async with database.transaction():
        await service.assign(SYSTEM, user.id, "system_administrator")

    with carrying_out(needed.command, APPROVAL):
        assert await refused(lambda: granting.carry_out_grant(viewer, needed.command.payload)) == ["EXCLUDED"]


async def test_what_was_approved_is_done_once(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    needed = await needs_approval(lambda: granting.grant(viewer, new(user, "auditor"), "a key of mine"))

    with carrying_out(needed.command, APPROVAL):
        await granting.carry_out_grant(viewer, needed.command.payload)
        assert await refused(lambda: granting.carry_out_grant(viewer, needed.command.payload)) == ["HELD_ALREADY"]


async def test_who_asked_and_lost_the_right_since_is_given_nothing(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    await assigning.administrator()
    needed = await needs_approval(lambda: granting.grant(viewer, new(user, "auditor"), "a key of mine"))
    async with database.transaction():
        await service.withdraw(SYSTEM, (await RoleAssignment.get(user_id=viewer.user_id)).id)

    with carrying_out(needed.command, APPROVAL):
        with pytest.raises(DomainError, match="role_assignments:create"):
            await granting.carry_out_grant(await present(viewer.user_id, request_id=""), needed.command.payload)
        assert await refused(lambda: granting.carry_out_grant(viewer, needed.command.payload)) == ["LONGER_THAN_HELD"]
