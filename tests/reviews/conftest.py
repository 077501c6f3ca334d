"""A security administrator, and what they review."""

from typing import Any

import pytest_asyncio

from tests.support.graph import Graph
from tests.support.people import People
from tests.support.reviewing import Reviewing


@pytest_asyncio.fixture
async def reviewing(stopped_clock: Any, graph: Graph, people: People, post_room: Any) -> Reviewing:
    """Reviews through the graph; messages are taken in the post room."""
    return await Reviewing.ready(graph, people)
