"""Accounts: what one is called by, which passwords are good, and that there are no two of one name."""

import asyncio
import unicodedata
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core import database, passwords
from server.core.contacts import normalised_email
from server.core.errors import InvalidCredentials, InvalidInput
from server.core.settings import Settings
from server.core.text import Issues
from server.core.viewer import ANONYMOUS
from server.domains.users import accounts, signing_in
from server.domains.users.models import Credential, User, UserKind
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People

SIGN_IN = "mutation S($input: SignInInput!) { signIn(input: $input) { __typename } }"


async def made(**also: Any) -> User:
    new = accounts.NewUser(**{"kind": UserKind.CUSTOMER, "display_name": "王芳", "password": PASSWORD, **also})
    prepared = await accounts.prepare(new)
    async with database.transaction():
        return await accounts.create(prepared)


def complaints(password: str, kind: UserKind = UserKind.STAFF, *names: str) -> list[str]:
    issues = Issues()
    accounts.check_password(issues, ("password",), password, kind, *names)
    try:
        issues.check()
    except InvalidInput as wrong:
        return [issue.code for issue in wrong.issues]
    return []


@pytest.mark.parametrize(
    "spelled", ["13812345600", "+86 138 1234 5600", "0086-138-1234-5600", "１３８１２３４５６００"]
)
async def test_a_telephone_number_signs_in_however_it_is_written(opened_database: Settings, spelled: str) -> None:
    user = await made(phone="13812345600")

    assert (await signing_in.sign_in(ANONYMOUS, spelled, PASSWORD)).user_id == user.id


async def test_a_password_is_the_same_however_a_keyboard_composes_it(opened_database: Settings) -> None:
    phrase = "Schlüssel für Zürich"
    await made(email="a@example.cn", password=unicodedata.normalize("NFC", phrase))

    await signing_in.sign_in(ANONYMOUS, "a@example.cn", unicodedata.normalize("NFD", phrase))
    with pytest.raises(InvalidCredentials):
        await signing_in.sign_in(ANONYMOUS, "a@example.cn", "Schlussel fur Zurich")


@pytest.mark.parametrize(
    ("login", "password"), [("\ud800", "x"), ("a@example.cn", "\udfff"), ("\x00", "\x00"), ("", "")]
)
async def test_text_that_no_keyboard_sends_is_just_wrong(
    graph: Graph, people: People, login: str, password: str
) -> None:
    answer = await graph(ANONYMOUS, SIGN_IN, input={"login": login, "password": password})

    assert answer.data["signIn"]["__typename"] == "InvalidCredentials"


async def test_of_many_accounts_made_at_once_with_one_address_there_is_one(opened_database: Settings) -> None:
    outcomes = await asyncio.gather(
        *(made(email=f"{name}@Example.cn") for name in ["same", "SAME"] * 4), return_exceptions=True
    )

    assert Counter(type(one).__name__ for one in outcomes) == {"User": 1, "Conflict": 7}
    assert await User.all().count() == 1


async def test_everything_wrong_with_an_account_is_said_at_once(opened_database: Settings) -> None:
    with pytest.raises(InvalidInput) as wrong:
        await made(display_name=" ", email="nobody", phone="12", password="short")

    assert [(issue.path[0], issue.code) for issue in wrong.value.issues] == [
        ("displayName", "REQUIRED"),
        ("email", "INVALID_EMAIL"),
        ("phone", "INVALID_PHONE"),
        ("password", "TOO_SHORT"),
    ]
    assert not await User.exists()


async def test_a_hash_of_yesterday_s_strength_is_made_anew_at_sign_in(opened_database: Settings) -> None:
    user = await made(email="a@example.cn")
    before = (await Credential.get(user_id=user.id)).password_hash
    passwords.use_hashing(passwords.Hashing(1, {"staff": (1, 64, 1), "customer": (2, 40, 1)}))

    await signing_in.sign_in(ANONYMOUS, "a@example.cn", PASSWORD)

    after = (await Credential.get(user_id=user.id)).password_hash
    assert "m=32,t=1" in before
    assert "m=40,t=2" in after
    await signing_in.sign_in(ANONYMOUS, "a@example.cn", PASSWORD)
    assert (await Credential.get(user_id=user.id)).password_hash == after


@pytest.mark.parametrize(
    ("password", "complaint"),
    [
        ("eleven char", "TOO_SHORT"),
        ("x" * 129, "TOO_LONG"),
        ("PasswordPassword", "WEAK_PASSWORD"),
        ("ｐａｓｓｗｏｒｄ１２３４", "WEAK_PASSWORD"),
        ("lu-ban-the-builder", "PASSWORD_HOLDS_NAME"),
    ],
)
def test_short_endless_common_and_telling_passwords_are_refused(password: str, complaint: str) -> None:
    assert complaints(password, UserKind.STAFF, "Lu-Ban") == [complaint]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=140))
def test_a_password_staff_may_have_is_good_enough_for_customers_too(password: str) -> None:
    if complaints(password, UserKind.STAFF) == []:
        assert complaints(password, UserKind.CUSTOMER) == []


@given(st.emails())
def test_a_normalised_address_stays_as_it_is(address: str) -> None:
    once = normalised_email(address)
    if once is not None:
        assert normalised_email(once) == once
        assert normalised_email(f" {address.upper()} ") == normalised_email(address.upper())
