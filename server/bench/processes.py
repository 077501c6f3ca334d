"""Servers as processes on a core of their own, and the work they do as the system counts it."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from server.core.settings import ROOT

WHERE = re.compile(r"Posthouse is at http://localhost:(\d+)")
SERVING, ASKING = 0, 1
"""Positions, in the list of cores this process may use, of the server's and of the load's."""
PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


class NotReady(Exception):
    """A server did not start; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers."""

    pid: int
    port: int

    def work(self, others: Iterable[int] = ()) -> "Work":
        """What its processes, and these others, have done so far."""
        return Work({pid: work_of(pid) for pid in {*tree(self.pid), *others}})

    def rest(self, others: Iterable[int] = (), *, within: float = 3, quiet: int = 1) -> None:
        """Wait until it has done what it was asked, and what it does on its own: it rests so often in turn."""
        until, left, others = time.monotonic() + within, quiet, tuple(others)
        before = self.work(others)
        while left and time.monotonic() < until:
            time.sleep(0.2)
            now = self.work(others)
            left = left - 1 if now.since(before) < 0.02 else quiet
            before = now


@dataclass(frozen=True, slots=True)
class Work:
    """Seconds of processor time by process. Processes come and go: a pool opens and closes its connections."""

    by_process: dict[int, float]

    def since(self, before: "Work") -> float:
        """Seconds since then: of a process that is new all it has done; of one that has ended nothing is known."""
        return sum(done - before.by_process.get(pid, 0.0) for pid, done in self.by_process.items())


def cores() -> tuple[int, int]:
    """The server's and the load's."""
    usable = sorted(os.sched_getaffinity(0))
    return usable[SERVING], usable[ASKING]


def python(*arguments: str) -> list[str]:
    """`python -m …`, of this environment."""
    return [sys.executable, "-m", *arguments]


@contextmanager
def running(command: Sequence[str], log: Path, environment: dict[str, str] | None = None) -> Iterator[Running]:
    """Start it on the server's core and wait until it says where it is; it is stopped in the end."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    given = {**inherited, "POSTHOUSE_LOG_FORMAT": "json", **(environment or {})}
    with log.open("a") as errors:
        process = subprocess.Popen(command, cwd=ROOT, env=given, stdout=subprocess.PIPE, stderr=errors, text=True)
        try:
            os.sched_setaffinity(process.pid, {cores()[0]})
            server = Running(process.pid, _port(process, log))
            server.rest(within=60, quiet=5)  # timers that were due, tidying
            yield server
        finally:
            for one in reversed(tree(process.pid)):  # what only starts another does not end it
                with suppress(ProcessLookupError):
                    os.kill(one, signal.SIGTERM)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()


def _port(process: "subprocess.Popen[str]", log: Path) -> int:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if found := WHERE.search(line):
            return int(found.group(1))
    raise NotReady(f"a server did not start:\n{said}{log.read_text()[-2000:]}")


def tree(pid: int) -> list[int]:
    """The process and all its children."""
    parents: dict[int, list[int]] = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit() and (fields := _stat(int(folder.name))):
            parents.setdefault(int(fields[1]), []).append(int(folder.name))
    found = [pid]
    for one in found:
        found.extend(parents.get(one, ()))
    return found


def work_of(pid: int) -> float:
    """Seconds of processor time of a process, of which there may be none any more."""
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0


def all_work() -> float:
    """Seconds of processor time of everything on this machine so far; waiting is none."""
    user, nice, system, _idle, _waiting, *interrupts = (
        int(field) for field in (PROC / "stat").read_text().split("\n", 1)[0].split()[1:8]
    )
    return (user + nice + system + sum(interrupts)) / TICKS


def own_work() -> float:
    """Seconds of processor time of this process and the children it has waited for so far."""
    return sum(os.times()[:4])


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat after the name: state, parent, …"""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
