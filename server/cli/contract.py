"""`schema`: the contract as a file."""

from pathlib import Path
from typing import Annotated

import typer

from server.cli.asking import fail
from server.core.settings import ROOT

FILE = ROOT / "schema" / "schema.graphql"


def schema(
    check: Annotated[bool, typer.Option("--check", help="Only look whether the file is current.")] = False,
    file: Annotated[Path, typer.Option(help="The file to write.")] = FILE,
) -> None:
    """Write schema/schema.graphql from the code."""
    from schema.root import sdl  # as `serve` imports it

    text = sdl()
    if check:
        if not file.exists() or file.read_text("utf-8") != text:
            fail(f"{file.name} is not what the code says. Run scripts/schema.")
        return
    file.write_text(text, "utf-8")
