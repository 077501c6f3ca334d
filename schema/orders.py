"""Orders: what they are, what they cost, what can be done with them."""

from datetime import datetime
from enum import Enum
from typing import Any

import strawberry

from schema.core.enums import describe
from schema.core.fields import select
from schema.core.money import Money
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Search, column, computed, entity, many, one
from schema.engine.filters import BooleanFilter, DateTimeFilter, Filter, IntFilter, StringFilter, by_column, filters
from schema.order_words import ChargeCode, OrderProduct, OrderStatus, TariffZone
from schema.permissions import Unit
from schema.users import User
from server.core.vocabulary import Permission
from server.domains.orders import actions, models
from server.domains.orders.parties import searched_phone


@strawberry.type(description="Sender or addressee, masked as everybody sees them.")
class Party:
    name: str = strawberry.field(description="All but the surname is hidden.")
    phone: str = strawberry.field(description="Six digits are hidden.")
    province: str = strawberry.field(description="Province.")
    city: str = strawberry.field(description="City.")
    district: str | None = strawberry.field(description="District or county.")
    street: str = strawberry.field(description="Street; the house is hidden.")
    postcode: str | None = strawberry.field(description="Six digits.")


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
    customer: User | None = one(description="Who placed it, where that was a customer the viewer may see.")
    unit: Unit | None = one(description="The office of posting.")
    placed_at: datetime = column(description="When it was placed.")
    updated_at: datetime = column(description="When it was last changed.")
    cancelled_at: datetime | None = column(description="When it was cancelled.")
    cancel_reason: str | None = column(description="Why it was cancelled.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")
    charges: list[OrderCharge] = many("order", order=("id",), description="The price, line by line.")
    events: list[OrderEvent] = many("order", order=("at", "id"), description="Its history, oldest first.")

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

    @computed("sender_masked")
    @staticmethod
    def sender(masked: dict[str, str | None]) -> Party:
        """Who sends it."""
        return Party(**masked)  # type: ignore[arg-type]

    @computed("addressee_masked")
    @staticmethod
    def addressee(masked: dict[str, str | None]) -> Party:
        """To whom."""
        return Party(**masked)  # type: ignore[arg-type]

    @computed("status", *actions.COLUMNS, viewer=True)
    @staticmethod
    def available_actions(status: OrderStatus, *row_and_viewer: Any) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(status, row, viewer)]


@filters
class OrderFilter:
    number: StringFilter | None = by_column("The order's number.")
    item_number: StringFilter | None = by_column("The item's number.")
    status: Filter[OrderStatus] | None = by_column("The state.")
    product: Filter[OrderProduct] | None = by_column("What is sent.")
    registered: BooleanFilter | None = by_column("Whether it is registered.")
    weight_grams: IntFilter | None = by_column("Weight in grams.")
    placed_at: DateTimeFilter | None = by_column("When it was placed.")


class Sorting(Enum):
    PLACED_AT = "placed_at"
    NUMBER = "number"
    POSTAGE = "postage_minor"
    STATUS = "status"


describe(
    Sorting,
    "What orders can be sorted by.",
    "OrderOrderField",
    PLACED_AT="When they were placed.",
    NUMBER="Their number.",
    POSTAGE="What carriage costs.",
    STATUS="The state's name.",
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
