"""The second factor: setting it up, using each code once, guessing without end being impossible."""

import asyncio
import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from server.core import database
from server.core.errors import DomainError, InvalidCode
from server.core.settings import Settings
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.permissions.identification import identify
from server.domains.users import second_factors, signing_in
from server.domains.users.models import RecoveryCode, SecondFactor, User
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.walk import code_of, signed_in

ENROL = "mutation { secondFactorEnrol { __typename ... on SecondFactorSetup { secret uri qr } } }"
CONFIRM = """
mutation C($input: SecondFactorConfirmInput!) {
  secondFactorConfirm(input: $input) {
    __typename
    ... on SecondFactorEnrolled { recoveryCodes token viewer { stage roles } }
    ... on Error { code }
  }
}
"""


async def known(token: str) -> Viewer:
    return await identify(token, address="", user_agent="", request_id="")


async def with_factor(people: People, role: str = "clerk") -> User:
    user = await people.user(role)
    async with database.transaction():
        await second_factors.confirm_for(user)
    return user


async def half_way() -> Viewer:
    opened = await signing_in.sign_in(ANONYMOUS, "person1@example.cn", PASSWORD)
    return await known(opened.token)


async def test_setting_it_up_completes_the_sign_in_under_a_new_token(graph: Graph, people: People) -> None:
    user = await people.user("clerk")
    opened = await signing_in.sign_in(ANONYMOUS, "person1@example.cn", PASSWORD)
    viewer = await known(opened.token)

    setup = (await graph(viewer, ENROL)).data["secondFactorEnrol"]
    enrolled = (await graph(viewer, CONFIRM, input={"code": await code_of(user)})).data["secondFactorConfirm"]

    assert f"secret={setup['secret']}" in setup["uri"]
    assert re.fullmatch(r"\d+ (M\d+ \d+h1v1h-1z)+", setup["qr"])
    assert enrolled["viewer"] == {"stage": "COMPLETE", "roles": ["clerk"]}
    assert len(set(enrolled["recoveryCodes"])) == 10
    assert (await known(opened.token)).is_anonymous
    assert (await known(enrolled["token"])).user_id == user.id


async def test_beginning_anew_replaces_the_seed_until_it_is_confirmed(
    opened_database: Settings, people: People
) -> None:
    user = await people.user("clerk")
    viewer = await signed_in(user, Stage.ENROLMENT)
    await second_factors.enrol(viewer)
    outdated = await code_of(user)
    latest = await second_factors.enrol(viewer)

    assert second_factors.seed_of(await SecondFactor.get(user_id=user.id)) == latest.secret
    with pytest.raises(InvalidCode):
        await second_factors.confirm_enrolment(viewer, outdated)


async def test_beginning_many_times_at_once_leaves_one_factor(opened_database: Settings, people: People) -> None:
    user = await people.user("clerk")
    viewer = await signed_in(user, Stage.ENROLMENT)

    setups = await asyncio.gather(*(second_factors.enrol(viewer) for _ in range(8)))

    stored = second_factors.seed_of(await SecondFactor.get(user_id=user.id))
    assert stored in {setup.secret for setup in setups}


async def test_a_customer_who_set_one_up_is_asked_for_it_from_then_on(
    opened_database: Settings, people: People
) -> None:
    await with_factor(people, "customer")

    assert (await half_way()).stage is Stage.SECOND_FACTOR


async def test_half_way_nothing_but_the_second_factor_is_answered(graph: Graph, people: People) -> None:
    await with_factor(people)
    viewer = await half_way()

    assert (await graph(viewer, "{ sessions { totalCount } }")).codes == ["FORBIDDEN"]
    assert (await graph(viewer, ENROL)).codes == ["FORBIDDEN"]
    answer = (await graph(viewer, "{ viewer { stage permissions user { id } } }")).data["viewer"]
    assert answer == {
        "stage": "SECOND_FACTOR",
        "permissions": ["outbox:read", "sessions:confirm", "sessions:end", "viewers:read"],
        "user": None,
    }


