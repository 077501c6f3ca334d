"""Killed ten times under load: whatever was acknowledged is there, and a repeated request has one effect."""

import asyncio
import subprocess
import sys
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from server.core.settings import ROOT
from tests.support.demo import Demo
from tests.support.letters import place_input
from tests.support.persisted import document_id
from tests.support.serving import Served

KILLS, CLIENTS = 10, 8
FEW = {"POSTHOUSE_DEMO_ORDERS": "10"}


@pytest.mark.slow
async def test_every_acknowledged_order_survives_ten_kills(tmp_path: Path) -> None:
    served = Served(tmp_path / "data", ("--demo",), environment=FEW).start()
    token = Demo(served).token("clerk")
    acknowledged: dict[str, str] = {}
    sent: dict[str, dict[str, Any]] = {}

    for _ in range(KILLS):
        before = len(acknowledged)
        load = asyncio.ensure_future(_load(served.url, token, sent, acknowledged))
        await asyncio.sleep(0.7)
        await _until(lambda before=before: len(acknowledged) > before + 1)  # type: ignore[misc]
        served.kill()
        await load
        served = Served(tmp_path / "data").start()

    assert len(acknowledged) > KILLS
    async with httpx2.AsyncClient(timeout=20) as client:
        for key, number in acknowledged.items():
            again = await _place(client, served.url, token, sent[key])
            assert again["data"]["orderPlace"]["number"] == number
            assert again["extensions"] == {"idempotentReplay": True}
        for key in sent.keys() - acknowledged.keys():
            first = await _place(client, served.url, token, sent[key])
            second = await _place(client, served.url, token, sent[key])
            assert first["data"] == second["data"]
    command = [sys.executable, "-m", "server", "audit", "verify", "--data", str(tmp_path / "data")]
    verified = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stderr
    assert served.stop() == 0


async def _until(reached: Callable[[], bool]) -> None:
    """Wait for it on a machine that has much else to do; not for ever."""
    for _ in range(600):
        if reached():
            return
        await asyncio.sleep(0.05)


async def _load(url: str, token: str, sent: dict[str, Any], acknowledged: dict[str, str]) -> None:
    async def client() -> None:
        async with httpx2.AsyncClient(timeout=5) as connection:
            while True:
                key = uuid.uuid4().hex
                sent[key] = place_input(idempotencyKey=key)
                try:
                    answer = await _place(connection, url, token, sent[key])
                except (httpx2.HTTPError, ValueError):
                    return
                acknowledged[key] = answer["data"]["orderPlace"]["number"]

    await asyncio.gather(*(client() for _ in range(CLIENTS)))


async def _place(client: Any, url: str, token: str, given: dict[str, Any]) -> Any:
    body = {"documentId": document_id("OrderPlace"), "variables": {"input": given}}
    answered = await client.post(f"{url}/graphql", json=body, headers={"authorization": f"Bearer {token}"})
    return answered.json()
