"""`/metrics`: what the server says of itself, to whoever looks after it and nobody else."""

import hmac
from collections.abc import Awaitable, Callable, Iterable, Mapping

from prometheus_client import Metric, exposition
from prometheus_client.openmetrics import exposition as openmetrics
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from server.core.addresses import is_loopback
from server.edge import requests

Collect = Callable[[], Awaitable[Iterable[Metric]]]
OPEN_NAME = "application/openmetrics-text"
FORWARDED = "x-forwarded-for"
FORWARDING = (FORWARDED, "forwarded", "x-real-ip", "via")
PRIVATE = {"cache-control": "no-store", "vary": "Accept, Authorization"}


class Families:
    """Collected families, as the encoders ask for them."""

    def __init__(self, found: Iterable[Metric]) -> None:
        self._found = found

    def collect(self) -> Iterable[Metric]:
        return self._found


Form = Callable[[Families], bytes]
TEXT: Form = exposition.generate_latest
TEXT_TYPE = exposition.CONTENT_TYPE_PLAIN_0_0_4
OPEN: Form = openmetrics.generate_latest
OPEN_TYPE = openmetrics.CONTENT_TYPE_LATEST


class Metrics:
    """In the Prometheus text format, or OpenMetrics where it is asked for.

    Answered to programs on this machine, and to whoever sends the token, if there is one. For everybody else there is
    nothing here.
    """

    def __init__(self, collect: Collect, *, token: str | None = None, trusted_proxies: tuple[str, ...] = ()) -> None:
        self._collect, self._trusted = collect, trusted_proxies
        self._token = token.encode() if token else None

    async def get(self, request: Request) -> Response:
        headers = requests.headers_of(request.scope)
        if not self._may_read(request.scope, headers):
            return PlainTextResponse("There is nothing here.", 404)
        found = Families(await self._collect())
        form, media = (OPEN, OPEN_TYPE) if OPEN_NAME in headers.get("accept", "") else (TEXT, TEXT_TYPE)
        return Response(form(found), headers={**PRIVATE, "content-type": media})

    def _may_read(self, scope: requests.Scope, headers: Mapping[str, str]) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if self._token is not None and scheme.lower() == "bearer":
            return hmac.compare_digest(given.strip().encode("latin-1"), self._token)
        return self._is_here(scope, headers)

    def _is_here(self, scope: requests.Scope, headers: Mapping[str, str]) -> bool:
        """Whether the client is on this machine. A proxy here speaks for others: only what a trusted one forwards counts."""
        spoken_for = any(name in headers for name in FORWARDING)
        if spoken_for and not (FORWARDED in headers and requests.by_trusted(scope, self._trusted)):
            return False
        return is_loopback(requests.address_of(scope, headers, self._trusted))
