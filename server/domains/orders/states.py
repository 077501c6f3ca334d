"""The words of a postal order: its states, and how it is paid at a counter."""

from enum import StrEnum


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


class CounterMethod(StrEnum):
    """How a customer pays at the counter."""

    CASH = "cash"
    BANK_CARD = "bank_card"
    QR_CODE = "qr_code"
