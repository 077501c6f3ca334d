"""Asks over a few connections that stay open, one request after another on each: `python -m server.bench.load`.

It reads a task from its input and prints what it counted. It is used where wrk is not installed.
"""

import asyncio
import gc
import itertools
import json
import math
import os
import sys
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from time import perf_counter, process_time
from typing import Any

from server.bench.workloads import KEY

END = b"\r\n\r\n"
LENGTH = b"content-length: "
ERRORS = b'"errors":'


@dataclass(frozen=True, slots=True)
class Task:
    """Whom to ask what, for how long."""

    port: int
    token: str
    bodies: tuple[str, ...]
    shown: str
    seconds: float
    connections: int = 8


@dataclass(slots=True)
class Counted:
    """What came of it, until the last answer; latencies are in seconds, `busy` is the share of a core this took."""

    seconds: float = 0
    requests: int = 0
    wrong: int = 0
    bytes: int = 0
    p50: float = 0
    p99: float = 0
    busy: float = 0


@dataclass(slots=True)
class Run:
    """What the connections share."""

    requests: Iterator[bytes]
    shown: bytes
    until: float
    latencies: list[float] = field(default_factory=list)
    wrong: int = 0
    bytes: int = 0


class Asking(asyncio.Protocol):
    """One connection: asks, waits for the whole answer, looks at it, asks again until the time is over."""

    def __init__(self, run: Run) -> None:
        self._run, self._received, self._whole, self._asked = run, b"", 0, 0.0
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        self._received = self._received + data if self._received else data
        if not self._whole:
            self._whole = whole(self._received)
        if self._whole and len(self._received) >= self._whole:
            self._answered()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.ended.done():
            self._run.wrong += 1
            self.ended.set_result(None)

    def _ask(self) -> None:
        self._received, self._whole, self._asked = b"", 0, perf_counter()
        self._transport.write(next(self._run.requests))

    def _answered(self) -> None:
        run, at, answer = self._run, perf_counter(), self._received
        run.bytes = len(answer) - answer.index(END) - len(END)
        if not right(answer, run.shown):
            run.wrong += 1
        run.latencies.append(at - self._asked)
        if at < run.until:
            self._ask()
        else:
            self.ended.set_result(None)
            self._transport.close()


def whole(received: bytes) -> int:
    """How long the answer is with its head, or 0 while that is not known."""
    head = received.find(END)
    if head < 0:
        return 0
    first = received[:head].lower().find(LENGTH)
    if first < 0:
        raise ValueError("an answer without a length")
    return head + len(END) + int(received[first + len(LENGTH) : head].split(b"\r", 1)[0])


def right(answer: bytes, shown: bytes) -> bool:
    """Whether it is what was asked for, as far as can be told quickly."""
    return answer.startswith(b"HTTP/1.1 200") and shown in answer and ERRORS not in answer


def request(port: int, token: str, body: bytes) -> bytes:
    """The bytes of a request."""
    lines = (
        "POST /graphql HTTP/1.1",
        f"Host: localhost:{port}",
        "Content-Type: application/json",
        "Accept: application/json",
        f"Authorization: Bearer {token}",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join(lines).encode() + END + body


def requests(task: Task) -> Iterator[bytes]:
    """Requests without end: the bodies in rotation, each with a key of its own where they have one."""
    head, stand_in = uuid.uuid4().hex[:16].encode(), KEY.encode()
    made = [request(task.port, task.token, body.encode()) for body in task.bodies]
    unique = KEY in task.bodies[0]
    for count, one in enumerate(itertools.cycle(made)):
        yield one.replace(stand_in, b"%b-bench-%012d" % (head, count)) if unique else one


def percentile(ordered: Sequence[float], share: float) -> float:
    """The smallest value that so large a share of the values does not exceed; 0 of none."""
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)] if ordered else 0.0


async def ask(task: Task) -> Counted:
    """Ask until the time is over, and wait for the last answers."""
    loop, begun, worked = asyncio.get_running_loop(), perf_counter(), process_time()
    run = Run(requests(task), task.shown.encode(), begun + task.seconds)
    opened = [
        await loop.create_connection(lambda: Asking(run), "127.0.0.1", task.port) for _ in range(task.connections)
    ]
    async with asyncio.timeout(task.seconds + 30):
        await asyncio.gather(*(protocol.ended for _, protocol in opened))
    ordered, took = sorted(run.latencies), perf_counter() - begun
    return Counted(
        seconds=took,
        requests=len(ordered),
        wrong=run.wrong,
        bytes=run.bytes,
        p50=percentile(ordered, 0.5),
        p99=percentile(ordered, 0.99),
        busy=(process_time() - worked) / took,
    )


def main() -> None:
    """A task in, what was counted out, both as JSON."""
    import uvloop

    given = json.loads(sys.stdin.read())
    core = given.pop("core")
    if core is not None:
        os.sched_setaffinity(0, {core})
    gc.disable()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(json.dumps(asdict(runner.run(ask(Task(**given))))))


if __name__ == "__main__":
    main()
