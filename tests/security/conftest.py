"""An attacker, and what they are after."""

import pytest

from tests.support.attacking import Attacker
from tests.support.graph import Graph
from tests.support.people import People


@pytest.fixture
def attacker(graph: Graph, people: People) -> Attacker:
    return Attacker(graph, people)
