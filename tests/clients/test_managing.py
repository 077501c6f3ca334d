"""Programs, tokens and documents through the graph: who may do what with them, and what they are told."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.core.operations import OperationRequest
from server.domains.audit.models import AuditEntry
from server.domains.clients import erasing, expiring, tokens
from server.domains.clients.models import ApiClient, ApiDocument, ApiToken
from server.domains.clients.words import ClientMode
from server.domains.jobs.embedded import drain
from server.domains.subjects.gathering import gathered
from server.domains.users.models import User, UserState
from tests.support.graph import Graph
from tests.support.letters import place_input
from tests.support.people import People
from tests.support.persisted import document_id
from tests.support.post_room import PostRoom
from tests.support.programs import program, viewer_of
from tests.support.walk import signed_in

Advance = Callable[[timedelta], None]
INPUT = {
    "name": " Shop sync ",
    "purpose": "Keeps the shop in step",
    "mode": "TRUSTED_ONLY",
    "rateClass": "STANDARD",
    "grants": [{"permission": "orders:read", "scope": "OWN"}],
    "addresses": ["203.0.113.9/24", "2001:db8::1"],
}
CREATE = """mutation C($input: ApiClientCreateInput!) { apiClientCreate(input: $input) { __typename
  ... on ApiClient { id name state version addresses grants { permission scope } owner { displayName } user { kind }
    availableActions { action enabled } }
  ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
LIST = "{ apiClients { totalCount nodes { id name tokens { lastFour } documents { documentId } } } }"
NODE = "query N($id: ID!) { node(id: $id) { id __typename } }"
TOKEN = """mutation T($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { __typename
  ... on ApiTokenIssued { token apiToken { id lastFour expiresAt } } ... on Error { code } } }"""
ROTATE = """mutation R($input: ApiTokenRotateInput!) { apiTokenRotate(input: $input) { __typename
  ... on ApiTokenIssued { token } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
REGISTER = """mutation D($input: ApiDocumentRegisterInput!) { apiDocumentRegister(input: $input) { __typename
  ... on ApiDocument { id documentId cost } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
RETIRE = """mutation E($input: ApiDocumentRetireInput!) { apiDocumentRetire(input: $input) { __typename
  ... on ApiDocument { retiredAt } ... on Error { code } } }"""
SUSPEND = """mutation S($input: ApiClientSuspendInput!) { apiClientSuspend(input: $input) { __typename
  ... on ApiClient { state version reason } ... on Error { code } } }"""
RESUME = """mutation S($input: ApiClientResumeInput!) { apiClientResume(input: $input) { __typename
  ... on ApiClient { state version } ... on Error { code } } }"""
DOCUMENT = "query Mine { orders(first: 10) { totalCount } }"


def client_id(key: int) -> str:
    return global_ids.encode("ApiClient", key)


async def test_a_program_is_made_as_it_was_asked_for(graph: Graph, people: People) -> None:
    owner = await signed_in(await people.user("customer"))

    made = (await graph(owner, CREATE, input=INPUT)).data["apiClientCreate"]

    assert made | {"id": ""} == {
        "__typename": "ApiClient",
        "id": "",
        "name": "Shop sync",
        "state": "ACTIVE",
        "version": 1,
        "addresses": ["203.0.113.0/24", "2001:db8::1/128"],
        "grants": [{"permission": "orders:read", "scope": "OWN"}],
        "owner": {"displayName": "customer 1"},
        "user": None,
        "availableActions": [
            {"action": "apiClientUpdate", "enabled": True},
            {"action": "apiTokenCreate", "enabled": True},
            {"action": "apiDocumentRegister", "enabled": True},
            {"action": "apiClientResume", "enabled": False},
            {"action": "apiClientSuspend", "enabled": True},
            {"action": "apiClientRevoke", "enabled": True},
        ],
    }
    entry = await AuditEntry.filter(action="api_clients:create").get()
    assert (entry.object_type, entry.object_key) == ("ApiClient", global_ids.decode_as("ApiClient", made["id"]))


async def test_everything_wrong_is_said_at_once(graph: Graph, people: People) -> None:
    owner = await signed_in(await people.user("customer"))
    wrong = {
        **INPUT,
        "name": "",
        "addresses": ["203.0.113.0/24", "nowhere", "203.0.113.0/33"],
        "grants": [{"permission": "orders:read", "scope": "OWN"}, {"permission": "orders:hold", "scope": "ANY"}],
        "expiresAt": (now() - timedelta(days=1)).isoformat(),
    }

    answer = (await graph(owner, CREATE, input=wrong)).data["apiClientCreate"]

    assert {(".".join(one["path"]), one["code"]) for one in answer["issues"]} == {
        ("name", "REQUIRED"),
        ("addresses.1", "INVALID_NETWORK"),
        ("addresses.2", "INVALID_NETWORK"),
        ("grants.1.permission", "NOT_HELD"),
        ("expiresAt", "IN_THE_PAST"),
    }


async def test_nobody_has_more_than_twenty_programs_nor_a_program_more_than_five_tokens(
    graph: Graph, people: People
) -> None:
    owner = await signed_in(await people.user("customer"))
    made = [(await graph(owner, CREATE, input=INPUT)).data["apiClientCreate"] for _ in range(21)]
    assert [one["__typename"] for one in made] == ["ApiClient"] * 20 + ["Conflict"]

    first = {"clientId": made[0]["id"]}
    issued = [(await graph(owner, TOKEN, input=first)).data["apiTokenCreate"]["__typename"] for _ in range(6)]
    assert issued == ["ApiTokenIssued"] * 5 + ["Conflict"]


@pytest.mark.parametrize("count", [1, 10])
async def test_the_console_s_list_costs_the_same_with_one_program_as_with_ten(
    graph: Graph, people: People, statements: Callable[[], Any], count: int
) -> None:
    owner = await signed_in(await people.user("customer"))
    for _ in range(count):
        await graph(owner, CREATE, input=INPUT)
    request = OperationRequest(document_id=document_id("ApiClients"), variables={"first": 50})

    with statements() as sent:
        result = await graph.executor.execute(request, owner)

    assert json.loads(result.body)["data"]["apiClients"]["totalCount"] == count
    assert len(sent) <= 3, "\n".join(sent)


async def test_a_token_is_shown_once_and_only_its_digest_is_kept(graph: Graph, people: People) -> None:
    made = await program(people)
    issued = (await graph(made.owner, TOKEN, input={"clientId": client_id(made.client_id)})).data["apiTokenCreate"]
    token = issued["token"]

    row = await ApiToken.filter(client_id=made.client_id).order_by("-id").first()

    assert row is not None
    assert row.token_digest == hashlib.sha256(token.encode()).hexdigest()
    assert issued["apiToken"]["lastFour"] == token[-4:]
    assert token not in str((await graph(made.owner, LIST)).body)
    entry = await AuditEntry.filter(action="api_tokens:create").order_by("-sequence").first()
    assert entry is not None
    assert token.encode() not in bytes(entry.body)


async def test_a_foreign_program_and_an_absent_one_are_the_same(graph: Graph, people: People) -> None:
    made = await program(people)
    other = await signed_in(await people.user("customer"))
    token, absent = global_ids.encode("ApiToken", made.token_id), global_ids.encode("ApiToken", 10**6)

    for key in (made.client_id, 10**6):
        assert (await graph(other, NODE, id=client_id(key))).data == {"node": None}
        assert (await graph(other, TOKEN, input={"clientId": client_id(key)})).data["apiTokenCreate"] == {
            "__typename": "NotFound",
            "code": "NOT_FOUND",
        }
        given = {"id": client_id(key), "expectedVersion": 1, "reason": "a check"}
        assert (await graph(other, SUSPEND, input=given)).data["apiClientSuspend"]["code"] == "NOT_FOUND"
    for id_ in (token, absent):
        assert (await graph(other, NODE, id=id_)).data == {"node": None}
        assert (await graph(other, ROTATE, input={"id": id_})).data["apiTokenRotate"]["code"] == "NOT_FOUND"
    assert (await graph(other, LIST)).data["apiClients"]["totalCount"] == 0


async def test_who_answers_for_security_stops_any_program_and_its_owner_does_not_undo_that(
    graph: Graph, people: People
) -> None:
    made = await program(people)
    guard = await signed_in(await people.user("security_administrator"))
    given = {"id": client_id(made.client_id), "expectedVersion": 1, "reason": "leaked"}

    stopped = (await graph(guard, SUSPEND, input=given)).data["apiClientSuspend"]
    assert stopped == {"__typename": "ApiClient", "state": "SUSPENDED", "version": 2, "reason": "leaked"}
    assert (await viewer_of(made.token)).is_anonymous
    resuming = {"id": given["id"], "expectedVersion": 2}
    assert (await graph(made.owner, RESUME, input=resuming)).data["apiClientResume"]["code"] == "CONFLICT"
    assert (await graph(guard, RESUME, input=resuming)).data["apiClientResume"]["state"] == "ACTIVE"
    assert not (await viewer_of(made.token)).is_anonymous
    assert (await graph(guard, TOKEN, input={"clientId": given["id"]})).data["apiTokenCreate"]["code"] == "NOT_FOUND"
    again = (await graph(guard, SUSPEND, input=given)).data["apiClientSuspend"]
    assert again["code"] == "VERSION_CONFLICT"


async def test_a_token_is_rotated_once_and_for_a_week_at_most(graph: Graph, people: People) -> None:
    made = await program(people)
    token = {"id": global_ids.encode("ApiToken", made.token_id)}

    async def rotated(**given: Any) -> Any:
        return (await graph(made.owner, ROTATE, input={**token, **given})).data["apiTokenRotate"]

    assert (await rotated(overlapHours=169))["issues"] == [{"path": ["overlapHours"], "code": "OUT_OF_RANGE"}]
    assert (await rotated(overlapHours=1))["__typename"] == "ApiTokenIssued"
    assert (await rotated(overlapHours=1))["code"] == "CONFLICT"


async def test_a_program_sends_its_own_registered_documents_and_no_one_else_s(graph: Graph, people: People) -> None:
    made = await program(people, mode=ClientMode.TRUSTED_ONLY)
    other = await program(people, mode=ClientMode.TRUSTED_ONLY)
    given = {"clientId": client_id(made.client_id), "name": "Mine", "text": DOCUMENT}
    registered = (await graph(made.owner, REGISTER, input=given)).data["apiDocumentRegister"]
    assert registered["documentId"] == f"sha256:{hashlib.sha256(DOCUMENT.encode()).hexdigest()}"
    assert registered["cost"] > 1

    async def outcome(token: str) -> str:
        request = OperationRequest(document_id=registered["documentId"])
        return (await graph.executor.execute(request, await viewer_of(token))).outcome.value

    assert await outcome(made.token) == "executed"
    assert await outcome(other.token) == "not found"
    retired = (await graph(made.owner, RETIRE, input={"id": registered["id"]})).data["apiDocumentRetire"]
    assert retired["__typename"] == "ApiDocument"
    assert await outcome(made.token) == "not found"
    assert (await graph(made.owner, RETIRE, input={"id": registered["id"]})).data["apiDocumentRetire"][
        "code"
    ] == "CONFLICT"
    await graph(made.owner, REGISTER, input=given)
    assert await outcome(made.token) == "executed"
    assert await ApiDocument.all().count() == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "INVALID_DOCUMENT"),
        ("{ orders {", "INVALID_DOCUMENT"),
        ("{ nothing }", "INVALID_DOCUMENT"),
        ("fragment F on Order { id }", "INVALID_DOCUMENT"),
        ("{ __schema { queryType { name } } }", "INTROSPECTION"),
        ("{ orders { nodes { id } } } #" + "x" * 15_000, "TOO_LONG"),
        ("{ " + " ".join(f"a{n}: orders {{ totalCount }}" for n in range(60)) + " }", "TOO_COMPLEX"),
    ],
)
async def test_a_document_nobody_could_send_is_not_registered(
    graph: Graph, people: People, text: str, code: str
) -> None:
    made = await program(people)

    given = {"clientId": client_id(made.client_id), "name": "Mine", "text": text}
    answer = (await graph(made.owner, REGISTER, input=given)).data["apiDocumentRegister"]

    assert {(tuple(one["path"]), one["code"]) for one in answer["issues"]} == {(("text",), code)}
    assert await ApiDocument.all().count() == 0


async def test_a_sandbox_reads_and_asks_for_prices_and_changes_nothing(graph: Graph, people: People) -> None:
    grants = (("orders:read", "own"), ("orders:place", "own"), ("orders:cancel", "own"))
    sandbox = await program(people, "customer", grants=grants[:2], is_sandbox=True)
    viewer = await viewer_of(sandbox.token)
    beijing, shanghai = ({"province": name, "city": name} for name in ("北京市", "上海市"))
    place = {"product": "LETTER", "weightGrams": 18, "origin": beijing, "destination": shanghai}

    assert (await graph(viewer, "{ orders { totalCount } }")).data["orders"]["totalCount"] == 0
    quoted = await graph(
        viewer, "query Q($input: OrderQuoteInput!) { orderQuote(input: $input) { __typename } }", input=place
    )
    assert quoted.codes == []
    placed = await graph(
        viewer,
        "mutation P($input: OrderPlaceInput!) { orderPlace(input: $input) { __typename } }",
        input=place_input(),
    )
    assert placed.codes == ["FORBIDDEN"]


async def test_an_owner_is_told_a_fortnight_before_a_token_ends_and_once(
    people: People, post_room: PostRoom, stopped_clock: Advance
) -> None:
    made = await program(people)
    stopped_clock(timedelta(days=75))
    assert await expiring.warn() == 0
    stopped_clock(timedelta(days=1, minutes=1))
    assert [await expiring.warn(), await expiring.warn()] == [1, 0]
    await drain()

    [letter] = post_room.email.taken
    assert letter.recipient == "person1@example.cn"
    assert made.token[-4:] in letter.text


async def test_a_rotated_token_is_not_warned_of(people: People, stopped_clock: Advance) -> None:
    made = await program(people)
    await tokens.rotate(made.owner, made.token_id, 168)
    assert await expiring.warn() == 0


async def test_tokens_are_forgotten_a_year_after_their_end(people: People, stopped_clock: Advance) -> None:
    made = await program(people)
    stopped_clock(timedelta(days=90 + 364))
    assert await tokens.forget() == 0
    stopped_clock(timedelta(days=2))
    assert await tokens.forget() == 1
    assert (await ApiClient.get(id=made.client_id)).name == "Shop sync"


async def test_a_deleted_account_s_programs_end_and_lose_their_names(people: People) -> None:
    made = await program(people, addresses=("203.0.113.0/24",))
    assert [one["state"] for one in (await gathered(made.account.id))["api_clients"]] == ["active"]
    async with database.transaction():
        await erasing.erase(made.account.id)

    client = await ApiClient.get(id=made.client_id)
    assert (client.name, client.purpose, client.addresses, client.state.name) == ("—", "—", "", "REVOKED")
    account = await User.get(id=client.user_id)
    assert (account.display_name, account.state) == ("—", UserState.DEACTIVATED)
    assert (await viewer_of(made.token)).is_anonymous
