"""What every permission means: said in both languages, classed, and granted only where it can reach something."""

import pytest
import yaml

from schema.core.fields import MUTATION
from schema.engine.declare import ENTITIES
from schema.root import build
from schema.root import graph as built
from server.core.catalogue import FILE, Risk, catalogue, meaning
from server.core.policies import delivered
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission
from server.domains.permissions.roles import CUSTOM, exclusive, marks, roles

SCHEMA = built(build())
CHINESE = range(0x4E00, 0xA000)


@pytest.mark.parametrize("permission", Permission)
def test_a_permission_has_words_a_risk_and_scopes(permission: Permission) -> None:
    found = meaning(permission)
    assert any(ord(char) in CHINESE for char in found.zh)
    assert found.en[0].isupper()
    assert not found.en.endswith(".")
    assert found.en.isascii()
    assert found.scopes


def test_nothing_is_explained_that_is_no_permission() -> None:
    named = list(yaml.safe_load(FILE.read_text("utf-8")))
    assert sorted(named) == sorted(permission.value for permission in Permission)


def test_no_two_permissions_are_explained_alike() -> None:
    for language in ("zh", "en"):
        said = [getattr(found, language) for found in catalogue().values()]
        assert len(set(said)) == len(said)


def test_built_in_roles_grant_nothing_in_a_scope_it_cannot_be_granted_in() -> None:
    for _, node_type, verb, kind, _ in delivered():
        assert ScopeKind(kind) in meaning(Permission(f"{node_type}:{verb}")).scopes


@pytest.mark.parametrize("entity", ENTITIES.values(), ids=lambda one: one.type_name)
def test_what_is_read_can_be_granted_only_in_scopes_that_reach_a_row(entity: object) -> None:
    whole = entity
    while (parent := whole.row_scope.part_of) is not None:  # type: ignore[attr-defined]
        target = whole.model._meta.fields_map[parent].related_model  # type: ignore[attr-defined]
        whole = next(one for one in ENTITIES.values() if one.model is target)
    scope = whole.row_scope  # type: ignore[attr-defined]
    reached = {
        ScopeKind.ANY,
        *([ScopeKind.OWN] if scope.own else []),
        *([ScopeKind.PARTNER] if scope.partner else []),
        *([ScopeKind.UNIT] if scope.unit else []),
    }
    assert set(meaning(whole.reads).scopes) <= reached  # type: ignore[attr-defined]


def test_what_shows_clear_data_is_apart_from_what_reads_masks_and_of_high_risk() -> None:
    for found in catalogue().values():
        if found.verb == "reveal":
            assert found.sensitive
            assert found.risk is Risk.HIGH


def test_nothing_is_changed_with_a_permission_to_read() -> None:
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        needed = field.extensions["strawberry-definition"].metadata[MUTATION]
        assert meaning(needed).verb != "read", name


def test_what_decides_about_rights_and_keys_is_of_high_risk() -> None:
    for node_type in ("roles", "role_assignments", "keys"):
        found = [one for one in catalogue().values() if one.node_type == node_type and one.verb != "read"]
        assert found
        assert {one.risk for one in found} == {Risk.HIGH}


def test_each_of_those_that_exclude_each_other_has_marks_no_other_of_them_has() -> None:
    everywhere = {
        key: {one.permission for one in role.grants if one.scope is ScopeKind.ANY} for key, role in roles().items()
    }
    for group in exclusive():
        for key in group:
            assert marks()[key]
            assert marks()[key] <= everywhere[key]
            assert not any(marks()[key] & everywhere[other] for other in group - {key})


def test_no_built_in_role_has_the_name_of_a_composed_one() -> None:
    assert not any(key.startswith(CUSTOM) for key in roles())
