"""Passkeys under attack: answers replayed, exchanged and sent at once, other people's keys, pages that stand between."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from server.core.viewer import ANONYMOUS
from server.domains.users.models import Session
from tests.support.authenticator import (
    CURVE,
    HONEST,
    ORIGIN,
    Authenticator,
    Lies,
)
from tests.support.graph import Graph
from tests.support.passkeys import ADD, CONFIRM, CONFIRM_ASK, SIGN_IN, SIGN_IN_ASK, Passkeys, another, nobody_came_in
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.walk import signed_in

OTHER = ec.generate_private_key(CURVE)


def answering(**said: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """An answer whose response says something else."""
    return lambda whole: whole | {"response": whole["response"] | said}


async def test_an_answer_is_good_once(victim: Passkeys) -> None:
    asked = await victim.does(SIGN_IN_ASK, ANONYMOUS)
    given = {"requestToken": asked["requestToken"], "credential": victim.held[0].get(asked["options"])}
    assert (await victim.does(SIGN_IN, ANONYMOUS, **given))["__typename"] == "SignedIn"

    assert (await victim.does(SIGN_IN, ANONYMOUS, **given))["code"] == "INVALID_PASSKEY"
    fresh = await victim.does(SIGN_IN_ASK, ANONYMOUS)
    replayed = given | {"requestToken": fresh["requestToken"]}
    assert (await victim.does(SIGN_IN, ANONYMOUS, **replayed))["code"] == "INVALID_PASSKEY"


async def test_a_wrong_answer_uses_the_challenge_up(victim: Passkeys) -> None:
    asked = await victim.does(SIGN_IN_ASK, ANONYMOUS)
    wrong = victim.held[0].get(asked["options"], Lies(key=OTHER))
    right = victim.held[0].get(asked["options"])

    answers = [
        (await victim.does(SIGN_IN, ANONYMOUS, requestToken=asked["requestToken"], credential=one))["code"]
        for one in (wrong, right)
    ]

    assert answers == ["INVALID_PASSKEY"] * 2


@pytest.mark.parametrize("token", ["", "ph_", "ph_" + "A" * 43, "x" * 5000, "\x00", "' OR 1=1 --"])
async def test_a_token_that_was_never_given_opens_nothing(victim: Passkeys, token: str) -> None:
    asked = await victim.does(SIGN_IN_ASK, ANONYMOUS)
    answered = victim.held[0].get(asked["options"])

    answer = await victim.does(SIGN_IN, ANONYMOUS, requestToken=token, credential=answered)

    assert answer["code"] == "INVALID_PASSKEY"


async def test_a_challenge_for_one_ceremony_is_no_use_for_another(victim: Passkeys) -> None:
    half_way = await victim.half_way()
    alone, second = await victim.does(SIGN_IN_ASK, ANONYMOUS), await victim.does(CONFIRM_ASK, half_way)
    device = victim.held[0]

    crossed = {"requestToken": second["requestToken"], "credential": device.get(second["options"])}
    assert (await victim.does(SIGN_IN, ANONYMOUS, **crossed))["code"] == "INVALID_PASSKEY"
    crossed = {"requestToken": alone["requestToken"], "credential": device.get(alone["options"])}
    assert (await victim.does(CONFIRM, half_way, **crossed))["code"] == "INVALID_PASSKEY"
    asked = await victim.ask()
    crossed = {"requestToken": alone["requestToken"], "credential": Authenticator().create(asked["options"])}
    assert (await victim.does(ADD, name="attack", **crossed))["code"] == "INVALID_PASSKEY"


async def test_a_challenge_belongs_to_the_session_that_asked(victim: Passkeys) -> None:
    mine, other = await victim.half_way(), await victim.half_way()
    asked = await victim.does(CONFIRM_ASK, mine)
    given = {"requestToken": asked["requestToken"], "credential": victim.held[0].get(asked["options"])}
    assert (await victim.does(CONFIRM, other, **given))["code"] == "INVALID_PASSKEY"

    asked, elsewhere = await victim.ask(), await signed_in(victim.user)
    made = Authenticator().create(asked["options"])
    answer = await victim.does(ADD, elsewhere, requestToken=asked["requestToken"], credential=made, name="attack")
    assert answer["code"] == "INVALID_PASSKEY"


async def test_a_thief_of_the_password_does_not_pass_with_their_own_passkey(victim: Passkeys, people: People) -> None:
    thief = await another(victim, people)
    half_way = await victim.half_way()

    answer = await nobody_came_in(lambda: victim.confirm(half_way, device=thief.held[0]))
    assert answer["code"] == "INVALID_PASSKEY"
    unnamed = replace(HONEST, answer=answering(userHandle=None))
    answer = await nobody_came_in(lambda: victim.confirm(half_way, unnamed, thief.held[0]))
    assert answer["code"] == "INVALID_PASSKEY"


async def test_one_s_own_passkey_under_another_name_is_nobody_s(victim: Passkeys, people: People) -> None:
    thief = await another(victim, people)
    for lies in (
        Lies(handle=victim.held[0].handle),
        Lies(credential_id=victim.held[0].credential_id),
        Lies(credential_id=victim.held[0].credential_id, handle=victim.held[0].handle),
        replace(HONEST, answer=answering(userHandle=None)),
    ):
        answer = await nobody_came_in(lambda lies=lies: thief.sign_in(lies))  # type: ignore[misc]
        assert answer["code"] == "INVALID_PASSKEY"


async def test_a_passkey_that_is_somebody_s_becomes_nobody_else_s(victim: Passkeys, people: People) -> None:
    user = await people.user("customer")
    thief = Passkeys(victim.graph, user, await signed_in(user))
    same = Authenticator(credential_id=victim.held[0].credential_id)

    answer = await nobody_came_in(lambda: thief.add(device=same))

    assert answer["code"] == "INVALID_PASSKEY"
    assert (await victim.sign_in())["viewer"]["roles"] == ["clerk"]


async def test_of_ten_accounts_that_add_one_passkey_at_once_one_has_it(graph: Graph, people: People) -> None:
    PostRoom().open()
    users = [await people.user("customer") for _ in range(10)]
    everybody = [Passkeys(graph, user, await signed_in(user)) for user in users]

    answers = await asyncio.gather(*(one.add(device=Authenticator(credential_id=bytes(16))) for one in everybody))

    assert sorted(one["__typename"] for one in answers) == ["InvalidPasskey"] * 9 + ["PasskeyAdded"]


async def test_of_ten_answers_at_once_to_one_challenge_one_adds_a_passkey(victim: Passkeys) -> None:
    asked = await victim.ask()
    made = [Authenticator().create(asked["options"]) for _ in range(10)]

    answers = await asyncio.gather(
        *(victim.does(ADD, requestToken=asked["requestToken"], credential=one, name="key") for one in made)
    )

    assert sorted(one["__typename"] for one in answers) == ["InvalidPasskey"] * 9 + ["PasskeyAdded"]


async def test_a_page_that_stands_between_gets_nothing(victim: Passkeys) -> None:
    """A copy of our page hands on what we ask; the browser signs where it really was."""
    for origin in ("https://login.evil.example", "http://localhost:8001"):
        asked = await victim.does(SIGN_IN_ASK, ANONYMOUS)
        answered = victim.held[0].get(asked["options"], Lies(origin=origin, rp_id="login.evil.example"))
        answer = await victim.does(SIGN_IN, ANONYMOUS, requestToken=asked["requestToken"], credential=answered)
        assert answer["code"] == "INVALID_PASSKEY"


async def test_a_passkey_of_one_name_is_no_use_under_another(victim: Passkeys) -> None:
    victim.origin = "https://post.example.cn"

    asked = await victim.does(SIGN_IN_ASK, ANONYMOUS)
    elsewhere = Lies(origin="https://post.example.cn", rp_id="post.example.cn")
    answered = victim.held[0].get(asked["options"], elsewhere)
    answer = await victim.does(SIGN_IN, ANONYMOUS, requestToken=asked["requestToken"], credential=answered)
    assert answer["code"] == "INVALID_PASSKEY"

    asked = await victim.does(SIGN_IN_ASK, ANONYMOUS)
    victim.origin = ORIGIN
    given = {"requestToken": asked["requestToken"], "credential": victim.held[0].get(asked["options"])}
    assert (await victim.does(SIGN_IN, ANONYMOUS, **given))["code"] == "INVALID_PASSKEY"


async def test_five_wrong_answers_end_the_half_way_session(victim: Passkeys) -> None:
    viewer = await victim.half_way()
    codes = []
    for _ in range(6):
        asked = await victim.does(CONFIRM_ASK, viewer)
        wrong = victim.held[0].get(asked["options"], Lies(key=OTHER))
        answer = await victim.does(CONFIRM, viewer, requestToken=asked["requestToken"], credential=wrong)
        codes.append(answer["code"])

    assert codes == ["INVALID_PASSKEY"] * 5 + ["TOO_MANY_ATTEMPTS"]
    assert (await Session.get(id=viewer.session_id)).revoked_at is not None


async def test_half_way_no_passkey_can_be_added_and_none_removed(victim: Passkeys) -> None:
    viewer = await victim.half_way()
    for field, kind in (("passkeyOptions", "PasskeyOptionsInput"), ("passkeyRemove", "PasskeyRemoveInput")):
        given = {"password": "x"} | ({"id": "UGFzc2tleTox"} if field == "passkeyRemove" else {})
        document = f"mutation M($input: {kind}!) {{ {field}(input: $input) {{ __typename }} }}"
        assert (await victim.graph(viewer, document, origin=ORIGIN, input=given)).codes == ["FORBIDDEN"]


async def test_a_refused_answer_tells_nobody_why(victim: Passkeys) -> None:
    told = {
        json.dumps(await victim.sign_in(lies), sort_keys=True)
        for lies in (Lies(key=OTHER), Lies(credential_id=bytes(32)), Lies(origin="https://evil.example"), Lies(count=0))
    }

    assert len(told) == 1
