"""`demo`: the demonstration, and its second factors for whoever runs the server."""

from contextlib import ExitStack

import typer

from server import demonstration, opening
from server.cli.asking import Data, fail, plainly, prepare, run, settings_with
from server.core import instance_lock, keys
from server.core.settings import Settings
from server.migrations.runner import migrate

app = typer.Typer(help="The demonstration.", no_args_is_help=True)


@app.callback()
def demo() -> None:
    """The demonstration."""


@app.command()
def load(data: Data = None) -> None:
    """Load demo accounts and letters into an empty database, without serving it."""
    settings = settings_with(data=data)
    prepare(settings)
    with plainly(), ExitStack() as stack:
        if settings.database_url is None:
            stack.enter_context(instance_lock.held(settings.data))
        said = run(_load(settings))
    print("\n".join(said) or "The database has users already: nothing was loaded.")


@app.command()
def codes(data: Data = None) -> None:
    """Show the second factor of every demo account: its secret, and the code of this moment."""
    settings = settings_with(data=data)
    found = run(_codes(settings))
    if not found:
        fail("there are no demo accounts in this database. Start with --demo.")
    for account in found:
        print(f"{account.login:45} {account.secret}  {account.code}")


async def _load(settings: Settings) -> list[str]:
    loaded = opening.load_keys(settings)
    await migrate(settings)
    async with opening.working(settings, loaded):
        return await demonstration.load()


async def _codes(settings: Settings) -> list[demonstration.SecondFactor]:
    async with opening.working(settings, keys.load(settings.data)):
        return await demonstration.second_factors_now()
