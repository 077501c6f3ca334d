"""What is sensitive wants a recent sign-in; passwords and factors are changed by whose they are. Through the graph."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, passwords
from server.core.authorization import require_recent_authentication
from server.core.clock import now
from server.core.errors import ReauthenticationRequired
from server.core.languages import Language
from server.core.viewer import Stage, Viewer
from server.domains.jobs.embedded import drain
from server.domains.users import second_factors
from server.domains.users.models import Credential, SecondFactor, Session
from tests.support.attacking import (
    PASSWORD,
    PASSWORD_CHANGE,
    SESSION_CONFIRM,
    Attacker,
    at,
    code_of,
    known,
    opened,
)
from tests.support.codes import present_code
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom

Advance = Callable[[timedelta], None]
NEW, WHO = "another long phrase", "person1@example.cn"
REVOKE_OTHERS = "mutation { sessionRevokeOthers { __typename ... on SessionsRevoked { count } } }"
ENROL = "mutation { secondFactorEnrol { __typename ... on SecondFactorSetup { secret } ... on Error { code } } }"
RENEW = (
    "mutation { recoveryCodesRenew { __typename ... on RecoveryCodesRenewed { recoveryCodes } ... on Error { code } } }"
)
CONFIRM = """mutation C($input: SecondFactorConfirmInput!) { secondFactorConfirm(input: $input) {
  __typename ... on SecondFactorEnrolled { recoveryCodes token } ... on Error { code } } }"""
SENSITIVE: dict[str, tuple[str, dict[str, Any]]] = {
    "sessionRevokeOthers": (REVOKE_OTHERS, {}),
    "passwordChange": (PASSWORD_CHANGE, {"input": {"presentPassword": PASSWORD, "newPassword": NEW}}),
    "secondFactorEnrol": (ENROL, {}),
    "recoveryCodesRenew": (RENEW, {}),
    "contactChangeStart": (
        "mutation C($input: ContactChangeStartInput!) { contactChangeStart(input: $input) { __typename } }",
        {"input": {"contact": "x@example.cn", "password": PASSWORD}},
    ),
}


@pytest.fixture
def attacker(graph: Graph, people: People) -> Attacker:
    return Attacker(graph, people)


async def changed(graph: Graph, viewer: Viewer, present: str = PASSWORD, new: str = NEW) -> Any:
    given = {"presentPassword": present, "newPassword": new}
    return (await graph(viewer, PASSWORD_CHANGE, input=given)).data["passwordChange"]


@pytest.mark.parametrize("name", SENSITIVE)
async def test_what_is_sensitive_wants_a_recent_sign_in(
    stopped_clock: Advance, graph: Graph, people: People, name: str
) -> None:
    token = await opened(await people.user("customer"))
    document, variables = SENSITIVE[name]
    stopped_clock(timedelta(minutes=5, seconds=1))

    answer = await graph(await known(token), document, **variables)

    assert answer.codes == ["REAUTHENTICATION_REQUIRED"]
    assert answer.body["errors"][0]["extensions"]["withinSeconds"] == 300


async def test_proving_it_again_makes_the_sign_in_recent_under_a_new_token(
    stopped_clock: Advance, graph: Graph, people: People
) -> None:
    token = await opened(await people.user("customer"))
    stopped_clock(timedelta(hours=1))

    again = (await graph(await known(token), SESSION_CONFIRM, input={"password": PASSWORD})).data["sessionConfirm"]
    answer = await graph(await known(again["token"]), REVOKE_OTHERS)

    assert answer.data["sessionRevokeOthers"]["__typename"] == "SessionsRevoked"
    assert (await known(token)).is_anonymous
    assert await Session.all().count() == 1


async def test_where_there_is_a_second_factor_it_is_asked_for_too(stopped_clock: Advance, attacker: Attacker) -> None:
    user = await attacker.clerk()
    viewer = await known(await opened(user))

    async def confirm(**given: str) -> Any:
        return (await attacker.graph(viewer, SESSION_CONFIRM, input=given)).data["sessionConfirm"]

    assert (await confirm(password=PASSWORD))["issues"] == [{"path": ["code"], "code": "REQUIRED"}]
    assert (await confirm(password=PASSWORD, code="000000"))["code"] == "INVALID_CODE"
    assert (await confirm(password="wrong wrong wrong", code=await code_of(user)))["code"] == "INVALID_CREDENTIALS"
    assert (await confirm(password=PASSWORD, code=await code_of(user)))["stage"] == "COMPLETE"


async def test_guessing_the_password_of_an_open_session_ends_after_ten_tries(
    stopped_clock: Advance, graph: Graph, people: People
) -> None:
    viewer = await known(await opened(await people.user("customer")))

    codes = [
        (await graph(viewer, SESSION_CONFIRM, input={"password": f"wrong {n}"})).data["sessionConfirm"]["code"]
        for n in range(12)
    ]

    assert codes == ["INVALID_CREDENTIALS"] * 10 + ["TOO_MANY_ATTEMPTS"] * 2


def test_nobody_a_program_and_a_clock_that_was_set_back_are_not_recent(stopped_clock: Advance) -> None:
    for at_ in (None, now() + timedelta(seconds=1), now() - timedelta(seconds=301)):
        with pytest.raises(ReauthenticationRequired):
            require_recent_authentication(Viewer(user_id=1, authenticated_at=at_))
    require_recent_authentication(Viewer(user_id=1, authenticated_at=now() - timedelta(seconds=300)))
    require_recent_authentication(Viewer(user_id=1, authenticated_at=now() - timedelta(hours=1)), timedelta(hours=1))


async def test_a_changed_password_ends_other_sessions_and_is_told_to_the_owner(
    graph: Graph, people: People, post_room: PostRoom, attacker: Attacker
) -> None:
    user = await people.user("customer")
    other, mine = await opened(user), await opened(user)

    answer = await changed(graph, await known(mine))
    await drain()

    assert (answer["__typename"], answer["sessionsEnded"]) == ("PasswordChanged", 1)
    assert (await known(other)).is_anonymous
    assert (await known(answer["token"])).user_id == user.id
    assert "密码已修改" in post_room.last_to(WHO).text
    assert await attacker.code(WHO, PASSWORD) == "INVALID_CREDENTIALS"
    assert await attacker.code(WHO, NEW) == "IN"


@pytest.mark.parametrize(
    ("present", "new", "found"),
    [
        (PASSWORD, "short", "TOO_SHORT"),
        (PASSWORD, "password1", "WEAK_PASSWORD"),
        (PASSWORD, "customer 1 long phrase", "PASSWORD_HOLDS_NAME"),
        (PASSWORD, "person1 long phrase", "PASSWORD_HOLDS_NAME"),
        (PASSWORD, PASSWORD, "SAME_PASSWORD"),
    ],
)
async def test_a_new_password_nobody_may_have_is_refused_and_costs_no_try(
    graph: Graph, people: People, present: str, new: str, found: str
) -> None:
    user = await people.user("customer")
    before, hashed = passwords.hashing().done, (await Credential.get(user_id=user.id)).password_hash

    answer = await changed(graph, await known(await opened(user)), present, new)

    assert answer["issues"] == [{"path": ["newPassword"], "code": found}]
    assert passwords.hashing().done == before
    assert (await Credential.get(user_id=user.id)).password_hash == hashed


async def test_without_the_present_password_nothing_is_changed(graph: Graph, people: People) -> None:
    user = await people.user("customer")

    answer = await changed(graph, await known(await opened(user)), "wrong wrong wrong")

    assert answer["code"] == "INVALID_CREDENTIALS"


async def test_a_factor_counts_until_its_successor_is_confirmed(attacker: Attacker, post_room: PostRoom) -> None:
    user = await attacker.clerk()
    other, token = await opened(user), await opened(user)
    viewer = await known(token)
    before = second_factors.seed_of(await SecondFactor.get(user_id=user.id))

    begun = (await attacker.graph(viewer, ENROL)).data["secondFactorEnrol"]
    between = second_factors.seed_of(await SecondFactor.get(user_id=user.id))
    wrong = (await attacker.graph(viewer, CONFIRM, input={"code": await code_of(user)})).data["secondFactorConfirm"]
    code = _code(begun["secret"])
    done = (await attacker.graph(viewer, CONFIRM, input={"code": code})).data["secondFactorConfirm"]
    await drain()

    assert between == before
    assert wrong["code"] == "INVALID_CODE"
    assert done["__typename"] == "SecondFactorEnrolled"
    assert second_factors.seed_of(await SecondFactor.get(user_id=user.id)) == begun["secret"]
    assert (await known(other)).is_anonymous
    assert (await known(done["token"])).stage is Stage.COMPLETE
    assert "第二因素" in post_room.last_to(WHO).text


async def test_new_recovery_codes_take_the_place_of_the_old(attacker: Attacker, post_room: PostRoom) -> None:
    user = await attacker.clerk()
    viewer = await known(await opened(user))

    first = (await attacker.graph(viewer, RENEW)).data["recoveryCodesRenew"]["recoveryCodes"]
    second = (await attacker.graph(viewer, RENEW)).data["recoveryCodesRenew"]["recoveryCodes"]
    status = "{ secondFactor { recoveryCodesLeft } }"

    assert len(set(first) | set(second)) == 20
    assert (await attacker.graph(viewer, status)).data["secondFactor"] == {"recoveryCodesLeft": 10}
    async with database.transaction():
        await second_factors.use(user, second[0])
    assert (await attacker.graph(viewer, status)).data["secondFactor"] == {"recoveryCodesLeft": 9}


async def test_without_a_factor_there_are_no_recovery_codes(graph: Graph, people: People) -> None:
    viewer = await known(await opened(await people.user("customer")))

    assert (await graph(viewer, RENEW)).data["recoveryCodesRenew"]["code"] == "CONFLICT"
    assert (await graph(viewer, "{ secondFactor { confirmedAt } }")).data["secondFactor"] is None


async def test_a_new_device_is_told_to_the_owner_and_a_known_one_is_not(
    attacker: Attacker, post_room: PostRoom
) -> None:
    user = await attacker.people.user("customer")
    device = await attacker.owner(WHO)
    await opened(user, viewer=at("192.0.2.9"))
    await attacker.sign_in(WHO, PASSWORD, at("10.1.1.1", device=device))
    await drain()
    assert post_room.email.taken == []

    await opened(user, viewer=at("10.9.9.9", user_agent="curl/8"))
    await opened(user, viewer=at("10.9.9.9", user_agent="curl/8"))
    await drain()

    assert [one.recipient for one in post_room.email.taken] == [WHO]
    assert "curl" in post_room.last_to(WHO).text
    assert "10.9.9.0/24" in post_room.last_to(WHO).text


async def test_a_message_is_in_the_language_of_the_browser(attacker: Attacker, post_room: PostRoom) -> None:
    user = await attacker.people.user("customer")
    await attacker.owner(WHO)
    await opened(user, viewer=replace(at("10.9.9.9"), language=Language.EN))
    await drain()

    assert "new device" in post_room.last_to(WHO).text


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", Language.ZH_CN),
        ("en-GB,en;q=0.9", Language.EN),
        ("fr, en;q=0.5, zh;q=0.4", Language.EN),
        ("zh-TW, en", Language.ZH_CN),
        ("*", Language.ZH_CN),
        (";;,,", Language.ZH_CN),
    ],
)
def test_the_browser_s_languages_are_read_in_their_order(accepted: str, language: Language) -> None:
    assert Language.preferred(accepted) is language


def _code(secret: str) -> str:
    return present_code(secret)
