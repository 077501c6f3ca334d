"""Cases from submission to their end, through the graph."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import global_ids
from server.core.errors import TooManyAttempts
from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.verification import reviewing, timers
from server.domains.verification.models import VerificationCase
from server.domains.verification.numbers import resident_check
from server.domains.verification.words import CaseState
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.verifying import Verifying, case_of, credit_number, resident_number
from tests.users.test_secrecy import everything_stored

LIST = """query Cases($filter: VerificationFilter) { verifications(filter: $filter) { totalCount
  nodes { id state duplicate reason numberMasked isMine applicant { id } } } }"""


def enabled(case: dict[str, Any]) -> set[str]:
    return {one["action"] for one in case["availableActions"] if one["enabled"]}


async def test_a_person_is_approved_by_a_reviewer_and_told(
    verifying: Verifying, people: People, post_room: PostRoom
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    case = await verifying.person(customer)
    assert (case["state"], case["nameMasked"]) == ("SUBMITTED", "李**")
    claimed = await verifying.claimed(clerk, case)
    assert (claimed["state"], claimed["isMine"]) == ("IN_REVIEW", True)
    assert enabled(claimed) >= {"verificationDecide", "verificationRequestInfo", "verificationRelease"}

    decided = await verifying.step("verificationDecide", clerk, case, approve=True, inPerson=True)
    await drain()

    assert (decided["state"], decided["inPerson"]) == ("APPROVED", True)
    assert decided["expiresAt"] is not None
    assert "approved until" in post_room.last_to("person1@example.cn").text


async def test_what_is_wrong_is_all_said_at_once(verifying: Verifying, people: People) -> None:
    customer = await people.viewer("customer")
    answer = await verifying.person(customer, name="李", number="110101199003070016", documentIds=[])
    assert {(one["path"][0], one["code"]) for one in answer["issues"]} == {
        ("name", "TOO_SHORT"), ("number", "CHECK_DIGIT"), ("documentIds", "REQUIRED"),
    }  # fmt: skip


async def test_a_child_is_verified_by_a_parent(verifying: Verifying, people: People) -> None:
    first = "11010120180307001"
    answer = await verifying.person(await people.viewer("customer"), number=first + resident_check(first))
    assert [one["code"] for one in answer["issues"]] == ["GUARDIAN_NEEDED"]


async def test_one_case_of_a_kind_is_open_at_a_time(verifying: Verifying, people: People) -> None:
    customer = await people.viewer("customer")
    case = await verifying.person(customer)
    assert (await verifying.person(customer))["code"] == "CONFLICT"
    assert (await verifying.organisation(customer))["state"] == "SUBMITTED"
    assert (await verifying.step("verificationWithdraw", customer, case))["state"] == "WITHDRAWN"
    assert (await verifying.person(customer))["state"] == "SUBMITTED"


async def test_an_organisation_takes_two_different_reviewers(verifying: Verifying, people: People) -> None:
    customer = await people.viewer("customer")
    first, second = await people.viewer("support"), await people.viewer("operator")
    case = await verifying.organisation(customer)
    await verifying.claimed(first, case)
    half = await verifying.step("verificationDecide", first, case, approve=True)
    assert (half["state"], half["expiresAt"]) == ("HALF_APPROVED", None)
    assert "verificationClaim" not in enabled(half)

    assert (await verifying.claimed(first, case))["code"] == "CONFLICT"
    await verifying.claimed(second, case)
    assert (await verifying.step("verificationDecide", second, case, approve=True))["state"] == "APPROVED"


async def test_a_second_reviewer_who_gives_up_leaves_the_first_approval(verifying: Verifying, people: People) -> None:
    first, second = await people.viewer("support"), await people.viewer("operator")
    case = await verifying.organisation(await people.viewer("customer"))
    await verifying.claimed(first, case)
    await verifying.step("verificationDecide", first, case, approve=True)
    await verifying.claimed(second, case)
    assert (await verifying.step("verificationRelease", second, case))["state"] == "HALF_APPROVED"


async def test_a_reviewer_never_reviews_themselves(verifying: Verifying, people: People) -> None:
    clerk = await people.viewer("clerk")
    case = await verifying.person(clerk)
    assert "verificationClaim" not in enabled(case)
    assert (await verifying.claimed(clerk, case))["code"] == "CONFLICT"
    assert (await case_of(case["id"])).state is CaseState.SUBMITTED


async def test_only_whoever_has_a_case_decides_it(verifying: Verifying, people: People) -> None:
    clerk, other = await people.viewer("clerk"), await people.viewer("support")
    case = await verifying.person(await people.viewer("customer"))
    unclaimed = await verifying.step("verificationDecide", clerk, case, approve=True)
    assert unclaimed["code"] == "INVALID_TRANSITION"
    await verifying.claimed(clerk, case)
    for name, given in (
        ("verificationDecide", {"approve": True}),
        ("verificationRelease", {}),
        ("verificationRequestInfo", {"reason": "UNREADABLE", "note": "blurred"}),
    ):
        assert (await verifying.step(name, other, case, **given))["code"] == "CONFLICT"
    assert (await verifying.claimed(other, case))["code"] == "INVALID_TRANSITION"


async def test_a_claim_ends_and_somebody_else_may_take_the_case(
    verifying: Verifying, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    clerk, other = await people.viewer("clerk"), await people.viewer("support")
    case = await verifying.person(await people.viewer("customer"))
    await verifying.claimed(clerk, case)
    stopped_clock(timedelta(minutes=30))

    assert (await verifying.step("verificationDecide", clerk, case, approve=True))["code"] == "CONFLICT"
    assert (await verifying.claimed(other, case))["isMine"] is True
    stopped_clock(timedelta(minutes=31))
    assert await timers.release_claims() == 1
    assert await timers.release_claims() == 0
    found = await case_of(case["id"])
    assert (found.state, found.reviewer_id) == (CaseState.SUBMITTED, None)


async def test_a_question_is_answered_and_the_case_waits_again(
    verifying: Verifying, people: People, post_room: PostRoom
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    case = await verifying.person(customer)
    await verifying.claimed(clerk, case)
    asked = await verifying.step(
        "verificationRequestInfo", clerk, case, reason="UNREADABLE", note="The back is blurred."
    )
    await drain()
    assert asked["state"] == "NEEDS_INFO"
    assert "needs more" in post_room.last_to("person1@example.cn").text

    nothing = await verifying.step("verificationAnswer", customer, case)
    assert nothing["code"] == "INVALID_INPUT"
    more = [await verifying.document(customer, "BACK")]
    answered = await verifying.step("verificationAnswer", customer, case, message="Here it is.", documentIds=more)
    assert (answered["state"], answered["answer"], answered["reason"]) == ("SUBMITTED", "Here it is.", "UNREADABLE")


async def test_a_question_nobody_answers_closes_the_case(
    verifying: Verifying, people: People, post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    case = await verifying.person(customer)
    await verifying.claimed(clerk, case)
    await verifying.step("verificationRequestInfo", clerk, case, reason="UNREADABLE", note="blurred")
    stopped_clock(timedelta(days=30) - timedelta(seconds=1))
    assert await timers.lapse() == 0
    stopped_clock(timedelta(seconds=1))
    assert await timers.lapse() == 1
    await drain()
    assert (await case_of(case["id"])).state is CaseState.LAPSED
    assert "closed" in post_room.last_to("person1@example.cn").text


async def test_an_approval_is_warned_of_once_and_ends(
    verifying: Verifying, people: People, post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    case = await verifying.approved(customer, clerk)
    stopped_clock(timedelta(days=1825 - 30))
    assert (await timers.warn(), await timers.warn(), await timers.expire()) == (1, 0, 0)
    await drain()
    assert "ends on" in post_room.last_to("person1@example.cn").text
    stopped_clock(timedelta(days=30))
    assert (await timers.expire(), await timers.expire()) == (1, 0)
    assert (await case_of(case["id"])).state is CaseState.EXPIRED


async def test_an_approval_ends_with_its_document(
    verifying: Verifying, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    case = await verifying.person(customer, documentEndsOn="2026-12-24")
    await verifying.claimed(clerk, case)
    decided = await verifying.step("verificationDecide", clerk, case, approve=True)
    assert decided["expiresAt"] == "2026-12-24T15:59:59.000Z"


async def test_a_rejection_needs_a_reason_that_is_one(verifying: Verifying, people: People) -> None:
    clerk = await people.viewer("clerk")
    case = await verifying.person(await people.viewer("customer"))
    await verifying.claimed(clerk, case)
    for reason in (None, "HOLDER_ASKED", "DEREGISTERED"):
        refused = await verifying.step("verificationDecide", clerk, case, approve=False, reason=reason)
        assert refused["code"] == "INVALID_INPUT"
    assert (await verifying.step("verificationDecide", clerk, case, approve=False, reason="MISMATCH"))[
        "state"
    ] == "REJECTED"


async def test_the_same_number_elsewhere_is_seen_by_reviewers_and_told_to_no_applicant(
    verifying: Verifying, people: People
) -> None:
    number = resident_number()
    one, other, clerk = await people.viewer("customer"), await people.viewer("customer"), await people.viewer("clerk")
    first = await verifying.person(one, number=number)
    second = await verifying.person(other, number=number.lower())
    assert (first["state"], second["state"]) == ("SUBMITTED", "SUBMITTED")
    assert (first["duplicate"], second["duplicate"]) == (None, None)

    rows = (await verifying.graph(clerk, LIST)).data["verifications"]["nodes"]
    assert [row["duplicate"] for row in rows] == [True, True]
    await verifying.claimed(clerk, second)
    refused = await verifying.step("verificationDecide", clerk, second, approve=True)
    assert [issue["path"] for issue in refused["issues"]] == [["duplicateChecked"]]
    await verifying.step("verificationDecide", clerk, second, approve=False, reason="DUPLICATE")
    theirs = (await verifying.graph(other, LIST)).data["verifications"]["nodes"]
    assert [(row["reason"], row["duplicate"]) for row in theirs] == [("NOT_CONFIRMED", None)]
    ours = (await verifying.graph(clerk, LIST, filter={"state": {"eq": "REJECTED"}})).data["verifications"]["nodes"]
    assert [row["reason"] for row in ours] == ["DUPLICATE"]


async def test_applicants_see_their_own_cases_only(verifying: Verifying, people: People) -> None:
    one, other = await people.viewer("customer"), await people.viewer("customer")
    mine = await verifying.person(one)
    await verifying.person(other)
    found = (await verifying.graph(one, LIST)).data["verifications"]
    assert [row["id"] for row in found["nodes"]] == [mine["id"]]
    stolen = await verifying.step("verificationWithdraw", other, mine)
    assert stolen["code"] == "NOT_FOUND"


async def test_a_clear_name_is_shown_to_whoever_has_the_case_and_each_time_is_on_record(
    verifying: Verifying, people: People
) -> None:
    reveal = """mutation R($input: VerificationRevealInput!) { verificationReveal(input: $input) { __typename
      ... on VerificationSubject { name number legalRepresentative } ... on Error { code } } }"""
    number = resident_number()
    clerk, other = await people.viewer("clerk"), await people.viewer("support")
    case = await verifying.person(await people.viewer("customer"), number=number)

    async def revealed(viewer: Viewer) -> dict[str, Any]:
        found: dict[str, Any] = (await verifying.graph(viewer, reveal, input={"id": case["id"]})).data[
            "verificationReveal"
        ]
        return found

    assert (await revealed(clerk))["code"] == "CONFLICT"
    await verifying.claimed(clerk, case)
    assert (await revealed(clerk))["number"] == number
    assert (await revealed(other))["code"] == "CONFLICT"
    assert await AuditEntry.filter(action="verifications:reveal", outcome="succeeded").count() == 1


async def test_looks_at_clear_names_are_counted(verifying: Verifying, people: People) -> None:
    clerk = await people.viewer("clerk")
    case = await verifying.person(await people.viewer("customer"))
    await verifying.claimed(clerk, case)
    key = global_ids.decode_as("VerificationCase", case["id"])
    for _ in range(60):
        await reviewing.reveal(clerk, key)
    with pytest.raises(TooManyAttempts):
        await reviewing.reveal(clerk, key)


async def test_an_approval_taken_back_counts_no_longer(
    verifying: Verifying, people: People, post_room: PostRoom
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    case = await verifying.approved(customer, clerk)
    guard = await people.viewer("security_administrator")
    revoked = await verifying.step("verificationRevoke", guard, case, reason="SUSPECTED_FORGERY")
    await drain()
    assert (revoked["state"], revoked["reason"]) == ("REVOKED", "SUSPECTED_FORGERY")
    assert "no longer valid" in post_room.last_to("person1@example.cn").text
    assert (await verifying.step("verificationRevoke", guard, case, reason="HOLDER_ASKED"))[
        "code"
    ] == "INVALID_TRANSITION"


async def test_of_two_reviewers_at_once_one_has_the_case(verifying: Verifying, people: People) -> None:
    reviewers = [await people.viewer(role) for role in ("clerk", "support", "operator")]
    case = await verifying.person(await people.viewer("customer"))
    given = {"id": case["id"], "expectedVersion": 1}
    answers = await asyncio.gather(*(verifying("verificationClaim", one, **given) for one in reviewers))
    assert sorted(one["__typename"] for one in answers) == ["VerificationCase", "VersionConflict", "VersionConflict"]


async def test_reviewers_see_which_documents_a_case_has_and_onlookers_do_not(
    verifying: Verifying, people: People
) -> None:
    document = "{ verifications { nodes { state documents { side mediaType url } } } }"
    customer = await people.viewer("customer")
    await verifying.person(
        customer, documentIds=[await verifying.document(customer, side) for side in ("FRONT", "BACK")]
    )
    for viewer in (customer, await people.viewer("clerk")):
        (row,) = (await verifying.graph(viewer, document)).data["verifications"]["nodes"]
        assert [one["side"] for one in row["documents"]] == ["FRONT", "BACK"]
        assert all(one["url"].startswith("/files/") for one in row["documents"])
    answer = await verifying.graph(await people.viewer("auditor"), document)
    assert answer.data["verifications"]["nodes"] == [{"state": "SUBMITTED", "documents": []}]


async def test_an_old_version_is_refused(verifying: Verifying, people: People) -> None:
    clerk = await people.viewer("clerk")
    case = await verifying.person(await people.viewer("customer"))
    answer = await verifying("verificationClaim", clerk, id=case["id"], expectedVersion=7)
    assert answer["code"] == "VERSION_CONFLICT"


async def test_somebody_else_s_document_cannot_be_submitted(verifying: Verifying, people: People) -> None:
    one, other = await people.viewer("customer"), await people.viewer("customer")
    document = await verifying.document(one)
    answer = await verifying.person(other, documentIds=[document])
    assert answer["issues"][0]["path"] == ["documentIds"]
    assert await VerificationCase.all().count() == 0
    mine = await verifying.person(one, documentIds=[document])
    assert (await verifying.organisation(one, documentIds=[document]))["code"] == "INVALID_INPUT"
    assert mine["state"] == "SUBMITTED"


async def test_submissions_are_counted(verifying: Verifying, people: People) -> None:
    customer = await people.viewer("customer")
    document = await verifying.document(customer)
    for _ in range(5):
        await verifying.person(customer, documentIds=[global_ids.encode("VerificationDocument", 999)])
    assert (await verifying.person(customer, documentIds=[document]))["code"] == "TOO_MANY_ATTEMPTS"


async def test_neither_name_nor_number_is_stored_in_clear(
    verifying: Verifying, people: People, opened_database: Any
) -> None:
    customer, number, code = await people.viewer("customer"), resident_number(), credit_number()
    await verifying.person(customer, name="欧阳隐姓", number=number)
    await verifying.organisation(customer, creditCode=code, legalRepresentative="司马埋名")

    stored = await everything_stored(opened_database)

    for clear in (number, code, "欧阳隐姓", "司马埋名"):
        assert clear.encode() not in stored


@pytest.mark.parametrize("role", ["customer", "courier", "sorter", "finance", "developer", "auditor"])
async def test_whoever_may_not_review_cannot(verifying: Verifying, people: People, role: str) -> None:
    case = await verifying.person(await people.viewer("customer"))
    document = "mutation C($input: VerificationClaimInput!) { verificationClaim(input: $input) { __typename } }"
    answer = await verifying.graph(await people.viewer(role), document, input={"id": case["id"], "expectedVersion": 1})
    assert answer.codes == ["FORBIDDEN"]
