"""What an administrator does with the sessions and factors of others: each mutation once."""

from collections.abc import Awaitable, Callable
from typing import Any

from server.core import global_ids
from server.core.viewer import Viewer
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.verifying import with_second_factor
from tests.support.walk_assigned import recent

Given = tuple[Viewer, dict[str, Any] | None]


class EndingWalk:
    """The steps by the name of their mutation."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "allSessionsRevoke": self._end_all,
            "userSecondFactorCodeSend": self._send_code,
            "userSecondFactorRemove": self._remove,
            "userSessionsRevoke": self._end,
        }

    async def _administrator(self) -> Viewer:
        return recent(await self._people.viewer("security_administrator"))

    async def _end(self) -> Given:
        user = await self._people.user()
        given = {"userId": global_ids.encode("User", user.id), "reason": "her telephone was stolen"}
        return await self._administrator(), given

    async def _send_code(self) -> Given:
        PostRoom().open()
        return await self._administrator(), {"userId": await self._with_a_factor("customer")}

    async def _remove(self) -> Given:
        given = {"userId": await self._with_a_factor("clerk"), "reason": "her telephone was stolen"}
        return await self._administrator(), {**given, "proof": "IN_PERSON"}

    async def _with_a_factor(self, role: str) -> str:
        user = await self._people.user(role)
        await with_second_factor(user)
        return global_ids.encode("User", user.id)

    async def _end_all(self) -> Given:
        return await self._administrator(), {"reason": "tokens have leaked"}
