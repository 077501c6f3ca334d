"""What one person asks for and others approve before it is done: four eyes, one mechanism for every sensitive action.

A service function calls `demand` beside `require`. Whoever acts is stopped by `ApprovalNeeded`, which carries the whole
command; it is kept, approved by others, and then carried out by the same service function within `carrying_out`, where
`demand` lets exactly that command pass.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import orjson

from server.core.viewer import Viewer
from server.core.vocabulary import Permission

Subject = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Command:
    """An action with everything it needs: `payload` is JSON, without clear personal data, and is what is carried out.

    `subject` is the object it is about, as type and key; `changes` shows people before and after, and decides nothing.
    """

    permission: Permission
    payload: Mapping[str, Any]
    subject: Subject | None = None
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict, compare=False)

    @property
    def digest(self) -> str:
        """SHA-256 of what would be done, in hexadecimal: what was approved is what is carried out."""
        told = {"permission": self.permission.value, "payload": self.payload, "subject": self.subject}
        return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()


class ApprovalNeeded(Exception):
    """Others have to approve this first. Not an outcome yet: whoever catches it keeps the command."""

    def __init__(self, command: Command) -> None:
        super().__init__(command.permission.value)
        self.command = command


_carried_out: ContextVar[tuple[str, int | None] | None] = ContextVar("carried_out", default=None)


@contextmanager
def carrying_out(command: Command, approval_id: int | None = None) -> Iterator[None]:
    """Within this, `demand` lets the command pass: it has been approved, under this key. Without one there was nobody to ask."""
    token = _carried_out.set((command.digest, approval_id))
    try:
        yield
    finally:
        _carried_out.reset(token)


def approved_as() -> int | None:
    """The key of the approval that is being carried out; None where nobody has approved what happens."""
    carried_out = _carried_out.get()
    return None if carried_out is None else carried_out[1]


def demand(viewer: Viewer, command: Command) -> None:
    """Stop whoever acts by themselves. The platform itself and what has been approved pass.

    Raises ApprovalNeeded.
    """
    carried_out = _carried_out.get()
    if viewer.kind == "SYSTEM" or (carried_out is not None and carried_out[0] == command.digest):
        return
    raise ApprovalNeeded(command)
