"""The words orders are described by."""

from schema.core.enums import describe
from server.domains.orders.states import ChargeCode, OrderProduct, OrderStatus, TariffZone

__all__ = ["ChargeCode", "OrderProduct", "OrderStatus", "TariffZone"]

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
    OrderProduct,
    "What is sent.",
    LETTER="A letter, up to 2 kg.",
    LETTER_SHEET="A folded letter sheet with printed postage.",
    POSTCARD="A postcard.",
    PRINTED_MATTER="Printed matter, up to 5 kg.",
    BLIND_LITERATURE="Literature for the blind; carried free.",
)
describe(
    TariffZone,
    "How far an item goes, for the tariff.",
    LOCAL="Within the same city.",
    OUT_OF_TOWN="Anywhere else in the country.",
)
describe(
    ChargeCode,
    "What a line of a price is for.",
    POSTAGE_FIRST="Postage by units of the first weight step.",
    POSTAGE_CONTINUED="Postage by units beyond the first weight step.",
    POSTAGE_PIECE="Postage by piece.",
    REGISTRATION="Registration.",
    RETURN_RECEIPT="Return receipt.",
    INSURANCE="Insurance.",
)
