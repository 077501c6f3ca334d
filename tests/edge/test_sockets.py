"""graphql-transport-ws: every message no honest client sends, and the ones it does."""

import asyncio
import json
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.viewer import ANONYMOUS, Stage
from server.domains.orders import steps
from server.domains.permissions.identification import identify
from server.domains.users import sessions
from server.edge import websocket
from tests.edge.conftest import Socket
from tests.support.letters import place
from tests.support.people import People

INIT = {"type": "connection_init"}
PING = {"query": "{ __typename }"}


def subscribe(id_: Any = "1", payload: Any = PING) -> dict[str, Any]:
    return {"type": "subscribe", "id": id_, "payload": payload}


BEFORE_INIT = [
    ("[]", 4400), ("1", 4400), ("null", 4400), ('"text"', 4400), ("true", 4400), ("{", 4400), ("", 4400), ("{}", 4400),
    ('{"type":null}', 4400), ('{"type":1}', 4400), ('{"type":["connection_init"]}', 4400), ('{"type":"nope"}', 4400),
    ('{"type":"connection_init","payload":1}', 4400), ('{"type":"connection_init","payload":[]}', 4400),
    ('{"type":"connection_init","payload":"x"}', 4400), ('{"type":"ping","payload":1}', 4400),
    ('{"type":"start","id":"1","payload":{}}', 4400), ('{"type":"connection_terminate"}', 4400),
    (json.dumps(subscribe()), 4401), ("[" * 60_000, 4400), ('{"a":' * 5_000, 4400), ("x" * 70_000, 4400),
    ('{"type":"connection_init","payload":{"a":NaN}}', 4400),
]  # fmt: skip
AFTER_INIT: list[tuple[Any, int]] = [
    (INIT, 4429), ({"type": "subscribe"}, 4400), ({"type": "subscribe", "payload": PING}, 4400), (subscribe(1), 4400),
    (subscribe({}), 4400), (subscribe(""), 4400), (subscribe("x" * 101), 4400), (subscribe(payload=None), 4400),
    (subscribe(payload=[]), 4400), (subscribe(payload="x"), 4400), (subscribe(payload={}), 4400),
    (subscribe(payload={"query": 1}), 4400), (subscribe(payload={"query": "{a}", "variables": []}), 4400),
    (subscribe(payload={"query": "{a}", "operationName": 1}), 4400), (subscribe(payload={"documentId": "x"}), 4400),
    ({"type": "complete"}, 4400), ({"type": "complete", "id": 1}, 4400), ({"type": "next", "id": "1"}, 4400),
]  # fmt: skip


@pytest.mark.parametrize(("message", "code"), BEFORE_INIT)
async def test_a_malformed_first_message_closes_the_socket(socket_app: Any, message: str, code: int) -> None:
    async with Socket(socket_app) as socket:
        await socket.say(message)
        assert await socket.hear() == code


@pytest.mark.parametrize(("message", "code"), AFTER_INIT)
async def test_a_malformed_later_message_closes_the_socket(socket_app: Any, message: Any, code: int) -> None:
    async with Socket(socket_app) as socket:
        await (await socket.init()).say(message)
        assert await socket.hear() == code


async def test_binary_messages_are_refused(socket_app: Any) -> None:
    async with Socket(socket_app) as socket:
        await socket.raw({"type": "websocket.receive", "bytes": b"\x00\x01"})
        assert await socket.hear() == 4400


async def test_the_old_subprotocol_and_none_are_refused(socket_app: Any) -> None:
    for offered in ((), ("graphql-ws",)):
        async with Socket(socket_app, subprotocols=offered) as socket:
            assert await socket.hear() == 4406


async def test_a_socket_that_says_nothing_is_closed(socket_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "INIT_SECONDS", 0.05)
    async with Socket(socket_app) as socket:
        assert await socket.hear() == 4408


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://evil.example"}, {"cookie": "__Host-ph=x", "origin": "null"}, {"cookie": "__Host-ph=x"}],
)
async def test_a_foreign_origin_and_a_cookie_without_one_are_refused(socket_app: Any, headers: dict[str, str]) -> None:
    async with Socket(socket_app, headers=headers) as socket:
        assert await socket.hear() == 4403


