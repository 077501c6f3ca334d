"""Asking for a price, placing an order, cancelling it, and following it."""

from collections.abc import AsyncGenerator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.errors import (
    IdempotencyKeyReused,
    InvalidInput,
    InvalidTransition,
    NotFound,
    NumbersExhausted,
    VersionConflict,
)
from schema.core.fields import mutation, query, subscription
from schema.core.money import Money
from schema.engine.declare import Reference
from schema.order_words import ChargeCode, OrderProduct, TariffZone
from schema.orders import Order
from server.core import broadcast, global_ids
from server.core.vocabulary import Permission
from server.domains.orders import parties, pricing, service


@strawberry.input(description="Where an item comes from or goes to.")
class PlaceInput:
    province: str = strawberry.field(description="Province, at most 40 characters.")
    city: str = strawberry.field(description="City, at most 40 characters.")


@strawberry.input(description="What is to be priced.")
class OrderQuoteInput:
    product: OrderProduct = strawberry.field(description="What is sent.")
    weight_grams: int = strawberry.field(description="Weight in grams, from 1 to the product's limit.")
    origin: PlaceInput = strawberry.field(description="Where it is posted.")
    destination: PlaceInput = strawberry.field(description="Where it goes.")
    registered: bool = strawberry.field(default=False, description="Whether it is to be registered.")
    return_receipt: bool = strawberry.field(default=False, description="With a return receipt; needs registration.")
    insured_value: Decimal | None = strawberry.field(
        default=None, description="Value to insure in CNY, with at most two places; needs registration."
    )


@strawberry.input(description="A person at an address.")
class PartyInput:
    name: str = strawberry.field(description="At most 60 characters.")
    phone: str = strawberry.field(description="Telephone number; Chinese without a country code.")
    province: str = strawberry.field(description="Province, at most 40 characters.")
    city: str = strawberry.field(description="City, at most 40 characters.")
    district: str | None = strawberry.field(default=None, description="District or county, at most 40 characters.")
    street: str = strawberry.field(description="Street and house, at most 120 characters.")
    postcode: str | None = strawberry.field(default=None, description="Six digits.")

    def party(self) -> parties.Party:
        return parties.Party(self.name, self.phone, self.province, self.city, self.district, self.street, self.postcode)


@strawberry.input(description="What is to be sent, by whom and to whom.")
class OrderPlaceInput:
    idempotency_key: str = strawberry.field(
        description="Your own name for this request, 8 to 100 characters: repeated with it, nothing is placed twice."
    )
    product: OrderProduct = strawberry.field(description="What is sent.")
    weight_grams: int = strawberry.field(description="Weight in grams, from 1 to the product's limit.")
    sender: PartyInput = strawberry.field(description="Who sends it.")
    addressee: PartyInput = strawberry.field(description="To whom.")
    registered: bool = strawberry.field(default=False, description="Whether it is to be registered.")
    return_receipt: bool = strawberry.field(default=False, description="With a return receipt; needs registration.")
    insured_value: Decimal | None = strawberry.field(
        default=None, description="Value to insure in CNY, with at most two places; needs registration."
    )
    unit_id: strawberry.ID | None = strawberry.field(
        default=None, description="The office of posting; your own where absent."
    )


@strawberry.input(description="The order to cancel, and why.")
class OrderCancelInput:
    id: strawberry.ID = strawberry.field(description="The order.")
    expected_version: int = strawberry.field(description="The version you have seen.")
    reason: str = strawberry.field(description="Why, 2 to 200 characters. The customer will read it.")


@strawberry.type(description="One line of a price.")
class QuoteLine:
    code: ChargeCode = strawberry.field(description="What is charged.")
    quantity: int = strawberry.field(description="How many units.")
    unit_price: Money = strawberry.field(description="The price of a unit.")
    amount: Money = strawberry.field(description="Quantity times unit price.")


