"""Forgotten passwords, through the graph."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.contacts import reached_by
from server.core.errors import InvalidCode, InvalidCredentials, TooManyAttempts
from server.core.viewer import Stage
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.permissions.identification import identify
from server.domains.users import accounts, resetting, second_factors, sessions, signing_in
from server.domains.users.models import Credential, OneTimeCode, SecondFactor, Session, User, UserKind, UserState
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.registering import another, somebody
from tests.support.walk import signed_in

START = """mutation Start($input: PasswordResetStartInput!) { passwordResetStart(input: $input) { __typename
  ... on CodeRequested { requestToken channel contactMasked nextAfterSeconds }
  ... on Error { code message } ... on InvalidInput { issues { path code } } } }"""
CONFIRM = """mutation Confirm($input: PasswordResetConfirmInput!) { passwordResetConfirm(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code message } ... on InvalidInput { issues { path code } } } }"""
NEW = "an entirely new phrase"
ADDRESS = "person1@example.cn"


@dataclass
class Forgetful:
    """Somebody who has forgotten a password."""

    graph: Graph
    post_room: PostRoom

    async def start(self, contact: str = ADDRESS) -> dict[str, Any]:
        """Ask for a code, and have the message sent."""
        answer = await self.graph(somebody(), START, input={"contact": contact})
        await drain()
        found: dict[str, Any] = answer.data["passwordResetStart"]
        return found

    async def confirm(self, token: str, code: str, password: str = NEW) -> dict[str, Any]:
        """Set the new password."""
        given = {"requestToken": token, "code": code, "password": password}
        found: dict[str, Any] = (await self.graph(somebody(), CONFIRM, input=given)).data["passwordResetConfirm"]
        return found

    async def reset(self, contact: str = ADDRESS, password: str = NEW) -> dict[str, Any]:
        """The whole way."""
        to = reached_by(contact)
        assert to is not None
        token = (await self.start(contact))["requestToken"]
        return await self.confirm(token, self.post_room.code_to(to.address), password)


@pytest.fixture
def forgetful(graph: Graph, post_room: PostRoom) -> Forgetful:
    """Somebody who has forgotten a password."""
    return Forgetful(graph, post_room)


async def both() -> User:
    """A customer with an address and a number."""
    new = accounts.NewUser(UserKind.CUSTOMER, "李雷", PASSWORD, email="li.lei@example.cn", phone="13987654321")
    prepared = await accounts.prepare(new)
    async with database.transaction():
        return await accounts.create(prepared)


async def test_a_code_sets_a_new_password_and_signs_in(forgetful: Forgetful, people: People) -> None:
    await people.user("customer")

    answer = await forgetful.reset()

    assert (answer["__typename"], answer["stage"]) == ("SignedIn", "COMPLETE")
    assert (await signing_in.sign_in(somebody(), ADDRESS, NEW)).stage is Stage.SECOND_FACTOR
    with pytest.raises(InvalidCredentials):
        await signing_in.sign_in(somebody(), ADDRESS, PASSWORD)


async def test_every_session_from_before_is_nobody_from_its_next_request_on(
    forgetful: Forgetful, people: People
) -> None:
    user = await people.user("customer")
    async with database.transaction():
        before = [await sessions.open_session(somebody(), user, Stage.COMPLETE) for _ in range(3)]

    answer = await forgetful.reset()

    for opened in before:
        assert (await identify(opened.token, address="", user_agent="", request_id="")).is_anonymous
    assert (await identify(answer["token"], address="", user_agent="", request_id="")).user_id == user.id


async def test_the_second_factor_stays_and_is_asked_for(forgetful: Forgetful, people: People) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    before = await SecondFactor.get(user_id=user.id)

    answer = await forgetful.reset()

    assert answer["stage"] == "SECOND_FACTOR"
    viewer = await identify(answer["token"], address="", user_agent="", request_id="")
    assert (await forgetful.graph(viewer, "{ orders { totalCount } }")).codes == ["FORBIDDEN"]
    after = await SecondFactor.get(user_id=user.id)
    assert (after.seed_sealed, after.confirmed_at) == (before.seed_sealed, before.confirmed_at)


async def test_the_other_channel_is_told(forgetful: Forgetful) -> None:
    await both()

    await forgetful.reset("li.lei@example.cn")
    await drain()

    assert "已重置" in forgetful.post_room.last_to("+8613987654321").text
    assert len(forgetful.post_room.email.taken) == 1


async def test_an_account_with_one_channel_is_told_there(forgetful: Forgetful, people: People) -> None:
    await people.user("customer")

    await forgetful.reset()
    await drain()

    assert "已重置" in forgetful.post_room.last_to(ADDRESS).text


@pytest.mark.parametrize("whose", ["nobody", "suspended", "program"])
async def test_where_there_is_nothing_to_reset_the_answer_is_the_same_and_nothing_is_sent(
    forgetful: Forgetful, people: People, whose: str
) -> None:
    await people.user("customer")
    user = await people.user("customer")
    contact = "nobody22@example.cn" if whose == "nobody" else "person2@example.cn"
    if whose == "suspended":
        await User.filter(id=user.id).update(state=UserState.SUSPENDED)
    if whose == "program":
        await User.filter(id=user.id).update(kind=UserKind.API_CLIENT)

    known, unknown = await forgetful.start(), await forgetful.start(contact)

    same = ("__typename", "channel", "nextAfterSeconds")
    assert [known[name] for name in same] == [unknown[name] for name in same]
    assert [one.recipient for one in forgetful.post_room.email.taken] == [ADDRESS]
    wrong = another(forgetful.post_room.code_to(ADDRESS))
    answers = [[await forgetful.confirm(one["requestToken"], wrong) for _ in range(6)] for one in (known, unknown)]
    assert answers[0] == answers[1]
    assert answers[0][-1]["code"] == "TOO_MANY_ATTEMPTS"


async def test_an_account_that_was_suspended_meanwhile_stays_closed(forgetful: Forgetful, people: People) -> None:
    user = await people.user("customer")
    token = (await forgetful.start())["requestToken"]
    code = forgetful.post_room.code_to(ADDRESS)
    await User.filter(id=user.id).update(state=UserState.SUSPENDED)
    before = await Credential.get(user_id=user.id)

    assert (await forgetful.confirm(token, code))["code"] == "INVALID_CODE"

    assert (await Credential.get(user_id=user.id)).password_hash == before.password_hash
    assert await Session.all().count() == 0


@pytest.mark.parametrize(
    ("role", "password", "code", "tries"),
    [
        ("customer", "short", "TOO_SHORT", 0),
        ("clerk", "ten letters", "TOO_SHORT", 1),
        ("clerk", "clerk 1 long phrase", "PASSWORD_HOLDS_NAME", 1),
    ],
)
async def test_a_password_is_judged_by_whose_it_is(
    forgetful: Forgetful, people: People, role: str, password: str, code: str, tries: int
) -> None:
    await people.user(role)
    token = (await forgetful.start())["requestToken"]

    answer = await forgetful.confirm(token, forgetful.post_room.code_to(ADDRESS), password)

    assert answer["issues"] == [{"path": ["password"], "code": code}]
    request = await OneTimeCode.all().first()
    assert request is not None
    assert (request.tries, request.used_at) == (tries, None)


async def test_a_stranger_who_uses_up_the_tries_of_signing_in_does_not_keep_the_owner_out(
    forgetful: Forgetful, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    await people.user("customer")
    for _ in range(11):
        with pytest.raises((InvalidCredentials, TooManyAttempts)):
            await signing_in.sign_in(somebody(), ADDRESS, "wrong wrong wrong")

    await forgetful.reset()

    assert (await signing_in.sign_in(somebody(), ADDRESS, NEW)).stage is Stage.SECOND_FACTOR


async def test_of_forty_parallel_guesses_five_are_judged_and_a_code_is_used_once(
    forgetful: Forgetful, people: People
) -> None:
    await people.user("customer")
    token = (await forgetful.start())["requestToken"]
    right = forgetful.post_room.code_to(ADDRESS)

    async def guess(code: str) -> str:
        try:
            await resetting.confirm(somebody(), resetting.Reset(token, code, NEW))
        except (InvalidCode, TooManyAttempts) as refused:
            return type(refused).__name__
        return "done"

    guesses = [f"{(int(right) + step) % 10**6:06}" for step in range(1, 41)]
    assert Counter(await asyncio.gather(*map(guess, guesses))) == {"InvalidCode": 5, "TooManyAttempts": 35}
    await OneTimeCode.all().update(tries=0)
    assert Counter(await asyncio.gather(*[guess(right) for _ in range(10)]))["done"] == 1
    assert await guess(right) == "InvalidCode"


async def test_a_code_for_registering_resets_nothing(forgetful: Forgetful, people: People) -> None:
    await people.user("customer")
    token = (await forgetful.start())["requestToken"]
    code = forgetful.post_room.code_to(ADDRESS)
    await OneTimeCode.all().update(purpose="registration")

    assert (await forgetful.confirm(token, code))["code"] == "INVALID_CODE"


async def test_the_trail_says_that_a_password_was_reset_and_how_many_sessions_ended(
    forgetful: Forgetful, people: People
) -> None:
    user = await people.user("customer")
    await signed_in(user)

    await forgetful.reset()

    entry = await AuditEntry.filter(action="passwords:reset").order_by("-sequence").first()
    assert entry is not None
    assert (entry.actor_id, entry.object_key) == (user.id, user.id)
    assert b'"password":[null,"reset"],"sessions":["1","1"]' in entry.body


@pytest.mark.parametrize("name", ["passwordResetStart", "passwordResetConfirm"])
async def test_a_document_holds_one_try(forgetful: Forgetful, name: str) -> None:
    given = {"requestToken": "x", "code": "123456", "password": NEW} if "Confirm" in name else {"contact": ADDRESS}
    aliased = " ".join(f"a{n}: {name}(input: $input) {{ __typename }}" for n in range(15))
    document = f"mutation Many($input: {name[0].upper()}{name[1:]}Input!) {{ {aliased} }}"

    assert (await forgetful.graph(somebody(), document, input=given)).codes == ["QUERY_TOO_COMPLEX"]
