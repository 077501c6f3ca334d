"""Every query of the console, asked by everybody there is: plans answer it, and no statement reads or sorts a long table.

The database has eight thousand orders with all that belongs to them, and thousands of whatever else the console reads.
"""

import json
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
import pytest_asyncio
from graphql import OperationType, get_operation_ast, parse

from schema.engine.searching import FEW
from server import opening, seeding
from server.core import database
from server.core.clock import now
from server.core.contacts import Channel
from server.core.operations import OperationRequest
from server.core.settings import Settings
from server.core.viewer import Viewer
from server.demonstration import crew
from server.demonstration.planning import Calendar
from server.domains.notifications.carriers import Outbox, use_carriers
from tests.engine.asking import special_roles, viewers
from tests.seed import crowd, further
from tests.seed.console import SIZE, Found, Variables, lists, others
from tests.support.explaining import SMALL, objections, tables_in
from tests.support.graph import Graph
from tests.support.persisted import DOCUMENTS, document_id
from tests.support.statements import Statement, counted

pytestmark = pytest.mark.slow
ORDERS, TEMPLATES, MOST = 8_000, 60, 14
WHO = (
    "operator", "auditor", "administrator", "customer", "clerk", "clerk of a province",
    "clerk of two offices and customer", "warden", "security administrator",
)  # fmt: skip
"""Those whose scopes make different statements: any, one's own, one unit, several ways at once, a part of one's own whole.

Some pages are the security administrator's alone.
"""

WHOLE: dict[str, frozenset[str]] = {
    "AccessReviewFigures": frozenset({"access_review_entries"}),
    "AccessReviewPreview": frozenset({"role_assignments", "users"}),
    "Overview": frozenset({"orders", "shipments"}),
    "RightsSimulation": frozenset({"role_assignments", "users"}),
    "WhoCan": frozenset({"role_assignments", "users"}),
}
"""Documents that count what there is: a covering index of these tables may be read to its end, and groups be sorted.

The preview of a review counts all it would take in, and its figures all its own entries, by six things each: an index for each of
the six would be written with every decision, and read them all just the same.
"""

UNLED = (
    "SELECT id FROM orders WHERE cancel_reason = 'a reason'",
    "SELECT id FROM orders ORDER BY updated_at LIMIT 10",
    "SELECT id, (SELECT count(*) FROM order_events WHERE reason = number) AS n FROM orders ORDER BY id LIMIT 10",
)
"""Statements there are no indexes for: a column, an order, a column from another row."""


@pytest_asyncio.fixture
async def seeded(database_settings: Settings) -> AsyncIterator[Settings]:
    """A database with many orders, as the bulk writer leaves it, and as many of everything else."""
    keys = opening.load_keys(database_settings)
    await seeding.fill(database_settings, keys, ORDERS, Calendar(now()), made=TEMPLATES)
    async with opening.working(database_settings, keys):
        await crowd.gather()
        use_carriers({channel: Outbox() for channel in Channel})
        yield database_settings


@dataclass
class Gate:
    """Asks documents and explains the statements that takes: each text, with up to so many different values."""

    graph: Graph
    values: int = field(default_factory=lambda: 1 if database.dialect() == "sqlite" else 2)
    """SQLite is not told what is in its tables: its plan of a text is the same for all values."""
    known: Counter[str] = field(default_factory=Counter)
    answered: set[str] = field(default_factory=set)
    objected: dict[tuple[str, str], str] = field(default_factory=dict)
    """What is wrong with which statement, and where that was met first."""

    async def ask(self, name: str, viewer: Viewer, document: str, variables: Variables) -> Any:
        """The answer's data; None where it has an error, because the viewer may not ask that."""
        request = OperationRequest(document_id=document_id(document), variables=variables)
        with counted() as sent:
            result = await self.graph.executor.execute(request, viewer)
        await self._explain(sent, f"{document} by {name} with {variables}", WHOLE.get(document, frozenset()))
        body = json.loads(result.body)
        if "errors" in body:
            codes = {error["extensions"]["code"] for error in body["errors"]}
            assert codes <= {"FORBIDDEN", "NOT_FOUND"}, (document, name, variables, body["errors"])
            return None
        self.answered.add(document)
        return body["data"]

    async def ask_text(self, viewer: Viewer, text: str, variables: Variables, walked: str = "") -> Any:
        """The same of a document of one's own, for which the list's own table may be walked."""
        with counted() as sent:
            answer = await self.graph(viewer, text, **variables)
        await self._explain(sent, f"{text} with {variables}", allowed=walked and f"reads all of {walked}")
        return answer.data

    async def _explain(
        self, sent: list[str], asked: str, whole: frozenset[str] = frozenset(), allowed: str = ""
    ) -> None:
        assert len(sent) <= MOST, (asked, sent)
        for statement in sent:
            assert isinstance(statement, Statement)
            self.known[statement.query] += 1
            if self.known[statement.query] <= self.values:
                for objection in await objections(statement, whole, forced=bool(allowed)):
                    if not (allowed and objection.startswith(allowed)):
                        self.objected.setdefault((objection, statement.query), f"{asked}\n  {statement}")

    async def turn(self, name: str, viewer: Viewer, document: str, root: str, first: Variables) -> None:
        """A first page, the one after it, and back again."""
        found = await self.ask(name, viewer, document, first)
        if found is not None and (cursor := found[root]["pageInfo"]["endCursor"]) is not None:
            backwards = {key: value for key, value in first.items() if key != "first"}
            await self.ask(name, viewer, document, {**first, "after": cursor})
            await self.ask(name, viewer, document, {**backwards, "last": SIZE, "before": cursor})


