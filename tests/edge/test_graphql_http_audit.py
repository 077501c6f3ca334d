"""The audits of graphql-http, run against the real server in the developer's profile."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.core.settings import ROOT
from tests.support.demo import Demo
from tests.support.serving import Served

NODE = Path(sys.executable).parent / "node"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    few = {"POSTHOUSE_DEMO_ORDERS": "10"}
    served = Served(tmp_path_factory.mktemp("audited"), ("--demo",), environment=few).start()
    yield Demo(served)
    assert served.stop() == 0


@pytest.mark.slow
def test_all_sixty_one_audits_pass(demo: Demo) -> None:
    script = str(Path(__file__).with_name("audit.mjs"))
    command = [str(NODE), script, f"{demo.served.url}/graphql", demo.token("developer"), str(ROOT / "web")]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    results = json.loads(ran.stdout)

    assert [result for result in results if result["status"] != "ok"] == []
    assert len(results) == 61
