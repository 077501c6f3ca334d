"""Roles composed, changed and retired, each once by somebody who may."""

from collections.abc import Awaitable, Callable
from typing import Any

from server.core.viewer import Viewer
from tests.support.composing import as_input, composed, composer, sent
from tests.support.people import People

Given = tuple[Viewer, dict[str, Any] | None]
TOLD = {"nameZh": "夜班", "nameEn": "Night shift", "kinds": ["STAFF"], "reason": "wanted for the night"}


class RolesWalk:
    """The steps by the name of their mutation."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "roleCreate": self._create,
            "roleUpdate": self._update,
            "roleRetire": self._retire,
        }

    async def _create(self) -> Given:
        return await composer(self._people), {"key": "night_shift", **TOLD, "permissions": as_input()}

    async def _update(self) -> Given:
        role = await composed("night_shift")
        return await composer(self._people), {**sent(role), **TOLD, "permissions": as_input("units:read any allow")}

    async def _retire(self) -> Given:
        role = await composed("night_shift")
        return await composer(self._people), {**sent(role), "reason": "nobody works at night any more"}
