"""What a database says about how it would carry out a statement, and what is wrong with that.

A table that grows may not be read from end to end, an index of it neither unless a page's end stops it, and no more rows may
be sorted than are named by their keys. Databases say so themselves: SQLite by EXPLAIN QUERY PLAN, PostgreSQL by EXPLAIN.
"""

import itertools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tortoise import Tortoise

from schema.engine.searching import FEW
from server.core import database
from server.core.drivers.plans import Steps
from tests.support.statements import Statement

SMALL = {
    "units": "as many as there are offices; named by key, and joined",
    "number_ranges": "one for each series of numbers",
    "role_conflicts": "pairs of roles, bounded by a number people look through",
    "policy_versions": "the versions of the custom policy, of which the newest is read",
    "tortoise_migrations": "one for each migration",
}
"""The tables that do not grow with the work. Any other is taken to grow, and to have rows in the database that is asked."""

MOST_READ = 10
"""PostgreSQL may read a table in no order, for so many rows to one that is wanted, where a limit stops it."""

PASSING = frozenset({"Subquery Scan", "Result", "Nested Loop", "LockRows", "Append"})
"""Nodes that ask for no more of what is beneath them than they are asked for themselves."""

NAMED = "SEARCH {} USING INTEGER PRIMARY KEY (rowid=?)"
GROUPED = ("USE TEMP B-TREE FOR GROUP BY", "USE TEMP B-TREE FOR count(DISTINCT)")
_times = itertools.count()
_SOURCE = re.compile(r'\b(?:from|join)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?([a-z]\w*)"?)?', re.IGNORECASE)
_SCAN = re.compile(r"SCAN (\w+)(?: USING (COVERING )?INDEX (\w+))?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of SQLite's plan, and the line it stands under."""

    parent: int
    text: str


async def objections(statement: Statement, whole: frozenset[str] = frozenset(), *, forced: bool = False) -> list[str]:
    """What is wrong with how the database would carry it out.

    A statement that counts may read a covering index of a table in `whole` to its end, and sort what it counts into groups.
    `forced` is whether PostgreSQL is to read a table from end to end only for want of an index, and not where that is cheaper,
    as it is where a good part of a table in `whole` is counted.
    """
    if not statement.query.lstrip().upper().startswith(("SELECT", "WITH")):
        return []
    if database.dialect() == "sqlite":
        lines = await sqlite_plan(statement)
        return list(_of_sqlite(lines, statement, whole))
    plan = await postgres_plan(statement, forced or bool(whole))
    return list(_of_postgres(plan, await _counted() if "Seq Scan" in str(plan) else {}))


def tables_in(text: str) -> set[str]:
    """The tables a statement names."""
    known = {model._meta.db_table for app in Tortoise.apps.values() for model in app.values()}
    return {table for table, _ in _SOURCE.findall(text)} & known


async def sqlite_plan(statement: Statement) -> list[Line]:
    rows = await database.plan_reader().run(lambda: _explained(statement))
    return [Line(parent, text) for _, parent, _, text in rows]


def _explained(statement: Statement) -> Steps[Any]:
    """A connection notices by reading, and not by explaining, that the schema has changed; a text explained before stays so."""
    yield "SELECT count(*) FROM sqlite_schema", ()
    return (yield f"EXPLAIN QUERY PLAN {statement.query} -- {next(_times)}", statement.values)


async def postgres_plan(statement: Statement, forced: bool) -> dict[str, Any]:
    readers: Any = database.reads()
    async with readers.acquire_connection() as connection, connection.transaction():
        await connection.execute("SET LOCAL random_page_cost = 1.1")  # no disk with arms
        if forced:
            await connection.execute("SET LOCAL enable_seqscan = off")
        plan = await connection.fetchval(f"EXPLAIN (FORMAT JSON) {statement.query}", *statement.values)
    found: dict[str, Any] = json.loads(plan)[0]["Plan"]
    return found


async def _counted() -> dict[str, int]:
    """About how many rows PostgreSQL takes each table to have."""
    found = await database.reads().execute_query_dict("SELECT relname, reltuples FROM pg_class WHERE relkind = 'r'")
    return {row["relname"]: int(row["reltuples"]) for row in found}


def _of_sqlite(lines: Sequence[Line], statement: Statement, whole: frozenset[str]) -> Iterator[str]:
    tables = {model._meta.db_table for app in Tortoise.apps.values() for model in app.values()}
    aliases = {alias: table for table, alias in _SOURCE.findall(statement.query)}
    stopped = re.search(r"\blimit\b", statement.query, re.IGNORECASE) is not None
    for line in lines:
        if found := _SCAN.match(line.text):
            table = aliases.get(found[1], found[1])
            if table not in tables or table in SMALL:
                continue
            if found[3] is None:
                yield f"reads all of {table}"
            elif not stopped and not (found[2] and table in whole):
                yield f"reads all of {found[3]} of {table}"
        elif "AUTOMATIC" in line.text:
            yield f"makes an index for itself: {line.text}"
        elif whole and line.text in GROUPED:
            continue
        elif "TEMP B-TREE" in line.text and not _names_what_it_sorts(lines, line, statement):
            yield f"sorts: {line.text}"


def _names_what_it_sorts(lines: Sequence[Line], line: Line, statement: Statement) -> bool:
    """Whether it sorts rows that were named: by keys, at most FEW of them, or by the merged first keys of a page."""
    beside = [one.text for one in lines if one.parent == line.parent]
    return (
        line.text == "USE TEMP B-TREE FOR ORDER BY"
        and beside[0] == NAMED.format("t1")
        and all(len(json.loads(value)) <= FEW for value in statement.values if str(value).startswith("["))
    )


def _of_postgres(node: dict[str, Any], rows: Mapping[str, int], *, stopped: bool = False) -> Iterator[str]:
    """What is wrong with a node and those beneath; `stopped` where a limit ends it as soon as enough has been found."""
    beneath, kind = node.get("Plans", []), node["Node Type"]
    if kind == "Seq Scan" and (table := node["Relation Name"]) not in SMALL:
        wanted = node["Plan Rows"]
        if not (stopped and wanted * MOST_READ >= rows[table]):
            yield f"reads all of {table}: {wanted} rows of {rows[table]}"
    elif kind == "Sort" and (sorted_ := beneath[0]["Plan Rows"]) > FEW:
        yield f"sorts {sorted_} rows by {', '.join(node['Sort Key'])}"
    for one in beneath:
        yield from _of_postgres(one, rows, stopped=kind == "Limit" or (stopped and kind in PASSING))
