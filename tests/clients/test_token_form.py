"""The form of a program's token: whoever scans for published secrets knows it without asking us."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.tokens import DIGITS, PROGRAMS, is_program_token, new_program_token, new_token


def test_a_token_is_recognised_and_no_two_are_equal() -> None:
    made = {new_program_token() for _ in range(500)}

    assert len(made) == 500
    assert all(is_program_token(one) for one in made)
    assert all(one.startswith("ph_") and set(one.removeprefix(PROGRAMS)) <= set(DIGITS) for one in made)


def test_a_session_s_token_is_none() -> None:
    assert not any(is_program_token(new_token()) for _ in range(500))


@given(st.integers(0, 48), st.sampled_from(DIGITS))
def test_a_token_with_one_other_character_is_none(position: int, digit: str) -> None:
    token = new_program_token()
    at = len(PROGRAMS) + position
    other = token[:at] + digit + token[at + 1 :]

    assert is_program_token(other) is (other == token)


@pytest.mark.parametrize(
    "change", [lambda one: one[:-1], lambda one: one + "0", str.upper, lambda one: f" {one}", lambda one: f"{one}\n"]
)
def test_a_token_that_was_cut_or_changed_is_none(change: object) -> None:
    assert not is_program_token(change(new_program_token()))  # type: ignore[operator]


@given(st.text(alphabet=string.printable, max_size=80))
def test_what_is_typed_at_random_is_none(text: str) -> None:
    assert not is_program_token(text)
