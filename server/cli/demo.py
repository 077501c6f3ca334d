"""`demo codes`: the demonstration's second factors, for whoever runs the server."""

import typer

from server import demonstration, opening
from server.cli.asking import Data, fail, run, settings_with
from server.core import keys
from server.core.settings import Settings

app = typer.Typer(help="The demonstration.", no_args_is_help=True)


@app.callback()
def demo() -> None:
    """The demonstration."""


@app.command()
def codes(data: Data = None) -> None:
    """Show the second factor of every demo account: its secret, and the code of this moment."""
    settings = settings_with(data=data)
    found = run(_codes(settings))
    if not found:
        fail("there are no demo accounts in this database. Start with --demo.")
    for account in found:
        print(f"{account.login:45} {account.secret}  {account.code}")


async def _codes(settings: Settings) -> list[demonstration.SecondFactor]:
    async with opening.working(settings, keys.load(settings.data)):
        return await demonstration.second_factors_now()
