"""`keys`: the keys personal data is sealed with."""

import asyncio
import time
from collections import Counter
from contextlib import ExitStack
from typing import Annotated

import typer

from server import opening
from server.cli.asking import Data, fail, plainly, prepare, run, settings_with
from server.core import instance_lock, key_changes
from server.core import keys as key_file
from server.core.drivers.addresses import FILE
from server.core.settings import Settings
from server.domains.sealing import places, rotation
from server.domains.sealing.resealing import Progress
from server.migrations.runner import migrate

LOOK_EVERY = 1.0

app = typer.Typer(help="The keys personal data is sealed with.", no_args_is_help=True)


@app.callback()
def keys() -> None:
    """The keys personal data is sealed with."""


@app.command()
def status(data: Data = None) -> None:
    """Say which keys there are, which one seals, and how many texts each has sealed. Reads only."""
    settings = settings_with(data=data)
    with plainly():
        found = key_file.load(settings.data)
    _database(settings)
    used = run(_used(settings))
    for key_id in sorted(found.data):
        part = "seals" if key_id == found.current else "prepared" if key_id > found.current else "former"
        print(f"key {key_id:<5} {part:8} {used[key_id]:>12,} texts")
    for key_id in sorted(used.keys() - found.data.keys()):
        print(f"key {key_id:<5} MISSING  {used[key_id]:>12,} texts cannot be read")


@app.command(name="prepare")
def prepare_key(data: Data = None) -> None:
    """Make the next key without sealing with it: first carry the key file to every machine, then rotate."""
    settings = settings_with(data=data)
    with plainly():
        made = key_changes.prepare(settings.data)
    print(f"Key {made} is prepared. Copy {settings.data / key_file.FILE} to every machine, then run: keys rotate")


@app.command()
def rotate(data: Data = None) -> None:
    """Seal everything with a new key while the platform works; cut off, run it again and it goes on."""
    settings = settings_with(data=data)
    prepare(settings)
    with plainly(), ExitStack() as stack:
        run(_rotate(settings, _is_served(settings, stack)))


@app.command()
def retire(
    key: Annotated[int, typer.Argument(help="The id of a former key that seals nothing any more.")], data: Data = None
) -> None:
    """Take a former key out of use."""
    settings = settings_with(data=data)
    with plainly(), ExitStack() as stack:
        kept = run(_retire(settings, key, _is_served(settings, stack)))
    print(f"Key {key} is retired. {kept} opens backups of its time: keep it with them, and destroy it with them.")


def _database(settings: Settings) -> None:
    """Refuse where there is nothing to count in."""
    if settings.database_url is None and not (settings.data / FILE).exists():
        fail(f"there is no database in {settings.data}.", 2)


async def _used(settings: Settings) -> Counter[int]:
    async with opening.working(settings, key_file.load(settings.data)):
        return await places.used()


async def _retire(settings: Settings, key: int, served: bool) -> object:
    async with opening.working(settings, key_file.load(settings.data)):
        return await rotation.retire(settings.data, key, beside=served)


def _is_served(settings: Settings, stack: ExitStack) -> bool:
    """Whether another process has the embedded database; where none has, it is held as long as the stack."""
    if settings.database_url is None:
        try:
            stack.enter_context(instance_lock.held(settings.data))
        except instance_lock.InUse:
            return True
    return False


async def _rotate(settings: Settings, served: bool) -> None:
    loaded = opening.load_keys(settings)
    if not served:
        await migrate(settings)
    async with opening.working(settings, loaded):
        key_id, fresh = await rotation.begin(settings.data, beside=served)
        print(f"Key {key_id} seals from now on." if fresh else f"Going on with key {key_id}.", flush=True)
        if served:
            await _followed(key_id)
        else:
            began = time.monotonic()
            resealed = await rotation.reseal(_shown)
            print(f"\n{resealed:,} texts were sealed anew in {time.monotonic() - began:.1f} seconds.")
        print("Retire the former key when a minute has passed: keys retire ID")


async def _followed(key_id: int) -> None:
    while left := sum(many for one, many in (await places.used()).items() if one != key_id):
        print(f"\r{left:>12,} texts to go", end="", flush=True)
        await asyncio.sleep(LOOK_EVERY)
    print("\nEverything is sealed with it.")


def _shown(at: Progress) -> None:
    print(f"\r{at.done:>12,} of {at.total:,} rows, {at.resealed:,} texts", end="", flush=True)
