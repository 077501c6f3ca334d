"""Those passkeys are attacked at: somebody who has one, somebody else, and what must not have changed."""

import pytest

from server.core import database
from server.domains.users import second_factors
from tests.support.graph import Graph
from tests.support.passkeys import Passkeys
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.walk import signed_in


@pytest.fixture
async def victim(graph: Graph, people: People, post_room: PostRoom) -> Passkeys:
    """A clerk with a passkey that was used once, and an application."""
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    found = Passkeys(graph, user, await signed_in(user))
    await found.add()
    assert (await found.sign_in())["__typename"] == "SignedIn"
    return found
