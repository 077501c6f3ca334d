"""GraphQL over WebSocket: the graphql-transport-ws protocol, every message's shape checked, everything bounded."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

import orjson
import structlog

from server.core.operations import Authenticator, Executor, OperationResult
from server.core.viewer import Viewer
from server.edge import parameters, requests

PROTOCOL = "graphql-transport-ws"
INIT_SECONDS = 5.0
WATCH_SECONDS = 4.0
MOST_OPERATIONS = 10
MOST_BY_ADDRESS = 50
LARGEST_MESSAGE = 64 * 1024
LONGEST_ID = 100
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]
log = structlog.get_logger("edge")


class Closed(Exception):
    """The socket is closed with a code of the protocol."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class GraphQLSocket:
    """The ASGI application behind WebSockets at `/graphql`."""

    def __init__(
        self,
        executor: Executor,
        authenticate: Authenticator,
        *,
        origins: requests.Origins | None = None,
        trusted_proxies: tuple[str, ...] = (),
    ) -> None:
        self.executor = executor
        self.authenticate = authenticate
        self._origins = origins or requests.Origins()
        self._trusted = trusted_proxies
        self._by_address: Counter[str] = Counter()
        self._open: set[Connection] = set()

    async def __call__(self, scope: requests.Scope, receive: Receive, send: Send) -> None:
        await receive()
        headers = requests.headers_of(scope)
        address = requests.address_of(scope, headers, self._trusted)
        if not self._origins.admits(headers, required=requests.cookie_of(headers) is not None):
            await send({"type": "websocket.close", "code": 4403, "reason": "Forbidden"})
            return
        if PROTOCOL not in scope.get("subprotocols", ()):
            await send({"type": "websocket.accept"})
            await send({"type": "websocket.close", "code": 4406, "reason": "Subprotocol not acceptable"})
            return
        await send({"type": "websocket.accept", "subprotocol": PROTOCOL})
        if self._by_address[address] >= MOST_BY_ADDRESS:
            await send({"type": "websocket.close", "code": 4429, "reason": "Too many connections"})
            return
        self._by_address[address] += 1
        connection = Connection(self, headers, address, receive, send)
        self._open.add(connection)
        try:
            await connection.serve()
        finally:
            self._open.discard(connection)
            self._by_address[address] -= 1
            if not self._by_address[address]:
                del self._by_address[address]

    @property
    def sockets(self) -> int:
        """How many are open."""
        return len(self._open)

    @property
    def operations(self) -> int:
        """How many operations run over them."""
        return sum(connection.operations for connection in self._open)

    async def close_all(self) -> None:
        """Tell every client to come back later: the server is stopping."""
        for connection in list(self._open):
            await connection.close(1001, "The server is stopping")


