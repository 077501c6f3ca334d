"""An item's whole story as data: what is placed, and who does what with it when. Nothing here touches the database."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from server.domains.orders.offers import Wish
from server.domains.orders.parties import Party

ZONE = ZoneInfo("Asia/Shanghai")


class By(StrEnum):
    """Who does it: the customer, the posting office's clerk, the courier at the other end, or one of the platform's people."""

    CUSTOMER = "customer"
    CLERK = "clerk"
    COURIER = "courier"
    SORTER = "sorter"
    SUPPORT = "support"
    SECURITY = "security_administrator"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Act:
    """Something done at a moment. `name` is one of `acting.ACTS`, `given` what it needs besides the item."""

    at: datetime
    by: By
    name: str
    given: Mapping[str, Any] = field(default_factory=dict)


class Walk:
    """Acts one after another, in the platform's time: what is written next happens at `at`."""

    def __init__(self, generator: random.Random, at: datetime) -> None:
        self.generator, self.at = generator, at
        self.acts: list[Act] = []

    def act(self, by: By, name: str, **given: Any) -> "Walk":
        """Note what is done now."""
        self.acts.append(Act(self.at, by, name, given))
        return self

    def later(self, least: float, most: float) -> "Walk":
        """Let some hours pass."""
        self.at += timedelta(hours=self.generator.uniform(least, most))
        return self

    def next(self, first: float, last: float) -> "Walk":
        """Wait until the clock is between two hours of the day."""
        midnight = self.at.replace(hour=0, minute=0, second=0, microsecond=0)
        at = midnight + timedelta(hours=self.generator.uniform(first, last))
        self.at = at if at > self.at else at + timedelta(days=1)
        return self


def shifted(acts: list[Act], by: timedelta) -> tuple[Act, ...]:
    """The same acts at other moments, in UTC."""
    return tuple(replace(act, at=(act.at + by).astimezone(UTC)) for act in acts)


@dataclass(frozen=True, slots=True)
class Plan:
    """One order and its story. `customer` and `office` are places in the crew's lists; without `customer` a clerk places it."""

    position: int
    wish: Wish
    sender: Party
    addressee: Party
    office: int
    customer: int | None
    acts: tuple[Act, ...]
    accepted_at: str

    @property
    def key(self) -> str:
        """The idempotency key under which it is placed."""
        return f"demonstration-{self.position:06d}"
