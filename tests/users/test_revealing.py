"""Addresses and numbers in clear: for a reason, within a budget, on the record, and known to whom it is about."""

import base64
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
import pytest

from server.core import database, global_ids
from server.core.settings import Settings
from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.users import accounts
from server.domains.users.models import User, UserKind
from tests.support.graph import Graph
from tests.support.letters import PARTY, place
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.users.test_secrecy import everything_stored

REVEAL = """mutation Reveal($input: UserRevealInput!) { userReveal(input: $input) { __typename
  ... on UserRevealed { email phone hiddenAfterSeconds } ... on Error { code } ... on InvalidInput { issues { path code } }
} }"""
PARTY_REVEAL = """mutation Reveal($input: PartyRevealInput!) { partyReveal(input: $input) { __typename
  ... on PartyRevealed { name phone street city } ... on Error { code } } }"""
EMAIL, NUMBER, REASON = "zhao.min@example.cn", "+8613712349876", "包裹退回，需联系本人"


async def somebody() -> User:
    prepared = await accounts.prepare(accounts.NewUser(UserKind.CUSTOMER, "赵敏", PASSWORD, email=EMAIL, phone=NUMBER))
    async with database.transaction():
        return await accounts.create(prepared)


def taken(post_room: PostRoom) -> list[str]:
    return [one.recipient for one in (*post_room.email.taken, *post_room.sms.taken)]


async def look(graph: Graph, viewer: Viewer, user: User, *fields: str, reason: str = REASON) -> dict[str, Any]:
    given = {"id": global_ids.encode("User", user.id), "fields": list(fields), "reason": reason}
    found: dict[str, Any] = (await graph(viewer, REVEAL, input=given)).data["userReveal"]
    return found


async def look_at_party(graph: Graph, viewer: Viewer, order_id: int, party: str = "ADDRESSEE") -> Any:
    given = {"id": global_ids.encode("Order", order_id), "party": party, "reason": REASON}
    return (await graph(viewer, PARTY_REVEAL, input=given)).data["partyReveal"]


async def test_what_was_asked_for_is_shown_and_nothing_else(graph: Graph, people: People) -> None:
    user, viewer = await somebody(), await people.viewer("support")

    assert await look(graph, viewer, user, "EMAIL") == {
        "__typename": "UserRevealed", "email": EMAIL, "phone": None, "hiddenAfterSeconds": 60,
    }  # fmt: skip
    both = await look(graph, viewer, user, "PHONE", "EMAIL", "PHONE")
    assert (both["email"], both["phone"]) == (EMAIL, NUMBER)


async def test_the_trail_tells_who_looked_at_what_and_why_but_not_the_values(
    opened_database: Settings, graph: Graph, people: People
) -> None:
    user, viewer = await somebody(), await people.viewer("security_administrator")
    await look(graph, viewer, user, "EMAIL", "PHONE")

    entry = await AuditEntry.get(action="users:reveal")
    assert (entry.actor_id, entry.object_type, entry.object_key, entry.reason) == (
        viewer.user_id, "User", user.id, REASON,
    )  # fmt: skip
    assert orjson.loads(entry.body)["changes"] == {"revealed": [None, "EMAIL, PHONE"]}
    stored = await everything_stored(opened_database)
    assert "赵敏".encode() in stored
    for value in (EMAIL, NUMBER, NUMBER[3:]):
        assert value.encode() not in stored
        assert base64.b64encode(value.encode()) not in stored


async def test_the_account_is_told_once_a_day_by_every_way(
    graph: Graph, people: People, post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    user, viewer = await somebody(), await people.viewer("support")
    for _ in range(3):
        await look(graph, viewer, user, "EMAIL")
    await drain()

    assert "被查看" in (post_room.last_to(EMAIL).subject or "")
    assert "查看了您的联系方式" in post_room.last_to(NUMBER).text
    assert len(taken(post_room)) == 2
    stopped_clock(timedelta(days=1))
    await look(graph, viewer, user, "EMAIL")
    await drain()
    assert len(taken(post_room)) == 4


@pytest.mark.parametrize("reason", ["", "  ", "hm", "x" * 201, "a\u202etxt"])
async def test_without_a_proper_reason_nothing_is_shown_and_nothing_spent(
    graph: Graph, people: People, reason: str
) -> None:
    user, viewer = await somebody(), await people.viewer("support")

    answer = await look(graph, viewer, user, "EMAIL", reason=reason)

    assert (answer["__typename"], answer["issues"][0]["path"]) == ("InvalidInput", ["reason"])
    assert (await look(graph, viewer, user))["issues"][0]["path"] == ["fields"]
    assert await AuditEntry.filter(action="users:reveal").count() == 0


async def test_nobody_looks_at_more_than_a_desk_needs(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user, viewer, other = await somebody(), await people.viewer("support"), await people.viewer("support")
    order_id = await place(await people.viewer("customer"))
    for _ in range(19):
        assert (await look(graph, viewer, user, "EMAIL"))["__typename"] == "UserRevealed"
    assert (await look_at_party(graph, viewer, order_id))["__typename"] == "PartyRevealed"

    assert (await look(graph, viewer, user, "EMAIL"))["code"] == "TOO_MANY_ATTEMPTS"
    assert (await look_at_party(graph, viewer, order_id))["code"] == "TOO_MANY_ATTEMPTS"
    assert (await look(graph, other, user, "EMAIL"))["__typename"] == "UserRevealed"
    stopped_clock(timedelta(hours=1))
    assert (await look(graph, viewer, user, "EMAIL"))["__typename"] == "UserRevealed"


@pytest.mark.parametrize("role", ["customer", "clerk", "operator", "auditor", "system_administrator", "regulator"])
async def test_a_role_without_the_right_is_shown_nothing(graph: Graph, people: People, role: str) -> None:
    user, viewer = await somebody(), await people.viewer(role)
    given = {"id": global_ids.encode("User", user.id), "fields": ["EMAIL"], "reason": REASON}

    answer = await graph(viewer, REVEAL, input=given)

    assert answer.codes == ["FORBIDDEN"]
    assert EMAIL not in orjson.dumps(answer.body).decode()


async def test_a_party_is_shown_within_the_viewers_offices_only(graph: Graph, people: People) -> None:
    office, elsewhere = await people.office("here"), await people.office("there")
    clerk = await people.viewer("clerk", unit_id=office.id)
    order_id = await place(clerk)

    shown = await look_at_party(graph, clerk, order_id, "SENDER")
    assert (shown["name"], shown["phone"], shown["street"]) == (PARTY["name"], "+8613900001111", PARTY["street"])
    stranger = await people.viewer("courier", unit_id=elsewhere.id)
    assert (await look_at_party(graph, stranger, order_id))["code"] == "NOT_FOUND"
    entry = await AuditEntry.get(action="parties:reveal", code__isnull=True)
    assert (entry.object_type, entry.object_key, entry.reason) == ("Order", order_id, REASON)
