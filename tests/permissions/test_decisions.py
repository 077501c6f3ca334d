"""Casbin's judgement, remembered: never stale, never fooled."""

import itertools
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.core.authorization import require, scope_of
from server.core.errors import Forbidden, Unauthenticated
from server.core.judging import Judge
from server.core.policies import ACCESS
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


def test_readers_of_two_versions_are_both_answered_from_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    judge, asked = Judge(), list[object]()
    ask = judge._ask

    def counted(*question: Any) -> Any:
        asked.append(question)
        return ask(*question)

    monkeypatch.setattr(judge, "_ask", counted)
    for _ in range(3):
        for version in (7, 6):
            assert judge.decide(frozenset({"auditor"}), Permission.ORDERS_READ, version)
    assert len(asked) == 2


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
    for stage, allowed in ((Stage.SECOND_FACTOR, {"sessions:confirm"}), (Stage.ENROLMENT, enrolment)):
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
