"""Those who can decide are told that something waits, and whoever asked what became of it; both can follow it."""

import asyncio
import json
from typing import Any

from server.core import global_ids
from server.core.operations import OperationRequest
from server.domains.jobs.embedded import drain
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of
from tests.approvals.asking import Asking, command
from tests.support.post_room import PostRoom

FOLLOW = "subscription F($id: ID!) { approvalUpdated(id: $id) { state version } }"


async def address(user_id: int | None) -> str:
    return contacts_of(await User.get(id=user_id))[0].address


async def test_those_who_can_decide_are_told_and_whoever_asked_is_not(asking: Asking, post_room: PostRoom) -> None:
    approval = await asking.propose()
    await drain()

    for one in (asking.approver, asking.second):
        told = post_room.last_to(await address(one.user_id))
        assert f"AP{approval.id:08d}" in told.text
        assert "授予角色" in told.text
    assert await address(asking.proposer.user_id) not in {one.recipient for one in post_room.email.taken}


async def test_whoever_would_gain_by_it_is_not_asked(asking: Asking, post_room: PostRoom) -> None:
    await asking.propose(command(asking.second.user_id or 0, "operator"))
    await drain()

    told = {one.recipient for one in post_room.email.taken}
    assert await address(asking.second.user_id) not in told
    assert await address(asking.approver.user_id) in told


async def test_whoever_asked_is_told_what_became_of_it(asking: Asking, post_room: PostRoom) -> None:
    approval = await asking.propose()
    await asking.act(asking.approver, "approvalReject", approval, note="not needed here")
    await drain()

    told = post_room.last_to(await address(asking.proposer.user_id))
    assert "被驳回" in told.text


async def test_a_page_that_is_open_hears_of_the_decision(asking: Asking) -> None:
    approval = await asking.propose()
    given = {"id": global_ids.encode("Approval", approval.id)}
    executor = asking.graph.executor
    executor.persist("approval-updated", FOLLOW)
    opened: Any = await executor.subscribe(
        OperationRequest(document_id="approval-updated", variables=given), asking.proposer
    )

    async def heard() -> Any:
        return json.loads(await asyncio.wait_for(anext(opened), 5))["data"]["approvalUpdated"]

    assert await heard() == {"state": "PENDING", "version": 1}
    await asking.approve(asking.approver, approval)
    assert await heard() == {"state": "EXECUTED", "version": 2}
    await opened.aclose()


async def test_nobody_follows_what_is_not_theirs_to_see(asking: Asking) -> None:
    approval = await asking.propose()
    given = {"id": global_ids.encode("Approval", approval.id)}
    executor = asking.graph.executor
    executor.persist("approval-updated", FOLLOW)
    clerk = await asking.somebody("clerk")
    opened: Any = await executor.subscribe(OperationRequest(document_id="approval-updated", variables=given), clerk)

    assert json.loads(await asyncio.wait_for(anext(opened), 5))["data"]["approvalUpdated"] is None
    await opened.aclose()
