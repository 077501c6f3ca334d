"""Whoever has lost a second factor gets it removed on proof as at the beginning, by two administrators. Through the graph."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson
import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.core.viewer import Stage, Viewer
from server.domains.approvals.models import Approval
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.security.models import Detection, DetectionKind
from server.domains.users import second_factors
from server.domains.users.models import Passkey, RecoveryCode, SecondFactor, User
from server.domains.verification.models import VerificationCase
from tests.approvals.asking import mutation
from tests.support.attacking import PASSWORD, Attacker, known, opened
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.verifying import resident_number, verified_person, with_second_factor

Advance = Callable[[timedelta], None]
OUTCOME = """__typename ... on Error { code message } ... on InvalidInput { issues { path code } }
  ... on ApprovalPending { approval { id } }"""
REMOVE = f"mutation R($input: UserSecondFactorRemoveInput!) {{ userSecondFactorRemove(input: $input) {{ {OUTCOME} }} }}"
SEND = """mutation S($input: UserSecondFactorCodeSendInput!) { userSecondFactorCodeSend(input: $input) { __typename
  ... on Error { code } ... on CodeRequested { requestToken contactMasked } } }"""


@dataclass
class Helping:
    """Two administrators: one who asks, one who approves. Outcomes are told by their codes."""

    graph: Graph
    people: People
    admin: Viewer
    approver: Viewer

    async def ask(self, user: User | int | None, proof: str, viewer: Viewer | None = None, **more: Any) -> str:
        """PENDING, a code, or the codes of all issues."""
        key = user.id if isinstance(user, User) else user or 0
        given = {"userId": global_ids.encode("User", key), "reason": "a stolen telephone", "proof": proof, **more}
        answer = await self.graph(viewer or self.admin, REMOVE, input=given)
        if answer.codes:
            return str(answer.codes[0])
        found = answer.data["userSecondFactorRemove"]
        issues = " ".join(f"{issue['path'][0]}:{issue['code']}" for issue in found.get("issues", ()))
        return issues or ("PENDING" if found["code"] == "APPROVAL_PENDING" else str(found["code"]))

    async def approve(self, viewer: Viewer | None = None) -> str:
        """What the newest request comes to: a state with its outcome, or a code."""
        approval = await Approval.all().order_by("-id").first()
        assert approval is not None
        given = {"id": global_ids.encode("Approval", approval.id), "expectedVersion": approval.version}
        answer = await self.graph(viewer or self.approver, mutation("approvalApprove"), input=given)
        if answer.codes or "code" in answer.data["approvalApprove"]:
            return str(answer.codes[0] if answer.codes else answer.data["approvalApprove"]["code"])
        await approval.refresh_from_db()
        return " ".join(filter(None, (approval.state.name, approval.outcome_code)))

    async def code(self, user: User, room: PostRoom) -> dict[str, Any]:
        """A code that was sent to the user, as they read it out."""
        given = {"userId": global_ids.encode("User", user.id), "language": "EN"}
        sent = (await self.graph(self.admin, SEND, input=given)).data["userSecondFactorCodeSend"]
        await drain()
        return {"requestToken": sent["requestToken"], "code": room.code_to(f"person{user.id}@example.cn")}


@pytest.fixture
async def helping(graph: Graph, people: People, post_room: PostRoom, stopped_clock: Advance) -> Helping:
    first, second = [
        await known(await opened(await people.user(role)))
        for role in ("security_administrator", "system_administrator")
    ]
    return Helping(graph, people, first, second)


async def with_all_factors(user: User) -> None:
    """An authenticator, recovery codes and a passkey, all set up a minute ago."""
    await with_second_factor(user)
    at = now() - timedelta(minutes=1)
    async with database.transaction():
        await SecondFactor.filter(user_id=user.id).update(confirmed_at=at)
        await second_factors.renew_recovery_codes(user.id)
        await Passkey.create(
            user_id=user.id,
            relying_party="localhost",
            credential_id=f"passkey of {user.id}",
            public_key=b"",
            sign_count=0,
            transports="",
            aaguid="",
            name="telephone",
            is_synced=False,
            created_at=at,
        )


async def member(people: People, role: str = "clerk") -> User:
    user = await people.user(role)
    await with_all_factors(user)
    return user


async def case_of(helping: Helping, user: User, number: str | None = None) -> dict[str, Any]:
    """A verification of the user that was approved just now."""
    reviewer = await known(await opened(await helping.people.user("clerk")))
    case = await verified_person(user, reviewer, number or resident_number())
    return {"verificationId": global_ids.encode("VerificationCase", case.id)}


async def has_factors(user: User) -> bool:
    return await second_factors.is_set_up(user.id)


async def test_staff_who_lost_all_factors_get_them_removed_by_two_administrators_and_enrol_anew(
    helping: Helping, post_room: PostRoom
) -> None:
    user = await member(helping.people)
    token = await opened(user)

    assert await helping.ask(user, "IN_PERSON") == "PENDING"
    assert await has_factors(user)
    assert await helping.approve() == "EXECUTED"

    for model in (SecondFactor, RecoveryCode, Passkey):
        assert not await model.filter(user_id=user.id).exists()
    assert (await known(token)).is_anonymous
    signed_in = await Attacker(helping.graph, helping.people).sign_in(f"person{user.id}@example.cn", PASSWORD)
    assert signed_in["stage"] == Stage.ENROLMENT.name


async def test_its_owner_is_told_it_is_watched_and_the_trail_says_who_did_it_why_and_on_what_proof(
    helping: Helping, post_room: PostRoom
) -> None:
    user = await member(helping.people)
    await helping.ask(user, "IN_PERSON")
    await helping.approve()
    await drain()

    assert "第二因素" in str(post_room.last_to(f"person{user.id}@example.cn").subject)
    assert await Detection.filter(kind=DetectionKind.FACTOR_REMOVED, user_id=user.id).count() == 1
    entry = await AuditEntry.get(action="second_factors:remove", outcome="succeeded")
    approval = await Approval.get()
    assert (entry.actor_id, entry.object_type, entry.object_key) == (helping.admin.user_id, "User", user.id)
    assert (entry.reason, orjson.loads(entry.body)["changes"]) == (
        "a stolen telephone",
        {
            "second_factor": ["confirmed", "removed"],
            "proof": [None, "IN_PERSON"],
            "sessions": ["0", "0"],
            "approval": [None, str(approval.id)],
        },
    )


async def test_nobody_approves_what_they_asked_for_or_what_is_their_own(helping: Helping) -> None:
    other = await helping.people.user("security_administrator")
    await with_all_factors(other)

    assert await helping.ask(other, "IN_PERSON") == "PENDING"
    assert await helping.approve(helping.admin) == "CONFLICT"
    assert await helping.approve(await known(await opened(other))) == "CONFLICT"
    assert await has_factors(other)


async def test_nobody_removes_their_own(helping: Helping) -> None:
    me = await User.get(id=helping.admin.user_id)
    await with_all_factors(me)

    assert await helping.ask(me, "IN_PERSON") == "CONFLICT"
    assert not await Approval.exists()


async def test_it_wants_a_recent_sign_in(helping: Helping, stopped_clock: Advance) -> None:
    user, viewer = (
        await member(helping.people),
        await known(await opened(await helping.people.user("system_administrator"))),
    )
    stopped_clock(timedelta(minutes=5, seconds=1))

    assert await helping.ask(user, "IN_PERSON", viewer) == "REAUTHENTICATION_REQUIRED"


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "operator", "auditor"])
async def test_nobody_else_may(helping: Helping, role: str) -> None:
    user, viewer = await member(helping.people), await known(await opened(await helping.people.user(role)))

    assert await helping.ask(user, "IN_PERSON", viewer) == "FORBIDDEN"


async def test_there_must_be_somebody_with_a_factor_and_a_reason(helping: Helping) -> None:
    bare, user = await helping.people.user("clerk"), await member(helping.people)

    assert await helping.ask(4711, "IN_PERSON") == "NOT_FOUND"
    assert await helping.ask(bare, "IN_PERSON") == "CONFLICT"
    assert await helping.ask(user, "IN_PERSON", reason="no") == "reason:TOO_SHORT"
    assert not await Approval.exists()


async def test_a_customer_is_known_by_a_code_to_their_contact(helping: Helping, post_room: PostRoom) -> None:
    user = await member(helping.people, "customer")
    given = await helping.code(user, post_room)

    assert await helping.ask(user, "CONTACT_CODE", requestToken=given["requestToken"], code="000000") == "INVALID_CODE"
    assert await helping.ask(user, "CONTACT_CODE", **given) == "PENDING"
    assert await helping.ask(user, "CONTACT_CODE", **given) == "PENDING", "the same sent again is the same"
    assert await Approval.all().count() == 1
    assert await helping.approve() == "EXECUTED"
    assert not await has_factors(user)


async def test_a_code_is_good_for_whom_it_was_sent_to_and_for_one_removal(
    helping: Helping, post_room: PostRoom, stopped_clock: Advance
) -> None:
    user, other = await member(helping.people, "customer"), await member(helping.people, "customer")
    given = await helping.code(user, post_room)

    assert await helping.ask(other, "CONTACT_CODE", **given) == "INVALID_CODE"
    assert await helping.ask(user, "CONTACT_CODE", **given) == "PENDING"
    assert await helping.ask(other, "CONTACT_CODE", **given) == "INVALID_CODE"
    assert await helping.approve() == "EXECUTED"
    stopped_clock(timedelta(minutes=2))
    await with_all_factors(user)
    assert await helping.ask(user, "CONTACT_CODE", **given) == "code:OUTDATED"
    assert await has_factors(user)


async def test_a_customer_is_not_known_by_word_and_one_who_was_verified_not_by_a_code(
    helping: Helping, post_room: PostRoom
) -> None:
    user = await member(helping.people, "customer")
    given = await helping.code(user, post_room)
    assert await helping.ask(user, "IN_PERSON") == "proof:PROOF_TOO_WEAK"
    await case_of(helping, user)

    assert await helping.ask(user, "CONTACT_CODE", **given) == "proof:PROOF_TOO_WEAK"
    assert not await Approval.exists()


async def test_who_was_verified_is_verified_anew_as_the_same_person(helping: Helping, stopped_clock: Advance) -> None:
    user, number = await helping.people.user("customer"), resident_number()
    before = await case_of(helping, user, number)
    stopped_clock(timedelta(minutes=2))
    await with_all_factors(user)

    assert await helping.ask(user, "VERIFICATION", **before) == "verificationId:OUTDATED"
    somebody_else = await case_of(helping, user, resident_number())
    assert await helping.ask(user, "VERIFICATION", **somebody_else) == "verificationId:OTHER_PERSON"
    anew = await case_of(helping, user, number)
    assert await helping.ask(user, "VERIFICATION", **anew) == "PENDING"
    assert await helping.approve() == "EXECUTED"
    assert not await has_factors(user)


async def test_evidence_that_is_missing_foreign_or_not_approved_is_refused(helping: Helping) -> None:
    user, other = await member(helping.people), await member(helping.people, "customer")
    theirs, own = await case_of(helping, other), await case_of(helping, user)
    await VerificationCase.filter(applicant_id=user.id).update(state="revoked")

    tried: list[dict[str, Any]] = [{}, theirs, own]
    for given in tried:
        assert await helping.ask(user, "VERIFICATION", **given) == "verificationId:NO_EVIDENCE"
    assert await helping.ask(user, "VERIFICATION", verificationId=global_ids.encode("User", 1)) == "NOT_FOUND"
    assert not await Approval.exists()


@pytest.mark.parametrize(("hours", "outcome"), [(71, "PENDING"), (72, "verificationId:OUTDATED")])
async def test_evidence_counts_for_three_days(
    helping: Helping, stopped_clock: Advance, hours: int, outcome: str
) -> None:
    user = await member(helping.people, "customer")
    case = await case_of(helping, user)
    stopped_clock(timedelta(hours=hours))
    viewer = await known(await opened(await helping.people.user("security_administrator")))

    assert await helping.ask(user, "VERIFICATION", viewer, **case) == outcome


async def test_evidence_that_ends_before_others_approve_lets_nothing_happen(helping: Helping) -> None:
    user = await member(helping.people, "customer")
    await helping.ask(user, "VERIFICATION", **await case_of(helping, user))
    await VerificationCase.filter(applicant_id=user.id).update(state="revoked")

    assert await helping.approve() == "FAILED INVALID_INPUT"
    assert await has_factors(user)


async def test_who_shows_the_document_they_were_verified_by_is_known_by_its_number(helping: Helping) -> None:
    user, number = await member(helping.people, "customer"), resident_number()
    await case_of(helping, user, number)

    for wrong in (resident_number(), "no number", ""):
        assert await helping.ask(user, "DOCUMENT", documentNumber=wrong) == "documentNumber:DOCUMENT_DIFFERS"
    assert await helping.ask(user, "DOCUMENT", documentNumber=number) == "PENDING"
    approval = await Approval.get()
    assert number.encode() not in orjson.dumps(approval.changes)
    assert await helping.approve() == "EXECUTED"
    assert not await has_factors(user)


async def test_numbers_are_not_tried_one_after_another(helping: Helping) -> None:
    user = await member(helping.people, "customer")
    await case_of(helping, user)

    told = [await helping.ask(user, "DOCUMENT", documentNumber=resident_number()) for _ in range(21)]

    assert told == ["documentNumber:DOCUMENT_DIFFERS"] * 20 + ["TOO_MANY_ATTEMPTS"]


async def test_of_two_requests_for_the_same_factor_one_is_carried_out(helping: Helping) -> None:
    user = await member(helping.people)
    third = await known(await opened(await helping.people.user("security_administrator")))
    await helping.ask(user, "IN_PERSON")
    await helping.ask(user, "IN_PERSON", third)
    waiting = await Approval.all().order_by("id")

    async def approve(approval: Approval) -> None:
        given = {"id": global_ids.encode("Approval", approval.id), "expectedVersion": approval.version}
        await helping.graph(helping.approver, mutation("approvalApprove"), input=given)

    await asyncio.gather(*(approve(one) for one in waiting))

    found = sorted([(one.state.name, one.outcome_code) for one in await Approval.all()], key=str)
    assert found == [("EXECUTED", None), ("FAILED", "CONFLICT")]
    assert await AuditEntry.filter(action="second_factors:remove", outcome="succeeded").count() == 1
