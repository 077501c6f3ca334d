"""What becomes of the demonstration's items, how many of each, and since when each has been so."""

import random
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from server.domains.catalog.words import OrderProduct

P = OrderProduct


class Fate(StrEnum):
    """How far an item's story goes, by the state it ends in or by what happens on the way."""

    DRAFT = "draft"
    UNPAID = "unpaid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"
    MODIFYING = "modifying"
    ORDER_HELD = "order_held"
    ACCEPTED = "accepted"
    IN_TRANSIT = "in_transit"
    REDIRECTED = "redirected"
    AT_OFFICE = "at_office"
    OUT = "out"
    PICKUP = "pickup"
    FAILED = "failed"
    ITEM_HELD = "item_held"
    CUSTOMS = "customs"
    CUSTOMS_HELD = "customs_held"
    STALE = "stale"
    LATE = "late"
    DELIVERED = "delivered"
    SECOND_TRY = "second_try"
    PICKED_UP = "picked_up"
    DELIVERED_LATE = "delivered_late"
    COMPLETED = "completed"
    FOUND = "found"
    RETURNING = "returning"
    RETURNED = "returned"
    UNDELIVERABLE = "undeliverable"
    LOST = "lost"
    DAMAGED = "damaged"
    SEIZED = "seized"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the first 400 items have a fate, how many of 1,000 of a longer history, and for how many days already.

    `numbered`: only a registered item has it, `abroad`: only one to another country.
    """

    first: int
    history: int
    days: tuple[float, float]
    numbered: bool = False
    abroad: bool | None = None


F = Fate
SHARES = {
    F.DRAFT: Share(5, 1, (0, 6)),
    F.UNPAID: Share(10, 2, (0.04, 0.75)),
    F.EXPIRED: Share(12, 25, (0, 50)),
    F.CANCELLED: Share(10, 15, (0, 55)),
    F.WITHDRAWN: Share(6, 8, (0, 55)),
    F.CONFIRMED: Share(14, 3, (0, 1)),
    F.MODIFYING: Share(4, 1, (0, 1), numbered=True),
    F.ORDER_HELD: Share(5, 1, (0, 4)),
    F.ACCEPTED: Share(14, 3, (0, 0.4)),
    F.IN_TRANSIT: Share(38, 10, (0, 0.6)),
    F.REDIRECTED: Share(4, 2, (0, 1), abroad=False),
    F.AT_OFFICE: Share(14, 3, (0, 0.5)),
    F.OUT: Share(12, 3, (0, 0.2)),
    F.PICKUP: Share(10, 3, (0, 4), numbered=True, abroad=False),
    F.FAILED: Share(8, 2, (0, 1), numbered=True, abroad=False),
    F.ITEM_HELD: Share(6, 1, (0, 6), numbered=True),
    F.CUSTOMS: Share(4, 1, (0, 1), abroad=True),
    F.CUSTOMS_HELD: Share(5, 1, (0, 7), abroad=True),
    F.STALE: Share(5, 2, (31, 40), numbered=True),
    F.LATE: Share(8, 2, (1, 6), numbered=True, abroad=False),
    F.DELIVERED: Share(56, 40, (0, 6.5)),
    F.SECOND_TRY: Share(12, 60, (0, 45), numbered=True, abroad=False),
    F.PICKED_UP: Share(10, 50, (0, 44), numbered=True, abroad=False),
    F.DELIVERED_LATE: Share(10, 35, (0, 36)),
    F.COMPLETED: Share(73, 674, (0, 47)),
    F.FOUND: Share(3, 2, (0, 35), numbered=True, abroad=False),
    F.RETURNING: Share(6, 3, (0, 3), numbered=True, abroad=False),
    F.RETURNED: Share(12, 20, (0, 45), numbered=True, abroad=False),
    F.UNDELIVERABLE: Share(4, 4, (0, 40), numbered=True, abroad=False),
    F.LOST: Share(5, 4, (0, 30), numbered=True),
    F.DAMAGED: Share(5, 4, (0, 30), numbered=True),
    F.SEIZED: Share(3, 2, (0, 40), abroad=True),
    F.CLOSED: Share(7, 15, (0, 30), numbered=True),
}

PRODUCTS = {
    P.LETTER: 22, P.LETTER_SHEET: 3, P.POSTCARD: 4, P.PRINTED_MATTER: 8, P.BLIND_LITERATURE: 2, P.PARCEL: 21,
    P.EXPRESS_PARCEL: 20, P.EMS: 14, P.EMS_INTERNATIONAL: 6,
}  # fmt: skip
"""Of a hundred items, how many are of each product."""

FIRST = sum(share.first for share in SHARES.values())


def fate_of(position: int, seed: int) -> Fate:
    """The fate of the item at a position: the first ones cover every fate, later ones are a history mostly finished."""
    if position < FIRST:
        return _deck(seed)[position]
    weights = [share.history for share in SHARES.values()]
    return random.Random(f"{seed}:fate:{position}").choices(list(SHARES), weights)[0]


def product_of(generator: random.Random, share: Share) -> OrderProduct:
    """A product that can have the fate."""
    if share.abroad:
        return P.EMS_INTERNATIONAL
    weights = dict(PRODUCTS)
    if share.abroad is False:
        del weights[P.EMS_INTERNATIONAL]
    return generator.choices(list(weights), list(weights.values()))[0]


@cache
def _deck(seed: int) -> tuple[Fate, ...]:
    deck = [fate for fate, share in SHARES.items() for _ in range(share.first)]
    random.Random(seed).shuffle(deck)
    return tuple(deck)
