"""What was decided is carried out once the time to undo is over: each entry once, resumable, and on record by the review."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import global_ids
from server.core.clock import now
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.permissions import service as permissions
from server.domains.permissions.models import PolicyVersion, RoleAssignment
from server.domains.reviews import executing
from server.domains.reviews.models import AccessReviewEntry
from tests.support.people import People
from tests.support.reviewing import Reviewing, grant, holds, lately

Advance = Callable[[timedelta], None]


async def test_the_decisions_end_once_everything_is_decided(reviewing: Reviewing, people: People) -> None:
    review = await reviewing.started()
    seen = {"id": review["id"], "expectedVersion": review["version"]}

    early = await reviewing.step("accessReviewClose", **seen)
    await reviewing.keep_the_rest(review)
    stale = await reviewing.asked("accessReviewClose", await people.viewer("security_administrator"), **seen)
    done = await reviewing.step("accessReviewClose", **seen)

    assert early["code"] == "INVALID_TRANSITION"
    assert stale.codes == ["REAUTHENTICATION_REQUIRED"]
    assert done["state"] == "PENDING_ACTIONS"


async def test_nothing_is_taken_back_before_the_time_to_undo_is_over(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("clerk")
    review = await reviewing.started()
    await reviewing.decide(await reviewing.entry_of(review, user), "REVOKE")
    await reviewing.closed(review)

    stopped_clock(timedelta(hours=23, minutes=59))
    await drain()
    assert await holds(user, "clerk")
    version = (await PolicyVersion.get()).version
    stopped_clock(timedelta(minutes=1))
    await drain()

    assert not await holds(user, "clerk")
    assert (await PolicyVersion.get()).version == version + 1
    found = await reviewing.read(review)
    assert (found["state"], found["executed"], found["failed"]) == ("COMPLETED", found["total"], 0)
    entry = await AuditEntry.filter(action="role_assignments:delete", object_key=user.id).get()
    assert (entry.actor_name, entry.reason) == ("system", review["number"])


async def test_the_end_can_be_taken_back_until_then_and_the_job_does_nothing(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("clerk")
    review = await reviewing.started()
    entry = await reviewing.decide(await reviewing.entry_of(review, user), "REVOKE")
    closed = await reviewing.closed(review)

    undone = await reviewing.step("accessReviewUndo", id=review["id"], expectedVersion=closed["version"])
    await reviewing.decide(entry, "KEEP")
    stopped_clock(timedelta(hours=1))
    reviewing.guard = await lately(reviewing.guard)
    await reviewing.closed(review)
    stopped_clock(timedelta(hours=23, minutes=30))
    await drain()

    assert (undone["state"], undone["undoUntil"]) == ("IN_PROGRESS", None)
    assert (await reviewing.read(review))[
        "state"
    ] == "PENDING_ACTIONS"  # the first job's time has come, the second's has not
    stopped_clock(timedelta(hours=1))
    await drain()
    assert (await reviewing.read(review))["state"] == "COMPLETED"
    assert await holds(user, "clerk")


async def test_it_is_too_late_to_undo_when_the_time_is_over(reviewing: Reviewing, stopped_clock: Advance) -> None:
    closed = await reviewing.closed(await reviewing.started())
    stopped_clock(timedelta(hours=24))

    late = await reviewing.step("accessReviewUndo", id=closed["id"], expectedVersion=closed["version"])

    assert late["code"] == "CONFLICT"


async def test_a_modified_role_is_held_in_the_narrower_unit_until_the_earlier_end(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    office = await people.office()
    user = await people.user("clerk", unit_id=office.city_unit_id)
    until = now() + timedelta(days=60)
    review = await reviewing.started()
    entry, unit = await reviewing.entry_of(review, user), global_ids.encode("Unit", office.id)
    await reviewing.decide(entry, "MODIFY", unitId=unit, until=until.isoformat(), note="one office is enough")
    await reviewing.closed(review)
    stopped_clock(timedelta(hours=24))
    await drain()

    held = await RoleAssignment.get(user_id=user.id)
    assert (held.role, held.unit_id, held.valid_until) == ("clerk", office.id, until)


async def test_what_somebody_took_back_meanwhile_is_no_failure(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("clerk")
    review = await reviewing.started()
    await reviewing.decide(await reviewing.entry_of(review, user), "REVOKE")
    await reviewing.closed(review)
    await RoleAssignment.filter(user_id=user.id).delete()
    stopped_clock(timedelta(hours=24))
    await drain()

    found = await reviewing.read(review)
    assert (found["state"], found["failed"]) == ("COMPLETED", 0)


async def test_the_last_administrator_keeps_the_role_and_the_rest_is_done(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    last, clerk = await people.user("system_administrator"), await people.user("clerk")
    review = await reviewing.started()
    for user in (last, clerk):
        await reviewing.decide(await reviewing.entry_of(review, user), "REVOKE")
    await reviewing.closed(review)
    stopped_clock(timedelta(hours=24))
    await drain()

    assert await holds(last, "system_administrator")
    assert not await holds(clerk, "clerk")
    entry = await reviewing.entry_of(review, last)
    assert (entry["state"], entry["problem"]) == ("FAILED", "CONFLICT")
    assert (await reviewing.read(review))["failed"] == 1


async def test_a_job_that_is_cut_off_goes_on_and_takes_nothing_twice(
    reviewing: Reviewing, people: People, stopped_clock: Advance, monkeypatch: pytest.MonkeyPatch
) -> None:
    users = [await people.user("clerk") for _ in range(5)]
    review = await reviewing.started()
    for user in users:
        await reviewing.decide(await reviewing.entry_of(review, user), "REVOKE")
    await reviewing.closed(review)
    monkeypatch.setattr(executing, "TOGETHER", 2)
    taken: list[int] = []
    withdraw = permissions.withdraw

    async def cut_off_once(viewer: Any, key: int, **given: Any) -> None:
        taken.append(key)
        if len(taken) == 4:
            raise ConnectionError("cut off")
        await withdraw(viewer, key, **given)

    monkeypatch.setattr(permissions, "withdraw", cut_off_once)
    stopped_clock(timedelta(hours=24))
    await drain()
    between = await AccessReviewEntry.filter(state="executed").count()
    stopped_clock(timedelta(minutes=5))
    await drain()

    assert between in (2, 4)
    assert await RoleAssignment.filter(role="clerk").count() == 0
    assert await AuditEntry.filter(action="role_assignments:delete").count() == 5
    found = await reviewing.read(review)
    assert (found["state"], found["executed"]) == ("COMPLETED", found["total"])
    job = await Job.get(kind="access_review_execute")
    assert (job.status.value, job.attempt, job.succeeded) == ("done", 2, found["total"])


async def test_what_was_granted_after_the_start_is_left_alone(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("clerk")
    review = await reviewing.started()
    await reviewing.decide(await reviewing.entry_of(review, user), "REVOKE")
    await reviewing.closed(review)
    await grant(user, "sorter")
    stopped_clock(timedelta(hours=24))
    await drain()

    assert (await holds(user, "sorter"), await holds(user, "clerk")) == (True, False)
