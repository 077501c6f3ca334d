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

    async def drop(self, settings: Settings) -> None:
        """The folder goes with pytest's."""

    async def close(self) -> None:
        """Nothing is left open."""


class Postgres:
    """Databases made from a migrated template."""

    def __init__(self, server: str, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.template = f"posthouse_template_{uuid.uuid4().hex[:12]}"

    async def prepare(self) -> None:
        await self._do(f"CREATE DATABASE {self.template}")
        self.folder.mkdir(parents=True, exist_ok=True)
        await migrate(Settings(data=self.folder, DATABASE_URL=database_of(self.server, self.template)))

    async def fresh(self, data: Path) -> Settings:
        data.mkdir(exist_ok=True)
        name = f"posthouse_test_{uuid.uuid4().hex[:12]}"
        await self._do(f"CREATE DATABASE {name} TEMPLATE {self.template}")
        return Settings(data=data, DATABASE_URL=database_of(self.server, name))

    async def drop(self, settings: Settings) -> None:
        assert settings.database_url is not None
        name = settings.database_url.get_secret_value().partition("?")[0].rpartition("/")[2]
        await self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    async def close(self) -> None:
        await self._do(f"DROP DATABASE IF EXISTS {self.template} WITH (FORCE)")

    async def _do(self, statement: str) -> None:
        connection = await asyncpg.connect(self.server)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()
