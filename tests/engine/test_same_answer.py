"""Plans answer as the plain executor does: the same bytes, to whoever asks, on either engine.

`POSTHOUSE_DEEP=1` asks ten times as much; `POSTHOUSE_SEED` begins elsewhere. A difference is printed with its seed.
"""

import json
import os
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import pytest

from schema.engine.plan import seeking
from schema.engine.searching import FEW
from schema.execution import GraphExecutor
from server.core import database
from server.core.operations import OperationRequest
from server.core.settings import Settings
from server.core.viewer import Viewer
from server.domains.files.models import File
from tests.engine.asking import one_of, special_roles, viewers
from tests.engine.conftest import Both
from tests.engine.documents import Case, Documents
from tests.engine.pool import gathered

pytestmark = pytest.mark.slow
DEEP = os.environ.get("POSTHOUSE_DEEP") == "1"
DOCUMENTS, ASKED = (2000, 5) if DEEP else (210, 5)
"""How many documents for each engine, and how often each is asked, with other variables and by others."""

SEED = int(os.environ.get("POSTHOUSE_SEED", "0"))
ERRORS, NOTHING_LEFT = b'"errors":[', b'{"data":null,'
LEAST_PLANNED = 0.95
"""How many of the answers without errors plans have to give themselves. What they leave to the plain executor is right as
well, and slow."""

FEWS = (FEW, 2)
"""How many rows plans look for before they walk, in turn: a small database has nowhere so many that they would."""

ALL_ASKED = ("reader", "customer", "clerk", "warden", "archivist", "auditor and support")
NULL_WITHIN = (
    "query($by: ShipmentOrderField = CREATED_AT) { shipments(orderBy: [{field: $by}], first: 1) { totalCount } }"
)
OVERFLOWING = "query($id: ID!) { node(id: $id) { id ... on File { sizeBytes name } } }"


@dataclass
class Compared:
    """What was found out so far."""

    both: Both
    asked: int = 0
    fine: int = 0
    raced: int = 0
    """How often several roots failed, and each executor named the one that had failed first with it."""
    planned: int = 0
    by_viewer: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    differing: list[str] = field(default_factory=list)

    async def ask(self, seed: str, name: str, viewer: Viewer, text: str, variables: dict[str, Any]) -> None:
        """Ask both, and keep what differs."""
        before = self.both.plans.counted.planned
        with patch.object(seeking, "FEW", FEWS[self.asked % len(FEWS)]):
            answers = [await _answer(one, viewer, text, variables) for one in (self.both.plain, self.both.planned)]
        planned = self.both.plans.counted.planned > before
        fine = ERRORS not in answers[0]
        self.asked += 1
        self.fine += fine
        self.planned += fine and planned
        self.by_viewer[name] += fine
        if fine and not planned:
            self.reasons[self.both.planned.why(text, variables) or "it was compiled, and then given up"] += 1
        self.raced += _raced(*answers)
        if not _same(*answers) and not _raced(*answers):
            self.differing.append(_difference(seed, name, text, variables, answers))


async def _answer(executor: GraphExecutor, viewer: Viewer, text: str, variables: dict[str, Any]) -> bytes:
    """What is answered; what escapes is no answer, and differs from every one."""
    try:
        return await executor.read(viewer, text, variables)
    except Exception as escaped:  # reported with its document and its seed, like any difference
        return f"{type(escaped).__name__} escaped: {escaped}".encode()


def _same(one: bytes, other: bytes) -> bool:
    """The same bytes; but for the order of errors, which is that in which fields that wait for the database finish."""
    if one == other:
        return True
    (data, _, errors), (other_data, _, other_errors) = one.partition(ERRORS), other.partition(ERRORS)
    if data != other_data:
        return False
    return _sorted(errors) == _sorted(other_errors)


def _raced(one: bytes, other: bytes) -> bool:
    """Whether nothing is left of either answer, and their errors are of different roots."""
    if one == other or not (one.startswith(NOTHING_LEFT) and other.startswith(NOTHING_LEFT)):
        return False
    found, others = (_sorted(answer.partition(ERRORS)[2]) for answer in (one, other))
    return _roots(found) != _roots(others)


def _roots(errors: list[str]) -> set[str]:
    """Under which roots errors were met."""
    paths = [json.loads(error).get("path", [""]) for error in errors if error.startswith("{")]
    return {str(path[0]) for path in paths}


