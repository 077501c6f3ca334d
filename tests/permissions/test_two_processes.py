"""Two servers on one PostgreSQL: what is taken away at one is refused by the other at its next request."""

import asyncio
import json
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from server.core import database
from server.core.settings import Settings
from server.core.viewer import SYSTEM
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.role_models import Role
from tests.support.composing import as_input, composed, holding, sent
from tests.support.people import People
from tests.support.serving import Served

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("engine", ["postgres"], indirect=True)]

UPDATE = "mutation($input: RoleUpdateInput!) { roleUpdate(input: $input) { __typename ... on Error { code } } }"
MESSAGES = "{ messages(first: 1) { totalCount } }"
FOLLOWING = {"type": "subscribe", "id": "1", "payload": {"query": "subscription { viewerJobsChanged { id } }"}}
WITHIN = 5.0


@asynccontextmanager
async def two(settings: Settings) -> AsyncIterator[tuple[Served, Served]]:
    """Two servers of the open database, each a process."""
    assert settings.database_url is not None
    environment = {"DATABASE_URL": settings.database_url.get_secret_value()}
    servers = [Served(settings.data, environment=environment) for _ in range(2)]
    try:
        for one in servers:
            await asyncio.to_thread(one.start)
        yield servers[0], servers[1]
    finally:
        for one in servers:
            if one.process is not None:
                await asyncio.to_thread(one.stop)


async def ask(server: Served, token: str, query: str, **variables: Any) -> dict[str, Any]:
    headers = {"authorization": f"Bearer {token}", "content-type": "application/json", "accept": "application/json"}
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(f"{server.url}/graphql", body, headers)

    def asked() -> dict[str, Any]:
        with urllib.request.urlopen(request, timeout=30) as answer:
            found: dict[str, Any] = json.load(answer)
            return found

    return await asyncio.to_thread(asked)


async def figure(server: Served, name: str) -> float:
    """One of the server's own figures."""

    def read() -> str:
        with urllib.request.urlopen(f"{server.url}/metrics", timeout=30) as answer:
            return str(answer.read().decode())

    text = await asyncio.to_thread(read)
    return next(float(line.split()[1]) for line in text.splitlines() if line.startswith(f"{name} "))


@asynccontextmanager
async def following(server: Served, token: str) -> AsyncIterator[Any]:
    """A socket with a subscription that is open."""
    async with connect(f"ws://localhost:{server.port}/graphql", subprotocols=["graphql-transport-ws"]) as socket:  # type: ignore[list-item]
        payload = {"authorization": f"Bearer {token}"}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        await socket.send(json.dumps(FOLLOWING))
        yield socket


async def closed(socket: Any) -> tuple[int, float]:
    """The code it is closed with, and after how many seconds."""
    began = time.monotonic()
    try:
        async with asyncio.timeout(3 * WITHIN):
            while True:
                await socket.recv()
    except ConnectionClosed as end:
        return (end.rcvd.code if end.rcvd else 0), time.monotonic() - began


async def test_a_role_changed_at_one_server_is_refused_by_the_other_and_closes_its_sockets(
    opened_database: Settings, people: People
) -> None:
    role = await composed("reading", "messages:read any allow")
    token = await holding(people, role.key)
    administrator = await holding(people, role="system_administrator")
    async with two(opened_database) as (here, there), following(there, token) as socket:
        before = await ask(there, token, MESSAGES)
        told = {"nameZh": "夜班", "nameEn": "Night", "kinds": ["STAFF"], "reason": "too much"}
        given = {**sent(await Role.get(id=role.id)), **told, "permissions": as_input("units:read any allow")}

        changed = await ask(here, administrator, UPDATE, input=given)
        after = await ask(there, token, MESSAGES)
        code, seconds = await closed(socket)
        late = [await figure(server, "posthouse_policy_late_total") for server in (here, there)]

    assert late == [0, 0]
    assert before["data"]["messages"] == {"totalCount": 0}
    assert changed["data"]["roleUpdate"] == {"__typename": "Role"}
    assert [error["extensions"]["code"] for error in after["errors"]] == ["FORBIDDEN"]
    assert code == 4401
    assert seconds <= WITHIN


async def test_a_role_taken_back_is_refused_by_every_server_and_closes_their_sockets(
    opened_database: Settings, people: People
) -> None:
    token = await holding(people, role="operator")
    playing = await composed("exploring", "playground:use any allow")
    user = await RoleAssignment.get(role="operator")
    async with database.transaction():
        kept = await RoleAssignment.create(
            user_id=user.user_id, role=playing.key, valid_from=user.valid_from, created_at=user.created_at
        )
    async with (
        two(opened_database) as servers,
        following(servers[0], token) as one,
        following(servers[1], token) as two_,
    ):
        before = [await ask(server, token, MESSAGES) for server in servers]
        async with database.transaction():
            await permissions.withdraw(SYSTEM, user.id)
        after = [await ask(server, token, MESSAGES) for server in servers]
        ends = await asyncio.gather(closed(one), closed(two_))

    assert kept.id
    assert all("errors" not in answer for answer in before)
    assert all(answer["errors"][0]["extensions"]["code"] == "FORBIDDEN" for answer in after)
    assert all(code == 4401 and seconds <= WITHIN for code, seconds in ends)
