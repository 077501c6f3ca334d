"""What is done with orders once they are placed."""

from decimal import Decimal
from typing import Annotated

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
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.order_words import CounterMethod
from schema.orders import Order
from schema.parties import PartyInput
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.orders import redirecting, steps

Outcome = Order | NotFound | InvalidTransition | VersionConflict | InvalidInput | NumbersExhausted
TEXT = "The order after the step, or why it was not taken."
OrderCancelResult = Annotated[Outcome, strawberry.union("OrderCancelResult", description=TEXT)]
OrderHoldResult = Annotated[Outcome, strawberry.union("OrderHoldResult", description=TEXT)]
OrderReleaseResult = Annotated[Outcome, strawberry.union("OrderReleaseResult", description=TEXT)]
OrderRedirectResult = Annotated[Outcome, strawberry.union("OrderRedirectResult", description=TEXT)]
OrderCompleteResult = Annotated[Outcome, strawberry.union("OrderCompleteResult", description=TEXT)]
OrderCloseResult = Annotated[Outcome, strawberry.union("OrderCloseResult", description=TEXT)]
OrderPayResult = Annotated[
    Order | NotFound | InvalidTransition | VersionConflict | InvalidInput | IdempotencyKeyReused | NumbersExhausted,
    strawberry.union("OrderPayResult", description="The order after the payment, or why it was not recorded."),
]


@strawberry.input(description="Which order, as it was seen.")
class OrderStepInput:
    id: strawberry.ID = strawberry.field(description="The order.")
    expected_version: int = strawberry.field(description="The version you have seen.")

    @property
    def seen(self) -> tuple[int, int]:
        return global_ids.decode_as("Order", self.id), self.expected_version


@strawberry.input(description="What was taken at the counter.")
class OrderPayInput(OrderStepInput):
    idempotency_key: str = strawberry.field(
        description="Your own name for this request, 8 to 100 characters: repeated with it, nothing is taken twice."
    )
    amount: Decimal = strawberry.field(description="Exactly what is outstanding, in CNY.")
    method: CounterMethod = strawberry.field(description="How it was paid.")
    voucher: str | None = strawberry.field(
        default=None, description="The terminal's number for it, at most 60 characters."
    )


@strawberry.input(description="The order to cancel, and why.")
class OrderCancelInput(OrderStepInput):
    reason: str = strawberry.field(description="Why, 2 to 200 characters. The customer will read it.")


@strawberry.input(description="The order to hold, and why.")
class OrderHoldInput(OrderStepInput):
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")


@strawberry.input(description="The order that may go on.")
class OrderReleaseInput(OrderStepInput):
    reason: str | None = strawberry.field(default=None, description="Why, at most 200 characters.")


@strawberry.input(description="Another addressee for an item on its way. The fee is taken at the counter.")
class OrderRedirectInput(OrderStepInput):
    addressee: PartyInput = strawberry.field(description="To whom it goes now.")
    method: CounterMethod = strawberry.field(default=CounterMethod.CASH, description="How the fee was paid.")
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")


@strawberry.input(description="The order its customer confirms.")
class OrderCompleteInput(OrderStepInput): ...


@strawberry.input(description="The order whose claim is settled.")
class OrderCloseInput(OrderStepInput):
    reason: str = strawberry.field(description="How it was settled, 2 to 200 characters.")


@strawberry.type
class OrderStepsMutation:
    @mutation(Permission.ORDERS_PAY)
    async def order_pay(self, info: Info, input: OrderPayInput) -> OrderPayResult:
        """Record what was taken at the counter; the order is confirmed by it. Repeated with its key it is taken once."""
        money = steps.Taken(input.amount, input.method, input.voucher)
        outcome = await steps.pay(info.context.viewer, *input.seen, input.idempotency_key, money)
        info.context.note_replay(outcome.replayed)
        return _read(outcome.object_key)

    @mutation(Permission.ORDERS_CANCEL)
    async def order_cancel(self, info: Info, input: OrderCancelInput) -> OrderCancelResult:
        """Cancel an order whose item has not been taken in."""
        return _read(await steps.cancel(info.context.viewer, *input.seen, input.reason))

    @mutation(Permission.ORDERS_HOLD)
    async def order_hold(self, info: Info, input: OrderHoldInput) -> OrderHoldResult:
        """Keep a confirmed order from being accepted."""
        return _read(await steps.hold(info.context.viewer, *input.seen, input.reason))

    @mutation(Permission.ORDERS_RELEASE)
    async def order_release(self, info: Info, input: OrderReleaseInput) -> OrderReleaseResult:
        """Let a held order go on."""
        return _read(await steps.release(info.context.viewer, *input.seen, input.reason))

    @mutation(Permission.ORDERS_REDIRECT)
    async def order_redirect(self, info: Info, input: OrderRedirectInput) -> OrderRedirectResult:
        """Send an item on its way to somebody or somewhere else."""
        wish = redirecting.Redirection(input.addressee.party(), input.method, input.reason)
        return _read(await redirecting.redirect(info.context.viewer, *input.seen, wish))

    @mutation(Permission.ORDERS_COMPLETE)
    async def order_complete(self, info: Info, input: OrderCompleteInput) -> OrderCompleteResult:
        """Confirm that all is well; seven days after delivery the platform does."""
        return _read(await steps.complete(info.context.viewer, *input.seen))

    @mutation(Permission.ORDERS_CLOSE)
    async def order_close(self, info: Info, input: OrderCloseInput) -> OrderCloseResult:
        """Close an order whose claim after a loss or damage is settled."""
        return _read(await steps.close(info.context.viewer, *input.seen, input.reason))


def _read(key: int) -> Order:
    return Reference(Order, key)  # type: ignore[return-value]
