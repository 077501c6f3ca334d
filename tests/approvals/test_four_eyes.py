"""Mutations under four eyes: they answer that something waits, unless there has never been a second person."""

from typing import Any

import pytest

from server.core import database, global_ids
from server.core.viewer import SYSTEM
from server.domains.approvals.models import Approval, FourEyes
from server.domains.audit.models import AuditEntry
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment
from server.domains.subjects.models import SubjectRequest
from server.domains.users.models import User, UserState
from tests.approvals.asking import just_signed_in, mutation
from tests.subjects.asking import Subject, subject
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom

FULFIL = """mutation Do($input: SubjectRequestFulfilInput!) { subjectRequestFulfil(input: $input) { __typename
  ... on SubjectRequest { state } ... on Error { code message }
  ... on ApprovalPending { approval { id number state version permission proposer { displayName } } } } }"""


@pytest.fixture
async def asking(graph: Graph, post_room: PostRoom) -> Subject:
    return await subject(graph)


async def begun(asking: Subject, people: People) -> tuple[Any, dict[str, Any]]:
    """A deletion somebody of the staff works on, and what they send to fulfil it."""
    staff = await people.viewer("support")
    asked = await asking.act(staff, "subjectRequestBegin", await asking.ask("DELETION"))
    return staff, {"id": asked["id"], "expectedVersion": asked["version"]}


async def test_as_long_as_there_has_never_been_a_second_person_it_is_done_at_once_and_on_record(
    asking: Subject, people: People
) -> None:
    await people.user("system_administrator")
    staff, given = await begun(asking, people)

    answer = (await asking.graph(staff, FULFIL, input=given)).data["subjectRequestFulfil"]

    assert answer == {"__typename": "SubjectRequest", "state": "DONE"}
    assert (await User.get(id=asking.user.id)).state is UserState.DEACTIVATED
    assert await Approval.all().count() == 0
    entry = await AuditEntry.filter(action="approvals:propose").get()
    assert (entry.actor_id, entry.object_type) == (staff.user_id, "SubjectRequest")


async def test_afterwards_it_waits_and_is_done_once_somebody_else_has_approved_it(
    asking: Subject, people: People, graph: Graph
) -> None:
    await people.user("system_administrator")
    approver = await just_signed_in((await people.user("operator")).id)
    staff, given = await begun(asking, people)

    answer = (await graph(staff, FULFIL, input=given)).data["subjectRequestFulfil"]

    assert (answer["__typename"], answer["code"]) == ("ApprovalPending", "APPROVAL_PENDING")
    waiting = answer["approval"]
    assert waiting["proposer"] == {"displayName": staff.name}
    assert (await User.get(id=asking.user.id)).state is UserState.ACTIVE
    again = (await graph(staff, FULFIL, input=given)).data["subjectRequestFulfil"]["approval"]
    assert again == waiting

    seen = {"id": waiting["id"], "expectedVersion": waiting["version"]}
    done = (await graph(approver, mutation("approvalApprove"), input=seen)).data["approvalApprove"]

    assert (done["state"], done["resultId"]) == ("EXECUTED", given["id"])
    assert (await User.get(id=asking.user.id)).state is UserState.DEACTIVATED
    request = await SubjectRequest.get()
    assert (request.state.name, request.decided_by_id) == ("DONE", staff.user_id)


async def test_the_phase_ends_with_the_second_person_for_ever(asking: Subject, people: People, graph: Graph) -> None:
    await people.user("system_administrator")
    await people.user("auditor")
    assert not await FourEyes.exists()
    second = await people.user("operator")
    since = (await FourEyes.get()).since

    async with database.transaction():
        held = await RoleAssignment.filter(user_id=second.id).get()
        await permissions.withdraw(SYSTEM, held.id)
    staff, given = await begun(asking, people)

    assert (await graph(staff, FULFIL, input=given)).data["subjectRequestFulfil"]["code"] == "APPROVAL_PENDING"
    assert (await FourEyes.get()).since == since
    entry = await AuditEntry.filter(action="approvals:decide", object_type__isnull=True).get()
    assert entry.actor_name == "system"


async def test_what_changed_meanwhile_is_not_done_and_says_so(asking: Subject, people: People, graph: Graph) -> None:
    approver = await just_signed_in((await people.user("system_administrator")).id)
    await people.user("operator")
    staff, given = await begun(asking, people)
    waiting = (await graph(staff, FULFIL, input=given)).data["subjectRequestFulfil"]["approval"]
    await asking.act(staff, "subjectRequestRefuse", {"id": given["id"], "version": 2}, reason="asked by mistake")

    seen = {"id": waiting["id"], "expectedVersion": waiting["version"]}
    done = (await graph(approver, mutation("approvalApprove"), input=seen)).data["approvalApprove"]

    assert (done["state"], done["outcomeCode"]) == ("FAILED", "VERSION_CONFLICT")
    assert [one["vote"] for one in done["votes"]] == ["APPROVE"]
    assert (await User.get(id=asking.user.id)).state is UserState.ACTIVE
    assert global_ids.decode(given["id"])[1] == (await SubjectRequest.get()).id
