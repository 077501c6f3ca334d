"""One-time codes under attack: guessed, repeated, mixed up, late, asked for too often."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core import database
from server.core.errors import InvalidCode, TooManyAttempts
from server.core.languages import Language
from server.core.settings import Settings
from server.core.viewer import Viewer
from server.domains.users import budgets, one_time_codes, registration
from server.domains.users.budgets import Budget
from server.domains.users.consents import Given, terms
from server.domains.users.models import CodePurpose, OneTimeCode, Spending, User
from tests.support.graph import Graph
from tests.support.people import PASSWORD
from tests.support.post_room import PostRoom
from tests.support.registering import AGREED, Registering, somebody

ADDRESS, OTHER = "wang.fang@example.cn", "li.lei@example.cn"
CONSENTS = [Given(one.purpose, one.text_version) for one in terms() if one.required]


@pytest.fixture
def registering(graph: Graph, post_room: PostRoom) -> Registering:
    """Somebody who registers."""
    return Registering(graph, post_room)


async def outcome(work: Any) -> str:
    """What a piece of work came to, as a name."""
    try:
        await work
    except (InvalidCode, TooManyAttempts) as refused:
        return type(refused).__name__
    return "done"


def registered(token: str, code: str) -> Any:
    """The rest of a registration, to be awaited."""
    return registration.confirm(somebody(), registration.Registration(token, code, "王芳", PASSWORD, CONSENTS))


async def test_of_forty_parallel_guesses_five_are_judged(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    right = int(registering.post_room.code_to(ADDRESS))

    outcomes = Counter(
        await asyncio.gather(*(outcome(registered(token, f"{(right + step) % 10**6:06}")) for step in range(1, 41)))
    )

    assert outcomes == {"InvalidCode": 5, "TooManyAttempts": 35}
    assert await outcome(registered(token, f"{right:06}")) == "TooManyAttempts"
    assert await User.all().count() == 0


async def test_of_twenty_parallel_uses_of_one_code_one_wins(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    code = registering.post_room.code_to(ADDRESS)

    outcomes = Counter(await asyncio.gather(*(outcome(registered(token, code)) for _ in range(20))))

    assert outcomes["done"] == 1
    assert await User.all().count() == 1


async def test_a_used_code_is_worth_nothing(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    code = registering.post_room.code_to(ADDRESS)
    assert (await registering.confirm(token, code))["__typename"] == "SignedIn"

    assert (await registering.confirm(token, code))["code"] == "INVALID_CODE"


async def test_a_code_is_worth_nothing_with_another_request(registering: Registering) -> None:
    mine, theirs = [(await registering.start(one))["requestToken"] for one in (ADDRESS, OTHER)]
    codes = [registering.post_room.code_to(one) for one in (ADDRESS, OTHER)]
    await OneTimeCode.filter(contact_masked__startswith="l").update(tries=0)

    answers = [await registering.confirm(mine, codes[1]), await registering.confirm(theirs, codes[0])]

    assert [one["code"] for one in answers] == ["INVALID_CODE"] * 2 or codes[0] == codes[1]


async def test_a_code_is_worth_nothing_for_another_purpose(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    code = registering.post_room.code_to(ADDRESS)

    for purpose in (CodePurpose.PASSWORD_RESET, CodePurpose.CONTACT_CHANGE):
        with pytest.raises(InvalidCode):
            await one_time_codes.judged(purpose, token, code)
    request = await OneTimeCode.get(contact_masked="w***@example.cn")
    assert request.tries == 0


async def test_a_code_lasts_ten_minutes(registering: Registering, stopped_clock: Callable[[timedelta], None]) -> None:
    in_time, late = [(await registering.start(one))["requestToken"] for one in (ADDRESS, OTHER)]
    codes = [registering.post_room.code_to(one) for one in (ADDRESS, OTHER)]

    stopped_clock(timedelta(minutes=10) - timedelta(seconds=1))
    assert (await registering.confirm(in_time, codes[0]))["__typename"] == "SignedIn"
    stopped_clock(timedelta(seconds=1))
    assert (await registering.confirm(late, codes[1]))["code"] == "INVALID_CODE"


async def test_a_code_that_ended_while_the_password_was_hashed_makes_no_account(
    registering: Registering, stopped_clock: Callable[[timedelta], None]
) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    request = await one_time_codes.judged(CodePurpose.REGISTRATION, token, registering.post_room.code_to(ADDRESS))

    async def used() -> None:
        async with database.transaction():
            await one_time_codes.use(request)

    stopped_clock(timedelta(minutes=10))
    assert await outcome(used()) == "InvalidCode"


@pytest.mark.parametrize("code", ["", "1", "١٢٣٤٥٦", "\ud800", "0" * 5000, "12345６"])
async def test_what_is_no_code_is_a_wrong_one(registering: Registering, code: str) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]

    assert await outcome(registered(token, code)) == "InvalidCode"
    assert await outcome(registered(code, registering.post_room.code_to(ADDRESS))) == "InvalidCode"


@pytest.mark.parametrize("name", ["registrationStart", "registrationConfirm"])
async def test_a_document_holds_one_try(registering: Registering, name: str) -> None:
    given = {"requestToken": "x", "code": "123456", "displayName": "x", "password": PASSWORD, "consents": AGREED}
    kind, variables = {
        "registrationStart": ("RegistrationStartInput", {"contact": ADDRESS}),
        "registrationConfirm": ("RegistrationConfirmInput", given),
    }[name]
    aliased = " ".join(f"a{n}: {name}(input: $input) {{ __typename }}" for n in range(15))

    answer = await registering.graph(
        registering.viewer, f"mutation Many($input: {kind}!) {{ {aliased} }}", input=variables
    )

    assert answer.codes == ["QUERY_TOO_COMPLEX"]
    assert await OneTimeCode.all().count() == 0


async def asked(viewer: Viewer, contact: str) -> str:
    """Whether one more code may be asked for."""
    return await outcome(registration.start(viewer, contact, Language.EN))


async def test_one_address_is_sent_one_code_a_minute_five_an_hour_and_ten_a_day(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    sent = []
    for minute in range(125):
        if await asked(somebody(), ADDRESS) == "done":
            sent.append(minute)
            assert await asked(somebody(), ADDRESS.upper()) == "TooManyAttempts"
        stopped_clock(timedelta(minutes=1))

    assert sent == [*range(5), *range(60, 65)]
    stopped_clock(timedelta(hours=18) - timedelta(minutes=6))
    assert await asked(somebody(), ADDRESS) == "TooManyAttempts"
    stopped_clock(timedelta(minutes=1))
    assert await asked(somebody(), ADDRESS) == "done"


async def test_one_network_asks_for_twenty_codes_an_hour_however_many_machines_it_has(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    viewers = [replace(somebody(), address=f"203.0.113.{n}") for n in range(25)]

    outcomes = [await asked(viewer, f"somebody{n}@example.cn") for n, viewer in enumerate(viewers)]

    assert outcomes == ["done"] * 20 + ["TooManyAttempts"] * 5
    assert await asked(somebody(), "somebody24@example.cn") == "done", "the address was not charged for it"
    stopped_clock(timedelta(hours=1))
    assert await asked(viewers[0], "somebody25@example.cn") == "done"


async def test_all_together_ask_for_so_many_codes_an_hour(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {**one_time_codes.limits(), "everywhere": [{"most": 7, "seconds": 3600}]}
    monkeypatch.setattr(one_time_codes, "limits", lambda: few)

    outcomes = [await asked(somebody(), f"somebody{n}@example.cn") for n in range(9)]

    assert outcomes == ["done"] * 7 + ["TooManyAttempts"] * 2


async def test_a_flood_in_parallel_is_counted_before_anything_is_written(post_room: PostRoom) -> None:
    outcomes = Counter(await asyncio.gather(*(asked(somebody(), ADDRESS) for _ in range(40))))

    assert outcomes == {"done": 1, "TooManyAttempts": 39}
    assert await OneTimeCode.all().count() == 1


async def test_a_refusal_says_how_long_to_wait_and_that_is_long_enough(
    registering: Registering, stopped_clock: Callable[[timedelta], None]
) -> None:
    await registering.start(ADDRESS)
    refused = await registering.start(ADDRESS)

    assert refused["code"] == "TOO_MANY_ATTEMPTS"
    stopped_clock(timedelta(seconds=refused["retryAfterSeconds"]))
    assert (await registering.start(ADDRESS))["__typename"] == "CodeRequested"


async def test_whom_a_request_was_about_is_erased_when_it_is_over(
    registering: Registering, stopped_clock: Callable[[timedelta], None]
) -> None:
    await registering.start(ADDRESS)

    stopped_clock(timedelta(minutes=11))
    assert await one_time_codes.forget() == 0
    request = await OneTimeCode.all().first()
    assert request is not None
    assert (request.contact_sealed, request.contact_index) == (None, None)
    stopped_clock(timedelta(days=92))
    assert await one_time_codes.forget() == 1


@given(most=st.integers(1, 5), seconds=st.integers(1, 50), steps=st.lists(st.integers(0, 60), max_size=40))
def test_no_window_lets_more_through_than_its_budget(most: int, seconds: int, steps: list[int]) -> None:
    """The rule by itself, over a table of its own: windows are whole multiples of their length."""
    at, spent, let_through = 1_000_000, Counter[int](), Counter[int]()
    for step in steps:
        at += step
        window = Budget(most, seconds).ends_at(at)
        assert at < window <= at + seconds
        spent[window] += 1
        let_through[window] += spent[window] <= most
    assert all(count <= most for count in let_through.values())


async def test_budgets_of_several_lengths_are_charged_in_order_up_to_the_first_that_is_used_up(
    opened_database: Settings, stopped_clock: Callable[[timedelta], None]
) -> None:
    first, second = (Budget(1, 60), "1" * 32), (Budget(5, 60), "2" * 32)
    await budgets.spend(first, second)

    with pytest.raises(TooManyAttempts):
        await budgets.spend(first, second)

    assert {one.subject: one.spent for one in await Spending.all()} == {"1" * 32: 2, "2" * 32: 1}
