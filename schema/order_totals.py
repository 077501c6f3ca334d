"""Orders summed up: how many, and for how much, by what they have in common."""

from datetime import date
from enum import Enum

import strawberry

from schema.catalog_words import OrderProduct, TariffZone
from schema.core.enums import describe
from schema.core.fields import totals
from schema.core.money import Money
from schema.engine.totals import counting, grouped, summed
from schema.order_filters import OrderFilter
from schema.order_words import OrderStatus
from schema.orders import Order
from server.core.vocabulary import Permission


class OrderTotalBy(Enum):
    STATUS = "status"
    PRODUCT = "product"
    ZONE = "zone"
    COUNTRY = "destination_country"
    DAY = "day"


describe(
    OrderTotalBy,
    "What orders can be summed up by.",
    STATUS="Their state.",
    PRODUCT="What is sent.",
    ZONE="How far it goes.",
    COUNTRY="Where it goes.",
    DAY="The platform's day on which they were placed.",
)


@strawberry.type(description="Orders that have something in common, summed up.")
class OrderTotal:
    status: OrderStatus | None = grouped("status", description="Their state, where it was asked for.")
    product: OrderProduct | None = grouped("product", description="What is sent, where it was asked for.")
    zone: TariffZone | None = grouped("zone", description="How far it goes, where it was asked for.")
    destination_country: str | None = grouped(
        "destination_country", description="Where it goes, ISO 3166-1 alpha-2, where it was asked for."
    )
    day: date | None = grouped(
        "placed_at", by_day=True, description="The day on which they were placed, where it was asked for."
    )
    count: int = counting(description="How many.")
    postage: Money = summed("postage_minor", Money.of, description="What carriage costs, all together.")
    paid: Money = summed("paid_minor", Money.of, description="What was paid, all together.")


@strawberry.type
class OrderTotalsQuery:
    @totals(Permission.ORDERS_READ, Order, OrderTotal)
    @staticmethod
    def order_totals(by: list[OrderTotalBy] | None = None, filter: OrderFilter | None = None) -> list[OrderTotal]:
        """The orders within the viewer's scope, counted and summed up by at most three things they have in common.

        Sorted by what they have in common, at most 1,000 of them; without `by`, one of all orders.
        """
