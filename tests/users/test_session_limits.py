"""How many sessions an account may have at once, through the graph."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.settings import Settings
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.audit.models import AuditEntry
from server.domains.permissions.identification import identify
from server.domains.users import devices, second_factors, session_limits, sessions
from server.domains.users.models import Session, User, UserKind
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import code_of, signed_in

SIGN_IN = "mutation S($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { token stage } } }"
CONFIRM = "mutation C($input: SignInConfirmInput!) { signInConfirm(input: $input) { ... on SignedIn { token stage } } }"
SESSIONS = "{ sessions { totalCount } }"
MINUTE = timedelta(minutes=1)


async def known(token: str) -> Viewer:
    return await identify(token, address="203.0.113.7", user_agent="", request_id="")


async def in_by_password(graph: Graph, user: User) -> str:
    """The token of somebody without a second factor who has signed in from a device they used before."""
    device = await devices.hand_over(ANONYMOUS, user.id)
    given = {"login": "person1@example.cn", "password": PASSWORD, "delivery": "BEARER"}
    answer = (await graph(replace(ANONYMOUS, device=device or ""), SIGN_IN, input=given)).data["signIn"]
    assert answer["stage"] == "COMPLETE"
    return str(answer["token"])


async def open_of(user: User) -> int:
    return await Session.filter(user_id=user.id, revoked_at=None, stage=Stage.COMPLETE).count()


async def test_one_more_than_the_most_ends_the_session_used_longest_ago(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("partner_member")
    most = session_limits.most(UserKind.PARTNER_MEMBER)
    tokens = []
    for _ in range(most):
        tokens.append(await in_by_password(graph, user))
        stopped_clock(MINUTE)
    first = await Session.all().order_by("id").first()
    assert first is not None
    await sessions.touch(first.id)  # it is in use, so the second is what was used longest ago
    stopped_clock(MINUTE)

    newest = await in_by_password(graph, user)

    assert [(await known(one)).is_anonymous for one in tokens] == [number == 1 for number in range(most)]
    assert (await graph(await known(newest), SESSIONS)).data["sessions"]["totalCount"] == most
    entry = await AuditEntry.filter(action="sessions:revoke").get()
    assert (entry.actor_id, entry.object_key) == (user.id, user.id)


async def test_a_second_factor_s_session_counts_once_it_is_complete(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    first, *rest = [await signed_in(user) for _ in range(session_limits.most(UserKind.STAFF))]
    token = (await opened_half_way(user)).token
    assert await open_of(user) == len(rest) + 1

    answer = await graph(await known(token), CONFIRM, input={"code": await code_of(user)})

    assert answer.data["signInConfirm"]["stage"] == "COMPLETE"
    assert await open_of(user) == len(rest) + 1
    assert await Session.filter(id=first.session_id, revoked_at=None).count() == 0


async def opened_half_way(user: User) -> sessions.Opened:
    async with database.transaction():
        return await sessions.open_session(ANONYMOUS, user, Stage.SECOND_FACTOR)


async def test_half_sign_ins_end_nobody_s_session(opened_database: Settings, people: People) -> None:
    user = await people.user("clerk")
    mine = await signed_in(user)

    for _ in range(4 * session_limits.most(UserKind.STAFF)):
        await opened_half_way(user)

    assert await Session.filter(id=mine.session_id, revoked_at=None).exists()


async def test_what_is_over_by_its_time_takes_nobody_s_place(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user, most = await people.user("clerk"), session_limits.most(UserKind.STAFF)
    idle = [await signed_in(user) for _ in range(most)]
    stopped_clock(timedelta(hours=1))

    await signed_in(user)

    assert await Session.filter(id__in=[one.session_id for one in idle], revoked_at=None).count() == most


async def test_sign_ins_at_once_do_not_pass_the_limit(opened_database: Settings, people: People) -> None:
    user, most = await people.user("clerk"), session_limits.most(UserKind.STAFF)

    await asyncio.gather(*(opened(user) for _ in range(4 * most)))

    assert await open_of(user) == most


async def opened(user: User) -> None:
    async with database.transaction():
        await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)


async def test_a_session_in_use_and_a_sign_in_that_ends_it_do_not_wait_for_each_other(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user, most = await people.user("clerk"), session_limits.most(UserKind.STAFF)
    for _ in range(5):
        there: list[Any] = [await signed_in(user) for _ in range(most)]
        stopped_clock(2 * MINUTE)
        await asyncio.gather(*(sessions.touch(one.session_id) for one in there), *(opened(user) for _ in there))
        assert await open_of(user) == most


@pytest.mark.parametrize("kind", UserKind)
def test_every_kind_has_a_limit(kind: UserKind) -> None:
    assert 1 <= session_limits.most(kind) <= 20
