"""`scripts/bench --login`: how many sign-ins a server does, and how much longer everybody else waits meanwhile.

The server has all cores, as it has at work: passwords are hashed on threads beside the event loop. Sign-ins go to accounts
of their own over a few connections, one after another on each; a probe asks who it is all the time, at a steady pace.
"""

import asyncio
import os
import statistics
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import orjson

from server import opening
from server.bench import load
from server.bench.processes import Running, python, running
from server.bench.workloads import PERSISTED
from server.core import database
from server.core.settings import Settings
from server.domains.users import accounts
from server.domains.users.models import UserKind
from server.migrations.runner import migrate

PASSWORD = "frogs jump into the pond"
AT_ONCE = 4
PROBE_SECONDS = 0.01
"""Between one probe and the next."""

MOST_ADDED = 0.020
"""So many seconds the slowest of a hundred other requests may take longer."""


@dataclass(frozen=True, slots=True)
class Login:
    """Sign-ins each second, and the latency of other requests (seconds) without them and meanwhile."""

    per_second: float
    alone_p50: float
    alone_p99: float
    meanwhile_p50: float
    meanwhile_p99: float

    @property
    def added(self) -> float:
        """What the slowest of a hundred waits longer."""
        return self.meanwhile_p99 - self.alone_p99

    def shown(self) -> str:
        """A few lines for people."""
        return "\n".join(
            (
                f"sign-ins         {self.per_second:8.1f} /s ({AT_ONCE} at once)",
                f"others, alone    {self.alone_p50 * 1e3:8.1f} ms median {self.alone_p99 * 1e3:8.1f} ms p99",
                f"others, meanwhile{self.meanwhile_p50 * 1e3:8.1f} ms median {self.meanwhile_p99 * 1e3:8.1f} ms p99",
                f"added            {self.added * 1e3:8.1f} ms p99 (at most {MOST_ADDED * 1e3:.0f})",
            )
        )

    def as_json(self) -> dict[str, Any]:
        """Figures for programs, in milliseconds."""
        ms = {name: round(getattr(self, name) * 1e3, 2) for name in self.__slots__ if name != "per_second"}
        return {"per_second": round(self.per_second, 1), **ms, "added_p99": round(self.added * 1e3, 2)}


def measured(kind: UserKind, seconds: float) -> Login:
    """Measure it with accounts of this kind."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        asyncio.run(_accounts(data, kind))
        arguments = python("server", "serve", "--port", "0", "--data", str(data))
        with running(arguments, data / "server.log") as server:
            _everywhere(server)
            return asyncio.run(_measured(server.port, seconds))


def document_id(operation: str) -> str:
    """The id of one of the console's documents."""
    found: dict[str, str] = orjson.loads(PERSISTED.read_bytes())
    return next(key for key, text in found.items() if f" {operation}(" in text or f" {operation} " in text)


async def _accounts(data: Path, kind: UserKind) -> None:
    settings = Settings(data=data)
    loaded = opening.load_keys(settings)
    await migrate(settings)
    async with opening.working(settings, loaded):
        for number in range(AT_ONCE):
            new = accounts.NewUser(kind, "somebody", PASSWORD, email=_address(number))
            prepared = await accounts.prepare(new)
            async with database.transaction():
                await accounts.create(prepared)


def _address(number: int) -> str:
    return f"person{number}@bench.example.cn"


def _everywhere(server: Running) -> None:
    """Let every thread of the server use every core."""
    for task in Path(f"/proc/{server.pid}/task").iterdir():
        os.sched_setaffinity(int(task.name), os.sched_getaffinity(os.getpid()))


async def _measured(port: int, seconds: float) -> Login:
    probe = orjson.dumps({"documentId": document_id("Viewer")})
    await _probed(port, probe, 1.0)  # what is made at first use is made
    alone = await _probed(port, probe, seconds)
    done = [0] * AT_ONCE
    until = perf_counter() + seconds
    signing_in = [asyncio.ensure_future(_signing_in(port, number, until, done)) for number in range(AT_ONCE)]
    began = perf_counter()
    meanwhile = await _probed(port, probe, seconds)
    await asyncio.gather(*signing_in)
    return Login(sum(done) / (perf_counter() - began), *_figures(alone), *_figures(meanwhile))


def _figures(found: list[float]) -> tuple[float, float]:
    return statistics.median(found), statistics.quantiles(found, n=100)[98]


async def _signing_in(port: int, number: int, until: float, done: list[int]) -> None:
    given = {"login": _address(number), "password": PASSWORD, "delivery": "BEARER"}
    body = orjson.dumps({"documentId": document_id("TokenSignIn"), "variables": {"input": given}})
    ask = await _connected(port)
    while perf_counter() < until:
        answer = await ask(body)
        if b'"SignedIn"' not in answer:
            raise RuntimeError(f"a sign-in was refused: {answer[-300:]!r}")
        done[number] += 1


async def _probed(port: int, body: bytes, seconds: float) -> list[float]:
    """How long each probe took."""
    ask = await _connected(port)
    took: list[float] = []
    until = perf_counter() + seconds
    while perf_counter() < until:
        began = perf_counter()
        await ask(body)
        took.append(perf_counter() - began)
        await asyncio.sleep(PROBE_SECONDS)
    return took


async def _connected(port: int) -> Callable[[bytes], Awaitable[bytes]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def ask(body: bytes) -> bytes:
        writer.write(load.request(port, "nobody", body))
        answer = b""
        while not (whole := load.whole(answer) if answer else 0) or len(answer) < whole:
            piece = await reader.read(65536)
            if not piece:
                raise ConnectionError("the server has hung up")
            answer += piece
        return answer

    return ask
