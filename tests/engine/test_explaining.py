"""What plans do for a query can be seen: on the command line, and by those who may explore."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from server.core import database, keys
from server.core.operations import OperationRequest
from server.core.settings import ROOT, Settings
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

QUERY = "query($first: Int) { list: orders(first: $first) { nodes { number events { status } } } viewer { stage } }"


async def test_an_explanation_names_statements_scopes_and_functions(graph: Graph, people: People) -> None:
    customer = await people.viewer("customer")
    await place(customer)

    found = await graph.executor.explain(QUERY, {"first": 3}, customer)

    assert found["why"] == ""
    assert found["permissions"] == ["orders:read"]
    assert found["scopes"]["Order"] == {"own": [customer.user_id], "partners": [], "units": []}
    assert found["computing"] == ["viewer"]
    orders, *others = found["statements"]
    assert 'from "orders"' in orders["sql"]
    assert str(customer.user_id) in orders["values"]
    assert orders["rows"] == 1
    in_the_row = database.dialect() == "postgres"
    assert ['from "order_events"' in statement["sql"] for statement in (orders, *others)] == (
        [True] if in_the_row else [False, True]
    )
    assert all(statement["plan"] for statement in found["statements"])
    assert any("'number'" in source for source in found["functions"])


async def test_it_says_why_the_plain_executor_answers(graph: Graph, people: People) -> None:
    customer = await people.viewer("customer")

    refused = await graph.executor.explain("{ auditEntries { nodes { action } } }", {}, customer)
    computing = await graph.executor.explain("{ viewer { stage } }", {}, customer)
    wrong = await graph.executor.explain("{ orders(first: 1000) { nodes { number } } }", {}, customer)

    assert refused["why"] == "the viewer may not read all of it"
    assert computing["why"] == "nothing but root fields that compute"
    assert wrong["why"].startswith("Some values cannot be accepted")


@pytest.mark.parametrize("document", ["{ orders {", "{ nothing }", "mutation { signOut { ok } }"])
async def test_what_is_no_query_cannot_be_explained(graph: Graph, people: People, document: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        await graph.executor.explain(document, {}, await people.viewer("developer"))


@pytest.mark.parametrize(("role", "shown"), [("developer", True), ("customer", False)])
async def test_only_who_may_explore_is_shown_the_plan_of_an_answer(
    graph: Graph, people: People, role: str, shown: bool
) -> None:
    document_id = f"sha256:{'1' * 64}"
    graph.executor.persist(document_id, '{ node(id: "nothing") { id } }')
    viewer = await people.viewer(role)

    result = await graph.executor.execute(OperationRequest(document_id=document_id, extensions={"plan": True}), viewer)

    body = json.loads(result.body)
    assert body["data"] == {"node": None}
    assert ("plan" in body.get("extensions", {})) is shown


@pytest.mark.slow
async def test_the_command_prints_it(tmp_path: Path, engines: dict[str, object]) -> None:
    settings: Settings = await engines["sqlite"].fresh(tmp_path / "data")  # type: ignore[attr-defined]
    keys.load_or_create(settings.data)
    query = tmp_path / "query.graphql"
    query.write_text("{ orders { nodes { number } totalCount } }", "utf-8")

    ran = _run("explain", str(query), "--data", str(settings.data))

    assert ran.returncode == 0, ran.stderr
    assert "Answered by plans." in ran.stdout
    assert "def shape(rows):" in ran.stdout
    assert "Statement 2, 1 rows" in ran.stdout


def _run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "server", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
