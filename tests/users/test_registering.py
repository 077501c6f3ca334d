"""Registering by number and by e-mail address, through the graph."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, passwords
from server.core.languages import Language
from server.core.settings import Settings
from server.core.viewer import Stage
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.notifications.carriers import use_carriers
from server.domains.permissions import first_administrator
from server.domains.permissions.identification import identify
from server.domains.users import accounts, registration, signing_in
from server.domains.users.consents import Given
from server.domains.users.models import Consent, ConsentPurpose, Credential, OneTimeCode, User, UserKind
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.registering import AGREED, CONFIRM, Registering, another, good, somebody
from tests.users.test_secrecy import everything_stored

NUMBER, ADDRESS = "+8613987654321", "wang.fang@example.cn"


@pytest.fixture
def registering(graph: Graph, post_room: PostRoom) -> Registering:
    """Somebody who registers."""
    return Registering(graph, post_room)


@pytest.mark.parametrize(
    ("contact", "address", "shown"),
    [
        ("139 8765 4321", NUMBER, {"emailMasked": None, "phoneMasked": "139******21"}),
        (" Wang.Fang@Example.CN ", ADDRESS, {"emailMasked": "w***@example.cn", "phoneMasked": None}),
    ],
)
async def test_a_number_or_an_address_a_code_and_a_password_make_a_customer_who_is_signed_in(
    registering: Registering, contact: str, address: str, shown: dict[str, Any]
) -> None:
    answer = await registering.finished(contact, address)

    assert (answer["__typename"], answer["stage"]) == ("SignedIn", "COMPLETE")
    user = answer["viewer"]["user"]
    assert user["displayName"] == "王芳"
    assert user["kind"] == "CUSTOMER"
    assert {name: user[name] for name in shown} == shown
    assert answer["viewer"]["roles"] == ["customer"]
    assert user["consents"] == AGREED
    viewer = await identify(answer["token"], address="", user_agent="", request_id="")
    assert viewer.stage is Stage.COMPLETE


async def test_whoever_has_registered_signs_in_with_the_password(registering: Registering) -> None:
    await registering.finished("13987654321", NUMBER)

    assert (await signing_in.sign_in(somebody(), "139-8765-4321", PASSWORD)).stage is Stage.SECOND_FACTOR


async def test_the_message_is_in_the_language_asked_for(registering: Registering) -> None:
    await registering.start(ADDRESS, language="EN")
    assert registering.post_room.last_to(ADDRESS).subject == "Your Posthouse registration code"

    await registering.start("13987654321")
    assert registering.post_room.last_to(NUMBER).text.startswith("【驿站】")


async def test_whoever_has_an_account_gets_the_same_answer_and_a_message_that_says_so(
    registering: Registering, people: People
) -> None:
    await people.user("customer")

    known = await registering.start("person1@example.cn")
    unknown = await registering.start("person2@example.cn")

    same = ("__typename", "channel", "contactMasked", "nextAfterSeconds")
    assert [known[name] for name in same] == [unknown[name] for name in same]
    assert "已有账号" in registering.post_room.last_to("person1@example.cn").text
    code = registering.post_room.code_to("person2@example.cn")
    answers = [await registering.confirm(one["requestToken"], another(code)) for one in (known, unknown)]
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "INVALID_CODE"


async def test_trying_codes_does_not_tell_who_has_an_account(registering: Registering, people: People) -> None:
    """Six tries of each: five wrong codes, then no more, in the same words."""
    await people.user("customer")
    tokens = [(await registering.start(f"person{number}@example.cn"))["requestToken"] for number in (1, 2)]
    wrong = another(registering.post_room.code_to("person2@example.cn"))

    answers = [[await registering.confirm(token, wrong) for _ in range(6)] for token in tokens]

    assert answers[0] == answers[1]
    assert [one["code"] for one in answers[0]] == ["INVALID_CODE"] * 5 + ["TOO_MANY_ATTEMPTS"]
    assert [one.get("triesLeft") for one in answers[0]] == [4, 3, 2, 1, 0, None]


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        ("nobody", "INVALID_PHONE"),
        ("12000000000", "INVALID_PHONE"),
        ("010-66001234", "INVALID_PHONE"),
        ("a@b", "INVALID_EMAIL"),
        ("a@example.cn\r\nBcc: b@example.cn", "INVALID_EMAIL"),
        ("", "INVALID_PHONE"),
        ("\ud800@example.cn", "INVALID_EMAIL"),
        ("1" * 10_000, "INVALID_PHONE"),
        ("+447911123456", "NOT_ALLOWED"),
    ],
)
async def test_what_no_code_can_be_sent_to_is_said_at_once(registering: Registering, contact: str, code: str) -> None:
    answer = await registering.start(contact)

    assert answer["issues"] == [{"path": ["contact"], "code": code}]
    assert await OneTimeCode.all().count() == 0


async def test_a_way_without_a_carrier_is_said_at_once(registering: Registering) -> None:
    use_carriers({})

    for contact in ("13987654321", ADDRESS):
        assert (await registering.start(contact))["issues"] == [{"path": ["contact"], "code": "NOT_ALLOWED"}]


async def test_wrong_values_are_all_said_and_cost_no_try(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    code = registering.post_room.code_to(ADDRESS)

    for _ in range(8):
        answer = await registering.confirm(token, code, displayName="", password="short", consents=[])

    assert {(*issue["path"], issue["code"]) for issue in answer["issues"]} == {
        ("displayName", "REQUIRED"),
        ("password", "TOO_SHORT"),
        ("consents", "SERVICE_TERMS", "REQUIRED"),
        ("consents", "PRIVACY_POLICY", "REQUIRED"),
    }
    assert (await registering.confirm(token, code))["__typename"] == "SignedIn"


async def test_a_consent_is_to_the_text_in_force_and_marketing_is_nobody_s_duty(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    code = registering.post_room.code_to(ADDRESS)

    old = [{**AGREED[0], "textVersion": "2020-01"}, AGREED[1]]
    answer = await registering.confirm(token, code, consents=old)
    assert answer["issues"] == [{"path": ["consents", "SERVICE_TERMS"], "code": "UNKNOWN_VALUE"}]

    marketing = {"purpose": "MARKETING", "textVersion": AGREED[0]["textVersion"]}
    answer = await registering.confirm(token, code, consents=[*AGREED, marketing, marketing])
    assert answer["viewer"]["user"]["consents"] == [*AGREED, marketing]


async def test_a_password_that_holds_the_address_is_refused(registering: Registering) -> None:
    token = (await registering.start("fangfang@example.cn"))["requestToken"]
    code = registering.post_room.code_to("fangfang@example.cn")

    answer = await registering.confirm(token, code, password="fangfang2026")

    assert answer["issues"] == [{"path": ["password"], "code": "PASSWORD_HOLDS_NAME"}]


async def test_an_address_that_got_an_account_meanwhile_is_not_given_another(
    registering: Registering, people: People
) -> None:
    token = (await registering.start("person1@example.cn"))["requestToken"]
    await people.user("customer")

    answer = await registering.confirm(token, registering.post_room.code_to("person1@example.cn"))

    assert answer["code"] == "CONFLICT"
    assert await User.all().count() == 1


async def test_the_trail_names_the_new_user_the_mask_and_the_consents(registering: Registering) -> None:
    await registering.finished(ADDRESS, ADDRESS)

    user = await User.get(display_name="王芳")
    asked, *_, last = await AuditEntry.filter(action="registrations:create").order_by("sequence")
    assert (asked.actor_id, last.actor_id, last.object_key) == (None, user.id, user.id)
    assert b"w***@example.cn" in asked.body
    assert b"service_terms 2026-11, privacy_policy 2026-11" in last.body
    assert (await AuditEntry.all().order_by("-sequence").first() or last).id == last.id


async def test_neither_tables_nor_files_hold_number_code_or_password_in_clear(
    registering: Registering, opened_database: Settings
) -> None:
    await registering.start(ADDRESS)
    token = (await registering.start("13987654321"))["requestToken"]
    before = await everything_stored(opened_database)
    code = registering.post_room.code_to(NUMBER)
    await registering.confirm(token, code)
    stored = before + await everything_stored(opened_database)

    assert b"139******21" in stored
    for secret in ("13987654321", "wang.fang", code, token, PASSWORD):
        assert secret.encode() not in stored, secret


async def test_a_registration_that_fails_leaves_nothing(
    registering: Registering, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    code = registering.post_room.code_to(ADDRESS)

    async def broken(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("server.domains.users.consents.keep", broken)
        with pytest.raises(RuntimeError):
            await registration.confirm(
                somebody(),
                registration.Registration(token, code, "王芳", PASSWORD, [_given(one) for one in AGREED]),
            )

    for model in (User, Credential, Consent):
        assert await model.all().count() == 0
    assert (await registering.confirm(token, code))["__typename"] == "SignedIn"


def _given(one: dict[str, str]) -> Given:
    return Given(ConsentPurpose[one["purpose"]], one["textVersion"])


async def test_no_password_is_hashed_within_a_transaction(
    registering: Registering, monkeypatch: pytest.MonkeyPatch
) -> None:
    within: list[bool] = []
    real = passwords.hashing().hash

    async def noted(password: str, strength: str) -> str:
        within.append(database.current_transaction() is not None)
        return await real(password, strength)

    monkeypatch.setattr(passwords.hashing(), "hash", noted)
    await registering.finished(ADDRESS, ADDRESS)
    new = accounts.NewUser(UserKind.STAFF, "鲁班", PASSWORD, email="first@example.cn")
    await first_administrator.create_first(somebody(), await first_administrator.setup_token() or "", new)

    assert within == [False, False]


async def test_administrators_see_how_registering_goes(
    registering: Registering, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    administrator, customer = await people.viewer("system_administrator"), await people.viewer("customer")
    for number, seconds in enumerate((30, 50, 90, 40), 1):
        token = (await registering.start(f"somebody{number}@example.cn"))["requestToken"]
        stopped_clock(timedelta(seconds=seconds))
        await registering.confirm(token, registering.post_room.code_to(f"somebody{number}@example.cn"))
    await registering.start("13987654321")
    document = "{ registrationFunnel { byChannel { channel started finished medianSeconds } } }"

    assert (await registering.graph(administrator, document)).data["registrationFunnel"]["byChannel"] == [
        {"channel": "EMAIL", "started": 4, "finished": 4, "medianSeconds": 45.0},
        {"channel": "SMS", "started": 1, "finished": 0, "medianSeconds": None},
    ]
    assert (await registering.graph(customer, document)).codes == ["FORBIDDEN"]
    wrong = await registering.graph(administrator, "{ registrationFunnel(days: 93) { asOf } }")
    assert wrong.codes == ["INVALID_INPUT"]


async def test_anybody_learns_what_registering_takes(registering: Registering) -> None:
    document = "{ registrationTerms { channels shortestPassword consents { purpose textVersion required } } }"

    found = (await registering.graph(registering.viewer, document)).data["registrationTerms"]

    assert found["channels"] == ["EMAIL", "SMS"]
    assert found["shortestPassword"] == 8
    assert [one["purpose"] for one in found["consents"] if one["required"]] == ["SERVICE_TERMS", "PRIVACY_POLICY"]


async def test_a_job_that_is_done_twice_sends_one_message(registering: Registering) -> None:
    await registration.start(somebody(), ADDRESS, Language.EN)
    request = await OneTimeCode.all().first()
    assert request is not None

    await drain()
    await drain()

    assert len(registering.post_room.email.taken) == 1


async def test_a_browser_is_given_a_cookie_and_no_token(registering: Registering) -> None:
    token = (await registering.start(ADDRESS))["requestToken"]
    given = {**good(token, registering.post_room.code_to(ADDRESS)), "delivery": "COOKIE"}

    refused = await registering.graph(registering.viewer, CONFIRM, input=given)
    answer = await registering.graph(registering.viewer, CONFIRM, input=given, cookies=True)

    assert refused.data["registrationConfirm"]["issues"] == [{"path": ["delivery"], "code": "NOT_ALLOWED"}]
    assert answer.data["registrationConfirm"]["token"] is None
    assert answer.result.cookie is not None
    assert answer.result.cookie.token is not None
    assert not (await identify(answer.result.cookie.token, address="", user_agent="", request_id="")).is_anonymous
