"""`approvals`: what waits for approval, decided by whoever runs the machine where nobody else can."""

from contextlib import ExitStack
from enum import StrEnum
from typing import Annotated

import typer

from server import opening
from server.cli.asking import Data, fail, plainly, prepare, run, settings_with
from server.core import instance_lock
from server.core.settings import Settings
from server.core.viewer import SYSTEM
from server.domains.approvals import deciding, listing
from server.migrations.runner import migrate

app = typer.Typer(help="What waits for others to approve it.", no_args_is_help=True)


class Decision(StrEnum):
    APPROVE = "approve"
    REJECT = "reject"


@app.callback()
def approvals() -> None:
    """What waits for others to approve it."""


@app.command(name="list")
def list_waiting(data: Data = None) -> None:
    """Say what waits, who asked for it, and until when it can be decided."""
    settings = settings_with(data=data)
    with plainly(), ExitStack() as stack:
        _alone(settings, stack)
        waiting = run(_waiting(settings))
    for one in waiting:
        print(f"{one.number}  {one.permission:32} {one.proposer:24} until {one.expires_at:%Y-%m-%d %H:%M} UTC")
        for name, (before, after) in one.changes.items():
            print(f"    {name}: {before} -> {after}")
    if not waiting:
        print("Nothing waits for approval.")


@app.command()
def decide(
    number: Annotated[str, typer.Argument(help="The request's number, such as AP00000012.")],
    decision: Annotated[Decision, typer.Argument(help="What becomes of it.")],
    note: Annotated[str, typer.Option(help="Why; the trail keeps it.", prompt=True)],
    data: Data = None,
) -> None:
    """Decide about a request in the platform's own name. Whoever asked has to hold the right still."""
    settings = settings_with(data=data)
    prepare(settings)
    with plainly(), ExitStack() as stack:
        _alone(settings, stack)
        state = run(_decide(settings, number, decision, note))
    print(f"{number} is {state} now.")


def _alone(settings: Settings, stack: ExitStack) -> None:
    """An embedded database is not written beside the process that serves it."""
    if settings.database_url is None:
        stack.enter_context(instance_lock.held(settings.data))


async def _waiting(settings: Settings) -> list[listing.Waiting]:
    async with opening.working(settings, opening.load_keys(settings)):
        return await listing.waiting()


async def _decide(settings: Settings, number: str, decision: Decision, note: str) -> str:
    keys = opening.load_keys(settings)
    await migrate(settings)
    async with opening.working(settings, keys):
        if (found := await listing.find(number)) is None:
            fail(f"there is no request {number}.")
        if decision is Decision.APPROVE:
            await deciding.approve(SYSTEM, found.id, found.version, note)
        else:
            await deciding.reject(SYSTEM, found.id, found.version, note)
        return await listing.state_of(found.id)
