"""What tests stand on: a fresh database of either engine, the graph over it, people of every role, a stopped clock."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from server import opening
from server.app import executor
from server.core import clock, crypto, keys, passwords
from server.core.settings import Settings
from server.domains.permissions.identification import finish_touching
from tests.support.databases import Postgres, Sqlite, postgres_server
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.statements import counted

CHEAP = {"staff": (1, 64, 1), "customer": (1, 32, 1)}


@pytest.fixture(scope="session")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """The engines there are, each with its template."""
    folder = tmp_path_factory.mktemp("templates")
    found: dict[str, Any] = {"sqlite": Sqlite(folder / "sqlite")}
    if (server := postgres_server()) is not None:
        found["postgres"] = Postgres(server, folder / "postgres")
    for engine in found.values():
        asyncio.run(engine.prepare())
    yield found
    for engine in found.values():
        asyncio.run(engine.close())


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, engines: dict[str, Any]) -> Any:
    """Each engine in turn."""
    if request.param not in engines:
        if os.environ.get("CI_REQUIRES_POSTGRES") == "1":
            pytest.fail("PostgreSQL is required here and none answers at POSTHOUSE_TEST_POSTGRES or the local socket")
        pytest.skip("no PostgreSQL answers at POSTHOUSE_TEST_POSTGRES or the local socket")
    return engines[request.param]


@pytest_asyncio.fixture
async def database_settings(engine: Any, tmp_path: Path) -> AsyncIterator[Settings]:
    """Settings of a fresh, migrated database that nobody has opened yet."""
    settings = await engine.fresh(tmp_path / "data")
    yield settings
    await engine.drop(settings)


@pytest_asyncio.fixture
async def opened_database(database_settings: Settings) -> AsyncIterator[Settings]:
    """A fresh database, opened; passwords are hashed at a fraction of their real cost."""
    loaded = opening.load_keys(database_settings)
    async with opening.working(database_settings, loaded):
        passwords.use_hashing(passwords.Hashing(2, dict(CHEAP)))
        yield database_settings
        await finish_touching()


@pytest.fixture
def people(opened_database: Settings) -> People:
    """Makes users and viewers of any role."""
    return People()


@pytest.fixture(scope="session")
def session_graph() -> Any:
    """The graph is built once: it has no state of a test's."""
    return executor(bytes(32))


@pytest.fixture
def graph(opened_database: Settings, session_graph: Any) -> Graph:
    """Runs documents as a viewer."""
    return Graph(session_graph)


@pytest.fixture
def stopped_clock() -> Iterator[Callable[[timedelta], None]]:
    """The clock stands at noon; the fixture moves it on."""
    with clock.stopped_at(datetime(2026, 11, 24, 4, 0, tzinfo=UTC)) as advance:
        yield advance


@pytest.fixture
def statements() -> Callable[[], Any]:
    """`with statements() as sent:` counts what is sent to the database."""
    return counted


@pytest.fixture
def sealer(tmp_path: Path) -> crypto.Sealer:
    """A sealer of its own key file."""
    return crypto.Sealer(keys.load_or_create(tmp_path))
