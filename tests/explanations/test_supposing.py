"""A change that is supposed is what comes of it when it is done: for everybody, every permission and every place."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.core import database, global_ids
from server.core.authorization import scope_of
from server.core.explaining import Line, lines
from server.core.scope import Scope, ScopeKind
from server.core.vocabulary import Permission
from server.domains.explanations.changes import Change, ChangeKind
from server.domains.explanations.supposing import SHOWN, Difference, Effect, beyond, simulate
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.users.models import User, UserState
from tests.explanations.rights import assign, deciding_by, with_lines
from tests.support.graph import Graph
from tests.support.people import People

SIMULATE = """query S($changes: [RightsChangeInput!]!) { permissionSimulate(changes: $changes) { __typename
  ... on RightsSimulation { gained lost peopleGaining peopleLosing complete
    differences { displayName effect permission scope unitName } problems { change reason { code } } }
  ... on InvalidInput { issues { path code } } } }"""
ROLES = ("courier", "support", "finance", "night_shift")
POOL = (
    Permission.ORDERS_READ,
    Permission.ORDERS_HOLD,
    Permission.SHIPMENTS_SCAN,
    Permission.USERS_REVEAL,
    Permission.JOBS_READ,
)
policy_lines = st.lists(
    st.tuples(st.sampled_from(POOL), st.sampled_from(ScopeKind), st.booleans()), max_size=4, unique=True
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.sampled_from(ROLES), policy_lines),
        st.tuples(st.just("add"), st.integers(0, 4), st.sampled_from(ROLES), st.sampled_from([None, 0, 1, 2])),
        st.tuples(st.just("remove"), st.integers(0, 7)),
    ),
    min_size=1,
    max_size=5,
)
Everything = dict[tuple[int, Permission], Scope]


async def everything() -> Everything:
    """What everybody may do now, as requests are answered."""
    found: Everything = {}
    for user in await User.all():
        viewer = await present(user.id, request_id="")
        for permission in Permission:
            scope = scope_of(viewer, permission)
            if not viewer.is_anonymous:
                found[user.id, permission] = scope
    return found


def between(before: Everything, after: Everything) -> set[Difference]:
    """What differs, told by sets of what each scope reaches."""
    return {
        Difference(user_id, effect, permission, scope, place)
        for (user_id, permission) in before
        for effect, one, other in (
            (Effect.GAINS, after[user_id, permission], before[user_id, permission]),
            (Effect.LOSES, before[user_id, permission], after[user_id, permission]),
        )
        for scope, place in reached(one) - reached(other)
        if not other.any and (not one.any or scope is ScopeKind.ANY)
    }


def reached(scope: Scope) -> set[tuple[ScopeKind, int | None]]:
    return {
        *([(ScopeKind.ANY, None)] if scope.any else []),
        *([(ScopeKind.OWN, None)] if scope.own else []),
        *((ScopeKind.PARTNER, one) for one in scope.partners),
        *((ScopeKind.UNIT, one) for one in scope.units),
    }


@asynccontextmanager
async def done(changes: list[Change]) -> AsyncIterator[None]:
    """Within this the changes stand: rows are written and taken, and the judge decides by the changed lines."""
    replaced: dict[str, tuple[Line, ...]] = {}
    kept = [one async for one in RoleAssignment.all()]
    async with database.transaction():
        for change in changes:
            if change.kind is ChangeKind.ASSIGNMENT_REMOVE:
                await RoleAssignment.filter(id=change.assignment_id).delete()
            elif change.kind is ChangeKind.ROLE_SET:
                replaced[change.role] = change.lines
    for change in changes:
        if change.kind is ChangeKind.ASSIGNMENT_ADD:
            user = await User.get(id=change.user_id)
            unit = None if change.unit_id is None else await Unit.get(id=change.unit_id)
            await assign(user, change.role, unit)
    untouched = [line for line in lines() if line.role not in replaced]
    with (
        deciding_by([*untouched, *(line for each in replaced.values() for line in each)]) if replaced else nullcontext()
    ):
        yield
    async with database.transaction():
        await RoleAssignment.all().delete()
        for one in kept:
            one._custom_generated_pk = True
        await RoleAssignment.bulk_create(kept)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=steps)
async def test_what_is_supposed_is_what_comes_of_doing_it(people: People, drawn: list[tuple[Any, ...]]) -> None:
    users = await User.all().order_by("id")
    if not users:
        office = await people.office()
        for role, unit in (("courier", office), ("support", None), ("finance", None), ("customer", None)):
            user = await people.user(role, unit_id=None if unit is None else unit.id)
            await assign(user, "courier", unit)
        locked = await people.user("courier", unit_id=office.id)
        await people.user("auditor")
        async with database.transaction():
            await User.filter(id=locked.id).update(state=UserState.SUSPENDED)
        users = await User.all().order_by("id")
    auditor = await present(users[5].id, request_id="")
    keys = await RoleAssignment.filter(user_id__lt=users[5].id).order_by("id").values_list("id", flat=True)
    units = await Unit.all().order_by("id")
    known, changes, gone = {"courier", "support", "finance"}, list[Change](), set[int]()
    for kind, *rest in drawn:
        if kind == "set":
            role, given_lines = rest
            made = tuple({Line(role, permission, scope, allows) for permission, scope, allows in given_lines})
            changes.append(Change(ChangeKind.ROLE_SET, role=role, lines=made))
            known.add(role)
        elif kind == "add" and rest[1] in known:
            place, role, unit = rest
            unit_id = None if unit is None else units[unit].id
            changes.append(Change(ChangeKind.ASSIGNMENT_ADD, user_id=users[place].id, role=role, unit_id=unit_id))
        elif kind == "remove" and rest[0] < len(keys) and rest[0] not in gone:
            gone.add(rest[0])
            changes.append(Change(ChangeKind.ASSIGNMENT_REMOVE, assignment_id=keys[rest[0]]))
    if not changes:
        return
    before = await everything()

    found = await simulate(auditor, changes)

    assert await everything() == before, "nothing is done by supposing it"
    async with done(changes):
        expected = between(before, await everything())
    gained = {one for one in expected if one.effect is Effect.GAINS}
    assert (found.gained, found.lost) == (len(gained), len(expected - gained))
    assert found.people_gaining == len({one.user_id for one in gained})
    assert found.people_losing == len({one.user_id for one in expected - gained})
    assert found.complete
    assert set(found.differences) <= expected
    assert len(found.differences) == min(SHOWN, len(expected))


def test_a_narrower_scope_is_a_loss_and_no_gain() -> None:
    assert list(beyond(Scope(any=True), Scope(units=frozenset({1})))) == [(ScopeKind.ANY, None)]
    assert list(beyond(Scope(units=frozenset({1})), Scope(any=True))) == []
    assert list(beyond(Scope(units=frozenset({1, 2})), Scope(units=frozenset({2})))) == [(ScopeKind.UNIT, 1)]


async def test_a_new_role_for_many_is_counted_and_the_first_hundred_shown(graph: Graph, people: People) -> None:
    """Accounts that hold the same in the same places are judged once."""
    users = [await people.user("customer") for _ in range(120)]
    role_set = {
        "kind": "ROLE_SET",
        "roleKey": "customer",
        "permissions": [{"permission": "jobs:read", "scope": "ANY"}, {"permission": "orders:read", "scope": "OWN"}],
    }

    found = (await graph(await people.viewer("auditor"), SIMULATE, changes=[role_set])).data["permissionSimulate"]

    assert (found["gained"], found["peopleGaining"], found["complete"]) == (120, 120, True)
    by_role = {role: {line.permission for line in lines() if line.role == role} for role in ("customer", "signed_in")}
    assert found["lost"] == 120 * len(by_role["customer"] - by_role["signed_in"] - {Permission.ORDERS_READ})
    assert len(found["differences"]) == 100
    assert found["differences"][0]["displayName"] == users[0].display_name


async def test_what_stands_in_the_way_is_said_without_hiding_what_would_come(graph: Graph, people: People) -> None:
    auditor, user = await people.viewer("auditor"), await people.user("security_administrator")
    customer = await people.user("customer")

    def add(who: User, role: str) -> dict[str, Any]:
        return {"kind": "ASSIGNMENT_ADD", "userId": global_ids.encode("User", who.id), "roleKey": role}

    given_changes = [add(user, "auditor"), add(customer, "finance")]
    found = (await graph(auditor, SIMULATE, changes=given_changes)).data["permissionSimulate"]

    assert [(one["change"], one["reason"]["code"]) for one in found["problems"]] == [(0, "EXCLUDED"), (1, "KIND")]
    assert found["gained"] > 0


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"kind": "ASSIGNMENT_ADD", "userId": "x", "roleKey": "finance"}, "userId"),
        ({"kind": "ASSIGNMENT_ADD", "roleKey": "finance"}, "userId"),
        ({"kind": "ASSIGNMENT_REMOVE", "assignmentId": "x"}, "assignmentId"),
        ({"kind": "ROLE_SET", "roleKey": "signed_in", "permissions": []}, "roleKey"),
        ({"kind": "ROLE_SET", "roleKey": "a|b", "permissions": []}, "roleKey"),
        ({"kind": "ROLE_SET", "roleKey": "", "permissions": []}, "roleKey"),
    ],
)
async def test_what_is_not_there_cannot_be_supposed(
    graph: Graph, people: People, change: dict[str, Any], path: str
) -> None:
    answer = (await graph(await people.viewer("auditor"), SIMULATE, changes=[change])).data["permissionSimulate"]

    assert path in {one["path"][2] for one in answer["issues"]}


async def test_as_many_changes_as_fit_and_no_more(graph: Graph, people: People) -> None:
    auditor, change = await people.viewer("auditor"), {"kind": "ROLE_SET", "roleKey": "clerk", "permissions": []}

    answer = (await graph(auditor, SIMULATE, changes=[change] * 21)).data["permissionSimulate"]

    assert answer["issues"] == [{"path": ["changes"], "code": "OUT_OF_RANGE"}]


async def test_only_whoever_answers_for_rights_supposes(graph: Graph, people: People) -> None:
    change = {"kind": "ROLE_SET", "roleKey": "clerk", "permissions": []}
    for role in ("customer", "clerk", "support", "operator"):
        assert (await graph(await people.viewer(role), SIMULATE, changes=[change])).codes == ["FORBIDDEN"]


def test_lines_are_read_as_they_are_written() -> None:
    denied = Line("clerk", Permission.ORDERS_READ, ScopeKind.UNIT, allows=False)
    with deciding_by(with_lines([denied])):
        assert denied in lines()
        assert denied.source is None
    assert denied not in lines()
    assert all(line.source for line in lines())
