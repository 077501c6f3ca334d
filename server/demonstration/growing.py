"""Grows the demonstration while it is used: order by order, each a story told whole, resting longer than it works."""

import asyncio
import time
from datetime import datetime

from server.core import database
from server.demonstration import acting, crew
from server.demonstration.planning import Calendar, plan
from server.domains.jobs.context import Context
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind

PAUSE_SECONDS = 0.02
"""The least pause between two orders; otherwise it is twice as long as the order took."""


async def begin(first: int, until: int, calendar: Calendar, asked_by: int | None) -> None:
    """Ask, inside the present transaction, for the orders at the positions from `first` up to `until`."""
    payload = {"first": first, "until": until, "moment": calendar.until.isoformat(), "days": calendar.days}
    await enqueue(JobKind.DEMONSTRATION_GROW, payload, key="demonstration-grow", asked_by=asked_by, total=until - first)


@handler(JobKind.DEMONSTRATION_GROW, lane="bulk")
async def grow(ctx: Context, first: int, until: int, moment: str, days: float) -> None:
    """Make the orders that are not there yet. An order, its story and how far the job has come are one unit of work."""
    actors = await crew.find()
    calendar = Calendar(datetime.fromisoformat(moment), days)
    for position in range(first if ctx.cursor is None else ctx.cursor, until):
        began = time.monotonic()
        async with database.together():
            await acting.play(actors, plan(position, calendar))
            async with database.transaction():
                await ctx.save(done=position + 1 - first, cursor=position + 1)
        await asyncio.sleep(max(PAUSE_SECONDS, 2 * (time.monotonic() - began)))