async def test_no_query_of_the_console_reads_or_sorts_a_long_table(seeded: Settings, session_graph: Any) -> None:
    gate, found, plans = Gate(Graph(session_graph)), await Found.read(), session_graph._plans.counted
    before = replace(plans)
    with special_roles():
        known = await viewers()
        known["security administrator"] = (await crew.find()).platform["security_administrator"]
        for name in WHO:
            viewer = known[name]
            for document, listed in lists(viewer, found).items():
                for first in listed.turned():
                    await gate.turn(name, viewer, document, listed.root, first)
                for first in listed.first_pages():
                    await gate.ask(name, viewer, document, first)
            for document, asked in others(viewer, found).items():
                for variables in asked:
                    await gate.ask(name, viewer, document, variables)
    await further.by_what_they_may_not_have(gate, known["operator"])
    await further.of_everybody(gate, known["auditor"])
    for name in ("operator", "clerk", "customer"):
        await further.by_what_belongs_to_them(gate, known[name])

    assert not gate.objected, "\n\n".join(f"{what}\n  {where}" for (what, _), where in gate.objected.items())
    assert gate.answered == queries()
    assert (plans.failed, plans.missed, plans.not_covered) == (before.failed, before.missed, before.not_covered)
    for table in set().union(*map(tables_in, gate.known)):
        assert (await rows_of(table) < FEW) == (table in SMALL), f"{table} is taken to be what it is not"
    await an_index_is_missed(gate, known["operator"])


async def an_index_is_missed(gate: Gate, viewer: Viewer) -> None:
    """The gate objects as soon as an index is gone, to what no index was ever there for, and to nothing once it is back."""
    name, made = await index_of("orders", "placed_at", "id")
    await database.primary().execute_query(f"DROP INDEX {name}")
    try:
        assert await objected_to_a_page(gate, viewer)
    finally:
        await database.primary().execute_query(made)
    assert not await objected_to_a_page(gate, viewer)
    for text in UNLED:
        assert await objections(Statement.made(text)), text


async def objected_to_a_page(gate: Gate, viewer: Viewer) -> dict[tuple[str, str], str]:
    """What is wrong with the first page of orders, asked anew."""
    gate.known.clear()
    gate.objected.clear()
    await gate.ask("operator", viewer, "Orders", {"first": SIZE})
    return gate.objected


def queries() -> set[str]:
    """The names of the console's queries."""
    found = [get_operation_ast(parse(text)) for text in DOCUMENTS.values()]
    return {one.name.value for one in found if one and one.name and one.operation is OperationType.QUERY}


async def index_of(table: str, *columns: str) -> tuple[str, str]:
    """The index of these columns: its name, and the statement that makes it."""
    if database.dialect() == "sqlite":
        rows = await database.reads().execute_query_dict(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?", [table]
        )
    else:
        rows = await database.reads().execute_query_dict(
            "SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE tablename = $1", [table]
        )
    wanted = f"({', '.join(columns)})"
    (found,) = [row for row in rows if str(row["sql"]).replace('"', "").endswith(wanted)]
    return found["name"], found["sql"]


async def rows_of(table: str) -> int:
    return int((await database.reads().execute_query_dict(f'SELECT count(*) AS n FROM "{table}"'))[0]["n"])
