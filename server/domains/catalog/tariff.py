"""What an item costs, line by line, from tariffs kept as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from server.core.money import rounded
from server.core.rules import Rule, rule
from server.domains.catalog.words import ChargeCode, OrderProduct, TariffZone

PUBLISHED = ("letter_tariff", "parcel_tariff", "ems_domestic", "ems_international")


@dataclass(frozen=True, slots=True)
class Size:
    """Outer dimensions in millimetres."""

    length_mm: int
    width_mm: int
    height_mm: int

    @property
    def sorted(self) -> tuple[int, int, int]:
        """Longest first."""
        longest, middle, shortest = sorted((self.length_mm, self.width_mm, self.height_mm), reverse=True)
        return longest, middle, shortest


@dataclass(frozen=True, slots=True)
class Item:
    """What decides a price. Weight in grams, insured value in fen."""

    product: OrderProduct
    zone: TariffZone
    weight_grams: int
    size: Size | None = None
    registered: bool = False
    return_receipt: bool = False
    insured_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the price: `quantity` × `unit_minor` fen."""

    code: ChargeCode
    quantity: int
    unit_minor: int

    @property
    def amount_minor(self) -> int:
        return self.quantity * self.unit_minor


@dataclass(frozen=True, slots=True)
class Quote:
    """The price, the tariff it comes from, and the weight it was reckoned by.

    `volumetric_grams` is None where the volumetric rule does not apply.
    """

    lines: tuple[Line, ...]
    tariff: Rule
    chargeable_grams: int
    volumetric_grams: int | None

    @property
    def total_minor(self) -> int:
        return sum(line.amount_minor for line in self.lines)


def tariffs() -> list[Rule]:
    """Everything published (Postal Law art. 21)."""
    return [rule(name) for name in PUBLISHED]


@cache
def tariff_of(product: OrderProduct) -> Rule:
    """The tariff that prices a product."""
    return next(found for found in tariffs() if product.name in found.value["steps"])


def products(tariff: Rule) -> list[OrderProduct]:
    return [OrderProduct[name] for name in tariff.value["steps"]]


def steps(tariff: Rule) -> Iterator[tuple[OrderProduct, TariffZone, Mapping[str, int]]]:
    """Every step of a tariff: product, zone, and `{from, upto, unit, price}`."""
    for product, zones in tariff.value["steps"].items():
        for zone, found in zones.items():
            below = 0
            for step in found:
                yield OrderProduct[product], TariffZone[zone], {"from": below, **step}
                below = step["upto"]


def insurance_limit_minor(product: OrderProduct) -> int:
    """The greatest value an item of the product can be insured for, in fen."""
    limit: int = _fees(product)["INSURANCE"]["maximum"]
    return limit


def redirect_fee_minor(product: OrderProduct) -> int:
    """What sending an item elsewhere costs, in fen."""
    fee: int = _fees(product)["REDIRECT"]
    return fee


def volumetric_grams(product: OrderProduct, size: Size | None) -> int | None:
    """The weight of an item's volume, length × width × height / divisor; None where the rule does not apply to it."""
    found = tariff_of(product).value.get("volumetric")
    if size is None or found is None or size.sorted[0] <= found["longer_than_mm"]:
        return None
    divisor: int = found["divisor"]
    return -(-size.length_mm * size.width_mm * size.height_mm // divisor)


def quote(item: Item) -> Quote:
    """The price of an item that is within its product's limits."""
    volumetric = volumetric_grams(item.product, item.size)
    grams = max(item.weight_grams, volumetric or 0)
    lines = [*_postage(item, grams), *_services(item)]
    return Quote(tuple(lines), tariff_of(item.product), grams, volumetric)


def insurance_minor(product: OrderProduct, insured_minor: int) -> int:
    """The insurance fee in fen: a flat fee up to a value, a share of the value above it."""
    fee = _fees(product)["INSURANCE"]
    if insured_minor <= fee["flat_upto"]:
        flat: int = fee["flat"]
        return flat
    return rounded(Decimal(insured_minor) * fee["per_mille"] / 1000)


def _postage(item: Item, grams: int) -> Iterator[Line]:
    found = tariff_of(item.product).value["steps"][item.product.name][item.zone.name]
    below = 0
    for position, step in enumerate(found):
        last = position == len(found) - 1
        within = (grams if last else min(grams, step["upto"])) - below
        if within > 0:
            yield Line(_code(position, len(found)), -(-within // step["unit"]), step["price"])
        below = step["upto"]


def _services(item: Item) -> Iterator[Line]:
    fees = _fees(item.product)
    if item.registered and "REGISTRATION" in fees:
        yield Line(ChargeCode.REGISTRATION, 1, fees["REGISTRATION"])
    if item.return_receipt:
        yield Line(ChargeCode.RETURN_RECEIPT, 1, fees["RETURN_RECEIPT"])
    if item.insured_minor is not None:
        yield Line(ChargeCode.INSURANCE, 1, insurance_minor(item.product, item.insured_minor))


def _fees(product: OrderProduct) -> Mapping[str, Any]:
    found: Mapping[str, Any] = tariff_of(product).value["fees"]
    return found


def _code(position: int, steps: int) -> ChargeCode:
    if steps == 1:
        return ChargeCode.POSTAGE_PIECE
    return ChargeCode.POSTAGE_FIRST if position == 0 else ChargeCode.POSTAGE_CONTINUED
