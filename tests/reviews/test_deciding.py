"""Decisions: by whoever may, about others only, narrower and never wider, with a history, one by one and many alike."""

from datetime import timedelta
from typing import Any

import pytest

from server.core import global_ids
from server.core.clock import now
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job, JobRow
from tests.support.people import People
from tests.support.reviewing import Reviewing, grant, holds


async def test_a_decision_is_counted_kept_in_its_history_and_can_be_changed(
    reviewing: Reviewing, people: People
) -> None:
    user = await people.user("clerk")
    review = await reviewing.started()
    entry = await reviewing.entry_of(review, user)

    first = await reviewing.decide(entry, "REVOKE", note="left the counter")
    assert (await reviewing.read(review))["decided"] == 1
    second = await reviewing.decide(first, "KEEP")
    handed = await reviewing.decide(second, "ESCALATE", note="ask above")

    assert [(one["decision"], one["note"]) for one in handed["decisions"]] == [
        ("REVOKE", "left the counter"),
        ("KEEP", None),
        ("ESCALATE", "ask above"),
    ]
    assert (handed["state"], handed["version"]) == ("ESCALATED", 4)
    assert (await reviewing.read(review))["decided"] == 0
    entries = await AuditEntry.filter(action="access_reviews:decide", outcome="succeeded").order_by("sequence")
    assert [one.reason for one in entries] == ["left the counter", None, "ask above"]
    assert await holds(user, "clerk")


async def test_nobody_decides_about_their_own_role(reviewing: Reviewing) -> None:
    review = await reviewing.started()
    (entry,) = await reviewing.entries(review)

    for decision, note in (("KEEP", None), ("REVOKE", None), ("ESCALATE", "ask above")):
        assert (await reviewing.decide(entry, decision, note=note))["code"] == "CONFLICT"
    assert entry["isOwn"] is True
    assert (await reviewing.read(review))["decided"] == 0


async def test_what_was_handed_up_is_decided_by_security_administrators(reviewing: Reviewing, people: People) -> None:
    office = await people.office()
    operator = await people.viewer("operator", unit_id=office.id)
    user = await people.user("clerk", unit_id=office.id)
    review = await reviewing.started()
    entry = await reviewing.decide(await reviewing.entry_of(review, user), "ESCALATE", operator, note="not mine")

    assert entry["reviewer"] is None
    assert (await reviewing.decide(entry, "KEEP", operator))["code"] == "CONFLICT"
    assert (await reviewing.decide(entry, "ESCALATE", note="again"))["code"] == "INVALID_TRANSITION"
    assert (await reviewing.decide(entry, "KEEP"))["state"] == "DECIDED"


@pytest.mark.parametrize(
    ("decision", "given", "issue"),
    [
        ("ESCALATE", {}, (["note"], "REQUIRED")),
        ("MODIFY", {"note": "narrower"}, (["until"], "REQUIRED")),
        ("MODIFY", {"until": "2099-01-01T00:00:00Z"}, (["note"], "REQUIRED")),
        ("MODIFY", {"note": "narrower", "until": "2020-01-01T00:00:00Z"}, (["until"], "IN_PAST")),
        ("MODIFY", {"note": "narrower", "unitId": "VW5pdDo5OTk5"}, (["unitId"], "UNKNOWN_VALUE")),
        ("KEEP", {"until": "2099-01-01T00:00:00Z"}, (["decision"], "NOT_APPLICABLE")),
        ("KEEP", {"note": "n" * 201}, (["note"], "TOO_LONG")),
    ],
)
async def test_a_decision_that_says_too_little_or_too_much_is_refused(
    reviewing: Reviewing, people: People, decision: str, given: dict[str, Any], issue: tuple[list[str], str]
) -> None:
    user = await people.user("clerk")
    review = await reviewing.started()

    answer = await reviewing.decide(await reviewing.entry_of(review, user), decision, **given)

    assert [(one["path"], one["code"]) for one in answer["issues"]] == [issue]


async def test_a_review_narrows_and_never_widens(reviewing: Reviewing, people: People) -> None:
    office, elsewhere = await people.office("one"), await people.office("other")
    user = await people.user("clerk", unit_id=office.city_unit_id)
    soon = now() + timedelta(days=30)
    await grant(user, "sorter", until=soon)
    review = await reviewing.started()
    clerk, sorter = [await reviewing.entry_of(review, user, role) for role in ("clerk", "sorter")]

    async def modified(entry: dict[str, Any], **given: Any) -> dict[str, Any]:
        return await reviewing.decide(entry, "MODIFY", note="narrower", **given)

    def unit(key: int | None) -> str:
        return global_ids.encode("Unit", key or 0)

    for wider in (office.province_unit_id, elsewhere.id):
        assert (await modified(clerk, unitId=unit(wider)))["issues"][0]["path"] == ["unitId"]
    later = (soon + timedelta(seconds=1)).isoformat()
    assert (await modified(sorter, until=later))["issues"][0]["path"] == ["until"]
    assert (await modified(clerk, unitId=unit(office.id)))["decision"] == "MODIFY"
    assert (await modified(sorter, until=(soon - timedelta(days=1)).isoformat()))["decision"] == "MODIFY"


