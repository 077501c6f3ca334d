"""Whoever wants what others did not approve does not get it: each attempt leaves the effect undone."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.approval import ApprovalNeeded, Command, carrying_out, demand
from server.core.clock import now
from server.core.errors import RateLimited, Unauthenticated
from server.core.viewer import ANONYMOUS, SYSTEM, Viewer
from server.domains.approvals import proposing, registry, timers
from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.audit.models import AuditEntry
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import User, UserState
from tests.approvals.asking import GRANT, REVOKE, Asking, command, grant, just_signed_in

Advance = Callable[[timedelta], None]


async def lose(asking: Asking, user_id: int | None, role: str) -> None:
    await asking.people.user(role)  # nobody loses the last such role
    held = await RoleAssignment.filter(user_id=user_id, role=role).get()
    async with database.transaction():
        await permissions.withdraw(SYSTEM, held.id)


async def test_nobody_approves_or_rejects_what_they_asked_for_themselves(asking: Asking) -> None:
    approval = await asking.propose()

    assert await asking.refused(asking.proposer, approval) == "CONFLICT"
    assert (await asking.act(asking.proposer, "approvalReject", approval, note="by myself"))["code"] == "CONFLICT"
    another_session = replace(await just_signed_in(asking.proposer.user_id), session_id=99, address="198.51.100.9")
    assert await asking.refused(another_session, approval) == "CONFLICT"
    assert await asking.granted() == 0


async def test_nobody_approves_what_would_give_a_role_to_themselves(asking: Asking) -> None:
    approval = await asking.propose(command(asking.approver.user_id or 0, "operator"))

    assert await asking.refused(asking.approver, approval) == "CONFLICT"
    [shown] = await asking.seen(asking.approver)
    assert {reason["code"] for one in shown["availableActions"] for reason in one["reasons"]} == {"OWN_RIGHTS"}
    assert not await RoleAssignment.exists(user_id=asking.approver.user_id, role="operator")


async def test_a_beneficiary_named_by_the_payload_alone_is_one_as_well(asking: Asking) -> None:
    hidden = Command(GRANT, {"user_id": asking.approver.user_id, "role": "operator"}, ("Unit", 1))
    approval = await asking.propose(hidden)

    assert await asking.refused(asking.approver, approval) == "CONFLICT"


async def test_nobody_approves_a_change_of_a_role_they_hold(asking: Asking) -> None:
    proposer = await asking.somebody("security_administrator")
    approval = await asking.propose(Command(REVOKE, {"role": "security_administrator"}), proposer)

    assert await asking.refused(asking.approver, approval) == "CONFLICT"
    assert await ApprovalVote.all().count() == 0


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "auditor", "regulator", "developer"])
async def test_who_may_not_decide_decides_nothing(asking: Asking, role: str) -> None:
    approval = await asking.propose()

    assert await asking.refused(await asking.somebody(role), approval) == "FORBIDDEN"
    assert await asking.granted() == 0


async def test_nobody_who_is_not_signed_in_decides(asking: Asking) -> None:
    approval = await asking.propose()

    assert await asking.refused(ANONYMOUS, approval) == "UNAUTHENTICATED"
    forged = replace(ANONYMOUS, user_id=asking.approver.user_id, authenticated_at=now())
    assert await asking.refused(forged, approval) == "FORBIDDEN"


async def test_who_decides_about_other_things_does_not_decide_about_this(asking: Asking) -> None:
    proposer = await asking.somebody("security_administrator")
    approval = await asking.propose(Command(REVOKE, {"case_id": 1}), proposer)

    assert await asking.refused(asking.second, approval) == "CONFLICT"  # an operator reads no detections
    assert await ApprovalVote.all().count() == 0


@pytest.mark.parametrize("ago", [None, timedelta(minutes=6), timedelta(days=1), timedelta(minutes=-1)])
async def test_a_session_or_a_token_without_a_recent_sign_in_decides_nothing(
    asking: Asking, ago: timedelta | None
) -> None:
    approval = await asking.propose()
    stale = replace(asking.approver, authenticated_at=None if ago is None else now() - ago)

    assert await asking.refused(stale, approval) == "REAUTHENTICATION_REQUIRED"
    answer = await asking.answer(stale, "approvalReject", approval, note="from a token")
    assert answer.codes == ["REAUTHENTICATION_REQUIRED"]
    assert await asking.granted() == 0


async def test_an_approver_who_has_lost_the_role_since_they_signed_in_decides_nothing(asking: Asking) -> None:
    approval = await asking.propose()
    await lose(asking, asking.approver.user_id, "security_administrator")

    assert await asking.refused(asking.approver, approval) == "FORBIDDEN"
    assert (await Approval.get()).state.name == "PENDING"


async def test_an_approver_whose_account_was_suspended_meanwhile_decides_nothing(asking: Asking) -> None:
    approval = await asking.propose()
    await User.filter(id=asking.approver.user_id).update(state=UserState.SUSPENDED)

    assert await asking.refused(asking.approver, approval) == "UNAUTHENTICATED"
    assert await asking.granted() == 0


async def test_what_somebody_asked_for_ends_with_their_right_to_it(asking: Asking) -> None:
    approval = await asking.propose()

    await lose(asking, asking.proposer.user_id, "system_administrator")

    ended = await Approval.get()
    assert (ended.state.name, ended.outcome_code) == ("WITHDRAWN", "PROPOSER_LOST_RIGHT")
    assert await asking.refused(asking.approver, approval) == "VERSION_CONFLICT"
    assert await asking.refused(asking.approver, ended) == "INVALID_TRANSITION"
    assert await asking.granted() == 0


async def test_what_a_suspended_person_asked_for_is_not_done_even_before_anything_has_noticed(asking: Asking) -> None:
    approval = await asking.propose()
    await User.filter(id=asking.proposer.user_id).update(state=UserState.SUSPENDED)

    assert await asking.refused(asking.approver, approval) == "INVALID_TRANSITION"
    assert ((await Approval.get()).state.name, await asking.granted()) == ("WITHDRAWN", 0)


async def test_what_was_not_decided_in_time_is_not_done_even_before_the_job_has_seen_it(
    stopped_clock: Advance, asking: Asking
) -> None:
    approval = await asking.propose()
    stopped_clock(timedelta(hours=72))
    asking.approver = replace(asking.approver, authenticated_at=now())

    assert await asking.refused(asking.approver, approval) == "INVALID_TRANSITION"
    assert ((await Approval.get()).state.name, await asking.granted()) == ("EXPIRED", 0)


async def test_the_job_ends_what_is_over_and_leaves_the_rest(stopped_clock: Advance, asking: Asking) -> None:
    over = await asking.propose()
    stopped_clock(timedelta(hours=1))
    waits = await asking.propose(command(asking.newcomer, "developer"))
    stopped_clock(timedelta(hours=71))

    assert await timers.sweep() == 1

    assert (await Approval.get(id=over.id)).state.name == "EXPIRED"
    assert (await Approval.get(id=waits.id)).state.name == "PENDING"
    assert await timers.sweep() == 0


ALTERATIONS: dict[str, Any] = {
    "digest": "0" * 64,
    "permission": REVOKE.value,
    "subject_key": 1,
    "subject_type": "Unit",
    "changes": {"role": [None, "sorter"]},
    "reason": "harmless",
    "beneficiary_id": None,
    "quorum": 0,
    "expires_at": timedelta(days=30),
    "seal_row": "00000000-0000-4000-8000-000000000000",
    "command_sealed": b"anything",
}


@pytest.mark.parametrize("column", sorted(ALTERATIONS))
async def test_a_row_that_was_edited_in_the_database_is_not_carried_out(asking: Asking, column: str) -> None:
    approval = await asking.propose()
    value = ALTERATIONS[column]
    await Approval.all().update(**{column: now() + value if isinstance(value, timedelta) else value})

    assert await asking.refused(asking.approver, approval) == "INVALID_TRANSITION"

    found = await Approval.get()
    assert (found.state.name, found.outcome_code, await asking.granted()) == ("FAILED", "ALTERED", 0)


async def test_the_command_of_another_request_is_not_taken_for_one_s_own(asking: Asking) -> None:
    """The sealed text belongs to its row, even with all columns copied beside it."""
    harmless, wanted = await asking.propose(command(asking.newcomer, "developer")), await asking.propose()
    other = await Approval.get(id=wanted.id)
    copied = ("command_sealed", "digest", "changes")
    await Approval.filter(id=harmless.id).update(**{name: getattr(other, name) for name in copied})

    assert await asking.refused(asking.approver, harmless) == "INVALID_TRANSITION"
    assert (await asking.granted(), await asking.granted("developer")) == (0, 0)


async def test_somebody_else_put_in_as_the_proposer_does_not_make_it_approvable(asking: Asking) -> None:
    approval = await asking.propose()
    await Approval.all().update(proposer_id=asking.second.user_id)

    assert await asking.refused(asking.proposer, approval) == "INVALID_TRANSITION"
    assert await asking.granted() == 0


async def test_what_was_done_is_not_done_again(asking: Asking) -> None:
    approval = await asking.propose()
    await asking.approve(asking.approver, approval)

    assert await asking.refused(asking.second, approval) == "VERSION_CONFLICT"
    assert await asking.refused(asking.second, await Approval.get()) == "INVALID_TRANSITION"
    await Approval.all().update(state="pending")  # even if somebody turns the row back, nobody votes twice
    assert await asking.refused(asking.approver, await Approval.get()) == "CONFLICT"
    assert await asking.granted() == 1


async def test_two_sessions_of_one_person_are_one_vote(asking: Asking) -> None:
    proposer = await asking.somebody("security_administrator")
    approval = await asking.propose(Command(REVOKE, {"case_id": 1}), proposer)
    await asking.approve(asking.approver, approval)
    again = replace(await just_signed_in(asking.approver.user_id), session_id=77)

    assert await asking.refused(again, await Approval.get()) == "CONFLICT"
    assert ((await Approval.get()).state.name, await ApprovalVote.all().count()) == ("PENDING", 1)


async def test_of_many_who_approve_at_the_same_time_one_carries_it_out(asking: Asking) -> None:
    approvers = [asking.approver, asking.second] + [await asking.somebody("operator") for _ in range(4)]
    approval = await asking.propose()

    outcomes = await asyncio.gather(*(asking.refused(one, approval) for one in approvers))

    assert sorted(outcomes) == ["EXECUTED"] + ["VERSION_CONFLICT"] * 5
    assert (await asking.granted(), await ApprovalVote.all().count()) == (1, 1)
    assert await AuditEntry.filter(action=GRANT.value, actor_id=asking.proposer.user_id).count() == 1


async def test_of_a_rejection_and_an_approval_at_the_same_time_one_holds(asking: Asking) -> None:
    approval = await asking.propose()

    await asyncio.gather(
        asking.refused(asking.approver, approval),
        asking.act(asking.second, "approvalReject", approval, note="not needed here"),
    )

    state, granted = (await Approval.get()).state.name, await asking.granted()
    assert (state, granted) in (("EXECUTED", 1), ("REJECTED", 0))


async def test_an_approval_for_one_thing_is_none_for_another(asking: Asking) -> None:
    approved = command(asking.newcomer, "operator")
    others = (
        command(asking.newcomer, "developer"),
        command(asking.newcomer + 1),
        Command(REVOKE, approved.payload, approved.subject),
        Command(GRANT, approved.payload, ("User", asking.newcomer + 1)),
        Command(GRANT, {**approved.payload, "unit_id": None}, approved.subject),
    )

    with carrying_out(approved):
        demand(asking.proposer, approved)
        for other in others:
            with pytest.raises(ApprovalNeeded):
                demand(asking.proposer, other)


async def test_a_command_that_would_do_something_else_is_stopped(asking: Asking) -> None:
    async def another(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
        return await grant(viewer, {**payload, "role": "finance"})

    registry.use_commands({GRANT: another})
    approval = await asking.propose()

    done = await asking.approve(asking.approver, approval)

    assert (done["state"], done["outcomeCode"]) == ("FAILED", "NOT_AS_APPROVED")
    assert (await asking.granted(), await asking.granted("finance")) == (0, 0)


async def test_the_approver_s_own_rights_do_not_help_whoever_asked(asking: Asking) -> None:
    """Done in the name of whoever asked: what they could not do alone they cannot have done for them."""
    approval = await asking.propose(command(asking.newcomer, "auditor"))

    done = await asking.approve(asking.approver, approval)

    assert (done["state"], done["outcomeCode"]) == ("FAILED", "GRANT_REFUSED")
    assert await asking.granted("auditor") == 0


async def test_what_breaks_half_way_leaves_neither_the_effect_nor_the_vote(asking: Asking) -> None:
    async def breaking(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
        await grant(viewer, payload)
        raise RuntimeError("the power went")

    registry.use_commands({GRANT: breaking})
    approval = await asking.propose()

    assert await asking.refused(asking.approver, approval) == "INTERNAL"
    assert ((await Approval.get()).state.name, await asking.granted()) == ("PENDING", 0)
    assert await ApprovalVote.all().count() == 0
    registry.use_commands({GRANT: grant})
    assert await asking.refused(asking.approver, approval) == "EXECUTED"
    assert await asking.granted() == 1


async def test_a_stranger_s_request_is_not_there_for_who_may_not_see_it(asking: Asking) -> None:
    approval = await asking.propose()
    clerk = await asking.somebody("clerk")

    assert await asking.seen(clerk) == []
    assert (await asking.act(clerk, "approvalWithdraw", approval))["code"] == "NOT_FOUND"


async def test_one_person_does_not_fill_everybody_s_list(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "MOST_PENDING", 3)
    for number in range(3):
        await asking.propose(command(asking.newcomer, note=number))

    with pytest.raises(RateLimited):
        await asking.propose(command(asking.newcomer, note=3))
    await asking.propose(viewer=asking.second)


async def test_nobody_asks_who_is_not_signed_in(asking: Asking) -> None:
    with pytest.raises(Unauthenticated):
        await proposing.propose(ANONYMOUS, command(asking.newcomer))
