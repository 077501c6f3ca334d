"""The states of a postal order, and the steps between them."""

from enum import StrEnum

from server.core.transitions import Transitions


class OrderStatus(StrEnum):
    DRAFT = "draft"
    PENDING_PAYMENT = "pending_payment"
    CONFIRMED = "confirmed"
    MODIFYING = "modifying"
    ON_HOLD = "on_hold"
    ACCEPTED = "accepted"
    IN_TRANSIT = "in_transit"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    RETURNING = "returning"
    RETURNED = "returned"
    EXCEPTION = "exception"
    CLOSED = "closed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


S = OrderStatus
TRANSITIONS: Transitions[OrderStatus] = {
    S.DRAFT: frozenset({S.PENDING_PAYMENT, S.CANCELLED}),
    S.PENDING_PAYMENT: frozenset({S.CONFIRMED, S.EXPIRED, S.CANCELLED}),
    S.CONFIRMED: frozenset({S.ACCEPTED, S.MODIFYING, S.ON_HOLD, S.CANCELLED}),
    S.MODIFYING: frozenset({S.CONFIRMED}),
    S.ON_HOLD: frozenset({S.CONFIRMED, S.CANCELLED}),
    S.ACCEPTED: frozenset({S.IN_TRANSIT, S.EXCEPTION}),
    S.IN_TRANSIT: frozenset({S.IN_TRANSIT, S.DELIVERED, S.RETURNING, S.EXCEPTION}),
    S.DELIVERED: frozenset({S.COMPLETED, S.EXCEPTION}),
    S.RETURNING: frozenset({S.RETURNED, S.EXCEPTION}),
    S.EXCEPTION: frozenset({S.CLOSED, S.IN_TRANSIT}),
    S.COMPLETED: frozenset(),
    S.RETURNED: frozenset(),
    S.CLOSED: frozenset(),
    S.EXPIRED: frozenset(),
    S.CANCELLED: frozenset(),
}


class CounterMethod(StrEnum):
    """How a customer pays at the counter."""

    CASH = "cash"
    BANK_CARD = "bank_card"
    QR_CODE = "qr_code"
