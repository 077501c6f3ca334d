"""What a label may show of a person (GB/T 41833): the vectors, and that nothing more ever shows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.masking import HIDDEN, mask_name, mask_phone, mask_street

CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
STREET = st.text(CHINESE.filter(lambda char: char not in "号室单元栋幢座楼层院"), min_size=2, max_size=8)
ROOM = st.from_regex(r"([1-9]号楼|[1-9]栋|[1-9]幢|[A-F]座)?([1-9]单元)?[1-9][0-9]{2,3}室", fullmatch=True)


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        (mask_name("张三"), "张*"),
        (mask_name("欧阳娜娜"), "欧***"),
        (mask_phone("13800138000"), "138******00"),
        (mask_street("北京市西城区金融大街甲3号2单元501室"), "北京市西城区金融大街甲3号***"),
    ],
)
def test_the_vectors(masked: str, shown: str) -> None:
    assert masked == shown


@given(st.text(CHINESE, min_size=1, max_size=10))
def test_of_a_chinese_name_at_least_one_character_is_hidden_and_at_most_one_shown(name: str) -> None:
    masked = mask_name(name)
    assert masked[0] == name[0]
    assert set(masked[1:]) == {HIDDEN}


@given(st.text(st.characters(min_codepoint=65, max_codepoint=122), min_size=1, max_size=40))
def test_of_a_latin_name_one_letter_is_shown_and_its_length_is_not(name: str) -> None:
    assert mask_name(name) == f"{name[0]}***"


@given(st.from_regex(r"(\+[1-9])?[0-9]{7,14}", fullmatch=True))
def test_of_any_number_at_least_six_digits_are_hidden(number: str) -> None:
    masked = mask_phone(number)
    digits = re.sub(r"\D", "", number.removeprefix("+86"))
    assert masked.count(HIDDEN) == 6
    assert len(re.sub(r"\D", "", masked)) == min(len(digits) - 6, 5)
    assert masked.endswith(digits[-2:] if len(digits) >= 8 else digits[len(digits) - 1 :])


@given(STREET, st.integers(1, 9999), ROOM)
def test_unit_and_room_are_never_shown(street: str, house: int, room: str) -> None:
    masked = mask_street(f"{street}{house}号{room}")
    assert masked == f"{street}{house}号***"


@given(st.text(max_size=120))
def test_whatever_stands_in_an_address_its_end_is_hidden(street: str) -> None:
    masked = mask_street(street)
    assert masked.endswith("***")
    assert len(masked) <= 43
    assert not re.search(r"[0-9０-９]+\s*(室|单元)", masked)
