"""One server and one workload at a time: its answers are looked at, it is warmed up, asked for a while, several times."""

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
OTHERWISE = frozenset({"constant", "postgraphile"})
ALIKE = frozenset({"w1", "w1_actions", "w2", "w4"})
"""Workloads that every server answers alike, but for those that know one answer or have words of their own."""


class NotMeasured(Exception):
    """An answer was wrong, or not the same as another server's: there is nothing to measure."""


@dataclass
class Measuring:
    """How long, how often; what was measured so far, and what the first server answered."""

    seconds: float
    runs: int
    warming: float = 2
    rows: list[Row] = field(default_factory=list)
    answers: dict[str, list[bytes]] = field(default_factory=dict)

    def measure(
        self,
        system: str,
        server: Running,
        workload: Workload,
        token: str,
        others: Callable[[], Iterable[int]] = tuple,
    ) -> None:
        """Add a row. `others` are processes that work for the server. Raises NotMeasured."""
        self._look(system, server, workload, token)
        task = self._task(server, workload, token, self.warming)
        size = _checked(system, workload, by_hand(task)).bytes
        task = self._task(server, workload, token, self.seconds)
        counted, work, foreign = [], [], []
        for _ in range(self.runs):
            helping = tuple(others())
            before, whole, began = server.work(helping), all_work() - own_work(), perf_counter()
            counted.append(replace(_checked(system, workload, asked(task)), bytes=size))
            work.append(server.work(helping) - before)
            foreign.append((all_work() - own_work() - whole - work[-1]) / (perf_counter() - began))
        self.rows.append(found := row(system, workload.name, counted, work, foreign))
        said = f"{system} {workload.name}: {found.requests_per_second} a second, {found.cpu_ms} ms of processor each"
        print(said, file=sys.stderr, flush=True)

    def _look(self, system: str, server: Running, workload: Workload, token: str) -> None:
        answers = [answer_of(server, token, body) for body in workload.bodies[:COMPARED]]
        for answer in answers:
            if (reason := wrong(workload, answer)) is not None:
                raise NotMeasured(f"{system} answers {workload.name} wrongly: {reason}")
        before = self.answers.setdefault(workload.name, answers)
        if workload.name in ALIKE and system not in OTHERWISE:
            for one, other in zip(before, answers, strict=True):
                if json.loads(one) != json.loads(other):
                    raise NotMeasured(f"{system} answers {workload.name} otherwise:\n{other!r}\n{one!r}"[:4000])

    @staticmethod
    def _task(server: Running, workload: Workload, token: str, seconds: float) -> Task:
        bodies = tuple(body.decode() for body in workload.bodies)
        return Task(server.port, token, bodies, workload.shown.decode(), seconds)


def asked(task: Task) -> Counted:
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


def _checked(system: str, workload: Workload, counted: Counted) -> Counted:
    if counted.wrong or not counted.requests:
        raise NotMeasured(
            f"{system} answered {counted.wrong} of {counted.requests} requests of {workload.name} wrongly"
        )
    return counted
