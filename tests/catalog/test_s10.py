"""UPU S10 identifiers, against published numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domains.catalog.s10 import WEIGHTS, check_digit, identifier, is_valid

VALID = (
    "RB123456785GB RB123456785US RB123456785CV RB123456785CF AA473124829GB LE704280574SE LE704180823SE LE703771444SE "
    "EH036261918US RK166520145LV EB000000005CN LZ123456785CN AW784699994IN RR000000014CN EE000000062CN EE000000181CN "
    "HA202400015CN UA100000034CN CP123456785CN LK473124829CN VV999999995CN RR000000080CN RR000000155CN"
).split()
INVALID = ("RB123456786US", "RB123456785XX", "RR123456789CN", "KB123456785CN", "RB12345678US", "", "RB123456785U5")


@pytest.mark.parametrize("number", VALID)
def test_published_identifiers_are_valid(number: str) -> None:
    assert is_valid(number)
    assert is_valid(f"{number[:2]} {number[2:5]} {number[5:8]} {number[8:11]} {number[11:]}")


@pytest.mark.parametrize("number", INVALID)
def test_wrong_check_digits_countries_services_and_forms_are_refused(number: str) -> None:
    assert not is_valid(number)


@pytest.mark.parametrize(("serial", "expected"), [(1, "RR000000014CN"), (8, "RR000000080CN"), (15, "RR000000155CN")])
def test_serials_become_identifiers(serial: int, expected: str) -> None:
    assert identifier("RR", serial) == expected


@given(st.integers(0, 99_999_999))
def test_every_identifier_we_make_is_valid(serial: int) -> None:
    assert is_valid(identifier("RR", serial))


@given(st.integers(0, 99_999_999), st.integers(0, 7), st.integers(0, 9))
def test_a_wrong_digit_escapes_only_between_the_two_residues_that_share_five(
    serial: int, position: int, digit: int
) -> None:
    digits = f"{serial:08d}"
    changed = digits[:position] + str(digit) + digits[position + 1 :]

    def residue(text: str) -> int:
        return sum(int(one) * weight for one, weight in zip(text, WEIGHTS, strict=True)) % 11

    escapes = residue(digits) == residue(changed) or {residue(digits), residue(changed)} == {0, 6}
    assert is_valid(f"RR{changed}{check_digit(digits)}CN") == escapes


@pytest.mark.parametrize("serial", [-1, 100_000_000])
def test_a_serial_out_of_range_is_no_identifier(serial: int) -> None:
    with pytest.raises(ValueError, match="serial"):
        identifier("RR", serial)
