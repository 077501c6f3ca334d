"""What is done with items on their way, one step each."""

from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, InvalidTransition, NotFound, VersionConflict
from schema.core.fields import mutation, subscription
from schema.engine.declare import Reference
from schema.parties import SizeInput
from schema.shipment_words import (
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
    ShipmentException,
    SignerRelation,
)
from schema.shipments import Shipment
from server.core import broadcast, global_ids
from server.core.vocabulary import Permission
from server.domains.shipments import acceptance, carriage, delivery, recording

Outcome = Shipment | NotFound | InvalidTransition | VersionConflict | InvalidInput | Conflict
TEXT = "The item after the step, or why it was not taken."
ShipmentAcceptResult = Annotated[Outcome, strawberry.union("ShipmentAcceptResult", description=TEXT)]
ShipmentScanResult = Annotated[Outcome, strawberry.union("ShipmentScanResult", description=TEXT)]
ShipmentAwaitPickupResult = Annotated[Outcome, strawberry.union("ShipmentAwaitPickupResult", description=TEXT)]
ShipmentDeliverResult = Annotated[Outcome, strawberry.union("ShipmentDeliverResult", description=TEXT)]
ShipmentFailResult = Annotated[Outcome, strawberry.union("ShipmentFailResult", description=TEXT)]
ShipmentHoldResult = Annotated[Outcome, strawberry.union("ShipmentHoldResult", description=TEXT)]
ShipmentReleaseResult = Annotated[Outcome, strawberry.union("ShipmentReleaseResult", description=TEXT)]
ShipmentReturnResult = Annotated[Outcome, strawberry.union("ShipmentReturnResult", description=TEXT)]
ShipmentReturnedResult = Annotated[Outcome, strawberry.union("ShipmentReturnedResult", description=TEXT)]
ShipmentUndeliverableResult = Annotated[Outcome, strawberry.union("ShipmentUndeliverableResult", description=TEXT)]
ShipmentReportResult = Annotated[Outcome, strawberry.union("ShipmentReportResult", description=TEXT)]
ShipmentFindResult = Annotated[Outcome, strawberry.union("ShipmentFindResult", description=TEXT)]


def _text(description: str, *, optional: bool = True) -> Any:
    return (
        strawberry.field(default=None, description=description)
        if optional
        else strawberry.field(description=description)
    )


@strawberry.input(description="Which item, as it was seen.")
class ShipmentStepInput:
    id: strawberry.ID = strawberry.field(description="The item.")
    expected_version: int = strawberry.field(description="The version you have seen.")

    @property
    def seen(self) -> tuple[int, int]:
        return global_ids.decode_as("Shipment", self.id), self.expected_version


@strawberry.input(description="What the clerk found when taking the item in.")
class ShipmentAcceptInput(ShipmentStepInput):
    weight_grams: int = strawberry.field(description="Measured weight in grams; no more than the postage covers.")
    size: SizeInput | None = strawberry.field(default=None, description="Measured dimensions.")
    contents_inspected: bool = strawberry.field(
        default=False, description="The contents were inspected in front of the sender; required for all but letters."
    )
    identity_checked: bool = strawberry.field(
        default=False, description="The sender's identity document was seen; required for every numbered item."
    )
    place: str | None = _text("Where, at most 80 characters.")


@strawberry.input(description="What a scanner saw.")
class ShipmentScanInput(ShipmentStepInput):
    code: EventCode = strawberry.field(description="What happened.")
    at: datetime | None = strawberry.field(default=None, description="When; now where absent.")
    place: str | None = _text("Where, at most 80 characters.")
    retention: RetentionReason | None = strawberry.field(
        default=None, description="Why customs keep it; belongs to EME and EXB."
    )


@strawberry.input(description="A delivery that failed.")
class ShipmentFailInput(ShipmentStepInput):
    reason: NonDeliveryReason = strawberry.field(description="Why.")
    action: NonDeliveryAction = strawberry.field(description="What is done about it.")
    note: str | None = _text("A note, at most 200 characters.")


@strawberry.input(description="Where the item waits for its addressee.")
class ShipmentAwaitPickupInput(ShipmentStepInput):
    place: str = strawberry.field(description="The locker or station, at most 80 characters.")
    consent: str = strawberry.field(description="How the addressee agreed, 2 to 200 characters.")


@strawberry.input(description="Proof of delivery.")
class ShipmentDeliverInput(ShipmentStepInput):
    signer: str = strawberry.field(description="Who took it, at most 60 characters; kept masked.")
    relation: SignerRelation = strawberry.field(description="What they are to the addressee.")
    signature_sha256: str | None = strawberry.field(
        default=None, name="signatureSha256", description="SHA-256 of the signature's image, hexadecimal."
    )


@strawberry.input(description="Why the item is stopped.")
class ShipmentHoldInput(ShipmentStepInput):
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")


@strawberry.input(description="Which item may go on.")
class ShipmentReleaseInput(ShipmentStepInput):
    note: str | None = _text("A note, at most 200 characters.")


@strawberry.input(description="Why the item goes back.")
class ShipmentReturnInput(ShipmentStepInput):
    reason: NonDeliveryReason = strawberry.field(
        description="Why; without an ending reason after two failed attempts only."
    )
    note: str | None = _text("A note, at most 200 characters.")


@strawberry.input(description="An item that is back with its sender.")
class ShipmentReturnedInput(ShipmentStepInput):
    place: str | None = _text("Where, at most 80 characters.")


