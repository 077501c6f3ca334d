"""Passkeys: adding them, using them as both factors or as the second, and losing them, through the graph."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, events, global_ids
from server.core.errors import PasskeysUnavailable
from server.core.viewer import ANONYMOUS, Stage
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.security.models import Detection, DetectionKind
from server.domains.users import devices, passkey_challenges, second_factors, signing_in
from server.domains.users.events import PasskeyCountWentBack
from server.domains.users.models import Passkey, PasskeyChallenge, RecoveryCode, SecondFactor, User, UserState
from server.domains.users.relying_party import relying_party
from tests.support.authenticator import Authenticator, Lies
from tests.support.graph import Graph
from tests.support.passkeys import ADD, LIST, REMOVE, RENAME, SIGN_IN, SIGN_IN_ASK, Passkeys, known
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.walk import code_of, signed_in


@pytest.fixture
async def customer(graph: Graph, people: People, post_room: PostRoom) -> Passkeys:
    """A customer signed in with a password."""
    user = await people.user("customer")
    return Passkeys(graph, user, await signed_in(user))


@pytest.fixture
async def clerk(graph: Graph, people: People, post_room: PostRoom) -> Passkeys:
    """A clerk with an authenticator application, signed in."""
    user = await people.user("clerk")
    async with database.transaction():
        await second_factors.confirm_for(user)
    return Passkeys(graph, user, await signed_in(user))


async def listed(whose: Passkeys) -> list[dict[str, Any]]:
    answer = await whose.graph(whose.viewer, LIST, id=global_ids.encode("User", whose.user.id))
    found: list[dict[str, Any]] = answer.data["node"]["passkeys"]
    return found


async def test_a_passkey_is_both_factors_at_once(clerk: Passkeys) -> None:
    await clerk.add("工作手机")

    answer = await clerk.sign_in()

    assert answer["__typename"] == "SignedIn"
    assert answer["viewer"] == {
        "stage": "COMPLETE", "roles": ["clerk"], "user": {"id": global_ids.encode("User", clerk.user.id)},
    }  # fmt: skip
    assert (await known(answer["token"])).user_id == clerk.user.id
    (passkey,) = await listed(clerk)
    assert (passkey["name"], passkey["relyingParty"], passkey["isSynced"]) == ("工作手机", "localhost", False)
    assert passkey["lastUsedAt"] is not None


async def test_a_passkey_is_the_second_factor_after_the_password(customer: Passkeys) -> None:
    await customer.add()
    opened = await signing_in.sign_in(ANONYMOUS, "person1@example.cn", PASSWORD)
    assert opened.stage is Stage.SECOND_FACTOR
    viewer = await known(opened.token)

    answer = await customer.confirm(viewer)

    assert (answer["__typename"], answer["stage"]) == ("SignedIn", "COMPLETE")
    assert (await known(opened.token)).is_anonymous, "the token of the half-way session is worth nothing now"
    assert (await known(answer["token"])).user_id == customer.user.id


async def test_before_the_second_factor_the_page_learns_which_there_are(clerk: Passkeys) -> None:
    kinds = "{ viewer { secondFactors } }"
    viewer = await clerk.half_way()

    assert (await clerk.graph(viewer, kinds)).data["viewer"]["secondFactors"] == ["TOTP"]
    await clerk.add()
    assert (await clerk.graph(viewer, kinds)).data["viewer"]["secondFactors"] == ["TOTP", "PASSKEY", "RECOVERY_CODE"]
    assert (await clerk.graph(ANONYMOUS, kinds)).data["viewer"]["secondFactors"] == []


async def test_the_first_factor_of_an_account_gives_recovery_codes_once(customer: Passkeys) -> None:
    first = await customer.add("phone")
    second = await customer.add("laptop")

    assert len(set(first["recoveryCodes"])) == 10
    assert second["recoveryCodes"] == []
    opened = await signing_in.confirm(await customer.half_way(), first["recoveryCodes"][3])
    assert opened.stage is Stage.COMPLETE


async def test_staff_can_set_up_a_passkey_as_their_only_second_factor(
    graph: Graph, people: People, post_room: PostRoom
) -> None:
    user = await people.user("clerk")
    opened = await signing_in.sign_in(ANONYMOUS, "person1@example.cn", PASSWORD)
    enrolling = Passkeys(graph, user, await known(opened.token))
    assert enrolling.viewer.stage is Stage.ENROLMENT
    asked = await enrolling.ask(password="")  # it has just been given
    device = Authenticator()
    made = device.create(asked["options"])

    answer = await enrolling.does(ADD, requestToken=asked["requestToken"], credential=made, name="key")

    assert (answer["viewer"]["stage"], len(answer["recoveryCodes"])) == ("COMPLETE", 10)
    assert (await known(opened.token)).is_anonymous
    assert (await known(answer["token"])).stage is Stage.COMPLETE
    assert (await enrolling.sign_in(device=device))["stage"] == "COMPLETE"


async def test_of_two_enrolments_at_once_only_one_is_the_second_factor(
    graph: Graph, people: People, post_room: PostRoom
) -> None:
    user = await people.user("clerk")
    both = [Passkeys(graph, user, await signed_in(user, Stage.ENROLMENT)) for _ in range(2)]

    answers = await asyncio.gather(*(one.add() for one in both))

    assert sorted(one["__typename"] for one in answers) == ["Conflict", "PasskeyAdded"]
    assert await Passkey.filter(user_id=user.id).count() == 1


async def test_the_owner_is_told_of_each_passkey_that_comes_and_goes(customer: Passkeys, post_room: PostRoom) -> None:
    added = await customer.add("书房电脑", language="EN")
    await drain()
    assert '"书房电脑" was added' in post_room.last_to("person1@example.cn").text

    given = {"id": added["passkeyId"], "password": PASSWORD}
    assert (await customer.does(REMOVE, **given))["__typename"] == "PasskeyRemoved"
    await drain()
    assert "“书房电脑”已移除" in post_room.last_to("person1@example.cn").text
    actions = await AuditEntry.filter(object_type="Passkey").order_by("sequence").values_list("action", flat=True)
    assert list(map(str, actions)) == ["passkeys:add", "passkeys:remove"]


async def test_a_removed_passkey_signs_nobody_in(customer: Passkeys) -> None:
    added = await customer.add()
    await customer.does(REMOVE, id=added["passkeyId"], password=PASSWORD)

    assert (await customer.sign_in())["__typename"] == "InvalidPasskey"
    assert await listed(customer) == []
    known_device = replace(ANONYMOUS, device=await devices.hand_over(ANONYMOUS, customer.user.id) or "")
    opened = await signing_in.sign_in(known_device, "person1@example.cn", PASSWORD)
    assert opened.stage is Stage.COMPLETE, "nothing is left to ask for"
    assert not await RecoveryCode.exists(user_id=customer.user.id)


async def test_the_last_second_factor_of_staff_stays(clerk: Passkeys) -> None:
    await clerk.add("first")
    await clerk.add("second")
    first, second = await Passkey.filter(user_id=clerk.user.id).order_by("id")
    await SecondFactor.filter(user_id=clerk.user.id).delete()

    answers = await asyncio.gather(
        *(clerk.does(REMOVE, id=global_ids.encode("Passkey", one.id), password=PASSWORD) for one in (first, second))
    )

    assert sorted(one["__typename"] for one in answers) == ["Conflict", "PasskeyRemoved"]
    assert await Passkey.filter(user_id=clerk.user.id).count() == 1


async def test_staff_with_an_application_can_remove_their_only_passkey(clerk: Passkeys) -> None:
    added = await clerk.add()

    assert (await clerk.does(REMOVE, id=added["passkeyId"], password=PASSWORD))["__typename"] == "PasskeyRemoved"
    confirmed = await signing_in.confirm(await clerk.half_way(), await code_of(clerk.user))
    assert confirmed.stage is Stage.COMPLETE


async def test_a_passkey_is_renamed_and_a_name_is_bounded(customer: Passkeys) -> None:
    added = await customer.add()

    assert (await customer.does(RENAME, id=added["passkeyId"], name="  平板 "))["name"] == "平板"
    for name, issue in (("", "REQUIRED"), ("x" * 81, "TOO_LONG"), ("a\u202eb", "INVALID_CHARACTERS")):
        answer = await customer.does(RENAME, id=added["passkeyId"], name=name)
        assert answer["issues"] == [{"path": ["name"], "code": issue}]
    assert [one["name"] for one in await listed(customer)] == ["平板"]


async def test_somebody_else_s_passkeys_are_not_there(customer: Passkeys, people: People) -> None:
    added = await customer.add()
    user = await people.user("customer")
    other = Passkeys(customer.graph, user, await signed_in(user))

    assert (await other.does(RENAME, id=added["passkeyId"], name="mine"))["code"] == "NOT_FOUND"
    assert (await other.does(REMOVE, id=added["passkeyId"], password=PASSWORD))["code"] == "NOT_FOUND"
    assert (await other.graph(other.viewer, LIST, id=global_ids.encode("User", customer.user.id))).data["node"] is None
    assert [one["name"] for one in await listed(customer)] == ["phone"]


async def test_whoever_finds_a_session_open_needs_the_password(customer: Passkeys) -> None:
    added = await customer.add()

    assert (await customer.ask("not the password"))["code"] == "INVALID_CREDENTIALS"
    refused = await customer.does(REMOVE, id=added["passkeyId"], password="not the password")
    assert refused["code"] == "INVALID_CREDENTIALS"
    assert len(await listed(customer)) == 1


async def test_an_authenticator_is_asked_for_a_key_it_can_find_by_itself_and_its_owner_s_proof(
    customer: Passkeys,
) -> None:
    await customer.add()

    options = json.loads((await customer.ask())["options"])

    assert options["rp"] == {"id": "localhost", "name": "Posthouse"}
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert len(options["excludeCredentials"]) == 1
    assert "person1" not in json.dumps(options), "the account's address is masked here too"
    alone = json.loads((await customer.does(SIGN_IN_ASK, ANONYMOUS))["options"])
    assert (alone.get("allowCredentials", []), alone["userVerification"]) == ([], "required")


async def test_an_account_has_at_most_twenty(customer: Passkeys) -> None:
    for n in range(20):
        assert (await customer.add(f"key {n}"))["__typename"] == "PasskeyAdded"

    assert (await customer.ask())["code"] == "CONFLICT"


async def test_an_authenticator_that_does_not_count_is_as_good(customer: Passkeys) -> None:
    await customer.add(device=Authenticator(counts=False))

    assert [(await customer.sign_in())["__typename"] for _ in range(3)] == ["SignedIn"] * 3


@pytest.mark.parametrize("count", [0, 1, 4], ids=["gone", "an earlier one", "the same"])
async def test_a_counter_that_goes_back_is_refused_and_reported(
    customer: Passkeys, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    heard: list[PasskeyCountWentBack] = []

    async def hear(event: PasskeyCountWentBack) -> None:
        heard.append(event)

    monkeypatch.setattr(events, "_subscriptions", {PasskeyCountWentBack: (hear,)})
    await customer.add()
    for _ in range(4):
        assert (await customer.sign_in())["__typename"] == "SignedIn"
    (passkey,) = await Passkey.all()

    assert (await customer.sign_in(Lies(count=count)))["code"] == "INVALID_PASSKEY"
    viewer = await customer.half_way()
    assert (await customer.confirm(viewer, Lies(count=count)))["code"] == "INVALID_PASSKEY"

    assert heard == [PasskeyCountWentBack(customer.user.id, passkey.id)] * 2
    assert (await Passkey.get(id=passkey.id)).sign_count == 4
    assert (await customer.sign_in())["__typename"] == "SignedIn", "its owner goes on"


async def test_a_counter_that_goes_back_becomes_a_detection(customer: Passkeys) -> None:
    await customer.add()
    for _ in range(2):
        assert (await customer.sign_in())["__typename"] == "SignedIn"

    await customer.sign_in(Lies(count=1))

    [found] = await Detection.filter(kind=DetectionKind.PASSKEY_COPIED)
    assert (found.user_id, found.times) == (customer.user.id, 1)


async def test_a_challenge_waits_five_minutes(customer: Passkeys, stopped_clock: Callable[[timedelta], None]) -> None:
    customer.viewer = await signed_in(customer.user)
    await customer.add()
    for passed, outcome in ((timedelta(minutes=4, seconds=59), "SignedIn"), (timedelta(minutes=5), "InvalidPasskey")):
        asked = await customer.does(SIGN_IN_ASK, ANONYMOUS)
        stopped_clock(passed)
        given = {"requestToken": asked["requestToken"], "credential": customer.held[0].get(asked["options"])}
        assert (await customer.does(SIGN_IN, ANONYMOUS, **given))["__typename"] == outcome
    await customer.does(SIGN_IN_ASK, ANONYMOUS)
    stopped_clock(timedelta(minutes=5))
    assert await passkey_challenges.forget() == 2
    assert await PasskeyChallenge.all().count() == 0


async def test_of_ten_parallel_answers_to_one_challenge_exactly_one_wins(customer: Passkeys) -> None:
    await customer.add(device=Authenticator(counts=False))
    asked = await customer.does(SIGN_IN_ASK, ANONYMOUS)
    given = {"requestToken": asked["requestToken"], "credential": customer.held[0].get(asked["options"])}

    answers = await asyncio.gather(*(customer.does(SIGN_IN, ANONYMOUS, **given) for _ in range(10)))

    assert sorted(one["__typename"] for one in answers) == ["InvalidPasskey"] * 9 + ["SignedIn"]


async def test_of_ten_parallel_uses_with_one_count_exactly_one_wins(customer: Passkeys) -> None:
    await customer.add()
    asked = [await customer.does(SIGN_IN_ASK, ANONYMOUS) for _ in range(10)]
    given = [
        {"requestToken": one["requestToken"], "credential": customer.held[0].get(one["options"], Lies(count=7))}
        for one in asked
    ]

    answers = await asyncio.gather(*(customer.does(SIGN_IN, ANONYMOUS, **one) for one in given))

    assert sorted(one["__typename"] for one in answers) == ["InvalidPasskey"] * 9 + ["SignedIn"]


async def test_a_suspended_account_is_signed_in_by_no_passkey(customer: Passkeys) -> None:
    await customer.add()
    await User.filter(id=customer.user.id).update(state=UserState.SUSPENDED)

    assert (await customer.sign_in())["code"] == "INVALID_PASSKEY"


async def test_asking_has_a_budget_for_each_network(customer: Passkeys, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = {**passkey_challenges.limits(), "per_block": [{"most": 3, "seconds": 900}]}
    monkeypatch.setattr(passkey_challenges, "limits", lambda: limits)

    answers = [(await customer.does(SIGN_IN_ASK, ANONYMOUS))["__typename"] for _ in range(5)]

    assert answers == ["PasskeyOptions"] * 3 + ["TooManyAttempts"] * 2


@pytest.mark.parametrize(
    "origin",
    [
        None, "http://127.0.0.1:8000", "https://127.0.0.1", "http://[::1]:8000", "https://203.0.113.7", "https://2130706433",
        "https://0x7f.1", "http://posthouse.example.cn", "https://", "null", "file:///etc/passwd", "ftp://localhost",
        "https://user@posthouse.example.cn", "https://posthouse.example.cn/path", "https://posthouse.example.cn:99999",
        "https://" + "a" * 254, "http://localhost.evil.example", "http://notlocalhost:8000",
    ],
)  # fmt: skip
async def test_an_address_is_no_relying_party(customer: Passkeys, origin: str | None) -> None:
    customer.origin = origin

    assert (await customer.does(SIGN_IN_ASK, ANONYMOUS))["code"] == "PASSKEYS_UNAVAILABLE"
    assert (await customer.ask())["code"] == "PASSKEYS_UNAVAILABLE"
    with pytest.raises(PasskeysUnavailable):
        relying_party(origin)


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ("http://localhost:8000", "localhost"), ("http://localhost", "localhost"), ("https://localhost:8443", "localhost"),
        ("http://console.localhost:5173", "console.localhost"), ("https://post.example.cn", "post.example.cn"),
        ("https://post.example.cn:8443", "post.example.cn"), ("https://xn--lsqu2i.example.cn", "xn--lsqu2i.example.cn"),
    ],
)  # fmt: skip
def test_a_name_over_https_and_this_machine_are(origin: str, name: str) -> None:
    assert (relying_party(origin).id, relying_party(origin).origin) == (name, origin)


async def test_whoever_has_passkeys_alone_proves_again_who_they_are_by_a_recovery_code(customer: Passkeys) -> None:
    confirm = """mutation C($input: SessionConfirmInput!) { sessionConfirm(input: $input) { __typename
      ... on InvalidInput { issues { path code } } } }"""
    [code, *_] = (await customer.add())["recoveryCodes"]
    shown = (await customer.graph(customer.viewer, "{ viewer { secondFactors } }")).data["viewer"]["secondFactors"]

    without = await customer.does(confirm, password=PASSWORD)
    confirmed = await customer.does(confirm, password=PASSWORD, code=code)

    assert shown == ["PASSKEY", "RECOVERY_CODE"], "the console asks for a code where there is anything here"
    assert without == {"__typename": "InvalidInput", "issues": [{"path": ["code"], "code": "REQUIRED"}]}
    assert confirmed["__typename"] == "SignedIn"
