"""The published tables of the trade, line by line: numbers, events, reasons, prices, limits, goods, masks."""

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.masking import mask_name, mask_phone, mask_street
from server.core.rules import rule
from server.core.text import Issues
from server.domains.catalog import countries, customs, postcodes, screening
from server.domains.catalog.customs import ContentLine
from server.domains.catalog.item_numbers import Scheme, parse
from server.domains.catalog.limits import limits
from server.domains.catalog.s10 import WEIGHTS, Service, check_digit, identifier, is_valid, service_of
from server.domains.catalog.tariff import Item, insurance_minor, quote
from server.domains.catalog.words import ContentsCategory, OrderProduct, ScreeningVerdict, TariffZone
from server.domains.shipments.states import TARGETS
from server.domains.shipments.words import (
    COUNTED,
    ENDING,
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
)

P, Z = OrderProduct, TariffZone


@pytest.mark.parametrize(
    ("number", "total", "residue"),
    [
        ("RB123456785GB", 204, 6), ("AA473124829GB", 200, 2), ("LE704280574SE", 194, 7), ("LE704180823SE", 184, 8),
        ("LE703771444SE", 172, 7), ("EH036261918US", 157, 3), ("RK166520145LV", 121, 0), ("EB000000005CN", 0, 0),
        ("LZ123456785CN", 204, 6), ("AW784699994IN", 348, 7), ("VV999999995CN", 396, 0),
    ],
)  # fmt: skip
def test_weighted_sums_of_published_numbers(number: str, total: int, residue: int) -> None:
    found = sum(int(digit) * weight for digit, weight in zip(number[2:10], WEIGHTS, strict=True))
    assert (found, found % 11) == (total, residue)
    assert is_valid(number)


def test_each_residue_has_its_check_digit() -> None:
    found: dict[int, set[int]] = {}
    for serial in range(200):
        digits = f"{serial:08d}"
        residue = sum(int(one) * weight for one, weight in zip(digits, WEIGHTS, strict=True)) % 11
        found.setdefault(residue, set()).add(check_digit(digits))
    assert found == dict(enumerate(({5}, {0}, {9}, {8}, {7}, {6}, {5}, {4}, {3}, {2}, {1})))


@pytest.mark.parametrize("serial", [0, 1, 8, 15, 12345678, 47312482, 70428057, 99999999])
def test_every_wrong_digit_in_every_place_of_a_number(serial: int) -> None:
    number = identifier("RR", serial)

    def residue(text: str) -> int:
        return sum(int(one) * weight for one, weight in zip(text[2:10], WEIGHTS, strict=True)) % 11

    for place in range(2, 11):
        for digit in string.digits:
            changed = number[:place] + digit + number[place + 1 :]
            if changed != number:
                escapes = place < 10 and {residue(number), residue(changed)} == {0, 6}
                assert is_valid(changed) is escapes, changed


RANGES = {
    Service.INTERNAL: ["AA-AZ", "BA-BZ", "DA-DZ", "NA-NZ", "PA-PZ", "ZA-ZZ", "GA-GA", "GD-GD"],
    Service.PARCEL: ["CA-CU", "CW-CZ"],
    Service.INSURED_PARCEL: ["CV-CV"],
    Service.EMS: ["EA-EZ"],
    Service.ECOMMERCE_PARCEL: ["HA-HZ"],
    Service.TRACKED_LETTER: ["LA-LZ"],
    Service.M_BAG: ["MA-MZ"],
    Service.BUSINESS_REPLY: ["QA-QM"],
    Service.REGISTERED: ["RA-RZ"],
    Service.ORDINARY: ["UA-UZ"],
    Service.INSURED_LETTER: ["VA-VZ"],
}


def test_every_service_indicator_has_its_service_or_is_reserved() -> None:
    expected = {
        f"{first[0]}{letter}": service
        for service, ranges in RANGES.items()
        for first in ranges
        for letter in string.ascii_uppercase
        if first[1] <= letter <= first[4]
    }
    for one in string.ascii_uppercase:
        for other in string.ascii_uppercase:
            indicator = one + other
            assert service_of(indicator) is expected.get(indicator), indicator
            assert is_valid(identifier(indicator, 1)) is (indicator in expected)
            assert parse(identifier(indicator, 1)).valid is (indicator in expected)


@pytest.mark.parametrize("prefix", ["10", "11", "50", "51", "95", "97", "96", "98", "99"])
def test_domestic_numbers_are_known_by_their_prefix(prefix: str) -> None:
    found = parse(f"{prefix}00000012345")
    assert (found.scheme, found.valid, found.service, found.serial) == (Scheme.CN13, True, prefix, "00000012345")
    assert parse(f"{prefix}0000001234").scheme is Scheme.UNKNOWN
    assert parse(f"{prefix}000000123456").scheme is Scheme.UNKNOWN


