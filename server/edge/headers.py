"""What every answer carries, whoever made it: security headers, and the request's id."""

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from typing import Any

from server.core import logs
from server.edge import requests

App = Callable[[Any, Any, Any], Awaitable[None]]
Note = Callable[[str, int, float], None]
NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (b"content-security-policy", NOTHING_LOADS.encode()),
)
ENCRYPTED = (*ALWAYS, (b"strict-transport-security", b"max-age=31536000; includeSubDomains"))


class Headers:
    """Pure ASGI middleware: gives each request an id, each answer its headers, and the log a line without personal data."""

    def __init__(self, app: App, note: Note) -> None:
        """`note` is told of every request: its path, its status (0: no answer was begun), the seconds until the answer began."""
        self._app = app
        self._note = note

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = requests.headers_of(scope)
        request_id = requests.request_id_of(headers)
        scope.setdefault("state", {})["request_id"] = request_id
        begun, status, answered = time.perf_counter(), 0, 0.0

        async def completed(message: Mapping[str, Any]) -> None:
            nonlocal status, answered
            if message["type"] == "http.response.start":
                status, answered = message["status"], time.perf_counter()
                message = {**message, "headers": _with(message["headers"], request_id, scope["scheme"])}
            await send(message)

        try:
            await self._app(scope, receive, completed)
        finally:
            ended = time.perf_counter()
            self._note(scope["path"], status, (answered or ended) - begun)
            logs.answered(
                method=scope["method"],
                path=_place(scope["path"]),
                status=status,
                ms=round((ended - begun) * 1000, 1),
                request_id=request_id,
            )


def _place(path: str) -> str:
    """The beginning of a path: what stands behind it was typed by somebody, and may be an address or a number."""
    head, more, _ = path[1:].partition("/")
    return f"/{head[:40]}/…" if more else f"/{head[:40]}"


def _with(given: Iterable[tuple[bytes, bytes]], request_id: str, scheme: str) -> list[tuple[bytes, bytes]]:
    """The answer's own headers first: what it says itself, as a page its policy, is not said again."""
    found = [(name, value) for name, value in given if name.lower() != b"server"]
    said = {name.lower() for name, _ in found}
    found.extend(one for one in (ENCRYPTED if scheme == "https" else ALWAYS) if one[0] not in said)
    if b"x-request-id" not in said:
        found.append((b"x-request-id", request_id.encode()))
    return found