async def test_nothing_is_decided_in_a_draft_or_after_the_end(reviewing: Reviewing, people: People) -> None:
    user = await people.user("clerk")
    draft = await reviewing.drafted()
    assert (await reviewing.decide(await reviewing.entry_of(draft, user), "KEEP"))["code"] == "INVALID_TRANSITION"
    await reviewing.step("accessReviewStart", id=draft["id"], expectedVersion=1)
    await reviewing.closed(draft)
    assert (await reviewing.decide(await reviewing.entry_of(draft, user), "KEEP"))["code"] == "INVALID_TRANSITION"


async def test_many_are_decided_alike_each_for_itself(reviewing: Reviewing, people: People) -> None:
    for _ in range(3):
        await people.user("clerk")
    review = await reviewing.started()
    entries = await reviewing.entries(review)
    items = [{"id": one["id"], "expectedVersion": 9 if n == 0 else 1} for n, one in enumerate(entries)]
    items.append({"id": global_ids.encode("AccessReviewEntry", 10**9), "expectedVersion": 1})

    answer = await reviewing.step("accessReviewEntriesDecide", reviewId=review["id"], items=items, decision="KEEP")

    codes = [row["code"] for row in answer["rows"]]
    assert codes[0] in ("VERSION_CONFLICT",)
    assert sorted(filter(None, codes)) in (
        ["CONFLICT", "NOT_FOUND", "VERSION_CONFLICT"],
        ["NOT_FOUND", "VERSION_CONFLICT"],
    )
    assert (await reviewing.read(review))["decided"] == answer["succeeded"]
    assert await AuditEntry.filter(action="access_reviews:decide", outcome="succeeded").count() == 1


@pytest.mark.parametrize("count", [0, 501])
async def test_a_handful_to_five_hundred_at_once(reviewing: Reviewing, count: int) -> None:
    review = await reviewing.started()
    items = [{"id": review["id"], "expectedVersion": 1}] * count

    answer = await reviewing.step("accessReviewEntriesDecide", reviewId=review["id"], items=items, decision="KEEP")

    assert answer["issues"][0]["path"] == ["items"]


async def test_a_whole_list_is_decided_as_a_job_that_says_what_it_refused(reviewing: Reviewing, people: People) -> None:
    for role in ("clerk", "clerk", "sorter"):
        await people.user(role)
    review = await reviewing.started()
    given = {"reviewId": review["id"], "decision": "REVOKE", "idempotencyKey": "all-of-them", "note": "nobody needs it"}

    asked = await reviewing.step("accessReviewEntriesDecideAll", **given, filter={"role": {"ne": "sorter"}})
    again = await reviewing.step("accessReviewEntriesDecideAll", **given, filter={"role": {"ne": "sorter"}})
    await drain()

    assert (asked["total"], again["id"]) == (3, asked["id"])
    job = await Job.get(id=global_ids.decode_as("Job", asked["id"]))
    assert (job.status.value, job.succeeded, job.failed) == ("done", 2, 1)
    (row,) = await JobRow.filter(job_id=job.id)
    assert (row.code, row.label) == ("CONFLICT", f"{reviewing.guard.name} · security_administrator"[:80])
    decided = await reviewing.entries(review, decision={"eq": "REVOKE"})
    assert {one["role"] for one in decided} == {"clerk"}
    assert (await reviewing.read(review))["decided"] == 2


async def test_roles_are_modified_one_by_one(reviewing: Reviewing) -> None:
    review = await reviewing.started()
    given = {"reviewId": review["id"], "decision": "MODIFY", "note": "narrower"}

    some = await reviewing.step(
        "accessReviewEntriesDecide", **given, items=[{"id": review["id"], "expectedVersion": 1}]
    )
    everything = await reviewing.step("accessReviewEntriesDecideAll", **given, idempotencyKey="all-of-them")

    for answer in (some, everything):
        assert answer["issues"][0]["code"] in ("NOT_APPLICABLE", "REQUIRED")


@pytest.mark.parametrize("role", ["system_administrator", "auditor", "regulator", "clerk", "support"])
async def test_who_does_not_decide_cannot(reviewing: Reviewing, people: People, role: str) -> None:
    review = await reviewing.started()
    (entry,) = await reviewing.entries(review)
    seen = {"id": entry["id"], "expectedVersion": 1, "decision": "KEEP"}

    answer = await reviewing.asked("accessReviewEntryDecide", await people.viewer(role), **seen)

    assert answer.codes == ["FORBIDDEN"]
