"""What a password must be: by profile, by strength, and by what others know of its owner."""

import time
from collections.abc import Iterator

import pytest

from server.core.text import Issues
from server.domains.users import accounts, password_rules
from server.domains.users.models import UserKind

STAFF, CUSTOMER = UserKind.STAFF, UserKind.CUSTOMER


@pytest.fixture
def mlps() -> Iterator[None]:
    password_rules.use_profile("mlps")
    yield
    password_rules.use_profile("nist")


def complaints(password: str, kind: UserKind = CUSTOMER, *names: str) -> list[str]:
    issues = Issues()
    accounts.check_password(issues, ("password",), password, kind, *names)
    return [issue.code for issue in issues.found]


@pytest.mark.parametrize(
    "common",
    ["password", "password1", "12345678", "qwertyuiop", "iloveyou", "Passw0rd", "11111111", "abcdefgh", "qwerty123",
     "letmein1", "football1", "sunshine", "princess1", "1q2w3e4r", "zxcvbnm1", "woaini1314", "5201314520", "a1b2c3d4",
     "PASSWORD123", "ｐａｓｓｗｏｒｄ１"],
)  # fmt: skip
@pytest.mark.parametrize("kind", [CUSTOMER, STAFF])
def test_what_everybody_tries_first_is_refused(common: str, kind: UserKind) -> None:
    padded = common if kind is CUSTOMER else common.ljust(12, common[-1])
    assert complaints(padded, kind) == ["WEAK_PASSWORD"]


@pytest.mark.parametrize(
    "good",
    [
        "a long enough phrase",
        "三只青蛙跳进池塘不见了",
        "correct horse battery staple",
        "Tw9#kfLq02!x",
        "vogel-tisch-regen-9",
    ],
)
@pytest.mark.parametrize("kind", [CUSTOMER, STAFF])
def test_what_nobody_guesses_is_fine_without_any_composition(good: str, kind: UserKind) -> None:
    if len(good) >= password_rules.wanted(accounts.strength(kind)).least:
        assert complaints(good, kind) == []


@pytest.mark.parametrize(
    ("password", "names"),
    [
        ("wangfang and a long phrase", ("WangFang",)),
        ("my li.lei phrase is long", ("李雷", "li.lei@example.cn")),
        ("phrase with 13812345678", ("+8613812345678",)),
        ("the posthouse phrase here", ()),
        ("我的驿站密码很长很长很长", ()),
        ("PostHouse Phrase Long Long", ()),
    ],
)
def test_a_password_holds_nothing_others_know(password: str, names: tuple[str, ...]) -> None:
    assert complaints(password, CUSTOMER, *names) == ["PASSWORD_HOLDS_NAME"]


def test_a_name_too_short_to_tell_anything_is_no_reason() -> None:
    assert complaints("a long enough phrase", CUSTOMER, "an", "王芳") == []


def test_lengths_are_of_the_composed_letters_and_bounded() -> None:
    assert complaints("seven77") == ["TOO_SHORT"]
    assert complaints("éléphant"[:7].ljust(8, "́")) != []
    assert complaints("frogs jump " * 12) == ["TOO_LONG"]
    assert complaints("frogs jump in ponds " * 6) == []


def test_the_other_profile_asks_staff_for_three_kinds_of_characters(mlps: None) -> None:
    assert complaints("a long enough phrase", STAFF) == ["PASSWORD_KINDS"]
    assert complaints("A long enough phrase", STAFF) == []
    assert complaints("a long enough phrase 7", STAFF) == []
    assert complaints("a long enough phrase", CUSTOMER) == []


def test_no_password_takes_long_to_be_looked_at() -> None:
    accounts.check_password(Issues(), (), "warm up the words", CUSTOMER)
    began = time.process_time()
    for hostile in ("a" * 128, "password" * 16, "p4$$w0rd" * 16, "1q2w3e4r" * 16, "20202020" * 16, "@4({<[" * 21):
        complaints(hostile, STAFF, "x" * 80, "y" * 254)
    assert time.process_time() - began < 6 * 0.15
