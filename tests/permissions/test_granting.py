"""Roles are given for a reason, in a unit and for a time, and taken back; whoever may do that sees what speaks against it."""

from datetime import timedelta
from functools import partial
from typing import Any

import orjson
import pytest

from server.core import global_ids
from server.core.approval import carrying_out
from server.core.clock import now
from server.domains.audit.models import AuditEntry
from server.domains.permissions import elevating, granting
from server.domains.permissions.identification import present
from server.domains.permissions.models import PolicyVersion, RoleAssignment
from tests.permissions.assigning import END, Assigning, held_by, new, told, wish
from tests.support.walk_assigned import APPROVAL, approved, needs_approval, recent

CHOICES = """query C($userId: ID!, $unitId: ID) { roleChoices(userId: $userId, unitId: $unitId) {
  role nameEn gains needsApproval against { code } } }"""


async def test_a_role_is_given_in_a_unit_for_a_time_by_somebody_for_a_reason(assigning: Assigning) -> None:
    office, user = await assigning.people.office(), await assigning.people.user("finance")
    viewer, until = await assigning.administrator(), now() + timedelta(days=30)
    before = await PolicyVersion.get()

    answer = await assigning.granted(
        viewer,
        user,
        "clerk",
        unitId=global_ids.encode("Unit", office.id),
        validUntil=until.isoformat(),
        reason=" leave ",
    )

    found = answer.data["roleAssignmentCreate"]
    assert (found["role"], found["reason"], found["elevation"]) == ("clerk", "leave", False)
    assert (found["unit"]["name"], found["user"]["displayName"]) == ("office", user.display_name)
    assert found["grantedBy"]["displayName"] == viewer.name
    assert {(one.role, one.unit_id) for one in (await present(user.id, request_id="")).assignments} == {
        ("finance", None),
        ("clerk", office.id),
    }
    assert (await PolicyVersion.get()).version > before.version
    entry = await AuditEntry.filter(action="role_assignments:create", actor_id=viewer.user_id).get()
    assert (entry.object_type, entry.object_key, entry.reason) == ("User", user.id, "leave")


