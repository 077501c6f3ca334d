"""`sms-simulator`: an SMS gateway on this machine that speaks our protocol, and shows what it was given."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

import typer
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.core.clock import now
from server.domains.notifications import sms_protocol

REFUSED, BUSY_ONCE, LOST_ANSWER_ONCE = "0001", "0002", "0003"
"""How numbers end that are refused for good, answered 503 at the first try, or taken and answered 500 at the first try."""


def _shown(line: str) -> None:
    print(line, flush=True)


@dataclass
class Simulator:
    """Takes messages as a gateway would, and keeps them. `taken` holds each message once, however often it was sent."""

    key: str
    secret: str = field(repr=False)
    show: Callable[[str], None] = _shown
    taken: dict[str, dict[str, str]] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)

    def app(self) -> Starlette:
        """The gateway as an application."""
        return Starlette(routes=[Route(sms_protocol.PATH, self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        """One message: signature, key and number are looked at in this order."""
        body, headers = await request.body(), request.headers
        given = [headers.get(name, "") for name in (sms_protocol.SIGNATURE, sms_protocol.TIMESTAMP)]
        key, at = headers.get(sms_protocol.IDEMPOTENCY_KEY, ""), int(now().timestamp())
        right = sms_protocol.is_signed(given[0], self.secret, given[1], key, body, at)
        if headers.get(sms_protocol.KEY) != self.key or not right:
            return _answer(401, code="SIGNATURE")
        message = _message(body)
        if not key or message is None or message["to"].endswith(REFUSED):
            return _answer(400, code="NUMBER_OR_TEXT")
        self.tries[key] = self.tries.get(key, 0) + 1
        if self.tries[key] == 1 and message["to"].endswith(BUSY_ONCE):
            return _answer(503, code="BUSY")
        if self.taken.setdefault(key, message) != message:
            return _answer(409, code="KEY_REUSED")
        if self.tries[key] == 1:
            self.show(f"{message['to']}  {message['text']}")
            if message["to"].endswith(LOST_ANSWER_ONCE):
                return _answer(500, code="INTERNAL")
        return _answer(202, reference=f"sim-{key}")


def sms_simulator(
    port: Annotated[int, typer.Option(help="Port to listen on, on this machine only.")] = 8025,
    key: Annotated[str, typer.Option(help="What POSTHOUSE_SMS_KEY says.")] = "local",
    secret: Annotated[str, typer.Option(help="What POSTHOUSE_SMS_SECRET says.")] = "not a secret",
) -> None:
    """Take short messages in place of a gateway and show them: set POSTHOUSE_SMS_URL to the address it prints."""
    print(
        f"POSTHOUSE_SMS_URL=http://127.0.0.1:{port} POSTHOUSE_SMS_KEY={key} POSTHOUSE_SMS_SECRET='{secret}'", flush=True
    )
    print(f"Numbers ending in {REFUSED} are refused; {BUSY_ONCE} and {LOST_ANSWER_ONCE} fail once.", file=sys.stderr)
    uvicorn.run(Simulator(key, secret).app(), host="127.0.0.1", port=port, log_level="warning")


def _answer(status: int, **body: str) -> Response:
    return JSONResponse(body, status_code=status)


def _message(body: bytes) -> dict[str, str] | None:
    try:
        found: Any = json.loads(body)
    except ValueError:
        return None
    if not isinstance(found, dict) or set(found) != {"to", "text"}:
        return None
    return found if all(isinstance(value, str) and value for value in found.values()) else None
