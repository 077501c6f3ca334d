"""Public tracking: an item by its number and the end of a telephone number on it."""

from collections.abc import AsyncGenerator
from datetime import date, datetime

import strawberry

from schema.catalog_words import OrderProduct
from schema.core.context import Info
from schema.core.fields import query, subscription
from schema.shipment_words import EventCode, NonDeliveryAction, NonDeliveryReason, ShipmentStatus
from server.core import broadcast
from server.core.vocabulary import Permission
from server.domains.shipments import recording, tracking


@strawberry.type(description="Something that happened to an item, as everybody may read it.")
class TrackingEvent:
    code: EventCode = strawberry.field(description="What happened.")
    at: datetime = strawberry.field(description="When.")
    place: str | None = strawberry.field(description="Where, in words.")
    reason: NonDeliveryReason | None = strawberry.field(description="Why it was not delivered, or goes back.")
    action: NonDeliveryAction | None = strawberry.field(description="What is done about it.")


@strawberry.type(description="An item as everybody may see it who knows its number and four digits.")
class Tracking:
    number: str = strawberry.field(description="The item's number.")
    status: ShipmentStatus = strawberry.field(description="Where it stands.")
    product: OrderProduct = strawberry.field(description="What is sent.")
    origin_city: str = strawberry.field(description="Where it was posted.")
    destination_city: str = strawberry.field(description="Where it goes.")
    destination_country: str = strawberry.field(description="To which country.")
    addressee: str = strawberry.field(description="The addressee's name, masked.")
    promised_on: date | None = strawberry.field(description="The day by which it should be delivered.")
    stale: bool = strawberry.field(description="Whether nothing was heard of it for thirty days.")
    events: list[TrackingEvent] = strawberry.field(description="What happened to it, newest first.")

    @classmethod
    def of(cls, found: tracking.Tracked) -> "Tracking":
        item = found.shipment
        return cls(
            number=item.number or "",
            status=item.status,
            product=item.product,
            origin_city=item.sender_masked["city"] or "",
            destination_city=item.addressee_masked["city"] or "",
            destination_country=item.destination_country,
            addressee=item.addressee_masked["name"] or "",
            promised_on=item.promised_on,
            stale=item.stale,
            events=[
                TrackingEvent(
                    code=event.code, at=event.at, place=event.place or None, reason=event.reason, action=event.action
                )
                for event in found.events
            ],
        )


@strawberry.type
class TrackingQuery:
    @query(Permission.SHIPMENTS_TRACK)
    async def track(self, info: Info, number: str, phone_suffix: str) -> Tracking | None:
        """An item by its number and the last four digits of its sender's or addressee's telephone number.

        Null where the two do not belong together; too many tries are refused for a while.
        """
        found = await tracking.track(info.context.viewer, number, phone_suffix)
        return None if found is None else Tracking.of(found)


@strawberry.type
class TrackingSubscription:
    @subscription(Permission.SHIPMENTS_TRACK)
    async def tracking_updated(
        self, info: Info, number: str, phone_suffix: str
    ) -> AsyncGenerator[Tracking | None, None]:
        """An item as `track` shows it, now and after each change. Null, and over, where the two do not belong together."""
        found = await tracking.track(info.context.viewer, number, phone_suffix)
        if found is None:
            yield None
            return
        with broadcast.listening(recording.topic(found.shipment.id)) as news:
            yield Tracking.of(await tracking.again(found))
            async for _ in news():
                yield Tracking.of(await tracking.again(found))
