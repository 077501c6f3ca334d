"""How far an item goes."""

import pytest

from server.core.text import Issues
from server.domains.catalog.words import OrderProduct, TariffZone
from server.domains.catalog.zones import Place, by_distance, distance_km, province_code, zone


@pytest.mark.parametrize(
    ("one", "other", "km", "number"),
    [
        ("北京", "天津", 113.8, 1),
        ("上海", "浙江", 162.9, 1),
        ("北京", "上海", 1067.3, 3),
        ("四川", "西藏", 1243.8, 3),
        ("北京", "广东", 1888.6, 4),
        ("北京", "新疆", 2411.0, 4),
        ("广东", "黑龙江", 2790.7, 5),
        ("海南", "黑龙江", 3230.3, 5),
        ("上海", "新疆", 3267.7, 5),
    ],
)
def test_zones_by_the_distance_of_provincial_capitals(one: str, other: str, km: float, number: int) -> None:
    codes = province_code(one), province_code(other)
    assert codes[0] is not None
    assert codes[1] is not None
    found = distance_km(codes[0], codes[1])
    assert found == pytest.approx(km, abs=0.05)
    assert distance_km(codes[1], codes[0]) == pytest.approx(found)
    assert by_distance(found) is TariffZone[f"ZONE_{number}"]


def found(product: OrderProduct, destination: Place, origin: Place | None = None) -> tuple[TariffZone | None, set[str]]:
    issues = Issues()
    start = origin or Place("北京市", "北京市")
    answer = zone(issues, ("addressee",), product, start, destination)
    return answer, {issue.code for issue in issues.found}


def test_letters_know_only_the_city() -> None:
    assert found(OrderProduct.LETTER, Place("北京", "北京"))[0] is TariffZone.LOCAL
    assert found(OrderProduct.LETTER, Place("河北省", "廊坊市"))[0] is TariffZone.OUT_OF_TOWN


def test_a_division_stands_above_the_name_of_the_province() -> None:
    assert found(OrderProduct.EMS, Place("somewhere", "x", "310115"))[0] is TariffZone.ZONE_3


@pytest.mark.parametrize(("country", "expected"), [("HK", "A"), ("JP", "B"), ("DE", "C"), ("BR", "D")])
def test_countries_have_groups(country: str, expected: str) -> None:
    answer, wrong = found(OrderProduct.EMS_INTERNATIONAL, Place("x", "y", None, country))
    assert (answer, wrong) == (TariffZone[f"ABROAD_{expected}"], set())


def test_what_does_not_go_there_says_so() -> None:
    assert found(OrderProduct.PARCEL, Place("x", "y", None, "DE")) == (None, {"NOT_ALLOWED"})
    assert found(OrderProduct.EMS_INTERNATIONAL, Place("上海", "上海")) == (None, {"NOT_ALLOWED"})
    assert found(OrderProduct.EMS, Place("火星", "环形山")) == (None, {"UNKNOWN_PROVINCE"})
    assert found(OrderProduct.EMS, Place("上海", "上海"), Place("x", "y", None, "DE")) == (None, {"NOT_ALLOWED"})
