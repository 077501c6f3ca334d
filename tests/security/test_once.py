"""What counts once counts once: codes of authenticators, recovery codes, codes of messages, at once and one after another."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pyotp
import pytest

from server.core import database, totp
from server.core.clock import now
from server.core.errors import DomainError, InvalidCode
from server.core.languages import Language
from server.core.viewer import Stage
from server.domains.jobs.embedded import drain
from server.domains.security.models import Detection, DetectionKind
from server.domains.users import consents, reconfirming, registration, resetting, second_factors, signing_in
from server.domains.users.models import RecoveryCode, SecondFactor, Session, User
from tests.support.attacking import PASSWORD, Attacker, code_of, known, opened
from tests.support.post_room import PostRoom
from tests.support.registering import somebody
from tests.support.walk import signed_in

AT_ONCE = 20
AGREED = [consents.Given(one.purpose, one.text_version) for one in consents.terms()]
Advance = Callable[[timedelta], None]


async def won(tries: list[Awaitable[object]]) -> int:
    """How many of them succeed, all at once."""

    async def one(trying: Awaitable[object]) -> bool:
        try:
            await trying
        except DomainError:
            return False
        return True

    return sum(await asyncio.gather(*(one(trying) for trying in tries)))


async def with_recovery_codes(user: User) -> list[str]:
    codes = totp.new_recovery_codes()
    async with database.transaction():
        rows = [RecoveryCode(user_id=user.id, code_digest=totp.recovery_digest(one)) for one in codes]
        await RecoveryCode.bulk_create(rows)
    return codes


async def test_one_code_used_twenty_times_at_once_lets_one_in(attacker: Attacker, stopped_clock: Advance) -> None:
    user = await attacker.clerk()
    code = await code_of(user)
    half_way = [await signed_in(user, Stage.SECOND_FACTOR) for _ in range(AT_ONCE)]

    assert await won([signing_in.confirm(viewer, code) for viewer in half_way]) == 1
    assert await Session.filter(stage=Stage.COMPLETE).count() == 1
    assert [one.kind for one in await Detection.filter(kind=DetectionKind.CODE_REPLAY)] == [DetectionKind.CODE_REPLAY]


async def test_one_code_confirms_one_of_four_sessions_again(attacker: Attacker, stopped_clock: Advance) -> None:
    user = await attacker.clerk()
    code = await code_of(user)
    viewers = [await signed_in(user) for _ in range(4)]

    assert await won([reconfirming.reconfirm(viewer, PASSWORD, code) for viewer in viewers]) == 1


async def test_one_recovery_code_used_twenty_times_at_once_lets_one_in(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    user = await attacker.clerk()
    code = (await with_recovery_codes(user))[0]
    half_way = [await signed_in(user, Stage.SECOND_FACTOR) for _ in range(AT_ONCE)]

    assert await won([signing_in.confirm(viewer, code) for viewer in half_way]) == 1
    assert await RecoveryCode.filter(used_at__isnull=False).count() == 1


async def test_one_registration_s_code_makes_one_account(attacker: Attacker, post_room: PostRoom) -> None:
    asked = await registration.start(somebody(), "new@example.cn", Language.EN)
    await drain()
    given = registration.Registration(asked.token, post_room.code_to("new@example.cn"), "王芳", PASSWORD, AGREED)

    assert await won([registration.confirm(somebody(), given) for _ in range(4)]) == 1
    assert await User.all().count() == 1


async def test_one_reset_s_code_sets_one_password(attacker: Attacker, post_room: PostRoom) -> None:
    await attacker.people.user("customer")
    asked = await resetting.start(somebody(), "person1@example.cn", Language.EN)
    await drain()
    code = post_room.code_to("person1@example.cn")
    tries = [resetting.confirm(somebody(), resetting.Reset(asked.token, code, f"other phrase {n}")) for n in range(4)]

    assert await won(list(tries)) == 1
    assert await Session.filter(revoked_at=None).count() == 1


@pytest.mark.parametrize("steps", [-3, -2, -1, 1, 2, 3, 10, -1000])
async def test_a_code_of_another_time_is_wrong(attacker: Attacker, stopped_clock: Advance, steps: int) -> None:
    user = await attacker.clerk()
    seed = second_factors.seed_of(await SecondFactor.get(user_id=user.id))
    code = pyotp.TOTP(seed).at(now() + timedelta(seconds=30 * steps))

    with pytest.raises(InvalidCode):
        await signing_in.confirm(await signed_in(user, Stage.SECOND_FACTOR), code)


async def test_a_code_is_not_good_again_after_the_clock_was_set_back(
    attacker: Attacker, stopped_clock: Advance
) -> None:
    user = await attacker.clerk()
    code = await code_of(user)
    await signing_in.confirm(await signed_in(user, Stage.SECOND_FACTOR), code)

    for _ in range(3):
        stopped_clock(-timedelta(seconds=30))
        with pytest.raises(InvalidCode):
            await signing_in.confirm(await signed_in(user, Stage.SECOND_FACTOR), await code_of(user))


@pytest.mark.parametrize(
    "spelled",
    [
        "",
        " ",
        "0",
        "00000",
        "0000000",
        "abcdef",
        "１２３４５６７",
        "000000\x00",
        "-00001",
        "1e5",
        "²²²²²²",
        "\ud800" * 6,
    ],
)
async def test_what_is_no_code_is_wrong(attacker: Attacker, stopped_clock: Advance, spelled: str) -> None:
    user = await attacker.clerk()
    await with_recovery_codes(user)

    with pytest.raises(InvalidCode):
        await signing_in.confirm(await signed_in(user, Stage.SECOND_FACTOR), spelled)


async def test_another_user_s_code_and_recovery_code_are_wrong(attacker: Attacker, stopped_clock: Advance) -> None:
    mine, theirs = await attacker.clerk(), await attacker.clerk()
    recovery = (await with_recovery_codes(mine))[0]

    for code in (await code_of(mine), recovery):
        with pytest.raises(InvalidCode):
            await signing_in.confirm(await signed_in(theirs, Stage.SECOND_FACTOR), code)


async def test_codes_are_tried_ten_times_by_however_many_sessions(attacker: Attacker, stopped_clock: Advance) -> None:
    user = await attacker.clerk()
    judged = 0
    for number in range(6):
        viewer = await signed_in(user, Stage.SECOND_FACTOR)
        for again in range(6):
            try:
                await signing_in.confirm(viewer, f"{number}{again}0000")
            except InvalidCode:
                judged += 1
            except DomainError:
                pass

    assert judged <= 10
    assert DetectionKind.CODE_GUESSING in [one.kind for one in await Detection.all()]


async def test_a_session_that_guesses_a_sixth_time_is_over(attacker: Attacker, stopped_clock: Advance) -> None:
    user = await attacker.clerk()
    token = await opened(user, Stage.SECOND_FACTOR)
    viewer = await known(token)

    for number in range(6):
        with pytest.raises(DomainError):
            await signing_in.confirm(viewer, f"00000{number}")

    assert (await known(token)).is_anonymous
