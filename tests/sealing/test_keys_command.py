"""`keys` on the command line, beside a server that goes on answering."""

import json
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.core import keys
from server.core.settings import ROOT
from tests.support.demo import HOST, Demo
from tests.support.persisted import document_id
from tests.support.serving import Served

pytestmark = pytest.mark.slow


def run(*arguments: str, data: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "server", "keys", *arguments, "--data", str(data)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def texts(said: str) -> dict[int, tuple[str, int]]:
    """What `keys status` says: by key its part and how many texts it has sealed."""
    found = re.findall(r"^key (\d+) +(\w+) +([\d,]+) texts", said, re.MULTILINE)
    return {int(key_id): (part, int(many.replace(",", ""))) for key_id, part, many in found}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    found = Served(tmp_path / "data", ("--demo",), environment={"POSTHOUSE_DEMO_ORDERS": "40"}).start()
    yield found
    assert found.stop() == 0


def signs_in(demo: Demo) -> bool:
    given = {"login": f"customer@{HOST}", "password": demo.password, "delivery": "BEARER"}
    signed_in = demo.send(document_id("TokenSignIn"), {"input": given}, device=demo.device("customer"))["signIn"]
    return bool(signed_in["stage"] == "COMPLETE")


def test_a_served_platform_gets_a_new_key_and_loses_the_old_one(served: Served) -> None:
    demo, data = Demo(served), served.data
    before = texts(run("status", data=data).stdout)
    assert before[1][0] == "seals"
    assert before[1][1] > 80

    prepared = run("prepare", data=data)
    assert prepared.returncode == 0, prepared.stderr
    assert texts(run("status", data=data).stdout)[2] == ("prepared", 0)
    rotated = run("rotate", data=data)

    assert rotated.returncode == 0, rotated.stderr
    assert "Key 2 seals from now on." in rotated.stdout
    after = texts(run("status", data=data).stdout)
    assert (after[1], after[2][0]) == (("former", 0), "seals")
    assert after[2][1] >= before[1][1]
    assert signs_in(demo)

    early = run("retire", "1", data=data)
    assert (early.returncode, "less than a minute" in early.stderr) == (1, True)
    _a_minute_passes(data)
    retired = run("retire", "1", data=data)
    assert retired.returncode == 0, retired.stderr
    kept = data / "retired-key-1.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert keys.load(data).data.keys() == {2}
    assert signs_in(demo)
    assert demo.secret("clerk")


def _a_minute_passes(data: Path) -> None:
    file = data / keys.FILE
    found = json.loads(file.read_text())
    file.write_text(json.dumps(found | {"since": "2026-01-01T00:00:00+00:00"}))


def test_a_rotation_whose_server_was_killed_goes_on(served: Served) -> None:
    command = [sys.executable, "-m", "server", "keys", "rotate", "--data", str(served.data)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as rotating:
        assert rotating.stdout is not None
        for line in rotating.stdout:
            if "seals from now on" in line:
                break
        served.kill()
        rotating.kill()

    rotated = run("rotate", data=served.data)

    assert rotated.returncode == 0, rotated.stderr
    assert "Going on with key 2." in rotated.stdout or "Key 3 seals" in rotated.stdout
    found = texts(run("status", data=served.data).stdout)
    assert {many for part, many in found.values() if part == "former"} == {0}
    served.start()
    assert Demo(served).secret("clerk")


def test_what_cannot_be_done_is_said_in_one_line(tmp_path: Path) -> None:
    keys.load_or_create(tmp_path)
    refused = run("retire", "1", data=tmp_path)
    assert refused.returncode != 0
    assert "Traceback" not in refused.stderr
