"""A review is drafted over a scope, started, given to reviewers, given up: by who may, once, and on record."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import global_ids
from server.core.clock import now
from server.domains.audit.models import AuditEntry
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.models import AccessReviewEntry
from tests.support.people import People
from tests.support.reviewing import Reviewing, grant, lately

Advance = Callable[[timedelta], None]
PREVIEW = "query($input: AccessReviewScopeInput!) { accessReviewPreview(input: $input) { entries people } }"


async def test_a_draft_has_an_entry_for_each_role_held_and_none_for_those_that_ended(
    reviewing: Reviewing, people: People
) -> None:
    office = await people.office()
    user = await people.user("clerk", unit_id=office.id)
    await grant(user, "sorter", until=now() + timedelta(days=3))
    ended = await grant(user, "courier")
    await RoleAssignment.filter(id=ended.id).update(valid_until=now() - timedelta(seconds=1))

    review = await reviewing.drafted()
    found = {(one["userName"], one["role"], (one["unit"] or {}).get("name")) for one in await reviewing.entries(review)}

    assert (review["state"], review["total"], review["decided"]) == ("DRAFT", 3, 0)
    assert found == {
        (reviewing.guard.name, "security_administrator", None),
        (user.display_name, "clerk", "office"),
        (user.display_name, "sorter", None),
    }


@pytest.mark.parametrize("level", ["id", "city_unit_id", "province_unit_id"])
async def test_a_review_of_a_unit_is_about_what_is_held_in_it_and_beneath_it(
    reviewing: Reviewing, people: People, level: str
) -> None:
    office, other = await people.office("one"), await people.office("other")
    user = await people.user("clerk", unit_id=office.id)
    await people.user("clerk", unit_id=other.id)
    scope = {"scope": "UNIT", "unitId": global_ids.encode("Unit", getattr(office, level))}

    counted = (await reviewing.graph(reviewing.guard, PREVIEW, input=scope)).data["accessReviewPreview"]
    review = await reviewing.drafted(**scope)

    assert counted == {"entries": 1, "people": 1}
    assert [one["userName"] for one in await reviewing.entries(review)] == [user.display_name]


async def test_a_review_of_roles_or_kinds_is_about_those_alone(reviewing: Reviewing, people: People) -> None:
    for role in ("clerk", "sorter", "regulator"):
        await people.user(role)

    of_roles = await reviewing.drafted(scope="ROLES", heldRoles=["sorter", "sorter"])
    of_kinds = await reviewing.drafted(scope="KINDS", kinds=["REGULATOR"])

    assert [one["role"] for one in await reviewing.entries(of_roles)] == ["sorter"]
    assert [one["role"] for one in await reviewing.entries(of_kinds)] == ["regulator"]


@pytest.mark.parametrize(
    ("given", "issues"),
    [
        ({"name": "x"}, [(["name"], "TOO_SHORT")]),
        ({"name": "y" * 81}, [(["name"], "TOO_LONG")]),
        ({"scope": "UNIT"}, [(["unitId"], "REQUIRED")]),
        ({"scope": "ROLES"}, [(["heldRoles"], "REQUIRED")]),
        ({"scope": "KINDS", "kinds": ["CUSTOMER"]}, [(["kinds"], "NOT_APPLICABLE")]),
        ({"heldRoles": ["clerk"]}, [(["heldRoles"], "NOT_APPLICABLE")]),
        ({"scope": "UNIT", "unitId": "VW5pdDo5OTk5"}, [(["unitId"], "UNKNOWN_VALUE")]),
        ({"scope": "ROLES", "heldRoles": ["r" * 41]}, [(["heldRoles"], "UNKNOWN_VALUE")]),
        ({"scope": "ROLES", "heldRoles": [f"r{n}" for n in range(51)]}, [(["heldRoles"], "OUT_OF_RANGE")]),
        ({"dueAt": "2020-01-01T00:00:00Z"}, [(["dueAt"], "OUT_OF_RANGE")]),
        ({"dueAt": "2099-01-01T00:00:00Z"}, [(["dueAt"], "OUT_OF_RANGE")]),
        ({"idempotencyKey": "short"}, [(["idempotencyKey"], "TOO_SHORT")]),
    ],
)
async def test_what_cannot_be_drafted_is_said_value_by_value(
    reviewing: Reviewing, given: dict[str, Any], issues: list[tuple[list[str], str]]
) -> None:
    answer = await reviewing.drafted(**given)

    assert [(one["path"], one["code"]) for one in answer["issues"]] == issues
    assert not await AccessReviewEntry.exists()


async def test_the_same_request_twice_is_one_review(reviewing: Reviewing) -> None:
    due = (now() + timedelta(days=7)).isoformat()
    first, second = [await reviewing.drafted(idempotencyKey="the-same-key", dueAt=due) for _ in range(2)]
    other = await reviewing.drafted(idempotencyKey="the-same-key", dueAt=due, name="winter")

    assert first["id"] == second["id"]
    assert other["code"] == "IDEMPOTENCY_KEY_REUSED"


async def test_starting_brings_the_entries_up_to_date(reviewing: Reviewing, people: People) -> None:
    stays, leaves = await people.user("clerk"), await people.user("clerk")
    review = await reviewing.drafted()
    await RoleAssignment.filter(user_id=leaves.id).delete()
    comes = await people.user("sorter")

    started = await reviewing.step("accessReviewStart", id=review["id"], expectedVersion=1)

    assert (started["state"], started["total"]) == ("IN_PROGRESS", 3)
    names = {one["userName"] for one in await reviewing.entries(started)}
    assert names == {reviewing.guard.name, stays.display_name, comes.display_name}


async def test_nothing_to_review_is_not_started_and_neither_is_what_is_over(
    reviewing: Reviewing, stopped_clock: Advance
) -> None:
    empty = await reviewing.drafted(scope="ROLES", heldRoles=["courier"])
    late = await reviewing.drafted()
    stopped_clock(timedelta(days=8))

    for review in (late, empty):
        answer = await reviewing.step("accessReviewStart", id=review["id"], expectedVersion=1)
        assert answer["code"] == "CONFLICT"


@pytest.mark.parametrize("role", ["system_administrator", "auditor", "operator", "regulator", "clerk", "customer"])
@pytest.mark.parametrize("name", ["accessReviewStart", "accessReviewClose", "accessReviewUndo", "accessReviewCancel"])
async def test_reviews_are_run_by_security_administrators_alone(
    reviewing: Reviewing, people: People, role: str, name: str
) -> None:
    review = await reviewing.started()
    given = {"id": review["id"], "expectedVersion": review["version"]}
    given |= {"reason": "no need"} if name == "accessReviewCancel" else {}

    answer = await reviewing.asked(name, await lately(await people.viewer(role)), **given)

    assert answer.codes == ["FORBIDDEN"]
    assert (await reviewing.read(review))["version"] == review["version"]


async def test_a_review_that_is_given_up_changes_nothing_and_wants_a_reason_and_a_recent_sign_in(
    reviewing: Reviewing, people: People
) -> None:
    review = await reviewing.started()
    given = {"id": review["id"], "expectedVersion": review["version"], "reason": "drafted by mistake"}

    stale = await reviewing.asked("accessReviewCancel", await people.viewer("security_administrator"), **given)
    unsaid = await reviewing.step("accessReviewCancel", **{**given, "reason": " "})
    done = await reviewing.step("accessReviewCancel", **given)
    again = await reviewing.step("accessReviewCancel", **{**given, "expectedVersion": done["version"]})

    assert stale.codes == ["REAUTHENTICATION_REQUIRED"]
    assert [one["path"] for one in unsaid["issues"]] == [["reason"]]
    assert (done["state"], again["code"]) == ("CANCELLED", "INVALID_TRANSITION")
    entry = await AuditEntry.filter(action="access_reviews:cancel", outcome="succeeded").get()
    assert entry.reason == "drafted by mistake"


async def test_whoever_decides_in_a_unit_has_its_entries_but_their_own(reviewing: Reviewing, people: People) -> None:
    office, elsewhere = await people.office("one"), await people.office("other")
    runs_city = await people.viewer("operator", unit_id=office.city_unit_id)
    runs_office = await people.viewer("operator", unit_id=office.id)
    clerk = await people.user("clerk", unit_id=office.id)
    stranger = await people.user("clerk", unit_id=elsewhere.id)

    review = await reviewing.drafted()

    async def reviewer_of(user: Any) -> str | None:
        return ((await reviewing.entry_of(review, user))["reviewer"] or {}).get("id")

    city, nearest = [global_ids.encode("User", viewer.user_id or 0) for viewer in (runs_city, runs_office)]
    assert await reviewer_of(clerk) == nearest
    assert await reviewer_of(runs_office) == city
    assert await reviewer_of(runs_city) is None
    assert await reviewer_of(stranger) is None
    assert {one["userName"] for one in await reviewing.entries(review, runs_office)} == {
        clerk.display_name,
        runs_office.name,
    }


async def test_a_reviewer_is_appointed_for_a_unit_and_decides_there_and_nowhere_else(
    reviewing: Reviewing, people: People
) -> None:
    office, elsewhere = await people.office("one"), await people.office("other")
    clerk, stranger = await people.user("clerk", unit_id=office.id), await people.user("clerk", unit_id=elsewhere.id)
    appointed = await people.viewer("operator")
    review = await reviewing.started()
    chosen = global_ids.encode("User", appointed.user_id or 0)
    given = {"id": review["id"], "expectedVersion": review["version"]}

    unfit = await reviewing.step(
        "accessReviewAssign",
        **given,
        unitId=global_ids.encode("Unit", office.id),
        reviewerId=global_ids.encode("User", clerk.id),
    )
    done = await reviewing.step(
        "accessReviewAssign", **given, unitId=global_ids.encode("Unit", office.province_unit_id or 0), reviewerId=chosen
    )

    assert unfit["code"] == "CONFLICT"
    assert done["version"] == review["version"] + 1
    mine, other = await reviewing.entry_of(review, clerk), await reviewing.entry_of(review, stranger)
    assert (mine["reviewer"]["id"], other["reviewer"]) == (chosen, None)
    assert [one["id"] for one in await reviewing.entries(review, appointed)] == [mine["id"]]
    assert (await reviewing.decide(mine, "KEEP", appointed))["state"] == "DECIDED"
    assert (await reviewing.decide(other, "KEEP", appointed))["code"] == "NOT_FOUND"


async def test_the_version_somebody_saw_decides_and_strangers_learn_nothing(
    reviewing: Reviewing, people: People
) -> None:
    review = await reviewing.drafted()
    stale = await reviewing.step("accessReviewStart", id=review["id"], expectedVersion=7)
    absent = await reviewing.step("accessReviewStart", id=global_ids.encode("AccessReview", 10**9), expectedVersion=1)

    assert (stale["code"], stale["current"]) == ("VERSION_CONFLICT", 1)
    assert absent["code"] == "NOT_FOUND"
    answer = await reviewing.graph(await people.viewer("clerk"), "{ accessReviews { nodes { id } } }")
    assert answer.codes == ["FORBIDDEN"]
