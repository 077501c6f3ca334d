"""Templates: what the services wrote of some orders, row by row."""

import asyncio
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server import opening
from server.core import database
from server.core.keys import Keys
from server.core.settings import Settings
from server.demonstration import acting, crew, offices
from server.demonstration.fates import Fate, fate_of
from server.demonstration.planning import SEED, Calendar, plan
from server.demonstration.telling import progress
from server.domains.orders import parties
from server.domains.orders.models import CounterReceipt, Order, OrderCharge, OrderEvent
from server.domains.orders.parties import Party
from server.domains.permissions.models import Unit
from server.domains.shipments import flags
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.migrations.runner import migrate

Row = dict[str, Any]
PARTS = {OrderCharge: "order_id", OrderEvent: "order_id", CounterReceipt: "order_id", ShipmentEvent: "shipment_id"}
"""What belongs to an order or its item, and the column that says to which."""

USERS = frozenset({"customer_id", "actor_id", "received_by_id"})
UNITS = frozenset({"unit_id", "city_unit_id", "province_unit_id", "delivery_unit_id"})
"""Columns that point to people and offices."""


@dataclass(frozen=True, slots=True)
class Template:
    """One order as the services wrote it: its row, its item's, the rows of its parts by table, and its parties in clear."""

    fate: Fate
    order: Row
    item: Row | None
    parts: Mapping[str, list[Row]]
    sender: Party
    addressee: Party
    online: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Who and what the rows of a database point to, by what it is called."""

    users: Mapping[str, int]
    units: Mapping[str, int]

    @classmethod
    async def read(cls) -> "Places":
        """Raises NotFound where the demonstration's people are not there."""
        actors = await crew.find()
        users = {f"clerk {n}": one.user_id for n, one in enumerate(actors.clerks)}
        users |= {f"courier {n}": one.user_id for n, one in enumerate(actors.couriers)}
        users |= {f"customer {n}": one.user_id for n, one in enumerate(actors.customers)}
        users |= {role: one.user_id for role, one in actors.platform.items()}
        known = {name: user_id for name, user_id in users.items() if user_id is not None}
        return cls(known, {unit["name"]: unit["id"] for unit in await Unit.all().values("name", "id")})

    def moves_to(self, other: "Places") -> tuple[dict[int, int], dict[int, int]]:
        """For each user and unit here the one of the same name there."""
        return (
            {key: other.users[name] for name, key in self.users.items()},
            {key: other.units[name] for name, key in self.units.items()},
        )


async def make(count: int, calendar: Calendar, keys: Keys, there: Places) -> list[Template]:
    """Let the services place and carry so many orders in a database of their own; what they wrote, pointing into `there`."""
    folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="posthouse-seed-"))
    try:
        settings = Settings(data=folder, DATABASE_URL=None)
        await migrate(settings)
        async with opening.working(settings, keys):
            await _play(count, calendar)
            users, units = (await Places.read()).moves_to(there)
            return await _read(users, units)
    finally:
        await asyncio.to_thread(shutil.rmtree, folder)


async def _play(count: int, calendar: Calendar) -> None:
    async with database.together():
        actors = await crew.hire(await offices.found_units())
        with progress("Templates, orders", count) as advance:
            for position in range(count):
                await acting.play(actors, plan(position, calendar))
                advance(1)
        await flags.mark()


async def _read(users: dict[int, int], units: dict[int, int]) -> list[Template]:
    items = {row["id"]: row for row in await Shipment.all().values()}
    parts: dict[str, dict[int, list[Row]]] = {}
    for model, parent in PARTS.items():
        found = defaultdict(list)
        for row in await model.all().order_by("id").values():
            found[row[parent]].append(_moved(row, users, units))
        parts[model._meta.db_table] = found
    templates = []
    for position, row in enumerate(await Order.all().order_by("id").values()):
        item = items.get(row["shipment_id"])
        templates.append(
            Template(
                fate=fate_of(position, SEED),
                order=_moved(row, users, units),
                item=None if item is None else _moved(item, users, units),
                parts={
                    table: found.get(row["id"] if table != "shipment_events" else row["shipment_id"], [])
                    for table, found in parts.items()
                },
                sender=parties.opened(row["sender_sealed"], "sender", row["seal_row"]),
                addressee=parties.opened(row["addressee_sealed"], "addressee", row["seal_row"]),
                online=row["customer_id"] is not None,
            )
        )
    return templates


def _moved(row: Row, users: dict[int, int], units: dict[int, int]) -> Row:
    found = {column: value for column, value in row.items() if column != "id"}
    for columns, keys in ((USERS, users), (UNITS, units)):
        for column in columns & found.keys():
            found[column] = None if found[column] is None else keys[found[column]]
    return found
