"""Whoever reads within a scope sees what somebody unlimited would see if there were nothing outside it.

The second database is a copy from which everything out of scope was deleted. Plans read the first, for the scoped viewer;
the plain executor reads the second, for one who may do the same everywhere.
"""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from graphql import FieldNode, OperationDefinitionNode, parse

from schema.core.weighing import weight_in, weight_of
from schema.engine.declare import ENTITIES
from schema.engine.filters import RELATED
from server import opening
from server.core import clock
from server.core.authorization import scope_of
from server.core.scope import RowScope
from server.core.settings import Settings
from server.core.viewer import Assignment, Stage, Viewer
from server.core.vocabulary import Permission
from tests.engine.asking import special_roles, viewers
from tests.engine.conftest import Both
from tests.engine.cutting import copied, cut
from tests.engine.documents import Case, Documents
from tests.engine.lively import NOW, Lively
from tests.engine.pool import Pool, gathered
from tests.engine.selecting import FOR_VIEWER

pytestmark = pytest.mark.slow
DOCUMENTS = 60
"""For each of the scoped viewers, beside those that ask for everything."""

RELATING, LEAST_RELATED = 20, 70
"""How many more of them filter by related rows, and how many of all that do are answered, at least."""

SCOPED = (
    "customer",
    "clerk",
    "clerk of a province",
    "clerk of two offices and customer",
    "warden",
    "archivist",
    "administrator",
)


def divided(model: Any) -> bool:
    """Whether a table's rows are somebody's, by themselves or as parts of what is."""
    row_scope: RowScope = model.row_scope
    if row_scope.part_of is None:
        return bool(row_scope.columns)
    return divided(model._meta.fields_map[row_scope.part_of].related_model)


def undivided() -> frozenset[str]:
    """Tables whose rows are nobody's in particular: whoever reads one reads all."""
    return frozenset(one.model.__name__ for one in ENTITIES.values() if not divided(one.model))


REFUSED = b'{"data":null,"errors":['


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and its answer."""

    text: str
    variables: dict[str, Any]
    answer: bytes


def everywhere(viewer: Viewer) -> list[tuple[str, str, str, str]]:
    """Policy lines of a role that may, everywhere, whatever the viewer may somewhere."""
    held = [one for one in Permission if not scope_of(viewer, one).is_empty]
    return [("everywhere", *one.value.split(":"), "any") for one in held]  # type: ignore[misc]


@contextmanager
def unlimited(viewer: Viewer) -> Iterator[Viewer]:
    """The viewer without limits of scope."""
    with special_roles(*everywhere(viewer)):
        yield replace(viewer, stage=Stage.ANONYMOUS, assignments=(Assignment("everywhere"),))


def drawn(documents: Documents, viewer: Viewer, name: str) -> Iterator[tuple[Case, dict[str, Any]]]:
    """Everything there is, and documents whose roots the viewer may ask for, mostly."""
    for case in documents.everything():
        yield case, {}
    wanted = {False: DOCUMENTS, True: RELATING}
    for seed in range(DOCUMENTS * 20):
        dice = random.Random(f"{name}:{seed}")
        case = documents.draw(dice)
        if all(not scope_of(viewer, permission).is_empty for permission in case.permissions) or seed % 10 == 0:
            given = case.values(dice)
            relates = wanted[False] == 0
            if wanted[relates] and (not relates or _searches(case.text, given)):
                wanted[relates] -= 1
                yield case, given


async def test_a_scope_hides_exactly_what_is_outside_it(lively_rows: Lively, both: Both, tmp_path: Path) -> None:
    whole = copied(lively_rows.folder, tmp_path / "whole")
    asked: dict[str, list[Asked]] = {}
    left: dict[str, dict[str, tuple[int, int]]] = {}
    with clock.stopped_at(NOW), special_roles():
        async with working(whole):
            known = await viewers()
            pool = await gathered(both.schema, both.plain, known["reader"], 3)
            documents = Documents(both.schema, pool, without=FOR_VIEWER, computing=False)
            before = both.plans.counted.planned
            for name in SCOPED:
                asked[name] = [
                    Asked(case.text, given, await both.planned.read(known[name], case.text, given))
                    for case, given in drawn(documents, known[name], name)
                ]
        planned = both.plans.counted.planned - before
        for name in SCOPED:
            folder = copied(whole, tmp_path / name.replace(" ", "_"))
            left[name] = cut(folder, known[name])
            async with working(folder):
                await _same(both, known[name], asked[name])

    assert sum(len(questions) for questions in asked.values()) >= 500
    answered = [one for questions in asked.values() for one in questions if b'"errors":[' not in one.answer]
    fine = len(answered)
    assert sum(_searches(one.text, one.variables) > 0 for one in answered) >= LEAST_RELATED
    assert planned > 0.9 * fine, "plans read the whole database"
    _lively(asked, left, pool)


def working(folder: Path) -> Any:
    settings = Settings(data=folder)
    return opening.working(settings, opening.load_keys(settings))


async def _same(both: Both, viewer: Viewer, questions: list[Asked]) -> None:
    with unlimited(viewer) as anywhere:
        for one in questions:
            without_limits = await both.plain.read(anywhere, one.text, one.variables)
            if one.answer != without_limits:
                assert _of_different_roots(one.answer, without_limits), (viewer.assignments, one.text, one.variables)


def _of_different_roots(*answers: bytes) -> bool:
    """Whether all are refusals, and of different roots: of several that fail, an answer names the first it met."""
    if not all(answer.startswith(REFUSED) for answer in answers):
        return False
    roots = [json.loads(answer)["errors"][0].get("path", [None])[0] for answer in answers]
    return None not in roots and len(set(roots)) == len(answers)


def _lively(asked: dict[str, list[Asked]], left: dict[str, dict[str, tuple[int, int]]], pool: Pool) -> None:
    """The scopes were scopes: each table was cut for somebody, nothing was empty for all, and most answers hold."""
    nobodys = undivided()
    for table in next(iter(left.values())):
        counts = [of_one[table] for of_one in left.values()]
        if table in nobodys:
            assert all(kept in (0, all_) for kept, all_ in counts), (table, counts)
        else:
            assert any(0 < kept < all_ for kept, all_ in counts), (table, counts)
    fine = [one for name in ("clerk", "warden", "customer") for one in asked[name] if b'"errors":' not in one.answer]
    assert len(fine) > 0.5 * sum(len(asked[name]) for name in ("clerk", "warden", "customer"))
    rows = [one for one in fine if any(_filled(value) for value in json.loads(one.answer)["data"].values())]
    assert len(rows) > 0.3 * len(fine)


def _searches(text: str, variables: dict[str, Any]) -> int:
    """How many conditions on related rows a document's filters have."""
    found = 0
    for operation in parse(text).definitions:
        for field in operation.selection_set.selections if isinstance(operation, OperationDefinitionNode) else ():
            if isinstance(field, FieldNode):
                weight, places = weight_of(field, RELATED)
                found += weight + sum(weight_in(place, variables, RELATED) for place in places)
    return found


def _filled(value: Any) -> bool:
    """Whether a root's answer holds an object."""
    if isinstance(value, list):
        return any(value)
    if isinstance(value, dict) and value.keys() & {"nodes", "edges"}:
        return bool(value.get("nodes") or value.get("edges"))
    return bool(value)
