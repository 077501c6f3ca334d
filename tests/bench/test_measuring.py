"""Measuring itself, on a small database and for moments only."""

import asyncio
import json
import multiprocessing
from pathlib import Path

import pytest

from server import opening, seeding
from server.bench import __main__ as bench
from server.bench import databases, figures, permissions, workloads
from server.bench.measuring import Asked, Measuring, NotMeasured
from server.bench.processes import python, running
from server.core.clock import now
from server.core.settings import Settings
from server.demonstration.planning import Calendar
from server.migrations.runner import migrate

pytestmark = pytest.mark.slow
ORDERS, TEMPLATES, PAGE = 600, 50, 3


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_passwords: None) -> Path:
    """Where databases are kept: one of a few hundred orders is there."""
    monkeypatch.setattr(databases, "FOLDER", tmp_path)
    monkeypatch.setattr(workloads, "PAGE", PAGE)
    prepared = multiprocessing.get_context("forkserver")
    prepared.set_forkserver_preload(["server.seeding.retelling"])
    monkeypatch.setattr("multiprocessing.get_context", lambda method: prepared)
    kept = tmp_path / databases.name_of(ORDERS) / "sqlite"
    asyncio.run(_filled(Settings(data=kept, DATABASE_URL=None)))
    (kept / databases.READY).touch()
    return tmp_path


async def _filled(settings: Settings) -> None:
    loaded = opening.load_keys(settings)
    await migrate(settings)
    await seeding.fill(settings, loaded, ORDERS, Calendar(now()), made=TEMPLATES)


def test_every_server_is_measured_on_the_same_data_and_the_copy_is_gone(folder: Path) -> None:
    measuring = Measuring(seconds=0.4, runs=1, warming=0.1)

    bench._on_sqlite(measuring, ORDERS)

    measured = {(row.system, row.workload) for row in measuring.rows}
    reads = {"w1", "w1_actions", "w2", "w4"}
    assert measured == {
        *((system, workload) for system in ("on", "plain") for workload in (*reads, "w3")),
        ("floor", "w1"), ("floor", "w2"), ("floor", "w4"), ("constant", "w2"),
    }  # fmt: skip
    assert all(row.requests_per_second > 0 and row.cpu_ms > 0 and row.p99_ms >= row.p50_ms for row in measuring.rows)
    assert {"w1_floor", "w1_actions_floor", "w2_floor", "w2_constant", "w1_plain"} <= set(
        figures.ratios(measuring.rows)
    )
    assert [path.name for path in folder.iterdir()] == [databases.name_of(ORDERS)]


def test_authorisation_is_measured_with_few_and_with_many_policy_lines(folder: Path) -> None:
    with databases.filled(ORDERS) as found:
        costs = permissions.measured(found, (10, 1_000))

    assert [one.lines for one in costs] == [10, 1_000]
    for one in costs:
        assert one.questions >= 1
        assert 0 < one.authorised < one.request
        assert one.as_json()["share_of_w2"] == pytest.approx(one.share, abs=1e-5)
    assert [path.name for path in folder.iterdir()] == [databases.name_of(ORDERS)]


def test_a_server_that_answers_otherwise_is_not_measured(tmp_path: Path) -> None:
    body = b'{"data":{"order":{"events":[]}}}'
    (tmp_path / "answer").write_bytes(body)
    asked = workloads.workloads(["PH1", "PH2"])["w2"]
    measuring = Measuring(seconds=0.2, runs=1, warming=0.1, answers={"w2": [body, b'{"data":{"order":null}}']})

    with running(python("server.bench.floor", "--answer", str(tmp_path / "answer")), tmp_path / "log") as server:
        with pytest.raises(NotMeasured, match="otherwise"):
            measuring.measure(Asked("floor", server, asked, ""))
        measuring.measure(Asked("constant", server, asked, ""))

    assert [row.system for row in measuring.rows] == ["constant"]
    assert measuring.rows[0].bytes == len(body)


def test_a_server_that_answers_wrongly_is_not_measured(tmp_path: Path) -> None:
    (tmp_path / "answer").write_bytes(json.dumps({"errors": [{"message": "no"}]}).encode())
    asked = workloads.workloads(["PH1"])["w2"]

    arguments = python("server.bench.floor", "--answer", str(tmp_path / "answer"))
    with running(arguments, tmp_path / "log") as server, pytest.raises(NotMeasured, match="it has errors"):
        Measuring(seconds=0.2, runs=1).measure(Asked("floor", server, asked, ""))
