"""Programs as they come in: over HTTP, sockets, events and files, from where they may come, as often as they may."""

import asyncio
import json
import statistics
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from server.core import database
from server.core.clock import now
from server.core.rules import rule
from server.core.tokens import new_program_token
from server.core.viewer import ANONYMOUS, Stage
from server.domains.audit.models import AuditEntry, AuditRefusal
from server.domains.clients import service, tokens
from server.domains.clients.identification import identify
from server.domains.clients.models import ApiClient, ApiToken
from server.domains.clients.words import ClientMode, RateClass
from server.domains.files import service as files
from server.domains.permissions.identification import finish_touching
from server.domains.permissions.models import RoleAssignment
from server.domains.users import sessions
from server.edge import sse, websocket
from server.edge.files import Files
from server.edge.http import GraphQLEndpoint
from tests.edge.conftest import Client, Socket
from tests.files.test_files import kept
from tests.support.people import People
from tests.support.programs import Made, program, program_of

WHO = {"query": "{ viewer { user { id } } orders { totalCount } }"}
Advance = Callable[[timedelta], None]
Ending = Callable[[Made], Awaitable[Any]]


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


async def _revoke(made: Made) -> None:
    await tokens.revoke(made.owner, made.token_id)


async def _rotate(made: Made) -> None:
    await tokens.rotate(made.owner, made.token_id, 0)


async def _suspend(made: Made) -> None:
    await service.suspend(made.owner, made.client_id, 1, "a check")


async def _end(made: Made) -> None:
    async with database.transaction():
        await ApiToken.filter(id=made.token_id).update(expires_at=now())


ENDINGS: dict[str, Ending] = {"revoked": _revoke, "rotated": _rotate, "suspended": _suspend, "ended": _end}


