"""Medians and ratios."""

import json

from server.bench import figures
from server.bench.figures import Row
from server.bench.load import Counted


def counted(requests: int, p50: float = 0.001) -> Counted:
    return Counted(seconds=2, requests=requests, bytes=900, p50=p50, p99=p50 * 4, busy=0.5)


def measured(system: str, workload: str, speed: float, cpu: float, *, busy: float = 0.5) -> Row:
    return Row(system, workload, speed, 1.0, 4.0, cpu, 900, busy, 0.0, (speed,), (cpu,))


def test_a_row_holds_the_medians_of_its_runs() -> None:
    runs = [counted(100, 0.003), counted(992, 0.001), counted(400, 0.002)]

    found = figures.row("on", "w1", runs, [1.0, 1.0, 0.8], [0.4, 0.0, 0.1])

    assert found.requests_per_second == 200
    assert found.runs == (50, 496, 200)
    assert (found.p50_ms, found.p99_ms) == (2, 8)
    assert found.foreign == 0.1


def test_processor_time_is_spread_over_the_requests() -> None:
    found = figures.row("on", "w1", [counted(100)], [0.2], [0.0])

    assert found.cpu_ms == 2


def test_a_ratio_of_speed_is_over_one_for_the_faster_and_so_is_that_of_processor_time() -> None:
    rows = [measured("on", "w1", 800, 1.25), measured("plain", "w1", 20, 50.0)]

    assert figures.ratios(rows) == {"w1_plain": 40}
    assert figures.cpu_ratios(rows) == {"w1_plain": 40}


def test_a_ratio_is_the_median_of_those_of_each_round() -> None:
    """A round in which the machine was busy with something else slows both down."""
    one = Row("on", "w1", 800.0, 1.0, 4.0, 1.0, 900, 0.5, 0.0, (800.0, 400.0, 810.0), (1.0, 2.0, 1.0))
    other = Row("floor", "w1", 1000.0, 1.0, 4.0, 0.8, 900, 0.5, 0.0, (1000.0, 500.0, 1080.0), (0.8, 1.6, 0.7))

    assert figures.ratios([one, other]) == {"w1_floor": 0.8}
    assert figures.cpu_ratios([one, other]) == {"w1_floor": 0.8}


def test_the_page_with_its_actions_is_set_beside_the_floor_that_has_none() -> None:
    rows = [measured("on", "w1_actions", 500, 2.0), measured("floor", "w1", 1000, 1.0)]

    assert figures.ratios(rows) == {"w1_actions_floor": 0.5}


def test_what_was_not_measured_has_no_ratio() -> None:
    assert figures.ratios([measured("on", "w2", 800, 1.25)]) == {}


def test_the_json_holds_ratios_and_rows() -> None:
    rows = [measured("on", "w2", 800, 1.25), measured("constant", "w2", 1600, 0.25)]

    found = json.loads(json.dumps(figures.as_json(rows)))

    assert found["ratios"] == {"w2_constant": 0.5}
    assert found["cpu_ratios"] == {"w2_constant": 0.2}
    assert [row["system"] for row in found["rows"]] == ["on", "constant"]


def test_the_table_says_where_the_load_was_the_limit_and_where_the_machine_was_busy() -> None:
    quiet, full = measured("on", "w2", 800, 1.25), measured("constant", "w2", 1600, 0.25, busy=0.99)
    noisy = Row("plain", "w2", 20.0, 1.0, 4.0, 50.0, 900, 0.5, 0.7, (20.0,), (50.0,))

    lines = figures.table([quiet, full, noisy], {"w2": "one order"}).splitlines()

    assert "800.0" in lines[1]
    assert not lines[1].endswith(("faster", "cores"))
    assert lines[2].endswith("the load could not ask faster")
    assert lines[3].endswith("others took 0.7 cores")
