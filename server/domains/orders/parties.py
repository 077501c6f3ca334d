"""Sender and addressee: checked, sealed for the platform, masked for readers."""

import re
from dataclasses import asdict, dataclass

import orjson
import phonenumbers

from server.core.crypto import sealer
from server.core.masking import mask_name, mask_phone, mask_street
from server.core.text import Issues
from server.domains.catalog import countries, divisions
from server.domains.catalog.postcodes import agrees
from server.domains.catalog.zones import Place

POSTCODE = re.compile(r"[0-9]{6}")


@dataclass(frozen=True, slots=True)
class Party:
    """A person at an address, in clear. Only ever held in memory."""

    name: str
    phone: str
    province: str
    city: str
    district: str | None
    street: str
    postcode: str | None
    division: str | None = None
    country: str = "CN"

    @property
    def place(self) -> Place:
        """Where it is, for the tariff."""
        return Place(self.province, self.city, self.division, self.country)


@dataclass(frozen=True, slots=True)
class SealedParty:
    """The same as it is stored."""

    sealed: bytes
    masked: dict[str, str | None]
    phone_index: str


def checked(issues: Issues, at: str, party: Party) -> Party:
    """The party normalised; notes every wrong value under the path that begins with `at`."""
    country = countries.checked(issues, (at, "country"), party.country)
    phone = phone_number(party.phone, country)
    if phone is None:
        issues.add((at, "phone"), "INVALID_PHONE", "This is not a telephone number.")
    if party.postcode and country == "CN" and not POSTCODE.fullmatch(party.postcode):
        issues.add((at, "postcode"), "INVALID_FORMAT", "A postcode has six digits.")
    divisions.checked(issues, (at, "divisionCode"), party.division, country)
    return Party(
        name=issues.text((at, "name"), party.name, most=60),
        phone=phone or "",
        province=issues.text((at, "province"), party.province, most=40),
        city=issues.text((at, "city"), party.city, most=40),
        district=issues.text((at, "district"), party.district, least=0, most=40) or None if party.district else None,
        street=issues.text((at, "street"), party.street, most=120),
        postcode=issues.text((at, "postcode"), party.postcode, most=12) if party.postcode else None,
        division=party.division,
        country=country,
    )


def warnings(issues: Issues, at: str, party: Party) -> None:
    """Notes what is no reason to refuse but worth a second look: a postcode of another province."""
    if party.country == "CN" and party.postcode and party.division and not agrees(party.postcode, party.division):
        issues.add((at, "postcode"), "POSTCODE_ELSEWHERE", "The postcode belongs to another province than the address.")


def seal(party: Party, role: str, row: str) -> SealedParty:
    """The stored form of an order's party. `row` is the order's seal row."""
    return SealedParty(
        sealed=sealer().seal(orjson.dumps(asdict(party)).decode(), table="orders", column=role, row=row),
        masked={
            "name": mask_name(party.name),
            "phone": mask_phone(party.phone),
            "province": party.province,
            "city": party.city,
            "district": party.district,
            "street": mask_street(party.street),
            "postcode": party.postcode,
            "division_code": party.division,
            "country": party.country,
        },
        phone_index=phone_index(party.phone),
    )


def opened(sealed: bytes, role: str, row: str) -> Party:
    """The party in clear again."""
    return Party(**orjson.loads(sealer().open(sealed, table="orders", column=role, row=row)))


def phone_number(text: str, country: str = "CN") -> str | None:
    """The number in E.164, read as one of the country without a country code; None where it cannot be one."""
    try:
        found = phonenumbers.parse(text[:40], country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(found):
        return None
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def phone_index(number: str) -> str:
    """The blind index of a number in E.164."""
    return sealer().blind_index("orders.phone", number)


def searched_phone(words: str) -> str | None:
    """The blind index of what may be a telephone number; None where it cannot be one."""
    found = phone_number(words)
    return None if found is None else phone_index(found)
