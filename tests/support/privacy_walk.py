"""What is done with personal data, each mutation once by somebody who may."""

from collections.abc import Awaitable, Callable
from typing import Any

from server.core import database, global_ids
from server.core.languages import Language
from server.core.viewer import Viewer
from server.domains.subjects import deciding, requests
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import SubjectRequestKind
from tests.support.letters import place
from tests.support.people import PASSWORD, People

Given = tuple[Viewer, dict[str, Any] | None]


class PrivacyWalk:
    """The steps by the name of their mutation."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "partyReveal": self._party,
            "subjectRequestBegin": self._begin,
            "subjectRequestCancel": self._cancel,
            "subjectRequestCreate": self._create,
            "subjectRequestFulfil": self._fulfil,
            "subjectRequestRefuse": self._refuse,
            "userReveal": self._user,
        }

    async def _user(self) -> Given:
        user = await self._people.user("customer")
        given = {"id": global_ids.encode("User", user.id), "fields": ["EMAIL"], "reason": "a parcel came back"}
        return await self._people.viewer("support"), given

    async def _party(self) -> Given:
        order_id = await place(await self._people.viewer("customer"))
        given = {"id": global_ids.encode("Order", order_id), "party": "ADDRESSEE", "reason": "a parcel came back"}
        return await self._people.viewer("support"), given

    async def _create(self) -> Given:
        return await self._people.viewer("customer"), {"kind": "EXPORT", "password": PASSWORD}

    async def _asked(self) -> tuple[Viewer, dict[str, Any]]:
        viewer = await self._people.viewer("customer")
        key = await requests.create(viewer, SubjectRequestKind.RECTIFICATION, PASSWORD, Language.EN, "Another Name")
        return viewer, {"id": global_ids.encode("SubjectRequest", key), "expectedVersion": 1}

    async def _cancel(self) -> Given:
        return await self._asked()

    async def _begin(self) -> Given:
        _, given = await self._asked()
        return await self._people.viewer("support"), given

    async def _fulfil(self) -> Given:
        staff, given = await self._begin()
        assert given is not None
        await deciding.begin(staff, global_ids.decode_as("SubjectRequest", given["id"]), 1)
        assert await SubjectRequest.all().using_db(database.present()).count() == 1
        return staff, {**given, "expectedVersion": 2}

    async def _refuse(self) -> Given:
        staff, given = await self._begin()
        assert given is not None
        return staff, {**given, "reason": "the name is not yours"}
