"""The line of a request, by the straight way and by the way of all other lines."""

import json
import logging
import os
import subprocess
import sys
from typing import Any

from server.core.settings import ROOT

PROGRAM = """
import structlog
from server.core import logs
logs.configure("{level}", "json")
logs.answered(method="POST", path="/graphql", status=200, ms=1.5, request_id="\\ud800 broken")
structlog.get_logger("access").info("request", method="POST", path="/graphql", status=200, ms=1.5, request_id="x")
"""


def lines(level: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-c", PROGRAM.format(level=level)]
    said = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, check=True).stderr
    return [json.loads(line) for line in said.splitlines()]


def test_a_request_s_line_has_the_form_of_all_others_whatever_it_holds() -> None:
    straight, usual = lines("INFO")

    assert {**straight, "timestamp": "", "request_id": ""} == {**usual, "timestamp": "", "request_id": ""} | {
        "logger": "access"
    }
    assert len(straight["timestamp"]) == len(usual["timestamp"])


def test_it_is_not_written_below_its_level() -> None:
    assert lines(logging.getLevelName(logging.WARNING)) == []
