"""The command line: one clear line where something is in the way, and an exit code to match."""

import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx2
import pytest

from server.core import instance_lock, keys
from server.core.drivers.addresses import FILE
from server.core.settings import ROOT
from tests.support.serving import Served

ORDERS = 40


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "server", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def refused(ran: "subprocess.CompletedProcess[str]", *words: str) -> None:
    """Not done, and the last line says why; no traceback."""
    assert ran.returncode != 0
    assert "Traceback" not in ran.stderr
    line = ran.stderr.strip().splitlines()[-1]
    assert line.startswith("posthouse: ")
    assert all(word in line for word in words), line


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_port_in_use_is_said_in_one_line(folder: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused(run("serve", "--port", str(taken.getsockname()[1]), "--data", str(folder)), "in use", "--port")


def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    refused(run("serve", "--port", "0", "--data", str(tmp_path / "file" / "data")), "cannot be written")


async def test_a_newer_database_is_said_in_one_line(folder: Path, engines: dict[str, Any]) -> None:
    await engines["sqlite"].fresh(folder)
    with closing(sqlite3.connect(folder / FILE)) as opened:
        opened.execute("INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('posthouse', '0999_x', '')")
        opened.commit()
    refused(run("serve", "--port", "0", "--data", str(folder)), "newer")


def test_an_old_python_is_said_in_one_line(tmp_path: Path) -> None:
    """The script looks for a new enough Python before it does anything, and finds none on this path."""
    for name in ("sh", "dirname", "cmp", "printf"):
        found = subprocess.run(["sh", "-c", f"command -v {name}"], capture_output=True, text=True, check=True)
        if found.stdout.startswith("/"):
            (tmp_path / name).symlink_to(found.stdout.strip())
    copy = tmp_path / "checkout"
    (copy / "scripts").mkdir(parents=True)
    for name in ("scripts/bootstrap.sh", "scripts/serve", "requirements.lock"):
        (copy / name).write_text((ROOT / name).read_text())
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)

    ran = subprocess.run(
        ["sh", "scripts/serve"], cwd=copy, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    refused(ran, "Python 3.11 or newer")


def test_several_workers_on_sqlite_are_refused_with_the_reason(folder: Path) -> None:
    refused(run("serve", "--workers", "2", "--data", str(folder)), "one writer", "PostgreSQL")


def test_a_key_file_open_to_others_is_refused(folder: Path) -> None:
    folder.mkdir()
    keys.load_or_create(folder)
    (folder / keys.FILE).chmod(0o644)
    refused(run("serve", "--port", "0", "--data", str(folder)), "chmod 600")


def test_commands_that_write_refuse_while_the_file_is_served(folder: Path) -> None:
    folder.mkdir()
    with instance_lock.held(folder):
        refused(run("migrate", "--data", str(folder)), "in use by process")
        refused(run("serve", "--port", "0", "--data", str(folder)), "in use by process")
        refused(
            run("admin", "create", "a@example.cn", "--name", "x", "--password", "x" * 12, "--data", str(folder)),
            "in use by process",
        )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    environment = {"POSTHOUSE_DEMO_ORDERS": str(ORDERS)}
    found = Served(tmp_path_factory.mktemp("served"), ("--demo",), environment=environment).start()
    yield found
    found.stop()


def test_proof_backup_and_doctor_work_while_it_is_served(served: Served, tmp_path: Path) -> None:
    data = str(served.data)
    proved = run("audit", "verify", "--data", data)
    assert (proved.returncode, "whole" in proved.stdout) == (0, True), proved.stderr
    copied = run("backup", str(tmp_path / "copy.sqlite3"), "--data", data)
    assert copied.returncode == 0, copied.stderr
    with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as opened:
        assert opened.execute("SELECT count(*) FROM orders").fetchone() == (ORDERS,)
    looked = run("doctor", "--data", data)
    assert "ok    key file" in looked.stdout, looked.stdout


def test_a_broken_trail_ends_the_proof_with_one_line(served: Served, tmp_path: Path) -> None:
    for name in (FILE, keys.FILE):
        (tmp_path / name).write_bytes((served.data / name).read_bytes())
    (tmp_path / keys.FILE).chmod(0o600)
    run("backup", str(tmp_path / "fresh"), "--data", str(served.data))
    (tmp_path / "fresh").replace(tmp_path / FILE)
    with closing(sqlite3.connect(tmp_path / FILE)) as opened:
        opened.execute("DROP TRIGGER audit_entries_no_update")
        opened.execute("UPDATE audit_entries SET actor_name = 'somebody else' WHERE sequence = 5")
        opened.commit()
    refused(run("audit", "verify", "--data", str(tmp_path)), "entry 5", "actor_name")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_drains_and_ends_with_zero(folder: Path, engines: dict[str, Any], number: int) -> None:
    await engines["sqlite"].fresh(folder)
    served = Served(folder).start()
    assert httpx2.get(f"{served.url}/readyz").json() == {"status": "ready"}
    assert served.stop(number) == 0


@pytest.mark.timing
async def test_a_warm_start_is_quick(folder: Path, engines: dict[str, Any]) -> None:
    await engines["sqlite"].fresh(folder)
    assert Served(folder).start().stop() == 0
    begun = time.monotonic()
    again = Served(folder).start()
    assert time.monotonic() - begun < 10
    assert again.stop() == 0
