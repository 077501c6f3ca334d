"""What one person asks for is kept, approved by others, and then done exactly as it was asked for."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from server.core import global_ids
from server.core.approval import Command
from server.domains.approvals import registry
from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.audit import verification
from server.domains.audit.models import AuditEntry
from tests.approvals.asking import REVOKE, Asking, command, just_signed_in
from tests.support.people import People

Advance = Callable[[timedelta], None]


async def test_what_is_approved_is_done_in_the_name_of_whoever_asked(asking: Asking) -> None:
    approval = await asking.propose()
    assert (approval.state.name, await asking.granted()) == ("PENDING", 0)

    done = await asking.approve(asking.approver, approval, note="as agreed")

    assert (done["state"], done["outcomeCode"], await asking.granted()) == ("EXECUTED", None, 1)
    assert done["subjectId"] == global_ids.encode("User", asking.newcomer)
    assert global_ids.decode(done["resultId"])[0] == "RoleAssignment"
    assert done["votes"] == [
        {"vote": "APPROVE", "note": "as agreed", "voter": {"displayName": "security_administrator 2"}}
    ]
    effect = await AuditEntry.filter(action="role_assignments:create", actor_id=asking.proposer.user_id).get()
    decided = await AuditEntry.filter(action="approvals:decide", actor_id=asking.approver.user_id).get()
    assert (effect.object_key, decided.object_key, decided.reason) == (asking.newcomer, approval.id, "as agreed")
    assert decided.sequence > effect.sequence
    assert (await verification.verify()).intact


async def test_it_is_shown_with_what_would_change_and_why(asking: Asking) -> None:
    await asking.propose()

    [shown] = await asking.seen(asking.approver)

    assert shown["changes"] == [{"field": "role", "before": None, "after": "operator"}]
    assert (shown["reason"], shown["permission"]) == ("a new colleague", "role_assignments:create")
    assert shown["proposer"] == {"displayName": "system_administrator 1"}
    assert [(one["action"], one["enabled"]) for one in shown["availableActions"]] == [
        ("approvalApprove", True),
        ("approvalReject", True),
    ]


async def test_whoever_asked_reads_why_they_cannot_approve_it(asking: Asking) -> None:
    await asking.propose()

    [shown] = await asking.seen(asking.proposer)

    found = {one["action"]: [reason["code"] for reason in one["reasons"]] for one in shown["availableActions"]}
    assert found == {"approvalApprove": ["OWN_PROPOSAL"], "approvalReject": ["OWN_PROPOSAL"], "approvalWithdraw": []}


async def test_a_rejection_ends_it_and_its_reason_is_read_by_whoever_asked(asking: Asking) -> None:
    approval = await asking.propose()

    short = await asking.act(asking.approver, "approvalReject", approval, note="no")
    done = await asking.act(asking.approver, "approvalReject", approval, note="not needed here")

    assert short["issues"] == [{"path": ["note"], "code": "TOO_SHORT"}]
    assert (done["state"], await asking.granted()) == ("REJECTED", 0)
    [seen] = await asking.seen(asking.proposer)
    assert seen["votes"][0]["note"] == "not needed here"
    assert await asking.refused(asking.second, await Approval.get()) == "INVALID_TRANSITION"


async def test_whoever_asked_takes_it_back_and_nobody_else(asking: Asking) -> None:
    approval = await asking.propose()

    assert (await asking.act(asking.approver, "approvalWithdraw", approval))["code"] == "NOT_FOUND"
    assert (await asking.act(asking.proposer, "approvalWithdraw", approval))["state"] == "WITHDRAWN"
    assert (await Approval.get()).outcome_code == "BY_PROPOSER"


async def test_the_same_asked_again_while_it_waits_is_the_same_and_afterwards_another(asking: Asking) -> None:
    first = await asking.propose()
    assert (await asking.propose()).id == first.id
    assert (await asking.propose(command(asking.newcomer, "developer"))).id != first.id

    await asking.act(asking.approver, "approvalReject", first, note="not needed here")

    assert (await asking.propose()).id != first.id


async def test_two_have_to_approve_where_two_are_asked_for(asking: Asking, people: People) -> None:
    done: list[Any] = []

    async def carry_out(viewer: Any, payload: Any) -> None:
        done.append((viewer.user_id, payload))

    registry.use_commands({REVOKE: carry_out})
    proposer = await asking.somebody("security_administrator")
    third = await asking.somebody("system_administrator")
    approval = await asking.propose(Command(REVOKE, {"case_id": 1}), proposer)

    half = await asking.approve(asking.approver, approval)
    assert (half["state"], half["version"], done) == ("PENDING", 2, [])
    assert [reason["code"] for one in half["availableActions"] for reason in one["reasons"]] == ["VOTED_ALREADY"] * 2
    approval = await Approval.get()
    assert await asking.refused(await just_signed_in(asking.approver.user_id), approval) == "CONFLICT"
    whole = await asking.approve(third, approval)

    assert (whole["state"], done) == ("EXECUTED", [(proposer.user_id, {"case_id": 1})])
    assert await ApprovalVote.all().count() == 2
