"""The bulk writer: its rows are those the services write, column by column; what was cut goes on."""

import multiprocessing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server import opening, seeding
from server.core import clock, database
from server.core.errors import NotFound
from server.core.settings import Settings
from server.demonstration import acting, crew, loading
from server.demonstration.planning import Calendar, plan
from server.demonstration.plans import Plan
from server.domains.audit import verification
from server.domains.audit.models import AuditEntry
from server.domains.orders import parties
from server.domains.orders.models import CounterReceipt, NumberRange, Order, OrderCharge, OrderEvent
from server.domains.orders.parties import Party
from server.domains.shipments import flags
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.users import accounts
from server.domains.users.models import UserKind
from server.seeding import choosing, retelling, templates, writing

pytestmark = pytest.mark.slow
NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
CALENDAR = Calendar(NOW)
TEMPLATES, ORDERS = 50, 30
OWN = {"id", "order_id", "shipment_id", "seal_row", "sender_sealed", "addressee_sealed"}
"""What two databases cannot share: keys, and texts sealed to a row."""


@pytest.fixture(autouse=True)
def workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those who tell are forked from one process that has imported everything, rather than each importing it again."""
    prepared = multiprocessing.get_context("forkserver")
    prepared.set_forkserver_preload(["server.seeding.retelling"])
    monkeypatch.setattr("multiprocessing.get_context", lambda method: prepared)


PARTS = (OrderCharge, OrderEvent, CounterReceipt)


def opened(row: dict[str, Any], role: str) -> Party:
    return parties.opened(row[f"{role}_sealed"], role, row["seal_row"])


async def everything() -> list[dict[str, Any]]:
    """Every order with all its rows, in the order in which they were placed; keys and seals left out, parties opened."""
    found = []
    for row in await Order.all().order_by("placed_at", "id").values():
        item = await Shipment.filter(id=row["shipment_id"] or -1).first().values()
        parts = {model.__name__: await model.filter(order_id=row["id"]).order_by("id").values() for model in PARTS} | {
            "ShipmentEvent": await ShipmentEvent.filter(shipment_id=row["shipment_id"] or -1).order_by("id").values()
        }
        found.append(
            {
                "order": bare(row),
                "item": item and bare(item),
                "parties": (opened(row, "sender"), opened(row, "addressee")),
                **{name: [bare(part) for part in rows] for name, rows in parts.items()},
            }
        )
    return found


def bare(row: dict[str, Any]) -> dict[str, Any]:
    return {column: value for column, value in row.items() if column not in OWN}


def retold(telling: retelling.Telling, found: list[templates.Template]) -> Plan:
    """The plan of which the telling is the outcome."""
    one, by = plan(telling.template, CALENDAR), timedelta(weeks=telling.weeks)
    sender, addressee = retelling.persons(found[telling.template], telling.position)
    moved = tuple(replace(act, at=act.at - by, given=_with(addressee, act.given)) for act in one.acts)
    return replace(one, position=telling.position, sender=sender, addressee=addressee, acts=moved)


def _with(addressee: Party, given: Any) -> dict[str, Any]:
    """Who signs, and to whom it is sent on, is the addressee of the telling."""
    own = {"signer": addressee.name, "addressee": addressee}
    return {name: own.get(name, value) for name, value in given.items()}


async def by_the_services(settings: Settings, keys: Any, tellings: list[Any], found: list[Any]) -> list[dict[str, Any]]:
    async with opening.working(settings, keys):
        await loading.load(0)
        actors = await crew.find()
        for telling in tellings:
            await acting.play(actors, retold(telling, found))
        await flags.mark()
        return await everything()


async def test_its_rows_are_those_the_services_write(
    engine: Any, database_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = opening.load_keys(database_settings)
    made: list[Any] = []
    make = templates.make

    async def kept(*arguments: Any) -> list[Any]:
        made.extend(await make(*arguments))
        return made

    monkeypatch.setattr(templates, "make", kept)
    with clock.stopped_at(NOW):
        await seeding.fill(database_settings, keys, ORDERS, CALENDAR, made=TEMPLATES)
        async with opening.working(database_settings, keys):
            bulk = await everything()
            ranges = {row["name"]: row["next_serial"] for row in await NumberRange.all().values()}
        other = await engine.fresh(tmp_path / "other")
        try:
            served = await by_the_services(other, keys, choosing.chosen(ORDERS, made), made)
            async with opening.working(other, keys):
                drawn = {row["name"]: row["next_serial"] for row in await NumberRange.all().values()}
        finally:
            await engine.drop(other)

    assert len(bulk) == len(served) == ORDERS
    assert sum(len(one["ShipmentEvent"]) for one in bulk) > ORDERS
    for one, another in zip(bulk, served, strict=True):
        assert one == another
    assert ranges == drawn


async def test_what_was_cut_goes_on_and_the_trail_names_each_lot(
    database_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = opening.load_keys(database_settings)
    write = writing.write
    lots: list[int] = []

    async def cut(lot: Any, plan: Any) -> None:
        if len(lots) == 2:
            raise ConnectionError("the power is gone")
        lots.append(len(lot))
        await write(lot, plan)

    monkeypatch.setattr("server.seeding.filling.LOT", 10)
    monkeypatch.setattr(writing, "write", cut)
    with pytest.raises(ConnectionError):
        await seeding.fill(database_settings, keys, 35, CALENDAR, made=20)
    monkeypatch.setattr(writing, "write", write)
    said = await seeding.fill(database_settings, keys, 35, CALENDAR, made=20)

    assert said == ["There are 35 orders now, 15 of them new."]
    assert await seeding.fill(database_settings, keys, 35, CALENDAR, made=20) == ["There are 35 orders already."]
    async with opening.working(database_settings, keys):
        numbers = [row["number"] for row in await Order.all().order_by("id").values("number")]
        assert len(set(numbers)) == len(numbers) == 35
        entries = await AuditEntry.filter(reason__startswith="seed: ").order_by("sequence").values("reason")
        assert [entry["reason"].split()[1] for entry in entries] == ["10", "10", "10", "5"]
        assert (await verification.verify()).intact


async def test_a_database_with_other_users_is_left_alone(database_settings: Settings) -> None:
    keys = opening.load_keys(database_settings)
    async with opening.working(database_settings, keys):
        new = accounts.NewUser(UserKind.CUSTOMER, "Somebody", None, email="somebody@example.cn")
        somebody = await accounts.prepare(new)
        async with database.transaction():
            await accounts.create(somebody)

    with pytest.raises(NotFound):
        await seeding.fill(database_settings, keys, 10, CALENDAR, made=5)
    async with opening.working(database_settings, keys):
        assert await Order.all().count() == 0
