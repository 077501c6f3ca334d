"""Orders: what they are, what they cost, what can be done with them."""

from datetime import datetime
from enum import Enum
from typing import Any

import strawberry

from schema.catalog_words import ChargeCode, ContentsCategory, OrderProduct, TariffZone
from schema.core.enums import describe
from schema.core.fields import select
from schema.core.money import Money
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection, order_by
from schema.engine.declare import Search, column, computed, entity, many, one
from schema.order_filters import CounterReceiptFilter, OrderChargeFilter, OrderEventFilter, OrderFilter
from schema.order_words import CounterMethod, OrderStatus
from schema.parties import ContentLine, Party, Size, party, size
from schema.permissions import Unit
from schema.shipments import Shipment
from schema.users import User
from server.core.vocabulary import Permission
from server.domains.orders import actions, models
from server.domains.orders.parties import searched_phone


@entity(models.OrderCharge, reads=Permission.ORDERS_READ, description="One line of an order's price, as it was quoted.")
class OrderCharge(Node):
    code: ChargeCode = column(description="What is charged.")
    quantity: int = column(description="How many units.")

    @computed("unit_minor")
    @staticmethod
    def unit_price(minor: int) -> Money:
        """The price of a unit."""
        return Money.of(minor)

    @computed("amount_minor")
    @staticmethod
    def amount(minor: int) -> Money:
        """Quantity times unit price."""
        return Money.of(minor)


@entity(models.OrderEvent, reads=Permission.ORDERS_READ, description="A state an order has reached.")
class OrderEvent(Node):
    status: OrderStatus = column(description="The state.")
    at: datetime = column(description="When.")
    actor: User | None = one(description="Who brought it there, where the viewer may see them.")
    reason: str | None = column(description="Why, where a reason was given.")


@entity(models.CounterReceipt, reads=Permission.ORDERS_READ, description="Money taken, or given back, at a counter.")
class CounterReceipt(Node):
    number: str = column(description="The receipt's number.")
    method: CounterMethod = column(description="How it was paid.")
    voucher: str | None = column(description="The terminal's number for it.")
    received_at: datetime = column(description="When.")
    received_by: User | None = one(description="Who took it, where the viewer may see them.")

    @computed("amount_minor")
    @staticmethod
    def amount(minor: int) -> Money:
        """How much; negative where it was given back."""
        return Money.of(minor)


@entity(models.Order, reads=Permission.ORDERS_READ, description="A customer's purchase of carriage for one item.")
class Order(Node, Stateful):
    number: str = column(description="The number people call it by.")
    item_number: str | None = column(description="UPU S10 identifier of a registered item.")
    status: OrderStatus = column(description="The state.")
    product: OrderProduct = column(description="What is sent.")
    registered: bool = column(description="Whether it is registered: numbered, signed for.")
    return_receipt: bool = column(description="Whether the sender gets the addressee's signature.")
    zone: TariffZone = column(description="How far it goes, for the tariff.")
    weight_grams: int = column(description="Weight in grams.")
    chargeable_grams: int = column(description="The weight its price was reckoned by, in grams.")
    destination_country: str = column(description="Where it goes, ISO 3166-1 alpha-2.")
    contents_category: ContentsCategory | None = column(description="What the contents are to customs.")
    shipment: Shipment | None = one(description="The item itself on its way.")
    customer: User | None = one(description="Who placed it, where that was a customer the viewer may see.")
    unit: Unit | None = one(description="The office of posting.")
    placed_at: datetime = column(description="When it was placed.")
    updated_at: datetime = column(description="When it was last changed.")
    payment_due_at: datetime | None = column(description="When it expires unless it is paid.")
    delivered_at: datetime | None = column(description="When its item was delivered.")
    completed_at: datetime | None = column(description="When it was confirmed that all is well.")
    cancelled_at: datetime | None = column(description="When it was cancelled.")
    cancel_reason: str | None = column(description="Why it was cancelled.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")
    charges: list[OrderCharge] = many(
        "order", order=("id",), description="The price, line by line.", filter=OrderChargeFilter
    )
    receipts: list[CounterReceipt] = many(
        "order",
        order=("id",),
        description="What was taken at the counter.",
        filter=CounterReceiptFilter,
        order_by=order_by(
            "CounterReceipt",
            "receipts of a counter",
            RECEIVED_AT=("received_at", "When."),
            NUMBER=("number", "The receipt's number."),
        ),
    )
    events: list[OrderEvent] = many(
        "order",
        order=("at", "id"),
        description="Its history, oldest first.",
        filter=OrderEventFilter,
        order_by=order_by(
            "OrderEvent", "states an order has reached", AT=("at", "When."), STATUS=("status", "The state's name.")
        ),
    )

    @computed("insured_minor")
    @staticmethod
    def insured_value(minor: int | None) -> Money | None:
        """The value it is insured for."""
        return None if minor is None else Money.of(minor)

    @computed("postage_minor")
    @staticmethod
    def postage(minor: int) -> Money:
        """What carriage costs in all."""
        return Money.of(minor)

    @computed("paid_minor")
    @staticmethod
    def paid(minor: int) -> Money:
        """What was paid."""
        return Money.of(minor)

    @computed("postage_minor", "paid_minor", "status")
    @staticmethod
    def outstanding(postage: int, paid: int, status: OrderStatus) -> Money:
        """What is still to be paid, or given back where negative; nothing once it cannot be paid any more."""
        ended = status in (OrderStatus.CANCELLED, OrderStatus.EXPIRED)
        return Money.of(0 if ended else postage - paid)

    @computed("length_mm", "width_mm", "height_mm")
    @staticmethod
    def size(length: int | None, width: int | None, height: int | None) -> Size | None:
        """The declared dimensions."""
        return size(length, width, height)

    @computed("contents")
    @staticmethod
    def contents(lines: list[dict[str, Any]] | None) -> list[ContentLine]:
        """What was declared to be inside."""
        return [ContentLine.of(line) for line in lines or ()]

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
    PLACED_AT = "placed_at"
    NUMBER = "number"
    POSTAGE = "postage_minor"
    STATUS = "status"
    DELIVERED_AT = "delivered_at"


describe(
    Sorting,
    "What orders can be sorted by.",
    "OrderOrderField",
    PLACED_AT="When they were placed.",
    NUMBER="Their number.",
    POSTAGE="What carriage costs.",
    STATUS="The state's name.",
    DELIVERED_AT="When their items were delivered. Those that were not come last, either way.",
)


@strawberry.input(description="How orders are sorted.")
class OrderOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


SEARCH = Search(
    prefix=("number", "item_number"),
    blind={"sender_phone_index": searched_phone, "addressee_phone_index": searched_phone},
)


@strawberry.type
class OrdersQuery:
    @select(Permission.ORDERS_READ, order=("-placed_at", "-id"), search=SEARCH)
    @staticmethod
    def orders(filter: OrderFilter | None = None, order_by: list[OrderOrderBy] | None = None) -> Connection[Order]:
        """The orders within the viewer's scope, newest first unless sorted otherwise."""

    @select(Permission.ORDERS_READ)
    @staticmethod
    def order(number: str) -> Order | None:
        """One order by its number; null where there is none within the viewer's scope."""
