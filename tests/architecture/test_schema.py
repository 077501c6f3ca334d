"""The rules of the graph, proved on the schema itself."""

from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    ObjectTypeDefinitionNode,
    get_named_type,
    parse,
)

from schema.core.fields import MUTATION, RequiresDirective
from schema.engine.declare import ENTITIES, SOURCE, Many, One
from schema.root import build, graph, sdl
from server.core.authorization import judge
from server.core.settings import ROOT
from server.core.vocabulary import Permission

SCHEMA = graph(build())
ROOTS = [SCHEMA.query_type, SCHEMA.mutation_type, SCHEMA.subscription_type]
OURS = [found for name, found in SCHEMA.type_map.items() if not name.startswith("__")]


def declared(field: Any) -> Any:
    return field.extensions["strawberry-definition"]


def root_fields() -> list[Any]:
    return [(root.name, name, field) for root in ROOTS if root for name, field in root.fields.items()]


def test_every_root_field_names_a_permission() -> None:
    bare = [
        f"{root}.{name}"
        for root, name, field in root_fields()
        if not any(isinstance(one, RequiresDirective) for one in declared(field).directives)
    ]
    assert bare == []


def test_every_root_field_shows_its_permission_in_the_contract() -> None:
    for definition in parse(sdl()).definitions:
        if isinstance(definition, ObjectTypeDefinitionNode) and definition.name.value in ("Query", "Mutation"):
            for field in definition.fields or ():
                assert [one.name.value for one in field.directives or ()] == ["requires"], field.name.value


def test_the_vocabulary_and_the_policies_agree() -> None:
    granted = {f"{line[1]}:{line[2]}" for line in judge().policies()}
    assert granted == {permission.value for permission in Permission}


def test_the_committed_contract_is_current() -> None:
    assert (ROOT / "schema" / "schema.graphql").read_text("utf-8") == sdl(), "run: scripts/schema"


def test_everything_in_the_graph_is_described() -> None:
    bare: list[str] = []
    for found in OURS:
        if found.name in ("Int", "String", "Boolean", "ID", "Float"):
            continue
        if not found.description:
            bare.append(found.name)
        if isinstance(found, GraphQLEnumType):
            bare.extend(f"{found.name}.{name}" for name, value in found.values.items() if not value.description)
        if isinstance(found, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            bare.extend(f"{found.name}.{name}" for name, field in found.fields.items() if not field.description)
    assert bare == []


def test_every_mutation_answers_with_a_union_of_an_outcome_and_named_errors() -> None:
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        result = get_named_type(field.type)
        assert isinstance(result, GraphQLUnionType), name
        assert isinstance(field.type, GraphQLNonNull), name
        errors = [one for one in result.types if any(of.name == "Error" for of in one.interfaces)]
        outcomes = [one.name for one in result.types if one not in errors]
        assert len([one for one in outcomes if not one.endswith("Preview")]) == 1, name


def test_every_mutation_is_declared_by_the_one_way_that_audits_refusals() -> None:
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        assert isinstance((declared(field).metadata or {}).get(MUTATION), Permission), name


def test_a_mutation_takes_one_input_or_nothing() -> None:
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        assert list(field.args) in ([], ["input"]), name


def test_where_money_or_numbers_are_at_stake_an_input_has_a_key_or_a_version() -> None:
    assert SCHEMA.mutation_type is not None
    for name, field in SCHEMA.mutation_type.fields.items():
        if name.startswith(("order", "shipment")) and name != "shipmentEventsRecord":  # events are known by themselves
            wanted = get_named_type(field.args["input"].type)
            assert isinstance(wanted, GraphQLInputObjectType)
            if "items" in wanted.fields:
                wanted = get_named_type(wanted.fields["items"].type)
                assert isinstance(wanted, GraphQLInputObjectType)
            assert {"idempotencyKey", "expectedVersion"} & set(wanted.fields), name


@pytest.mark.parametrize("entity", ENTITIES.values(), ids=lambda one: one.type_name)
def test_an_edge_to_another_whole_is_nullable_or_a_list_of_parts(entity: Any) -> None:
    """A denied edge answers null; only the parts of a whole share its permission and need no null."""
    graph_type = SCHEMA.type_map[entity.type_name]
    assert isinstance(graph_type, GraphQLObjectType)
    for field in graph_type.fields.values():
        source = (declared(field).metadata or {}).get(SOURCE)
        target = ENTITIES.get(get_named_type(field.type).name)
        if isinstance(source, One):
            assert not isinstance(field.type, GraphQLNonNull), f"{entity.type_name}.{field}"
        if isinstance(source, Many) and target is not None and target.row_scope.part_of != source.parent:
            assert not isinstance(field.type, GraphQLNonNull), f"{entity.type_name}.{field}"


def test_no_input_takes_a_state_a_role_or_a_balance() -> None:
    forbidden = {"status", "state", "role", "roles", "balance", "version", "customerId"}
    gives_roles = {"ElevationRequestInput", "RoleAssignmentCreateInput", "UserInviteInput"}
    for found in OURS:
        if isinstance(found, GraphQLInputObjectType) and found.name.endswith("Input"):
            taken = forbidden & set(found.fields)
            assert taken == ({"role"} if found.name in gives_roles else set()), found.name
