"""Whether a postcode and a place belong together: a warning, never a refusal."""

import re

from server.core.rules import rule
from server.domains.catalog import divisions

POSTCODE = re.compile(r"[0-9]{6}")


def province_of(postcode: str) -> str | None:
    """The code of the province a postcode belongs to; None where it is none, or of no known province."""
    if not POSTCODE.fullmatch(postcode):
        return None
    prefixes = rule("postcodes").value
    return next((province for province, found in prefixes.items() if postcode[:2] in found), None)


def province_name(postcode: str) -> str | None:
    """The same by name."""
    found = province_of(postcode)
    division = divisions.find(found) if found else None
    return division.name if division else None


def agrees(postcode: str, division: str) -> bool:
    """Whether both are in one province; a postcode of no known province disagrees with nothing."""
    found = province_of(postcode)
    return found is None or division.startswith(found)
