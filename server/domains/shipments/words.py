"""The words of carriage: where an item is, what happened to it, and why (UPU EMSEVT; reasons are the platform's own list)."""

from enum import StrEnum


class ShipmentStatus(StrEnum):
    CREATED = "created"
    ACCEPTED = "accepted"
    IN_TRANSIT = "in_transit"
    CUSTOMS = "customs"
    CUSTOMS_HELD = "customs_held"
    ON_HOLD = "on_hold"
    AT_DELIVERY_OFFICE = "at_delivery_office"
    OUT_FOR_DELIVERY = "out_for_delivery"
    AWAITING_PICKUP = "awaiting_pickup"
    DELIVERY_FAILED = "delivery_failed"
    DELIVERED = "delivered"
    RETURNING = "returning"
    RETURNED = "returned"
    UNDELIVERABLE = "undeliverable"
    EXCEPTION_LOST = "exception_lost"
    EXCEPTION_DAMAGED = "exception_damaged"
    EXCEPTION_SEIZED = "exception_seized"
    CANCELLED = "cancelled"


class EventCode(StrEnum):
    """The 25 codes of UPU EMSEVT in the order of an item's life, and the platform's own, which begin with PX."""

    EMA = "EMA"
    EMB = "EMB"
    EXA = "EXA"
    EXB = "EXB"
    EXC = "EXC"
    EXD = "EXD"
    EXX = "EXX"
    EMC = "EMC"
    EMJ = "EMJ"
    EMK = "EMK"
    EMD = "EMD"
    EDA = "EDA"
    EDB = "EDB"
    EME = "EME"
    EDC = "EDC"
    EDX = "EDX"
    EMF = "EMF"
    EDD = "EDD"
    EDE = "EDE"
    EMG = "EMG"
    EDF = "EDF"
    EDG = "EDG"
    EDH = "EDH"
    EMH = "EMH"
    EMI = "EMI"
    PXC = "PXC"
    PXH = "PXH"
    PXR = "PXR"
    PXB = "PXB"
    PXD = "PXD"
    PXU = "PXU"
    PXL = "PXL"
    PXM = "PXM"
    PXS = "PXS"
    PXF = "PXF"
    PXA = "PXA"


class NonDeliveryReason(StrEnum):
    """Why an item was not delivered, or goes back."""

    ADDRESSEE_ABSENT = "addressee_absent"
    ADDRESS_INSUFFICIENT = "address_insufficient"
    ADDRESS_WRONG = "address_wrong"
    NOT_LOCATED = "not_located"
    MOVED = "moved"
    REFUSED = "refused"
    UNCLAIMED = "unclaimed"
    DECEASED = "deceased"
    CHARGES_UNPAID = "charges_unpaid"
    OFFICE_CLOSED = "office_closed"
    ADDRESSEE_REQUEST = "addressee_request"
    DAMAGED = "damaged"
    MISSENT = "missent"
    PROHIBITED = "prohibited"
    CUSTOMS_HELD = "customs_held"
    FORCE_MAJEURE = "force_majeure"
    RECALLED = "recalled"
    NO_TIME = "no_time"


class NonDeliveryAction(StrEnum):
    """What is done about it."""

    RETRY = "retry"
    HOLD_FOR_PICKUP = "hold_for_pickup"
    VERIFY_ADDRESS = "verify_address"
    FORWARD = "forward"
    RETURN = "return"
    HAND_OVER = "hand_over"
    STORE = "store"
    DESTROY = "destroy"


class RetentionReason(StrEnum):
    """Why customs keep an item."""

    DOCUMENTS = "documents"
    DUTY_UNPAID = "duty_unpaid"
    LICENCE_NEEDED = "licence_needed"
    INSPECTION = "inspection"
    RESTRICTED_GOODS = "restricted_goods"
    PROHIBITED_GOODS = "prohibited_goods"
    UNDERVALUATION = "undervaluation"
    QUARANTINE = "quarantine"


class SignerRelation(StrEnum):
    """Who signed, seen from the addressee."""

    ADDRESSEE = "addressee"
    FAMILY = "family"
    COLLEAGUE = "colleague"
    NEIGHBOUR = "neighbour"
    FRONT_DESK = "front_desk"
    PICKUP_POINT = "pickup_point"
    OTHER = "other"


class ShipmentException(StrEnum):
    """What can happen to an item on its way."""

    LOST = "lost"
    DAMAGED = "damaged"
    SEIZED = "seized"


R = NonDeliveryReason
COUNTED = frozenset(
    {
        R.ADDRESSEE_ABSENT,
        R.ADDRESS_INSUFFICIENT,
        R.ADDRESS_WRONG,
        R.NOT_LOCATED,
        R.MOVED,
        R.CHARGES_UNPAID,
        R.OFFICE_CLOSED,
        R.NO_TIME,
    }
)
"""The reasons that make a delivery a failed attempt."""

ENDING = frozenset({R.REFUSED, R.UNCLAIMED, R.DECEASED, R.RECALLED})
"""The reasons that send an item back without another attempt."""
