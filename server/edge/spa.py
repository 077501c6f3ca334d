"""The console and the playground, as they were built; every page with a fresh nonce for its styles."""

import secrets
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles

NONCE = "__CSP_NONCE__"
UNBUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Posthouse</title>
<h1>The console has not been built</h1>
<p>Run <code>scripts/serve</code>, which builds it. The API at /graphql works without it.</p></html>"""


def policy(nonce: str, host: str) -> str:
    """The content security policy of a page: nothing from another host, no script but ours."""
    return "; ".join(
        (
            "default-src 'self'",
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce}'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            f"connect-src 'self' ws://{host} wss://{host}",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
        )
    )


class Assets(StaticFiles):
    """Files whose names hold their content's hash: kept for ever by browsers."""

    def file_response(self, *arguments: object, **options: object) -> Response:
        response = super().file_response(*arguments, **options)  # type: ignore[arg-type]
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response


class Pages:
    """Serves the built pages of a folder."""

    def __init__(self, dist: Path) -> None:
        self._dist = dist

    async def console(self, request: Request) -> Response:
        """The console at every path that is nothing else: it routes by itself."""
        return self._page(request, "index.html")

    async def playground(self, request: Request) -> Response:
        return self._page(request, "playground.html")

    def _page(self, request: Request, name: str) -> Response:
        file = self._dist / name
        if "text/html" not in request.headers.get("accept", "text/html") and "*/*" not in request.headers.get(
            "accept", ""
        ):
            return PlainTextResponse("There is nothing here.", 404)
        if not file.is_file():
            return HTMLResponse(UNBUILT, 503)
        nonce = secrets.token_urlsafe(16)
        headers = {
            "cache-control": "no-store",
            "content-security-policy": policy(nonce, request.headers.get("host", "localhost")),
        }
        return HTMLResponse(file.read_text("utf-8").replace(NONCE, nonce), headers=headers)
