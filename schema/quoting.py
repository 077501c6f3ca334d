"""Asking for a price."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import strawberry

from schema.catalog import ProductLimits
from schema.catalog_words import ChargeCode, OrderProduct, TariffZone
from schema.core.errors import InvalidInput
from schema.core.fields import query
from schema.core.money import Money
from schema.parties import SizeInput
from server.core.text import Issues
from server.core.vocabulary import Permission
from server.domains.catalog import countries, divisions, limits
from server.domains.catalog.tariff import Item, Quote
from server.domains.catalog.zones import Place
from server.domains.orders import offers


@strawberry.input(description="Where an item comes from or goes to.")
class PlaceInput:
    province: str = strawberry.field(description="Province, or region abroad; at most 40 characters.")
    city: str = strawberry.field(description="City, at most 40 characters.")
    division_code: str | None = strawberry.field(
        default=None, description="The county by GB/T 2260, where it is known."
    )
    country: str = strawberry.field(default="CN", description="ISO 3166-1 alpha-2.")

    def place(self, issues: Issues, path: str) -> Place:
        """The place checked."""
        issues.text((path, "province"), self.province, most=40)
        issues.text((path, "city"), self.city, most=40)
        country = countries.checked(issues, (path, "country"), self.country)
        divisions.checked(issues, (path, "divisionCode"), self.division_code, country)
        return Place(self.province, self.city, self.division_code, country)


@strawberry.input(description="What is to be priced.")
class OrderQuoteInput:
    product: OrderProduct = strawberry.field(description="What is sent.")
    weight_grams: int = strawberry.field(description="Weight in grams, from 1 to the product's limit.")
    origin: PlaceInput = strawberry.field(description="Where it is posted.")
    destination: PlaceInput = strawberry.field(description="Where it goes.")
    size: SizeInput | None = strawberry.field(default=None, description="Dimensions; parcels and EMS need them.")
    registered: bool = strawberry.field(default=False, description="Whether it is to be registered.")
    return_receipt: bool = strawberry.field(default=False, description="With a return receipt; needs registration.")
    insured_value: Decimal | None = strawberry.field(
        default=None, description="Value to insure in CNY, with at most two places; needs registration."
    )


@strawberry.type(description="One line of a price.")
class QuoteLine:
    code: ChargeCode = strawberry.field(description="What is charged.")
    quantity: int = strawberry.field(description="How many units.")
    unit_price: Money = strawberry.field(description="The price of a unit.")
    amount: Money = strawberry.field(description="Quantity times unit price.")


@strawberry.type(description="The tariff a price comes from.")
class TariffSource:
    code: str = strawberry.field(description="Its name.")
    version: str = strawberry.field(description="Which version of it.")
    basis: str = strawberry.field(description="The law it rests on.")
    source: str = strawberry.field(description="Where its figures come from.")
    confidence: str = strawberry.field(description="How sure its figures are.")
    sample: bool = strawberry.field(description="Whether the source is not official: example figures.")
    effective_from: date = strawberry.field(description="Since when it is in force.")


@strawberry.type(description="What carriage costs, line by line.")
class OrderQuote:
    zone: TariffZone = strawberry.field(description="How far it goes.")
    chargeable_grams: int = strawberry.field(description="The weight the price was reckoned by, in grams.")
    volumetric_grams: int | None = strawberry.field(
        description="The weight of its volume in grams; null where volume does not count."
    )
    lines: list[QuoteLine] = strawberry.field(description="The lines of the price.")
    total: Money = strawberry.field(description="Their sum.")
    tariff: TariffSource = strawberry.field(description="Where the price comes from.")
    limits: ProductLimits = strawberry.field(description="How heavy and how large it may be.")

    @classmethod
    def of(cls, item: Item, price: Quote, country: str) -> "OrderQuote":
        lines = [
            QuoteLine(
                code=line.code,
                quantity=line.quantity,
                unit_price=Money.of(line.unit_minor),
                amount=Money.of(line.amount_minor),
            )
            for line in price.lines
        ]
        found = price.tariff
        return cls(
            zone=item.zone,
            chargeable_grams=price.chargeable_grams,
            volumetric_grams=price.volumetric_grams,
            lines=lines,
            total=Money.of(price.total_minor),
            tariff=TariffSource(
                code=found.code,
                version=found.version,
                basis=found.basis,
                source=found.source,
                confidence=found.confidence,
                sample=found.sample,
                effective_from=found.effective_from,
            ),
            limits=ProductLimits.of(limits.limits(item.product, country)),
        )


OrderQuoteResult = Annotated[
    OrderQuote | InvalidInput, strawberry.union("OrderQuoteResult", description="The price, or what is wrong.")
]


@strawberry.type
class QuotingQuery:
    @query(Permission.ORDERS_QUOTE)
    async def order_quote(self, input: OrderQuoteInput) -> OrderQuoteResult:
        """What an item would cost, line by line, and by which tariff. Nothing is placed."""
        issues = Issues()
        origin, destination = input.origin.place(issues, "origin"), input.destination.place(issues, "destination")
        wish = offers.Wish(
            input.product,
            input.weight_grams,
            input.registered,
            input.return_receipt,
            input.insured_value,
            None if input.size is None else input.size.size,
        )
        item, price = offers.quoted(issues, wish, origin, destination)
        return OrderQuote.of(item, price, destination.country)
