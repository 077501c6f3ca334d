"""What runs when, written out: the retention that keeps tables bounded, and what time does to orders and items."""

import asyncio
import logging

from server.core.database import Unavailable
from server.domains.jobs import idempotency
from server.domains.orders import timers
from server.domains.shipments import flags
from server.domains.users import budgets, sessions

HOURLY = (
    sessions.forget,
    budgets.forget,
    idempotency.forget,
    flags.mark,
    timers.expire,
    timers.complete,
)
EVERY_SECONDS = 3600
log = logging.getLogger(__name__)


async def keep() -> None:
    """Run what is due every hour, until cancelled. What fails is tried again an hour later."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        for work in HOURLY:
            try:
                await work()
            except Unavailable:
                log.exception("%s.%s failed", work.__module__, work.__name__)
