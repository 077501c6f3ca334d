"""Taking an account over by its addresses and numbers: by resets, by changes, and by a number that is somebody else's now."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.contacts import Channel, Contact
from server.core.errors import (
    DomainError,
    InvalidCode,
    InvalidCredentials,
    InvalidInput,
    ReauthenticationRequired,
    TooManyAttempts,
)
from server.core.languages import Language
from server.core.viewer import Stage
from server.domains.jobs.embedded import drain
from server.domains.users import consents, contact_changes, one_time_codes, registration, resetting, second_factors
from server.domains.users.accounts import contact_columns
from server.domains.users.models import ContactChange, ContactChangeState, SecondFactor, User, UserState
from tests.support.attacking import PASSWORD, Attacker, known, opened
from tests.support.post_room import PostRoom
from tests.support.registering import another, somebody

Advance = Callable[[timedelta], None]
OLD, NEW, WHO = "+8613812345678", "+8613987654321", "person1@example.cn"
OTHER_PASSWORD = "another long phrase"
HOLD = timedelta(days=3)


async def with_number(user: User, number: str = OLD) -> User:
    async with database.transaction():
        await User.filter(id=user.id).update(**contact_columns(Contact(Channel.SMS, number), user.seal_row))
    return user


async def asked(contact: str) -> str:
    """The token of a reset that was asked for."""
    token = (await resetting.start(somebody(), contact, Language.EN)).token
    await drain()
    return token


async def moved(user: User, room: PostRoom, to: str = NEW) -> None:
    """The owner's number is another, and its hold is over."""
    viewer = await known(await opened(user))
    found = await contact_changes.start(viewer, to, PASSWORD, Language.EN)
    await drain()
    await contact_changes.confirm(viewer, found.token, room.code_to(to))


