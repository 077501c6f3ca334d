"""Submitting drafts, and changing orders before their items are taken in."""

from decimal import Decimal
from typing import Annotated

import strawberry

from schema.catalog import Screening
from schema.catalog_words import ContentsCategory
from schema.core.context import Info
from schema.core.errors import (
    AssuranceTooLow,
    InvalidInput,
    InvalidTransition,
    NotFound,
    NumbersExhausted,
    VersionConflict,
)
from schema.core.fields import mutation
from schema.core.money import Money
from schema.engine.declare import Reference
from schema.order_steps import OrderStepInput
from schema.orders import Order
from schema.parties import ContentLineInput, PartyInput, SizeInput, content_lines
from schema.quoting import OrderQuote
from server.core.vocabulary import Permission
from server.domains.catalog.words import OrderProduct
from server.domains.orders import modifying, offers, placing

TEXT = "The order after the step, or why it was not taken."


@strawberry.input(description="The draft to be placed.")
class OrderSubmitInput(OrderStepInput): ...


@strawberry.input(
    description="What is to be sent now. What is not given is not sent; a party that is not given stays as it is."
)
class OrderModifyInput(OrderStepInput):
    weight_grams: int = strawberry.field(description="Weight in grams, from 1 to the product's limit.")
    size: SizeInput | None = strawberry.field(default=None, description="Dimensions; parcels and EMS need them.")
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
    sender: PartyInput | None = strawberry.field(default=None, description="Who sends it, where that changes.")
    addressee: PartyInput | None = strawberry.field(default=None, description="To whom, where that changes.")
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")
    dry_run: bool = strawberry.field(
        default=False, description="Check and price everything, change nothing: the result is a preview."
    )

    def change(self) -> modifying.Change:
        """The change. Raises InvalidInput for values that are no amounts."""
        wish = offers.Wish(
            OrderProduct.LETTER,  # the order's own takes its place
            self.weight_grams,
            return_receipt=self.return_receipt,
            insured_value=self.insured_value,
            size=None if self.size is None else self.size.size,
            contents_category=self.contents_category,
            contents=content_lines(self.contents),
            no_prohibited_goods=self.no_prohibited_goods,
        )
        sender = None if self.sender is None else self.sender.party()
        return modifying.Change(wish, self.reason, sender, None if self.addressee is None else self.addressee.party())


@strawberry.input(description="The order whose change is given up.")
class OrderAbandonInput(OrderStepInput):
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")


@strawberry.type(description="What a changed order would be: priced and looked through, not changed.")
class OrderModificationPreview:
    quote: OrderQuote = strawberry.field(description="What it would cost, redirections apart.")
    screening: Screening = strawberry.field(description="What its contents say.")
    difference: Money = strawberry.field(description="What would be to be paid, or given back where negative.")

    @classmethod
    def of(cls, found: modifying.Preview) -> "OrderModificationPreview":
        return cls(
            quote=OrderQuote.of(found.offer.item, found.offer.quote, found.country),
            screening=Screening.of(found.offer.screening),
            difference=Money.of(found.difference_minor),
        )


OrderSubmitResult = Annotated[
    Order | NotFound | InvalidTransition | VersionConflict | InvalidInput | AssuranceTooLow | NumbersExhausted,
    strawberry.union("OrderSubmitResult", description=TEXT),
]
OrderModifyResult = Annotated[
    Order | OrderModificationPreview | NotFound | InvalidTransition | VersionConflict | InvalidInput,
    strawberry.union("OrderModifyResult", description="The order or its preview, or why it was not changed."),
]
OrderAbandonResult = Annotated[
    Order | NotFound | InvalidTransition | VersionConflict | InvalidInput,
    strawberry.union("OrderAbandonResult", description=TEXT),
]


@strawberry.type
class OrderChangesMutation:
    @mutation(Permission.ORDERS_PLACE)
    async def order_submit(self, info: Info, input: OrderSubmitInput) -> OrderSubmitResult:
        """Place a draft: priced as of now, numbered, waiting for payment."""
        return _read(await placing.submit(info.context.viewer, *input.seen))

    @mutation(Permission.ORDERS_MODIFY)
    async def order_modify(self, info: Info, input: OrderModifyInput) -> OrderModifyResult:
        """Change an order before its item is taken in. A paid one goes on once the difference is settled."""
        viewer, change = info.context.viewer, input.change()
        if input.dry_run:
            return OrderModificationPreview.of(await modifying.preview(viewer, *input.seen, change))
        return _read(await modifying.modify(viewer, *input.seen, change))

    @mutation(Permission.ORDERS_MODIFY)
    async def order_abandon(self, info: Info, input: OrderAbandonInput) -> OrderAbandonResult:
        """Give up a change that is not settled: the order is again what it was."""
        return _read(await modifying.abandon(info.context.viewer, *input.seen, input.reason))


def _read(key: int) -> Order:
    return Reference(Order, key)  # type: ignore[return-value]
