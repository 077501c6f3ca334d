"""The page of all ways to sign in says what the code does: no proof, step or kind of user is missing or made up."""

import re
from typing import Any

import pytest
from graphql import GraphQLUnionType, build_schema, get_named_type

from server.core.rules import rule
from server.core.settings import ROOT
from server.domains.users.models import NEEDS_SECOND_FACTOR, CodePurpose, SecondFactorKind, UserKind
from tests.security.written.data import columns, empty, secrets, written

PAGE = written("sign_in")
PROOFS: dict[str, Any] = PAGE["proofs"]
WAYS: dict[str, Any] = PAGE["ways"]
CONTRACT = build_schema((ROOT / "schema" / "schema.graphql").read_text("utf-8"))


def openers() -> set[str]:
    """The mutations that answer with a session."""
    mutations = CONTRACT.mutation_type
    assert mutations is not None
    found = {name: get_named_type(field.type) for name, field in mutations.fields.items()}
    return {
        name
        for name, kind in found.items()
        if isinstance(kind, GraphQLUnionType) and "SignedIn" in {one.name for one in kind.types}
    }


def test_every_mutation_that_opens_a_session_is_a_step_of_some_way() -> None:
    steps = {step for way in WAYS.values() for step in way["steps"]} | set(PAGE["step_up"]["steps"])
    assert openers() == steps


def test_every_kind_of_second_factor_is_a_proof() -> None:
    assert {one["kind"] for one in PROOFS.values() if "kind" in one} == {one.value for one in SecondFactorKind}


def test_every_purpose_of_a_sent_code_is_named() -> None:
    assert set(PROOFS["sent_code"]["purposes"]) == {one.value for one in CodePurpose}


def test_every_column_that_proofs_are_compared_with_belongs_to_one() -> None:
    held = [column for one in PROOFS.values() for column in one["held"]]
    assert len(held) == len(set(held))
    assert set(held) <= columns()
    assert secrets() - set(held) == set()


@pytest.mark.parametrize("name", PROOFS)
def test_a_proof_says_how_strong_it_is_what_limits_it_and_what_is_left(name: str) -> None:
    proof = PROOFS[name]
    assert {"factor", "strength", "phishing", "held", "limits", "risk"} <= set(proof)
    assert all(rule(one).basis for one in proof["limits"])
    assert proof["limits"] or "256 random bits" in proof["strength"], "what can be guessed is limited"
    assert set(re.split(" and | or ", proof["factor"])) <= {"know", "have", "are"}


@pytest.mark.parametrize("name", WAYS)
def test_a_way_says_what_it_asks_of_whom_and_when(name: str) -> None:
    way = WAYS[name]
    assert set(way) == {"proofs", "level", "for", "asked", "steps"}
    assert set(way["proofs"]) <= set(PROOFS)
    assert set(way["for"]) <= {one.value for one in UserKind}
    factors = {one for proof in way["proofs"] for one in re.split(" and | or ", PROOFS[proof]["factor"])}
    assert way["level"] == "AAL1" or len(factors & {"know", "have"}) == 2


def test_every_kind_of_user_has_a_way_or_a_reason_for_none() -> None:
    reached = {kind for way in WAYS.values() for kind in way["for"]}
    assert reached | set(PAGE["never"]) == {one.value for one in UserKind}
    assert not reached & set(PAGE["never"])


@pytest.mark.parametrize("kind", [one for one in UserKind if one is not UserKind.SYSTEM])
def test_nobody_comes_in_by_a_password_alone(kind: UserKind) -> None:
    for name, way in WAYS.items():
        if kind.value in way["for"]:
            assert way["proofs"] != ["password"], name


@pytest.mark.parametrize("kind", sorted(NEEDS_SECOND_FACTOR))
def test_whoever_must_have_a_second_factor_has_no_lesser_way_that_begins_by_a_password(kind: UserKind) -> None:
    lesser = {name for name, way in WAYS.items() if kind.value in way["for"] and way["level"] != "AAL2"}
    assert lesser == {"invitation", "password_reset"}, "they set a password, and lead to the second factor"


def test_nothing_is_left_empty() -> None:
    assert empty(PAGE) == []
