"""Money, as the graph shows it."""

from decimal import Decimal
from typing import Self

import strawberry

from schema.core.enums import describe
from server.core import money

describe(money.Currency, "ISO 4217 codes.", CNY="Renminbi yuan.")


@strawberry.type(description="An amount of money.")
class Money:
    amount: Decimal = strawberry.field(description="In major units, with the currency's decimal places.")
    currency: money.Currency = strawberry.field(description="The currency.")

    @classmethod
    def of(cls, minor: int, currency: money.Currency = money.Currency.CNY) -> Self:
        return cls(amount=money.Money(minor, currency).amount, currency=currency)
