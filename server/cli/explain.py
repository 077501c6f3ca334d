"""`explain`: what the read engine does for a query."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from server import opening
from server.cli.asking import Data, fail, plainly, run, settings_with
from server.core import keys
from server.core.settings import Settings
from server.core.viewer import Assignment, Stage, Viewer
from server.domains.clients.identification import present


def explain(
    document: Annotated[str, typer.Argument(help="A file with the query, or - for standard input.")],
    variables: Annotated[str, typer.Option(help="Its variables as JSON.")] = "{}",
    role: Annotated[str, typer.Option(help="Ask with this role.")] = "operator",
    unit: Annotated[int | None, typer.Option(help="Ask with the role held in this unit, by its key.")] = None,
    user: Annotated[
        int | None, typer.Option(help="Ask as this user, by their key, with the roles they hold now.")
    ] = None,
    data: Data = None,
) -> None:
    """Print a query's statements, the database's plans for them, the generated functions, permissions and scopes."""
    try:
        text = sys.stdin.read() if document == "-" else Path(document).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as refused:
        fail(f"{document} cannot be read: {refused}", 2)
    try:
        given = json.loads(variables)
    except ValueError as bad:
        fail(f"the variables are no JSON: {bad}", 2)
    if not isinstance(given, dict):
        fail("the variables are no JSON object", 2)
    with plainly():
        found = run(_explained(settings_with(data=data), text, given, Assignment(role, unit), user))
    print(_printed(found))


async def _explained(
    settings: Settings, text: str, variables: dict[str, Any], assignment: Assignment, user: int | None
) -> dict[str, Any]:
    from server.app import executor  # as `serve` does

    loaded = keys.load(settings.data)
    async with opening.working(settings, loaded):
        viewer = Viewer(stage=Stage.COMPLETE, assignments=(assignment,))
        if user is not None:
            viewer = await present(user, request_id="explain")
        try:
            return await executor(loaded.cursor).explain(text, variables, viewer)
        except ValueError as bad:
            fail(str(bad), 2)


def _printed(found: dict[str, Any]) -> str:
    lines = [f"Answered by {'the plain executor: ' + found['why'] if found['why'] else 'plans'}."]
    for name in ("permissions", "scopes", "computing"):
        if found.get(name):
            lines.append(f"\n{name.capitalize()}: {json.dumps(found[name], ensure_ascii=False)}")
    for number, one in enumerate(found.get("statements", ()), 1):
        lines.append(f"\nStatement {number}, {one['rows']} rows\n  {one['sql']}\n  values: {', '.join(one['values'])}")
        lines += [f"    {line}" for line in one["plan"]]
    for source in found.get("functions", ()):
        lines.append("\n" + source.rstrip())
    return "\n".join(lines)