@strawberry.type(description="The tariff a price comes from.")
class TariffSource:
    code: str = strawberry.field(description="Its name.")
    basis: str = strawberry.field(description="The law it rests on.")
    source: str = strawberry.field(description="Where it was published.")
    confidence: str = strawberry.field(description="How sure its figures are.")
    effective_from: date = strawberry.field(description="Since when it is in force.")


@strawberry.type(description="What carriage costs, line by line.")
class OrderQuote:
    zone: TariffZone = strawberry.field(description="How far it goes.")
    lines: list[QuoteLine] = strawberry.field(description="The lines of the price.")
    total: Money = strawberry.field(description="Their sum.")
    tariff: TariffSource = strawberry.field(description="Where the price comes from.")


OrderQuoteResult = Annotated[
    OrderQuote | InvalidInput, strawberry.union("OrderQuoteResult", description="The price, or what is wrong.")
]
OrderPlaceResult = Annotated[
    Order | InvalidInput | NotFound | IdempotencyKeyReused | NumbersExhausted,
    strawberry.union("OrderPlaceResult", description="The order, or why there is none."),
]
OrderCancelResult = Annotated[
    Order | NotFound | InvalidTransition | VersionConflict | InvalidInput,
    strawberry.union("OrderCancelResult", description="The order, or why it was not cancelled."),
]


def _wish(input: OrderQuoteInput | OrderPlaceInput) -> pricing.Wish:
    return pricing.Wish(input.product, input.weight_grams, input.registered, input.return_receipt, input.insured_value)


@strawberry.type
class PlacingQuery:
    @query(Permission.ORDERS_QUOTE)
    async def order_quote(self, input: OrderQuoteInput) -> OrderQuoteResult:
        """What an item would cost, and by which tariff. Nothing is placed."""
        letter, price = pricing.quote(
            _wish(input),
            pricing.Place(input.origin.province, input.origin.city),
            pricing.Place(input.destination.province, input.destination.city),
        )
        return OrderQuote(
            zone=letter.zone,
            lines=[
                QuoteLine(
                    code=line.code,
                    quantity=line.quantity,
                    unit_price=Money.of(line.unit_minor),
                    amount=Money.of(line.amount_minor),
                )
                for line in price.lines
            ],
            total=Money.of(price.total_minor),
            tariff=TariffSource(
                code=price.tariff.code,
                basis=price.tariff.basis,
                source=price.tariff.source,
                confidence=price.tariff.confidence,
                effective_from=price.tariff.effective_from,
            ),
        )


@strawberry.type
class PlacingMutation:
    @mutation(Permission.ORDERS_PLACE)
    async def order_place(self, info: Info, input: OrderPlaceInput) -> OrderPlaceResult:
        """Place an order: priced, numbered, waiting for payment. Repeated with its key it is placed once."""
        unit_id = None if input.unit_id is None else global_ids.decode_as("Unit", input.unit_id)
        new = service.NewOrder(_wish(input), input.sender.party(), input.addressee.party(), unit_id)
        outcome = await service.place(info.context.viewer, input.idempotency_key, new)
        info.context.replayed = outcome.replayed
        return Reference(Order, outcome.object_key)  # type: ignore[return-value]

    @mutation(Permission.ORDERS_CANCEL)
    async def order_cancel(self, info: Info, input: OrderCancelInput) -> OrderCancelResult:
        """Cancel an order whose item has not been taken in."""
        key = global_ids.decode_as("Order", input.id)
        key = await service.cancel(info.context.viewer, key, input.expected_version, input.reason)
        return Reference(Order, key)  # type: ignore[return-value]


@strawberry.type
class PlacingSubscription:
    @subscription(Permission.ORDERS_READ)
    async def order_updated(self, info: Info, id: strawberry.ID) -> AsyncGenerator[Order | None, None]:
        """An order within the viewer's scope, now and after each change. Null where there is none."""
        key = global_ids.decode_as("Order", id)
        with broadcast.listening(service.topic(key)) as news:
            yield _reference(key)
            async for _ in news():
                yield _reference(key)


def _reference(key: int) -> Any:
    return Reference(Order, key)
