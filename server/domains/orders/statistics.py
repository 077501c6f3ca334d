"""Counts of orders for an overview, within the viewer's scope. Days are the platform's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise.expressions import Q, RawSQL
from tortoise.functions import Count

from server.core import database
from server.core.authorization import require
from server.core.clock import now, today
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.orders.models import Order
from server.domains.orders.states import OrderStatus
from server.domains.shipments.models import Shipment

ZONE = ZoneInfo("Asia/Shanghai")
LONGEST = 92


@dataclass(frozen=True, slots=True)
class Day:
    """How many orders were placed and delivered on a day."""

    day: date
    placed: int
    delivered: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """What an overview shows. `on_time` of `delivered` items were delivered by the promised day."""

    as_of: datetime
    by_status: Mapping[OrderStatus, int]
    days: tuple[Day, ...]
    on_time: int
    delivered: int
    stale: int
    late: int
    placed_same_day_last_week: int


async def statistics(viewer: Viewer, days: int) -> Statistics:
    """The counts of the last `days` days, today included. Raises InvalidInput."""
    issues = Issues()
    issues.number(("days",), days, least=1, most=LONGEST)
    issues.check()
    scope = require(viewer, Permission.ORDERS_READ)
    orders, items = database.admitted(Order, scope), database.admitted(Shipment, scope)
    first = today() - timedelta(days=days - 1)
    reads = database.reads()
    counted = (
        await Order.filter(orders).using_db(reads).annotate(n=Count("id")).group_by("status").values("status", "n")
    )
    delivered = items & Q(delivered_at__gte=_start(first))
    done, late = await _count(Shipment, delivered), await _count(Shipment, delivered & Q(late=True))
    week_ago = today() - timedelta(days=7)
    return Statistics(
        as_of=now(),
        by_status={OrderStatus(row["status"]): row["n"] for row in counted},
        days=await _days(orders, first, days),
        on_time=done - late,
        delivered=done,
        stale=await _count(Shipment, items & Q(stale=True)),
        late=await _count(Shipment, items & Q(late=True, delivered_at=None)),
        placed_same_day_last_week=await _count(
            Order, orders & Q(placed_at__gte=_start(week_ago), placed_at__lt=_start(week_ago + timedelta(days=1)))
        ),
    )


async def _days(orders: Q, first: date, days: int) -> tuple[Day, ...]:
    found = []
    placed = await _per_day(orders, "placed_at", first)
    delivered = await _per_day(orders, "delivered_at", first)
    for offset in range(days):
        day = first + timedelta(days=offset)
        found.append(Day(day, placed.get(day, 0), delivered.get(day, 0)))
    return tuple(found)


async def _per_day(orders: Q, column: str, first: date) -> dict[date, int]:
    rows = (
        await Order.filter(orders, **{f"{column}__gte": _start(first)})
        .using_db(database.reads())
        .annotate(day=RawSQL(_day_of(column)), n=Count("id"))
        .group_by("day")
        .values("day", "n")
    )
    return {date.fromisoformat(str(row["day"])[:10]): row["n"] for row in rows}


def _day_of(column: str) -> str:
    """The platform's day of a moment, in SQL: its zone keeps one offset the year round."""
    offset = ZONE.utcoffset(now().replace(tzinfo=None))
    seconds = int(offset.total_seconds()) if offset else 0
    if database.dialect() == "postgres":
        return f"(orders.{column} AT TIME ZONE 'UTC' + interval '{seconds} seconds')::date"
    return f"date(substr(orders.{column}, 1, 19), '{seconds:+d} seconds')"


async def _count(model: Any, condition: Q) -> int:
    return int(await model.filter(condition).using_db(database.reads()).count())


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE).astimezone(UTC)