@pytest.mark.parametrize("ending", ENDINGS)
async def test_a_token_that_is_over_is_nobody_s_over_http_and_sockets(
    client: Client, socket_app: Any, people: People, ending: str
) -> None:
    made = await program(people)
    assert (await client.post(WHO, **bearer(made.token))).json["data"]["orders"]["totalCount"] == 0

    await ENDINGS[ending](made)

    answered = await client.post(WHO, **bearer(made.token))
    assert (answered.status, answered.json["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")
    async with Socket(socket_app) as socket:
        await (await socket.init(made.token)).say({"type": "subscribe", "id": "1", "payload": WHO})
        heard = await socket.hear()
        assert (heard["type"], heard["payload"][0]["extensions"]["code"]) == ("error", "UNAUTHENTICATED")


@pytest.mark.parametrize("ending", ENDINGS)
async def test_an_open_socket_and_a_stream_of_events_end_with_the_token(
    client: Client, socket_app: Any, people: People, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setattr(websocket, "WATCH_SECONDS", 0.05)
    monkeypatch.setattr(sse, "WATCH_SECONDS", 0.05)
    made = await program(people, grants=(("jobs:read", "own"),))
    follow = {"query": "subscription { viewerJobsChanged { id } }"}
    async with Socket(socket_app) as socket:
        await (await socket.init(made.token)).say({"type": "subscribe", "id": "1", "payload": follow})
        stream = asyncio.ensure_future(client.post(follow, accept="text/event-stream", **bearer(made.token)))
        await asyncio.sleep(0.2)
        assert not stream.done()

        await ENDINGS[ending](made)

        assert await socket.hear() == 4401
        assert (await asyncio.wait_for(stream, 5)).body.endswith(b"event: complete\ndata:\n\n")


async def test_a_rotated_token_goes_on_for_its_overlap_beside_the_new_one(
    client: Client, people: People, stopped_clock: Advance
) -> None:
    made = await program(people)
    issued = await tokens.rotate(made.owner, made.token_id, 24)

    async def status(token: str) -> int:
        return (await client.post(WHO, **bearer(token))).status

    assert [await status(one) for one in (made.token, issued.token)] == [200, 200]
    stopped_clock(timedelta(hours=24) - timedelta(microseconds=1))
    assert [await status(one) for one in (made.token, issued.token)] == [200, 200]
    stopped_clock(timedelta(microseconds=1))
    assert [await status(one) for one in (made.token, issued.token)] == [401, 200]


@pytest.mark.parametrize(
    ("given", "address", "admitted"),
    [
        ((), "198.51.100.9", True),
        (("203.0.113.0/24",), "203.0.113.7", True),
        (("203.0.113.0/24",), "203.0.114.7", False),
        (("203.0.113.7",), "203.0.113.8", False),
        (("2001:db8::/48",), "2001:db8::9", True),
        (("2001:db8::/48",), "203.0.113.7", False),
        (("203.0.113.0/24",), "::ffff:203.0.113.7", True),
        (("203.0.113.0/24",), "", False),
        (("203.0.113.0/24",), "no address", False),
    ],
)
async def test_a_program_comes_from_where_it_may(
    session_graph: Any, opened_database: Any, people: People, given: tuple[str, ...], address: str, admitted: bool
) -> None:
    made = await program(people, addresses=given)

    answered = await Client(GraphQLEndpoint(session_graph, identify), address).post(WHO, **bearer(made.token))

    assert answered.status == (200 if admitted else 401)


@pytest.mark.parametrize(
    ("peer", "forwarded", "status"),
    [
        ("198.51.100.9", "203.0.113.7", 401),
        ("198.51.100.9", "203.0.113.7, 203.0.113.7", 401),
        ("10.0.0.1", "203.0.113.7", 200),
        ("10.0.0.1", "203.0.113.7, 198.51.100.9", 401),
        ("10.0.0.1", "198.51.100.9, 203.0.113.7", 200),
        ("10.0.0.1", "", 401),
        ("203.0.113.7", "198.51.100.9", 200),
    ],
)
async def test_a_forged_x_forwarded_for_admits_nobody(
    session_graph: Any, opened_database: Any, people: People, peer: str, forwarded: str, status: int
) -> None:
    """Only what a trusted proxy has seen counts: the last entry that no trusted proxy added."""
    made = await program(people, addresses=("203.0.113.0/24",))
    endpoint = GraphQLEndpoint(session_graph, identify, trusted_proxies=("10.0.0.0/8",))

    answered = await Client(endpoint, peer).post(WHO, **bearer(made.token), **{"x-forwarded-for": forwarded})

    assert answered.status == status


async def test_an_owner_sees_where_a_token_was_used_and_from_where_it_was_refused(
    session_graph: Any, opened_database: Any, people: People
) -> None:
    made = await program(people, addresses=("203.0.113.0/24",))
    endpoint = GraphQLEndpoint(session_graph, identify)
    for address in ("203.0.113.7", "198.51.100.9"):
        await Client(endpoint, address).post(WHO, **bearer(made.token))
    await finish_touching()

    token = await ApiToken.get(id=made.token_id)
    assert (token.last_used_block, token.refused_block) == ("203.0.113.0/24", "198.51.100.0/24")
    assert (await ApiClient.get(id=made.client_id)).last_used_at is not None


async def test_a_program_s_token_in_a_cookie_is_nobody_s(client: Client, socket_app: Any, people: People) -> None:
    made = await program(people)
    own_page = {"graphql-preflight": "1", "origin": "http://localhost", "cookie": f"__Host-ph={made.token}"}

    assert (await client.post(WHO, **own_page)).status == 401
    async with Socket(
        socket_app, headers={"cookie": f"__Host-ph={made.token}", "origin": "http://localhost"}
    ) as socket:
        await (await socket.init()).say({"type": "subscribe", "id": "1", "payload": WHO})
        assert (await socket.hear())["payload"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_beside_a_program_s_token_a_browser_s_cookie_is_not_looked_at(client: Client, people: People) -> None:
    made = await program(people)
    other = await people.user("operator")
    async with database.transaction():
        session = (await sessions.open_session(ANONYMOUS, other, Stage.COMPLETE)).token
    own_page = {"graphql-preflight": "1", "origin": "http://localhost", "cookie": f"__Host-ph={session}"}

    for token, status in ((made.token, 200), (new_program_token(), 401)):
        answered = await client.post(WHO, **bearer(token), **own_page)
        assert answered.status == status
        assert "set-cookie" not in answered.headers


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one[:-1],
        lambda one: one[:-6] + "000000",
        lambda one: one + "A",
        lambda one: one.replace("_api_", "_"),
        lambda one: one.swapcase(),
    ],
    ids=["cut", "forged check digits", "longer", "another prefix", "other case"],
)
async def test_a_token_that_was_cut_or_forged_is_nobody_s_and_asks_no_database(
    client: Client, people: People, statements: Any, change: Callable[[str], str]
) -> None:
    made = await program(people)
    forged = change(made.token)

    with statements() as sent:
        answered = await client.post({"query": "{ __typename }"}, **bearer(forged))
        refused = await client.post(WHO, **bearer(forged))

    assert (answered.status, refused.status) == (200, 401)
    assert [one for one in sent if "api_tokens" in one] == []


async def test_an_unknown_token_takes_as_long_as_a_revoked_one(people: People) -> None:
    """Both are one statement that finds nothing."""
    made = await program(people)
    await tokens.revoke(made.owner, made.token_id)

    async def took(token: str) -> float:
        began = time.perf_counter()
        assert (await identify(token, address="203.0.113.7", user_agent="", request_id="")).is_anonymous
        return time.perf_counter() - began

    revoked, unknown = [], []
    for _ in range(300):
        revoked.append(await took(made.token))
        unknown.append(await took(new_program_token()))

    assert 0.5 < statistics.median(revoked) / statistics.median(unknown) < 2


async def test_a_program_that_is_trusted_with_registered_documents_sends_no_other(
    client: Client, socket_app: Any, people: People
) -> None:
    owner = await people.user("customer")
    async with database.transaction():
        await RoleAssignment.create(user_id=owner.id, role="developer", valid_from=now(), created_at=now())
    grants = (("orders:read", "own"), ("playground:use", "any"))
    made = await program_of(owner, mode=ClientMode.TRUSTED_ONLY, grants=grants)

    for document in (WHO, {"query": "{ __schema { queryType { name } } }"}):
        answered = await client.post(document, **bearer(made.token))
        assert (answered.status, answered.json["errors"][0]["extensions"]["code"]) == (403, "TRUSTED_DOCUMENTS_ONLY")
    events = await client.post(WHO, accept="text/event-stream", **bearer(made.token))
    assert b"TRUSTED_DOCUMENTS_ONLY" in events.body
    async with Socket(socket_app) as socket:
        await (await socket.init(made.token)).say({"type": "subscribe", "id": "1", "payload": WHO})
        assert (await socket.hear())["payload"][0]["extensions"]["code"] == "TRUSTED_DOCUMENTS_ONLY"
    assert (await client.post({"query": "{ __typename }"}, **bearer(made.token))).status == 200


async def test_an_open_program_asks_about_the_schema_only_with_the_playground_s_permission(
    client: Client, people: People
) -> None:
    hidden = "query { ...F } fragment F on Query { __schema { queryType { name } } }"
    made = await program(people)
    developer = await program(people, "developer", grants=(("playground:use", "any"),))

    assert (await client.post(WHO, **bearer(made.token))).status == 200
    assert (await client.post({"query": hidden}, **bearer(made.token))).status == 403
    assert (await client.post({"query": hidden}, **bearer(developer.token))).status == 200


async def test_a_program_that_asks_too_much_is_told_when_to_come_back(
    client: Client, socket_app: Any, people: People, stopped_clock: Advance
) -> None:
    made = await program(people, rate_class=RateClass.BASIC)
    quota = rule("rate_classes").value["basic"]["requests"]

    async def asked() -> Any:
        return await client.post({"query": "{ __typename }"}, **bearer(made.token))

    first = await asked()
    assert first.headers["ratelimit"] == f'"requests";r={quota - 1};t=1'
    assert "retry-after" not in first.headers
    for _ in range(quota - 1):
        assert (await asked()).status == 200
    over = await asked()
    assert (over.status, over.headers["retry-after"]) == (429, "1")
    assert over.json["errors"][0]["extensions"] | {"requestId": ""} == {
        "code": "RATE_LIMITED",
        "requestId": "",
        "retryAfterSeconds": 1,
    }
    async with Socket(socket_app) as socket:
        await (await socket.init(made.token)).say({"type": "subscribe", "id": "1", "payload": WHO})
        assert (await socket.hear())["payload"][0]["extensions"]["code"] == "RATE_LIMITED"
    stopped_clock(timedelta(seconds=1))
    assert (await asked()).status == 200


async def test_what_a_document_costs_is_charged_and_a_person_is_never(
    client: Client, people: People, stopped_clock: Advance
) -> None:
    made = await program(people, rate_class=RateClass.BASIC)
    told = {"extensions": {"cost": True}}
    heavy = {**told, "query": "{ orders(first: 100) { nodes { id number sender { name } addressee { name } } } }"}
    quota = rule("rate_classes").value["basic"]["cost"]

    answered = [await client.post(heavy, **bearer(made.token)) for _ in range(60)]
    statuses = [one.status for one in answered]
    cost = answered[0].json["extensions"]["cost"]["cost"]

    assert statuses.count(200) == quota // cost
    assert statuses[quota // cost] == 429
    developer = await people.user("developer")
    async with database.transaction():
        person = (await sessions.open_session(ANONYMOUS, developer, Stage.COMPLETE)).token
    alone = [await client.post({"query": "{ __typename }"}, **bearer(person)) for _ in range(80)]
    assert {one.status for one in alone} == {200}
    assert not any("ratelimit" in one.headers for one in alone)


async def test_a_program_fetches_the_files_it_may_and_no_others(opened_database: Any, people: People) -> None:
    may = await program(people, grants=(("files:read", "own"),))
    may_not = await program(people)
    app = Client(Starlette(routes=[Route("/files/{id}", Files(files.find, identify).get)]))

    for made, status in ((may, 200), (may_not, 404)):
        path = f"/files/{await kept(made.account)}"
        assert (await app.send(method="GET", path=path, headers=bearer(made.token))).status == status
    strangers = f"/files/{await kept(await people.user('customer'))}"
    assert (await app.send(method="GET", path=strangers, headers=bearer(may.token))).status == 404


async def test_what_a_program_was_refused_is_in_the_trail(client: Client, people: People) -> None:
    made = await program(people)
    document = 'mutation { jobCancel(input: {id: "Sm9iOjE=", expectedVersion: 1}) { __typename } }'

    answered = await client.post({"query": document}, **bearer(made.token))

    assert json.loads(answered.body)["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    refused = await AuditRefusal.get()
    assert refused.action == "jobs:cancel"
    assert not await AuditEntry.filter(action="jobs:cancel", outcome="succeeded").exists()
