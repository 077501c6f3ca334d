"""Placing an order, and following it."""

from collections.abc import AsyncGenerator
from decimal import Decimal
from typing import Annotated, Any

import strawberry

from schema.catalog import Screening
from schema.catalog_words import ContentsCategory, OrderProduct
from schema.core.context import Info
from schema.core.errors import (
    AssuranceTooLow,
    IdempotencyKeyReused,
    InputIssue,
    InvalidInput,
    NotFound,
    NumbersExhausted,
)
from schema.core.fields import mutation, subscription
from schema.engine.declare import Reference
from schema.orders import Order
from schema.parties import ContentLineInput, PartyInput, SizeInput, content_lines
from schema.quoting import OrderQuote
from server.core import broadcast, global_ids
from server.core.vocabulary import Permission
from server.domains.orders import loading, offers, placing


@strawberry.input(description="What is to be sent, by whom and to whom.")
class OrderPlaceInput:
    idempotency_key: str = strawberry.field(
        description="Your own name for this request, 8 to 100 characters: repeated with it, nothing is placed twice."
    )
    product: OrderProduct = strawberry.field(description="What is sent.")
    weight_grams: int = strawberry.field(description="Weight in grams, from 1 to the product's limit.")
    sender: PartyInput = strawberry.field(description="Who sends it.")
    addressee: PartyInput = strawberry.field(description="To whom.")
    size: SizeInput | None = strawberry.field(default=None, description="Dimensions; parcels and EMS need them.")
    registered: bool = strawberry.field(default=False, description="Whether it is to be registered.")
    return_receipt: bool = strawberry.field(default=False, description="With a return receipt; needs registration.")
    insured_value: Decimal | None = strawberry.field(
        default=None, description="Value to insure in CNY, with at most two places; needs registration."
    )
    contents_category: ContentsCategory | None = strawberry.field(
        default=None, description="What the contents are to customs; needed abroad."
    )
    contents: list[ContentLineInput] = strawberry.field(
        default_factory=list, description="What is inside, at most 20 lines; needed for parcels and EMS."
    )
    no_prohibited_goods: bool = strawberry.field(
        default=False, description="The sender declares that nothing prohibited is inside; needed for parcels and EMS."
    )
    unit_id: strawberry.ID | None = strawberry.field(
        default=None, description="The office of posting; your own where absent."
    )
    draft: bool = strawberry.field(
        default=False, description="Keep it as a draft: priced, not numbered, to be submitted later."
    )
    dry_run: bool = strawberry.field(
        default=False, description="Check and price everything, place nothing: the result is a preview."
    )

    def order(self) -> placing.NewOrder:
        """The new order. Raises InvalidInput for values that are no amounts, NotFound for the id of no office."""
        unit_id = None if self.unit_id is None else global_ids.decode_as("Unit", self.unit_id)
        wish = offers.Wish(
            self.product,
            self.weight_grams,
            self.registered,
            self.return_receipt,
            self.insured_value,
            None if self.size is None else self.size.size,
            self.contents_category,
            content_lines(self.contents),
            self.no_prohibited_goods,
        )
        return placing.NewOrder(wish, self.sender.party(), self.addressee.party(), unit_id, self.draft)


@strawberry.type(description="What an order would be: priced and looked through, not placed.")
class OrderPreview:
    quote: OrderQuote = strawberry.field(description="What it would cost.")
    screening: Screening = strawberry.field(description="What its contents say.")
    warnings: list[InputIssue] = strawberry.field(
        description="What is no reason to refuse it but worth a second look, such as a postcode of another province."
    )


OrderPlaceResult = Annotated[
    Order | OrderPreview | InvalidInput | NotFound | AssuranceTooLow | IdempotencyKeyReused | NumbersExhausted,
    strawberry.union("OrderPlaceResult", description="The order or its preview, or why there is none."),
]


@strawberry.type
class PlacingMutation:
    @mutation(Permission.ORDERS_PLACE)
    async def order_place(self, info: Info, input: OrderPlaceInput) -> OrderPlaceResult:
        """Place an order: priced, numbered, waiting for payment. Repeated with its key it is placed once."""
        viewer, new = info.context.viewer, input.order()
        if input.dry_run:
            offer, warnings = placing.preview(viewer, new)
            quote = OrderQuote.of(offer.item, offer.quote, input.addressee.country)
            told = [InputIssue.of(one) for one in warnings]
            return OrderPreview(quote=quote, screening=Screening.of(offer.screening), warnings=told)
        outcome = await placing.place(viewer, input.idempotency_key, new)
        info.context.note_replay(outcome.replayed)
        return Reference(Order, outcome.object_key)  # type: ignore[return-value]


@strawberry.type
class PlacingSubscription:
    @subscription(Permission.ORDERS_READ)
    async def order_updated(self, info: Info, id: strawberry.ID) -> AsyncGenerator[Order | None, None]:
        """An order within the viewer's scope, now and after each change. Null where there is none."""
        key = global_ids.decode_as("Order", id)
        with broadcast.listening(loading.topic(key)) as news:
            yield _reference(key)
            async for _ in news():
                yield _reference(key)


def _reference(key: int) -> Any:
    return Reference(Order, key)
