"""Orders counted, for an overview."""

from datetime import date, datetime

import strawberry

from schema.core.context import Info
from schema.core.fields import query
from schema.order_words import OrderStatus
from server.core.vocabulary import Permission
from server.domains.orders import statistics
from server.domains.orders.states import OrderStatus as Status


@strawberry.type(description="How many orders are in a state.")
class StatusCount:
    status: OrderStatus = strawberry.field(description="The state.")
    count: int = strawberry.field(description="How many.")


@strawberry.type(description="How many orders a day saw.")
class DayCount:
    day: date = strawberry.field(description="The day in the platform's zone.")
    placed: int = strawberry.field(description="Placed on it.")
    delivered: int = strawberry.field(description="Delivered on it.")
    placed_before: int = strawberry.field(description="Placed on its counterpart, as many days earlier as are counted.")


@strawberry.type(description="Counts of the orders within the viewer's scope.")
class OrderStatistics:
    as_of: datetime = strawberry.field(description="When they were counted.")
    by_status: list[StatusCount] = strawberry.field(description="By state, in the order of an order's life.")
    per_day: list[DayCount] = strawberry.field(description="By day, the earliest first, today last.")
    on_time_share: float | None = strawberry.field(
        description="Of the items delivered in these days, the share delivered by the promised day; null without any."
    )
    on_time_of: int = strawberry.field(description="How many items that share is of.")
    on_time_share_before: float | None = strawberry.field(
        description="The share of as many days before; null without any."
    )
    awaiting_payment: int = strawberry.field(description="Orders that wait for payment.")
    in_transit: int = strawberry.field(description="Orders whose item is on its way.")
    exceptions: int = strawberry.field(description="Orders whose item is lost, damaged or seized.")
    stale: int = strawberry.field(description="Items nothing was heard of for thirty days.")
    late: int = strawberry.field(description="Items on their way past their promised day.")
    placed_today: int = strawberry.field(description="Orders placed today.")
    placed_week_ago: int = strawberry.field(description="Orders placed a week ago up to the same hour.")
    delivered_today: int = strawberry.field(description="Orders delivered today.")
    delivered_week_ago: int = strawberry.field(description="Orders delivered a week ago up to the same hour.")

    @classmethod
    def of(cls, found: statistics.Statistics) -> "OrderStatistics":
        counts, today = found.by_status, found.days[-1]
        moving = (Status.ACCEPTED, Status.IN_TRANSIT, Status.RETURNING)
        return cls(
            as_of=found.as_of,
            by_status=[StatusCount(status=one, count=counts[one]) for one in Status if one in counts],
            per_day=[
                DayCount(day=day.day, placed=day.placed, delivered=day.delivered, placed_before=day.placed_before)
                for day in found.days
            ],
            on_time_share=found.on_time.share,
            on_time_of=found.on_time.all,
            on_time_share_before=found.on_time_before.share,
            awaiting_payment=counts.get(Status.PENDING_PAYMENT, 0),
            in_transit=sum(counts.get(one, 0) for one in moving),
            exceptions=counts.get(Status.EXCEPTION, 0),
            stale=found.stale,
            late=found.late,
            placed_today=today.placed,
            placed_week_ago=found.placed_a_week_ago,
            delivered_today=today.delivered,
            delivered_week_ago=found.delivered_a_week_ago,
        )


@strawberry.type
class StatisticsQuery:
    @query(Permission.ORDERS_READ, heavy=True)
    async def order_statistics(self, info: Info, days: int = 30) -> OrderStatistics:
        """Counts for an overview over the last 1 to 92 days, within the viewer's scope."""
        return OrderStatistics.of(await statistics.statistics(info.context.viewer, days))
