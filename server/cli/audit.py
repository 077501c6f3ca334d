"""`audit verify`: proves the trail, also while it is being written."""

from pathlib import Path
from typing import Annotated

import typer

from server import opening
from server.cli.asking import Data, fail, run, settings_with
from server.core import keys
from server.core.settings import Settings
from server.domains.audit import heads, verification

app = typer.Typer(help="The audit trail.", no_args_is_help=True)


@app.callback()
def audit() -> None:
    """The audit trail."""


@app.command()
def verify(
    heads_file: Annotated[
        Path | None, typer.Option("--heads", help="A file of signed heads; the data folder's own where it is absent.")
    ] = None,
    data: Data = None,
) -> None:
    """Prove every entry, every link, and every signed head. Exit code 1 where the trail is broken."""
    settings = settings_with(data=data)
    file = heads_file or settings.data / heads.FILE
    if heads_file is not None and not heads_file.exists():
        fail(f"{heads_file} does not exist.", 2)
    try:
        signed = heads.read(file, heads.public_key(settings.data)) if file.exists() else []
    except (heads.BadHeads, OSError, ValueError) as bad:
        fail(f"the heads cannot be believed: {bad}")
    found = run(_verified(settings, signed))
    if not found.intact:
        fail(f"the trail is broken at entry {found.first_broken_sequence}: {found.problem}.")
    newest = found.head_hash.hex() if found.head_hash else "none"
    print(f"The trail is whole: {found.entries} entries, {len(signed)} signed heads met, newest hash {newest}.")


async def _verified(settings: Settings, signed: list[heads.Head]) -> verification.Verification:
    async with opening.working(settings, keys.load(settings.data)):
        return await verification.verify(signed)
