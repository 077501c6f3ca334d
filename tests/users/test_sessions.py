"""Sessions: seen, ended, and handed to browsers, through the graph."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.operations import OperationRequest
from server.core.settings import Settings
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.permissions.identification import identify
from server.domains.users import budgets, devices, second_factors, sessions
from server.domains.users.models import Session, Spending, User, UserState
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import code_of, signed_in

SESSIONS = "{ sessions { totalCount nodes { id isCurrent device addressBlock } } }"
SIGN_IN = """
mutation S($input: SignInInput!) {
  signIn(input: $input) {
    __typename ... on SignedIn { token stage } ... on InvalidInput { issues { path code } }
  }
}
"""
CONFIRM = "mutation C($input: SignInConfirmInput!) { signInConfirm(input: $input) { ... on SignedIn { token stage } } }"
BROWSER = {"login": "person1@example.cn", "password": PASSWORD, "delivery": "COOKIE"}
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


async def opened_by(user: User, stage: Stage = Stage.COMPLETE, asking: Viewer = ANONYMOUS) -> sessions.Opened:
    async with database.transaction():
        return await sessions.open_session(asking, user, stage)


async def known(token: str) -> Viewer:
    return await identify(token, address="", user_agent="", request_id="")


async def test_only_open_sessions_are_listed_and_the_asking_one_is_marked(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    await opened_by(user)  # idle by the time of asking
    stopped_clock(timedelta(minutes=31))
    revoked = await opened_by(user)
    await opened_by(await people.user("clerk"))
    asking = Viewer(address="203.0.113.7", user_agent=FIREFOX)
    viewer = await known((await opened_by(user, asking=asking)).token)
    await sessions.revoke(viewer, revoked.session_id)

    assert (await graph(viewer, SESSIONS)).data["sessions"] == {
        "totalCount": 1,
        "nodes": [
            {
                "id": global_ids.encode("Session", viewer.session_id or 0),
                "isCurrent": True,
                "device": "Firefox · Linux",
                "addressBlock": "203.0.113.0/24",
            }
        ],
    }


async def test_signing_out_ends_the_session_and_takes_the_cookie_back(graph: Graph, people: People) -> None:
    opened = await opened_by(await people.user())

    answer = await graph(await known(opened.token), "mutation { signOut { __typename } }")

    assert answer.data["signOut"]["__typename"] == "SignedOut"
    assert answer.result.cookie is not None
    assert answer.result.cookie.token is None
    assert (await known(opened.token)).is_anonymous


async def test_ending_all_other_sessions_leaves_the_asking_one(graph: Graph, people: People) -> None:
    user = await people.user()
    others = [await opened_by(user) for _ in range(3)]
    stranger, mine = await opened_by(await people.user()), await opened_by(user)

    answer = await graph(
        await known(mine.token), "mutation { sessionRevokeOthers { ... on SessionsRevoked { count } } }"
    )

    assert answer.data["sessionRevokeOthers"]["count"] == 3
    assert all([(await known(one.token)).is_anonymous for one in others])
    assert not (await known(mine.token)).is_anonymous
    assert not (await known(stranger.token)).is_anonymous


@pytest.mark.parametrize("state", [state for state in UserState if state is not UserState.ACTIVE])
async def test_an_account_out_of_use_is_nobody_from_its_next_request_on(
    opened_database: Settings, people: People, state: UserState
) -> None:
    user = await people.user()
    opened = await opened_by(user)
    assert (await known(opened.token)).user_id == user.id

    await User.filter(id=user.id).update(state=state)

    assert (await known(opened.token)).is_anonymous


async def test_a_browser_gets_its_token_as_a_cookie_only(graph: Graph, people: People) -> None:
    user = await people.user()
    known_device = replace(ANONYMOUS, device=await devices.hand_over(ANONYMOUS, user.id) or "")

    answer = await graph(known_device, SIGN_IN, cookies=True, input=BROWSER)

    assert answer.data["signIn"] == {"__typename": "SignedIn", "token": None, "stage": "COMPLETE"}
    assert answer.result.cookie is not None
    assert (await known(answer.result.cookie.token or "")).stage is Stage.COMPLETE


async def test_without_a_browser_s_marks_there_is_no_cookie(graph: Graph, people: People) -> None:
    await people.user()

    answer = await graph(ANONYMOUS, SIGN_IN, cookies=False, input=BROWSER)

    assert answer.data["signIn"] == {
        "__typename": "InvalidInput",
        "issues": [{"path": ["delivery"], "code": "NOT_ALLOWED"}],
    }
    assert answer.result.cookie is None
    assert not await Session.exists()


async def test_the_second_factor_s_new_token_travels_as_the_first_one_did(
    graph: Graph, session_graph: Any, people: People
) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    viewer = await known((await opened_by(user, Stage.SECOND_FACTOR)).token)
    session_graph.persist(f"sha256:{'1' * 64}", CONFIRM)
    request = OperationRequest(document_id=f"sha256:{'1' * 64}", variables={"input": {"code": await code_of(user)}})

    result = await session_graph.execute(request, viewer, cookies_allowed=True, by_cookie=True)

    assert b'"token":null' in result.body
    assert result.cookie is not None
    assert result.cookie.max_age_seconds == 12 * 3600
    assert (await known(result.cookie.token)).stage is Stage.COMPLETE


async def test_what_ended_long_ago_is_forgotten_and_the_rest_is_kept(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    await opened_by(user)
    await budgets.spend_try("0" * 32)
    stopped_clock(timedelta(days=31))
    kept = await opened_by(user)
    await budgets.spend_try("1" * 32)

    assert await sessions.forget() == 1
    assert await budgets.forget() == 1

    assert [one.id for one in await Session.all()] == [kept.session_id]
    assert [one.subject for one in await Spending.all()] == ["1" * 32]


async def test_a_use_is_noted_at_most_once_a_minute(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    viewer = await signed_in(await people.user())
    noted = []
    for _ in range(4):
        stopped_clock(timedelta(seconds=30))
        await sessions.touch(viewer.session_id or 0)
        noted.append((await Session.get(id=viewer.session_id)).last_seen_at)

    assert len(set(noted)) == 3
    assert noted[1] == noted[2]
