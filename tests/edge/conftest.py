"""The edge over the real graph, in process: raw ASGI for HTTP and for sockets."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from server.core import database
from server.core.viewer import ANONYMOUS, Stage
from server.domains.permissions.identification import identify
from server.domains.users import sessions
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import PROTOCOL, GraphQLSocket
from tests.support.people import People


@pytest.fixture
def engine(engines: dict[str, Any]) -> Any:
    """The edge is the same over either engine: one is enough here."""
    return engines["sqlite"]


@dataclass
class Answered:
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Client:
    """Sends requests to an ASGI application, as raw as they come."""

    app: Any
    address: str = "203.0.113.7"

    async def send(
        self,
        body: bytes | list[bytes] = b"",
        *,
        method: str = "POST",
        path: str = "/graphql",
        query: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> Answered:
        chunks = body if isinstance(body, list) else [body]
        found = {"host": "localhost", "content-type": "application/json", **(headers or {})}
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query,
            "scheme": "http", "client": (self.address, 40000), "server": ("localhost", 80), "http_version": "1.1",
            "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in found.items()],
        }  # fmt: skip
        pending = [
            {"type": "http.request", "body": chunk, "more_body": position < len(chunks) - 1}
            for position, chunk in enumerate(chunks)
        ]
        sent: list[Any] = []

        async def receive() -> Any:
            if pending:
                return pending.pop(0)
            await asyncio.sleep(3600)

        async def send(message: Any) -> None:
            sent.append(message)

        await asyncio.wait_for(self.app(scope, receive, send), 20)
        start = sent[0]
        shown = {name.decode(): value.decode() for name, value in start["headers"]}
        return Answered(start["status"], shown, b"".join(one.get("body", b"") for one in sent[1:]))

    async def post(self, operation: Any, **headers: str) -> Answered:
        return await self.send(json.dumps(operation).encode(), headers=headers)


@dataclass
class Socket:
    """A client's end of a WebSocket."""

    app: Any
    headers: dict[str, str] = field(default_factory=dict)
    subprotocols: tuple[str, ...] = (PROTOCOL,)

    async def __aenter__(self) -> "Socket":
        self._in: asyncio.Queue[Any] = asyncio.Queue()
        self._out: asyncio.Queue[Any] = asyncio.Queue()
        headers = {"host": "localhost", **self.headers}
        scope = {
            "type": "websocket", "path": "/graphql", "client": ("203.0.113.7", 40000), "subprotocols": self.subprotocols,
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }  # fmt: skip
        await self._in.put({"type": "websocket.connect"})
        self.task = asyncio.ensure_future(self.app(scope, self._in.get, self._out.put))
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._in.put({"type": "websocket.disconnect", "code": 1000})
        await asyncio.wait_for(self.task, 10)

    async def say(self, message: Any) -> None:
        text = message if isinstance(message, str) else json.dumps(message)
        await self._in.put({"type": "websocket.receive", "text": text})

    async def raw(self, event: Any) -> None:
        await self._in.put(event)

    async def hear(self, within: float = 10) -> Any:
        """The next message, or the code the socket was closed with."""
        while True:
            event = await asyncio.wait_for(self._out.get(), within)
            if event["type"] == "websocket.send":
                return json.loads(event["text"])
            if event["type"] == "websocket.close":
                return event["code"]

    async def init(self, token: str | None = None) -> "Socket":
        payload = {"authorization": f"Bearer {token}"} if token else {}
        await self.say({"type": "connection_init", "payload": payload})
        assert await self.hear() == {"type": "connection_ack"}
        return self


@pytest_asyncio.fixture
async def developer(people: People) -> str:
    """A developer's token."""
    user = await people.user("developer")
    async with database.transaction():
        return (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token


@pytest.fixture
def client(opened_database: Any, session_graph: Any) -> Client:
    return Client(GraphQLEndpoint(session_graph, identify))


@pytest.fixture
def socket_app(opened_database: Any, session_graph: Any) -> GraphQLSocket:
    return GraphQLSocket(session_graph, identify)
