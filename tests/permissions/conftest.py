"""Somebody who asks for roles, and what comes of it."""

import pytest

from tests.permissions.assigning import Assigning
from tests.support.graph import Graph
from tests.support.people import People


@pytest.fixture
def assigning(graph: Graph, people: People) -> Assigning:
    return Assigning(graph, people)
