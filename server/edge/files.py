"""Stored files over HTTP: whoever may read one gets its bytes, as an attachment, and nobody in between keeps them."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from server.core.errors import NotFound, Refusal, Unauthenticated
from server.core.operations import Authenticator
from server.core.viewer import Viewer
from server.edge import requests

PRIVATE = {"cache-control": "private, no-store", "vary": "Cookie, Authorization"}
OWN_SITE = ("same-origin", "none")
"""What a browser says of a request that our own page made, or the address bar (Fetch Metadata)."""


class Sent(Protocol):
    """A file as the edge needs it."""

    @property
    def path(self) -> Path: ...
    @property
    def name(self) -> str: ...
    @property
    def media_type(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def data(self) -> bytes | None: ...


Find = Callable[[Viewer, str], Awaitable[Sent]]


class Files:
    """`GET /files/<id>`, with the session cookie or the bearer token of `/graphql`."""

    def __init__(self, find: Find, authenticate: Authenticator, *, trusted_proxies: tuple[str, ...] = ()) -> None:
        self._find, self._authenticate, self._trusted = find, authenticate, trusted_proxies

    async def get(self, request: Request) -> Response:
        """The file; 401 for nobody, 404 for whatever the viewer may not read."""
        headers = requests.headers_of(request.scope)
        viewer = await self._authenticate(
            _token(headers),
            address=requests.address_of(request.scope, headers, self._trusted),
            user_agent=headers.get("user-agent", "")[:300],
            request_id=getattr(request.state, "request_id", "") or requests.request_id_of(headers),
        )
        try:
            found = await self._find(viewer, request.path_params["id"])
        except Unauthenticated:
            return PlainTextResponse("Sign in to fetch this file.", 401, {**PRIVATE, "www-authenticate": "Bearer"})
        except (NotFound, Refusal):
            return _missing()
        return _response(found, headers)


def _token(headers: dict[str, str]) -> str | None:
    """The bearer token, else the cookie where a page of ours sent it: a link can set no header of its own."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return token.strip()
    own = headers.get(requests.PREFLIGHT) == "1" or headers.get("sec-fetch-site", "none") in OWN_SITE
    return requests.cookie_of(headers) if own else None


def _response(found: Sent, headers: dict[str, str]) -> Response:
    tag = f'"{found.sha256}"'
    if tag in [one.strip() for one in headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers={**PRIVATE, "etag": tag})
    if found.data is not None:
        attached = {"content-disposition": f"attachment; filename*=utf-8''{quote(found.name)}"}
        return Response(found.data, media_type=found.media_type, headers={**PRIVATE, **attached, "etag": tag})
    if not found.path.is_file():
        return _missing()
    return FileResponse(found.path, media_type=found.media_type, filename=found.name, headers={**PRIVATE, "etag": tag})


def _missing() -> Response:
    return PlainTextResponse("There is no such file, or it is not yours.", 404, PRIVATE)
