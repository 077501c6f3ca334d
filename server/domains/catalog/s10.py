"""UPU S10 item identifiers: `RR 12345678 5 CN`. Service indicator, eight digits, check digit, country of issue."""

import re
from enum import StrEnum

WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
PATTERN = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
SERIALS = 10**8

COUNTRIES = frozenset(
    "AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BQ BR BS BT BW BY BZ CA CD CF CG CH "
    "CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GG GH GI GL "
    "GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA "
    "LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO "
    "NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO "
    "SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA "
    "ZM ZW".split()
)


class Service(StrEnum):
    """What a service indicator says of an item."""

    INTERNAL = "internal"
    PARCEL = "parcel"
    INSURED_PARCEL = "insured_parcel"
    EMS = "ems"
    ECOMMERCE_PARCEL = "ecommerce_parcel"
    TRACKED_LETTER = "tracked_letter"
    M_BAG = "m_bag"
    BUSINESS_REPLY = "business_reply"
    REGISTERED = "registered"
    ORDINARY = "ordinary"
    INSURED_LETTER = "insured_letter"


INDICATORS = {
    **dict.fromkeys("ABDNPZ", Service.INTERNAL),
    "C": Service.PARCEL,
    "E": Service.EMS,
    "H": Service.ECOMMERCE_PARCEL,
    "L": Service.TRACKED_LETTER,
    "M": Service.M_BAG,
    "R": Service.REGISTERED,
    "U": Service.ORDINARY,
    "V": Service.INSURED_LETTER,
}
"""By its first letter, where all twenty-six indicators of the letter are in use."""

SINGLE = {
    "CV": Service.INSURED_PARCEL,
    **dict.fromkeys(("GA", "GD"), Service.INTERNAL),
    **dict.fromkeys((f"Q{letter}" for letter in "ABCDEFGHIJKLM"), Service.BUSINESS_REPLY),
}
"""Indicators that stand apart from their first letter's. All others are reserved and never used."""


def service_of(indicator: str) -> Service | None:
    """What the two letters stand for; None where they are reserved."""
    return SINGLE.get(indicator) or INDICATORS.get(indicator[:1])


def check_digit(serial: str) -> int:
    """The check digit of eight digits: weighted sum modulo 11, where 10 becomes 0 and 11 becomes 5."""
    total = sum(int(digit) * weight for digit, weight in zip(serial, WEIGHTS, strict=True))
    found = 11 - total % 11
    return {10: 0, 11: 5}.get(found, found)


def identifier(service: str, serial: int, country: str = "CN") -> str:
    """The identifier of a serial number from 0 to 99,999,999."""
    if not 0 <= serial < SERIALS:
        raise ValueError(f"{serial} is not an S10 serial number")
    digits = f"{serial:08d}"
    return f"{service}{digits}{check_digit(digits)}{country}"


def is_valid(text: str) -> bool:
    """Whether it is an identifier: form, service indicator in use, check digit, country that issues. Blanks are ignored."""
    compact = text.replace(" ", "").upper()
    return (
        PATTERN.fullmatch(compact) is not None
        and service_of(compact[:2]) is not None
        and int(compact[10]) == check_digit(compact[2:10])
        and compact[11:] in COUNTRIES
    )
