"""What is asked of a replica before it is read, and what the served platform says of it."""

import asyncio
import os
import subprocess
import sys
from typing import Any

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families as families
from pydantic import ValidationError

from server.core import database
from server.core.settings import ROOT, Settings
from server.core.viewer import ANONYMOUS, Stage
from server.domains.users import sessions
from server.domains.users.models import User
from server.migrations import replicas
from tests.replica.conftest import Pair, opened
from tests.support.gate import Gate
from tests.support.persisted import document_id
from tests.support.serving import Served

LATEST = "DELETE FROM tortoise_migrations WHERE id = (SELECT max(id) FROM tortoise_migrations)"


def commanded(settings: Settings, *command: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "server", *command, "--data", str(settings.data)],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def addresses(settings: Settings) -> dict[str, str]:
    urls = {"DATABASE_URL": settings.database_url, "DATABASE_READ_URL": settings.database_read_url}
    return {name: url.get_secret_value() for name, url in urls.items() if url is not None}


async def test_a_replica_with_every_migration_is_found_good(apart: Pair) -> None:
    assert await replicas.check(apart.settings) is True
    assert await replicas.check(apart.primary) is None


async def test_a_replica_that_lacks_a_migration_is_waited_for(apart: Pair) -> None:
    await apart.on_replica("CREATE TABLE kept AS TABLE tortoise_migrations", "TRUNCATE tortoise_migrations")
    checking = asyncio.ensure_future(replicas.check(apart.settings))
    await asyncio.sleep(0.5)
    assert not checking.done()
    await apart.on_replica("INSERT INTO tortoise_migrations TABLE kept")

    assert await checking is True


async def test_a_replica_that_stays_behind_is_refused_in_one_line(apart: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    await apart.on_replica(LATEST)
    with pytest.raises(replicas.ReplicaBehind, match=r"^The replica of DATABASE_READ_URL lacks 0\w+\. Let it catch up"):
        await replicas.check(apart.settings, patience=0)

    served = asyncio.to_thread(commanded, apart.primary, "serve", "--port", "0", **addresses(apart.settings))
    ended = await served
    assert ended.returncode == 1
    last = ended.stderr.strip().splitlines()[-1]
    assert last.startswith("posthouse: The replica of DATABASE_READ_URL lacks 0")
    assert "Traceback" not in ended.stderr


async def test_the_doctor_looks_at_the_replica(apart: Pair) -> None:
    found = await asyncio.to_thread(commanded, apart.primary, "doctor", **addresses(apart.settings))
    assert "ok    replica      has every migration" in found.stdout
    await apart.gate.shut()
    found = await asyncio.to_thread(commanded, apart.primary, "doctor", **addresses(apart.settings))
    assert "FAIL  replica      cannot be reached; the primary answers" in found.stdout


@pytest.mark.parametrize("url", ["postgres://localhost/replica", ""])
def test_beside_the_embedded_database_a_replica_is_refused_in_one_line(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    with pytest.raises(ValidationError, match="a replica needs its primary in DATABASE_URL"):
        Settings(data=tmp_path, DATABASE_READ_URL=url)

    monkeypatch.delenv("DATABASE_URL", raising=False)
    ended = commanded(Settings(data=tmp_path), "doctor", DATABASE_READ_URL=url)
    assert ended.returncode == 2
    (line,) = ended.stderr.strip().splitlines()
    assert line.startswith("posthouse: the setting DATABASE_READ_URL is not right: ")


def test_a_replica_is_at_an_address_of_postgresql() -> None:
    with pytest.raises(ValidationError, match="it must begin with postgres://"):
        Settings(DATABASE_URL="postgres://localhost/one", DATABASE_READ_URL="mysql://localhost/two")


async def test_the_served_platform_says_who_answers_and_whether_the_database_does(apart: Pair) -> None:
    async with opened(apart.primary):
        user = await User.get(id=apart.viewer.user_id)
        async with database.transaction():
            token = (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token
    before = Gate(apart.primary)
    await before.open()
    environment = {"DATABASE_URL": before.url, "DATABASE_READ_URL": apart.gate.url}
    served = Served(apart.primary.data, environment=environment)
    await asyncio.to_thread(served.start)

    async with httpx2.AsyncClient(base_url=served.url, trust_env=False, timeout=30) as http:

        async def name() -> str:
            headers = {"authorization": f"Bearer {token}"}
            body = {"documentId": document_id("Viewer")}
            found: str = (await http.post("/graphql", json=body, headers=headers)).json()["data"]["viewer"]["user"][
                "displayName"
            ]
            return found

        async def figure(name: str, **labels: str) -> float:
            text = (await http.get("/metrics")).raise_for_status().text
            (found,) = [
                one.value for each in families(text) for one in each.samples if (one.name, one.labels) == (name, labels)
            ]
            return found

        try:
            assert await name() == "replica"
            assert await figure("posthouse_replica_up") == 1
            assert await figure("posthouse_replica_reads_total", answered_by="replica") >= 1
            await apart.gate.shut()
            assert await name() == "primary"
            assert await figure("posthouse_replica_up") == 0
            assert await figure("posthouse_replica_lost_total") == 1
            assert await figure("posthouse_replica_reads_total", answered_by="primary") >= 1
            await apart.gate.open()
            for _ in range(100):
                if await figure("posthouse_replica_up") == 1:
                    break
                await asyncio.sleep(0.1)
            assert await name() == "replica"
            assert await figure("posthouse_database_up") == 1
            await before.shut()
            assert await figure("posthouse_database_up") == 0
            await before.open()
        finally:
            await asyncio.to_thread(served.stop)
            await before.shut()
    assert "the replica is out of reach, the primary answers" in (apart.primary.data / "server.log").read_text()
