"""The government letter tariff, against its published prices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domains.orders.states import ChargeCode, OrderProduct, TariffZone
from server.domains.orders.tariff import Letter, insurance_minor, maximum_grams, quote

LETTER, PRINTED = OrderProduct.LETTER, OrderProduct.PRINTED_MATTER
LOCAL, OUT = TariffZone.LOCAL, TariffZone.OUT_OF_TOWN


def fen(product: OrderProduct, zone: TariffZone, grams: int, **also: bool | int | None) -> int:
    return quote(Letter(product, zone, grams, **also)).total_minor  # type: ignore[arg-type]


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


def test_registration_receipt_and_insurance_are_lines_of_their_own() -> None:
    assert fen(LETTER, OUT, 18, registered=True) == 420
    assert fen(LETTER, OUT, 18, registered=True, insured_minor=50_000) == 920
    assert fen(LETTER, OUT, 18, registered=True, insured_minor=8_000) == 520
    assert fen(LETTER, OUT, 18, registered=True, return_receipt=True) == 720


@pytest.mark.parametrize(("value", "fee"), [(1, 100), (10_000, 100), (10_001, 100), (10_050, 101), (10_049, 100)])
def test_insurance_is_rounded_half_up_to_the_fen(value: int, fee: int) -> None:
    assert insurance_minor(value) == fee


def test_postcards_letter_sheets_and_literature_for_the_blind() -> None:
    assert fen(OrderProduct.POSTCARD, OUT, 5) == 80
    assert fen(OrderProduct.LETTER_SHEET, OUT, 5) == 120
    assert fen(OrderProduct.BLIND_LITERATURE, OUT, 5000) == 0


@given(st.sampled_from(OrderProduct), st.sampled_from(TariffZone), st.data())
def test_a_price_is_the_sum_of_its_lines_and_never_falls_with_weight(
    product: OrderProduct, zone: TariffZone, data: st.DataObject
) -> None:
    grams = data.draw(st.integers(1, maximum_grams(product) - 1))
    lighter, heavier = quote(Letter(product, zone, grams)), quote(Letter(product, zone, grams + 1))

    assert lighter.total_minor == sum(line.quantity * line.unit_minor for line in lighter.lines)
    assert lighter.total_minor <= heavier.total_minor
    assert all(line.code.name.startswith("POSTAGE") for line in lighter.lines)
    assert ChargeCode.REGISTRATION not in {line.code for line in lighter.lines}


def test_the_tariff_says_where_it_comes_from() -> None:
    found = quote(Letter(LETTER, LOCAL, 20)).tariff
    assert found.basis
    assert found.source
    assert found.confidence == "high"
    assert found.effective_from.year == 2006