def test_only_those_prefixes_are_domestic() -> None:
    known = {f"{n:02d}" for n in range(100) if parse(f"{n:02d}00000012345").scheme is Scheme.CN13}
    assert known == {"10", "11", "50", "51", "95", "96", "97", "98", "99"}


EVENTS = """EMA ACCEPTED EMB IN_TRANSIT EXA CUSTOMS EXB CUSTOMS_HELD EXC IN_TRANSIT EXD ON_HOLD EXX RETURNING
EMC IN_TRANSIT EMJ IN_TRANSIT EMK IN_TRANSIT EMD IN_TRANSIT EDA ON_HOLD EDB CUSTOMS EME CUSTOMS_HELD EDC IN_TRANSIT
EDX EXCEPTION_SEIZED EMF IN_TRANSIT EDD IN_TRANSIT EDE IN_TRANSIT EMG AT_DELIVERY_OFFICE EDF ON_HOLD
EDG OUT_FOR_DELIVERY EDH AWAITING_PICKUP EMH DELIVERY_FAILED EMI DELIVERED""".split()


def test_the_25_events_of_the_upu_lead_to_their_states() -> None:
    table = dict(zip(EVENTS[::2], EVENTS[1::2], strict=True))
    upu = [code for code in EventCode if not code.name.startswith("PX")]
    assert {code.name: TARGETS[code].name for code in upu} == table
    assert len(table) == 25


REASONS = """ADDRESSEE_ABSENT try ADDRESS_INSUFFICIENT try ADDRESS_WRONG try NOT_LOCATED try MOVED try REFUSED back
UNCLAIMED back DECEASED back CHARGES_UNPAID try OFFICE_CLOSED try ADDRESSEE_REQUEST - DAMAGED - MISSENT - PROHIBITED -
CUSTOMS_HELD - FORCE_MAJEURE - RECALLED back NO_TIME try""".split()


def test_reasons_count_as_an_attempt_or_send_an_item_back() -> None:
    found = {
        reason.name: "try" if reason in COUNTED else "back" if reason in ENDING else "-" for reason in NonDeliveryReason
    }
    assert found == dict(zip(REASONS[::2], REASONS[1::2], strict=True))
    assert (len(NonDeliveryReason), len(NonDeliveryAction), len(RetentionReason)) == (18, 8, 8)


@pytest.mark.parametrize(
    ("product", "zone", "grams", "services", "fen"),
    [
        (P.POSTCARD, Z.LOCAL, 5, {}, 80), (P.POSTCARD, Z.OUT_OF_TOWN, 5, {}, 80),
        (P.LETTER_SHEET, Z.LOCAL, 5, {}, 80), (P.LETTER_SHEET, Z.OUT_OF_TOWN, 5, {}, 120),
        (P.BLIND_LITERATURE, Z.LOCAL, 7000, {}, 0), (P.BLIND_LITERATURE, Z.OUT_OF_TOWN, 7000, {}, 0),
        (P.PRINTED_MATTER, Z.OUT_OF_TOWN, 100, {}, 70), (P.PRINTED_MATTER, Z.LOCAL, 5000, {}, 1020),
        (P.LETTER, Z.LOCAL, 20, {"registered": True}, 380), (P.LETTER, Z.LOCAL, 20, {"registered": True, "return_receipt": True}, 680),
        (P.LETTER, Z.OUT_OF_TOWN, 18, {"registered": True}, 420),
        (P.LETTER, Z.OUT_OF_TOWN, 18, {"registered": True, "insured_minor": 50_000}, 920),
        (P.LETTER, Z.OUT_OF_TOWN, 18, {"registered": True, "insured_minor": 8_000}, 520),
        *((P.PARCEL, Z[f"ZONE_{n}"], 1000, {}, first) for n, first in enumerate((800, 900, 1000, 1200, 1800), 1)),
        *((P.PARCEL, Z[f"ZONE_{n}"], 3001, {}, first) for n, first in enumerate((1250, 1500, 1900, 2700, 4800), 1)),
        *((P.EMS, Z[f"ZONE_{n}"], 501, {}, price) for n, price in enumerate((2400, 2600, 2900, 3000, 3700), 1)),
    ],
)  # fmt: skip
def test_prices_of_the_published_table(
    product: OrderProduct, zone: TariffZone, grams: int, services: dict[str, Any], fen: int
) -> None:
    assert quote(Item(product, zone, grams, **services)).total_minor == fen


@pytest.mark.parametrize(("value", "fee"), [(100_00, 100), (100_01, 100), (500_00, 500), (80_00, 100), (1000_00, 1000)])
def test_insurance_is_a_yuan_up_to_a_hundred_and_a_hundredth_above(value: int, fee: int) -> None:
    assert insurance_minor(P.LETTER, value) == fee