async def test_half_way_lasts_ten_minutes(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    await with_factor(people)
    opened = await signing_in.sign_in(ANONYMOUS, "person1@example.cn", PASSWORD)

    stopped_clock(timedelta(minutes=9, seconds=59))
    assert (await known(opened.token)).stage is Stage.SECOND_FACTOR
    stopped_clock(timedelta(seconds=1))
    assert (await known(opened.token)).is_anonymous


async def test_new_sessions_give_no_new_guesses(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await with_factor(people)
    judged = 0
    for _ in range(6):
        viewer = await half_way()
        for _ in range(5):
            try:
                await signing_in.confirm(viewer, "00000!")
            except DomainError as refused:
                judged += isinstance(refused, InvalidCode)
    assert judged == 10

    stopped_clock(timedelta(minutes=15))
    confirmed = await signing_in.confirm(await half_way(), await code_of(user))
    assert confirmed.stage is Stage.COMPLETE


@pytest.mark.parametrize(
    "spelled",
    [
        lambda code: f" {code[:3]} {code[3:]} ",
        lambda code: "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in code),
    ],
    ids=["with blanks", "in full-width digits"],
)
async def test_a_code_is_read_however_it_is_typed(
    opened_database: Settings, people: People, spelled: Callable[[str], str]
) -> None:
    user = await with_factor(people)

    opened = await signing_in.confirm(await half_way(), spelled(await code_of(user)))

    assert opened.stage is Stage.COMPLETE


async def test_a_code_of_two_steps_ago_is_too_old(
    opened_database: Settings, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await with_factor(people)
    code = await code_of(user)

    stopped_clock(timedelta(seconds=60))
    with pytest.raises(InvalidCode):
        await signing_in.confirm(await half_way(), code)


async def test_somebody_else_s_recovery_code_opens_nothing(opened_database: Settings, people: People) -> None:
    await with_factor(people)
    other = await people.user("clerk")
    enrolling = await signed_in(other, Stage.ENROLMENT)
    await second_factors.enrol(enrolling)
    theirs = await second_factors.confirm_enrolment(enrolling, await code_of(other))

    with pytest.raises(InvalidCode):
        await signing_in.confirm(await half_way(), theirs.recovery_codes[0])


async def test_of_ten_parallel_uses_of_one_recovery_code_exactly_one_wins(
    opened_database: Settings, people: People
) -> None:
    user = await people.user("clerk")
    enrolling = await signed_in(user, Stage.ENROLMENT)
    await second_factors.enrol(enrolling)
    code = (await second_factors.confirm_enrolment(enrolling, await code_of(user))).recovery_codes[0]
    viewers = [await signed_in(user, Stage.SECOND_FACTOR) for _ in range(10)]

    outcomes = await asyncio.gather(*(signing_in.confirm(one, code) for one in viewers), return_exceptions=True)

    assert sum(not isinstance(one, BaseException) for one in outcomes) == 1
    assert all(isinstance(one, DomainError) for one in outcomes if isinstance(one, BaseException))
    assert await RecoveryCode.filter(user_id=user.id, used_at=None).count() == 9


async def test_everybody_sees_what_they_have_set_up_and_nothing_of_others(graph: Graph, people: People) -> None:
    user, other = await people.user("clerk"), await people.user("clerk")
    enrolment = await signed_in(user, Stage.ENROLMENT)
    asked = "{ secondFactor { confirmedAt recoveryCodesLeft } }"
    before = (await graph(enrolment, asked)).data["secondFactor"]
    await second_factors.enrol(enrolment)
    begun = (await graph(enrolment, asked)).data["secondFactor"]
    await second_factors.confirm_enrolment(enrolment, await code_of(user))

    found = (await graph(await signed_in(user), asked)).data["secondFactor"]
    assert (before, begun) == (None, None)
    assert found["confirmedAt"]
    assert found["recoveryCodesLeft"] == 10
    assert (await graph(await signed_in(other), asked)).data["secondFactor"] is None
