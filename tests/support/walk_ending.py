"""What an administrator does with the sessions and factors of others: each mutation once."""

from collections.abc import Awaitable, Callable
from typing import Any

from server.core import global_ids
from server.core.viewer import Viewer
from tests.support.people import People
from tests.support.walk_assigned import recent

Given = tuple[Viewer, dict[str, Any] | None]


class EndingWalk:
    """The steps by the name of their mutation."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "allSessionsRevoke": self._end_all,
            "userSessionsRevoke": self._end,
        }

    async def _administrator(self) -> Viewer:
        return recent(await self._people.viewer("security_administrator"))

    async def _end(self) -> Given:
        user = await self._people.user()
        given = {"userId": global_ids.encode("User", user.id), "reason": "her telephone was stolen"}
        return await self._administrator(), given

    async def _end_all(self) -> Given:
        return await self._administrator(), {"reason": "tokens have leaked"}
