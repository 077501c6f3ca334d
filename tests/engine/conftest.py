"""The lively database, once a session; the two executors over one schema."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from graphql import GraphQLSchema

from schema import root
from schema.engine.bind import bind
from schema.engine.keyset import Cursors
from schema.engine.plans import Plans
from schema.execution import GraphExecutor
from server import opening
from server.core import clock
from server.core.settings import Settings
from tests.engine.lively import NOW, Lively
from tests.support.graph import Graph


@dataclass(frozen=True, slots=True)
class Both:
    """The plain executor and the one with plans, over one schema."""

    schema: GraphQLSchema
    plain: GraphExecutor
    planned: GraphExecutor
    plans: Plans


@pytest.fixture(scope="session")
def both() -> Both:
    """Built once: neither has any state of a test's, but for what the plans have counted."""
    schema, cursors = root.graph(root.build()), Cursors(bytes(32))
    bind(schema, cursors)
    plans = Plans(schema, cursors)
    return Both(schema, GraphExecutor(schema, {}), GraphExecutor(schema, {}, plans), plans)


@pytest.fixture(params=["plain", "planned"])
def either(request: pytest.FixtureRequest, opened_database: Settings, both: Both) -> Graph:
    """Runs documents by each executor in turn."""
    return Graph(both.plain if request.param == "plain" else both.planned)


@pytest.fixture(scope="session")
def lively_rows(engines: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Lively:
    """The rows, made once."""
    return Lively.made(engines["sqlite"].folder, tmp_path_factory.mktemp("lively"))


@pytest.fixture
def afternoon() -> Iterator[None]:
    """The clock stands at the moment the data was made."""
    with clock.stopped_at(NOW):
        yield


@pytest_asyncio.fixture
async def lively(
    database_settings: Settings, lively_rows: Lively, afternoon: None, tmp_path: Path
) -> AsyncIterator[Settings]:
    """The lively database on the engine, open."""
    lively_rows.keys_to(database_settings)
    async with opening.working(database_settings, opening.load_keys(database_settings)):
        await lively_rows.restored(database_settings)
        yield database_settings
