"""Medians, ratios, and the table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from server.bench.load import Counted

FULL, NOISY = 0.95, 0.15
"""A load that takes more of its core is at its limit; others that take more cores are felt."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one server did with one workload: medians of its runs.

    `busy` is the share of its core the load took, `foreign` how many cores were taken by what has nothing to do with it;
    `runs` and `cpu_runs` are requests per second and milliseconds of processor time, round by round.
    """

    system: str
    workload: str
    requests_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    bytes: int
    busy: float
    foreign: float
    runs: tuple[float, ...]
    cpu_runs: tuple[float, ...]


COMPARED = {
    "w1_floor": (("on", "w1"), ("floor", "w1")),
    "w1_actions_floor": (("on", "w1_actions"), ("floor", "w1")),
    "w2_floor": (("on", "w2"), ("floor", "w2")),
    "w2_constant": (("on", "w2"), ("constant", "w2")),
    "w1_plain": (("on", "w1"), ("plain", "w1")),
    "w1_actions_plain": (("on", "w1_actions"), ("plain", "w1_actions")),
    "w2_plain": (("on", "w2"), ("plain", "w2")),
    "w3_plain": (("on", "w3"), ("plain", "w3")),
    "w4_floor": (("on", "w4"), ("floor", "w4")),
    "w4_plain": (("on", "w4"), ("plain", "w4")),
    "w1_pg_floor": (("on-pg", "w1"), ("floor-pg", "w1")),
    "w2_pg_floor": (("on-pg", "w2"), ("floor-pg", "w2")),
    "w1_postgraphile": (("on-pg", "w1"), ("postgraphile", "w1")),
    "w2_postgraphile": (("on-pg", "w2"), ("postgraphile", "w2")),
    "w1_growth_100k": (("on-100k", "w1"), ("on-10k", "w1")),
    "w2_growth_100k": (("on-100k", "w2"), ("on-10k", "w2")),
    "w1_growth_1m": (("on-1m", "w1"), ("on-10k", "w1")),
    "w2_growth_1m": (("on-1m", "w2"), ("on-10k", "w2")),
    "w1_unit_growth_1m": (("on-1m", "w1_unit"), ("on-10k", "w1_unit")),
    "w2_unit_growth_1m": (("on-1m", "w2_unit"), ("on-10k", "w2_unit")),
}
"""Whose figures are set beside whose."""


def row(system: str, workload: str, counted: Sequence[Counted], work: Sequence[float], foreign: Sequence[float]) -> Row:
    """The medians of runs, of the processor time each took, and of the cores that others took meanwhile."""
    speeds = tuple(round(one.requests / one.seconds, 1) for one in counted)
    costs = tuple(round(1000 * spent / one.requests, 4) for one, spent in zip(counted, work, strict=True))
    return Row(
        system=system,
        workload=workload,
        requests_per_second=round(median(speeds), 1),
        p50_ms=round(median(one.p50 for one in counted) * 1000, 3),
        p99_ms=round(median(one.p99 for one in counted) * 1000, 3),
        cpu_ms=round(median(costs), 4),
        bytes=round(median(one.bytes for one in counted)),
        busy=round(median(one.busy for one in counted), 2),
        foreign=round(median(foreign), 2),
        runs=speeds,
        cpu_runs=costs,
    )


def ratios(rows: Iterable[Row]) -> dict[str, float]:
    """Requests per second of the one over those of the other, where both were measured: the median of their rounds."""
    return _compared(rows, lambda row: row.runs, lambda one, other: one / other)


def cpu_ratios(rows: Iterable[Row]) -> dict[str, float]:
    """The same by processor time, the other's over the one's: what is left of noise and of a load that cannot keep up."""
    return _compared(rows, lambda row: row.cpu_runs, lambda one, other: other / one)


def _compared(
    rows: Iterable[Row], rounds: Callable[[Row], Sequence[float]], compare: Callable[[float, float], float]
) -> dict[str, float]:
    known = {(one.system, one.workload): rounds(one) for one in rows}
    return {
        name: round(median(map(compare, known[one], known[other])), 3)
        for name, (one, other) in COMPARED.items()
        if one in known and other in known
    }


def as_json(rows: Sequence[Row]) -> dict[str, Any]:
    """All there is to say, for programs."""
    return {"ratios": ratios(rows), "cpu_ratios": cpu_ratios(rows), "rows": [asdict(one) for one in rows]}


def _doubts(one: Row) -> str:
    full = "  the load could not ask faster" if one.busy > FULL else ""
    return full + (f"  others took {one.foreign} cores" if one.foreign > NOISY else "")


def table(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """All there is to say, for people."""
    lines = [f"{'':12} {'':32} {'req/s':>9} {'p50 ms':>8} {'p99 ms':>8} {'CPU ms':>8} {'bytes':>8}"]
    for one in rows:
        figures = f"{one.requests_per_second:9.1f} {one.p50_ms:8.2f} {one.p99_ms:8.2f} {one.cpu_ms:8.3f} {one.bytes:8}"
        lines.append(f"{one.system:12} {titles[one.workload]:32} {figures}{_doubts(one)}")
    by_cpu = cpu_ratios(rows)
    lines.append(f"\n{'ratio':24} {'of req/s':>9} {'of CPU':>9}")
    lines.extend(f"{name:24} {value:9.3f} {by_cpu[name]:9.3f}" for name, value in ratios(rows).items())
    return "\n".join(lines)