def test_the_greatest_weights() -> None:
    domestic = {P.LETTER: 2000, P.PRINTED_MATTER: 5000, P.PARCEL: 10_000, P.EXPRESS_PARCEL: 30_000, P.EMS: 30_000}
    assert {product: limits(product).maximum_grams for product in domestic} == domestic
    abroad = dict(HK=40000, JP=30000, US=31500, GB=30000, DE=30000, FR=30000, AU=30000, RU=30000, IN=35000, CA=30000)
    assert {code: limits(P.EMS_INTERNATIONAL, code).maximum_grams for code in abroad} == abroad
    small = {code for code in abroad if limits(P.EMS_INTERNATIONAL, code).length_and_girth_mm == 2000}
    assert small == {"US", "AU"}


def test_what_is_published_as_prohibited_is_refused_and_as_restricted_is_looked_at() -> None:
    for category in screening.categories():
        expected = ScreeningVerdict.REVIEW if category.restricted else ScreeningVerdict.REFUSE
        for example in category.examples:
            found = screening.screen([ContentLine(example)])
            assert found.verdict is expected, (category.code, example)
            assert category.code in {one.code for one in found.findings}, example


@pytest.mark.parametrize(
    "text", ["letters", "children's books", "paint brush", "alcohol free wipes", "beer mat", "green tea"]
)
def test_what_only_sounds_prohibited_is_not_refused(text: str) -> None:
    assert screening.screen([ContentLine(text)]).verdict is not ScreeningVerdict.REFUSE


@pytest.mark.parametrize(
    ("code", "valid"),
    [
        ("621410", True),
        ("62141000", True),
        ("6214100010", True),
        ("62141", False),
        ("6214100", False),
        ("62141O", False),
    ],
)
def test_tariff_numbers_have_six_eight_or_ten_digits(code: str, valid: bool) -> None:
    issues = Issues()
    customs.check(issues, ContentsCategory.GIFT, [ContentLine("scarf", 1, 1, 1, code)], 10, "DE")
    assert bool(issues) is not valid


PREFIXES = """15 01 02/14 03 04/13 05 06 07/11 10/21 11 12/22 13/23 15 16/31 20/32 21 22/34 23 24/37 25 26 27/12 30/33 31 32
/36 33 34/35 35 36/50 40/43 41 42/42 43 44/41 45 46 47/44 51 52/45 53 54/52 55 56/46 57/51 61 62 63 64/53 65 66 67
/61 71 72/62 73 74/64 75/63 81/65 83 84/54 85 86"""


def test_every_postcode_prefix_belongs_to_its_province() -> None:
    table = {prefix: line.split()[0] for line in PREFIXES.split("/") for prefix in line.split()[1:]}
    for number in range(100):
        prefix = f"{number:02d}"
        assert postcodes.province_of(f"{prefix}0000") == table.get(prefix), prefix


def test_an_unknown_country_is_no_country() -> None:
    for code, known in (("CN", True), ("de", True), ("XX", False), ("", False), ("CHN", False), ("中国", False)):
        issues = Issues()
        countries.checked(issues, ("country",), code)
        assert bool(issues) is not known, code


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        (mask_name("张三"), "张*"),
        (mask_name("欧阳娜娜"), "欧***"),
        (mask_phone("13800138000"), "138******00"),
        (mask_street("金融大街甲3号2单元501室"), "金融大街甲3号***"),
    ],
)
def test_masks_of_the_standard(masked: str, shown: str) -> None:
    assert masked == shown


@given(st.text(min_size=1, max_size=60))
def test_of_every_name_one_character_remains_at_most(name: str) -> None:
    shown = mask_name(name)
    assert shown[0] == name[0]
    assert set(shown[1:]) == {"*"}


@given(st.from_regex(r"\+?[0-9]{3,15}", fullmatch=True))
def test_of_every_number_six_digits_are_hidden_and_five_remain_at_most(number: str) -> None:
    shown = mask_phone(number)
    assert shown.count("*") >= 6
    assert sum(char.isdigit() for char in shown) <= 5


@given(
    st.text("甲乙丙大街路", min_size=1, max_size=12), st.integers(1, 999), st.integers(1, 99), st.integers(1000, 9999)
)
def test_of_every_address_building_and_room_are_hidden(street: str, house: int, building: int, room: int) -> None:
    assert mask_street(f"{street}{house}号{building}栋{room}室") == f"{street}{house}号***"
    assert str(room) not in mask_street(f"{street}{building}栋{room}室")


def test_the_times_to_ask_and_to_answer() -> None:
    terms = rule("liability").value
    assert (terms["enquiry_days_domestic"], terms["enquiry_days_abroad"]) == (365, 180)
    assert (terms["answer_days_domestic"], terms["answer_days_abroad"]) == (30, 60)
