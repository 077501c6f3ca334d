"""Which service function carries out what has been approved: `server/commands.py`, made known when the platform opens."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from server.core.viewer import Viewer
from server.core.vocabulary import Permission

CarryOut = Callable[[Viewer, Mapping[str, Any]], Awaitable[tuple[str, int] | None]]
"""Takes whoever asked and the payload, gives the object that came of it. It calls the service function everybody calls."""

_commands: Mapping[Permission, CarryOut] = {}


def use_commands(commands: Mapping[Permission, CarryOut]) -> None:
    """Set what carries out commands; done once, at start, from the written-out list."""
    global _commands
    _commands = commands


def command_of(permission: Permission) -> CarryOut:
    """Raises KeyError where nothing carries it out: a mistake in the code."""
    return _commands[permission]
