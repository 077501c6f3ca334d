"""The whole of it: people and offices where there are none, templates, workers that tell, one writer."""

import asyncio
import multiprocessing
import os
from collections import deque
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from server import demonstration, opening
from server.core import database
from server.core.keys import Keys
from server.core.settings import Settings
from server.demonstration.planning import Calendar
from server.demonstration.telling import progress
from server.domains.orders.models import Order
from server.seeding import choosing, retelling, templates, writing
from server.seeding.retelling import Telling, Told
from server.seeding.templates import Places, Template

TEMPLATES = 600
LOT = 500


async def fill(settings: Settings, keys: Keys, orders: int, calendar: Calendar, *, made: int = TEMPLATES) -> list[str]:
    """Write orders until the database has so many; what to tell, the demo accounts' password included where it made them.

    Each lot is a unit of work: what is interrupted goes on where it stopped. Raises NotFound where the database has users
    but not those of the demonstration.
    """
    async with opening.working(settings, keys):
        said = await demonstration.load(0)
        there, present, dialect = await Places.read(), await Order.all().count(), database.dialect()
    if present >= orders:
        return [*said, f"There are {present} orders already."]
    found = await templates.make(made, calendar, keys, there)
    tellings = choosing.chosen(orders, found)[present:]
    async with opening.working(settings, keys):
        with progress("Orders", len(tellings)) as advance:
            async for lot in _told(tellings, found, keys, dialect):
                await writing.write(lot, writing.Plan(found, retelling.columns(found)))
                advance(len(lot))
        await database.analyse()
    return [*said, f"There are {orders} orders now, {len(tellings)} of them new."]


async def _told(
    tellings: Sequence[Telling], found: Sequence[Template], keys: Keys, dialect: str
) -> AsyncIterator[list[Told]]:
    """The lots in their order, told a few ahead of the writer."""
    workers = min(os.cpu_count() or 1, 4)
    lots = [tellings[first : first + LOT] for first in range(0, len(tellings), LOT)]
    loop, ahead = asyncio.get_running_loop(), deque[asyncio.Future[list[Told]]]()
    with ProcessPoolExecutor(
        min(workers, len(lots)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=retelling.prepare,
        initargs=(keys, found, dialect),
    ) as pool:
        for lot in lots:
            ahead.append(loop.run_in_executor(pool, retelling.tell_all, lot))
            if len(ahead) > workers + 1:
                yield await ahead.popleft()
        while ahead:
            yield await ahead.popleft()
