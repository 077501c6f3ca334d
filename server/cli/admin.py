"""`admin`: administrators, from the command line."""

from contextlib import ExitStack
from typing import Annotated

import typer

from server import opening
from server.cli.asking import Data, plainly, prepare, run, settings_with
from server.core import instance_lock
from server.core.settings import Settings
from server.domains.permissions.first_administrator import create_from_command_line
from server.domains.users.accounts import NewUser
from server.domains.users.models import UserKind
from server.migrations.runner import migrate

app = typer.Typer(help="Administrators.", no_args_is_help=True)


@app.callback()
def admin() -> None:
    """Administrators."""


@app.command()
def create(
    email: Annotated[str, typer.Argument(help="E-mail address, the account's name.")],
    name: Annotated[str, typer.Option(help="The name others see.", prompt=True)],
    password: Annotated[
        str, typer.Option(help="At least 12 characters.", prompt=True, hide_input=True, confirmation_prompt=True)
    ],
    data: Data = None,
) -> None:
    """Make a system administrator. They set up their second factor at their first sign-in."""
    settings = settings_with(data=data)
    prepare(settings)
    with plainly(), ExitStack() as stack:
        if settings.database_url is None:
            stack.enter_context(instance_lock.held(settings.data))
        run(_create(settings, NewUser(UserKind.STAFF, name, password, email=email)))
    print("The account was made.")


async def _create(settings: Settings, new: NewUser) -> None:
    keys = opening.load_keys(settings)
    await migrate(settings)
    async with opening.working(settings, keys):
        await create_from_command_line(new)
