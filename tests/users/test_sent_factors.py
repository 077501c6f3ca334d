"""Signing in without a second factor: the device used before, or the code that was sent, stands for it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.domains.jobs.embedded import drain
from server.domains.users import devices
from server.domains.users.models import OneTimeCode, Session, User
from tests.support.attacking import Attacker, at, known
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom

WHO = "person1@example.cn"
START = """mutation Start($input: SignInCodeStartInput!) { signInCodeStart(input: $input) { __typename
  ... on CodeRequested { requestToken channel contactMasked nextAfterSeconds }
  ... on Error { code } ... on TooManyAttempts { retryAfterSeconds } } }"""
CONFIRM = """mutation Confirm($input: SignInConfirmInput!) { signInConfirm(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code } ... on InvalidCode { triesLeft } } }"""
FACTORS = "{ viewer { stage secondFactors } }"


@dataclass
class SigningIn:
    """A customer at a browser of theirs."""

    attacker: Attacker
    user: User
    post_room: PostRoom

    async def half_way(self) -> Viewer:
        """The password was right, and the device is not known."""
        answer = await self.attacker.sign_in(WHO, PASSWORD)
        assert answer["stage"] == "SECOND_FACTOR", answer
        return await known(answer["token"])

    async def asks(self, viewer: Viewer) -> dict[str, Any]:
        answer: dict[str, Any] = (await self.graph(viewer, START, input={"language": "EN"})).data["signInCodeStart"]
        await drain()
        return answer

    async def gives(self, viewer: Viewer, token: str | None, code: str, **more: Any) -> Any:
        given = {"code": code, "requestToken": token}
        return (await self.graph(viewer, CONFIRM, input=given, **more)).data["signInConfirm"]

    @property
    def graph(self) -> Graph:
        return self.attacker.graph

    @property
    def code(self) -> str:
        return self.post_room.code_to(WHO)


@pytest.fixture
async def customer(graph: Graph, people: People, post_room: PostRoom) -> SigningIn:
    return SigningIn(Attacker(graph, people), await people.user("customer"), post_room)


async def test_from_a_device_that_is_not_known_the_password_alone_lets_nobody_in(customer: SigningIn) -> None:
    viewer = await customer.half_way()

    shown = (await customer.graph(viewer, FACTORS)).data["viewer"]
    assert shown == {"stage": "SECOND_FACTOR", "secondFactors": ["SENT_CODE"]}
    assert (await customer.graph(viewer, "{ orders { totalCount } }")).codes == ["FORBIDDEN"]


async def test_the_code_that_was_sent_completes_the_sign_in_under_a_new_token(customer: SigningIn) -> None:
    viewer = await customer.half_way()
    asked = await customer.asks(viewer)

    done = await customer.gives(viewer, asked["requestToken"], customer.code)

    assert (asked["channel"], asked["contactMasked"], asked["nextAfterSeconds"]) == ("EMAIL", "p***@example.cn", 60)
    assert "sign-in code" in str(customer.post_room.last_to(WHO).subject)
    assert done["stage"] == "COMPLETE"
    assert (await known(done["token"])).user_id == customer.user.id
    assert await Session.filter(id=viewer.session_id, stage=Stage.COMPLETE).exists()
    assert (await customer.graph(await known(done["token"]), FACTORS)).data["viewer"]["secondFactors"] == []


async def test_the_browser_is_known_after_that_and_asked_for_no_code(customer: SigningIn, session_graph: Any) -> None:
    viewer = await customer.half_way()
    asked = await customer.asks(viewer)
    given = {"code": customer.code, "requestToken": asked["requestToken"]}
    answer = await customer.graph(viewer, CONFIRM, cookies=True, by_cookie=True, input=given)

    assert answer.result.cookie is not None
    known_device = at("198.51.100.200", device=answer.result.cookie.device or "")
    assert (await customer.attacker.sign_in(WHO, PASSWORD, known_device))["stage"] == "COMPLETE"


async def test_another_account_s_device_and_one_that_only_looks_like_it_are_not_known(
    customer: SigningIn, people: People
) -> None:
    other = await people.user("customer")
    theirs = await devices.hand_over(at(), other.id)
    await devices.hand_over(at(), customer.user.id)

    for device in (theirs or "", "", "ph_invented", "x" * 500):
        assert (await customer.attacker.sign_in(WHO, PASSWORD, at(device=device)))["stage"] == "SECOND_FACTOR"


async def test_ending_all_other_sessions_makes_other_devices_unknown_and_keeps_the_own(customer: SigningIn) -> None:
    lost = await devices.hand_over(at(), customer.user.id) or ""
    mine = await devices.hand_over(at("192.0.2.1"), customer.user.id) or ""
    opened = await customer.attacker.sign_in(WHO, PASSWORD, at("192.0.2.1", device=mine))
    viewer = replace(await known(opened["token"]), device=mine)

    ended = (await customer.graph(viewer, "mutation { sessionRevokeOthers { __typename } }")).data

    assert ended["sessionRevokeOthers"]["__typename"] == "SessionsRevoked"
    assert (await customer.attacker.sign_in(WHO, PASSWORD, at(device=lost)))["stage"] == "SECOND_FACTOR"
    assert (await customer.attacker.sign_in(WHO, PASSWORD, at(device=mine)))["stage"] == "COMPLETE"


async def test_without_a_way_to_send_a_code_a_second_factor_has_to_be_set_up(graph: Graph, people: People) -> None:
    await people.user("customer")

    answer = await Attacker(graph, people).sign_in(WHO, PASSWORD)

    assert answer["stage"] == "ENROLMENT"
    enrolled = await graph(await known(answer["token"]), "mutation { secondFactorEnrol { __typename } }")
    assert enrolled.data["secondFactorEnrol"]["__typename"] == "SecondFactorSetup"


async def test_a_code_is_good_for_its_own_request_and_account_only(customer: SigningIn, people: People) -> None:
    await people.user("customer")
    mine = await customer.half_way()
    theirs = await known((await customer.attacker.sign_in("person2@example.cn", PASSWORD))["token"])
    asked, foreign = await customer.asks(mine), await customer.asks(theirs)
    code = customer.code

    assert (await customer.gives(theirs, foreign["requestToken"], code))["code"] == "INVALID_CODE"
    assert (await customer.gives(theirs, asked["requestToken"], code))["code"] == "INVALID_CODE"
    assert (await customer.gives(mine, "ph_unknown", code))["code"] == "INVALID_CODE"
    assert (await customer.gives(mine, None, code))["code"] == "INVALID_CODE"
    assert (await customer.gives(mine, asked["requestToken"], code))["stage"] == "COMPLETE"


async def test_a_code_is_over_after_ten_minutes(
    customer: SigningIn, stopped_clock: Callable[[timedelta], None]
) -> None:
    asked = await customer.asks(await customer.half_way())
    code = customer.code
    stopped_clock(timedelta(minutes=9))
    later = await customer.half_way()
    stopped_clock(timedelta(minutes=1))

    assert (await customer.gives(later, asked["requestToken"], code))["code"] == "INVALID_CODE"


async def test_of_parallel_guesses_five_are_judged_and_the_session_is_over(
    customer: SigningIn, stopped_clock: Callable[[timedelta], None]
) -> None:
    viewer = await customer.half_way()
    asked = await customer.asks(viewer)
    wrong = [f"{(int(customer.code) + step) % 10**6:06}" for step in range(1, 21)]

    outcomes = await asyncio.gather(*(customer.gives(viewer, asked["requestToken"], one) for one in wrong))

    codes = [one["code"] for one in outcomes]
    assert (codes.count("INVALID_CODE"), codes.count("TOO_MANY_ATTEMPTS")) == (5, 15)
    assert (await OneTimeCode.get()).used_at is None
    assert not await Session.exists(revoked_at=None)


async def test_a_second_factor_set_up_meanwhile_is_not_passed_by(customer: SigningIn) -> None:
    viewer = await customer.half_way()
    asked = await customer.asks(viewer)
    code = customer.code
    await customer.attacker.give_factor(customer.user)

    assert (await customer.gives(viewer, asked["requestToken"], code))["code"] == "INVALID_CODE"
    assert (await customer.asks(viewer))["code"] == "CONFLICT"


async def test_whoever_is_in_or_is_nobody_is_sent_no_code(customer: SigningIn) -> None:
    complete = await known(await customer.attacker.whole(customer.user))

    for viewer in (ANONYMOUS, complete):
        answer = await customer.graph(viewer, START, input={"language": "EN"})
        assert answer.codes in (["FORBIDDEN"], ["UNAUTHENTICATED"])
    assert not await OneTimeCode.exists()


async def test_one_code_a_minute_goes_to_one_contact(customer: SigningIn) -> None:
    viewer = await customer.half_way()
    await customer.asks(viewer)

    again = await customer.asks(viewer)

    assert again["code"] == "TOO_MANY_ATTEMPTS"
    assert 0 < again["retryAfterSeconds"] <= 60
