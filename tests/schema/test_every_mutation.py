"""What holds for every mutation there is."""

import pytest

from schema.root import build
from schema.root import graph as built
from server.domains.audit.models import AuditEntry, AuditOutcome
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.walk import Walk

MUTATIONS = sorted(built(build()).mutation_type.fields)  # type: ignore[union-attr]


def test_the_walk_knows_every_mutation(graph: Graph, people: People) -> None:
    assert sorted(Walk(graph, people).steps) == MUTATIONS


@pytest.mark.parametrize("name", MUTATIONS)
async def test_a_mutation_that_succeeds_leaves_an_audit_entry_as_its_last_one(
    graph: Graph, people: People, name: str
) -> None:
    walk = Walk(graph, people)
    step = walk.steps[name]
    before = 0

    async def prepared() -> object:
        nonlocal before
        found = await step()
        before = await AuditEntry.all().count()
        return found

    walk.steps[name] = prepared  # type: ignore[assignment]
    await walk(name)

    written = await AuditEntry.filter(sequence__gt=before)
    assert written, "a mutation without an audit entry"
    assert all(entry.outcome is AuditOutcome.SUCCEEDED for entry in written)
