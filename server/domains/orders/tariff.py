"""What a letter costs, line by line, from the government tariff kept as data."""

from dataclasses import dataclass
from decimal import Decimal

from server.core.money import rounded
from server.core.rules import Rule, rule
from server.domains.orders.states import ChargeCode, OrderProduct, TariffZone


@dataclass(frozen=True, slots=True)
class Letter:
    """What decides the price of an item. Weight in grams, insured value in fen."""

    product: OrderProduct
    zone: TariffZone
    weight_grams: int
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
    """The price and the tariff it comes from."""

    lines: tuple[Line, ...]
    tariff: Rule

    @property
    def total_minor(self) -> int:
        return sum(line.amount_minor for line in self.lines)


def tariff() -> Rule:
    return rule("letter_tariff")


def maximum_grams(product: OrderProduct) -> int:
    limit: int = tariff().value[product.name]["maximum_grams"]
    return limit


def insurance_limit_minor() -> int:
    limit: int = tariff().value["INSURANCE"]["maximum"]
    return limit


def quote(letter: Letter) -> Quote:
    """The price of an item whose weight and value are within the tariff's limits."""
    prices = tariff().value
    steps = prices[letter.product.name][letter.zone.name]
    lines: list[Line] = []
    below = 0
    for position, step in enumerate(steps):
        grams = min(letter.weight_grams, step["upto"]) - below
        if grams > 0:
            units = -(-grams // step["unit"])
            lines.append(Line(_code(position, len(steps)), units, step["price"]))
        below = step["upto"]
    if letter.registered:
        lines.append(Line(ChargeCode.REGISTRATION, 1, prices["REGISTRATION"]))
    if letter.return_receipt:
        lines.append(Line(ChargeCode.RETURN_RECEIPT, 1, prices["RETURN_RECEIPT"]))
    if letter.insured_minor is not None:
        lines.append(Line(ChargeCode.INSURANCE, 1, insurance_minor(letter.insured_minor)))
    return Quote(tuple(lines), tariff())


def insurance_minor(insured_minor: int) -> int:
    """The insurance fee in fen: a flat fee up to a value, a share of the value above it."""
    fee = tariff().value["INSURANCE"]
    if insured_minor <= fee["flat_upto"]:
        flat: int = fee["flat"]
        return flat
    return rounded(Decimal(insured_minor) * fee["per_mille"] / 1000)


def _code(position: int, steps: int) -> ChargeCode:
    if steps == 1:
        return ChargeCode.POSTAGE_PIECE
    return ChargeCode.POSTAGE_FIRST if position == 0 else ChargeCode.POSTAGE_CONTINUED
