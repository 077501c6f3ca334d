"""What is somebody else's is answered like what is not there: by id, by value, in filters, in searches, along edges."""

import json
import statistics
import time
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from graphql import get_named_type, is_list_type

from schema.engine.declare import ENTITIES, One
from schema.engine.plain import python_name
from server.core import global_ids
from server.core.settings import Settings
from server.core.viewer import Assignment, Viewer
from tests.engine.asking import special_roles, viewers
from tests.engine.conftest import Both
from tests.engine.foreign import Questions, Rows
from tests.support.graph import Graph

SCOPED = ("customer", "clerk", "clerk of a province", "clerk of two offices and customer", "warden", "archivist")
PARTNER = [("partner", what, "read", "partner") for what in ("orders", "shipments", "users", "jobs", "files")]
"""Nothing is a partner's yet: to whoever sees a partner's rows all rows are foreign."""

LEAST_CASES = 1000
TURNS = 40


async def scoped() -> dict[str, Viewer]:
    """Everybody who sees a part. Call it within `special_roles(*PARTNER)`."""
    known = await viewers()
    partner = replace(known["customer"], assignments=(Assignment("partner", partner_id=3),))
    return {**{name: known[name] for name in SCOPED}, "member of a partner": partner}


@pytest.mark.slow
async def test_a_foreign_object_is_answered_like_one_that_is_not_there(lively: Settings, both: Both) -> None:
    planned, plain = Graph(both.planned), Graph(both.plain)
    cases: Counter[str] = Counter()
    types: set[str] = set()
    leaks = []
    with special_roles(*PARTNER):
        rows = await Rows.read()
        for name, viewer in (await scoped()).items():
            for number, pair in enumerate(Questions(both.schema, rows, viewer).all()):
                graph = plain if number % 3 == 2 else planned
                answers = [(await graph(viewer, pair.text, **given)) for given in (pair.foreign, pair.absent)]
                cases[name] += 1
                if pair.about.startswith("node ") and answers[0].body.get("data") == {"node": None}:
                    types.add(pair.about.removeprefix("node "))
                if answers[0].result.body != answers[1].result.body:
                    shown = [one.result.body.decode()[:300] for one in answers]
                    leaks.append(f"{name}: {pair.about} {pair.foreign} {pair.absent}\n  {shown[0]}\n  {shown[1]}")

    assert not leaks, f"{len(leaks)} of {cases.total()} tell\n" + "\n".join(leaks[:10])
    assert cases.total() >= LEAST_CASES, cases
    assert all(count >= 50 for count in cases.values()), cases
    assert types == set(ENTITIES), "each type has rows that are somebody else's"


@pytest.mark.slow
async def test_an_edge_to_a_foreign_object_is_null_as_one_to_nothing(lively: Settings, both: Both) -> None:
    """Every edge of every row within scope; nothing is said of a target out of scope, not even that it is refused."""
    asked, hidden = 0, 0
    with special_roles(*PARTNER):
        rows = await Rows.read()
        for name, viewer in (await scoped()).items():
            for entity in ENTITIES.values():
                parent: Any = both.schema.type_map[entity.type_name]
                keys = sorted(rows.seen(entity, viewer))[:40]
                for edge, field in parent.fields.items():
                    source = entity.source(python_name(parent, edge))
                    target = ENTITIES.get(get_named_type(field.type).name)
                    if not isinstance(source, One) or target is None or is_list_type(field.type) or not keys:
                        continue
                    seen = rows.seen(target, viewer)
                    ids = [global_ids.encode(entity.type_name, key) for key in keys]
                    text = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {entity.type_name} {{ {edge} {{ id }} }} }} }}"
                    answer = json.loads((await Graph(both.planned)(viewer, text, ids=ids)).result.body)
                    column = f"{source.name or python_name(parent, edge)}_id"
                    wanted = [rows.of[entity.type_name][key][column] for key in keys]
                    expected = [
                        {edge: {"id": global_ids.encode(target.type_name, key)} if key in seen else None}
                        for key in wanted
                    ]
                    assert answer["data"]["nodes"] == expected, (name, entity.type_name, edge)
                    refused = [one["extensions"]["code"] for one in answer.get("errors", ())]
                    assert refused in ([], ["FORBIDDEN"]), answer
                    assert not refused or not seen, "a refusal is of the whole edge, whatever rows there are"
                    asked += len(keys)
                    hidden += sum(key is not None and key not in seen for key in wanted)
    assert asked >= LEAST_CASES
    assert hidden > 100


@pytest.mark.timing
async def test_a_foreign_object_takes_as_long_as_one_that_is_not_there(lively: Settings, both: Both) -> None:
    """Medians of either, asked by turns, of each type, by whoever may read some of it."""
    graph = Graph(both.planned)
    ratios: dict[str, float] = {}
    with special_roles(*PARTNER):
        rows = await Rows.read()
        known = await scoped()
        for name, entity in ENTITIES.items():
            able = [one for one in known.values() if rows.seen(entity, one)] or list(known.values())
            viewer = max(able, key=lambda one: len(rows.foreign(entity, one)))
            pairs = [pair for pair in Questions(both.schema, rows, viewer).of_nodes() if pair.about == f"node {name}"]
            assert pairs, name
            took: dict[str, list[float]] = {"foreign": [], "absent": []}
            for turn in range(TURNS + 5):
                pair = pairs[turn % len(pairs)]
                for which, given in sorted(
                    {"foreign": pair.foreign, "absent": pair.absent}.items(), reverse=turn % 2 == 0
                ):
                    began = time.perf_counter()
                    await graph(viewer, pair.text, **given)
                    if turn >= 5:
                        took[which].append(time.perf_counter() - began)
            ratios[name] = statistics.median(took["foreign"]) / statistics.median(took["absent"])

    assert {name: ratio for name, ratio in ratios.items() if not 0.5 < ratio < 2} == {}
