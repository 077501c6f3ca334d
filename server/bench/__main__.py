"""`scripts/bench`: what is measured, in which order, and how it is told."""

import fcntl
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from server.bench import databases, figures, login, peer, permissions, postgres, workloads, wrk
from server.bench.databases import Filled
from server.bench.measuring import Asked, Measuring, NotMeasured, answer_of
from server.bench.processes import NotReady, Running, python, running
from server.bench.workloads import Workload
from server.cli.asking import fail
from server.domains.users.models import UserKind

PEER = "postgraphile"
LOGIN_SECONDS = 10.0
READS = ("w1", "w1_actions", "w2", "w4")
KNOWN = {"floor": ("w1", "w2", "w4"), "constant": ("w2",)}
"""What those are asked who do not know everything."""
GROWTH = {"on-10k": 10_000, "on-100k": 100_000, "on-1m": 1_000_000}


def bench(
    orders: Annotated[int, typer.Option(min=10_000, help="How many orders the database has.")] = 100_000,
    seconds: Annotated[float, typer.Option(min=1, help="How long each run takes.")] = 2,
    runs: Annotated[int, typer.Option(min=1, help="How many rounds a figure is the median of.")] = 7,
    json_: Annotated[
        str | None, typer.Option("--json", help="Write figures as JSON to this file, or - for here.")
    ] = None,
    postgres_: Annotated[
        str | None, typer.Option("--postgres", help="Measure on this PostgreSQL too; it may make databases.")
    ] = None,
    peer_: Annotated[str | None, typer.Option("--peer", help="Measure `postgraphile` on PostgreSQL too.")] = None,
    growth: Annotated[
        bool, typer.Option("--growth", help="Measure with 10,000, 100,000 and 1,000,000 orders too.")
    ] = False,
    login_: Annotated[
        bool, typer.Option("--login", help="Measure sign-ins instead, and how long others wait meanwhile.")
    ] = False,
    permissions_: Annotated[
        bool,
        typer.Option("--permissions", help="Measure instead what authorisation costs, with 10 to 10,000 policy lines."),
    ] = False,
) -> None:
    """Measure this server beside the plain executor, one hand-written statement, and a constant answer."""
    _needs()
    if peer_ not in (None, PEER) or (peer_ is not None and postgres_ is None):
        fail("the peer there is is postgraphile, and it needs --postgres.", 2)
    measuring = Measuring(seconds, runs)
    try:
        node = peer.installed() if peer_ is not None else None
        with _alone():
            if login_:
                _signing_in(seconds, json_)
                return
            if permissions_:
                _authorising(orders, json_)
                return
            _on_sqlite(measuring, orders)
            if postgres_ is not None:
                _on_postgres(measuring, orders, postgres_, node)
            if growth:
                _growing(measuring)
    except (NotMeasured, NotReady, peer.NoPeer) as refused:
        fail(str(refused))
    _tell(measuring, json_)


def _on_sqlite(measuring: Measuring, orders: int) -> None:
    with databases.filled(orders) as found, databases.beside(found) as other, ExitStack() as servers:
        on = servers.enter_context(_served(found))
        plain = servers.enter_context(_served(other, POSTHOUSE_ENGINE="off"))
        floor = servers.enter_context(running(python("server.bench.floor", "--database", str(found.file)), found.log))
        known = workloads.workloads(found.numbers)
        answer = found.data / "answer"
        answer.write_bytes(answer_of(on, found.token, known["w2"].bodies[0]))
        constant = servers.enter_context(running(python("server.bench.floor", "--answer", str(answer)), found.log))
        for name in READS:
            asked = [("on", on), ("floor", floor), ("plain", plain), ("constant", constant)]
            measuring.measure(*(_asked(found, *one, known[name]) for one in asked if name in KNOWN.get(one[0], READS)))
        measuring.measure(*(_asked(found, *one, known["w3"]) for one in (("on", on), ("plain", plain))))


