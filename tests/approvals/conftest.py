"""Kinds and commands of the tests' own beside the platform's."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from server.commands import COMMANDS
from server.core.rules import Rule, rule
from server.domains.approvals import kinds, registry
from tests.approvals.asking import GRANT, KINDS, Asking, grant
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom


@pytest.fixture
def own_kinds(opened_database: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The platform's kinds with those of the tests."""

    def told(name: str) -> Rule:
        found = rule(name)
        return replace(found, value={**found.value, **KINDS})

    monkeypatch.setattr(kinds, "rule", told)
    kinds.kinds.cache_clear()
    registry.use_commands({**COMMANDS, GRANT: grant})
    yield
    kinds.kinds.cache_clear()
    registry.use_commands(COMMANDS)


@pytest.fixture
async def asking(own_kinds: None, graph: Graph, people: People, post_room: PostRoom) -> Asking:
    return await Asking(graph, people).begin()
