"""What others approve, from end to end: asked for through the graph, approved by somebody else, and then it is so."""

from datetime import timedelta
from typing import Any

import pytest

from server.core import global_ids
from server.core.clock import now
from server.core.viewer import Viewer
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment
from tests.permissions.assigning import Assigning, held_by
from tests.support.walk_assigned import recent

APPROVE = """mutation A($input: ApprovalApproveInput!) { approvalApprove(input: $input) { __typename
  ... on Approval { state number } ... on Error { code message } } }"""
ELEVATE = """mutation E($input: ElevationRequestInput!) { elevationRequest(input: $input) { __typename
  ... on Error { code } ... on GrantRefused { reasons { code } } ... on ApprovalPending { approval { id } } } }"""
GRANT = """mutation G($input: RoleAssignmentCreateInput!) { roleAssignmentCreate(input: $input) { __typename
  ... on Error { code } ... on ApprovalPending { approval { id } } ... on RoleAssignment { role approvalId } } }"""


async def elevated(assigning: Assigning, viewer: Viewer, role: str, hours: float = 2) -> Any:
    given = {"role": role, "until": (now() + timedelta(hours=hours)).isoformat(), "reason": "the operator is ill"}
    return (await assigning.graph(viewer, ELEVATE, input=given)).data["elevationRequest"]


async def decided(assigning: Assigning, viewer: Viewer, approval: Any) -> Any:
    given = {"id": approval["id"], "expectedVersion": 1}
    return (await assigning.graph(viewer, APPROVE, input=given)).data["approvalApprove"]


async def test_an_elevation_others_have_approved_is_held_and_says_by_which_approval(assigning: Assigning) -> None:
    approver, _ = await assigning.administrator(), await assigning.administrator()
    viewer = recent(await assigning.people.viewer("clerk"))

    asked = await elevated(assigning, viewer, "operator")
    assert (asked["code"], await held_by(viewer.user_id)) == ("APPROVAL_PENDING", ["clerk"])
    done = await decided(assigning, approver, asked["approval"])

    assert done["state"] == "EXECUTED", done
    found = await RoleAssignment.get(user_id=viewer.user_id, elevation=True)
    assert global_ids.encode("Approval", found.approval_id or 0) == asked["approval"]["id"]
    assert {one.role for one in (await present(viewer.user_id, request_id="")).assignments} == {"clerk", "operator"}


async def test_nobody_approves_their_own_elevation(assigning: Assigning) -> None:
    await assigning.administrator()
    viewer = await assigning.administrator()

    asked = await elevated(assigning, viewer, "operator")
    done = await decided(assigning, viewer, asked["approval"])

    assert done["__typename"] != "Approval"
    assert await held_by(viewer.user_id) == ["security_administrator"]


@pytest.mark.parametrize("role", ["operator", "system_administrator"])
async def test_while_a_platform_is_being_set_up_nobody_elevates_themselves(assigning: Assigning, role: str) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))

    asked = await elevated(assigning, viewer, role)

    assert (asked["code"], asked["reasons"]) == ("GRANT_REFUSED", [{"code": "NEEDS_APPROVAL"}])
    assert await held_by(viewer.user_id) == ["clerk"]


async def test_the_first_administrator_appoints_the_second_and_from_then_on_others_approve(
    assigning: Assigning,
) -> None:
    viewer = recent(await assigning.people.viewer("system_administrator"))
    users = [await assigning.people.user("finance") for _ in range(2)]

    async def appointed(number: int) -> Any:
        given = {"userId": global_ids.encode("User", users[number].id), "role": "security_administrator"}
        given |= {"reason": "the platform begins", "idempotencyKey": f"appoint {number:04}"}
        return (await assigning.graph(viewer, GRANT, input=given)).data["roleAssignmentCreate"]

    assert await appointed(0) == {"__typename": "RoleAssignment", "role": "security_administrator", "approvalId": None}
    second = await appointed(1)
    assert second["code"] == "APPROVAL_PENDING"
    assert await held_by(users[1].id) == ["finance"]
    approver = recent(await present(users[0].id, request_id=""))
    assert (await decided(assigning, approver, second["approval"]))["state"] == "EXECUTED"
    assert await held_by(users[1].id) == ["finance", "security_administrator"]
