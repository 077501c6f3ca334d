"""Many writers at once, some of them cancelled: nothing half done, no number lost or given twice, the trail whole."""

import asyncio
import os
import random
import re
import time
from typing import Any

import pytest

from server.domains.audit.verification import verify
from server.domains.orders.models import NumberRange, Order, OrderCharge, OrderEvent
from tests.support.letters import place
from tests.support.people import People

WRITERS = 32
SECONDS = float(os.environ.get("POSTHOUSE_TEST_SECONDS", "5"))


@pytest.mark.slow
async def test_thirty_two_writers_with_random_cancellations(opened_database: Any, people: People) -> None:
    office = await people.office()
    clerk = await people.viewer("clerk", unit_id=office.id)
    generator = random.Random(7)
    until = time.monotonic() + SECONDS
    acknowledged: list[int] = []
    cancelled = 0

    async def write() -> None:
        nonlocal cancelled
        while time.monotonic() < until:
            task = asyncio.ensure_future(place(clerk))
            if generator.random() < 0.2:
                await asyncio.sleep(generator.random() * 0.05)
                task.cancel()
            try:
                acknowledged.append(await task)
            except asyncio.CancelledError:
                cancelled += 1

    await asyncio.gather(*(write() for _ in range(WRITERS)))

    orders = await Order.all().order_by("id").values("id", "number", "item_number")
    items = sorted(int(order["item_number"][2:10]) for order in orders)
    numbers = sorted(int(re.sub(r"^PH\d\d", "", order["number"])) for order in orders)
    assert cancelled > 10
    assert len(acknowledged) > WRITERS
    assert set(acknowledged) <= {order["id"] for order in orders}
    assert items == list(range(1, len(orders) + 1))
    assert numbers == list(range(1, len(orders) + 1))
    assert (await NumberRange.get(name="RR")).next_serial == len(orders) + 1
    assert await OrderEvent.all().count() == len(orders)
    assert await OrderCharge.all().count() == 2 * len(orders)
    found = await verify()
    assert found.intact, found
