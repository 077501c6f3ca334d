"""Countries by ISO 3166-1 alpha-2."""

from server.core.text import Issues
from server.domains.catalog.s10 import COUNTRIES

CODES = COUNTRIES


def checked(issues: Issues, path: tuple[str, ...], code: str) -> str:
    """The code in capitals; notes an issue where no country has it."""
    country = code.strip().upper()[:2] if len(code) <= 8 else ""
    if country not in CODES or len(code.strip()) != 2:
        issues.add(path, "UNKNOWN_COUNTRY", "Use a country's two letters (ISO 3166-1).")
        return "CN"
    return country
