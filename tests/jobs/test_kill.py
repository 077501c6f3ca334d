"""Killed at every kind of place: no follow-up is lost, and what is done in the database is done exactly once."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.core.settings import ROOT
from tests.jobs.killing import EXPECTED, ORDERS
from tests.support.databases import postgres_server


def kills(engine: str, folder: Path, first: int, step: int, count: int, *server: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.jobs.killing", engine, str(folder / "kills")]
    (folder / "kills").mkdir()
    ran = subprocess.run(
        [*command, str(first), str(step), str(count), *server],
        cwd=ROOT,
        env={**os.environ, "POSTHOUSE_LOG_LEVEL": "ERROR"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-4000:]
    return [json.loads(line) for line in ran.stdout.splitlines()]


def assert_whole(found: list[dict[str, Any]]) -> None:
    for one in found:
        assert one["killed"] == -9, f"the process was not killed at point {one['at']}"
        assert set(one["survivors"]) == {0}, one
        assert one["effects"] == EXPECTED, f"killed at point {one['at']}"
        assert one["jobs"] == ["done"] * (2 * ORDERS), one


@pytest.mark.slow
def test_forty_two_kills_of_the_embedded_loop_lose_nothing_and_repeat_nothing(tmp_path: Path) -> None:
    found = kills("sqlite", tmp_path, 1, 1, 42)

    assert len(found) == 42
    assert_whole(found)


@pytest.mark.slow
@pytest.mark.parametrize(("engine", "step", "count"), [("workers", 4, 11), ("turns", 17, 2)])
def test_on_postgres_other_processes_take_over_what_a_killed_one_left(
    tmp_path: Path, engine: str, step: int, count: int
) -> None:
    server = postgres_server()
    if server is None:
        assert os.environ.get("CI_REQUIRES_POSTGRES") != "1", "PostgreSQL is required here"
        pytest.skip("no PostgreSQL answers at POSTHOUSE_TEST_POSTGRES or the local socket")

    found = kills(engine, tmp_path, 2, step, count, server)

    assert len(found) == count
    assert_whole(found)
