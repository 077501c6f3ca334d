"""A straight way to the application that answers nearly everything, past a router's search for it."""

from collections.abc import Awaitable, Callable
from typing import Any

App = Callable[[Any, Any, Any], Awaitable[None]]


class Direct:
    """Pure ASGI middleware: HTTP requests for one path go to their application, all else goes on."""

    def __init__(self, app: App, path: str, to: App) -> None:
        self._app = app
        self._path = path
        self._to = to

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        straight = scope["type"] == "http" and scope["path"] == self._path
        await (self._to if straight else self._app)(scope, receive, send)
