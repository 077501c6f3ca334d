"""What tests of verification stand on."""

import pytest

from server.core.settings import Settings
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.verifying import Verifying


@pytest.fixture
def verifying(graph: Graph, people: People, post_room: PostRoom, opened_database: Settings) -> Verifying:
    """What applicants and reviewers do."""
    return Verifying(graph, people)
