"""One account for each role, for nobody, and for whoever has come half way; and the ways they reach the graph."""

from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from server.core import database
from server.core.viewer import ANONYMOUS, SYSTEM, Stage
from server.domains.permissions import service as permissions
from server.domains.permissions.identification import identify
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.roles import roles
from server.domains.users import sessions
from server.domains.users.models import User
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import GraphQLSocket
from tests.access.carriers import Carriers
from tests.access.operations import operations
from tests.schema.test_matrix import SCHEMA
from tests.support.people import People
from tests.support.post_room import PostRoom

OPERATIONS = operations(SCHEMA)
HALF_WAY = {"second_factor": Stage.SECOND_FACTOR, "enrolment": Stage.ENROLMENT}
PARTNER = 3


@dataclass
class House:
    """Who asks, by the matrix's names, and with which token. A session that an operation ended is opened again."""

    users: dict[str, User]
    stages: dict[str, Stage]
    _tokens: dict[str, str] = field(default_factory=dict)

    async def token(self, who: str) -> str | None:
        """A token that stands for them now."""
        if who == "anonymous":
            return None
        if who not in self._tokens or not await self._stands(self._tokens[who], who):
            async with database.transaction():
                opened = await sessions.open_session(ANONYMOUS, self.users[who], self.stages[who])
            self._tokens[who] = opened.token
        return self._tokens[who]

    async def _stands(self, token: str, who: str) -> bool:
        viewer = await identify(token, address="", user_agent="", request_id="")
        return viewer.user_id == self.users[who].id and viewer.stage is self.stages[who]


@pytest_asyncio.fixture
async def house(opened_database: Any, people: People) -> House:
    """Everybody holds their role in one office and for one partner, as the matrix has it."""
    PostRoom().open()
    office = await people.office()
    users = {role: await people.user(role, unit_id=office.id) for role in roles()}
    for who in HALF_WAY:
        users[who] = await people.user("clerk", unit_id=office.id)
    partner = users["partner_member"]
    async with database.transaction():
        await RoleAssignment.filter(user_id=partner.id).delete()
        await permissions.assign(SYSTEM, partner.id, "partner_member", unit_id=office.id, partner_id=PARTNER)
    return House(users, {who: HALF_WAY.get(who, Stage.COMPLETE) for who in users})


@pytest.fixture
def carriers(opened_database: Any, session_graph: Any) -> Carriers:
    edge = GraphQLEndpoint(session_graph, identify), GraphQLSocket(session_graph, identify)
    found = Carriers(session_graph, *edge)
    for operation in OPERATIONS.values():
        found.persist(operation)
    return found
