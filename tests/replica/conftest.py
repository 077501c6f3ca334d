"""A primary and a replica that lags: a copy of an earlier moment, in which every name says whose answer it is."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from server import opening
from server.core import database, global_ids
from server.core.drivers.replica import Replica
from server.core.settings import Settings
from server.core.viewer import Viewer
from server.domains.permissions.identification import finish_touching
from tests.support.gate import Gate
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

NAME = "query N($id: ID!) { node(id: $id) { ... on User { displayName } } }"


@pytest.fixture
def engine(engines: dict[str, Any]) -> Any:
    """Only PostgreSQL has replicas."""
    if "postgres" not in engines:
        if os.environ.get("CI_REQUIRES_POSTGRES") == "1":
            pytest.fail("PostgreSQL is required here and none answers")
        pytest.skip("no PostgreSQL answers at POSTHOUSE_TEST_POSTGRES or the local socket")
    return engines["postgres"]


@dataclass
class Pair:
    """Both databases, the gate before the replica, and two customers whom both of them know."""

    primary: Settings
    replica: Settings
    gate: Gate
    viewer: Viewer
    other: Viewer
    moment: float = 1000.0
    """What the clock of last writes shows."""

    @property
    def settings(self) -> Settings:
        assert self.primary.database_url is not None
        return Settings(
            data=self.primary.data,
            DATABASE_URL=self.primary.database_url.get_secret_value(),
            DATABASE_READ_URL=self.gate.url,
        )

    @property
    def watched(self) -> Replica:
        found = database.replica()
        assert found is not None
        return found

    async def on_replica(self, *statements: str) -> None:
        await on(self.replica, *statements)


async def on(settings: Settings, *statements: str) -> None:
    assert settings.database_url is not None
    connection = await asyncpg.connect(settings.database_url.get_secret_value())
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[None]:
    async with opening.working(settings, opening.load_keys(settings)):
        yield
        await finish_touching()


@pytest_asyncio.fixture
async def apart(database_settings: Settings, engine: Any) -> AsyncIterator[Pair]:
    """Both databases, not opened."""
    people = People()
    async with opened(database_settings):
        viewer, other = await people.viewer(), await people.viewer()
        await place(viewer)
    lagging = await engine.copied(database_settings)
    await on(
        lagging,
        "UPDATE users SET display_name = 'replica'",
        "UPDATE orders SET status = 'cancelled'",
    )
    await on(database_settings, "UPDATE users SET display_name = 'primary'")
    gate = Gate(lagging)
    await gate.open()
    try:
        yield Pair(database_settings, lagging, gate, viewer, other)
    finally:
        await gate.shut()
        await engine.drop(lagging)


@pytest_asyncio.fixture
async def pair(apart: Pair, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Pair]:
    """Both databases, opened as the platform opens them; the clock of last writes stands still."""
    async with opened(apart.settings):
        monkeypatch.setattr(database.last_writes, "_clock", lambda: apart.moment)
        yield apart


@dataclass
class Asking:
    """Asks who somebody is: the name says which database answered."""

    graph: Graph

    async def __call__(self, viewer: Viewer, of: Viewer | None = None) -> str:
        key = (of or viewer).user_id
        assert key is not None
        answer = await self.graph(viewer, NAME, id=global_ids.encode("User", key))
        name: str = answer.data["node"]["displayName"]
        return name
