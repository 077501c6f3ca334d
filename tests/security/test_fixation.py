"""A token somebody else knows beforehand is worth nothing afterwards: each proof of who one is brings a new one."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core.viewer import Stage
from server.domains.users import second_factors
from server.domains.users.models import Session, User
from tests.support.attacking import (
    PASSWORD,
    PASSWORD_CHANGE,
    SESSION_CONFIRM,
    SIGN_IN,
    SIGN_IN_CONFIRM,
    Attacker,
    at,
    code_of,
    known,
    opened,
)

Advance = Callable[[timedelta], None]
ENROL = """mutation E($input: SecondFactorConfirmInput!) { secondFactorConfirm(input: $input) {
  ... on SecondFactorEnrolled { token } ... on Error { code } } }"""


async def sent(attacker: Attacker, token: str, document: str, **given: Any) -> Any:
    """The one answer of a mutation sent with this token."""
    answer = (await attacker.graph(await known(token), document, input=given)).data
    return next(iter(answer.values()))


async def test_signing_in_makes_another_token_and_ends_the_one_in_hand(attacker: Attacker) -> None:
    victim, planter = await attacker.people.user("customer"), await attacker.people.user("customer")
    planted = await opened(planter)

    given = {"login": "person1@example.cn", "password": PASSWORD}
    token = (await attacker.graph(await known(planted), SIGN_IN, input=given)).data["signIn"]["token"]

    assert token != planted
    assert (await known(planted)).is_anonymous
    assert (await known(token)).user_id == victim.id


async def test_a_token_that_was_never_given_is_not_adopted(attacker: Attacker) -> None:
    await attacker.people.user("customer")
    planted = "ph_" + "A" * 43

    given = {"login": "person1@example.cn", "password": PASSWORD, "delivery": "COOKIE"}
    answer = await attacker.graph(await known(planted), SIGN_IN, cookies=True, input=given)

    assert answer.result.cookie is not None
    assert answer.result.cookie.token != planted
    assert (await known(planted)).is_anonymous


async def test_the_second_factor_replaces_the_token_of_the_half_sign_in(attacker: Attacker) -> None:
    user = await attacker.clerk()
    half = await opened(user, Stage.SECOND_FACTOR)

    whole = (await sent(attacker, half, SIGN_IN_CONFIRM, code=await code_of(user)))["token"]

    assert (await known(half)).is_anonymous
    assert (await known(whole)).stage is Stage.COMPLETE


async def test_setting_up_the_first_factor_replaces_the_token(attacker: Attacker) -> None:
    user = await attacker.people.user("clerk")
    half = await opened(user, Stage.ENROLMENT)
    await second_factors.enrol(await known(half))

    whole = (await sent(attacker, half, ENROL, code=await code_of(user)))["token"]

    assert (await known(half)).is_anonymous
    assert (await known(whole)).stage is Stage.COMPLETE


async def test_confirming_again_and_changing_the_password_replace_the_token(attacker: Attacker) -> None:
    user = await attacker.people.user("customer")
    first = await opened(user)

    second = (await sent(attacker, first, SESSION_CONFIRM, password=PASSWORD))["token"]
    changed = await sent(attacker, second, PASSWORD_CHANGE, presentPassword=PASSWORD, newPassword="another long phrase")

    assert len({first, second, changed["token"]}) == 3
    assert (await known(first)).is_anonymous
    assert (await known(second)).is_anonymous
    assert (await known(changed["token"])).user_id == user.id


@pytest.mark.parametrize(
    "document", ["{ orders { totalCount } }", "{ users { totalCount } }", "{ detections { totalCount } }"]
)
@pytest.mark.parametrize("stage", [Stage.SECOND_FACTOR, Stage.ENROLMENT])
async def test_half_a_sign_in_reads_nothing(attacker: Attacker, stage: Stage, document: str) -> None:
    user = await attacker.people.user("security_administrator")

    answer = await attacker.graph(await known(await opened(user, stage)), document)

    assert answer.codes == ["FORBIDDEN"]


@pytest.mark.parametrize("stage", [Stage.SECOND_FACTOR, Stage.ENROLMENT])
async def test_half_a_sign_in_does_not_grow_by_being_proved_again(attacker: Attacker, stage: Stage) -> None:
    user = await attacker.clerk()
    viewer = await known(await opened(user, stage))

    answer = await attacker.graph(viewer, SESSION_CONFIRM, input={"password": PASSWORD, "code": await code_of(user)})

    assert answer.codes == ["FORBIDDEN"]


async def test_half_a_sign_in_is_over_after_ten_minutes(attacker: Attacker, stopped_clock: Advance) -> None:
    user = await attacker.clerk()
    half = await opened(user, Stage.SECOND_FACTOR)

    stopped_clock(timedelta(minutes=10))

    assert (await known(half)).is_anonymous


@pytest.mark.parametrize(
    ("role", "idle", "absolute"),
    [
        ("clerk", timedelta(minutes=30), timedelta(hours=12)),
        ("regulator", timedelta(minutes=15), timedelta(hours=8)),
        ("partner_member", timedelta(hours=2), timedelta(days=7)),
        ("customer", timedelta(days=30), timedelta(days=90)),
    ],
)
async def test_each_kind_of_user_has_limits_of_its_own(
    attacker: Attacker, stopped_clock: Advance, role: str, idle: timedelta, absolute: timedelta
) -> None:
    user = await attacker.people.user(role)
    token = await opened(user)

    async def lasts() -> tuple[timedelta, timedelta]:
        found = await _session(user)
        return found.idle_expires_at - found.created_at, found.expires_at - found.created_at

    assert await lasts() == (idle, absolute)
    stopped_clock(idle - timedelta(seconds=1))
    assert (await known(token)).user_id == user.id
    stopped_clock(idle)
    assert (await known(token)).is_anonymous


async def _session(user: User) -> Session:
    return await Session.get(user_id=user.id)


async def test_a_device_s_token_signs_nobody_in(attacker: Attacker) -> None:
    await attacker.people.user("customer")
    device = await attacker.owner("person1@example.cn")

    assert (await known(device)).is_anonymous
    assert (await attacker.code("person1@example.cn", "wrong wrong wrong", at(device=device))) == "INVALID_CREDENTIALS"
