"""Loads the demonstration into an empty database: all of it or nothing, in the order in which it happened."""

import asyncio
import secrets
from datetime import timedelta

from server.core import clock, database
from server.core.clock import now
from server.demonstration import acting, crew, growing, offices, telling, verifying
from server.demonstration.fates import FIRST
from server.demonstration.planning import Calendar, plan
from server.domains.permissions.roles import roles
from server.domains.shipments import flags
from server.domains.users.models import User

GROWN = 2000
"""How many orders there are in the end, unless told otherwise."""

FOUNDED = timedelta(days=75)
"""How long ago the demonstration's offices opened and its people came."""


async def load(orders: int = GROWN, *, at_once: int = FIRST) -> list[str]:
    """Make the demonstration where the database has no user yet; what to tell, passwords included, once.

    `at_once` orders are there when it returns; a job makes the rest of the wanted number beside everything else.
    """
    if await User.exists():
        return []
    password = f"demo-{secrets.token_urlsafe(9)}"
    hashing = asyncio.ensure_future(crew.hashes(password))
    try:
        async with database.together():
            await _played(orders, min(orders, at_once), Calendar(now()))
            await crew.give_passwords(await hashing)
    finally:
        hashing.cancel()
    return [
        f"Demo accounts: <role>@{crew.HOST}, such as clerk@{crew.HOST}. Password of all, shown once: {password}",
        f"Roles: {', '.join(roles())}",
        "Their second factors: .venv/bin/python -m server demo codes (with the same --data)",
    ]


async def _played(orders: int, at_once: int, calendar: Calendar) -> None:
    with clock.told(calendar.until - FOUNDED):
        actors = await crew.hire(await offices.found_units())
    plans = [plan(position, calendar) for position in range(at_once)]
    acts = sorted(((act.at, one.position, number) for one in plans for number, act in enumerate(one.acts)))
    placed: dict[int, int] = {}
    with telling.progress("Demonstration, steps", len(acts)) as advance:
        for _, position, number in acts:
            one = plans[position]
            placed[position] = await acting.perform(actors, one, one.acts[number], placed.get(position))
            advance(1)
    await flags.mark()
    await verifying.submit(actors)
    if orders > at_once:
        async with database.transaction():
            await growing.begin(at_once, orders, calendar, actors.platform["operator"].user_id)
