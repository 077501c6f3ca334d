"""What every answer carries, whoever made it: security headers, and the request's id."""

import time
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

import structlog

from server.edge import requests

App = Callable[[Any, Any, Any], Awaitable[None]]
NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
ONE_YEAR = "max-age=31536000; includeSubDomains"
log = structlog.get_logger("access")


class Headers:
    """Pure ASGI middleware: gives each request an id, each answer its headers, and the log a line without personal data."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = requests.headers_of(scope)
        request_id = requests.request_id_of(headers)
        scope.setdefault("state", {})["request_id"] = request_id
        begun, status = time.perf_counter(), 0

        async def completed(message: Mapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": _with(message["headers"], request_id, scope["scheme"])}
            await send(message)

        try:
            await self._app(scope, receive, completed)
        finally:
            log.info(
                "request",
                method=scope["method"],
                path=scope["path"][:200],
                status=status,
                ms=round((time.perf_counter() - begun) * 1000, 1),
                request_id=request_id,
            )


def _with(given: Any, request_id: str, scheme: str) -> list[tuple[bytes, bytes]]:
    found = {bytes(name).lower(): bytes(value) for name, value in given if bytes(name).lower() != b"server"}
    added = {**ALWAYS, "x-request-id": request_id, "content-security-policy": NOTHING_LOADS}
    if scheme == "https":
        added["strict-transport-security"] = ONE_YEAR
    for name, value in added.items():
        found.setdefault(name.encode(), value.encode())
    return list(found.items())
