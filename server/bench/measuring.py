"""Servers that are set beside each other take turns: answers are looked at, each is warmed up, then asked round by round.

What else happens on the machine meets all of them, and ratios are taken within a round.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from http.client import HTTPConnection
from time import perf_counter

from server.bench import wrk
from server.bench.figures import Row, row
from server.bench.load import Counted, Task
from server.bench.processes import Running, all_work, cores, own_work
from server.bench.workloads import KEY, Workload, wrong
from server.core.settings import ROOT

COMPARED = 20
OTHERWISE = frozenset({"constant", "postgraphile", "on-10k", "on-100k", "on-1m"})
ALIKE = frozenset({"w1", "w1_actions", "w2", "w4"})
"""Workloads that every server answers alike, but for those that know one answer or have words of their own."""


class NotMeasured(Exception):
    """An answer was wrong, or not the same as another server's: there is nothing to measure."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A server and what it is asked. `others` are processes that work for it."""

    system: str
    server: Running
    workload: Workload
    token: str
    others: Callable[[], Iterable[int]] = tuple


@dataclass
class _Told:
    """What the rounds so far have told of one."""

    asked: Asked
    task: Task
    size: int
    counted: list[Counted] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    foreign: list[float] = field(default_factory=list)

    def run(self) -> None:
        server, others = self.asked.server, self.asked.others
        before, whole, began = server.work(others()), all_work() - own_work(), perf_counter()
        self.counted.append(replace(_checked(self.asked, ask(self.task)), bytes=self.size))
        self.work.append(server.work(others()).since(before))
        self.foreign.append((all_work() - own_work() - whole - self.work[-1]) / (perf_counter() - began))
        server.rest(others())

    def row(self) -> Row:
        return row(self.asked.system, self.asked.workload.name, self.counted, self.work, self.foreign)


@dataclass
class Measuring:
    """How long, how often; what was measured so far, and what the first server answered."""

    seconds: float
    runs: int
    warming: float = 2
    rows: list[Row] = field(default_factory=list)
    answers: dict[str, list[bytes]] = field(default_factory=dict)

    def measure(self, *asked: Asked) -> None:
        """Add a row for each, in rounds. Raises NotMeasured."""
        told = []
        for one in asked:
            self._look(one)
            size = _checked(one, by_hand(self._task(one, self.warming))).bytes
            told.append(_Told(one, self._task(one, self.seconds), size))
        for _ in range(self.runs):
            for each in told:
                each.run()
        for each in told:
            self.rows.append(found := each.row())
            said = f"{found.system} {found.workload}: {found.requests_per_second} a second, {found.cpu_ms} ms of processor each"
            print(said, file=sys.stderr, flush=True)

    def _look(self, asked: Asked) -> None:
        workload = asked.workload
        answers = [answer_of(asked.server, asked.token, body) for body in workload.bodies[:COMPARED]]
        for answer in answers:
            if (reason := wrong(workload, answer)) is not None:
                raise NotMeasured(f"{asked.system} answers {workload.name} wrongly: {reason}")
        before = self.answers.setdefault(workload.name, answers)
        if workload.name in ALIKE and asked.system not in OTHERWISE:
            for one, other in zip(before, answers, strict=True):
                if json.loads(one) != json.loads(other):
                    raise NotMeasured(f"{asked.system} answers {workload.name} otherwise:\n{other!r}\n{one!r}"[:4000])

    @staticmethod
    def _task(asked: Asked, seconds: float) -> Task:
        bodies = tuple(body.decode() for body in asked.workload.bodies)
        return Task(asked.server.port, asked.token, bodies, asked.workload.shown.decode(), seconds)


def ask(task: Task) -> Counted:
    """Ask with the best there is."""
    return wrk.ask(task, cores()[1]) if wrk.installed() else by_hand(task)


def by_hand(task: Task) -> Counted:
    """Ask from a process of our own, which looks at every answer."""
    given = json.dumps({**asdict(task), "core": cores()[1]})
    command = [sys.executable, "-m", "server.bench.load"]
    said = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=False)
    if said.returncode:
        raise NotMeasured(f"the load failed: {said.stderr[-1000:]}")
    return Counted(**json.loads(said.stdout))


def answer_of(server: Running, token: str, body: bytes) -> bytes:
    """One answer's body."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = {
        "Content-Type": "application/json",
        "Authorization": f"Bearer {token}",
        "Host": f"localhost:{server.port}",
    }
    key = f"look-{server.pid:023}"
    try:
        connection.request("POST", "/graphql", body.replace(KEY.encode(), key.encode()), headers)
        return connection.getresponse().read()
    finally:
        connection.close()


def _checked(asked: Asked, counted: Counted) -> Counted:
    if counted.wrong or not counted.requests:
        name = asked.workload.name
        raise NotMeasured(f"{asked.system} answered {counted.wrong} of {counted.requests} requests of {name} wrongly")
    return counted
