"""Numbers of documents: the standards' own examples, and what no single wrong digit gets past."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from server.domains.verification import numbers
from server.domains.verification.numbers import CREDIT_ALPHABET, credit_code, judged, mask, resident
from server.domains.verification.words import DocumentType

TODAY = date(2026, 11, 27)
DAYS = st.dates(date(1900, 1, 1), TODAY)
FIRST = st.builds(
    lambda province, place, born, serial: f"{province}{place:04d}{born:%Y%m%d}{serial:03d}",
    st.sampled_from(sorted(numbers.PROVINCES)),
    st.integers(0, 9999),
    DAYS,
    st.integers(0, 999),
)


def oracle(first17: str) -> str:
    """The same check character by the other definition: a number of base 13."""
    return "0123456789X"[(1 - 2 * int(first17, 13)) % 11]


@pytest.mark.parametrize(
    "number", ["11010519491231002X", "440524188001010014", "360426199101010071", "110101199003070011"]
)
def test_resident_numbers_of_the_standard_are_right(number: str) -> None:
    verdict = resident(number, TODAY)
    assert (verdict.problem, verdict.check) == (None, True)


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("110101199003070016", "CHECK_DIGIT"),
        ("990101199003070011", "UNKNOWN_DIVISION"),
        ("110101199002300011", "INVALID_FORMAT"),
        ("110101203003070011", "INVALID_FORMAT"),
        ("110105491231002", "INVALID_FORMAT"),
        ("1101051949123100２X", "INVALID_FORMAT"),
        ("", "INVALID_FORMAT"),
        ("X" * 200, "INVALID_FORMAT"),
    ],
)
def test_wrong_resident_numbers_say_what_is_wrong(number: str, problem: str) -> None:
    assert resident(number, TODAY).problem == problem


def test_a_small_x_and_blanks_are_forgiven() -> None:
    assert resident(" 110105 19491231 002x", TODAY).number == "11010519491231002X"


@given(FIRST)
def test_both_definitions_of_the_check_digit_agree(first17: str) -> None:
    assert numbers.resident_check(first17) == oracle(first17)


@given(FIRST, st.integers(0, 16), st.integers(1, 9))
def test_no_single_wrong_digit_of_a_resident_number_passes(first17: str, place: int, by: int) -> None:
    right = first17 + numbers.resident_check(first17)
    wrong = right[:place] + str((int(right[place]) + by) % 10) + right[place + 1 :]
    assert not resident(wrong, TODAY).check


@given(FIRST, st.integers(0, 15))
def test_no_two_swapped_digits_of_a_resident_number_pass(first17: str, place: int) -> None:
    right = first17 + numbers.resident_check(first17)
    assume(right[place] != right[place + 1])
    wrong = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    assert not resident(wrong, TODAY).check


@pytest.mark.parametrize("code", ["91110000600037341L", "91350100M000100Y43", "9135 0100 m000 100y 43"])
def test_credit_codes_of_the_standard_are_right(code: str) -> None:
    assert credit_code(code).problem is None


@pytest.mark.parametrize(
    "code",
    ["A1110000600037341L", "91110000600037341M", "91110000600037342L", "9111000060003734IL", "91110000600037341"],
)
def test_wrong_credit_codes_are_found(code: str) -> None:
    assert (code[0] == "A" and credit_code(code).form) or credit_code(code).problem is not None


def test_the_code_within_a_credit_code_has_its_own_check() -> None:
    assert (numbers.organisation_check("60003734"), numbers.organisation_check("M000100Y")) == ("1", "4")


@given(st.text("0123456789", min_size=8, max_size=8), st.integers(0, 16), st.sampled_from(CREDIT_ALPHABET))
def test_no_single_wrong_character_of_a_credit_code_passes(organisation: str, place: int, other: str) -> None:
    first = f"91110000{organisation}{numbers.organisation_check(organisation)}"
    assume(first[16] in CREDIT_ALPHABET)
    right = first + numbers.credit_check(first)
    assume(right[place] != other)
    assert credit_code(right).problem is None
    assert credit_code(right[:place] + other + right[place + 1 :]).problem is not None


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (DocumentType.PASSPORT, "E12345678", "E-1"),
        (DocumentType.TRAVEL_PERMIT, "H12345678", "Z12345678"),
        (DocumentType.MILITARY_ID, "军字第1234567号", "军1"),
        (DocumentType.RESIDENCE_PERMIT, "810000199408230021", "110101199003070011"),
    ],
)
def test_other_documents_have_their_own_forms(kind: DocumentType, right: str, wrong: str) -> None:
    assert judged(kind, right, TODAY).problem is None
    assert judged(kind, wrong, TODAY).problem is not None


@given(st.text(alphabet="0123456789ABCDEFX", min_size=5, max_size=18))
def test_a_masked_number_hides_its_middle(number: str) -> None:
    masked = mask(number)
    assert masked.count("*") >= 4
    assert number not in masked


def test_the_mask_of_a_resident_number_is_the_customary_one() -> None:
    assert mask("11010519491231002X") == "1101**********002X"


@pytest.mark.parametrize(("born", "years"), [(date(2012, 11, 27), 14), (date(2012, 11, 28), 13)])
def test_age_is_counted_in_full_years(born: date, years: int) -> None:
    assert numbers.age(born, TODAY) == years
