"""What customs ask of contents sent abroad (UPU CN 22 and CN 23)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from server.core.rules import rule
from server.core.text import Issues
from server.domains.catalog import countries
from server.domains.catalog.words import LETTERS, ContentsCategory, OrderProduct

HS_CODE = re.compile(r"[0-9]{6}([0-9]{2}([0-9]{2})?)?")
GENERIC = frozenset(
    "goods gift gifts sample samples item items thing things product products present 样品 礼品 礼物 物品 商品 东西 货物".split()
)
MOST_MINOR = 10**10


class CustomsForm(StrEnum):
    CN22 = "CN22"
    CN23 = "CN23"


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One kind of thing inside. Weight and value are of all of them together."""

    description: str
    quantity: int = 1
    weight_grams: int | None = None
    value_minor: int | None = None
    hs_code: str | None = None
    origin_country: str | None = None


def check(
    issues: Issues, category: ContentsCategory, lines: Sequence[ContentLine], gross_grams: int, country: str = "CN"
) -> None:
    """Notes what is missing or wrong. Abroad each line needs weight and value, goods sold also a tariff number and origin."""
    abroad = country != "CN"
    for position, line in enumerate(lines):
        _line(issues, ("contents", str(position)), line)
        if abroad:
            _abroad(issues, ("contents", str(position)), category, line)
    if sum(line.weight_grams or 0 for line in lines) > gross_grams:
        issues.add(("contents",), "HEAVIER_THAN_GROSS", "The contents weigh more than the item.")
    if abroad and not lines:
        issues.add(("contents",), "REQUIRED", "Say what is inside.")


def form(product: OrderProduct, total_minor: int) -> CustomsForm:
    """CN 22 for letter post up to 300 SDR, CN 23 above it and for parcels and EMS."""
    found = rule("customs").value
    limit = found["cn22_limit_sdr"] * found["sdr_fen"]
    return CustomsForm.CN22 if product in LETTERS and total_minor <= limit else CustomsForm.CN23


def _line(issues: Issues, path: tuple[str, ...], line: ContentLine) -> None:
    text = issues.text((*path, "description"), line.description, most=60)
    if text.casefold() in GENERIC:
        issues.add((*path, "description"), "TOO_GENERAL", "Say what it is, not just that it is something.")
    issues.number((*path, "quantity"), line.quantity, least=1, most=9999)
    if line.weight_grams is not None:
        issues.number((*path, "weightGrams"), line.weight_grams, least=1, most=50_000)
    if line.value_minor is not None:
        issues.number((*path, "value"), line.value_minor, least=0, most=MOST_MINOR)
    if line.hs_code is not None and not HS_CODE.fullmatch(line.hs_code):
        issues.add((*path, "hsCode"), "INVALID_FORMAT", "A tariff number has 6, 8 or 10 digits.")
    if line.origin_country is not None:
        countries.checked(issues, (*path, "originCountry"), line.origin_country)


def _abroad(issues: Issues, path: tuple[str, ...], category: ContentsCategory, line: ContentLine) -> None:
    if category is ContentsCategory.DOCUMENTS:
        return
    for name, value in (("weightGrams", line.weight_grams), ("value", line.value_minor)):
        if value is None:
            issues.add((*path, name), "REQUIRED", "Customs need this.")
    if category is ContentsCategory.SALE_OF_GOODS:
        for name, code in (("hsCode", line.hs_code), ("originCountry", line.origin_country)):
            if code is None:
                issues.add((*path, name), "REQUIRED", "Customs need this for goods that were sold.")
