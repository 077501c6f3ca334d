"""Signing in, through the graph."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids, passwords
from server.core.errors import InvalidCode, TooManyAttempts
from server.core.viewer import ANONYMOUS, Stage
from server.domains.permissions import first_administrator
from server.domains.permissions.identification import finish_touching, identify
from server.domains.users import devices, second_factors, sessions, signing_in
from server.domains.users.models import User, UserState
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import code_of, signed_in

SIGN_IN = """
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn { token stage viewer { stage roles user { displayName emailMasked } } }
    ... on Error { code message }
    ... on TooManyAttempts { retryAfterSeconds }
  }
}
"""
CONFIRM = """
mutation Confirm($input: SignInConfirmInput!) {
  signInConfirm(input: $input) { __typename ... on SignedIn { token stage } ... on Error { code } }
}
"""


def as_(login: str, password: str = PASSWORD, **also: str) -> dict[str, str]:
    return {"login": login, "password": password, **also}


async def known(token: str) -> Any:
    return await identify(token, address="", user_agent="", request_id="")


async def test_a_customer_signs_in_by_password_from_a_device_they_used_before(graph: Graph, people: People) -> None:
    user = await people.user("customer")
    known_device = replace(ANONYMOUS, device=await devices.hand_over(ANONYMOUS, user.id) or "")

    answer = (await graph(known_device, SIGN_IN, input=as_("Person1@Example.cn"))).data["signIn"]

    assert answer["stage"] == "COMPLETE"
    assert answer["viewer"]["user"] == {"displayName": "customer 1", "emailMasked": "p***@example.cn"}
    assert (await known(answer["token"])).stage is Stage.COMPLETE


async def test_staff_must_set_up_a_second_factor_before_anything_else_is_answered(graph: Graph, people: People) -> None:
    await people.user("clerk")

    answer = (await graph(ANONYMOUS, SIGN_IN, input=as_("person1@example.cn"))).data["signIn"]
    viewer = await known(answer["token"])

    assert answer["stage"] == "ENROLMENT"
    assert (await graph(viewer, "{ orders { totalCount } }")).codes == ["FORBIDDEN"]


async def test_staff_with_a_second_factor_get_in_by_its_code_under_a_new_token(graph: Graph, people: People) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    first = (await graph(ANONYMOUS, SIGN_IN, input=as_("person1@example.cn"))).data["signIn"]

    viewer = await known(first["token"])
    second = (await graph(viewer, CONFIRM, input={"code": await code_of(user)})).data["signInConfirm"]

    assert (first["stage"], second["stage"]) == ("SECOND_FACTOR", "COMPLETE")
    assert (await known(first["token"])).is_anonymous
    assert (await known(second["token"])).user_id == user.id


@pytest.mark.parametrize("login", ["nobody@example.cn", "person1@example.cn", "suspended", "13800000000", "§"])
async def test_unknown_wrong_and_suspended_get_the_same_answer_for_the_same_work(
    graph: Graph, people: People, login: str
) -> None:
    user = await people.user("customer")
    if login == "suspended":
        login = "person1@example.cn"
        await User.filter(id=user.id).update(state=UserState.SUSPENDED)
        password = PASSWORD
    else:
        password = "a wrong long phrase"
    before = passwords.hashing().done

    answer = (await graph(ANONYMOUS, SIGN_IN, input=as_(login, password))).data["signIn"]

    assert answer == {
        "__typename": "InvalidCredentials",
        "code": "INVALID_CREDENTIALS",
        "message": "Account and password do not belong together.",
    }
    assert passwords.hashing().done - before == 1


async def test_after_five_tries_the_right_password_does_not_help_for_fifteen_minutes_either(
    graph: Graph, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    await people.user("customer")
    for _ in range(5):
        refused = (await graph(ANONYMOUS, SIGN_IN, input=as_("person1@example.cn", "wrong wrong wrong"))).data
        assert refused["signIn"]["code"] == "INVALID_CREDENTIALS"

    answer = (await graph(ANONYMOUS, SIGN_IN, input=as_("person1@example.cn"))).data["signIn"]
    assert (answer["code"], answer["retryAfterSeconds"]) == ("TOO_MANY_ATTEMPTS", 900)

    stopped_clock(timedelta(seconds=answer["retryAfterSeconds"]))
    assert (await graph(ANONYMOUS, SIGN_IN, input=as_("person1@example.cn"))).data["signIn"]["stage"] == "ENROLMENT"


async def test_parallel_guesses_are_counted_before_they_are_judged(opened_database: Any, people: People) -> None:
    await people.user("customer")
    before = passwords.hashing().done

    async def guess() -> str:
        try:
            await signing_in.sign_in(ANONYMOUS, "person1@example.cn", "wrong wrong wrong")
        except Exception as refused:
            return type(refused).__name__
        return "in"

    outcomes = await asyncio.gather(*(guess() for _ in range(40)))

    assert "in" not in outcomes
    assert passwords.hashing().done - before == 5
    assert outcomes.count("TooManyAttempts") == 35


async def test_of_twenty_parallel_uses_of_one_code_exactly_one_wins(opened_database: Any, people: People) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    code = await code_of(user)

    async def use() -> bool:
        viewer = await signed_in(user, Stage.SECOND_FACTOR)
        try:
            await signing_in.confirm(viewer, code)
        except (InvalidCode, TooManyAttempts):
            return False
        return True

    assert sum(await asyncio.gather(*(use() for _ in range(20)))) == 1


async def test_the_fifth_wrong_code_is_the_last(opened_database: Any, people: People) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    viewer = await signed_in(user, Stage.SECOND_FACTOR)

    for _ in range(5):
        with pytest.raises(InvalidCode):
            await signing_in.confirm(viewer, "000000")
    with pytest.raises(TooManyAttempts):
        await signing_in.confirm(viewer, await code_of(user))


async def test_a_recovery_code_stands_in_once(opened_database: Any, people: People) -> None:
    user = await people.user("clerk")
    enrolling = await signed_in(user, Stage.ENROLMENT)
    await second_factors.enrol(enrolling)
    enrolled = await second_factors.confirm_enrolment(enrolling, await code_of(user))

    await signing_in.confirm(await signed_in(user, Stage.SECOND_FACTOR), enrolled.recovery_codes[0].upper())
    with pytest.raises(InvalidCode):
        await signing_in.confirm(await signed_in(user, Stage.SECOND_FACTOR), enrolled.recovery_codes[0])


async def test_a_confirmed_second_factor_is_not_replaced_by_half_a_sign_in(graph: Graph, people: People) -> None:
    user = await people.user("clerk")
    half_way = await signed_in(user, Stage.ENROLMENT)
    async with database.transaction():
        await second_factors.confirm_for(user)

    answer = await graph(half_way, "mutation { secondFactorEnrol { __typename } }")

    assert answer.data["secondFactorEnrol"]["__typename"] == "Conflict"


async def test_a_revoked_session_is_nobody_from_its_next_request_on(opened_database: Any, people: People) -> None:
    user = await people.user("customer")
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)
    other = await signed_in(user)
    assert not (await known(opened.token)).is_anonymous

    await sessions.revoke(other, opened.session_id)

    assert (await known(opened.token)).is_anonymous


async def test_a_stranger_s_session_cannot_be_told_from_one_that_does_not_exist(graph: Graph, people: People) -> None:
    mine, theirs = await signed_in(await people.user()), await signed_in(await people.user())
    document = """mutation R($input: SessionRevokeInput!) {
      sessionRevoke(input: $input) { __typename ... on Error { code message } } }"""

    answers = [
        (await graph(mine, document, input={"sessionId": global_ids.encode("Session", key)})).data["sessionRevoke"]
        for key in (theirs.session_id or 0, 999_999)
    ]

    assert answers[0] == answers[1]
    assert answers[0]["code"] == "NOT_FOUND"


async def test_a_session_in_use_stays_open_and_an_idle_one_ends(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)

    for _ in range(3):
        stopped_clock(timedelta(minutes=29))
        assert not (await known(opened.token)).is_anonymous
        await finish_touching()
    stopped_clock(timedelta(minutes=31))
    assert (await known(opened.token)).is_anonymous


async def test_a_session_in_use_ends_at_its_absolute_limit(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        opened = await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)

    for _ in range(12 * 3 - 1):
        stopped_clock(timedelta(minutes=20))
        await sessions.touch(opened.session_id)
    assert not (await known(opened.token)).is_anonymous
    stopped_clock(timedelta(minutes=20))
    assert (await known(opened.token)).is_anonymous


async def test_the_first_administrator_s_token_works_once(opened_database: Any, graph: Graph) -> None:
    token = await first_administrator.setup_token()
    document = """mutation A($input: AdministratorCreateInput!) {
      administratorCreate(input: $input) { __typename ... on Error { code } } }"""
    given = {"setupToken": token, "displayName": "鲁班", "email": "first@example.cn", "password": PASSWORD}

    first = (await graph(ANONYMOUS, document, input=given)).data["administratorCreate"]
    again = (await graph(ANONYMOUS, document, input={**given, "email": "second@example.cn"})).data[
        "administratorCreate"
    ]

    assert first["__typename"] == "AdministratorCreated"
    assert again["code"] == "INVALID_CREDENTIALS"
    assert await first_administrator.setup_token() is None
