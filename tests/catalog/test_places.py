"""Divisions, postcodes, countries, and numbers on items."""

import pytest

from server.domains.catalog import divisions, postcodes
from server.domains.catalog.item_numbers import Scheme, compact, parse


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("110101", "北京市 北京市 东城区"),
        ("310115", "上海市 上海市 浦东新区"),
        ("330106", "浙江省 杭州市 西湖区"),
        ("360426", "江西省 九江市 德安县"),
        ("440305", "广东省 深圳市 南山区"),
        ("510104", "四川省 成都市 锦江区"),
        ("540102", "西藏自治区 拉萨市 城关区"),
        ("650102", "新疆维吾尔自治区 乌鲁木齐市 天山区"),
    ],
)
def test_divisions_by_code(code: str, path: str) -> None:
    found = divisions.find(code)
    assert found is not None
    assert " ".join(found.path) == path


def test_a_code_of_a_level_may_be_filled_with_zeros() -> None:
    assert divisions.find("110000") == divisions.find("11")
    assert divisions.find("330100") == divisions.find("3301")
    assert divisions.find("999999") is None
    assert divisions.find("") is None


def test_children_and_search() -> None:
    assert len(divisions.children(None)) == 31
    assert "浦东新区" in {found.name for found in divisions.children("3101")}
    assert divisions.search("浦东", 5)[0].code == "310115"
    assert divisions.search("没有这个地方", 5) == []
    assert len(divisions.search("城", 7)) == 7


@pytest.mark.parametrize(
    ("postcode", "division", "agrees"),
    [
        ("100031", "110102", True),
        ("200120", "310115", True),
        ("518000", "440305", True),
        ("310013", "330106", True),
        ("610021", "510104", True),
        ("830002", "650102", True),
        ("850000", "540102", True),
        ("200120", "110101", False),
        ("999077", "110101", True),
        ("1000", "310115", True),
    ],
)
def test_postcodes_agree_with_provinces(postcode: str, division: str, agrees: bool) -> None:
    assert postcodes.agrees(postcode, division) is agrees


def test_every_province_has_postcodes_of_its_own() -> None:
    owners: dict[str, str] = {}
    for province in (found.code for found in divisions.children(None)):
        prefixes = [n for n in range(100) if postcodes.province_of(f"{n:02d}0000") == province]
        assert prefixes, province
        for prefix in prefixes:
            assert owners.setdefault(str(prefix), province) == province


@pytest.mark.parametrize(
    ("text", "scheme", "valid", "service"),
    [
        ("RB 123 456 785 GB", Scheme.S10, True, "RB"),
        ("rb123456785us", Scheme.S10, True, "RB"),
        ("RB123456786US", Scheme.S10, False, "RB"),
        ("RB123456785XX", Scheme.S10, False, "RB"),
        ("RR123456789CN", Scheme.S10, False, "RR"),
        ("JA123456785CN", Scheme.S10, False, "JA"),
        ("98 1000 2345 678", Scheme.CN13, True, "98"),
        ("1112345678901", Scheme.CN13, True, "11"),
        ("1212345678901", Scheme.UNKNOWN, False, ""),
        ("hello", Scheme.UNKNOWN, False, ""),
        ("", Scheme.UNKNOWN, False, ""),
    ],
)
def test_numbers_are_known_by_their_shape(text: str, scheme: Scheme, valid: bool, service: str) -> None:
    found = parse(text)
    assert (found.scheme, found.valid, found.service) == (scheme, valid, service)


def test_numbers_are_compared_without_blanks() -> None:
    assert compact(" ee 202-640 007 cn ") == "EE202640007CN"
