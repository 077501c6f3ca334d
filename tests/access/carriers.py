"""The ways an operation reaches the graph, each with an answer decoded to the same form: GraphQL's own, `data` and `errors`."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from graphql import parse

from schema.core import addressed
from schema.execution import GraphExecutor
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import GraphQLSocket
from tests.access.operations import Operation
from tests.edge.conftest import Client, Socket
from tests.support.authenticator import ORIGIN

SILENT: dict[str, Any] = {"data": None, "errors": []}
"""A subscription that was opened and has nothing to report."""

PATIENCE = 1.5
Carrier = Callable[[Operation, str | None], Awaitable[dict[str, Any]]]
"""Sends an operation with this token, if any."""


@dataclass
class Carriers:
    """The edge over the real graph, in process. Documents are persisted before they are asked for by id."""

    executor: GraphExecutor
    endpoint: GraphQLEndpoint
    socket_app: GraphQLSocket

    def persist(self, operation: Operation) -> None:
        """Let it be asked for by its id."""
        self.executor.persist(operation.document_id, operation.text)

    @property
    def client(self) -> Client:
        return Client(self.endpoint)

    def named(self, name: str) -> Carrier:
        found: Carrier = getattr(self, name)
        return found

    async def post(self, operation: Operation, token: str | None) -> dict[str, Any]:
        """A persisted document by POST, as the console sends it."""
        body = {"documentId": operation.document_id, "variables": operation.variables}
        return _decoded((await self.client.post(body, **_headers(token))).body)

    async def get(self, operation: Operation, token: str | None) -> dict[str, Any]:
        """A persisted query by GET; by POST where no address takes it (`tests/edge/test_addresses.py`)."""
        if addressed.personal(parse(operation.text), operation.variables):
            return await self.post(operation, token)
        given = {"documentId": operation.document_id, "variables": json.dumps(operation.variables)}
        answered = await self.client.send(method="GET", query=urlencode(given).encode(), headers=_headers(token))
        return _decoded(answered.body)

    async def text(self, operation: Operation, token: str | None) -> dict[str, Any]:
        """A document of one's own."""
        body = {"query": operation.text, "variables": operation.variables}
        return _decoded((await self.client.post(body, **_headers(token))).body)

    async def events(self, operation: Operation, token: str | None) -> dict[str, Any]:
        """Server-sent events: the first of them."""
        heard: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        body = json.dumps({"documentId": operation.document_id, "variables": operation.variables}).encode()
        headers = {**_headers(token), "accept": "text/event-stream"}
        client = Client(_heard_by(self.endpoint, heard))
        sending = asyncio.ensure_future(client.send(body, headers=headers))
        try:
            return _decoded(await asyncio.wait_for(asyncio.shield(heard), PATIENCE))
        except TimeoutError:
            return SILENT
        finally:
            sending.cancel()
            await asyncio.wait({sending})

    async def socket(self, operation: Operation, token: str | None) -> dict[str, Any]:
        """graphql-transport-ws: the first message about the operation."""
        async with Socket(self.socket_app) as socket:
            await socket.init(token)
            payload = {"documentId": operation.document_id, "variables": operation.variables}
            await socket.say({"type": "subscribe", "id": "1", "payload": payload})
            try:
                heard = await socket.hear(PATIENCE)
            except TimeoutError:
                return SILENT
        return {"errors": heard["payload"]} if heard["type"] == "error" else dict(heard["payload"])


def _headers(token: str | None) -> dict[str, str]:
    page = {"origin": ORIGIN, "graphql-preflight": "1", "host": ORIGIN.partition("//")[2]}
    return {**page, "authorization": f"Bearer {token}"} if token else page


def _decoded(body: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(body)
    return found


def _heard_by(app: Any, heard: "asyncio.Future[bytes]") -> Any:
    """The application, telling of the first event it sends."""

    async def hearing(scope: Any, receive: Any, send: Any) -> None:
        async def sent(message: Any) -> None:
            await send(message)
            event = message.get("body", b"")
            if event.startswith(b"event: next") and not heard.done():
                heard.set_result(event.partition(b"data: ")[2])

        await app(scope, receive, sent)

    return hearing
