"""An administrator ends the sessions of somebody else, or everybody's, for a reason. Through the graph."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
import pytest

from server.core import global_ids
from server.core.viewer import Stage, Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.notifications.models import Message
from server.domains.notifications.words import MessageTemplate
from server.domains.users.models import Session, User
from tests.permissions.assigning import further_lines
from tests.support.attacking import known, opened
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom

Advance = Callable[[timedelta], None]
OUTCOME = """__typename ... on SessionsRevoked { count } ... on Error { code }
  ... on InvalidInput { issues { path code } }"""
ONE = f"mutation E($input: UserSessionsRevokeInput!) {{ userSessionsRevoke(input: $input) {{ {OUTCOME} }} }}"
ALL = f"mutation E($input: AllSessionsRevokeInput!) {{ allSessionsRevoke(input: $input) {{ {OUTCOME} }} }}"


async def administrator(people: People, role: str = "security_administrator") -> Viewer:
    return await known(await opened(await people.user(role)))


async def ended(graph: Graph, viewer: Viewer, user: User | int | None, reason: str = "a stolen telephone") -> Any:
    key = user.id if isinstance(user, User) else user or 0
    answer = await graph(viewer, ONE, input={"userId": global_ids.encode("User", key), "reason": reason})
    return answer.data["userSessionsRevoke"] if not answer.codes else answer.codes


async def all_ended(graph: Graph, viewer: Viewer, reason: str = "tokens have leaked") -> Any:
    answer = await graph(viewer, ALL, input={"reason": reason})
    return answer.data["allSessionsRevoke"] if not answer.codes else answer.codes


@pytest.mark.parametrize("role", ["security_administrator", "system_administrator"])
async def test_all_sessions_of_one_person_end_half_ones_too_and_nobody_else_s(
    graph: Graph, people: People, role: str
) -> None:
    user, other = await people.user(), await people.user()
    tokens = [await opened(user), await opened(user), await opened(user, Stage.SECOND_FACTOR)]
    others = await opened(other)
    viewer = await administrator(people, role)

    assert await ended(graph, viewer, user) == {"__typename": "SessionsRevoked", "count": 3}

    assert [(await known(token)).stage for token in tokens] == [Stage.ANONYMOUS] * 3
    assert (await known(others)).user_id == other.id
    assert (await ended(graph, viewer, user))["count"] == 0


async def test_its_owner_is_told_and_the_trail_says_who_did_it_why_and_how_many_there_were(
    graph: Graph, people: People, post_room: PostRoom
) -> None:
    user, viewer = await people.user(), await administrator(people)
    await opened(user)

    await ended(graph, viewer, user, "a stolen telephone")
    await ended(graph, viewer, user, "a stolen telephone, again")
    await drain()

    assert "退出登录" in str(post_room.last_to("person1@example.cn").subject)
    assert await Message.filter(template=MessageTemplate.SESSIONS_ENDED).count() == 1, (
        "where nothing ended nobody is told"
    )
    entry = await AuditEntry.filter(action="sessions:administer").order_by("id").first()
    assert entry is not None
    assert (entry.actor_id, entry.object_type, entry.object_key) == (viewer.user_id, "User", user.id)
    assert entry.reason == "a stolen telephone"
    assert orjson.loads(entry.body)["changes"] == {"sessions": ["1", "0"]}


async def test_after_a_leak_everybody_s_sessions_end_but_the_one_that_asks(graph: Graph, people: People) -> None:
    tokens = [await opened(await people.user(role)) for role in ("customer", "clerk", "system_administrator")]
    me = await people.user("security_administrator")
    mine, elsewhere = await opened(me), await opened(me)

    assert await all_ended(graph, await known(mine)) == {"__typename": "SessionsRevoked", "count": 4}

    assert [(await known(token)).stage for token in (*tokens, elsewhere)] == [Stage.ANONYMOUS] * 4
    assert (await known(mine)).user_id == me.id
    entry = await AuditEntry.get(action="sessions:administer")
    assert (entry.reason, entry.object_key) == ("tokens have leaked", None)
    assert orjson.loads(entry.body)["changes"] == {"sessions": ["4", "0"]}


async def test_sessions_that_were_over_are_left_as_they_are(
    graph: Graph, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("clerk")
    await opened(user)
    stopped_clock(timedelta(hours=13))

    assert (await ended(graph, await administrator(people), user))["count"] == 0
    assert await Session.filter(user_id=user.id, revoked_at=None).count() == 1


async def test_both_want_a_recent_sign_in(graph: Graph, people: People, stopped_clock: Advance) -> None:
    token, user = await opened(await people.user("security_administrator")), await people.user()
    theirs = await opened(user)
    stopped_clock(timedelta(minutes=5, seconds=1))

    assert await ended(graph, await known(token), user) == ["REAUTHENTICATION_REQUIRED"]
    assert await all_ended(graph, await known(token)) == ["REAUTHENTICATION_REQUIRED"]
    assert (await known(theirs)).user_id == user.id


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "operator", "auditor", "developer"])
async def test_nobody_else_may(graph: Graph, people: People, role: str) -> None:
    viewer, user = await administrator(people, role), await people.user()
    await opened(user)

    assert await ended(graph, viewer, user) == ["FORBIDDEN"]
    assert await all_ended(graph, viewer) == ["FORBIDDEN"]
    assert await Session.filter(user_id=user.id, revoked_at=None).count() == 1


async def test_who_is_not_there_is_not_found_and_one_s_own_end_elsewhere(graph: Graph, people: People) -> None:
    viewer = await administrator(people)

    assert (await ended(graph, viewer, 4711))["code"] == "NOT_FOUND"
    assert (await ended(graph, viewer, viewer.user_id))["code"] == "CONFLICT"
    wrong = await graph(viewer, ONE, input={"userId": global_ids.encode("Session", 1), "reason": "a reason"})
    assert wrong.data["userSessionsRevoke"]["code"] == "NOT_FOUND"
    assert not await AuditEntry.filter(action="sessions:administer", outcome="succeeded").exists()


async def test_somebody_outside_the_administrator_s_scope_is_absent(graph: Graph, people: People) -> None:
    viewer, user = await administrator(people, "clerk"), await people.user()
    theirs = await opened(user)

    with further_lines(("clerk", "sessions", "administer", "own")):
        assert (await ended(graph, viewer, user))["code"] == "NOT_FOUND"
        assert (await all_ended(graph, viewer))["count"] == 0

    assert (await known(theirs)).user_id == user.id


async def test_both_want_a_reason(graph: Graph, people: People) -> None:
    viewer, user = await administrator(people), await people.user()

    for answer in (await ended(graph, viewer, user, " no "), await all_ended(graph, viewer, "")):
        assert [issue["path"] for issue in answer["issues"]] == [["reason"]]
