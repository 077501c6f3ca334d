"""Roles people compose: by whom, of what, and from when they count."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.core import approval
from server.core.approval import ApprovalNeeded
from server.core.clock import now
from server.core.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    InvalidTransition,
    ReauthenticationRequired,
    VersionConflict,
)
from server.core.viewer import SYSTEM
from server.domains.audit.models import AuditEntry
from server.domains.permissions import role_changes, role_mirror
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.role_models import Role
from server.domains.users.models import UserKind
from tests.support.composing import as_input, composed, composer, draft, holding, known, recomposed
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.walk_roles import TOLD

CREATE = """mutation($input: RoleCreateInput!) { roleCreate(input: $input) {
  ... on Role { key nameZh nameEn builtIn kinds version retiredAt permissions { permission scope effect }
    versions { version reason changedBy { displayName } } }
  ... on Error { code message } ... on InvalidInput { issues { path code } } } }"""
ROLES = "{ roles(first: 100) { nodes { key nameEn builtIn kinds version permissions { permission scope effect } } } }"
ESCALATIONS: list[tuple[str, tuple[str, ...], str]] = [
    ("security_administrator", ("jobs:read any allow",), "NOT_HELD"),
    ("security_administrator", ("orders:cancel own allow",), "NOT_HELD"),
    ("security_administrator", ("detections:read any allow", "audit_entries:verify any allow"), "NOT_HELD"),
    ("system_administrator", ("users:reveal any allow",), "NOT_HELD"),
    ("operator", ("role_assignments:create any allow",), "NOT_HELD"),
    ("operator", ("keys:rotate any allow",), "NOT_HELD"),
    ("security_administrator", ("detections:read unit allow",), "SCOPE_NOT_ALLOWED"),
    ("security_administrator", ("detections:read any allow", "units:read unit deny"), "SCOPE_NOT_ALLOWED"),
    ("security_administrator", ("detections:read any allow", "detections:read any deny"), "TWICE"),
    ("security_administrator", ("detections:read any allow", "detections:read any allow"), "TWICE"),
    ("security_administrator", ("nothing:read any allow",), "UNKNOWN_PERMISSION"),
    ("operator", (), "REQUIRED"),
]


async def test_a_composed_role_is_what_was_sent_and_remembers_who_made_it(graph: Graph, people: People) -> None:
    viewer = await composer(people)
    answer = await graph(viewer, CREATE, input={"key": "night_shift", **TOLD, "permissions": as_input()})

    made = answer.data["roleCreate"]
    assert made["key"] == "custom_night_shift"
    assert (made["builtIn"], made["version"], made["kinds"], made["retiredAt"]) == (False, 1, ["STAFF"], None)
    assert made["permissions"] == as_input()
    assert made["versions"] == [{"version": 1, "reason": TOLD["reason"], "changedBy": {"displayName": viewer.name}}]


async def test_a_role_can_begin_as_another_one(graph: Graph, people: People) -> None:
    begun = await composed("first", "units:read any allow", "detections:read any allow", "playground:use any deny")
    viewer = await composer(people)
    answer = await graph(viewer, CREATE, input={"key": "second", **TOLD, "clonedFrom": begun.key})

    assert len(answer.data["roleCreate"]["permissions"]) == 3


async def test_of_a_built_in_role_nobody_clones_more_than_they_hold(graph: Graph, people: People) -> None:
    viewer = await composer(people)
    answer = await graph(viewer, CREATE, input={"key": "second", **TOLD, "clonedFrom": "operator"})

    assert answer.data["roleCreate"]["code"] == "INVALID_INPUT"
    assert {issue["code"] for issue in answer.data["roleCreate"]["issues"]} == {"NOT_HELD"}
    assert not await Role.exists(built_in=False)


@pytest.mark.parametrize(("role", "said", "code"), ESCALATIONS)
async def test_nobody_puts_into_a_role_what_must_not_be_there(
    people: People, role: str, said: tuple[str, ...], code: str
) -> None:
    wanted = draft(*said) if said else replace(draft(), given=())
    with pytest.raises(InvalidInput) as refused:
        await role_changes.create(await composer(people, role), "a_role", wanted)
    assert code in {issue.code for issue in refused.value.issues}
    assert not await Role.exists(built_in=False)


async def test_what_is_held_in_a_unit_is_put_into_a_role_for_units_and_not_for_everything(people: People) -> None:
    role = await composed("composing", "roles:create any allow", "orders:cancel unit allow")
    office = await people.office()
    viewer = replace(await known(await holding(people, role.key, unit_id=office.id)), authenticated_at=now())

    await role_changes.create(viewer, "narrow", draft("orders:cancel unit allow"))
    with pytest.raises(InvalidInput):
        await role_changes.create(viewer, "wide", draft("orders:cancel any allow"))


@pytest.mark.parametrize("role", ["clerk", "auditor", "regulator", "developer", "customer", "support"])
async def test_roles_are_composed_by_those_who_answer_for_them(people: People, role: str) -> None:
    viewer = await composer(people, role)
    with pytest.raises(Forbidden):
        await role_changes.create(viewer, "night_shift", draft("units:read any allow"))


async def test_whoever_composes_has_proved_who_they_are_just_now(people: People) -> None:
    viewer = replace(await composer(people), authenticated_at=now() - timedelta(minutes=10))
    with pytest.raises(ReauthenticationRequired):
        await role_changes.create(viewer, "night_shift", draft())


@pytest.mark.parametrize(
    "key", ["", "x", "A_role", "a-role", "role:auditor", "a role", "1st", "x" * 40, "a|b", "_a", "a_"]
)
async def test_a_key_is_a_plain_word(people: People, key: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        await role_changes.create(await composer(people), key, draft())
    assert [issue.path for issue in refused.value.issues] == [("key",)]


async def test_everything_wrong_is_said_at_once(people: People) -> None:
    wanted = replace(draft("nothing:read any allow"), name_zh="", name_en="x" * 61, kinds=(), reason="")
    with pytest.raises(InvalidInput) as refused:
        await role_changes.create(await composer(people), "?", wanted)
    assert {issue.path[0] for issue in refused.value.issues} == {
        "key", "nameZh", "nameEn", "kinds", "reason", "permissions"
    }  # fmt: skip


async def test_a_key_is_never_used_again(people: People) -> None:
    viewer, gone = await composer(people), await composed("night_shift")
    await role_changes.retire(viewer, gone.id, 1, "nobody needs it")
    with pytest.raises(Conflict):
        await role_changes.create(viewer, "night_shift", draft())


async def test_the_platform_itself_holds_no_role_people_compose(people: People) -> None:
    with pytest.raises(InvalidInput):
        await role_changes.create(await composer(people), "machine", draft(kinds=(UserKind.SYSTEM,)))


MARKED = ("jobs:cancel any allow", "users:reveal any allow")


async def test_no_role_does_the_work_of_two_administrators_that_exclude_each_other(people: People) -> None:
    with pytest.raises(InvalidInput) as refused:
        await role_changes.create(SYSTEM, "both", draft(*MARKED))
    assert [issue.code for issue in refused.value.issues] == ["ROLE_CONFLICT"]
    for number, alone in enumerate(MARKED):
        assert await role_changes.create(SYSTEM, f"alone_{number}", draft(alone))


async def test_a_role_does_not_become_what_excludes_another_role_of_its_holders(people: People) -> None:
    role = await composed("watching", "units:read any allow")
    await holding(people, role.key, role="system_administrator")
    with pytest.raises(Conflict, match="exclude"):
        await recomposed(role, "audit_entries:verify any allow")


async def test_two_composed_roles_of_one_person_exclude_each_other_as_the_administrators_do(people: People) -> None:
    one, other = await composed("one", MARKED[0]), await composed("other", "units:read any allow")
    await holding(people, one.key, other.key)
    with pytest.raises(Conflict, match="exclude"):
        await recomposed(other, MARKED[1])


async def test_nobody_changes_a_role_they_hold_or_will_hold(people: People) -> None:
    role = await composed("mine")
    viewer = await composer(people)
    for begins in (now(), now() + timedelta(days=30)):
        held = await RoleAssignment.create(user_id=viewer.user_id, role=role.key, valid_from=begins, created_at=now())
        with pytest.raises(Conflict, match="hold themselves"):
            await role_changes.update(viewer, role.id, 1, draft())
        with pytest.raises(Conflict, match="hold themselves"):
            await role_changes.retire(viewer, role.id, 1, "no")
        await held.delete()
    assert await role_changes.update(viewer, role.id, 1, draft("units:read any allow"))


async def test_a_kind_of_user_that_holds_a_role_is_not_taken_out_of_it(people: People) -> None:
    role = await composed("shared", kinds=(UserKind.STAFF, UserKind.REGULATOR))
    await holding(people, role.key)
    wanted = draft(kinds=(UserKind.REGULATOR,))
    with pytest.raises(Conflict, match="staff"):
        await role_changes.update(SYSTEM, role.id, 1, wanted)


async def test_a_built_in_role_is_not_changed_here(people: People) -> None:
    await role_mirror.mirror()
    clerk, viewer = await Role.get(key="clerk"), await composer(people)
    with pytest.raises(Conflict, match="built-in"):
        await role_changes.update(viewer, clerk.id, clerk.version, draft())
    with pytest.raises(Conflict, match="built-in"):
        await role_changes.retire(viewer, clerk.id, clerk.version, "no")


async def test_of_two_who_change_a_role_the_second_is_told(people: People) -> None:
    viewer, role = await composer(people), await composed("night_shift")
    await role_changes.update(viewer, role.id, 1, draft("units:read any allow"))
    with pytest.raises(VersionConflict) as refused:
        await role_changes.update(viewer, role.id, 1, draft())
    assert refused.value.current == 2


async def test_what_is_retired_is_not_changed(people: People) -> None:
    viewer, role = await composer(people), await composed("night_shift")
    await role_changes.retire(viewer, role.id, 1, "nobody needs it")
    with pytest.raises(InvalidTransition):
        await role_changes.update(viewer, role.id, 2, draft())


async def test_every_version_is_kept_as_it_was(graph: Graph, people: People) -> None:
    viewer, role = await composer(people), await composed("night_shift")
    await role_changes.update(viewer, role.id, 1, draft("units:read any allow", reason="too much"))
    await role_changes.retire(viewer, role.id, 2, "nobody needs it")
    document = """query($key: String!) { role(key: $key) { retiredAt
      versions { version retired reason permissions { permission } } } }"""

    found = (await graph(viewer, document, key=role.key)).data["role"]

    assert found["retiredAt"] is not None
    assert [(one["version"], one["retired"], len(one["permissions"])) for one in found["versions"]] == [
        (3, True, 1), (2, False, 1), (1, False, 2)
    ]  # fmt: skip
    assert found["versions"][1]["reason"] == "too much"
    [entry] = await AuditEntry.filter(action="roles:update", object_key=role.id)
    assert b"allow detections:read any" in bytes(entry.body)


HIGH = ("users:reveal any allow",)


async def test_what_is_of_high_risk_is_approved_by_others_first(people: People) -> None:
    viewer = await composer(people)
    with pytest.raises(ApprovalNeeded) as stopped:
        await role_changes.create(viewer, "revealing", draft(*HIGH))
    assert not await Role.exists(built_in=False)
    command = stopped.value.command

    with approval.carrying_out(command):
        subject = await role_changes.carry_out_create(viewer, command.payload)

    row = await Role.get(id=subject[1] if subject else 0)
    assert row.key == "custom_revealing"


async def test_what_was_approved_is_what_is_carried_out(people: People) -> None:
    viewer = await composer(people)
    with pytest.raises(ApprovalNeeded) as stopped:
        await role_changes.create(viewer, "revealing", draft(*HIGH))
    command = stopped.value.command
    swapped = {**command.payload, "permissions": [*command.payload["permissions"], ["orders:hold", "any", "allow"]]}
    with approval.carrying_out(command), pytest.raises(ApprovalNeeded):
        await role_changes.carry_out_create(viewer, swapped)


async def test_an_approved_change_of_a_role_that_is_another_by_now_is_not_made(people: People) -> None:
    viewer, role = await composer(people), await composed("night_shift")
    with pytest.raises(ApprovalNeeded) as stopped:
        await role_changes.update(viewer, role.id, 1, draft(*HIGH))
    await recomposed(role, "units:read any allow")
    with approval.carrying_out(stopped.value.command), pytest.raises(VersionConflict):
        await role_changes.carry_out_update(viewer, stopped.value.command.payload)


WIDENING: dict[str, tuple[tuple[str, ...], tuple[str, ...], bool]] = {
    "more of high risk": (("units:read any allow",), HIGH, True),
    "the same as before": (HIGH, HIGH, False),
    "less of high risk": ((*HIGH, "units:read any allow"), ("units:read any allow",), False),
    "a denial of high risk": (("units:read any allow",), ("users:reveal any deny",), False),
    "a denial of high risk that ends": (("users:reveal any deny",), ("units:read any allow",), True),
    "more of little risk": (HIGH, (*HIGH, "units:read any allow"), False),
}


@pytest.mark.parametrize("case", WIDENING)
async def test_only_what_adds_to_high_risk_waits_for_others(people: People, case: str) -> None:
    before, after, waits = WIDENING[case]
    viewer, role = await composer(people), await composed("a_role", *before)
    try:
        await role_changes.update(viewer, role.id, 1, draft(*after))
    except ApprovalNeeded:
        assert waits
    else:
        assert not waits


async def test_a_role_of_high_risk_for_another_kind_of_user_waits_for_others(people: People) -> None:
    viewer, role = await composer(people), await composed("a_role", *HIGH)
    with pytest.raises(ApprovalNeeded):
        await role_changes.update(viewer, role.id, 1, draft(*HIGH, kinds=(UserKind.STAFF, UserKind.REGULATOR)))


async def test_retiring_a_role_that_denies_high_risk_waits_for_others(people: People) -> None:
    viewer = await composer(people)
    denies, allows = await composed("denies", "users:reveal any deny"), await composed("allows", *HIGH)
    with pytest.raises(ApprovalNeeded):
        await role_changes.retire(viewer, denies.id, 1, "no")
    assert await role_changes.retire(viewer, allows.id, 1, "no")
