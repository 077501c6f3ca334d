"""What one operation carries with it: who asks, and what the answer will do to the browser's session."""

from dataclasses import dataclass, field
from typing import Any

import strawberry

from server.core.operations import SessionCookie
from server.core.viewer import Viewer


@dataclass(slots=True)
class Context:
    """One per operation. `by_cookie`: the viewer was known by a cookie.

    `denied` remembers refused selections, so that each gives one error however many rows it meets.
    """

    viewer: Viewer
    cookies_allowed: bool = False
    by_cookie: bool = False
    reads_primary: bool = False
    cookie: SessionCookie | None = None
    replayed: bool = False
    denied: set[tuple[str, str]] = field(default_factory=set)

    def become(self, viewer: Viewer) -> None:
        """The rest of the answer is for this viewer: somebody has just signed in or out."""
        self.viewer = viewer

    def set_cookie(self, token: str, max_age_seconds: int) -> None:
        self.cookie = SessionCookie(token, max_age_seconds)

    def clear_cookie(self) -> None:
        self.cookie = SessionCookie(None)


Info = strawberry.Info[Context, Any]
