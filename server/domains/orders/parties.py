"""Sender and addressee: checked, sealed for the platform, masked for readers."""

import re
from dataclasses import asdict, dataclass

import orjson
import phonenumbers

from server.core.crypto import sealer
from server.core.masking import mask_name, mask_phone, mask_street
from server.core.text import Issues

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


@dataclass(frozen=True, slots=True)
class SealedParty:
    """The same as it is stored."""

    sealed: bytes
    masked: dict[str, str | None]
    phone_index: str


def checked(issues: Issues, at: str, party: Party) -> Party:
    """The party normalised; notes every wrong value under the path that begins with `at`."""
    phone = phone_number(party.phone)
    if phone is None:
        issues.add((at, "phone"), "INVALID_PHONE", "This is not a telephone number.")
    if party.postcode and not POSTCODE.fullmatch(party.postcode):
        issues.add((at, "postcode"), "INVALID_FORMAT", "A postcode has six digits.")
    return Party(
        name=issues.text((at, "name"), party.name, most=60),
        phone=phone or "",
        province=issues.text((at, "province"), party.province, most=40),
        city=issues.text((at, "city"), party.city, most=40),
        district=issues.text((at, "district"), party.district, least=0, most=40) or None if party.district else None,
        street=issues.text((at, "street"), party.street, most=120),
        postcode=party.postcode or None,
    )


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
        },
        phone_index=phone_index(party.phone),
    )


def phone_number(text: str) -> str | None:
    """The number in E.164, read as Chinese without a country code; None where it cannot be one."""
    try:
        found = phonenumbers.parse(text, "CN")
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
