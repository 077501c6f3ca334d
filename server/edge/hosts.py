"""Answers only to the names the server is known by: a foreign Host header is DNS rebinding or a misdirected request."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from server.edge import requests

App = Callable[[Any, Any, Any], Awaitable[None]]


class KnownHosts:
    """Pure ASGI middleware. Hosts are compared without port; `*.example.cn` admits every name beneath."""

    def __init__(self, app: App, hosts: tuple[str, ...]) -> None:
        self._app = app
        self._names = frozenset(one for one in hosts if not one.startswith("*."))
        self._beneath = tuple(one[1:] for one in hosts if one.startswith("*."))

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan" or self._knows(requests.headers_of(scope).get("host", "")):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4403, "reason": "Unknown host"})
        else:
            error = {"message": "This server does not answer to that host name.", "extensions": {"code": "BAD_REQUEST"}}
            body = json.dumps({"errors": [error]}).encode()
            headers = [
                (b"content-type", b"application/json; charset=utf-8"),
                (b"content-length", str(len(body)).encode()),
            ]
            await send({"type": "http.response.start", "status": 400, "headers": headers})
            await send({"type": "http.response.body", "body": body})

    def _knows(self, host: str) -> bool:
        name, _, port = host.rpartition(":")
        named = (name if name and port.isdigit() else host).lower()
        return named in self._names or named.endswith(self._beneath)