@strawberry.input(description="An item that can be neither delivered nor returned.")
class ShipmentUndeliverableInput(ShipmentStepInput):
    note: str | None = _text("A note, at most 200 characters.")


@strawberry.input(description="What happened to the item on its way.")
class ShipmentReportInput(ShipmentStepInput):
    kind: ShipmentException = strawberry.field(description="What happened.")
    reason: str = strawberry.field(description="How it is known, 2 to 200 characters.")


@strawberry.input(description="A lost item that is there again.")
class ShipmentFindInput(ShipmentStepInput):
    place: str | None = _text("Where, at most 80 characters.")
    note: str | None = _text("A note, at most 200 characters.")


@strawberry.type
class CarryingMutation:
    @mutation(Permission.SHIPMENTS_ACCEPT)
    async def shipment_accept(self, info: Info, input: ShipmentAcceptInput) -> ShipmentAcceptResult:
        """Take an item in: weighed, its contents looked at, its sender known."""
        found = acceptance.Acceptance(
            input.weight_grams,
            None if input.size is None else input.size.millimetres,
            input.contents_inspected,
            input.identity_checked,
            input.place,
        )
        return _read(await acceptance.accept(info.context.viewer, *input.seen, found))

    @mutation(Permission.SHIPMENTS_SCAN)
    async def shipment_scan(self, info: Info, input: ShipmentScanInput) -> ShipmentScanResult:
        """Record what a scanner saw. What happened before the latest event is kept and moves nothing back."""
        step = carriage.scan(info.context.viewer, *input.seen, input.code, input.at, input.place, input.retention)
        return _read(await step)

    @mutation(Permission.SHIPMENTS_AWAIT_PICKUP)
    async def shipment_await_pickup(self, info: Info, input: ShipmentAwaitPickupInput) -> ShipmentAwaitPickupResult:
        """Leave an item at a locker or station, with the addressee's consent on record."""
        return _read(await delivery.await_pickup(info.context.viewer, *input.seen, input.place, input.consent))

    @mutation(Permission.SHIPMENTS_DELIVER)
    async def shipment_deliver(self, info: Info, input: ShipmentDeliverInput) -> ShipmentDeliverResult:
        """Hand an item over, with proof of who took it."""
        proof = delivery.Proof(input.signer, input.relation, input.signature_sha256)
        return _read(await delivery.deliver(info.context.viewer, *input.seen, proof))

    @mutation(Permission.SHIPMENTS_FAIL)
    async def shipment_fail(self, info: Info, input: ShipmentFailInput) -> ShipmentFailResult:
        """Record that an item could not be delivered: why, and what happens next."""
        return _read(await delivery.fail(info.context.viewer, *input.seen, input.reason, input.action, input.note))

    @mutation(Permission.SHIPMENTS_HOLD)
    async def shipment_hold(self, info: Info, input: ShipmentHoldInput) -> ShipmentHoldResult:
        """Stop an item where it is until it is released."""
        return _read(await carriage.hold(info.context.viewer, *input.seen, input.reason))

    @mutation(Permission.SHIPMENTS_RELEASE)
    async def shipment_release(self, info: Info, input: ShipmentReleaseInput) -> ShipmentReleaseResult:
        """Let a held item go on from where it was held."""
        return _read(await carriage.release(info.context.viewer, *input.seen, input.note))

    @mutation(Permission.SHIPMENTS_RETURN)
    async def shipment_return(self, info: Info, input: ShipmentReturnInput) -> ShipmentReturnResult:
        """Send an item back to its sender."""
        return _read(await delivery.send_back(info.context.viewer, *input.seen, input.reason, input.note))

    @mutation(Permission.SHIPMENTS_RETURN)
    async def shipment_returned(self, info: Info, input: ShipmentReturnedInput) -> ShipmentReturnedResult:
        """Record that an item is back with its sender."""
        return _read(await delivery.returned(info.context.viewer, *input.seen, input.place))

    @mutation(Permission.SHIPMENTS_RETURN)
    async def shipment_undeliverable(
        self, info: Info, input: ShipmentUndeliverableInput
    ) -> ShipmentUndeliverableResult:
        """Record that an item can be neither delivered nor returned."""
        return _read(await delivery.undeliverable(info.context.viewer, *input.seen, input.note))

    @mutation(Permission.SHIPMENTS_REPORT)
    async def shipment_report(self, info: Info, input: ShipmentReportInput) -> ShipmentReportResult:
        """Report an item lost, damaged or seized."""
        return _read(await carriage.report(info.context.viewer, *input.seen, input.kind, input.reason))

    @mutation(Permission.SHIPMENTS_FIND)
    async def shipment_find(self, info: Info, input: ShipmentFindInput) -> ShipmentFindResult:
        """A lost item is there again and goes on."""
        return _read(await carriage.find(info.context.viewer, *input.seen, input.place, input.note))


@strawberry.type
class CarryingSubscription:
    @subscription(Permission.SHIPMENTS_READ)
    async def shipment_updated(self, info: Info, id: strawberry.ID) -> AsyncGenerator[Shipment | None, None]:
        """An item within the viewer's scope, now and after each change. Null where there is none."""
        key = global_ids.decode_as("Shipment", id)
        with broadcast.listening(recording.topic(key)) as news:
            yield _read(key)
            async for _ in news():
                yield _read(key)


def _read(key: int) -> Shipment:
    return Reference(Shipment, key)  # type: ignore[return-value]
