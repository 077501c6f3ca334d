"""From what a customer asks for to what can be priced: limits checked, contents looked through, zone found, price made."""

from dataclasses import dataclass, replace
from decimal import Decimal

from server.core.money import to_minor
from server.core.text import Issues
from server.domains.catalog import customs, limits, screening, tariff, zones
from server.domains.catalog.customs import ContentLine
from server.domains.catalog.screening import Screening
from server.domains.catalog.tariff import Item, Quote, Size
from server.domains.catalog.words import (
    DECLARED,
    RECEIPTED_ALWAYS,
    ContentsCategory,
    OrderProduct,
    ScreeningVerdict,
)

MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be sent, from the customer's side. Weight in grams, insured value in CNY."""

    product: OrderProduct
    weight_grams: int
    registered: bool = False
    return_receipt: bool = False
    insured_value: Decimal | None = None
    size: Size | None = None
    contents_category: ContentsCategory | None = None
    contents: tuple[ContentLine, ...] = ()
    no_prohibited_goods: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """The item as it can be carried, its price, and what looking through its contents found."""

    item: Item
    quote: Quote
    screening: Screening


def offer(issues: Issues, wish: Wish, origin: zones.Place, destination: zones.Place) -> Offer | None:
    """What can be offered; notes everything that is wrong. None where something is wrong so far."""
    item = priced_item(issues, wish, origin, destination)
    screened = contents(issues, wish, destination.country)
    if item is None or issues.any:
        return None
    return Offer(item, tariff.quote(item), screened)


def priced_item(
    issues: Issues,
    wish: Wish,
    origin: zones.Place,
    destination: zones.Place,
    *,
    path: tuple[str, ...] = ("addressee",),
) -> Item | None:
    """What decides the price; notes every limit it breaks, those of the destination under `path`."""
    receipted = wish.registered or wish.product in RECEIPTED_ALWAYS
    limits.check(issues, wish.product, wish.weight_grams, wish.size, destination.country)
    if wish.return_receipt and not receipted:
        issues.add(("returnReceipt",), "NEEDS_REGISTRATION", "A return receipt needs registration.")
    zone = zones.zone(issues, path, wish.product, origin, destination)
    insured = _insured(issues, wish, receipted)
    if zone is None:
        return None
    return Item(
        product=wish.product,
        zone=zone,
        weight_grams=wish.weight_grams,
        size=wish.size,
        registered=receipted,
        return_receipt=wish.return_receipt,
        insured_minor=insured,
    )


def contents(issues: Issues, wish: Wish, country: str) -> Screening:
    """Look through what is declared; notes what is missing, wrong or forbidden (Postal Law art. 24, 25)."""
    issues.number(("contents",), len(wish.contents), least=0, most=MOST_LINES)
    lines = wish.contents[:MOST_LINES]
    if wish.product in DECLARED:
        if not lines:
            issues.add(("contents",), "REQUIRED", "Say what is inside.")
        if not wish.no_prohibited_goods:
            issues.add(("noProhibitedGoods",), "REQUIRED", "The sender must declare that nothing prohibited is inside.")
    if lines or country != "CN":
        category = wish.contents_category
        if category is None and country != "CN":
            issues.add(("contentsCategory",), "REQUIRED", "Customs need the category of the contents.")
        customs.check(issues, category or ContentsCategory.OTHER, lines, wish.weight_grams, country)
    found = screening.screen(lines, country)
    if found.verdict is ScreeningVerdict.REFUSE:
        first = found.findings[0]
        issues.add(
            ("contents",),
            "PROHIBITED",
            f"“{first.term}” is {first.category}: it cannot be sent.",
            term=first.term,
            category=first.code,
        )
    return found


def covered_grams(item: Item) -> int:
    """The greatest weight that costs the same: up to it an item may be accepted without another word about the price."""
    price, least, most = tariff.quote(item).total_minor, item.weight_grams, limits.limits(item.product).maximum_grams
    while least < most:
        middle = (least + most + 1) // 2
        if tariff.quote(replace(item, weight_grams=middle)).total_minor == price:
            least = middle
        else:
            most = middle - 1
    return least


def _insured(issues: Issues, wish: Wish, receipted: bool) -> int | None:
    if wish.insured_value is None:
        return None
    if not receipted:
        issues.add(("insuredValue",), "NEEDS_REGISTRATION", "Insurance needs registration.")
    try:
        minor = to_minor(wish.insured_value)
    except ValueError:
        issues.add(("insuredValue",), "PRECISION", "Use at most two decimal places.")
        return None
    issues.number(("insuredValue",), minor, least=1, most=tariff.insurance_limit_minor(wish.product))
    return minor


def quoted(issues: Issues, wish: Wish, origin: zones.Place, destination: zones.Place) -> tuple[Item, Quote]:
    """What an item would cost, whatever is inside. Raises InvalidInput."""
    item = priced_item(issues, wish, origin, destination, path=("destination",))
    issues.check()
    assert item is not None, "an item without issues"
    return item, tariff.quote(item)
