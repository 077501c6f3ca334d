"""Code 128: the vectors of the symbology, and that every text can be read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domains.catalog import code128

ALL_B = [104, 50, 34, 17, 18, 19, 20, 21, 22, 23, 24, 21, 39, 34]
SWITCHING = [104, 50, 34, 99, 12, 34, 56, 78, 100, 21, 39, 34]
DIGITS = [105, 12, 34, 56, 78, 90, 12, 100, 19]
BY_WIDTHS = {widths: value for value, widths in enumerate(code128.WIDTHS)}


def decoded(widths: list[int]) -> str:
    """What a reader makes of the bars, by the table alone."""
    text, printed = "", "".join(str(width) for width in widths)
    assert printed.endswith(code128.WIDTHS[code128.STOP])
    body = printed[: -len(code128.WIDTHS[code128.STOP])]
    values = [BY_WIDTHS[body[place : place + 6]] for place in range(0, len(body), 6)]
    assert code128.check(values[:-1]) == values[-1]
    in_c = values[0] == code128.START_C
    for value in values[1:-1]:
        if value in (code128.CODE_B, code128.CODE_C) and (value == code128.CODE_C) is not in_c:
            in_c = value == code128.CODE_C
        else:
            text += f"{value:02}" if in_c else chr(value + 32)
    return text


@pytest.mark.parametrize(
    ("values", "check", "modules"), [(ALL_B, 102, 15 * 11 + 13), (SWITCHING, 76, 156), (DIGITS, 82, 123)]
)
def test_the_check_symbol_and_the_length_are_those_of_the_vectors(values: list[int], check: int, modules: int) -> None:
    assert code128.check(values) == check
    drawn = [*values, check, code128.STOP]
    assert sum(int(width) for value in drawn for width in code128.WIDTHS[value]) == modules


@pytest.mark.parametrize(("text", "values", "check"), [("RB123456785GB", SWITCHING, 76), ("1234567890123", DIGITS, 82)])
def test_digits_go_two_to_a_symbol_where_that_is_shorter(text: str, values: list[int], check: int) -> None:
    assert code128.symbols(text) == [*values, check, code128.STOP]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("1", [104, 17]),
        ("12", [105, 12]),
        ("A12", [104, 33, 17, 18]),
        ("12AB", [104, 17, 18, 33, 34]),
        ("AB1234", [104, 33, 34, 99, 12, 34]),
        ("1234AB", [105, 12, 34, 100, 33, 34]),
        ("AB12345", [104, 33, 34, 17, 99, 23, 45]),
        ("AB1234CD", [104, 33, 34, 17, 18, 19, 20, 35, 36]),
        ("AB123456CD", [104, 33, 34, 99, 12, 34, 56, 100, 35, 36]),
    ],
)
def test_a_switch_is_made_only_where_it_pays(text: str, symbols: list[int]) -> None:
    assert code128.symbols(text)[:-2] == symbols


def test_a_symbol_has_three_bars_and_eleven_modules_and_there_are_no_two_alike() -> None:
    assert len(set(code128.WIDTHS)) == 107
    assert all(len(widths) == 6 and sum(map(int, widths)) == 11 for widths in code128.WIDTHS[:-1])
    assert sum(map(int, code128.WIDTHS[-1])) == 13


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=code128.LONGEST))
def test_whatever_is_drawn_can_be_read_back(text: str) -> None:
    assert decoded(code128.widths(text)) == text


@given(st.from_regex(r"[0-9]{2,40}", fullmatch=True))
def test_digits_alone_need_half_the_symbols(digits: str) -> None:
    assert len(code128.symbols(digits)) <= 3 + len(digits) // 2 + 2 * (len(digits) % 2)


@pytest.mark.parametrize("text", ["", "é", "驿站", "a\n", "x" * 41])
def test_what_it_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Code 128"):
        code128.symbols(text)
