"""Writes told stories: keys and numbers drawn as the services draw them, rows in bulk, one unit of work for each lot."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from server.core import database
from server.core.clock import local_day
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.orders import numbers
from server.domains.orders.numbers import Series
from server.seeding.retelling import Told
from server.seeding.templates import Template

ORDER, RECEIPT = "orders", "counter_receipts"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the writer knows of every lot: the templates, and the columns of each table."""

    templates: Sequence[Template]
    columns: Mapping[str, tuple[str, ...]]

    def at(self, table: str, column: str) -> int:
        return self.columns[table].index(column)


async def write(lot: Sequence[Told], plan: Plan) -> None:
    """Write the lot as one unit of work with one entry in the trail."""
    async with database.transaction():
        await _numbered(lot, plan)
        await _keyed(lot, plan)
        for table, rows in _tables(lot).items():
            if rows:
                await database.add(table, plan.columns[table], rows)
        first, last = (one.order[plan.at(ORDER, "number")] for one in (lot[0], lot[-1]))
        reason = f"seed: {len(lot)} orders in bulk, {first} to {last}"
        await audit.record(SYSTEM, Permission.ORDERS_PLACE, None, reason=reason)


async def _numbered(lot: Sequence[Told], plan: Plan) -> None:
    """Give orders, items and receipts the next numbers of their series."""
    wanted = [(one, list(_series(one, plan.templates[one.telling.template]))) for one in lot]
    counted = Counter(series.name for _, found in wanted for _, series in found)
    known = {series.name: series for _, found in wanted for _, series in found}
    following = {name: await numbers.drawn(known[name], count) for name, count in sorted(counted.items())}
    for one, found in wanted:
        receipts = iter(one.parts[RECEIPT])
        for what, series in found:
            number = series.printed(following[series.name])
            following[series.name] += 1
            if what == RECEIPT:
                next(receipts)[plan.at(RECEIPT, "number")] = number
                continue
            one.order[plan.at(ORDER, what)] = number
            if one.item is not None:
                one.item[plan.at("shipments", "number" if what == "item_number" else "reference")] = number


def _series(one: Told, template: Template) -> Iterator[tuple[str, Series]]:
    by, order = timedelta(weeks=one.telling.weeks), template.order
    yield "number", numbers.orders(f"{local_day(order['placed_at'] - by):%y}")
    if order["item_number"] is not None:
        yield "item_number", numbers.items(order["product"], insured=order["insured_minor"] is not None)
    for receipt in template.parts[RECEIPT]:
        yield RECEIPT, numbers.receipts(f"{local_day(receipt['received_at'] - by):%y}")


async def _keyed(lot: Sequence[Told], plan: Plan) -> None:
    order_id = await database.keys_drawn("orders", len(lot))
    item_id = await database.keys_drawn("shipments", sum(one.item is not None for one in lot))
    for one in lot:
        one.order[0] = order_id
        if one.item is not None:
            one.item[0] = one.order[plan.at(ORDER, "shipment_id")] = item_id
        for table, rows in one.parts.items():
            whole, key = ("shipment_id", item_id) if table == "shipment_events" else ("order_id", order_id)
            for row in rows:
                row[plan.at(table, whole)] = key
        order_id += 1
        item_id += one.item is not None


def _tables(lot: Sequence[Told]) -> dict[str, list[list[Any]]]:
    """Rows by table, in an order in which every key they name is there already."""
    found: dict[str, list[list[Any]]] = {
        "shipments": [one.item for one in lot if one.item is not None],
        "orders": [one.order for one in lot],
    }
    for one in lot:
        for table, rows in one.parts.items():
            found.setdefault(table, []).extend(rows)
    return found
