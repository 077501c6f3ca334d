"""What every command shares: its settings, its one-line refusals, and the way it runs."""

import asyncio
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from pydantic import ValidationError

from server.core.errors import DomainError, InvalidInput
from server.core.instance_lock import InUse
from server.core.key_changes import KeyRefused
from server.core.keys import KeyFileProblem
from server.core.settings import Settings
from server.domains.users.breached_passwords import BreachedListProblem
from server.migrations.backups import BackupFailed
from server.migrations.replicas import ReplicaBehind
from server.migrations.runner import NewerDatabase

Answer = TypeVar("Answer")
EXPECTED = (
    DomainError, InUse, KeyFileProblem, KeyRefused, BreachedListProblem, BackupFailed, NewerDatabase, ReplicaBehind,
)  # fmt: skip
Data = Annotated[
    Path | None, typer.Option("--data", help="Folder of the database file, keys and backups. [env: POSTHOUSE_DATA]")
]


def fail(message: str, code: int = 1) -> NoReturn:
    """One clear line, and an exit code that is not 0."""
    print(f"posthouse: {message}", file=sys.stderr)
    raise typer.Exit(code)


def settings_with(**chosen: Any) -> Settings:
    """The settings of the environment, with what was given on the command line."""
    try:
        return Settings(**{name: value for name, value in chosen.items() if value is not None})
    except ValidationError as wrong:
        first = wrong.errors()[0]
        where, said = ".".join(str(part) for part in first["loc"]), first["msg"].removeprefix("Value error, ")
        fail(f"the setting {where} is not right: {said}" if where else f"the settings are not right: {said}", 2)


def prepare(settings: Settings) -> None:
    """Make the data folder, or say why that cannot be."""
    try:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = settings.data / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as refused:
        fail(f"the data folder {settings.data} cannot be written: {refused.strerror}", 2)


@contextmanager
def plainly() -> Iterator[None]:
    """Expected failures as one line each."""
    try:
        yield
    except InvalidInput as wrong:
        fail("; ".join(f"{'.'.join(issue.path)}: {issue.message}" for issue in wrong.issues))
    except EXPECTED as refused:
        fail(str(refused))
    except (ConnectionError, OSError) as broken:
        fail(f"{broken}")


def run(work: Coroutine[Any, Any, Answer]) -> Answer:
    """Run to the end, with expected failures as one line."""
    with plainly():
        return asyncio.run(work)
