"""Casbin's judgement, remembered: never stale, never fooled."""

import asyncio
import itertools
import random
from collections.abc import Callable, Container, Sequence
from functools import partial
from pathlib import Path

import casbin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.core import policies
from server.core.authorization import require, scope_of
from server.core.errors import Forbidden, Unauthenticated
from server.core.judging import Judge, Stored, Unprepared
from server.core.policies import ACCESS, Court, Policies, indexed
from server.core.scope import RowScope, Scope, ScopeKind
from server.core.viewer import ANONYMOUS, Assignment, Stage, Viewer
from server.core.vocabulary import Permission

ROLES = ("a", "b", "c")
PERMISSIONS = (Permission.ORDERS_READ, Permission.ORDERS_PLACE)
Line = tuple[str, Permission, ScopeKind, str]

lines = st.tuples(
    st.sampled_from(ROLES), st.sampled_from(PERMISSIONS), st.sampled_from(ScopeKind), st.sampled_from(["allow", "deny"])
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("change"), lines),
        st.tuples(st.just("ask"), st.tuples(st.frozensets(st.sampled_from(ROLES)), st.sampled_from(PERMISSIONS))),
    ),
    max_size=40,
)


def model(held: frozenset[str], permission: Permission, present: set[Line]) -> dict[str, frozenset[ScopeKind]]:
    """What the policies mean, written the obvious way."""
    if any(role in held and asked == permission and effect == "deny" for role, asked, _, effect in present):
        return {}
    found = {
        role: frozenset(
            kind for one, asked, kind, effect in present if (one, asked, effect) == (role, permission, "allow")
        )
        for role in held
    }
    return {role: kinds for role, kinds in found.items() if kinds}


def by_role(told: Sequence[policies.Line]) -> dict[str, Callable[[], Sequence[policies.Line]]]:
    """Lines as a store gives them."""
    return {role: partial(tuple, [line for line in told if line[0] == f"role:{role}"]) for role in ROLES}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("policies")
    (folder / "model.conf").write_text((ACCESS / "model.conf").read_text())
    return folder


@settings(max_examples=60, deadline=None)
@given(steps)
def test_no_answer_is_ever_stale(empty: Path, sequence: list[tuple[str, tuple[object, ...]]]) -> None:
    judge, present, version = Judge(empty), set[Line](), 1
    for kind, step in sequence:
        if kind == "change":
            present ^= {step}  # type: ignore[arg-type]
            version += 1
            judge.change(
                [(f"role:{role}", *asked.split(":"), scope.value, effect) for role, asked, scope, effect in present]
            )
        else:
            held, permission = step
            for asked_version in (version, version):
                assert judge.decide(held, permission, asked_version) == model(held, permission, present)  # type: ignore[arg-type]


def test_readers_of_two_versions_are_both_answered_from_memory() -> None:
    judge = Judge()
    for _ in range(3):
        for version in (7, 6):
            assert judge.decide(frozenset({"auditor"}), Permission.ORDERS_READ, version)
    assert judge.late == 1


@settings(max_examples=150)
@given(st.lists(lines, max_size=30), st.frozensets(st.sampled_from(ROLES)), st.sampled_from(PERMISSIONS))
def test_the_few_lines_that_are_looked_at_decide_as_all_of_them_would(
    present: list[Line], held: frozenset[str], permission: Permission
) -> None:
    every = casbin.Enforcer(str(ACCESS / "model.conf"))
    every.add_function("holds", lambda roles, role: role in roles.split("|"))
    told = {(f"role:{role}", *asked.split(":"), scope.value, effect) for role, asked, scope, effect in present}
    for line in told:
        every.add_policy(*line)
    together = "|".join(f"role:{role}" for role in held)

    found = Policies(Court(), 0, indexed(told)).decide(held).get(permission, {})  # type: ignore[arg-type]

    for role in ROLES:
        for kind in ScopeKind:
            enforced = role in held and every.enforce(f"role:{role}", together, *permission.split(":"), kind.value)
            assert (kind in found.get(role, ())) == enforced


async def test_of_twenty_thousand_decisions_between_changes_none_is_stale(empty: Path) -> None:
    dice, judge = random.Random(20261127), Judge(empty)
    present, version, stamp, sets = set[Line](), 0, 0, [frozenset(dice.sample(ROLES, n % 4)) for n in range(12)]

    async def load(known: Container[int]) -> Stored:
        now = frozenset(present)
        told = [(f"role:{role}", *asked.split(":"), scope.value, effect) for role, asked, scope, effect in now]
        return Stored(version, stamp, None if stamp in known else by_role(told))  # type: ignore[arg-type]

    await judge.use(load)
    asked = 0
    while asked < 20_000:
        version += 1
        if dice.random() < 0.8:  # else something else has raised the version: somebody was given a role
            stamp, line = stamp + 1, (dice.choice(ROLES), dice.choice(PERMISSIONS), dice.choice(list(ScopeKind)))
            present ^= {(*line, "deny" if dice.random() < 0.15 else "allow")}
        for _ in range(dice.randrange(1, 30)):
            held, permission = dice.choice(sets), dice.choice(PERMISSIONS)
            await judge.prepare(held, version)
            assert judge.decide(held, permission, version) == model(held, permission, present)
            asked += 1
    await judge.use(None)
    assert judge.late == 0


