"""Whoever names somebody else's object in a mutation is answered as if they had named nothing, and changes nothing.

Each mutation is prepared twice, by two people. One then sends what they could, but for the other's id.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from schema.engine.declare import ENTITIES
from server.core import global_ids
from server.core.authorization import scope_of
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job, JobRow
from server.domains.users.models import Spending
from server.domains.verification.models import CertificateChallenge
from tests.schema.test_matrix import FIELDS, SCHEMA, TABLE
from tests.security.foreign_inputs import NAMED_BY, absent_like, at, document, paths, put
from tests.support.authenticator import ORIGIN
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.walk import Walk, signed_in

MATRIX: dict[str, dict[str, str]] = yaml.safe_load(TABLE.read_text("utf-8"))
PARTLY = ("own", "unit", "partner")
REFUSED = re.compile(rb'"code(_String_1)?":"(NOT_FOUND|INVALID_INPUT|INVALID_CERTIFICATE)"')


def named_objects() -> Iterator[str]:
    """The mutations that take an id. Those that take a filter are asked elsewhere."""
    assert SCHEMA.mutation_type is not None
    for name, field in sorted(SCHEMA.mutation_type.fields.items()):
        if "input" in field.args and "ID" in _scalars(field.args["input"].type, set()):
            yield name


def _scalars(kind: Any, met: set[str]) -> set[str]:
    while hasattr(kind, "of_type"):
        kind = kind.of_type
    if not hasattr(kind, "fields") or kind.name in met or kind.name.endswith("Filter"):
        return {kind.name}
    return set().union(*(_scalars(one.type, met | {kind.name}) for one in kind.fields.values()))


def limited(name: str) -> list[str]:
    """The roles that may do it with a part of what there is."""
    return [role for role, word in MATRIX[f"Mutation.{name}"].items() if any(part in word for part in PARTLY)]


SEEN = {
    ("accessReviewEntriesDecide", "reviewId"): "Query.accessReviews",
    ("accessReviewEntriesDecideAll", "reviewId"): "Query.accessReviews",
    ("elevationRequest", "unitId"): "Query.units",
}
"""Ids of what everybody sees who may do the mutation, with what shows it: none of them is foreign."""
SEEN_ALONE = {"accessReviewEntriesDecideAll", "elevationRequest"}
"""Mutations that take no other id."""

NAMES = list(named_objects())
WITH_LIMITS = [name for name in NAMES if limited(name) and name not in SEEN_ALONE]


@pytest.mark.parametrize(("name", "argument"), SEEN)
def test_what_is_nobody_s_in_particular_is_seen_by_all_who_may_name_it(name: str, argument: str) -> None:
    able = {role for role, word in MATRIX[f"Mutation.{name}"].items() if word != "-"}
    assert able
    assert {MATRIX[SEEN[name, argument]][role] for role in able} == {"any"}


def test_every_mutation_that_nobody_does_in_part_is_done_everywhere_or_not_at_all() -> None:
    """What is left out below: where all who may do it may do it with everything, nothing is foreign to them."""
    for name in set(NAMES) - set(WITH_LIMITS) - SEEN_ALONE:
        assert set(MATRIX[f"Mutation.{name}"].values()) <= {"any", "-"}, name
    assert len(WITH_LIMITS) > 25


class Stranger:
    """Somebody who may do a mutation with a part of what there is, and with none of what others prepare."""

    def __init__(self, graph: Graph, people: People) -> None:
        self._graph, self._people = graph, people

    async def viewer(self, name: str, prepared: Viewer) -> Viewer:
        """Whoever prepared it, if their scope is a part; else somebody of a limited role, in an office of their own."""
        scope = scope_of(prepared, Permission(FIELDS[f"Mutation.{name}"]))
        if not scope.any and prepared.session_id is not None:
            return prepared
        return await self.of_role(name, "customer" if "customer" in limited(name) else limited(name)[0])

    async def of_office(self, name: str) -> Viewer:
        """Somebody whose scope is an office: to others, offices are nobody's in particular."""
        return await self.of_role(name, next(r for r in limited(name) if "unit" in MATRIX[f"Mutation.{name}"][r]))

    async def of_role(self, name: str, role: str) -> Viewer:
        office = await self._people.office(f"office of {name}")
        return await signed_in(await self._people.user(role, unit_id=office.id))

    async def answers(self, viewer: Viewer, name: str, given: dict[str, Any], id_: str) -> bytes:
        """The answer, with the id that was sent left out of it; of a job, what became of each object."""
        await Spending.all().delete()
        answer = await self._graph(viewer, document(SCHEMA, name), origin=ORIGIN, input=given)
        if answer.body["data"]["answer"]["__typename"] == "Job":
            await drain()
            job = await Job.all().order_by("-id").first()
            assert job is not None
            rows = await JobRow.filter(job_id=job.id).values("object_type", "label", "ok", "code", "message", "params")
            ended = {"status": job.status, "error": job.error, "file": job.file_id, "failed": job.failed, "rows": rows}
            return json.dumps(ended).encode().replace(b'": "', b'":"').replace(id_.encode(), b"ID")
        return answer.result.body.replace(id_.encode(), b"ID")


async def state_of(id_: str) -> dict[str, Any]:
    type_name, key = global_ids.decode(id_)
    models = {"CertificateChallenge": CertificateChallenge}
    model: Any = models.get(type_name) or ENTITIES[type_name].model
    return dict((await model.filter(id=key).values())[0])


@pytest.mark.slow
@pytest.mark.parametrize("name", WITH_LIMITS)
async def test_a_foreign_id_is_answered_like_one_that_nothing_has(graph: Graph, people: People, name: str) -> None:
    walk = Walk(graph, people)
    stranger = Stranger(graph, people)
    _, others = await walk.steps[name]()
    await Spending.all().delete()
    prepared, own = await Walk(graph, people).steps[name]()
    assert others is not None
    assert own is not None
    viewer = await stranger.viewer(name, prepared)
    assert SCHEMA.mutation_type is not None
    every = paths(SCHEMA.mutation_type.fields[name].args["input"].type, own)
    asked = [path for path in every if (name, path[-1]) not in SEEN]
    assert asked

    for path in asked:
        if (foreign := at(others, path)) is None:
            foreign, viewer = await an_object(str(path[-1]), people), await stranger.of_office(name)
        absent = absent_like(foreign)
        before = await state_of(foreign)
        told = [await stranger.answers(viewer, name, put(own, path, id_), id_) for id_ in (foreign, absent)]
        assert told[0] == told[1], path
        assert REFUSED.search(told[0]), told
        assert await state_of(foreign) == before


async def an_object(name: str, people: People) -> str:
    """Something of the type an optional id names, which nobody who asks has to do with."""
    assert NAMED_BY[name] == "Unit"
    return global_ids.encode("Unit", (await people.office("somewhere else")).id)
