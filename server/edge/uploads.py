"""Files that come in over HTTP: one a request, its bytes the body, kept by whoever asks for it as evidence."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from server.core.errors import DomainError, Forbidden, InvalidInput, TooManyAttempts, Unauthenticated
from server.core.operations import Authenticator
from server.core.viewer import Viewer
from server.domains.explanations.denials import denials
from server.edge import bodies, requests
from server.edge.files import PRIVATE

MOST_BYTES = 10_000_000
STATUS = {Unauthenticated: 401, Forbidden: 403, TooManyAttempts: 429, InvalidInput: 422}
Keep = Callable[[Viewer, str, bytes], Awaitable[str]]
"""Keeps what shows this, and says its global id."""


class Uploads:
    """`POST /files?side=front` with the session of `/graphql`. What the sender says of name and type is not read."""

    def __init__(
        self,
        keep: Keep,
        authenticate: Authenticator,
        *,
        origins: requests.Origins,
        trusted_proxies: tuple[str, ...] = (),
    ) -> None:
        self._keep, self._authenticate, self._origins = keep, authenticate, origins
        self._trusted = trusted_proxies

    async def post(self, request: Request) -> Response:
        """201 with the id; else the errors in the form `/graphql` has. The body is not read for nobody."""
        headers = requests.headers_of(request.scope)
        request_id = getattr(request.state, "request_id", "") or requests.request_id_of(headers)
        carried = requests.carried(headers, self._origins)
        if carried.refused:
            return _error(403, "CSRF", "Send the header GraphQL-Preflight: 1 from a page of this server.", request_id)
        viewer = await self._authenticate(
            carried.token,
            address=requests.address_of(request.scope, headers, self._trusted),
            user_agent=headers.get("user-agent", "")[:300],
            request_id=request_id,
        )
        if viewer.is_anonymous:
            return _error(401, "UNAUTHENTICATED", "Sign in to send a file.", request_id)
        try:
            data = await bodies.read(request.receive, headers, most=MOST_BYTES)
            kept = await self._keep(viewer, request.query_params.get("side", "")[:40], data)
        except bodies.BodyRefused as refused:
            return _error(refused.status, refused.code, refused.message, request_id, connection="close")
        except DomainError as expected:
            if isinstance(expected, Forbidden):
                denials().note(viewer, expected.permission, "POST /files")
            status = STATUS.get(type(expected), 409)
            return _error(status, expected.code, expected.message, request_id, issues=_issues(expected))
        return JSONResponse({"id": kept}, 201, PRIVATE)


def _issues(error: DomainError) -> list[dict[str, Any]]:
    found = error.issues if isinstance(error, InvalidInput) else ()
    return [
        {
            "path": list(one.path),
            "code": one.code,
            "message": one.message,
            "params": [{"name": name, "value": value} for name, value in one.params.items()],
        }
        for one in found
    ]


def _error(
    status: int, code: str, message: str, request_id: str, *, issues: list[dict[str, Any]] | None = None, **headers: str
) -> Response:
    extensions: dict[str, Any] = {"code": code, "requestId": request_id}
    if issues:
        extensions["issues"] = issues
    return JSONResponse({"errors": [{"message": message, "extensions": extensions}]}, status, {**PRIVATE, **headers})
