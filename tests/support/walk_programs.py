"""The mutations of programs, each done once by somebody who may: part of the walk over all mutations."""

from collections.abc import Awaitable, Callable
from typing import Any

from server.core import global_ids
from server.core.viewer import Viewer
from server.domains.clients import documents, service, tokens
from server.domains.clients.wanted import Wanted
from server.domains.clients.words import ClientMode, RateClass
from server.domains.users.models import User
from tests.support.people import People

Step = Callable[[], Awaitable[tuple[Viewer, dict[str, Any] | None]]]
DOCUMENT = "{ orders(first: 10) { totalCount } }"
WANTED = Wanted("Walk", "To be walked over", ClientMode.OPEN, RateClass.BASIC, False, (("orders:read", "own"),))
INPUT = {
    "name": "Walk",
    "purpose": "To be walked over",
    "mode": "OPEN",
    "rateClass": "BASIC",
    "grants": [{"permission": "orders:read", "scope": "OWN"}],
}


class ProgramsWalk:
    """Every step makes a program of its own."""

    def __init__(self, people: People, signed_in: Callable[[User], Awaitable[Viewer]]) -> None:
        self._people, self._signed_in = people, signed_in
        self.steps: dict[str, Step] = {
            "apiClientCreate": self._create,
            "apiClientUpdate": self._on_program(**INPUT),
            "apiClientSuspend": self._on_program(reason="a check"),
            "apiClientResume": self._resume,
            "apiClientRevoke": self._on_program(reason="not used"),
            "apiTokenCreate": self._token,
            "apiTokenRotate": self._issued,
            "apiTokenRevoke": self._issued,
            "apiDocumentRegister": self._register,
            "apiDocumentRetire": self._retire,
        }

    async def _create(self) -> tuple[Viewer, dict[str, Any]]:
        return await self._signed_in(await self._people.user("customer")), dict(INPUT)

    async def _program(self) -> tuple[Viewer, int]:
        viewer, _ = await self._create()
        return viewer, await service.create(viewer, WANTED)

    def _on_program(self, **given: Any) -> Step:
        async def prepared() -> tuple[Viewer, dict[str, Any]]:
            viewer, key = await self._program()
            return viewer, {"id": global_ids.encode("ApiClient", key), "expectedVersion": 1, **given}

        return prepared

    async def _resume(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._program()
        await service.suspend(viewer, key, 1, "a check")
        return viewer, {"id": global_ids.encode("ApiClient", key), "expectedVersion": 2}

    async def _token(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._program()
        return viewer, {"clientId": global_ids.encode("ApiClient", key)}

    async def _issued(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._program()
        issued = await tokens.create(viewer, key, 30)
        return viewer, {"id": global_ids.encode("ApiToken", issued.token_id)}

    async def _register(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._program()
        return viewer, {"clientId": global_ids.encode("ApiClient", key), "name": "Orders", "text": DOCUMENT}

    async def _retire(self) -> tuple[Viewer, dict[str, Any]]:
        viewer, key = await self._program()
        document = await documents.register(viewer, key, "Orders", DOCUMENT, 1)
        return viewer, {"id": global_ids.encode("ApiDocument", document)}
