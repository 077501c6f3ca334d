"""What time does: the clock turns and comes back, the next is drafted, reviewers are reminded, the undecided is seen to."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.core.clock import now
from server.domains.jobs.embedded import drain
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews import timing
from server.domains.reviews.models import AccessReview
from server.domains.users.models import User
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.reviewing import Reviewing, holds, lately

Advance = Callable[[timedelta], None]
CLOCK = "{ accessReviewClock { status doneAt soonOn dueOn dueAt months basis } }"


async def clock(reviewing: Reviewing) -> dict[str, Any]:
    found: dict[str, Any] = (await reviewing.graph(reviewing.guard, CLOCK)).data["accessReviewClock"]
    return found


async def carried_out(reviewing: Reviewing, stopped_clock: Advance) -> None:
    await reviewing.closed(await reviewing.started())
    stopped_clock(timedelta(hours=24))
    await drain()
    reviewing.guard = await lately(reviewing.guard)


async def test_the_clock_turns_overdue_and_a_review_of_everybody_winds_it(
    reviewing: Reviewing, stopped_clock: Advance
) -> None:
    first = await clock(reviewing)
    assert (first["status"], first["dueOn"], first["soonOn"], first["doneAt"]) == (
        "DONE",
        "2027-02-24",
        "2027-02-10",
        None,
    )
    assert first["months"] == 3
    assert "3.2.2" in first["basis"]

    stopped_clock(timedelta(days=78))
    assert (await clock(reviewing))["status"] == "DUE_SOON"
    stopped_clock(timedelta(days=15))
    assert (await clock(reviewing))["status"] == "OVERDUE"
    reviewing.guard = await lately(reviewing.guard)
    await carried_out(reviewing, stopped_clock)

    wound = await clock(reviewing)
    assert (wound["status"], wound["dueOn"]) == ("DONE", "2027-05-26")
    assert wound["doneAt"] is not None


async def test_a_review_of_a_part_or_one_given_up_does_not_wind_it(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    await people.user("clerk")
    stopped_clock(timedelta(days=93))
    reviewing.guard = await lately(reviewing.guard)
    part = await reviewing.started(scope="ROLES", heldRoles=["clerk"])
    await reviewing.closed(part)
    stopped_clock(timedelta(hours=24))
    await drain()
    reviewing.guard = await lately(reviewing.guard)
    whole = await reviewing.started()
    await reviewing.step("accessReviewCancel", id=whole["id"], expectedVersion=whole["version"], reason="a mistake")

    assert (await reviewing.read(part))["state"] == "COMPLETED"
    assert (await clock(reviewing))["status"] == "OVERDUE"


async def test_where_nobody_holds_a_role_the_clock_rests(reviewing: Reviewing) -> None:
    await RoleAssignment.all().delete()
    assert (await clock(reviewing))["status"] == "PAUSED"


async def test_the_next_review_is_drafted_once_when_it_is_due_soon(
    reviewing: Reviewing, stopped_clock: Advance
) -> None:
    assert await timing.draft_next() is None
    stopped_clock(timedelta(days=78))
    made = await timing.draft_next()
    assert made is not None
    assert await timing.draft_next() is None

    review = await AccessReview.get(id=made)
    assert (review.state.value, review.scope.value, review.created_by_id, review.total) == ("draft", "all", None, 1)
    assert review.due_at == datetime(2027, 2, 24, 16, tzinfo=UTC)
    assert review.name == "2027 Q1"


async def test_it_is_all_done_by_a_job_that_recurs(reviewing: Reviewing, stopped_clock: Advance) -> None:
    from server.domains.jobs import recurrence

    stopped_clock(timedelta(days=80))
    await recurrence.begin()
    stopped_clock(timedelta(hours=1))
    await drain()

    assert await AccessReview.filter(state="draft").count() == 1


async def test_what_is_undecided_at_the_end_is_handed_up_and_privileged_roles_rest_until_they_are_kept(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    sorter, first, second = await people.user("sorter"), await people.user("support"), await people.user("support")
    review = await reviewing.started()
    await RoleAssignment.filter(user_id=second.id).update(valid_until=now() + timedelta(days=100))
    stopped_clock(timedelta(days=7))

    assert await timing.see_to_overdue() == 4
    assert await timing.see_to_overdue() == 0

    assert (await reviewing.read(review))["overdueAt"] is not None
    assert {one["state"] for one in await reviewing.entries(review)} == {"ESCALATED"}
    assert await holds(sorter, "sorter")
    assert not await holds(first, "support")
    reviewing.guard = await lately(reviewing.guard)
    assert (await reviewing.decide(await reviewing.entry_of(review, first), "KEEP"))["state"] == "DECIDED"
    assert (await RoleAssignment.get(user_id=first.id)).valid_until is None


async def test_the_last_of_a_role_is_handed_up_and_not_suspended(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    last = await people.user("system_administrator")
    await reviewing.started()
    stopped_clock(timedelta(days=7))
    await timing.see_to_overdue()

    assert await holds(last, "system_administrator")
    assert (await RoleAssignment.get(user_id=reviewing.guard.user_id)).valid_until is None


async def test_a_role_that_rested_and_is_revoked_is_gone_and_one_narrowed_goes_on_as_it_was(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    away, narrowed, _ = [await people.user("support") for _ in range(3)]
    review = await reviewing.started()
    stopped_clock(timedelta(days=7))
    await timing.see_to_overdue()
    reviewing.guard = await lately(reviewing.guard)
    until = now() + timedelta(days=30)
    await reviewing.decide(await reviewing.entry_of(review, away), "REVOKE")
    entry = await reviewing.entry_of(review, narrowed)
    await reviewing.decide(entry, "MODIFY", until=until.isoformat(), note="a month is enough")
    await carried_out_after(reviewing, review, stopped_clock)

    assert not await RoleAssignment.exists(user_id=away.id)
    assert (await RoleAssignment.get(user_id=narrowed.id)).valid_until == until


async def carried_out_after(reviewing: Reviewing, review: dict[str, str], stopped_clock: Advance) -> None:
    await reviewing.closed(review)
    stopped_clock(timedelta(hours=24))
    await drain()


@pytest.mark.parametrize(
    ("days_left", "reminded_hours_ago", "told"),
    [(7, None, True), (6, None, False), (3, None, True), (1, 2, False), (1, 30, True), (-1, 30, True), (-5, 2, False)],
)
def test_reviewers_are_reminded_on_the_days_of_the_rule_and_daily_after_the_end(
    days_left: int, reminded_hours_ago: int | None, told: bool
) -> None:
    at = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
    due_at = datetime(2026, 11, 24, 16, 0, tzinfo=UTC) + timedelta(days=days_left)
    reminded = None if reminded_hours_ago is None else at - timedelta(hours=reminded_hours_ago)

    assert timing.is_reminded(due_at, reminded, at) is told


async def test_each_reviewer_is_told_how_much_waits_for_them(
    reviewing: Reviewing, people: People, post_room: PostRoom, stopped_clock: Advance
) -> None:
    office = await people.office()
    operator = await people.user("operator", unit_id=office.id)
    for _ in range(2):
        await people.user("clerk", unit_id=office.id)
    review = await reviewing.started()
    stopped_clock(timedelta(days=4))

    assert await timing.remind() == 2
    assert await timing.remind() == 0
    await drain()

    assert review["number"] in (await told(post_room, operator))
    assert " 2 " in await told(post_room, operator)
    assert " 2 " in await told(post_room, await User.get(id=reviewing.guard.user_id))


async def told(post_room: PostRoom, user: User) -> str:
    number = user.display_name.rpartition(" ")[2]
    return post_room.last_to(f"person{number}@example.cn").text
