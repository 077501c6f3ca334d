"""The seam between the web edge and the graph: what an operation is, and what answers it.

The edge turns a transport's message into an `OperationRequest` and an `OperationResult` back into bytes; the graph
implements `Executor`. Neither knows the other.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from server.core.languages import Language
from server.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class OperationRequest:
    """One operation as it arrived, its shape already checked by the edge.

    Exactly one of `document` (source text) and `document_id` (`sha256:<64 hex>`) is set. `read_only` refuses mutations
    and subscriptions (GET).
    """

    document: str | None = None
    document_id: str | None = None
    operation_name: str | None = None
    variables: Mapping[str, Any] | None = None
    extensions: Mapping[str, Any] | None = None
    read_only: bool = False


class Outcome(Enum):
    """Which kind of answer this is; the edge decides the HTTP status by it."""

    EXECUTED = "executed"
    """The operation ran: there is `data`, perhaps null, perhaps beside errors."""
    REQUEST_ERROR = "request error"
    """Not run: it does not parse, validate, coerce, or is too complex. There is no `data`."""
    NOT_FOUND = "not found"
    """Not run: no persisted document has this id."""
    METHOD_NOT_ALLOWED = "method not allowed"
    """Not run: a mutation or subscription was asked for where only queries are allowed."""
    REFUSED = "refused"
    """Not run: this viewer may not send such a document (ad hoc, introspection)."""
    LIMITED = "limited"
    """Not run: a program has asked for more than its class allows within a minute."""


@dataclass(slots=True)
class SessionCookie:
    """What the edge is to do with the session cookie: set the token, or (None) clear it; `device` is another, to be kept."""

    token: str | None
    max_age_seconds: int = 0
    device: str | None = None


@dataclass(slots=True)
class OperationResult:
    """The answer. `body` is the whole JSON answer, encoded."""

    outcome: Outcome
    body: bytes
    cookie: SessionCookie | None = None
    headers: dict[str, str] = field(default_factory=dict)


class Executor(Protocol):
    """The graph, as the edge sees it."""

    async def execute(
        self,
        request: OperationRequest,
        viewer: Viewer,
        *,
        cookies_allowed: bool = False,
        by_cookie: bool = False,
        origin: str | None = None,
    ) -> OperationResult:
        """Run a query or mutation. Never raises for anything a client can cause.

        `cookies_allowed`: a cookie could be set; `by_cookie`: the viewer was known by one; `origin`: of the page that
        asks, where it is one of ours.
        """
        ...

    async def subscribe(self, request: OperationRequest, viewer: Viewer) -> AsyncIterator[bytes] | OperationResult:
        """Open a subscription (each item one encoded execution result), or run a query or mutation to its single result."""
        ...

    def error(self, code: str, message: str, request_id: str) -> bytes:
        """A well-formed answer of one error, for what the edge itself refuses."""
        ...


class Authenticator(Protocol):
    """Turns a token into a viewer; an unknown or ended one into an anonymous viewer."""

    async def __call__(
        self,
        token: str | None,
        *,
        address: str,
        user_agent: str,
        request_id: str,
        device: str = "",
        language: Language = Language.ZH_CN,
    ) -> Viewer: ...
