"""`demo`: the demonstration, and its second factors for whoever runs the server."""

from contextlib import ExitStack
from typing import Annotated

import typer

from server import demonstration, opening, seeding
from server.cli.asking import Data, fail, plainly, prepare, run, settings_with
from server.core import instance_lock, keys
from server.core.clock import now
from server.core.errors import NotFound
from server.core.settings import Settings
from server.demonstration.planning import Calendar
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
def seed(
    orders: Annotated[int, typer.Option(min=1, max=5_000_000, help="How many orders there are to be.")] = 100_000,
    data: Data = None,
) -> None:
    """Fill a database with many orders in bulk, people and offices of the demo included. Started again it goes on."""
    settings = settings_with(data=data)
    prepare(settings)
    with plainly(), ExitStack() as stack:
        if settings.database_url is None:
            stack.enter_context(instance_lock.held(settings.data))
        said = run(_seed(settings, orders))
    print("\n".join(said))


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
        return await demonstration.load(settings.demo_orders)


async def _seed(settings: Settings, orders: int) -> list[str]:
    loaded = opening.load_keys(settings)
    await migrate(settings)
    try:
        return await seeding.fill(settings, loaded, orders, Calendar(now()))
    except NotFound:
        fail("this database has users of its own: seed an empty one, or one with the demo.")


async def _codes(settings: Settings) -> list[demonstration.SecondFactor]:
    async with opening.working(settings, keys.load(settings.data)):
        return await demonstration.second_factors_now()
