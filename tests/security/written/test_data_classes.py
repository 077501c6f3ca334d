"""Data is guarded as the page of its class says: every column by a form or a reason, every clear value behind a reveal."""

from typing import Any

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType, GraphQLUnionType, build_schema, get_named_type

from server.core import classification
from server.core.classification import DataClass
from server.core.settings import ROOT
from server.domains.clients.rights import limits
from tests.schema.test_classification import models
from tests.security.test_asvs import is_there
from tests.security.written.data import columns, empty, secrets, strictly, written

PAGE: dict[str, Any] = written("data_classes")
NEEDS = {
    "means", "at_rest", "shown", "revealed", "who", "logged", "cached", "exported", "integrity", "held_by",
}  # fmt: skip
GUARDED = ("_sealed", "_masked", "_index", "_digest", "_hash")
"""The forms in which a value is stored that says nothing to whoever reads the column: `_masked` says what anybody may."""
PUBLIC_HALVES = {"passkeys.public_key", "passkey_challenges.challenge", "certificate_challenges.nonce"}
CONTRACT = build_schema((ROOT / "schema" / "schema.graphql").read_text("utf-8"))


def of_class(least: DataClass) -> set[str]:
    """Every column of this class or a greater one."""
    return {
        one for one in columns() if classification.columns_of(one.partition(".")[0])[one.partition(".")[2]] >= least
    }


def sealed() -> set[str]:
    """Every column that its model declares sealed."""
    return {f"{model._meta.db_table}.{one.column}" for model in models() for one in getattr(model, "sealed", ())}


def test_every_class_is_described_with_all_it_needs() -> None:
    assert set(PAGE["classes"]) == {one.name.lower() for one in DataClass}
    assert {name: set(one) for name, one in PAGE["classes"].items()} == {name: NEEDS for name in PAGE["classes"]}
    assert empty(PAGE) == []


@pytest.mark.parametrize("name", PAGE["classes"])
def test_every_class_names_the_tests_that_hold_the_house_to_it(name: str) -> None:
    named = PAGE["classes"][name]["held_by"]
    assert named
    assert [one for one in named if not is_there(one)] == []


def test_every_personal_or_sensitive_column_is_guarded_or_has_a_reason() -> None:
    unguarded = {one for one in of_class(DataClass.PERSONAL) if not one.endswith(GUARDED)}
    assert unguarded == set(PAGE["in_clear"])
    assert not unguarded & sealed()


def test_whatever_is_called_sealed_is_sealed() -> None:
    assert {one for one in columns() if one.endswith("_sealed")} == sealed()


def test_whatever_opens_an_account_is_a_digest_or_sealed() -> None:
    assert secrets() >= PUBLIC_HALVES
    assert {one for one in secrets() - PUBLIC_HALVES if not one.endswith(("_digest", "_hash", "_sealed"))} == set()
    assert {one for one in secrets() - PUBLIC_HALVES if one not in of_class(DataClass.SENSITIVE)} == set()


def test_how_long_it_is_kept_is_said_of_every_table_with_values_of_people() -> None:
    assert set(PAGE["kept"]) == {one.partition(".")[0] for one in of_class(DataClass.PERSONAL)}


def test_what_retention_and_subjects_rules_are_named_by_are_there() -> None:
    for said in PAGE["kept"].values():
        for word in said.replace("(", " ").replace(")", " ").replace(";", " ").replace(",", " ").split():
            if word.endswith(".yaml"):
                assert (ROOT / "policies" / "rules" / word).is_file(), word


def test_clear_values_are_given_by_those_who_may_reveal_only() -> None:
    revealing = {name for name, needs in roots_that_reach("Revealed").items() if not needs.endswith(":reveal")}
    assert revealing == set()
    assert len(roots_that_reach("Revealed")) >= 2
    assert "reveal" in limits()["withheld_verbs"], "never to programs"


def roots_that_reach(ending: str) -> dict[str, str]:
    """The root fields whose answer may be a type of this ending, with the permission each requires."""
    found = {}
    for root in (CONTRACT.query_type, CONTRACT.mutation_type, CONTRACT.subscription_type):
        for name, field in (root.fields if root else {}).items():
            if any(one.endswith(ending) for one in answers(get_named_type(field.type))):
                found[name] = permission_of(field)
    return found


def answers(kind: Any) -> set[str]:
    """The names of the types an answer may be."""
    if isinstance(kind, GraphQLUnionType):
        return {one.name for one in kind.types}
    return {kind.name} if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) else set()


def permission_of(field: Any) -> str:
    """What `@requires` says of a field."""
    for one in field.ast_node.directives:
        if one.name.value == "requires":
            return next(str(each.value.value) for each in one.arguments if each.name.value == "permission")
    return ""


def test_no_class_is_said_twice_of_one_name() -> None:
    found = strictly(classification.FILE)
    names = [name for listed in found["fields"].values() for name in listed]
    assert sorted(names) == sorted(set(names))
