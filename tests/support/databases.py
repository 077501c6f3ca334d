"""Databases for tests: one migrated template an engine and worker, one fresh copy a test."""

import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import asyncpg

from server.core.drivers.addresses import FILE
from server.core.settings import Settings
from server.migrations.runner import migrate
from tests.support.emptying import emptied, remember

SOCKETS = "/var/run/postgresql"


def postgres_server() -> str | None:
    """Where a PostgreSQL answers: POSTHOUSE_TEST_POSTGRES, or the local socket."""
    if given := os.environ.get("POSTHOUSE_TEST_POSTGRES"):
        return given
    if Path(SOCKETS, ".s.PGSQL.5432").exists():
        return f"postgres://{os.environ.get('USER') or 'root'}@/postgres?host={quote(SOCKETS, safe='')}"
    return None


def database_of(server: str, name: str) -> str:
    """The address of another database on the same server."""
    head, _, query = server.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")


@dataclass
class Sqlite:
    """Copies of a migrated file."""

    folder: Path

    async def prepare(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        await migrate(Settings(data=self.folder))

    async def fresh(self, data: Path) -> Settings:
        data.mkdir(exist_ok=True)
        shutil.copy(self.folder / FILE, data / FILE)
        return Settings(data=data)

    async def give_back(self, settings: Settings) -> None:
        """The folder goes with pytest's."""

    async def drop(self, settings: Settings) -> None:
        """The folder goes with pytest's."""

    async def close(self) -> None:
        """Nothing is left open."""


class Postgres:
    """Databases made from a migrated template, and used again by the next test once they are as they were."""

    def __init__(self, server: str, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.template = f"posthouse_template_{uuid.uuid4().hex[:12]}"
        self._idle: list[str] = []

    async def prepare(self) -> None:
        await self._do(f"CREATE DATABASE {self.template}")
        self.folder.mkdir(parents=True, exist_ok=True)
        where = database_of(self.server, self.template)
        await migrate(Settings(data=self.folder, DATABASE_URL=where))
        await remember(where)

    async def fresh(self, data: Path) -> Settings:
        data.mkdir(exist_ok=True)
        name = self._idle.pop() if self._idle else await self._made()
        return Settings(data=data, DATABASE_URL=database_of(self.server, name))

    async def copied(self, settings: Settings) -> Settings:
        """Another database with the same contents, to be dropped; nobody may be connected to the first."""
        name = await self._made(_name(settings))
        return Settings(data=settings.data, DATABASE_URL=database_of(self.server, name))

    async def give_back(self, settings: Settings) -> None:
        """What a later test may have again, as if it were new."""
        name = _name(settings)
        if await emptied(database_of(self.server, name)):
            self._idle.append(name)
        else:
            await self.drop(settings)

    async def drop(self, settings: Settings) -> None:
        await self._do(_dropping(_name(settings)))

    async def close(self) -> None:
        await self._do(*map(_dropping, [*self._idle, self.template]))

    async def _made(self, template: str | None = None) -> str:
        name = f"posthouse_test_{uuid.uuid4().hex[:12]}"
        await self._do(
            f"CREATE DATABASE {name} TEMPLATE {template or self.template}",
            f"ALTER DATABASE {name} SET synchronous_commit = off",  # no test takes the server's power away
        )
        return name

    async def _do(self, *statements: str) -> None:
        connection = await asyncpg.connect(self.server)
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()


def _name(settings: Settings) -> str:
    assert settings.database_url is not None
    return settings.database_url.get_secret_value().partition("?")[0].rpartition("/")[2]


def _dropping(name: str) -> str:
    return f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"
