"""What of signing in is kept no longer than it is needed, so that its tables stay bounded."""

import asyncio
import logging

from tortoise.exceptions import OperationalError

from server.domains.users import budgets, sessions

EVERY_SECONDS = 3600
log = logging.getLogger(__name__)


async def keep_forgetting() -> None:
    """Delete ended sessions and counts of tries that are over every hour, until cancelled."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            await sessions.forget()
            await budgets.forget()
        except OperationalError:
            log.exception("ended sessions could not be deleted; trying again")
