"""Several objects at once, each for itself: a result for every row. Carriers' events, holds, cancellations."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Self

import strawberry

from schema.core.context import Info
from schema.core.errors import InvalidInput, MessageParam, message_params
from schema.core.fields import mutation
from schema.shipment_words import EventCode, NonDeliveryAction, NonDeliveryReason, RetentionReason, SignerRelation
from server.core import errors, global_ids
from server.core.vocabulary import Permission
from server.domains.orders import steps
from server.domains.shipments import carriage, feed


@strawberry.input(description="One object of several, as it was seen.")
class BulkItemInput:
    id: strawberry.ID = strawberry.field(description="The object.")
    expected_version: int = strawberry.field(description="The version you have seen.")


@strawberry.input(description="Which objects, and why.")
class BulkInput:
    items: list[BulkItemInput] = strawberry.field(description="1 to 200 objects.")
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")

    def wanted(self, type_name: str) -> list[tuple[int, int]]:
        """Keys and versions; an id of anything else is a key no row has."""
        return [(_key(type_name, one.id), one.expected_version) for one in self.items]


@strawberry.input(description="Which items to hold, and why.")
class ShipmentsHoldInput(BulkInput): ...


@strawberry.input(description="Which orders to cancel, and why.")
class OrdersCancelInput(BulkInput): ...


@strawberry.type(description="What became of one object of several.")
class BulkRow:
    id: strawberry.ID = strawberry.field(description="The object.")
    ok: bool = strawberry.field(description="Whether it was done.")
    code: str | None = strawberry.field(default=None, description="Why not, as a closed name.")
    message: str | None = strawberry.field(default=None, description="Why not, in English.")
    params: list[MessageParam] = strawberry.field(default_factory=list, description="Values for a translated sentence.")


@strawberry.type(description="What became of each of several objects, in their order.")
class BulkResult:
    succeeded: int = strawberry.field(description="How many were done.")
    failed: int = strawberry.field(description="How many were not.")
    rows: list[BulkRow] = strawberry.field(description="Each of them.")

    @classmethod
    def of(cls, items: Sequence[BulkItemInput], outcomes: Sequence[errors.DomainError | None]) -> Self:
        rows = [_row(item, outcome) for item, outcome in zip(items, outcomes, strict=True)]
        failed = sum(not row.ok for row in rows)
        return cls(succeeded=len(rows) - failed, failed=failed, rows=rows)


@strawberry.input(description="One event of one item, as a carrier reports it.")
class CarrierEventInput:
    number: str = strawberry.field(description="The item's number; blanks are ignored.")
    code: EventCode = strawberry.field(description="What happened: a transit, customs or delivery event.")
    at: datetime = strawberry.field(description="When it happened.")
    place: str | None = strawberry.field(default=None, description="Where, at most 80 characters.")
    reason: NonDeliveryReason | None = strawberry.field(default=None, description="Why; belongs to EMH.")
    action: NonDeliveryAction | None = strawberry.field(default=None, description="What is done; belongs to EMH.")
    retention: RetentionReason | None = strawberry.field(default=None, description="Belongs to EME and EXB.")
    signer: str | None = strawberry.field(default=None, description="Who took it; belongs to EMI, kept masked.")
    relation: SignerRelation | None = strawberry.field(default=None, description="What they are to the addressee.")


@strawberry.input(description="A batch of carriers' events.")
class ShipmentEventsRecordInput:
    events: list[CarrierEventInput] = strawberry.field(description="1 to 200 events, in any order.")


@strawberry.type(description="An event that was refused.")
class RefusedEvent:
    index: int = strawberry.field(description="Its place in the batch, from 0.")
    code: str = strawberry.field(description="Why, as a closed name.")
    message: str = strawberry.field(description="Why, in English.")


@strawberry.type(description="What became of a batch of events.")
class ShipmentEventsRecorded:
    accepted: int = strawberry.field(description="How many were new.")
    duplicates: int = strawberry.field(description="How many were known already.")
    refused: list[RefusedEvent] = strawberry.field(description="Those that were refused.")


TEXT = "A result for each, or what is wrong with all."
ShipmentsHoldResult = Annotated[BulkResult | InvalidInput, strawberry.union("ShipmentsHoldResult", description=TEXT)]
OrdersCancelResult = Annotated[BulkResult | InvalidInput, strawberry.union("OrdersCancelResult", description=TEXT)]
ShipmentEventsRecordResult = Annotated[
    ShipmentEventsRecorded | InvalidInput,
    strawberry.union("ShipmentEventsRecordResult", description="What became of the batch, or what is wrong with it."),
]


@strawberry.type
class BatchesMutation:
    @mutation(Permission.SHIPMENTS_HOLD)
    async def shipments_hold(self, info: Info, input: ShipmentsHoldInput) -> ShipmentsHoldResult:
        """Stop several items, each for itself: one that refuses keeps none of the others from it."""
        outcomes = await carriage.hold_each(info.context.viewer, input.wanted("Shipment"), input.reason)
        return BulkResult.of(input.items, outcomes)

    @mutation(Permission.ORDERS_CANCEL)
    async def orders_cancel(self, info: Info, input: OrdersCancelInput) -> OrdersCancelResult:
        """Cancel several orders, each for itself: one that refuses keeps none of the others from it."""
        outcomes = await steps.cancel_each(info.context.viewer, input.wanted("Order"), input.reason)
        return BulkResult.of(input.items, outcomes)

    @mutation(Permission.SHIPMENTS_FEED)
    async def shipment_events_record(self, info: Info, input: ShipmentEventsRecordInput) -> ShipmentEventsRecordResult:
        """Record a carrier's events, in any order and more than once: what is known already is not told twice."""
        reports = [
            feed.Report(
                one.number, one.code, one.at, one.place, one.reason, one.action, one.retention, one.signer, one.relation
            )
            for one in input.events
        ]
        received = await feed.receive(info.context.viewer, reports)
        refused = [RefusedEvent(index=i, code=error.code, message=_message(error)) for i, error in received.refused]
        return ShipmentEventsRecorded(accepted=received.accepted, duplicates=received.duplicates, refused=refused)


def _key(type_name: str, id: str) -> int:
    try:
        return global_ids.decode_as(type_name, id)
    except errors.NotFound:
        return -1


def _row(item: BulkItemInput, outcome: errors.DomainError | None) -> BulkRow:
    if outcome is None:
        return BulkRow(id=item.id, ok=True)
    params = message_params(outcome.params)
    return BulkRow(id=item.id, ok=False, code=outcome.code, message=outcome.message, params=params)


def _message(error: errors.DomainError) -> str:
    return error.issues[0].message if isinstance(error, errors.InvalidInput) else error.message
