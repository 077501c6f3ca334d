"""Numbers on items as people type and scan them: recognised by their shape, checked where they carry a check digit."""

import re
from dataclasses import dataclass
from enum import StrEnum

from server.domains.catalog import s10

S10 = re.compile(r"([A-Z]{2})([0-9]{8})([0-9])([A-Z]{2})")
CN13 = re.compile(r"(10|11|50|51|95|97|96|98|99)[0-9]{11}")


class Scheme(StrEnum):
    S10 = "s10"
    CN13 = "cn13"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ItemNumber:
    """A number taken apart. `service` is S10's service indicator or the domestic prefix."""

    scheme: Scheme
    valid: bool
    service: str = ""
    serial: str = ""
    check_digit: str = ""
    country: str = ""


def compact(text: str) -> str:
    """As it is stored: without blanks and hyphens, in capitals."""
    return re.sub(r"[\s\-]", "", text[:60]).upper()


def parse(text: str) -> ItemNumber:
    """The number's parts. The check digit covers the serial only, so the country is looked up apart (UPU S10-12)."""
    number = compact(text)
    if found := S10.fullmatch(number):
        service, serial, check, country = found.groups()
        return ItemNumber(Scheme.S10, s10.is_valid(number), service, serial, check, country)
    if CN13.fullmatch(number):
        return ItemNumber(Scheme.CN13, True, number[:2], number[2:])
    return ItemNumber(Scheme.UNKNOWN, False)
