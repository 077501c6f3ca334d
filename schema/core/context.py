"""What one operation carries with it: who asks, and what the answer will do to the browser's session."""

from dataclasses import dataclass, field
from typing import Any, Protocol

import strawberry

from server.core.operations import SessionCookie
from server.core.viewer import Viewer


class ReadsObjects(Protocol):
    """What reads an object a resolver names (`schema.engine.objects`)."""

    async def read(self, entity: Any, key: int, info: Any) -> Any: ...


@dataclass(slots=True)
class Context:
    """One per operation. `by_cookie`: the viewer was known by a cookie. Without `objects` the plain executor reads them.

    `denied` remembers refused selections, so that each gives one error however many rows it meets. `extensions` are
    answered beside the data. `origin` is that of the page that asks, where it is one of ours.
    """

    viewer: Viewer
    cookies_allowed: bool = False
    by_cookie: bool = False
    reads_primary: bool = False
    origin: str | None = None
    objects: ReadsObjects | None = None
    cookie: SessionCookie | None = None
    extensions: dict[str, Any] = field(default_factory=dict)
    denied: set[tuple[str, str]] = field(default_factory=set)

    def become(self, viewer: Viewer) -> None:
        """The rest of the answer is for this viewer: somebody has just signed in or out."""
        self.viewer = viewer

    def note_replay(self, replayed: bool) -> None:
        """Say in the answer whether it is what the same request did before."""
        if replayed:
            self.extensions["idempotentReplay"] = True

    def set_cookie(self, token: str, max_age_seconds: int, device: str | None = None) -> None:
        self.cookie = SessionCookie(token, max_age_seconds, device)

    def clear_cookie(self) -> None:
        self.cookie = SessionCookie(None)


Info = strawberry.Info[Context, Any]
