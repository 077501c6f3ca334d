"""Who has an account is told by no answer; `test_enumeration_time` says that no time tells it either."""

from typing import Any

import pytest

from server.core import database
from server.core.contacts import Channel, Contact
from server.domains.users.accounts import contact_columns
from server.domains.users.models import User, UserState
from tests.support.attacking import PASSWORD, WRONG, Attacker, at, known, opened
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.registering import somebody

KNOWN = ("person1@example.cn", "+8613812345678")
UNKNOWN = ("nobody@example.cn", "+8613812345679")
START = """mutation S($input: {name}StartInput!) {{ answer: {field}Start(input: $input) {{ __typename
  ... on CodeRequested {{ channel nextAfterSeconds }} ... on Error {{ code message }} }} }}"""


async def somebody_known(people: People) -> User:
    user = await people.user("customer")
    columns = contact_columns(Contact(Channel.SMS, KNOWN[1]), user.seal_row)
    async with database.transaction():
        await User.filter(id=user.id).update(**columns)
    return user


@pytest.mark.parametrize("state", [None, *UserState])
@pytest.mark.parametrize("way", [0, 1])
async def test_a_wrong_sign_in_says_the_same_whatever_account_there_is(
    attacker: Attacker, state: UserState | None, way: int
) -> None:
    user = await somebody_known(attacker.people)
    if state is not None:
        await User.filter(id=user.id).update(state=state)

    answers = [await attacker.sign_in(name) for name in (KNOWN[way], UNKNOWN[way])]

    assert answers[0] == answers[1]


@pytest.mark.parametrize("state", [one for one in UserState if one is not UserState.ACTIVE])
async def test_the_right_password_of_a_closed_account_says_the_same_as_a_wrong_one(
    attacker: Attacker, state: UserState
) -> None:
    user = await somebody_known(attacker.people)
    await User.filter(id=user.id).update(state=state)

    assert await attacker.sign_in(KNOWN[0], PASSWORD) == await attacker.sign_in(UNKNOWN[0], WRONG)


@pytest.mark.parametrize(("name", "field"), [("Registration", "registration"), ("PasswordReset", "passwordReset")])
@pytest.mark.parametrize("way", [0, 1])
async def test_asking_for_a_code_says_the_same(
    attacker: Attacker, post_room: PostRoom, name: str, field: str, way: int
) -> None:
    await somebody_known(attacker.people)
    document = START.format(name=name, field=field)

    answers = [
        (await attacker.graph(somebody(), document, input={"contact": contact})).data["answer"]
        for contact in (KNOWN[way], UNKNOWN[way])
    ]

    assert answers[0] == answers[1]
    assert answers[0]["__typename"] == "CodeRequested"


@pytest.mark.parametrize("way", [0, 1])
async def test_another_contact_for_one_s_account_says_the_same(
    attacker: Attacker, post_room: PostRoom, way: int
) -> None:
    await somebody_known(attacker.people)
    document = START.format(name="ContactChange", field="contactChange")
    answers = []
    for contact in (KNOWN[way], UNKNOWN[way]):
        viewer = await known(await opened(await attacker.people.user("customer")))
        given = {"contact": contact, "password": PASSWORD}
        answers.append((await attacker.graph(viewer, document, input=given)).data["answer"])

    assert answers[0] == answers[1]
    assert answers[0]["__typename"] == "CodeRequested"


async def test_how_many_tries_a_name_has_does_not_tell_either(attacker: Attacker) -> None:
    await attacker.people.user("customer")
    await attacker.people.user("system_administrator")
    answers: dict[str, list[Any]] = {}
    for login in ("person1@example.cn", "person2@example.cn", "nobody@example.cn"):
        answers[login] = [await attacker.code(login, f"{WRONG} {login} {n}", at("10.9.9.9")) for n in range(7)]

    assert len({tuple(found) for found in answers.values()}) == 1
