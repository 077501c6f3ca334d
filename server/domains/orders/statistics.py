"""Counts of orders for an overview, within the viewer's scope. Days are the platform's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.expressions import Q, RawSQL
from tortoise.functions import Count

from server.core import database
from server.core.authorization import require
from server.core.clock import now, today
from server.core.days import ZONE, day_of
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from server.domains.shipments.flags import MOVING
from server.domains.shipments.models import Shipment

LONGEST = 92


@dataclass(frozen=True, slots=True)
class Day:
    """How many orders were placed and delivered on a day, and placed on its counterpart of the span before."""

    day: date
    placed: int
    delivered: int
    placed_before: int


@dataclass(frozen=True, slots=True)
class Share:
    """So many of `all` items were delivered by the promised day."""

    on_time: int
    all: int

    @property
    def share(self) -> float | None:
        return self.on_time / self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Statistics:
    """What an overview shows, beside the span of as many days before and the same hours a week ago."""

    as_of: datetime
    by_status: Mapping[OrderStatus, int]
    days: tuple[Day, ...]
    on_time: Share
    on_time_before: Share
    stale: int
    late: int
    placed_a_week_ago: int
    delivered_a_week_ago: int


async def statistics(viewer: Viewer, days: int) -> Statistics:
    """The counts of the last `days` days, today included. Raises InvalidInput."""
    issues = Issues()
    issues.number(("days",), days, least=1, most=LONGEST)
    issues.check()
    scope = require(viewer, Permission.ORDERS_READ)
    orders, items = database.admitted(Order, scope), database.admitted(Shipment, scope)
    first = today() - timedelta(days=days - 1)
    before = first - timedelta(days=days)
    at = now()
    where = database.reads_of(viewer)
    counted = (
        await Order.filter(orders).using_db(where).annotate(n=Count("id")).group_by("status").values("status", "n")
    )
    week_ago = _span(_start(today() - timedelta(days=7)), at - timedelta(days=7))
    return Statistics(
        as_of=at,
        by_status={OrderStatus(row["status"]): row["n"] for row in counted},
        days=await _days(where, orders, before, days),
        on_time=await _on_time(where, items, _start(first), at),
        on_time_before=await _on_time(where, items, _start(before), _start(first)),
        stale=await _count(where, Shipment, items & Q(stale=True)),
        late=await _count(where, Shipment, items & Q(late=True, status__in=[status.value for status in MOVING])),
        placed_a_week_ago=await _count(where, Order, orders & week_ago("placed_at")),
        delivered_a_week_ago=await _count(where, Order, orders & week_ago("delivered_at")),
    )


def _span(since: datetime, until: datetime) -> Callable[[str], Q]:
    def within(column: str) -> Q:
        limits: dict[str, Any] = {f"{column}__gte": since, f"{column}__lte": until}
        return Q(**limits)

    return within


async def _on_time(where: BaseDBAsyncClient, items: Q, since: datetime, until: datetime) -> Share:
    delivered = items & _span(since, until)("delivered_at")
    found = await _count(where, Shipment, delivered)
    return Share(found - await _count(where, Shipment, delivered & Q(late=True)), found)


async def _days(where: BaseDBAsyncClient, orders: Q, before: date, days: int) -> tuple[Day, ...]:
    """The last `days` of twice as many days from `before` on, each with its counterpart."""
    placed = await _per_day(where, orders, "placed_at", before)
    delivered = await _per_day(where, orders, "delivered_at", before)
    found = []
    for offset in range(days):
        counterpart = before + timedelta(days=offset)
        day = counterpart + timedelta(days=days)
        found.append(Day(day, placed.get(day, 0), delivered.get(day, 0), placed.get(counterpart, 0)))
    return tuple(found)


async def _per_day(where: BaseDBAsyncClient, orders: Q, column: str, first: date) -> dict[date, int]:
    rows = (
        await Order.filter(orders, **{f"{column}__gte": _start(first)})
        .using_db(where)
        .annotate(day=RawSQL(day_of(f"orders.{column}")), n=Count("id"))
        .group_by("day")
        .values("day", "n")
    )
    return {date.fromisoformat(str(row["day"])[:10]): row["n"] for row in rows}


async def _count(where: BaseDBAsyncClient, model: Any, condition: Q) -> int:
    return int(await model.filter(condition).using_db(where).count())


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE).astimezone(UTC)