def _sorted(errors: bytes) -> list[str]:
    """Each error's text, what follows them included."""
    if not errors.endswith(b"]}"):
        return [errors.decode()]
    return sorted(json.dumps(error) for error in json.loads(b"[" + errors[:-1]))


def _difference(seed: str, name: str, text: str, variables: dict[str, Any], answers: list[bytes]) -> str:
    plain, planned = (answer.decode() for answer in answers)
    at = next((n for n, (a, b) in enumerate(zip(plain, planned, strict=False)) if a != b), 0)
    around = slice(max(0, at - 200), at + 300)
    return "\n".join(
        (
            f"seed {seed}, asked by: {name}",
            f"document: {text}",
            f"variables: {json.dumps(variables, ensure_ascii=False)}",
            f"plain ({len(plain)} characters, differs at {at}): …{plain[around]}…",
            f"plans ({len(planned)} characters): …{planned[around]}…",
        )
    )


async def test_plans_and_the_plain_executor_answer_alike(lively: Settings, both: Both) -> None:
    found = Compared(both)
    with special_roles():
        known = await viewers()
        documents = Documents(both.schema, await gathered(both.schema, both.plain, known["reader"], SEED))
        for number in range(DOCUMENTS):
            seed = f"{SEED}:{database.dialect()}:{number}"
            dice = random.Random(seed)
            case = documents.draw(dice)
            for _ in range(ASKED):
                name = one_of(known, case, dice)
                await found.ask(seed, name, known[name], case.text, case.values(dice))

    assert not found.differing, f"{len(found.differing)} of {found.asked} differ\n\n" + "\n\n".join(found.differing[:5])
    assert found.asked == DOCUMENTS * ASKED
    assert found.fine > found.asked * 0.6
    assert found.raced <= found.asked * 0.005
    assert found.planned > found.fine * LEAST_PLANNED, found.reasons
    assert both.plans.counted.failed == 0, "a plan broke"
    assert {name for name in known if found.by_viewer[name] == 0} <= {"half way", "anonymous"}, found.by_viewer


async def test_everything_there_is_to_read_is_answered_alike(lively: Settings, both: Both) -> None:
    """Every field by every edge, three levels deep, for whoever meets something out of scope and for who meets nothing."""
    found = Compared(both)
    with special_roles(("auditor", "playground", "use", "any")):
        known = await viewers()
        documents = Documents(both.schema, await gathered(both.schema, both.plain, known["reader"], SEED))
        for case in documents.everything():
            for name in ALL_ASKED:
                await found.ask("everything", name, known[name], case.text, {})
            differing = await _guarded(both, known["auditor"], case)
            assert not differing, differing

    assert not found.differing, "\n\n".join(found.differing[:3])
    assert found.planned > found.fine * 0.9, found.reasons


async def test_an_answer_that_cannot_be_given_is_refused_alike(lively: Settings, both: Both) -> None:
    """A column's number that is too great for its field, a variable that is missing, null where the default hid a need."""
    found = Compared(both)
    with special_roles():
        viewer = (await viewers())["reader"]
        documents = Documents(both.schema, await gathered(both.schema, both.plain, viewer, SEED))
        file = documents.pool.ids["File"][0]
        async with database.transaction():
            await File.filter(id=1).update(size_bytes=2**40)
        for variables in ({"id": file}, {}, {"id": None}, {"id": 7}, {"id": [file]}, {"id": file, "more": 1}):
            await found.ask("by hand", "reader", viewer, OVERFLOWING, variables)
        for given in ({}, {"by": None}, {"by": "LAST_EVENT_AT"}):
            await found.ask("by hand", "reader", viewer, NULL_WITHIN, given)

    assert not found.differing, "\n\n".join(found.differing)
    assert found.fine == 3, "the whole number 7 is an id that no object has; two of three sortings are right"


async def _guarded(both: Both, viewer: Viewer, case: Case) -> str:
    """The difference, if any, where it comes as somebody's own document, one of two that it holds."""
    text = f"query Wanted {case.text} query Unwanted {{ __typename }}"
    for name in ("Wanted", "Unwanted", "None", None):
        request = OperationRequest(document=text, operation_name=name)
        answers = [(await one.execute(request, viewer)).body for one in (both.plain, both.planned)]
        if not _same(*answers):
            return _difference(f"guarded, {name}", viewer.name, text, {}, answers)
    return ""
