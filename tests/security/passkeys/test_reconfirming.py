"""Proving once more who is signed in, attacked: other people's keys, answers replayed, exchanged and from other pages."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from server.core.viewer import ANONYMOUS, Viewer
from server.domains.users.models import Passkey, Session
from tests.support.authenticator import CURVE, PRESENT, Lies
from tests.support.passkeys import (
    AGAIN,
    AGAIN_ASK,
    CONFIRM,
    CONFIRM_ASK,
    SIGN_IN,
    SIGN_IN_ASK,
    Passkeys,
    another,
    known,
)
from tests.support.people import People
from tests.support.walk import signed_in

Attack = Callable[[], Awaitable[dict[str, Any]]]
WRONG = {
    "another page": Lies(origin="http://localhost:9000"),
    "another site": Lies(origin="https://evil.example", rp_id="evil.example"),
    "a frame of somebody else's page": Lies(cross_origin=True),
    "another challenge": Lies(challenge="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    "another key": Lies(key=ec.generate_private_key(CURVE)),
    "an owner who was not verified": Lies(flags=PRESENT),
    "somebody else's handle": Lies(handle=b"x" * 32),
    "a counter that stands still": Lies(count=1),
    "a making instead of a use": Lies(type="webauthn.create"),
}


async def nothing_new(viewer: Viewer, attack: Attack) -> str:
    """The attack makes no session recent, gives no token away, and leaves the passkeys as they were; its code."""
    before = await Session.get(id=viewer.session_id)
    keys = await Passkey.all().order_by("id").values("sign_count", "last_used_at")
    answer = await attack()
    after = await Session.get(id=viewer.session_id)
    assert (after.authenticated_at, after.token_digest) == (before.authenticated_at, before.token_digest)
    assert await Passkey.all().order_by("id").values("sign_count", "last_used_at") == keys
    assert "token" not in answer
    return str(answer["code"])


@pytest.mark.parametrize("lies", [pytest.param(lies, id=name) for name, lies in WRONG.items()])
async def test_an_answer_that_is_wrong_anywhere_proves_nothing(victim: Passkeys, lies: Lies) -> None:
    assert (await victim.sign_in())["__typename"] == "SignedIn"
    viewer = await signed_in(victim.user)

    assert await nothing_new(viewer, lambda: victim.again(viewer, lies)) == "INVALID_PASSKEY"


async def test_a_passkey_of_another_account_proves_nothing(victim: Passkeys, people: People) -> None:
    thief = await another(victim, people)
    viewer = await signed_in(victim.user)

    for lies in (Lies(), Lies(handle=victim.held[0].handle), Lies(credential_id=victim.held[0].credential_id)):
        code = await nothing_new(viewer, lambda lies=lies: victim.again(viewer, lies, thief.held[0]))  # type: ignore[misc]
        assert code == "INVALID_PASSKEY"


async def test_an_answer_is_good_once(victim: Passkeys) -> None:
    viewer = await signed_in(victim.user)
    asked = await victim.does(AGAIN_ASK, viewer)
    given = {"requestToken": asked["requestToken"], "credential": victim.held[0].get(asked["options"])}
    first = await victim.does(AGAIN, viewer, **given)
    again = await known(first["token"])

    assert await nothing_new(again, lambda: victim.does(AGAIN, again, **given)) == "INVALID_PASSKEY"
    fresh = await victim.does(AGAIN_ASK, again)
    replayed = given | {"requestToken": fresh["requestToken"]}
    assert await nothing_new(again, lambda: victim.does(AGAIN, again, **replayed)) == "INVALID_PASSKEY"


async def test_a_wrong_answer_uses_the_challenge_up(victim: Passkeys) -> None:
    viewer = await signed_in(victim.user)
    asked = await victim.does(AGAIN_ASK, viewer)
    for lies in (WRONG["another key"], Lies()):
        answered = victim.held[0].get(asked["options"], lies)
        given = {"requestToken": asked["requestToken"], "credential": answered}
        code = await nothing_new(viewer, lambda given=given: victim.does(AGAIN, viewer, **given))  # type: ignore[misc]
        assert code == "INVALID_PASSKEY"


async def test_a_challenge_for_another_ceremony_is_no_use_here_nor_this_one_there(victim: Passkeys) -> None:
    viewer, half_way, device = await signed_in(victim.user), await victim.half_way(), victim.held[0]
    again = await victim.does(AGAIN_ASK, viewer)
    for asked, document, who in (
        (await victim.does(SIGN_IN_ASK, ANONYMOUS), AGAIN, viewer),
        (await victim.does(CONFIRM_ASK, half_way), AGAIN, viewer),
        (again, SIGN_IN, ANONYMOUS),
        (again, CONFIRM, half_way),
    ):
        given = {"requestToken": asked["requestToken"], "credential": device.get(asked["options"])}
        attack: Attack = lambda document=document, who=who, given=given: victim.does(document, who, **given)  # type: ignore[misc]  # noqa: E731
        assert await nothing_new(viewer, attack) == "INVALID_PASSKEY"


async def test_a_challenge_belongs_to_the_session_that_asked(victim: Passkeys) -> None:
    mine, other = await signed_in(victim.user), await signed_in(victim.user)
    asked = await victim.does(AGAIN_ASK, mine)
    given = {"requestToken": asked["requestToken"], "credential": victim.held[0].get(asked["options"])}

    assert await nothing_new(other, lambda: victim.does(AGAIN, other, **given)) == "INVALID_PASSKEY"
    assert (await victim.does(AGAIN, mine, **given))["__typename"] == "SignedIn"


@pytest.mark.parametrize("stage", ["nobody", "half way"])
async def test_it_completes_no_sign_in(victim: Passkeys, stage: str) -> None:
    viewer = ANONYMOUS if stage == "nobody" else await victim.half_way()
    asked: list[tuple[str, dict[str, Any]]] = [(AGAIN_ASK, {}), (AGAIN, {"requestToken": "x", "credential": "{}"})]
    for document, given in asked:
        variables: dict[str, Any] = {"input": given} if given else {}
        answer = await victim.graph(viewer, document, origin=victim.origin, **variables)
        assert answer.codes == ["UNAUTHENTICATED" if stage == "nobody" else "FORBIDDEN"]
