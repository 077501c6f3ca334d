"""What tests stand on: a fresh database of either engine, the graph over it, people of every role, a stopped clock."""

import asyncio
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import settings as hypothesis

from schema.core.metering import Meter
from server import opening
from server.app import executor
from server.core import clock, crypto, keys, passwords, reads
from server.core.settings import Settings
from server.domains.permissions.identification import finish_touching
from tests.support.databases import Postgres, Sqlite, postgres_server
from tests.support.graph import Graph
from tests.support.people import QUICK, People
from tests.support.post_room import PostRoom
from tests.support.statements import counted

# Examples are judged by what they say, not by how long a busy machine takes over one.
hypothesis.register_profile("unhurried", deadline=None)
hypothesis.load_profile("unhurried")

MEMORY, ROOM = Path("/dev/shm"), 6 * 2**30
YOUNG = 50_000
"""Objects made before the collector looks at the young ones."""


def pytest_configure(config: pytest.Config) -> None:
    """Where nothing is measured, temporary folders lie in memory if there is room: no test needs a disk to be waited for."""
    if "not timing" not in (config.getoption("markexpr") or "") or "TMPDIR" in os.environ:
        return
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"], tempfile.tempdir = str(MEMORY), None


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported and collected stays until the end: the collector, a third of the time otherwise, is spared it."""
    _spare_the_collector()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])


def _spare_the_collector() -> None:
    gc.collect()
    gc.freeze()


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


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed at a fraction of their real cost by whatever is opened in this process."""
    monkeypatch.setattr(passwords, "PRODUCTION", QUICK)


@pytest_asyncio.fixture
async def database_settings(engine: Any, tmp_path: Path, quick_passwords: None) -> AsyncIterator[Settings]:
    """Settings of a fresh, migrated database that nobody has opened yet."""
    settings = await engine.fresh(tmp_path / "data")
    yield settings
    await engine.give_back(settings)


@pytest_asyncio.fixture
async def opened_database(database_settings: Settings) -> AsyncIterator[Settings]:
    """A fresh database, opened."""
    loaded = opening.load_keys(database_settings)
    async with opening.working(database_settings, loaded):
        yield database_settings
        await finish_touching()


@pytest.fixture
def people(opened_database: Settings) -> People:
    """Makes users and viewers of any role."""
    return People()


@pytest.fixture(scope="session")
def session_graph() -> Any:
    """The graph is built once: it has no state of a test's."""
    made = executor(bytes(32))
    reads.use_reader(made)
    _spare_the_collector()
    return made


@pytest.fixture
def graph(opened_database: Settings, session_graph: Any) -> Graph:
    """Runs documents as a viewer."""
    session_graph.meter = Meter()
    return Graph(session_graph)


@pytest.fixture
def post_room(opened_database: Settings) -> PostRoom:
    """What leaves the house is taken here."""
    return PostRoom().open()


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
