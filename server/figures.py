"""Every figure of `/metrics`: its name, what it means, and where it is read.

Only requests are counted for it; everything else is kept anyway and looked at when somebody asks. Labels are words of
our own: nothing that comes from outside becomes one.
"""

import asyncio
import platform
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import accumulate

import structlog
from prometheus_client import Metric, ProcessCollector
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
)

from schema.execution import CACHED, GraphExecutor
from server.core import database, sizes
from server.core.authorization import judge
from server.core.drivers.plans import TooSlow
from server.core.settings import ROOT, Settings
from server.domains.jobs import counting
from server.edge.tallies import BOUNDS, CONSOLE, PLACES, Tallies
from server.edge.websocket import GraphQLSocket

PATIENCE = 3.0
"""Seconds the database is given; without it the figures that need it are missing."""

log = structlog.get_logger("metrics")


class Figures:
    """The figures of one server."""

    def __init__(self, settings: Settings, graph: GraphExecutor, socket: GraphQLSocket, tallies: Tallies) -> None:
        self._settings, self._graph, self._socket, self._tallies = settings, graph, socket, tallies
        self._process = ProcessCollector(registry=None)
        self._version: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

    async def collect(self) -> Iterable[Metric]:
        """All of them, as they are now."""
        found = [
            *self._build(),
            *self._requests(),
            *self._queries(),
            *self._kept(),
            *self._policies(),
            *self._listening(),
        ]
        found += [*self._process.collect(), *self._plans(), *self._replica()]
        try:
            async with asyncio.timeout(PATIENCE):
                asked = [*await self._sizes(), *await self._jobs()]
        except (database.Unavailable, TooSlow, TimeoutError) as refused:
            log.warning("the database gave no figures", exc_info=refused)
            asked = []
        reached = GaugeMetricFamily("posthouse_database_up", "Whether the database answered.", float(bool(asked)))
        return [*found, reached, *asked]

    def _build(self) -> Iterator[Metric]:
        build = {"version": self._version, "python": platform.python_version(), "database": database.dialect()}
        yield InfoMetricFamily("posthouse_build", "What is running.", build)

    def _requests(self) -> Iterator[Metric]:
        answers = CounterMetricFamily(
            "posthouse_http_requests",
            "Requests answered, by place and HTTP status (0: no answer).",
            labels=("place", "status"),
        )
        for (place, status), number in self._tallies.answers.items():
            answers.add_metric((place, str(status)), number)
        yield answers
        began = HistogramMetricFamily(
            "posthouse_http_seconds", "Seconds until the answer began.", labels=("place",), unit="seconds"
        )
        for place in (*PLACES.values(), CONSOLE):
            if (times := self._tallies.times.get(place)) is not None:
                bounds = [*(str(bound) for bound in BOUNDS), "+Inf"]
                began.add_metric((place,), list(zip(bounds, accumulate(times.buckets), strict=True)), times.seconds)
        yield began

    def _queries(self) -> Iterator[Metric]:
        for name, what, counted in (
            ("posthouse_queries", "Queries", self._graph.counted),
            ("posthouse_objects", "Objects that mutations and subscriptions answer with", self._graph.objects_counted),
        ):
            text = f"{what}, by how plans answered; all but `planned` went to the plain executor."
            family = CounterMetricFamily(name, text, labels=("answered",))
            for answered, number in asdict(counted).items():
                family.add_metric((answered,), number)
            yield family

    def _plans(self) -> Iterator[Metric]:
        counters = database.plan_reader().counters
        plans = CounterMetricFamily("posthouse_plans", "Plans by where they were carried out.", labels=("where",))
        plans.add_metric(("loop",), counters.in_loop)
        plans.add_metric(("threads",), counters.on_threads)
        plans.add_metric(("pool",), counters.pooled)
        yield plans
        yield CounterMetricFamily("posthouse_plans_spilled", "Plans taken off the event loop.", counters.spilled)
        yield CounterMetricFamily("posthouse_plans_too_slow", "Plans cut at their deadline.", counters.too_slow)

    def _replica(self) -> Iterator[Metric]:
        if (replica := database.replica()) is None:
            return
        yield GaugeMetricFamily("posthouse_replica_up", "Whether reads are sent to the replica.", float(replica.up))
        yield CounterMetricFamily(
            "posthouse_replica_lost", "How often the replica went out of reach.", replica.asked.lost
        )
        reads = CounterMetricFamily(
            "posthouse_replica_reads", "Reads meant for the replica, by who answered.", labels=("answered_by",)
        )
        reads.add_metric(("replica",), replica.asked.replica)
        reads.add_metric(("primary",), replica.asked.primary)
        yield reads
        yield GaugeMetricFamily(
            "posthouse_last_writes",
            "Users whose reads were sent to the primary after a write.",
            len(database.last_writes),
        )

    def _kept(self) -> Iterator[Metric]:
        kept = self._graph.kept
        entries = GaugeMetricFamily("posthouse_kept", "Things kept ready in memory.", labels=("kind",))
        entries.add_metric(("persisted_documents",), kept.persisted)
        entries.add_metric(("documents",), kept.cached)
        entries.add_metric(("variants",), kept.variants)
        entries.add_metric(("decisions",), judge().remembered)
        yield entries
        most = GaugeMetricFamily("posthouse_kept_most", "How many of a kind are kept at most.", labels=("kind",))
        most.add_metric(("documents",), CACHED)
        most.add_metric(("variants",), kept.most_variants)
        yield most

    def _policies(self) -> Iterator[Metric]:
        known = judge()
        loads, late = "How often stored policies were looked at because of a new version.", "while somebody waited."
        yield CounterMetricFamily("posthouse_policy_loads", loads, known.loads)
        yield CounterMetricFamily("posthouse_policy_questions", "Questions casbin was asked.", known.enforced)
        yield CounterMetricFamily("posthouse_policy_late", f"Sets of roles that were judged {late}", known.late)

    def _listening(self) -> Iterator[Metric]:
        yield GaugeMetricFamily("posthouse_sockets", "WebSockets open.", self._socket.sockets)
        yield GaugeMetricFamily(
            "posthouse_socket_operations", "Operations running over WebSockets.", self._socket.operations
        )
        yield GaugeMetricFamily(
            "posthouse_subscriptions", "Subscriptions open, over any transport.", self._graph.followed
        )

    async def _sizes(self) -> Iterable[Metric]:
        found = GaugeMetricFamily(
            "posthouse_database_bytes", "Room the database takes.", labels=("part",), unit="bytes"
        )
        for part, size in (await sizes.of_database(self._settings)).items():
            found.add_metric((part,), size)
        return [found]

    async def _jobs(self) -> Iterable[Metric]:
        work = await counting.counted()
        jobs = GaugeMetricFamily(
            "posthouse_jobs", f"Jobs by status, counted up to {counting.MOST}.", labels=("status",)
        )
        for status, number in work.jobs.items():
            jobs.add_metric((status.value,), number)
        overdue = GaugeMetricFamily(
            "posthouse_jobs_overdue_seconds",
            "How long the longest waiting job is overdue.",
            labels=("lane",),
            unit="seconds",
        )
        for lane, seconds in work.overdue.items():
            overdue.add_metric((lane,), seconds)
        return [jobs, overdue]