class Connection:
    """One socket, from its acceptance to its end."""

    def __init__(
        self, socket: GraphQLSocket, headers: Mapping[str, str], address: str, receive: Receive, send: Send
    ) -> None:
        self._socket, self._headers, self._address = socket, headers, address
        self._receive, self._send = receive, send
        self._token = requests.cookie_of(headers)
        self._request_id = requests.request_id_of(headers)
        self._viewer: Viewer | None = None
        self._initialised = False
        self._operations: dict[str, asyncio.Task[None]] = {}
        self._closed = False

    @property
    def operations(self) -> int:
        return len(self._operations)

    async def serve(self) -> None:
        watch: asyncio.Task[None] | None = None
        try:
            first = await asyncio.wait_for(self._message(), INIT_SECONDS)
            await self._take(first)
            watch = asyncio.ensure_future(self._watch())
            while not self._closed:
                await self._take(await self._message())
        except TimeoutError:
            await self.close(4408, "Connection initialisation timeout")
        except Closed as closed:
            await self.close(closed.code, closed.reason)
        except Exception as bug:
            log.error("unexpected error on a socket", request_id=self._request_id, exc_info=bug)
            await self.close(1011, "Something went wrong on our side")
        finally:
            tasks = [*self._operations.values(), *([watch] if watch else [])]
            for task in tasks:
                task.cancel()
            if tasks:
                await asyncio.wait(tasks)

    async def close(self, code: int, reason: str) -> None:
        if not self._closed:
            self._closed = True
            await self._quietly({"type": "websocket.close", "code": code, "reason": reason[:120]})

    async def _message(self) -> Mapping[str, Any]:
        event = await self._receive()
        if event["type"] == "websocket.disconnect":
            self._closed = True
            raise Closed(1000, "gone")
        raw = event.get("text")
        if raw is None or len(raw) > LARGEST_MESSAGE:
            raise Closed(4400, "A message is text of at most 64 KB")
        try:
            return parameters.decoded(raw)
        except parameters.BadParameters as bad:
            raise Closed(4400, "A message is a JSON object") from bad

    async def _take(self, message: Mapping[str, Any]) -> None:
        payload = message.get("payload")
        if payload is not None and not isinstance(payload, dict):
            raise Closed(4400, "`payload` is an object")
        match message.get("type"):
            case "connection_init":
                await self._initialise(payload or {})
            case "ping":
                await self._say({"type": "pong", **({"payload": payload} if payload else {})})
            case "pong":
                pass
            case "subscribe":
                await self._begin(message.get("id"), payload)
            case "complete":
                self._cancel(message.get("id"))
            case _:
                raise Closed(4400, "Unknown message type")

    async def _initialise(self, payload: Mapping[str, Any]) -> None:
        if self._initialised:
            raise Closed(4429, "Too many initialisation requests")
        given = payload.get("authorization", payload.get("Authorization"))
        if isinstance(given, str) and given.lower().startswith("bearer "):
            self._token = given[7:].strip()
        self._viewer = await self._identified()
        self._initialised = True
        await self._say({"type": "connection_ack"})

    async def _begin(self, id_: Any, payload: Mapping[str, Any] | None) -> None:
        if not self._initialised:
            raise Closed(4401, "Unauthorized")
        if not isinstance(id_, str) or not 0 < len(id_) <= LONGEST_ID or payload is None:
            raise Closed(4400, "A subscribe message has an id and a payload")
        if id_ in self._operations:
            raise Closed(4409, f"Subscriber for {id_} already exists")
        if len(self._operations) >= MOST_OPERATIONS:
            raise Closed(4429, "Too many operations")
        try:
            request = parameters.operation(payload)
        except parameters.BadParameters as bad:
            raise Closed(4400, str(bad)) from bad
        self._viewer = await self._identified()
        self._operations[id_] = asyncio.ensure_future(self._run(id_, request, self._viewer))

    async def _run(self, id_: str, request: Any, viewer: Viewer) -> None:
        results: Any = None
        try:
            opened = await self._socket.executor.subscribe(request, viewer)
            if isinstance(opened, OperationResult):
                await self._answer(id_, opened)
            else:
                results = opened
                await self._follow(id_, opened)
        except Exception as bug:
            log.error("unexpected error in a subscription", request_id=self._request_id, exc_info=bug)
            await self._say({"type": "complete", "id": id_})
        finally:
            if results is not None:
                await results.aclose()
            self._operations.pop(id_, None)

    async def _answer(self, id_: str, opened: OperationResult) -> None:
        body = orjson.loads(opened.body)
        if "data" in body:
            await self._say({"type": "next", "id": id_, "payload": body})
            await self._say({"type": "complete", "id": id_})
        else:
            await self._say({"type": "error", "id": id_, "payload": body["errors"]})

    async def _follow(self, id_: str, results: AsyncIterator[bytes]) -> None:
        async for result in results:
            await self._say({"type": "next", "id": id_, "payload": orjson.Fragment(result)})
        await self._say({"type": "complete", "id": id_})

    def _cancel(self, id_: Any) -> None:
        if not isinstance(id_, str):
            raise Closed(4400, "A complete message has an id")
        task = self._operations.pop(id_, None)
        if task is not None:
            task.cancel()

    async def _watch(self) -> None:
        """Close the socket when the session behind it ends, or may no longer do what it could."""
        while not self._closed:
            await asyncio.sleep(WATCH_SECONDS)
            before = self._viewer
            if before is None or before.is_anonymous:
                continue
            present = await self._identified()
            if present.standing != before.standing:
                await self.close(4401, "Unauthorized")
                for task in self._operations.values():
                    task.cancel()

    async def _identified(self) -> Viewer:
        return await self._socket.authenticate(
            self._token,
            address=self._address,
            user_agent=self._headers.get("user-agent", "")[:300],
            request_id=self._request_id,
        )

    async def _say(self, message: Mapping[str, Any]) -> None:
        if not self._closed:
            await self._quietly({"type": "websocket.send", "text": orjson.dumps(message).decode()})

    async def _quietly(self, event: Mapping[str, Any]) -> None:
        """Send to a client that may have gone already."""
        try:
            await self._send(event)
        except (RuntimeError, OSError):
            self._closed = True
