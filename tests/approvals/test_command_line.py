"""The way out for whoever runs the machine: what waits is listed, and decided, on the command line."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server import opening
from server.core.settings import ROOT, Settings
from server.domains.approvals.models import Approval, ApprovalVote
from tests.support.people import People
from tests.support.walk_approvals import ApprovalWalk


def run(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "server", "approvals", *arguments, "--data", str(data)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
async def waiting(engines: dict[str, Any], tmp_path: Path, quick_passwords: None) -> Path:
    """A database of its own in which the deletion of an account waits."""
    settings: Settings = await engines["sqlite"].fresh(tmp_path / "data")
    async with opening.working(settings, opening.load_keys(settings)):
        await ApprovalWalk(People()).asked()
    return settings.data


async def left(data: Path) -> tuple[str, str | None, int]:
    settings = Settings(data=data)
    async with opening.working(settings, opening.load_keys(settings)):
        found = await Approval.get()
        return found.state.name, found.outcome_code, await ApprovalVote.filter(voter_id=None).count()


async def test_what_waits_is_listed_and_approved_without_a_second_administrator(waiting: Path) -> None:
    listed = await asyncio.to_thread(run, waiting, "list")
    assert listed.returncode == 0, listed.stderr
    assert "AP00000001  subject_requests:decide" in listed.stdout

    decided = await asyncio.to_thread(run, waiting, "decide", "AP00000001", "approve", "--note", "nobody else is left")

    assert decided.returncode == 0, decided.stderr
    assert decided.stdout == "AP00000001 is EXECUTED now.\n"
    assert await left(waiting) == ("EXECUTED", None, 1)
    assert "Nothing waits" in (await asyncio.to_thread(run, waiting, "list")).stdout
    again = await asyncio.to_thread(run, waiting, "decide", "AP00000001", "reject", "--note", "once more")
    assert (again.returncode, "Traceback" in again.stderr) == (1, False)


async def test_a_number_there_is_none_of_is_said_in_one_line(waiting: Path) -> None:
    for number in ("AP00000099", "x", ""):
        ran = await asyncio.to_thread(run, waiting, "decide", number, "reject", "--note", "not needed")
        assert (ran.returncode, "there is no request" in ran.stderr, "Traceback" in ran.stderr) == (1, True, False)
    assert await left(waiting) == ("PENDING", None, 0)
