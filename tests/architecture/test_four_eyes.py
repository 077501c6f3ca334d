"""What others have to approve is written in three places that agree: the rules, the commands, and the services that ask."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import GraphQLObjectType, get_named_type

from schema.core.fields import MUTATION
from schema.core.four_eyes import ApprovalPending
from schema.root import build, graph
from server.commands import COMMANDS
from server.core.settings import ROOT
from server.core.vocabulary import Permission
from server.domains.approvals.kinds import Kind, kinds

DOMAINS = ROOT / "server" / "domains"


def calls_of(function: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(function) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return f"{module}.{name}"
        case ast.Name(id=name):
            return name
    return ""


def demanding(source: str) -> bool:
    """Whether a module asks for others' approval."""
    return any(name_of(call) in ("approval.demand", "demand") for call in calls_of(ast.parse(source)))


def commanded(source: str) -> set[Permission]:
    """The permissions of the commands a module makes."""
    found = set()
    for call in calls_of(ast.parse(source)):
        if name_of(call) in ("approval.Command", "Command") and call.args:
            named = call.args[0]
            assert isinstance(named, ast.Attribute), "a command names its permission"
            found.add(Permission[named.attr])
    return found


def modules() -> list[Path]:
    return [file for file in sorted(DOMAINS.rglob("*.py")) if domain_of(file) != "approvals"]


def domain_of(file: Path) -> str:
    return file.relative_to(DOMAINS).parts[0]


def test_every_kind_has_a_command_and_every_command_a_kind() -> None:
    assert set(kinds()) == set(COMMANDS)


def test_every_command_is_carried_out_by_the_domain_that_asks_for_it() -> None:
    asked: dict[Permission, set[str]] = {}
    for file in modules():
        for permission in commanded(file.read_text("utf-8")):
            asked.setdefault(permission, set()).add(domain_of(file))
    assert {permission: {function.__module__.split(".")[2]} for permission, function in COMMANDS.items()} == asked


def test_whoever_asks_makes_the_command_beside_it() -> None:
    texts = {str(file): file.read_text("utf-8") for file in modules()}
    assert [name for name, text in texts.items() if demanding(text) != bool(commanded(text))] == []


def test_a_service_that_asks_without_a_kind_would_be_found() -> None:
    source = "def f(viewer):\n    approval.demand(viewer, Command(Permission.KEYS_ROTATE, {}))\n"

    assert demanding(source)
    assert commanded(source) - set(kinds()) == {Permission.KEYS_ROTATE}


@pytest.mark.parametrize("permission", sorted(kinds()))
def test_some_mutation_of_the_permission_can_answer_that_it_waits(permission: Permission) -> None:
    mutations = graph(build()).mutation_type
    assert isinstance(mutations, GraphQLObjectType)
    results = [
        get_named_type(field.type)
        for field in mutations.fields.values()
        if field.extensions["strawberry-definition"].metadata[MUTATION] is permission
    ]
    assert any(ApprovalPending.__name__ in [one.name for one in result.types] for result in results)


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda one: one.permission.value)
def test_a_kind_has_a_name_in_both_languages(kind: Kind) -> None:
    assert all(name and ":" not in name for name in kind.names)
