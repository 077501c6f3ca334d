"""Whoever has a passkey proves by it alone that it is still them. Through the graph."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from webauthn.helpers import bytes_to_base64url

from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.users.models import RecoveryCode, Session
from tests.support.attacking import SESSION_CONFIRM, known
from tests.support.graph import Graph
from tests.support.passkeys import AGAIN_ASK, Passkeys, another
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.walk import signed_in

Advance = Callable[[timedelta], None]
REVOKE_OTHERS = "mutation { sessionRevokeOthers { __typename ... on SessionsRevoked { count } } }"


@pytest.fixture
async def owner(graph: Graph, people: People, post_room: PostRoom) -> Passkeys:
    """Somebody with a passkey and nothing else beside the password."""
    user = await people.user("customer")
    found = Passkeys(graph, user, await signed_in(user))
    assert (await found.add())["__typename"] == "PasskeyAdded"
    return found


async def later(owner: Passkeys, advance: Advance) -> tuple[str, Viewer]:
    """A session of the owner that is too old for what is sensitive."""
    token = str((await owner.sign_in())["token"])
    advance(timedelta(minutes=10))
    viewer = await known(token)
    assert (await owner.graph(viewer, REVOKE_OTHERS)).codes == ["REAUTHENTICATION_REQUIRED"]
    return token, viewer


async def test_a_passkey_alone_makes_the_sign_in_recent_under_a_new_token(
    stopped_clock: Advance, owner: Passkeys
) -> None:
    token, viewer = await later(owner, stopped_clock)
    codes = await RecoveryCode.filter(user_id=owner.user.id).count()

    again = await owner.again(viewer)

    assert (again["__typename"], again["stage"]) == ("SignedIn", "COMPLETE")
    fresh = await known(again["token"])
    assert fresh.session_id == viewer.session_id
    assert (await known(token)).is_anonymous
    assert (await owner.graph(fresh, REVOKE_OTHERS)).data["sessionRevokeOthers"]["__typename"] == "SessionsRevoked"
    assert await RecoveryCode.filter(user_id=owner.user.id).count() == codes


async def test_it_is_on_record_as_any_other_proof_is(stopped_clock: Advance, owner: Passkeys) -> None:
    _, viewer = await later(owner, stopped_clock)

    await owner.again(viewer)

    entry = (
        await AuditEntry.all().order_by("-sequence").first().values("action", "object_type", "object_key", "actor_id")
    )
    assert entry == {
        "action": "sessions:reconfirm",
        "object_type": "Session",
        "object_key": viewer.session_id,
        "actor_id": owner.user.id,
    }


async def test_the_password_and_a_recovery_code_do_as_well(stopped_clock: Advance, owner: Passkeys) -> None:
    added: dict[str, Any] = await owner.add("second")
    assert added["recoveryCodes"] == []
    _, viewer = await later(owner, stopped_clock)

    without = (await owner.graph(viewer, SESSION_CONFIRM, input={"password": PASSWORD})).data["sessionConfirm"]

    assert without["issues"] == [{"path": ["code"], "code": "REQUIRED"}]


async def test_only_the_account_s_own_passkeys_are_asked_for(owner: Passkeys) -> None:
    asked = json.loads((await owner.does(AGAIN_ASK))["options"])

    assert [one["id"] for one in asked["allowCredentials"]] == [bytes_to_base64url(owner.held[0].credential_id)]
    assert asked["userVerification"] == "required"


async def test_a_page_at_a_network_address_can_ask_for_none(owner: Passkeys) -> None:
    owner.origin = "http://192.0.2.7:8000"

    assert (await owner.does(AGAIN_ASK))["code"] == "PASSKEYS_UNAVAILABLE"


async def test_five_wrong_answers_end_the_session(owner: Passkeys, people: People) -> None:
    viewer = await signed_in(owner.user)
    other = await another(owner, people)
    answers = [(await owner.again(viewer, device=other.held[0]))["code"] for _ in range(5)]

    assert answers == ["INVALID_PASSKEY"] * 5
    assert (await owner.again(viewer))["code"] == "TOO_MANY_ATTEMPTS"
    session = await Session.get(id=viewer.session_id)
    assert session.revoked_at is not None
