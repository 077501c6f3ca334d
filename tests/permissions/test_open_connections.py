"""Sockets and streams that are open when roles change: what may go on goes on, what may not ends."""

import asyncio
import json

import pytest

from server.domains.permissions.identification import identify
from server.edge import sse, websocket
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import GraphQLSocket
from tests.edge.conftest import Client, Socket
from tests.support.composing import composed, holding, recomposed
from tests.support.graph import Graph
from tests.support.people import People

FOLLOWING = "subscription { viewerJobsChanged { id } }"
LOOK = 0.05


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "WATCH_SECONDS", LOOK)
    monkeypatch.setattr(sse, "WATCH_SECONDS", LOOK)


async def test_a_socket_is_closed_when_a_role_behind_it_allows_something_else(graph: Graph, people: People) -> None:
    role = await composed("reading", "messages:read any allow")
    token = await holding(people, role.key)
    async with Socket(GraphQLSocket(graph.executor, identify)) as socket:
        await socket.init(token)
        await socket.say({"type": "subscribe", "id": "1", "payload": {"query": FOLLOWING}})
        await recomposed(role, "jobs:read any deny")
        assert await socket.hear() == 4401


async def test_a_new_operation_does_not_let_an_old_one_outlive_its_rights(graph: Graph, people: People) -> None:
    role = await composed("reading", "messages:read any allow")
    token = await holding(people, role.key)
    async with Socket(GraphQLSocket(graph.executor, identify)) as socket:
        await socket.init(token)
        await socket.say({"type": "subscribe", "id": "1", "payload": {"query": FOLLOWING}})
        await recomposed(role, "jobs:read any deny")
        await socket.say({"type": "subscribe", "id": "2", "payload": {"query": "{ __typename }"}})
        async with asyncio.timeout(5):
            while (heard := await socket.hear()) != 4401:
                assert heard["id"] == "2"


async def test_a_socket_stays_open_when_other_roles_change(graph: Graph, people: People) -> None:
    role, other = await composed("reading", "messages:read any allow"), await composed("other")
    token = await holding(people, role.key)
    async with Socket(GraphQLSocket(graph.executor, identify)) as socket:
        await socket.init(token)
        for number in range(6):  # more versions than are remembered
            other = await recomposed(other, f"{('units', 'detections')[number % 2]}:read any allow")
            await people.user("clerk")
        await asyncio.sleep(4 * LOOK)
        await socket.say({"type": "ping"})
        assert (await socket.hear())["type"] == "pong"


async def test_a_stream_ends_when_a_role_behind_it_allows_something_else(graph: Graph, people: People) -> None:
    role = await composed("reading", "messages:read any allow")
    token = await holding(people, role.key)
    client = Client(GraphQLEndpoint(graph.executor, identify))
    sent = {"authorization": f"Bearer {token}", "accept": "text/event-stream"}
    stream = asyncio.ensure_future(client.send(json.dumps({"query": FOLLOWING}).encode(), headers=sent))
    await asyncio.sleep(6 * LOOK)
    assert not stream.done()

    await recomposed(role, "units:read any allow")

    answered = await asyncio.wait_for(stream, 5)
    assert answered.body.endswith(b"event: complete\ndata:\n\n")