async def test_a_number_that_is_somebody_else_s_now_resets_nothing(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    user = await with_number(await attacker.people.user("customer"))
    await moved(user, post_room)
    stopped_clock(HOLD + timedelta(minutes=1))
    await drain()
    sent = len(post_room.sms.taken)

    token = await asked(OLD)

    assert len(post_room.sms.taken) == sent
    with pytest.raises(InvalidCode):
        await resetting.confirm(somebody(), resetting.Reset(token, "000000", OTHER_PASSWORD))


async def test_whoever_has_the_number_now_gets_an_account_of_their_own(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    user = await with_number(await attacker.people.user("customer"))
    await moved(user, post_room)
    stopped_clock(HOLD + timedelta(minutes=1))
    await drain()

    token = (await registration.start(somebody(), OLD, Language.EN)).token
    await drain()
    agreed = [consents.Given(one.purpose, one.text_version) for one in consents.terms()]
    given = registration.Registration(token, post_room.code_to(OLD), "李雷", OTHER_PASSWORD, agreed)
    made = await registration.confirm(somebody(), given)

    assert made.user_id != user.id


async def test_a_stolen_number_does_not_pass_the_second_factor(attacker: Attacker, post_room: PostRoom) -> None:
    user = await with_number(await attacker.clerk())
    token = await asked(OLD)
    given = resetting.Reset(token, post_room.code_to(OLD), "another long phrase of staff")

    half = await resetting.confirm(somebody(), given)

    assert half.stage is Stage.SECOND_FACTOR
    assert (await SecondFactor.get(user_id=user.id)).confirmed_at is not None
    answer = await attacker.graph(await known(half.token), "{ orders { totalCount } }")
    assert answer.codes == ["FORBIDDEN"]


async def test_the_owner_learns_of_a_reset_by_the_other_way(attacker: Attacker, post_room: PostRoom) -> None:
    await with_number(await attacker.people.user("customer"))
    token = await asked(OLD)
    await resetting.confirm(somebody(), resetting.Reset(token, post_room.code_to(OLD), OTHER_PASSWORD))
    await drain()

    assert "reset" in post_room.last_to(WHO).text


async def test_a_change_that_is_held_resets_nothing_yet(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    user = await with_number(await attacker.people.user("customer"))
    await moved(user, post_room)
    await drain()
    sent = [one for one in post_room.sms.taken if one.recipient == NEW]
    stopped_clock(timedelta(minutes=2))

    await asked(NEW)

    assert [one for one in post_room.sms.taken if one.recipient == NEW] == sent


async def test_the_owner_stops_a_change_by_the_old_number(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    user = await with_number(await attacker.people.user("customer"))
    await moved(user, post_room)
    await drain()
    stopped_clock(timedelta(minutes=2))
    token = await asked(OLD)
    await resetting.confirm(somebody(), resetting.Reset(token, post_room.code_to(OLD), OTHER_PASSWORD))

    stopped_clock(HOLD + timedelta(hours=1))
    await drain()

    assert (await ContactChange.get()).state is ContactChangeState.CANCELLED
    assert (await User.get(id=user.id)).phone_masked == Contact(Channel.SMS, OLD).masked


async def test_an_open_session_alone_changes_no_contact(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    viewer = await known(await opened(await attacker.people.user("customer")))

    with pytest.raises(InvalidCredentials):
        await contact_changes.start(viewer, NEW, "wrong wrong wrong", Language.EN)
    stopped_clock(timedelta(minutes=6))
    with pytest.raises(ReauthenticationRequired):
        await contact_changes.start(viewer, NEW, PASSWORD, Language.EN)


@pytest.mark.parametrize("purpose", ["registration", "contact change"])
async def test_a_code_for_something_else_resets_nothing(attacker: Attacker, post_room: PostRoom, purpose: str) -> None:
    await attacker.people.user("customer")
    if purpose == "registration":
        token, to = (await registration.start(somebody(), "new@example.cn", Language.EN)).token, "new@example.cn"
    else:
        viewer = await known(await opened(await User.get()))
        token, to = (await contact_changes.start(viewer, NEW, PASSWORD, Language.EN)).token, NEW
    await drain()

    with pytest.raises(InvalidCode):
        await resetting.confirm(somebody(), resetting.Reset(token, post_room.code_to(to), OTHER_PASSWORD))


async def test_a_code_belongs_to_the_request_it_was_sent_for(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    await attacker.people.user("customer")
    first = await asked(WHO)
    code = post_room.code_to(WHO)
    stopped_clock(timedelta(minutes=2))
    second = await asked(WHO)
    assert first != second
    assert post_room.code_to(WHO) != code, "one time in a million two codes are alike"

    with pytest.raises(InvalidCode):
        await resetting.confirm(somebody(), resetting.Reset(second, code, OTHER_PASSWORD))


@pytest.mark.parametrize("token", ["", "x", "ph_" + "A" * 43, "\ud800", "' OR 1=1 --", "A" * 5000])
async def test_a_request_that_was_never_made_resets_nothing(attacker: Attacker, token: str) -> None:
    await attacker.people.user("customer")

    with pytest.raises(InvalidCode):
        await resetting.confirm(somebody(), resetting.Reset(token, "000000", OTHER_PASSWORD))


async def test_a_code_is_guessed_five_times_and_is_worth_nothing_then(attacker: Attacker, post_room: PostRoom) -> None:
    await attacker.people.user("customer")
    token = await asked(WHO)
    code = post_room.code_to(WHO)
    for _ in range(5):
        with pytest.raises(InvalidCode):
            await resetting.confirm(somebody(), resetting.Reset(token, another(code), OTHER_PASSWORD))

    with pytest.raises(TooManyAttempts):
        await resetting.confirm(somebody(), resetting.Reset(token, code, OTHER_PASSWORD))


async def test_a_code_is_worth_nothing_after_ten_minutes(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    await attacker.people.user("customer")
    token = await asked(WHO)
    code = post_room.code_to(WHO)
    stopped_clock(timedelta(minutes=10))

    with pytest.raises(InvalidCode):
        await resetting.confirm(somebody(), resetting.Reset(token, code, OTHER_PASSWORD))


async def test_nobody_is_flooded_with_codes(stopped_clock: Advance, attacker: Attacker, post_room: PostRoom) -> None:
    await attacker.people.user("customer")
    outcomes = []
    for _ in range(30):
        try:
            await resetting.start(somebody(), WHO, Language.EN)
            outcomes.append("sent")
        except TooManyAttempts:
            outcomes.append("refused")
        await drain()
        stopped_clock(timedelta(seconds=61))

    assert outcomes.count("sent") == 5
    assert len(post_room.email.taken) == 5


async def test_one_network_does_not_spend_everybody_s_messages(
    stopped_clock: Advance, attacker: Attacker, post_room: PostRoom
) -> None:
    flooding, sent = somebody(), 0
    for number in range(40):
        try:
            await registration.start(flooding, f"person{number}@flood.example.cn", Language.EN)
            sent += 1
        except TooManyAttempts:
            pass

    assert sent == one_time_codes.limits()["per_block"][0]["most"]


async def test_a_reset_opens_no_account_that_is_closed(attacker: Attacker, post_room: PostRoom) -> None:
    await attacker.people.user("customer")
    token = await asked(WHO)
    code = post_room.code_to(WHO)
    await User.all().update(state=UserState.SUSPENDED)

    with pytest.raises(InvalidCode):
        await resetting.confirm(somebody(), resetting.Reset(token, code, OTHER_PASSWORD))


@pytest.mark.parametrize("what", ["enrol", "confirm", "renew"])
async def test_an_open_session_alone_changes_no_second_factor(
    stopped_clock: Advance, attacker: Attacker, what: str
) -> None:
    user = await attacker.clerk()
    viewer = await known(await opened(user))
    stopped_clock(timedelta(minutes=6))
    acts: dict[str, Any] = {
        "enrol": second_factors.enrol,
        "confirm": lambda viewer: second_factors.confirm_enrolment(viewer, "000000"),
        "renew": second_factors.renew_codes,
    }

    with pytest.raises(ReauthenticationRequired):
        await acts[what](viewer)


async def test_what_a_reset_refuses_costs_the_owner_nothing(attacker: Attacker, post_room: PostRoom) -> None:
    await attacker.people.user("customer")
    token = await asked(WHO)

    with pytest.raises(InvalidInput):
        await resetting.confirm(somebody(), resetting.Reset(token, post_room.code_to(WHO), "short"))

    assert await attacker.code(WHO, PASSWORD) == "IN"
    with pytest.raises(DomainError):
        await resetting.confirm(somebody(), resetting.Reset(token, "12", OTHER_PASSWORD))
