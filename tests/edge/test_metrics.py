"""What `/metrics` says of a served platform, and that it moves with what is done. On both engines."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from prometheus_client import Metric
from prometheus_client.openmetrics.parser import text_string_to_metric_families as open_families
from prometheus_client.parser import text_string_to_metric_families as families
from websockets.asyncio.client import connect

from server import opening
from server.core import database
from server.core.settings import ROOT, Settings
from server.core.viewer import ANONYMOUS, Stage
from server.domains.users import sessions
from server.edge.websocket import PROTOCOL
from tests.support.people import People
from tests.support.serving import Served

JOBS = "{ jobs(first: 3) { nodes { status } } }"
REFUSED = '{ jobs(first: 3, after: "no cursor") { nodes { status } } }'
INTROSPECTION = "{ __schema { queryType { name } } }"


@dataclass
class Watched:
    """A served platform, somebody who may explore it, and its figures."""

    served: Served
    token: str
    http: httpx2.AsyncClient = field(default_factory=lambda: httpx2.AsyncClient(trust_env=False, timeout=30))

    async def figures(self) -> dict[tuple[str, ...], float]:
        """Every sample by its name and its labels' values."""
        text = (await self.http.get(f"{self.served.url}/metrics")).raise_for_status().text
        return {
            (sample.name, *(sample.labels[label] for label in sorted(sample.labels))): sample.value
            for family in families(text)
            for sample in family.samples
        }

    async def ask(self, document: str) -> Any:
        headers = {"authorization": f"Bearer {self.token}"}
        answered = await self.http.post(f"{self.served.url}/graphql", json={"query": document}, headers=headers)
        return answered.json()


@pytest.fixture
def engine(request: pytest.FixtureRequest, engines: dict[str, Any]) -> Any:
    """Both engines, as everywhere else but in this folder."""
    if request.param not in engines:
        pytest.skip("no PostgreSQL answers")
    return engines[request.param]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", ["sqlite", "postgres"], indirect=True)


@pytest_asyncio.fixture
async def watched(database_settings: Settings) -> AsyncIterator[Watched]:
    async with opening.working(database_settings, opening.load_keys(database_settings)):
        user = await People().user("developer")
        async with database.transaction():
            token = (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token
    url = database_settings.database_url
    environment = {"DATABASE_URL": url.get_secret_value()} if url else {}
    found = Watched(Served(database_settings.data, environment=environment).start(), token)
    yield found
    await found.http.aclose()
    found.served.stop()


async def until(looking: Callable[[], Awaitable[Any]], wanted: Any) -> bool:
    """Whether it comes to be seen within a while."""
    for _ in range(100):
        if await looking() == wanted:
            return True
        await asyncio.sleep(0.05)
    return False


def moved(before: dict[tuple[str, ...], float], after: dict[tuple[str, ...], float], *key: str) -> float:
    return after[key] - before.get(key, 0.0)


async def test_the_figures_move_with_what_is_done(watched: Watched, database_settings: Settings) -> None:
    before = await watched.figures()
    for _ in range(3):
        assert "errors" not in await watched.ask(JOBS)
    assert "errors" in await watched.ask(REFUSED)
    assert "errors" not in await watched.ask(INTROSPECTION)
    await watched.http.get(f"{watched.served.url}/nothing/{'x' * 50}", headers={"accept": "application/json"})
    after = await watched.figures()

    assert moved(before, after, "posthouse_http_requests_total", "graphql", "200") == 5
    assert moved(before, after, "posthouse_http_requests_total", "console", "404") == 1
    assert moved(before, after, "posthouse_http_requests_total", "metrics", "200") == 1
    assert moved(before, after, "posthouse_http_seconds_count", "graphql") == 5
    assert after["posthouse_http_seconds_bucket", "+Inf", "graphql"] == after["posthouse_http_seconds_count", "graphql"]
    assert moved(before, after, "posthouse_http_seconds_sum", "graphql") > 0
    assert moved(before, after, "posthouse_queries_total", "planned") == 3
    assert moved(before, after, "posthouse_queries_total", "refused") == 1
    assert moved(before, after, "posthouse_queries_total", "not_covered") == 1
    where = "loop" if database_settings.database_url is None else "pool"
    asked = 1 if database_settings.database_url is None else 5  # who it is, once until something is written
    assert moved(before, after, "posthouse_plans_total", where) >= 4 + asked
    assert moved(before, after, "posthouse_kept", "documents") == 3
    assert moved(before, after, "posthouse_kept", "variants") == 3
    assert moved(before, after, "posthouse_kept_most", "variants") == 3 * 16
    assert moved(before, after, "posthouse_kept", "decisions") >= 1
    assert moved(before, after, "process_cpu_seconds_total") > 0


async def test_they_say_what_runs_and_how_much_room_it_takes(watched: Watched, database_settings: Settings) -> None:
    found = await watched.figures()
    embedded = database_settings.database_url is None

    (build,) = [key for key in found if key[0] == "posthouse_build_info"]
    assert build[1] == ("sqlite" if embedded else "postgres")
    assert build[3] in (ROOT / "pyproject.toml").read_text("utf-8")
    assert found["posthouse_database_up",] == 1
    if embedded:
        assert found["posthouse_database_bytes", "file"] > 100_000
        assert found["posthouse_database_bytes", "log"] >= 0
    else:
        assert found["posthouse_database_bytes", "database"] > 1_000_000
    assert found["posthouse_jobs", "ready"] >= 1  # what recurs waits for its time
    assert {key[1] for key in found if key[0] == "posthouse_jobs"} == {
        "ready",
        "running",
        "done",
        "failed",
        "cancelled",
    }
    assert found["posthouse_jobs_overdue_seconds", "main"] < 60
    assert found["process_resident_memory_bytes",] > 10_000_000


async def test_sockets_and_subscriptions_are_counted_while_they_last(watched: Watched) -> None:
    async def listening() -> tuple[float, ...]:
        found = await watched.figures()
        return tuple(found[f"posthouse_{name}",] for name in ("sockets", "socket_operations", "subscriptions"))

    assert await listening() == (0, 0, 0)
    async with connect(watched.served.url.replace("http", "ws") + "/graphql", subprotocols=[PROTOCOL]) as socket:  # type: ignore[list-item]
        payload = {"authorization": f"Bearer {watched.token}"}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        await socket.recv()
        assert await listening() == (1, 0, 0)
        following = {"query": "subscription { viewerJobsChanged { id } }"}
        await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": following}))
        assert await until(listening, (1, 1, 1))
    assert await until(listening, (0, 0, 0))
    headers = {"authorization": f"Bearer {watched.token}", "accept": "text/event-stream"}
    where = f"{watched.served.url}/graphql"
    async with watched.http.stream("POST", where, json=following, headers=headers):
        assert await until(listening, (0, 0, 1))
    assert await until(listening, (0, 0, 0))


async def test_every_figure_is_explained_well_formed_and_documented(watched: Watched) -> None:
    await watched.ask(JOBS)
    accept = {"accept": "application/openmetrics-text"}
    text = (await watched.http.get(f"{watched.served.url}/metrics", headers=accept)).raise_for_status().text
    read: Callable[[str], Iterable[Metric]] = open_families
    found = list(read(text))
    readme = (ROOT / "README.md").read_text("utf-8")

    assert len(found) > 15
    assert [family.name for family in found if not family.documentation] == []
    assert [
        family.name for family in found if family.name.startswith("posthouse_") and f"`{family.name}" not in readme
    ] == []
