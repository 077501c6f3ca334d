"""Guessing passwords: in a row, at once, over many accounts, from many places. Nobody gets in, and nobody is shut out."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest

from server.core import passwords
from server.core.rules import rule
from server.domains.security.models import Detection, DetectionKind
from server.domains.users import budgets, throttling
from server.domains.users.models import Spending
from tests.support.attacking import PASSWORD, WRONG, Attacker, at

LIMITS = rule("throttling").value
WHO = "person1@example.cn"
Advance = Callable[[timedelta], None]


async def noticed() -> list[DetectionKind]:
    return [one.kind for one in await Detection.all().order_by("id")]


@pytest.mark.parametrize("login", [WHO, "nobody@example.cn", "+8613800000000", "not a name"])
async def test_five_in_a_row_are_judged_and_no_sixth(attacker: Attacker, stopped_clock: Advance, login: str) -> None:
    await attacker.people.user("customer")
    before = passwords.hashing().done

    outcomes = Counter([await attacker.code(login, f"{WRONG} {number}") for number in range(12)])

    assert outcomes == {"INVALID_CREDENTIALS": 5, "TOO_MANY_ATTEMPTS": 7}
    assert passwords.hashing().done - before == 5
    assert await noticed() == [DetectionKind.MANY_FAILURES]


@pytest.mark.parametrize("role", ["customer", "clerk", "regulator", "system_administrator"])
async def test_of_forty_at_once_five_are_judged_whoever_it_is(
    attacker: Attacker, stopped_clock: Advance, role: str
) -> None:
    await attacker.people.user(role)
    before = passwords.hashing().done

    outcomes = Counter(await asyncio.gather(*(attacker.code(WHO, f"{WRONG} {number}") for number in range(40))))

    assert outcomes == {"INVALID_CREDENTIALS": 5, "TOO_MANY_ATTEMPTS": 35}
    assert passwords.hashing().done - before == 5


async def test_other_networks_do_not_help(attacker: Attacker, stopped_clock: Advance) -> None:
    await attacker.people.user("customer")

    outcomes = [await attacker.code(WHO, f"{WRONG} {net}", at(f"10.0.{net}.1")) for net in range(20)]

    assert Counter(outcomes) == {"INVALID_CREDENTIALS": 5, "TOO_MANY_ATTEMPTS": 15}


@pytest.mark.parametrize("device", ["", "ph_forged", "x" * 5000, "\udfff", "'; --"])
async def test_a_device_that_is_none_of_the_account_s_does_not_help(
    attacker: Attacker, stopped_clock: Advance, device: str
) -> None:
    await attacker.people.user("customer")

    outcomes = [await attacker.code(WHO, f"{WRONG} {n}", at(device=device)) for n in range(8)]

    assert Counter(outcomes) == {"INVALID_CREDENTIALS": 5, "TOO_MANY_ATTEMPTS": 3}


async def test_the_attacker_s_own_device_counts_for_the_attacker_only(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    await attacker.people.user("customer")
    await attacker.people.user("customer")
    mine = await attacker.owner("person2@example.cn")

    outcomes = [await attacker.code(WHO, f"{WRONG} {n}", at(device=mine)) for n in range(8)]

    assert Counter(outcomes) == {"INVALID_CREDENTIALS": 5, "TOO_MANY_ATTEMPTS": 3}


async def test_no_stranger_shuts_the_owner_out_of_a_device_they_have_used(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    await attacker.people.user("customer")
    mine = await attacker.owner(WHO)
    for number in range(150):
        await attacker.code(WHO, f"{WRONG} {number}", at(f"10.0.{number}.1"))

    assert await attacker.code(WHO, PASSWORD, at("192.0.2.9", device=mine)) == "IN"
    assert await attacker.code(WHO, PASSWORD, at("192.0.2.9")) == "TOO_MANY_ATTEMPTS"


async def test_a_stolen_device_s_token_gives_ten_tries_and_no_eleventh(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    await attacker.people.user("customer")
    stolen = at(device=await attacker.owner(WHO))

    outcomes = Counter(await asyncio.gather(*(attacker.code(WHO, f"{WRONG} {n}", stolen) for n in range(30))))

    assert outcomes == {"INVALID_CREDENTIALS": 10, "TOO_MANY_ATTEMPTS": 20}
    assert DetectionKind.MANY_FAILURES in await noticed()


async def test_going_on_trying_does_not_make_the_wait_longer(attacker: Attacker, stopped_clock: Advance) -> None:
    await attacker.people.user("customer")
    for number in range(5):
        await attacker.code(WHO, f"{WRONG} {number}")
    for _ in range(14):
        stopped_clock(timedelta(minutes=1))
        answer = await attacker.sign_in(WHO)
        assert answer["code"] == "TOO_MANY_ATTEMPTS"
    assert answer["retryAfterSeconds"] == 60

    stopped_clock(timedelta(minutes=1))
    assert await attacker.code(WHO, PASSWORD) == "IN"


async def test_a_day_has_a_hundred_tries_at_most_and_the_next_day_the_owner_gets_in(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    await attacker.people.user("customer")
    judged = 0
    for number in range(30):
        for again in range(6):
            code = await attacker.code(WHO, f"{WRONG} {number} {again}", at(f"10.{number}.{again}.1"))
            judged += code == "INVALID_CREDENTIALS"
        stopped_clock(timedelta(minutes=16))

    assert judged == LIMITS["account_daily"]["most"] == 100
    stopped_clock(timedelta(days=1))
    assert await attacker.code(WHO, PASSWORD) == "IN"


async def test_one_password_over_many_accounts_and_networks_is_noticed_and_stopped(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    outcomes = [
        await attacker.code(f"person{n}@example.cn", "Zhongguo2026!!", at(f"10.1.{n}.1", user_agent=""))
        for n in range(30)
    ]

    assert Counter(outcomes) == {"INVALID_CREDENTIALS": 20, "TOO_MANY_ATTEMPTS": 10}
    assert await noticed() == [DetectionKind.PASSWORD_SPRAYING]


async def test_many_accounts_from_one_network_are_noticed_and_stopped(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    outcomes = [
        await attacker.code(f"person{n}@example.cn", f"{WRONG} {n}", at(f"10.1.1.{n % 250}")) for n in range(60)
    ]

    assert Counter(outcomes) == {"INVALID_CREDENTIALS": 50, "TOO_MANY_ATTEMPTS": 10}
    assert await noticed() == [DetectionKind.NETWORK_FAILURES]


async def test_signing_in_rightly_uses_nothing_up(attacker: Attacker, stopped_clock: Advance) -> None:
    await attacker.people.user("customer")

    for _ in range(LIMITS["network"]["most"] + 5):
        assert await attacker.code(WHO, PASSWORD) == "IN"

    assert await noticed() == []
    assert await Spending.all().count() == 0


async def test_an_attacker_s_own_account_gives_no_tries_of_others_back(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    await attacker.people.user("customer")
    await attacker.people.user("customer")

    judged = 0
    for number in range(20):
        judged += await attacker.code(WHO, f"{WRONG} {number}") == "INVALID_CREDENTIALS"
        assert await attacker.code("person2@example.cn", PASSWORD) == "IN"

    assert judged == 5


async def test_a_password_that_was_tried_is_not_kept_in_a_form_that_tells_it(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    """Of its keyed hash five digits are counted by: a million passwords share each."""
    await attacker.code("nobody@example.cn", "the password of somebody")

    kept = {one.subject for one in await Spending.all()}
    whole = budgets.subject("sign_in.password", "the password of somebody")
    assert throttling.PASSWORD_DIGITS == 5
    assert budgets.subject("sign_in.password", whole[:5]) in kept
    assert whole not in kept