async def test_a_role_that_is_asked_for_twice_with_one_key_is_given_once(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")

    assert await assigning.outcome(viewer, user, "clerk") == "DONE"
    again = await assigning.granted(viewer, user, "clerk")

    assert again.body["extensions"]["idempotentReplay"] is True
    assert await held_by(user.id) == ["finance", "clerk"]
    assert await assigning.outcome(viewer, user, "clerk", idempotencyKey="another key") == "HELD_ALREADY"
    assert await assigning.outcome(viewer, user, "clerk", reason="another") == "IDEMPOTENCY_KEY_REUSED"


async def test_a_role_that_is_taken_back_is_gone_at_once(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("clerk")
    held = await RoleAssignment.get(user_id=user.id)

    assert await assigning.withdrawn(viewer, held.id) == "DONE"

    assert (await present(user.id, request_id="")).assignments == ()
    assert await assigning.withdrawn(viewer, held.id) == "NOT_FOUND"
    entry = await AuditEntry.filter(action="role_assignments:delete", outcome="succeeded").get()
    assert (entry.object_key, entry.reason) == (user.id, "a reason")


async def test_every_wrong_value_is_told_at_once(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    yesterday, late = (now() - timedelta(days=1)).isoformat(), (now() + timedelta(days=400)).isoformat()

    async def issues(**given: Any) -> set[tuple[str, str]]:
        found = (await assigning.granted(viewer, user, "clerk", **given)).data["roleAssignmentCreate"]
        return {(one["path"][0], one["code"]) for one in found["issues"]}

    assert await issues(reason="", validFrom=yesterday, validUntil=yesterday) == {
        ("reason", "REQUIRED"),
        ("validFrom", "IN_THE_PAST"),
        ("validUntil", "BEFORE_BEGINNING"),
    }
    assert await issues(validFrom=late) == {("validFrom", "TOO_LATE")}
    assert await issues(validUntil="2036-01-01T00:00:00Z") == {("validUntil", "TOO_LONG_A_TIME")}


async def test_a_role_can_begin_later_and_be_held_again_after_its_end(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")
    first, second = (now() + timedelta(days=1)).isoformat(), (now() + timedelta(days=2)).isoformat()

    assert await assigning.outcome(viewer, user, "clerk", validFrom=first, validUntil=second) == "DONE"
    assert await assigning.outcome(viewer, user, "clerk", idempotencyKey="a second key", validFrom=second) == "DONE"

    assert {one.role for one in (await present(user.id, request_id="")).assignments} == {"finance"}
    assert await held_by(user.id) == ["finance", "clerk", "clerk"]


async def test_a_privileged_role_waits_for_others_and_is_given_exactly_as_they_approved_it(
    assigning: Assigning,
) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("finance")

    needed = await needs_approval(lambda: granting.grant(viewer, new(user, "auditor"), "a key of mine"))

    assert await held_by(user.id) == ["finance"]
    assert needed.command.subject == ("User", user.id)
    proposer = await present(viewer.user_id, request_id="approval")
    with carrying_out(needed.command, APPROVAL):
        made = await granting.carry_out_grant(proposer, needed.command.payload)
    found = await RoleAssignment.get(id=made[1])
    assert (made[0], found.role, found.approval_id, found.granted_by_id) == (
        "RoleAssignment",
        "auditor",
        APPROVAL,
        viewer.user_id,
    )


async def test_an_elevation_ends_by_itself(assigning: Assigning, stopped_clock: Any) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))
    made = await approved(partial(elevating.request, viewer, wish("operator", 2)))

    during = await present(viewer.user_id, request_id="")
    stopped_clock(timedelta(hours=2))
    after = await present(viewer.user_id, request_id="")

    assert ({one.role for one in during.assignments}, {one.role for one in after.assignments}) == (
        {"clerk", "operator"},
        {"clerk"},
    )
    found = await RoleAssignment.get(id=made)
    assert (found.elevation, found.approval_id) == (True, APPROVAL)
    entry = await AuditEntry.filter(action="elevations:request").get()
    assert orjson.loads(entry.body)["changes"]["approval"] == [None, str(APPROVAL)]


async def test_an_elevation_is_given_up_by_its_holder_and_nobody_else(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("clerk"))
    made = await approved(partial(elevating.request, viewer, wish("operator")))
    given = {"id": global_ids.encode("RoleAssignment", made)}
    first = await RoleAssignment.filter(user_id=viewer.user_id, elevation=False).get()

    stranger = await assigning.graph(await assigning.people.viewer("clerk"), END, input=given)
    other = await assigning.graph(viewer, END, input={"id": global_ids.encode("RoleAssignment", first.id)})
    own = await assigning.graph(viewer, END, input=given)

    assert [told(one, "elevationEnd") for one in (stranger, other, own)] == ["NOT_FOUND", "NOT_FOUND", "DONE"]
    assert await held_by(viewer.user_id) == ["clerk"]


async def test_choices_say_what_a_role_adds_and_what_speaks_against_it(assigning: Assigning) -> None:
    viewer, user = await assigning.administrator(), await assigning.people.user("system_administrator")

    answer = await assigning.graph(viewer, CHOICES, userId=global_ids.encode("User", user.id))

    found = {one["role"]: one for one in answer.data["roleChoices"]}
    assert "customer" not in found
    assert "orders:hold" in found["operator"]["gains"]
    assert found["clerk"] | {"gains": []} == {
        "role": "clerk",
        "nameEn": "Clerk",
        "gains": [],
        "needsApproval": False,
        "against": [],
    }
    assert [one["code"] for one in found["auditor"]["against"]] == ["EXCLUDED"]
    assert found["auditor"]["needsApproval"] is True
    assert {one["code"] for one in found["system_administrator"]["against"]} == {"HELD_ALREADY", "NOT_HELD"}


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "operator", "auditor", "regulator"])
async def test_who_manages_nobody_gives_and_takes_nothing(assigning: Assigning, role: str) -> None:
    user = await assigning.people.user("finance")
    held = await RoleAssignment.get(user_id=user.id)
    viewer = recent(await assigning.people.viewer(role))

    assert await assigning.outcome(viewer, user, "clerk") == "FORBIDDEN"
    assert await assigning.withdrawn(viewer, held.id) == "FORBIDDEN"
    assert await held_by(user.id) == ["finance"]
