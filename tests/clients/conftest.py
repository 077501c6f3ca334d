"""The edge over the real graph, as programs meet it."""

from typing import Any

import pytest

from schema.core.metering import Meter
from server.domains.clients.identification import identify
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import GraphQLSocket
from tests.edge.conftest import Client


@pytest.fixture
def client(opened_database: Any, session_graph: Any) -> Client:
    session_graph.meter = Meter()
    return Client(GraphQLEndpoint(session_graph, identify))


@pytest.fixture
def socket_app(opened_database: Any, session_graph: Any) -> GraphQLSocket:
    return GraphQLSocket(session_graph, identify)
