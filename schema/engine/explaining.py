"""What plans would do for a query: permissions, scopes, statements with the database's own plan, generated functions."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import GraphQLError

from schema.engine.plan.operations import Operation, Variant
from schema.engine.plan.pages import PageRoot
from schema.engine.plan.reading import Prepared, Reading, Statement, Steps
from schema.engine.plan.roots import NodesRoot, OneRoot
from schema.engine.plan.sql import Speech
from schema.engine.plan.standing import Standing
from schema.engine.plan.uncovered import Missed, NotCovered
from schema.engine.plans import permitted, steps
from server.core import database
from server.core.errors import DomainError
from server.core.scope import Scope
from server.core.viewer import Viewer

LONGEST_VALUE = 200


async def explained(operation: Operation, variables: Mapping[str, Any], viewer: Viewer) -> dict[str, Any]:
    """The explanation as JSON's types; `why` says why the plain executor answers instead, where it does."""
    speech = Speech(database.dialect())
    try:
        variant, given = operation.asked(variables, speech.dialect)
    except NotCovered as why:
        return {"why": str(why)}
    reading = Reading(speech, viewer, given, Standing.of(viewer))
    found: dict[str, Any] = {
        "why": "" if permitted(variant, reading) else "the viewer may not read all of it",
        "permissions": sorted(
            {root.permission.value for root in variant.roots.values() if not isinstance(root, str | None)}
        ),
        "scopes": {one.type_name: _scope(reading.scope(one)) for one in variant.reached},
        "computing": [key for key, root in variant.roots.items() if root is None],
    }
    if not found["why"]:
        statements: list[dict[str, Any]] = []
        try:
            await database.plan_reader().run(lambda: _recorded(steps(variant, reading), speech, statements))
        except (Missed, DomainError, GraphQLError) as stopped:
            found["why"] = str(stopped) or type(stopped).__name__
        found["statements"] = statements
    found["functions"] = [one for prepared in _prepared(variant) for one in _sources(prepared)]
    return found


def _recorded(plan: Steps, speech: Speech, statements: list[dict[str, Any]]) -> Steps:
    """The plan, each of its statements explained by the database before it is carried out."""
    statements.clear()
    asking = "explain query plan " if speech.dialect == "sqlite" else "explain "
    rows: Any = None
    while True:
        try:
            text, values = statement = next(plan) if rows is None else plan.send(rows)
        except StopIteration as ended:
            return ended.value
        lines = yield asking + text, values
        shown = [str(line[3] if speech.dialect == "sqlite" else line[0]) for line in lines]
        rows = yield statement
        statements.append(_shown(statement, shown, len(rows)))


def _shown(statement: Statement, lines: list[str], rows: int) -> dict[str, Any]:
    text, values = statement
    return {"sql": text, "values": [str(value)[:LONGEST_VALUE] for value in values], "plan": lines, "rows": rows}


def _scope(scope: Scope) -> dict[str, Any]:
    if scope.any:
        return {"any": True}
    return {"own": sorted(scope.own), "partners": sorted(scope.partners), "units": sorted(scope.units)}


def _prepared(variant: Variant) -> Iterator[Prepared]:
    for root in variant.roots.values():
        if isinstance(root, OneRoot | PageRoot):
            yield root.prepared
        elif isinstance(root, NodesRoot):
            yield from root.prepared.values()


def _sources(prepared: Prepared) -> Iterator[str]:
    for one in prepared.makers:
        yield one.source
    for beneath in prepared.beneath.values():
        yield from _sources(beneath)
