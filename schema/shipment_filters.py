"""What can be asked of items in a list."""

import strawberry

from schema.catalog_words import OrderProduct
from schema.engine.filters import Several, by_column, by_many, by_one, filters
from schema.engine.operators import (
    BooleanFilter,
    DateTimeFilter,
    Filter,
    OptionalDateTimeFilter,
    OptionalFilter,
    OptionalTextFilter,
    StringFilter,
    TextFilter,
)
from schema.permissions import UnitFilter
from schema.shipment_words import EventCode, ShipmentStatus


@filters("what happened to an item")
class ShipmentEventFilter:
    code: Filter[EventCode] | None = by_column("What happened.")
    at: DateTimeFilter | None = by_column("When it happened.")
    unit: UnitFilter | None = by_one("Unit", "At which office.")
    place: TextFilter | None = by_column("Where, in words.")
    late: BooleanFilter | None = by_column("Whether it became known after something that happened later.")


@strawberry.input(description="Conditions on what happened to an item. Both hold where both are given.")
class ShipmentEventsFilter(Several[ShipmentEventFilter]): ...


@filters("items")
class ShipmentFilter:
    number: OptionalTextFilter | None = by_column("The item's number.")
    reference: TextFilter | None = by_column("The order's number.")
    status: Filter[ShipmentStatus] | None = by_column("Where it stands.")
    product: Filter[OrderProduct] | None = by_column("What is sent.")
    destination_country: StringFilter | None = by_column("Where it goes.")
    stale: BooleanFilter | None = by_column("Whether nothing was heard of it for thirty days.")
    late: BooleanFilter | None = by_column("Whether it is late.")
    created_at: DateTimeFilter | None = by_column("When its order was placed.")
    delivered_at: OptionalDateTimeFilter | None = by_column("When it was delivered.")
    last_event_at: DateTimeFilter | None = by_column("When something last happened to it.")
    last_event_code: OptionalFilter[EventCode] | None = by_column("What last happened to it.")
    last_place: OptionalTextFilter | None = by_column("Where it was last seen.")
    unit: UnitFilter | None = by_one("Unit", "The office of posting.")
    delivery_unit: UnitFilter | None = by_one("Unit", "The office of delivery.")
    events: ShipmentEventsFilter | None = by_many("ShipmentEvent", "shipment", "What happened to it.")
