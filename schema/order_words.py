"""The words orders are described by."""

from schema.core.enums import describe
from server.domains.orders.states import CounterMethod, OrderStatus

__all__ = ["CounterMethod", "OrderStatus"]

describe(
    OrderStatus,
    "The states of a postal order.",
    DRAFT="Begun, not placed.",
    PENDING_PAYMENT="Placed; waits for payment.",
    CONFIRMED="Paid; waits for the item.",
    MODIFYING="Being changed by its customer.",
    ON_HOLD="Stopped for a check.",
    ACCEPTED="The item has been taken in.",
    IN_TRANSIT="The item is on its way.",
    DELIVERED="The item has been delivered.",
    COMPLETED="Over, as it should be.",
    RETURNING="The item is on its way back.",
    RETURNED="The item is back with its sender.",
    EXCEPTION="The item is lost, damaged or seized.",
    CLOSED="Over after an exception was settled.",
    EXPIRED="Not paid in time.",
    CANCELLED="Cancelled before the item was taken in.",
)
describe(
    CounterMethod,
    "How a customer pays at the counter.",
    CASH="In cash.",
    BANK_CARD="By bank card.",
    QR_CODE="By a code shown to a telephone.",
)
