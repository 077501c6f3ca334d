"""The states of an item on its way: what each event brings it to, and from where each step may be taken.

Two questions, two tables. `after` says where an item is once something *has happened* to it: it never refuses, for a scan is
a fact, however late it arrives. `SOURCES` says from which states somebody may *do* it now: everything else is refused.
"""

from collections.abc import Mapping

from server.domains.shipments.words import EventCode, ShipmentStatus

S, E = ShipmentStatus, EventCode

TERMINAL = frozenset({S.DELIVERED, S.RETURNED, S.UNDELIVERABLE, S.CANCELLED})
EXCEPTIONS = frozenset({S.EXCEPTION_LOST, S.EXCEPTION_DAMAGED, S.EXCEPTION_SEIZED})
OPEN = frozenset(S) - TERMINAL - EXCEPTIONS
ON_THE_WAY = OPEN - {S.CREATED, S.RETURNING, S.ON_HOLD}

TRANSIT = frozenset({E.EMB, E.EXC, E.EMC, E.EMJ, E.EMK, E.EMD, E.EDC, E.EMF, E.EDD, E.EDE})
CARRIER_HOLD = frozenset({E.EXD, E.EDA, E.EDF})
SCANNED = TRANSIT | CARRIER_HOLD | {E.EXA, E.EXB, E.EXX, E.EDB, E.EME, E.EDX, E.EMG, E.EDG}
"""What a scanner reports by itself; the other codes need more than a code."""

TARGETS: Mapping[EventCode, ShipmentStatus] = {
    E.EMA: S.ACCEPTED,
    **dict.fromkeys(TRANSIT, S.IN_TRANSIT),
    **dict.fromkeys(CARRIER_HOLD, S.ON_HOLD),
    **dict.fromkeys((E.EXA, E.EDB), S.CUSTOMS),
    **dict.fromkeys((E.EXB, E.EME), S.CUSTOMS_HELD),
    E.EXX: S.RETURNING,
    E.EDX: S.EXCEPTION_SEIZED,
    E.EMG: S.AT_DELIVERY_OFFICE,
    E.EDG: S.OUT_FOR_DELIVERY,
    E.EDH: S.AWAITING_PICKUP,
    E.EMH: S.DELIVERY_FAILED,
    E.EMI: S.DELIVERED,
    E.PXC: S.CANCELLED,
    E.PXH: S.ON_HOLD,
    E.PXB: S.RETURNING,
    E.PXD: S.RETURNED,
    E.PXU: S.UNDELIVERABLE,
    E.PXL: S.EXCEPTION_LOST,
    E.PXM: S.EXCEPTION_DAMAGED,
    E.PXS: S.EXCEPTION_SEIZED,
    E.PXF: S.IN_TRANSIT,
}
"""Where an event brings an item that nothing holds. PXR brings it back to where it was held; PXA leaves it where it is."""

SOURCES: Mapping[EventCode, frozenset[ShipmentStatus]] = {
    E.EMA: frozenset({S.CREATED}),
    **dict.fromkeys(TRANSIT, ON_THE_WAY - {S.OUT_FOR_DELIVERY} | {S.RETURNING}),
    **dict.fromkeys(CARRIER_HOLD, frozenset({S.ACCEPTED, S.IN_TRANSIT, S.AT_DELIVERY_OFFICE})),
    **dict.fromkeys((E.EXA, E.EDB), frozenset({S.ACCEPTED, S.IN_TRANSIT, S.CUSTOMS_HELD})),
    **dict.fromkeys((E.EXB, E.EME), frozenset({S.IN_TRANSIT, S.CUSTOMS})),
    E.EXX: frozenset({S.IN_TRANSIT, S.CUSTOMS, S.CUSTOMS_HELD}),
    E.EDX: frozenset({S.CUSTOMS, S.CUSTOMS_HELD}),
    E.EMG: frozenset({S.ACCEPTED, S.IN_TRANSIT, S.DELIVERY_FAILED}),
    E.EDG: frozenset({S.AT_DELIVERY_OFFICE, S.DELIVERY_FAILED, S.AWAITING_PICKUP}),
    E.EDH: frozenset({S.AT_DELIVERY_OFFICE, S.OUT_FOR_DELIVERY, S.DELIVERY_FAILED}),
    E.EMH: frozenset({S.OUT_FOR_DELIVERY}),
    E.EMI: frozenset({S.OUT_FOR_DELIVERY, S.AWAITING_PICKUP}),
    E.PXC: frozenset({S.CREATED}),
    E.PXH: ON_THE_WAY,
    E.PXR: frozenset({S.ON_HOLD}),
    E.PXB: frozenset({S.DELIVERY_FAILED, S.AWAITING_PICKUP, S.ON_HOLD, S.IN_TRANSIT}),
    E.PXD: frozenset({S.RETURNING}),
    E.PXU: frozenset({S.RETURNING}),
    E.PXL: OPEN - {S.CREATED},
    E.PXM: OPEN - {S.CREATED},
    E.PXS: OPEN - {S.CREATED},
    E.PXF: frozenset({S.EXCEPTION_LOST}),
    E.PXA: ON_THE_WAY - {S.OUT_FOR_DELIVERY},
}
"""From which states somebody may do it now."""

ENDS = frozenset({E.EMI, E.PXD, E.PXU})
LEAVES_RETURNING = frozenset({E.PXL, E.PXM, E.PXS})
LEAVES_HOLD = frozenset({E.PXR, E.PXB, E.PXL, E.PXM, E.PXS})


def after(
    status: ShipmentStatus, held_from: ShipmentStatus | None, code: EventCode
) -> tuple[ShipmentStatus, ShipmentStatus | None]:
    """The state an event leaves an item in, and the state from which the platform holds it.

    An item not taken in is only taken in or cancelled. An end is final, and reached from anywhere: whatever becomes known
    later, an ended course stays ended. An exception is left by an end, or by finding what was lost; what goes back stays on
    its way back; what the platform holds stays held, however it is scanned.
    """
    stays = status, held_from
    if status in TERMINAL or code is E.PXA or (status is S.CREATED) is not (code in (E.EMA, E.PXC)):
        return stays
    if code in ENDS:
        return TARGETS[code], None
    if status in EXCEPTIONS:
        return (S.IN_TRANSIT, None) if status is S.EXCEPTION_LOST and code is E.PXF else stays
    if status is S.RETURNING:
        return (TARGETS[code], None) if code in LEAVES_RETURNING else stays
    if status is S.ON_HOLD and held_from is not None and code not in LEAVES_HOLD:
        return stays
    if code is E.PXR:
        return (held_from or S.IN_TRANSIT, None) if status is S.ON_HOLD else stays
    if code is E.PXF:
        return stays
    return TARGETS[code], status if code is E.PXH else None
