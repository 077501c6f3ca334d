"""What can be asked of orders in a list, and of items by their orders."""

import strawberry

from schema.catalog_words import ChargeCode, OrderProduct
from schema.engine.filters import Several, by_column, by_many, by_one, by_only, extend_filter, filters
from schema.engine.operators import (
    BooleanFilter,
    DateTimeFilter,
    Filter,
    IntFilter,
    OptionalDateTimeFilter,
    OptionalTextFilter,
    StringFilter,
    TextFilter,
)
from schema.order_words import CounterMethod, OrderStatus
from schema.permissions import UnitFilter
from schema.shipment_filters import ShipmentFilter
from schema.users import UserFilter


@filters("lines of an order's price")
class OrderChargeFilter:
    code: Filter[ChargeCode] | None = by_column("What is charged.")
    quantity: IntFilter | None = by_column("How many units.")


@filters("states an order has reached")
class OrderEventFilter:
    status: Filter[OrderStatus] | None = by_column("The state.")
    at: DateTimeFilter | None = by_column("When.")


@filters("receipts of a counter")
class CounterReceiptFilter:
    number: TextFilter | None = by_column("The receipt's number.")
    method: Filter[CounterMethod] | None = by_column("How it was paid.")
    received_at: DateTimeFilter | None = by_column("When.")


@strawberry.input(description="Conditions on the lines of an order's price. Both hold where both are given.")
class OrderChargesFilter(Several[OrderChargeFilter]): ...


@strawberry.input(description="Conditions on the states an order has reached. Both hold where both are given.")
class OrderEventsFilter(Several[OrderEventFilter]): ...


@strawberry.input(description="Conditions on the receipts of an order. Both hold where both are given.")
class CounterReceiptsFilter(Several[CounterReceiptFilter]): ...


@filters("orders")
class OrderFilter:
    number: TextFilter | None = by_column("The order's number.")
    item_number: OptionalTextFilter | None = by_column("The item's number.")
    status: Filter[OrderStatus] | None = by_column("The state.")
    product: Filter[OrderProduct] | None = by_column("What is sent.")
    registered: BooleanFilter | None = by_column("Whether it is registered.")
    weight_grams: IntFilter | None = by_column("Weight in grams.")
    destination_country: StringFilter | None = by_column("Where it goes.")
    placed_at: DateTimeFilter | None = by_column("When it was placed.")
    delivered_at: OptionalDateTimeFilter | None = by_column("When its item was delivered.")
    shipment: ShipmentFilter | None = by_one("Shipment", "The item itself on its way.")
    customer: UserFilter | None = by_one("User", "Who placed it, where that was a customer.")
    unit: UnitFilter | None = by_one("Unit", "The office of posting.")
    charges: OrderChargesFilter | None = by_many("OrderCharge", "order", "The price, line by line.")
    receipts: CounterReceiptsFilter | None = by_many("CounterReceipt", "order", "What was taken at the counter.")
    events: OrderEventsFilter | None = by_many("OrderEvent", "order", "Its history.")


extend_filter(ShipmentFilter, "order", by_only("Order", "shipment", "The order it belongs to."), OrderFilter | None)