def _on_postgres(measuring: Measuring, orders: int, server_address: str, node: Path | None) -> None:
    measuring.answers.clear()
    with databases.filled(orders, server_address) as found, ExitStack() as servers:
        assert found.postgres is not None
        on = servers.enter_context(_served(found, DATABASE_URL=found.postgres))
        floor = servers.enter_context(running(python("server.bench.floor", "--postgres", found.postgres), found.log))
        known, others = workloads.workloads(found.numbers), {}
        if node is not None:
            production = {"NODE_ENV": "production"}
            others = peer.workloads(found.numbers)
            there = servers.enter_context(running(peer.command(node, found.postgres), found.log, production))
        for name in READS:
            asked = [_asked(found, "on-pg", on, known[name])]
            if name in KNOWN["floor"]:
                asked.append(_asked(found, "floor-pg", floor, known[name]))
            if name in others:
                asked.append(_asked(found, PEER, there, others[name]))
            measuring.measure(*asked)
        measuring.measure(_asked(found, "on-pg", on, known["w3"]))


def _signing_in(seconds: float, where: str | None) -> None:
    kinds = (UserKind.CUSTOMER, UserKind.STAFF)
    found = {kind.value: login.measured(kind, max(seconds, LOGIN_SECONDS)) for kind in kinds}
    shown = "\n".join(f"{kind}\n{one.shown()}" for kind, one in found.items())
    print(shown, file=sys.stderr if where == "-" else sys.stdout)
    if where is not None:
        written = json.dumps({kind: one.as_json() for kind, one in found.items()}, indent=2)
        print(written) if where == "-" else Path(where).write_text(written + "\n", "utf-8")


def _authorising(orders: int, where: str | None) -> None:
    with databases.filled(orders) as found:
        costs = permissions.measured(found)
    shown = "\n".join(one.shown() for one in costs)
    limits = f"at most {permissions.MOST_SHARE:.0%} of W2, {permissions.MOST_FIRST * 1e3:.0f} ms for the first decision"
    print(f"{shown}\n{limits}", file=sys.stderr if where == "-" else sys.stdout)
    if where is not None:
        written = json.dumps({"permissions": [one.as_json() for one in costs]}, indent=2)
        print(written) if where == "-" else Path(where).write_text(written + "\n", "utf-8")


def _growing(measuring: Measuring) -> None:
    measuring.answers.clear()
    with ExitStack() as servers:
        grown = {
            system: (found := servers.enter_context(databases.filled(orders)), servers.enter_context(_served(found)))
            for system, orders in GROWTH.items()
        }
        for name in ("w1", "w2", "w1_unit", "w2_unit"):
            asked = []
            for system, (found, server) in grown.items():
                who = found.clerk if name.endswith("_unit") else found.operator
                known = {**workloads.workloads(who.numbers), **workloads.of_office(who.numbers)}
                asked.append(Asked(system, server, known[name], who.token))
            measuring.measure(*asked)


@contextmanager
def _served(found: Filled, **environment: str) -> Iterator[Running]:
    arguments = python("server", "serve", "--port", "0", "--data", str(found.data))
    with running(arguments, found.log, environment) as server:
        yield server


def _asked(found: Filled, system: str, server: Running, workload: Workload) -> Asked:
    where = found.postgres
    return Asked(system, server, workload, found.token, lambda: () if where is None else postgres.workers(where))


def _needs() -> None:
    if not hasattr(os, "sched_setaffinity") or not Path("/proc/self/stat").exists():
        fail("measuring needs Linux: cores are assigned, and /proc is read.", 2)
    if len(os.sched_getaffinity(0)) < 2:
        fail("measuring needs two cores: one that answers and one that asks.", 2)
    if not wrk.installed():
        print("wrk is not installed: a load of our own asks, which is slower than constant answers.", file=sys.stderr)


@contextmanager
def _alone() -> Iterator[None]:
    """Two that measure at once would measure each other."""
    databases.FOLDER.mkdir(parents=True, exist_ok=True)
    with (databases.FOLDER / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            fail("another one is measuring here.")
        yield


def _tell(measuring: Measuring, where: str | None) -> None:
    known = {**workloads.workloads(["-"]), **workloads.of_office(["-"])}
    titles = {name: one.title for name, one in known.items()}
    shown = figures.table(measuring.rows, titles)
    print(shown, file=sys.stderr if where == "-" else sys.stdout)
    if where is not None:
        written = json.dumps(figures.as_json(measuring.rows), indent=2)
        print(written) if where == "-" else Path(where).write_text(written + "\n", "utf-8")


if __name__ == "__main__":
    typer.run(bench)
