"""Shipments: items on their way, and what happened to them."""

from datetime import date, datetime
from enum import Enum
from typing import Any

import strawberry

from schema.catalog_words import OrderProduct
from schema.core.context import Info
from schema.core.enums import describe
from schema.core.fields import query, select
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection, order_by
from schema.engine.declare import Reference, Search, column, computed, entity, many, one
from schema.parties import Party, Size, party, size
from schema.permissions import Unit
from schema.shipment_filters import ShipmentEventFilter, ShipmentFilter
from schema.shipment_words import (
    EventCode,
    NonDeliveryAction,
    NonDeliveryReason,
    RetentionReason,
    ShipmentStatus,
    SignerRelation,
)
from schema.users import User
from server.core.vocabulary import Permission
from server.domains.catalog import code128
from server.domains.shipments import actions, lookup, models


@entity(models.ShipmentEvent, reads=Permission.SHIPMENTS_READ, description="Something that happened to an item.")
class ShipmentEvent(Node):
    code: EventCode = column(description="What happened.")
    at: datetime = column(description="When it happened.")
    recorded_at: datetime = column(description="When it became known.")
    unit: Unit | None = one(description="At which office.")
    actor: User | None = one(description="Who recorded it, where the viewer may see them.")
    reason: NonDeliveryReason | None = column(description="Why it was not delivered, or goes back.")
    action: NonDeliveryAction | None = column(description="What is done about it.")
    retention: RetentionReason | None = column(description="Why customs keep it.")
    note: str | None = column(description="A note.")
    late: bool = column(description="Whether it became known after something that happened later.")

    @computed("place")
    @staticmethod
    def place(place: str) -> str | None:
        """Where, in words."""
        return place or None


@entity(models.Shipment, reads=Permission.SHIPMENTS_READ, description="An item on its way from sender to addressee.")
class Shipment(Node, Stateful):
    number: str | None = column(description="The item's number; an unregistered letter has none.")
    reference: str = column(description="The number of the order it belongs to.")
    status: ShipmentStatus = column(description="Where it stands.")
    product: OrderProduct = column(description="What is sent.")
    registered: bool = column(description="Whether it is numbered and signed for.")
    destination_country: str = column(description="Where it goes, ISO 3166-1 alpha-2.")
    weight_grams: int = column(description="Declared weight in grams.")
    paid_grams: int = column(description="The greatest weight its postage covers, in grams.")
    accepted_weight_grams: int | None = column(description="Weight in grams as measured at acceptance.")
    needs_identity: bool = column(description="Whether the sender's identity must be known before it is taken in.")
    identity_checked_at: datetime | None = column(description="When the sender's identity was checked.")
    needs_inspection: bool = column(description="Whether its contents must be inspected before it is taken in.")
    inspected_at: datetime | None = column(description="When its contents were inspected.")
    unit: Unit | None = one(description="The office of posting.")
    delivery_unit: Unit | None = one(
        description="The office of delivery, where one of the platform's serves the addressee."
    )
    attempts: int = column(description="Failed attempts to deliver it.")
    stale: bool = column(description="Whether nothing was heard of it for thirty days.")
    late: bool = column(description="Whether it was, or is still to be, delivered after the promised day.")
    promised_on: date | None = column(description="The day by which it should be delivered.")
    created_at: datetime = column(description="When its order was placed.")
    accepted_at: datetime | None = column(description="When it was taken in.")
    delivered_at: datetime | None = column(description="When it was delivered.")
    last_event_at: datetime = column(description="When something last happened to it.")
    last_event_code: EventCode | None = column(description="What last happened to it.")
    last_place: str | None = column(description="Where it was last seen.")
    label_prints: int = column(description="How often its label was printed.")
    signer: str | None = column("signer_masked", description="Who took it, masked.")
    signer_relation: SignerRelation | None = column(description="What they are to the addressee.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")
    events: list[ShipmentEvent] = many(
        "shipment",
        order=("-at", "-id"),
        description="What happened to it, newest first.",
        filter=ShipmentEventFilter,
        order_by=order_by(
            "ShipmentEvent", "what happened to an item", AT=("at", "When it happened."), CODE=("code", "What happened.")
        ),
    )

    @computed("length_mm", "width_mm", "height_mm")
    @staticmethod
    def size(length: int | None, width: int | None, height: int | None) -> Size | None:
        """Its outer dimensions, where they were measured."""
        return size(length, width, height)

    @computed("number", "reference")
    @staticmethod
    def barcode_widths(number: str | None, reference: str) -> list[int]:
        """Code 128 of its number, or of its order's where it has none: bars and spaces in turn, in modules, a bar first.

        Ten modules before and after them stay white.
        """
        return code128.widths(number or reference)

    @computed("sender_masked")
    @staticmethod
    def sender(masked: dict[str, Any]) -> Party:
        """Who sends it."""
        return party(masked)

    @computed("addressee_masked")
    @staticmethod
    def addressee(masked: dict[str, Any]) -> Party:
        """To whom."""
        return party(masked)

    @computed(*actions.COLUMNS, viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(*row_and_viewer: Any) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(row, viewer)]


class Sorting(Enum):
    CREATED_AT = "created_at"
    LAST_EVENT_AT = "last_event_at"
    REFERENCE = "reference"
    STATUS = "status"


describe(
    Sorting,
    "What shipments can be sorted by.",
    "ShipmentOrderField",
    CREATED_AT="When their orders were placed.",
    LAST_EVENT_AT="When something last happened to them.",
    REFERENCE="The orders' numbers.",
    STATUS="The state's name.",
)


@strawberry.input(description="How shipments are sorted.")
class ShipmentOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


SEARCH = Search(prefix=("number", "reference"))


@strawberry.type
class ShipmentsQuery:
    @select(Permission.SHIPMENTS_READ, order=("-created_at", "-id"), search=SEARCH)
    @staticmethod
    def shipments(
        filter: ShipmentFilter | None = None, order_by: list[ShipmentOrderBy] | None = None
    ) -> Connection[Shipment]:
        """The items within the viewer's scope, newest first unless sorted otherwise."""

    @select(Permission.SHIPMENTS_READ)
    @staticmethod
    def shipment(reference: str) -> Shipment | None:
        """The item of an order, by the order's number; null where there is none within the viewer's scope."""

    @query(Permission.SHIPMENTS_READ)
    async def item_scan(self, info: Info, number: str) -> Shipment | None:
        """The item a scanner read: by its number or its order's, blanks ignored; null where there is none in scope."""
        key = await lookup.scanned(info.context.viewer, number)
        return None if key is None else Reference(Shipment, key)  # type: ignore[return-value]
