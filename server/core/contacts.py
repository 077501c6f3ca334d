"""What somebody is reached by: an e-mail address or a telephone number, in its comparable form."""

from dataclasses import dataclass, field
from enum import StrEnum

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import PhoneNumberType

from server.core.masking import mask_email, mask_phone

MOBILE = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


class Channel(StrEnum):
    """The ways a message leaves the house."""

    EMAIL = "email"
    SMS = "sms"


@dataclass(frozen=True, slots=True)
class Contact:
    """An address messages go to. `country` is that of a telephone number, two letters, empty where there is none."""

    channel: Channel
    address: str = field(repr=False)
    country: str = ""

    @property
    def masked(self) -> str:
        """What readers see of it."""
        return mask_email(self.address) if self.channel is Channel.EMAIL else mask_phone(self.address)


def normalised_email(text: str) -> str | None:
    """The address in its comparable form, or None where it is none."""
    try:
        return validate_email(text.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        return None


def normalised_phone(text: str) -> str | None:
    """The number in E.164, read as Chinese without a country code; None where it is none."""
    found = _number(text)
    return None if found is None else str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def reached_by(text: str) -> Contact | None:
    """The address or mobile number the text is, or None where no message could go there."""
    if (email := normalised_email(text)) is not None:
        return Contact(Channel.EMAIL, email)
    found = _number(text)
    if found is None or phonenumbers.number_type(found) not in MOBILE:
        return None
    number = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return Contact(Channel.SMS, str(number), str(phonenumbers.region_code_for_number(found) or ""))


def _number(text: str) -> phonenumbers.PhoneNumber | None:
    try:
        found = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    return found if phonenumbers.is_valid_number(found) else None
