"""GraphQL over HTTP: one operation in, one well-formed answer out, whatever comes."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import structlog

from server.core.languages import Language
from server.core.operations import Authenticator, Executor, OperationRequest, OperationResult, Outcome, SessionCookie
from server.core.viewer import Viewer
from server.edge import bodies, negotiation, parameters, requests, sse

Send = Callable[[Mapping[str, Any]], Awaitable[None]]
LONGEST_QUERY_STRING = 20_000
DEVICE_SECONDS = 400 * 86400
log = structlog.get_logger("edge")

STATUS = {
    negotiation.GRAPHQL: {
        Outcome.EXECUTED: 200,
        Outcome.REQUEST_ERROR: 400,
        Outcome.NOT_FOUND: 404,
        Outcome.METHOD_NOT_ALLOWED: 405,
        Outcome.REFUSED: 403,
        Outcome.LIMITED: 429,
    },
    negotiation.JSON: {
        Outcome.EXECUTED: 200,
        Outcome.REQUEST_ERROR: 200,
        Outcome.NOT_FOUND: 200,
        Outcome.METHOD_NOT_ALLOWED: 405,
        Outcome.REFUSED: 403,
        Outcome.LIMITED: 429,
    },
}
"""The HTTP status of each outcome, by the media type it is answered in."""

JSON_TYPE = (b"content-type", f"{negotiation.JSON}; charset=utf-8".encode())
GRAPHQL_TYPE = (b"content-type", f"{negotiation.GRAPHQL}; charset=utf-8".encode())
PRIVATE = ((b"cache-control", b"private, no-store"), (b"vary", b"Accept, Cookie, Authorization"))


class Answered(Exception):
    """The request is answered without the graph."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.headers = status, code, message, headers


class GraphQLEndpoint:
    """The ASGI application behind `/graphql`."""

    def __init__(
        self,
        executor: Executor,
        authenticate: Authenticator,
        *,
        origins: requests.Origins | None = None,
        trusted_proxies: tuple[str, ...] = (),
    ) -> None:
        self._executor = executor
        self._authenticate = authenticate
        self._origins = origins or requests.Origins()
        self._trusted = trusted_proxies

    async def __call__(self, scope: requests.Scope, receive: bodies.Receive, send: Send) -> None:
        headers = requests.headers_of(scope)
        request_id: str = scope.get("state", {}).get("request_id") or requests.request_id_of(headers)
        media = negotiation.JSON
        try:
            media = self._media(scope, headers)
            request = await self._operation(scope, receive, headers)
            carried = requests.carried(headers, self._origins)
            if carried.refused:
                raise Answered(403, "CSRF", "Send the header GraphQL-Preflight: 1 from a page of this server.")
            identified = partial(
                self._authenticate,
                carried.token,
                address=requests.address_of(scope, headers, self._trusted),
                user_agent=headers.get("user-agent", "")[:300],
                request_id=request_id,
                device=requests.device_of(headers) if carried.cookies_allowed else "",
                language=Language.preferred(headers.get("accept-language", "")[:200]),
            )
            viewer = await identified()
            if media == negotiation.EVENTS:
                await sse.answer(self._executor, request, viewer, identified, receive, send)
                return
            result = await self._executor.execute(
                request,
                viewer,
                cookies_allowed=carried.cookies_allowed,
                by_cookie=carried.by_cookie,
                origin=self._origins.of(headers),
            )
            await _send(send, *_of(result, media, viewer), media, result.body, result.cookie)
        except Answered as answered:
            body = self._executor.error(answered.code, answered.message, request_id)
            await _send(send, answered.status, answered.headers, media, body)
        except bodies.BodyRefused as refused:
            body = self._executor.error(refused.code, refused.message, request_id)
            await _send(send, refused.status, {"connection": "close"}, media, body)
        except Exception as bug:
            log.error("unexpected error", request_id=request_id, exc_info=bug)
            body = self._executor.error("INTERNAL", "Something went wrong on our side.", request_id)
            await _send(send, 500, {}, media, body)

    def _media(self, scope: requests.Scope, headers: Mapping[str, str]) -> str:
        if scope["method"] not in ("GET", "POST"):
            raise Answered(405, "METHOD_NOT_ALLOWED", "Send operations by POST, or queries by GET.", allow="GET, POST")
        offered: tuple[str, ...] = (negotiation.GRAPHQL, negotiation.JSON)
        if scope["method"] == "POST":
            offered = (negotiation.EVENTS, *offered)
        media = negotiation.preferred(headers.get("accept"), offered)
        if media is None:
            raise Answered(406, "NOT_ACCEPTABLE", f"Accept {' or '.join(offered)}.")
        return media

    async def _operation(
        self, scope: requests.Scope, receive: bodies.Receive, headers: Mapping[str, str]
    ) -> OperationRequest:
        try:
            if scope["method"] == "GET":
                return parameters.operation(_from_query_string(scope["query_string"]), read_only=True)
            if not negotiation.is_json(headers.get("content-type")):
                raise Answered(415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json in UTF-8.")
            return parameters.operation(parameters.decoded(await bodies.read(receive, headers)))
        except parameters.BadParameters as bad:
            raise Answered(400, "BAD_REQUEST", str(bad)) from bad


def _from_query_string(raw: bytes) -> dict[str, Any]:
    if len(raw) > LONGEST_QUERY_STRING:
        raise parameters.BadParameters("The address is too long. Send the operation by POST.")
    try:
        found: dict[str, Any] = dict(
            parse_qsl(raw.decode("ascii"), keep_blank_values=True, max_num_fields=50, errors="strict")
        )
    except ValueError as bad:
        raise parameters.BadParameters("The address cannot be read.") from bad
    for name in ("variables", "extensions"):
        if name in found:
            found[name] = parameters.decoded(found[name]) if found[name] else None
    return found


def _of(result: OperationResult, media: str, viewer: Viewer) -> tuple[int, dict[str, str]]:
    status = STATUS[media][result.outcome]
    headers = dict(result.headers)
    if result.outcome is Outcome.METHOD_NOT_ALLOWED:
        headers["allow"] = "POST"
    if result.outcome is Outcome.REFUSED and viewer.is_anonymous:
        status, headers["www-authenticate"] = 401, "Bearer"
    return status, headers


def _cookies(given: SessionCookie | None) -> Iterator[str]:
    """The Set-Cookie headers of an answer."""
    if given is None:
        return
    kept = [(requests.DEVICE_COOKIE, given.device, DEVICE_SECONDS)] if given.device is not None else []
    kept.append((requests.COOKIE, given.token or "", given.max_age_seconds if given.token else 0))
    for name, value, age in kept:
        yield f"{name}={value}; Max-Age={age}; Path=/; Secure; HttpOnly; SameSite=Strict"


async def _send(
    send: Send, status: int, headers: Mapping[str, str], media: str, body: bytes, cookie: SessionCookie | None = None
) -> None:
    shown = GRAPHQL_TYPE if media == negotiation.GRAPHQL else JSON_TYPE
    raw = [shown, (b"content-length", b"%d" % len(body)), *PRIVATE]
    raw.extend((name.encode(), value.encode()) for name, value in headers.items())
    raw.extend((b"set-cookie", one.encode()) for one in _cookies(cookie))
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": body})