async def test_a_version_nobody_has_seen_to_allows_nothing(empty: Path) -> None:
    judge = Judge(empty)

    async def load(known: Container[int]) -> Stored:
        return Stored(3, 0, None)

    await judge.use(load)
    await judge.prepare(frozenset({"a"}), 3)
    with pytest.raises(Unprepared):
        judge.decide(frozenset({"a"}), Permission.ORDERS_READ, 4)
    with pytest.raises(Unprepared):
        await judge.prepare(frozenset({"a"}), 4)
    await judge.use(None)


async def test_many_who_meet_a_new_version_together_wait_for_one_reading(empty: Path) -> None:
    judge, held = Judge(empty), frozenset({"a"})

    async def load(known: Container[int]) -> Stored:
        await asyncio.sleep(0.05)
        line = ("role:a", *Permission.ORDERS_READ.split(":"), "any", "allow")
        return Stored(2, 1, by_role([line]))  # type: ignore[list-item]

    await judge.use(load)
    await asyncio.gather(*(judge.prepare(held, 2) for _ in range(20)))

    assert judge.loads == 1
    assert judge.decide(held, Permission.ORDERS_READ, 2) == {"a": {ScopeKind.ANY}}
    await judge.use(None)


async def test_a_reading_that_began_too_early_is_followed_by_another(empty: Path) -> None:
    judge, committed = Judge(empty), [1, 2]

    async def load(known: Container[int]) -> Stored:
        return Stored(committed.pop(0), 0, None)

    await judge.use(load)
    await judge.prepare(frozenset({"a"}), 2)

    assert judge.loads == 2
    await judge.use(None)


async def test_sets_of_roles_seen_before_are_judged_anew_before_anybody_asks(empty: Path) -> None:
    judge, stamp = Judge(empty), 1

    async def load(known: Container[int]) -> Stored:
        line = ("role:a", *Permission.ORDERS_READ.split(":"), list(ScopeKind)[stamp].value, "allow")
        return Stored(stamp, stamp, by_role([line]))  # type: ignore[list-item]

    await judge.use(load)
    recent = [frozenset({"a", f"r{n}"}) for n in range(5)]
    for held in recent:
        await judge.prepare(held, 1)
    stamp = 2
    await judge.prepare(frozenset({"b"}), 2)
    async with asyncio.timeout(5):
        while not all(judge.knows(held, 2) for held in recent):
            await asyncio.sleep(0.01)

    assert judge.decide(recent[0], Permission.ORDERS_READ, 2) == {"a": {list(ScopeKind)[2]}}
    assert judge.late == 0
    await judge.use(None)


def test_a_line_with_an_empty_place_grants_nothing() -> None:
    whole = ("role:a", "orders", "read", "any", "allow")
    for place in range(4):
        line = tuple("" if place == number else text for number, text in enumerate(whole))
        assert Court().judge((line,)) == {}  # type: ignore[arg-type]
        decided = Policies(Court(), 0, indexed([line])).decide(frozenset({"a", ""}))  # type: ignore[list-item]
        assert not any(decided.values())


def test_a_role_and_a_user_of_the_same_name_are_not_confused() -> None:
    named = Viewer(
        user_id=1, name="auditor", kind="customer", stage=Stage.COMPLETE, assignments=(Assignment("customer"),)
    )
    with pytest.raises(Forbidden):
        require(named, Permission.AUDIT_ENTRIES_READ)


@pytest.mark.parametrize("role", ["", "role:", "auditor|clerk", "role:auditor", "*"])
def test_odd_role_names_hold_nothing(role: str) -> None:
    odd = Viewer(user_id=1, stage=Stage.COMPLETE, assignments=(Assignment(role, 1, 1),))
    assert scope_of(odd, Permission.AUDIT_ENTRIES_READ).is_empty
    assert scope_of(odd, Permission.ORDERS_READ).is_empty


def test_nobody_is_told_to_sign_in_and_somebody_what_is_missing() -> None:
    with pytest.raises(Unauthenticated):
        require(ANONYMOUS, Permission.ORDERS_READ)
    with pytest.raises(Forbidden) as refused:
        require(Viewer(user_id=1, stage=Stage.COMPLETE), Permission.ORDERS_READ)
    assert refused.value.permission == "orders:read"


def test_a_half_way_sign_in_may_do_nothing_but_go_on() -> None:
    enrolment = {"second_factors:enrol", "passkeys:add"}
    proof = {"sessions:confirm", "outbox:read"}  # a demonstration's code is read in its outbox
    for stage, allowed in ((Stage.SECOND_FACTOR, proof), (Stage.ENROLMENT, enrolment)):
        viewer = Viewer(user_id=1, session_id=1, stage=stage, assignments=())
        held = {permission.value for permission in Permission if not scope_of(viewer, permission).is_empty}
        assert held == {*allowed, "sessions:end", "viewers:read"}


scopes = st.builds(
    Scope,
    any=st.booleans(),
    own=st.frozensets(st.integers(1, 3)),
    partners=st.frozensets(st.integers(1, 3)),
    units=st.frozensets(st.integers(1, 3)),
)


@given(scopes, scopes)
def test_a_union_of_scopes_admits_what_either_admits(one: Scope, other: Scope) -> None:
    row_scope = RowScope(own="o", partner="p", unit=("u", "v"))
    for values in itertools.product(range(3), repeat=4):
        row = dict(zip(("o", "p", "u", "v"), values, strict=True))
        assert row_scope.admits(one | other, row) == (row_scope.admits(one, row) or row_scope.admits(other, row))
