"""What ends a session ends it at its next request: over HTTP, over a socket, and in a stream of events."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.clock import now
from server.core.languages import Language
from server.core.viewer import SYSTEM, Viewer
from server.domains.jobs.embedded import drain
from server.domains.permissions import service as permissions
from server.domains.permissions.identification import identify
from server.domains.permissions.models import RoleAssignment
from server.domains.users import password_changes, resetting, second_factors, sessions
from server.domains.users.ending_sessions import end_sessions_of, end_sessions_of_all
from server.domains.users.models import Session, User, UserState
from server.edge import sse, websocket
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import GraphQLSocket
from tests.edge.conftest import Client, Socket
from tests.support.attacking import PASSWORD, Attacker, code_of, known, opened
from tests.support.letters import place
from tests.support.persisted import document_id
from tests.support.post_room import PostRoom
from tests.support.registering import somebody

VIEWER = {"documentId": document_id("Viewer")}
Ending = Callable[[Attacker, User, str], Awaitable[object]]


async def _sign_out(attacker: Attacker, user: User, token: str) -> None:
    await sessions.sign_out(await known(token))


async def _revoke(attacker: Attacker, user: User, token: str) -> None:
    ended = await known(token)
    await sessions.revoke(await known(await opened(user)), ended.session_id or 0)


async def _revoke_others(attacker: Attacker, user: User, token: str) -> None:
    await sessions.revoke_others(await known(await opened(user)))


async def _change_password(attacker: Attacker, user: User, token: str) -> None:
    change = password_changes.Change(PASSWORD, "another long phrase")
    await password_changes.change(await known(await opened(user)), change)


async def _reset_password(attacker: Attacker, user: User, token: str) -> None:
    room = PostRoom().open()
    asked = await resetting.start(somebody(), "person1@example.cn", Language.EN)
    await drain()
    given = resetting.Reset(asked.token, room.code_to("person1@example.cn"), "another long phrase")
    await resetting.confirm(somebody(), given)


async def _suspend(attacker: Attacker, user: User, token: str) -> None:
    await User.filter(id=user.id).update(state=UserState.SUSPENDED)


async def _set_up_a_factor(attacker: Attacker, user: User, token: str) -> None:
    viewer = await known(await opened(user))
    await second_factors.enrol(viewer)
    await second_factors.confirm_enrolment(viewer, await code_of(user))


async def _end_all_of_one(attacker: Attacker, user: User, token: str) -> None:
    await end_sessions_of(await _administrator(attacker), user.id, "a lost device")


async def _end_all_there_are(attacker: Attacker, user: User, token: str) -> None:
    await end_sessions_of_all(await _administrator(attacker), "a leak of tokens")


async def _administrator(attacker: Attacker) -> Viewer:
    return await known(await opened(await attacker.people.user("security_administrator")))


async def _be_idle(attacker: Attacker, user: User, token: str) -> None:
    await Session.all().update(idle_expires_at=now() - timedelta(seconds=1))


async def _last_too_long(attacker: Attacker, user: User, token: str) -> None:
    await Session.all().update(expires_at=now() - timedelta(seconds=1))


ENDINGS: dict[str, Ending] = {
    "signing out": _sign_out,
    "revoked": _revoke,
    "all others revoked": _revoke_others,
    "password changed": _change_password,
    "password reset": _reset_password,
    "account suspended": _suspend,
    "second factor set up": _set_up_a_factor,
    "all of one ended by an administrator": _end_all_of_one,
    "all there are ended by an administrator": _end_all_there_are,
    "idle": _be_idle,
    "too old": _last_too_long,
}


@pytest.mark.parametrize("ending", ENDINGS)
async def test_a_session_that_has_ended_is_nobody_s_at_its_next_request(attacker: Attacker, ending: str) -> None:
    user = await attacker.people.user("customer")
    token = await opened(user)
    client = Client(GraphQLEndpoint(attacker.graph.executor, identify))
    before = await client.post(VIEWER, authorization=f"Bearer {token}")

    await ENDINGS[ending](attacker, user, token)
    after = await client.post(VIEWER, authorization=f"Bearer {token}")

    assert before.json["data"]["viewer"]["stage"] == "COMPLETE"
    assert after.json["data"]["viewer"]["stage"] == "ANONYMOUS"


@pytest.mark.parametrize("ending", ENDINGS)
async def test_its_socket_is_closed_and_does_nothing_more(
    attacker: Attacker, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "WATCH_SECONDS", 0.05)
    user = await attacker.people.user("customer")
    token = await opened(user)

    async with Socket(GraphQLSocket(attacker.graph.executor, identify)) as socket:
        await socket.init(token)
        await ENDINGS[ending](attacker, user, token)
        assert await socket.hear() == 4401


async def test_before_the_socket_is_closed_a_new_operation_is_nobody_s_already(attacker: Attacker) -> None:
    user = await attacker.people.user("customer")
    token = await opened(user)

    async with Socket(GraphQLSocket(attacker.graph.executor, identify)) as socket:
        await socket.init(token)
        await _sign_out(attacker, user, token)
        await socket.say({"type": "subscribe", "id": "1", "payload": VIEWER})
        assert (await socket.hear())["payload"]["data"]["viewer"]["stage"] == "ANONYMOUS"


def test_sockets_and_streams_are_looked_at_often_enough() -> None:
    assert websocket.WATCH_SECONDS <= 5
    assert sse.WATCH_SECONDS <= 5


async def test_a_stream_of_events_ends_with_its_session(attacker: Attacker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "WATCH_SECONDS", 0.05)
    user = await attacker.people.user("developer")
    token = await opened(user)
    following = "subscription { viewerJobsChanged { id } }"
    client = Client(GraphQLEndpoint(attacker.graph.executor, identify))
    sent = {"authorization": f"Bearer {token}", "accept": "text/event-stream"}
    stream = asyncio.ensure_future(client.send(json.dumps({"query": following}).encode(), headers=sent))
    await asyncio.sleep(0.3)
    still_open = not stream.done()

    await _sign_out(attacker, user, token)

    answered = await asyncio.wait_for(stream, 5)
    assert still_open
    assert answered.body.endswith(b"event: complete\ndata:\n\n")


async def test_a_role_that_is_taken_back_is_gone_at_the_next_request_and_its_socket_closed(
    attacker: Attacker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "WATCH_SECONDS", 0.05)
    user = await attacker.people.user("operator")
    token = await opened(user)

    async with Socket(GraphQLSocket(attacker.graph.executor, identify)) as socket:
        await socket.init(token)
        assert (await attacker.graph(await known(token), "{ jobs { totalCount } }")).codes == []
        async with database.transaction():
            await permissions.withdraw(SYSTEM, (await RoleAssignment.get(user_id=user.id)).id)
        assert "messages:read" not in await _permissions(attacker, token)
        assert await socket.hear() == 4401


async def test_somebody_else_s_session_is_not_ended_with_one_s_own(attacker: Attacker) -> None:
    one, other = await attacker.people.user("customer"), await attacker.people.user("customer")
    theirs = await opened(other)

    await sessions.revoke_others(await known(await opened(one)))
    await place(await known(theirs))

    assert (await known(theirs)).user_id == other.id


async def _permissions(attacker: Attacker, token: str) -> list[str]:
    answer: Any = (await attacker.graph(await known(token), "{ viewer { permissions } }")).data
    return list(answer["viewer"]["permissions"])
