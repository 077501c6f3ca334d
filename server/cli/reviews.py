"""`reviews verify`: proves the report of an access review by its signature, without the platform and without a network."""

from pathlib import Path
from typing import Annotated

import typer

from server.cli.asking import Data, fail, settings_with
from server.core import signing
from server.domains.audit import heads

app = typer.Typer(help="Access reviews.", no_args_is_help=True)


@app.callback()
def reviews() -> None:
    """Access reviews."""


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="The report, a PDF.")],
    signature: Annotated[Path, typer.Argument(help="Its signature, a file beside it.")],
    key: Annotated[
        Path | None, typer.Option("--key", help="The platform's public key; the data folder's own where it is absent.")
    ] = None,
    data: Data = None,
) -> None:
    """Say whether the platform has signed exactly this report. Exit code 1 where it has not."""
    try:
        public = heads.key_in(key) if key is not None else heads.public_key(settings_with(data=data).data)
        report, signed = file.read_bytes(), signature.read_bytes()
    except (OSError, ValueError) as missing:
        fail(f"the report cannot be proved: {missing}", 2)
    if not signing.is_signed(report, signed, public):
        fail("this signature does not belong to this report, or is not of this platform.")
    print(f"The platform has signed this report of {len(report):,} bytes.")
