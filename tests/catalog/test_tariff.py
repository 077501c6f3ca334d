"""Tariffs, against published prices and the platform's samples."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from server.core.text import Issues
from server.domains.catalog.limits import check, limits
from server.domains.catalog.tariff import Item, Size, insurance_minor, quote, tariff_of, tariffs, volumetric_grams
from server.domains.catalog.words import ChargeCode, OrderProduct, TariffZone

LETTER, PRINTED = OrderProduct.LETTER, OrderProduct.PRINTED_MATTER
LOCAL, OUT = TariffZone.LOCAL, TariffZone.OUT_OF_TOWN


def fen(product: OrderProduct, zone: TariffZone, grams: int, **also: Any) -> int:
    return quote(Item(product, zone, grams, **also)).total_minor


@pytest.mark.parametrize(
    ("grams", "price"), [(20, 80), (21, 160), (100, 400), (101, 520), (200, 520), (201, 640), (2000, 2680)]
)
def test_a_local_letter(grams: int, price: int) -> None:
    assert fen(LETTER, LOCAL, grams) == price


@pytest.mark.parametrize(("grams", "price"), [(18, 120), (21, 240), (100, 600), (101, 800), (250, 1000), (2000, 4400)])
def test_a_letter_out_of_town(grams: int, price: int) -> None:
    assert fen(LETTER, OUT, grams) == price


@pytest.mark.parametrize(
    ("zone", "grams", "price"), [(LOCAL, 100, 40), (LOCAL, 101, 60), (OUT, 350, 190), (OUT, 5000, 2030)]
)
def test_printed_matter(zone: TariffZone, grams: int, price: int) -> None:
    assert fen(PRINTED, zone, grams) == price


@pytest.mark.parametrize(
    ("grams", "zone", "price"),
    [(300, 1, 2000), (500, 1, 2000), (501, 1, 2400), (1000, 3, 2900), (1001, 3, 3800), (2300, 5, 8800)],
)
def test_domestic_ems(grams: int, zone: int, price: int) -> None:
    assert fen(OrderProduct.EMS, TariffZone[f"ZONE_{zone}"], grams) == price


@pytest.mark.parametrize(
    ("grams", "price"), [(300, 900), (1000, 900), (1010, 1100), (7875, 2300), (10_000, 2700), (10_500, 2900)]
)
def test_a_parcel_of_the_second_zone(grams: int, price: int) -> None:
    assert fen(OrderProduct.EXPRESS_PARCEL, TariffZone.ZONE_2, grams) == price


@pytest.mark.parametrize(
    ("centimetres", "domestic", "abroad"),
    [
        ((70, 30, 30), 7875, 10_500),
        ((61, 40, 30), 9150, 12_200),
        ((60, 40, 30), None, None),
        ((59, 59, 59), None, None),
    ],
)
def test_volume_counts_where_a_side_is_longer_than_sixty_centimetres(
    centimetres: tuple[int, int, int], domestic: int | None, abroad: int | None
) -> None:
    size = Size(*(10 * side for side in centimetres))
    assert volumetric_grams(OrderProduct.EMS, size) == domestic
    assert volumetric_grams(OrderProduct.EMS_INTERNATIONAL, size) == abroad


def test_the_greater_of_weight_and_volume_is_charged() -> None:
    found = quote(Item(OrderProduct.EXPRESS_PARCEL, TariffZone.ZONE_2, 6000, Size(700, 300, 300)))
    assert (found.chargeable_grams, found.volumetric_grams, found.total_minor) == (7875, 7875, 2300)


def test_registration_receipt_and_insurance_are_lines_of_their_own() -> None:
    assert fen(LETTER, OUT, 18, registered=True) == 420
    assert fen(LETTER, OUT, 18, registered=True, insured_minor=50_000) == 920
    assert fen(LETTER, OUT, 18, registered=True, insured_minor=8_000) == 520
    assert fen(LETTER, OUT, 18, registered=True, return_receipt=True) == 720


@pytest.mark.parametrize(("value", "fee"), [(1, 100), (10_000, 100), (10_001, 100), (10_050, 101), (10_049, 100)])
def test_insurance_is_rounded_half_up_to_the_fen(value: int, fee: int) -> None:
    assert insurance_minor(LETTER, value) == fee


def test_postcards_letter_sheets_and_literature_for_the_blind() -> None:
    assert fen(OrderProduct.POSTCARD, OUT, 5) == 80
    assert fen(OrderProduct.LETTER_SHEET, OUT, 5) == 120
    assert fen(OrderProduct.BLIND_LITERATURE, OUT, 5000) == 0


def zones_of(product: OrderProduct) -> list[TariffZone]:
    return [TariffZone[name] for name in tariff_of(product).value["steps"][product.name]]


SIDES = st.integers(1, 1500)
SIZES = st.none() | st.builds(Size, SIDES, SIDES, SIDES)


@given(st.sampled_from(OrderProduct), SIZES, st.data())
def test_a_price_is_the_sum_of_its_lines_and_never_falls_with_weight_or_volume(
    product: OrderProduct, size: Size | None, data: st.DataObject
) -> None:
    zone = data.draw(st.sampled_from(zones_of(product)))
    grams = data.draw(st.integers(1, limits(product).maximum_grams - 1))
    lighter, heavier = quote(Item(product, zone, grams, size)), quote(Item(product, zone, grams + 1, size))

    assert lighter.total_minor == sum(line.quantity * line.unit_minor for line in lighter.lines)
    assert lighter.total_minor <= heavier.total_minor
    assert quote(Item(product, zone, grams)).total_minor <= lighter.total_minor
    assert all(line.code.name.startswith("POSTAGE") for line in lighter.lines)


@given(st.sampled_from(OrderProduct), st.booleans(), st.none() | st.integers(1, 10**7), st.data())
def test_fees_do_not_depend_on_one_another(
    product: OrderProduct, receipt: bool, insured: int | None, data: st.DataObject
) -> None:
    zone = data.draw(st.sampled_from(zones_of(product)))
    grams = data.draw(st.integers(1, limits(product).maximum_grams))
    bare = fen(product, zone, grams, registered=True)
    with_receipt = fen(product, zone, grams, registered=True, return_receipt=receipt)
    insured_only = fen(product, zone, grams, registered=True, insured_minor=insured)
    everything = fen(product, zone, grams, registered=True, return_receipt=receipt, insured_minor=insured)
    assert everything - bare == (with_receipt - bare) + (insured_only - bare)


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_insuring_more_never_costs_less(one: int, other: int) -> None:
    assume(one < other)
    assert insurance_minor(OrderProduct.EMS, one) <= insurance_minor(OrderProduct.EMS, other)


@pytest.mark.parametrize("tariff", tariffs(), ids=lambda tariff: tariff.code)
def test_a_tariff_says_where_it_comes_from(tariff: Any) -> None:
    assert tariff.basis
    assert tariff.source
    assert tariff.version.startswith(tariff.code)
    assert tariff.sample is (tariff.confidence == "sample")


def test_only_the_government_tariff_is_official() -> None:
    assert [tariff.code for tariff in tariffs() if not tariff.sample] == ["CN-LETTER-POST"]
    assert ChargeCode.REGISTRATION not in {line.code for line in quote(Item(LETTER, OUT, 18)).lines}


def broken(product: OrderProduct, centimetres: tuple[float, float, float], country: str = "CN") -> set[str]:
    issues = Issues()
    check(issues, product, 1000, Size(*(int(Decimal(str(side)) * 10) for side in centimetres)), country)
    return {issue.code for issue in issues.found}


@pytest.mark.parametrize(
    ("product", "size", "country", "codes"),
    [
        (OrderProduct.EMS, (100, 50, 50), "CN", set()),
        (OrderProduct.EMS_INTERNATIONAL, (100, 50, 50), "US", {"LENGTH_AND_GIRTH"}),
        (OrderProduct.EMS, (151, 10, 10), "CN", {"LONGEST_SIDE"}),
        (OrderProduct.EMS_INTERNATIONAL, (105, 20, 25), "US", set()),
        (LETTER, (60, 20, 10), "CN", set()),
        (LETTER, (61, 15, 10), "CN", {"LONGEST_SIDE"}),
        (LETTER, (40, 30, 21), "CN", {"SUM_OF_SIDES"}),
        (LETTER, (14, 9, 0.1), "CN", set()),
        (LETTER, (9, 14, 0.1), "CN", set()),
        (LETTER, (13.9, 9, 0.1), "CN", {"SIDE_TOO_SHORT"}),
        (LETTER, (14, 8.9, 0.1), "CN", {"SIDE_TOO_SHORT"}),
        (OrderProduct.PARCEL, (10, 8, 5), "CN", set()),
    ],
)
def test_limits_of_size(product: OrderProduct, size: tuple[float, float, float], country: str, codes: set[str]) -> None:
    assert broken(product, size, country) == codes


@pytest.mark.parametrize(
    ("size", "named"),
    [
        (Size(139, 90, 1), [("lengthMm", "140")]),
        (Size(1, 90, 139), [("heightMm", "140")]),
        (Size(140, 1, 89), [("heightMm", "90")]),
        (Size(89, 140, 2), [("lengthMm", "90")]),
        (Size(80, 80, 80), [("lengthMm", "140"), ("widthMm", "90")]),
    ],
)
def test_a_letter_s_side_that_is_too_short_is_named(size: Size, named: list[tuple[str, str]]) -> None:
    issues = Issues()
    check(issues, LETTER, 20, size)
    assert [(issue.path[-1], issue.params["min"]) for issue in issues.found] == named


def test_a_letter_need_not_be_measured() -> None:
    issues = Issues()
    check(issues, LETTER, 20, None)
    assert not issues


@pytest.mark.parametrize(("country", "grams"), [("HK", 40_000), ("US", 31_500), ("IN", 35_000), ("BR", 30_000)])
def test_limits_of_weight_abroad(country: str, grams: int) -> None:
    assert limits(OrderProduct.EMS_INTERNATIONAL, country).maximum_grams == grams
