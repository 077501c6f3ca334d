"""Money: whole minor units and a currency inside, a decimal amount outside. Never a float."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum


class Currency(StrEnum):
    """ISO 4217 codes the platform trades in."""

    CNY = "CNY"


DECIMAL_PLACES = {Currency.CNY: 2}
MAXIMUM_MINOR = 10**15


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (fen for CNY)."""

    minor: int
    currency: Currency = Currency.CNY

    @property
    def amount(self) -> Decimal:
        """The amount in major units, with exactly the currency's decimal places."""
        return Decimal(self.minor).scaleb(-DECIMAL_PLACES[self.currency])

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.minor + other.minor, self.currency)


def to_minor(amount: Decimal, currency: Currency = Currency.CNY) -> int:
    """Minor units of an exact amount; raises ValueError where it has more places than the currency."""
    scaled = amount.scaleb(DECIMAL_PLACES[currency])
    if not scaled.is_finite() or scaled != scaled.to_integral_value() or abs(scaled) > MAXIMUM_MINOR:
        raise ValueError(f"{amount} is not an amount of {currency}")
    return int(scaled)


def rounded(minor: Decimal) -> int:
    """Half up to the whole minor unit: the platform's one rounding rule."""
    return int(minor.quantize(Decimal(1), ROUND_HALF_UP))
