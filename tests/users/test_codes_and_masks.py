"""One-time codes, recovery codes, tokens and masks: rules without a database."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core import masking, tokens, totp

RFC_SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
moments = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037")],
)
def test_the_codes_are_those_of_rfc_6238(seconds: int, code: str) -> None:
    assert totp.matching_step(RFC_SEED, code, datetime.fromtimestamp(seconds, UTC)) == seconds // 30


@given(moments, st.integers(-5, 5))
def test_a_code_is_good_in_its_own_thirty_seconds_and_no_longer(moment: datetime, steps: int) -> None:
    code = pyotp.TOTP(RFC_SEED).at(moment + timedelta(seconds=30 * steps))

    found = totp.matching_step(RFC_SEED, code, moment)

    assert (found is not None) == (code == pyotp.TOTP(RFC_SEED).at(moment))


@given(st.text())
def test_no_text_breaks_the_check_of_a_code(text: str) -> None:
    assert totp.matching_step(RFC_SEED, text, datetime(2026, 11, 24, tzinfo=UTC)) is None or totp.is_code(text)
    assert len(totp.recovery_digest(text)) == 64


def test_a_seed_has_160_bits_and_a_token_256() -> None:
    assert len(totp.new_seed()) * 5 == 160
    assert tokens.new_token().startswith("ph_")
    assert len(tokens.new_token()) == len("ph_") + 43
    assert len({tokens.new_token() for _ in range(100)}) == 100


def test_recovery_codes_are_ten_of_more_than_112_bits_and_forgiving_to_type() -> None:
    codes = totp.new_recovery_codes()

    assert len(set(codes)) == 10
    assert all(set(code.replace("-", "")) <= set(totp.ALPHABET) for code in codes)
    assert all(len(set(totp.ALPHABET)) ** len(code.replace("-", "")) > 2**112 for code in codes)
    assert totp.recovery_digest(codes[0]) == totp.recovery_digest(f" {codes[0].upper().replace('-', ' ')} ")
    assert totp.recovery_digest(codes[0]) != totp.recovery_digest(codes[1])


def test_the_qr_code_draws_every_dark_module_once() -> None:
    size, path = totp.qr("otpauth://totp/Posthouse").split(" ", 1)
    squares = path.split("M")[1:]

    assert int(size) % 4 == 1
    assert len(set(squares)) == len(squares)
    assert all(0 <= int(part) < int(size) for square in squares for part in square.split("h")[0].split())


@given(st.from_regex(r"1[3-9]\d{9}", fullmatch=True))
def test_of_a_telephone_number_six_digits_are_hidden(number: str) -> None:
    assert masking.mask_phone(number) == masking.mask_phone(f"+86{number}") == f"{number[:3]}******{number[-2:]}"


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        (masking.mask_email("wang.fang@example.cn"), "w***@example.cn"),
        (masking.mask_name("张三"), "张*"),
        (masking.mask_name("欧阳文静"), "欧***"),
        (masking.mask_name("Anna Keller"), "A***"),
        (masking.mask_phone("12306"), "******"),
        (masking.mask_phone("8613800"), "******0"),
        (masking.mask_phone("+6591234567"), "65******67"),
        (masking.mask_street("月坛北街5号院3单元201"), "月坛北街5号***"),
    ],
)
def test_masks_look_like_this(masked: str, shown: str) -> None:
    assert masked == shown