async def test_a_ping_is_answered(socket_app: Any) -> None:
    async with Socket(socket_app) as socket:
        await (await socket.init()).say({"type": "ping", "payload": {"n": 1}})
        assert await socket.hear() == {"type": "pong", "payload": {"n": 1}}


async def test_a_query_is_answered_and_completed_and_a_bad_one_is_an_error(socket_app: Any, developer: str) -> None:
    async with Socket(socket_app) as socket:
        await (await socket.init(developer)).say(subscribe(payload={"query": "{ viewer { stage } }"}))
        assert (await socket.hear())["payload"] == {"data": {"viewer": {"stage": "COMPLETE"}}}
        assert await socket.hear() == {"type": "complete", "id": "1"}
        await socket.say(subscribe("2", {"query": "{ nope }"}))
        refused = await socket.hear()
        assert (refused["type"], refused["payload"][0]["extensions"]["code"]) == ("error", "BAD_REQUEST")


async def test_an_order_is_followed_until_the_client_completes(socket_app: Any, people: People, developer: str) -> None:
    user = await people.user("customer")
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)
    viewer = await identify(opened.token, address="", user_agent="", request_id="")
    key = await place(viewer)
    document_id = f"sha256:{'3' * 64}"
    socket_app.executor.persist(document_id, "subscription S($id: ID!) { orderUpdated(id: $id) { status } }")
    payload = {"query": None, "documentId": document_id, "variables": {"id": global_ids.encode("Order", key)}}

    async with Socket(socket_app) as socket:
        await (await socket.init(opened.token)).say(subscribe("s", payload))
        assert (await socket.hear())["payload"]["data"] == {"orderUpdated": {"status": "PENDING_PAYMENT"}}
        await socket.say(subscribe("s", payload))
        assert await socket.hear() == 4409

    async with Socket(socket_app) as socket:
        await (await socket.init(opened.token)).say(subscribe("s", payload))
        await socket.hear()
        await steps.cancel(viewer, key, 1, "no need")
        assert (await socket.hear())["payload"]["data"] == {"orderUpdated": {"status": "CANCELLED"}}
        await socket.say({"type": "complete", "id": "s"})
        await socket.say({"type": "ping"})
        assert await socket.hear() == {"type": "pong"}


async def test_an_eleventh_operation_closes_the_socket(socket_app: Any, people: People) -> None:
    user = await people.user("customer")
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)
    document_id = f"sha256:{'4' * 64}"
    socket_app.executor.persist(document_id, "subscription S($id: ID!) { orderUpdated(id: $id) { status } }")

    async with Socket(socket_app) as socket:
        await socket.init(opened.token)
        for number in range(11):
            payload = {"documentId": document_id, "variables": {"id": global_ids.encode("Order", 1)}}
            await socket.say(subscribe(str(number), payload))
        heard: list[Any] = [await socket.hear()]
        while isinstance(heard[-1], dict):
            heard.append(await socket.hear())
        assert heard[-1] == 4429


async def test_a_socket_ends_with_its_session(socket_app: Any, people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "WATCH_SECONDS", 0.05)
    user = await people.user("customer")
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)
    viewer = await identify(opened.token, address="", user_agent="", request_id="")

    async with Socket(socket_app) as socket:
        await socket.init(opened.token)
        await sessions.revoke(viewer, opened.session_id)
        assert await socket.hear() == 4401


async def test_one_address_has_at_most_fifty_sockets(socket_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "MOST_BY_ADDRESS", 2)
    async with Socket(socket_app) as one, Socket(socket_app) as two:
        await asyncio.gather(one.init(), two.init())
        async with Socket(socket_app) as three:
            assert await three.hear() == 4429
    async with Socket(socket_app) as again:
        await again.init()
