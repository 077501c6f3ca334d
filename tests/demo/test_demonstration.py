"""The demonstration: every state can be found, every number is right, it is made once, and grows while it is used."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server import demonstration
from server.core import clock, database
from server.demonstration.fates import FIRST
from server.domains.audit.models import AuditEntry
from server.domains.catalog import item_numbers, postcodes
from server.domains.catalog.words import OrderProduct
from server.domains.jobs.models import Job
from server.domains.jobs.running import execute
from server.domains.jobs.words import JobStatus
from server.domains.orders import parties
from server.domains.orders.models import Order, OrderEvent
from server.domains.orders.states import OrderStatus
from server.domains.permissions.models import Unit, UnitLevel
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.shipments.states import SOURCES
from server.domains.shipments.words import EventCode, ShipmentStatus
from server.domains.users.models import Credential, User

pytestmark = pytest.mark.slow
NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)


@pytest.fixture
async def loaded(opened_database: Any) -> list[str]:
    """The demonstration, loaded in the afternoon of a Wednesday."""
    with clock.stopped_at(NOW):
        return await demonstration.load(FIRST)


async def test_it_shows_every_state_number_and_place_it_should(loaded: list[str]) -> None:
    orders, items = await Order.all(), await Shipment.all()

    assert len(orders) == FIRST == 400
    assert {order.status for order in orders} == set(OrderStatus)
    assert {item.status for item in items} == set(ShipmentStatus)
    assert {order.product for order in orders} == set(OrderProduct)
    assert any(item.stale for item in items)
    assert any(item.late and item.delivered_at is None for item in items)
    assert any(item.late and item.delivered_at is not None for item in items)
    assert any(order.insured_minor is not None for order in orders)
    assert any(order.return_receipt for order in orders)
    abroad = [order for order in orders if order.destination_country != "CN"]
    assert len({order.destination_country for order in abroad}) >= 5
    assert all(order.contents for order in abroad)
    _numbers_are_right(orders, items)
    await _people_are_nobody(orders)
    await _holds_can_be_tried(items)
    await _days_are_believable(orders)
    await _the_organisation_is_a_tree()


def _numbers_are_right(orders: list[Order], items: list[Shipment]) -> None:
    numbers = [order.item_number for order in orders if order.item_number is not None]
    assert len(numbers) > 250
    assert all(item_numbers.parse(number).valid for number in numbers)
    assert {number[:2] for number in numbers} >= {"RR", "CP", "CV", "EE", "EA", "98"}
    assert {order.number for order in orders if order.status is not OrderStatus.DRAFT} == {
        item.reference for item in items
    }


async def _people_are_nobody(orders: list[Order]) -> None:
    """No address, name or number is one of a person: numbers come from one block, hosts from one reserved name."""
    for order in orders[:60]:
        for role in ("sender", "addressee"):
            party = parties.opened(getattr(order, f"{role}_sealed"), role, order.seal_row)
            if party.country == "CN":
                assert re.fullmatch(r"\+861\d{2}0000\d{4}", party.phone), party.phone
                assert party.postcode is not None
                assert party.division is not None
                assert postcodes.province_of(party.postcode) == party.division[:2]
    assert all(str(user.email_masked).endswith("@demo.posthouse.example") for user in await User.all())


async def _holds_can_be_tried(items: list[Shipment]) -> None:
    """Enough items to hold fifty at once, and some that refuse."""
    held = [item.status in SOURCES[EventCode.PXH] for item in items]
    assert sum(held) >= 50
    assert held.count(False) >= 50


async def _days_are_believable(orders: list[Order]) -> None:
    """Sixty days, every week of them, by day rather than by night; nothing happens in the future."""
    hours = Counter((order.placed_at + timedelta(hours=8)).hour for order in orders)
    assert sum(hours[hour] for hour in range(8, 23)) >= 0.95 * len(orders)
    weeks = {(NOW - order.placed_at).days // 7 for order in orders}
    assert weeks == set(range(9))
    assert max(order.placed_at for order in orders) <= NOW
    assert max(event.at for event in await ShipmentEvent.all()) <= NOW
    assert max(event.at for event in await OrderEvent.all()) <= NOW
    moments = await AuditEntry.all().order_by("sequence").values_list("at", flat=True)
    assert list(moments) == sorted(moments), "the trail runs as time does"


async def _the_organisation_is_a_tree() -> None:
    levels = Counter(unit.level for unit in await Unit.all())
    assert levels == {UnitLevel.PROVINCE: 4, UnitLevel.CITY: 8, UnitLevel.OFFICE: 16}
    busy = {order["unit_id"] for order in await Order.all().values("unit_id")}
    assert len(busy) == 16


async def test_loading_twice_does_nothing(opened_database: Any) -> None:
    assert "shown once: demo-" in (await demonstration.load(5))[0]
    before = (await Order.all().count(), await User.all().count(), await AuditEntry.all().count())

    assert await demonstration.load() == []
    assert (await Order.all().count(), await User.all().count(), await AuditEntry.all().count()) == before
    assert await Credential.all().count() == len(await demonstration.second_factors_now()) + 2
    assert not await Job.all().exists()


async def test_what_is_interrupted_leaves_nothing(opened_database: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails() -> int:
        raise RuntimeError("the power is gone")

    monkeypatch.setattr("server.domains.shipments.flags.mark", fails)
    with pytest.raises(RuntimeError, match="power"):
        await demonstration.load(3)

    assert not await User.all().exists()
    assert not await Order.all().exists()


async def test_it_grows_by_a_job_that_goes_on_where_it_was_cut(opened_database: Any) -> None:
    await demonstration.load(9, at_once=3)
    job = await Job.get()
    assert (job.status, job.total) == (JobStatus.READY, 6)
    async with database.transaction():
        await Job.filter(id=job.id).update(cursor=5, done=2)

    assert await execute(job.id)

    job = await Job.get()
    assert (job.status, job.done, job.error) == (JobStatus.DONE, 6, None)
    assert await Order.all().count() == 7
    assert max(order.placed_at for order in await Order.all()) <= job.created_at


async def test_growing_stops_when_it_is_cancelled(opened_database: Any) -> None:
    await demonstration.load(50, at_once=3)
    job = await Job.get()
    async with database.transaction():
        await Job.filter(id=job.id).update(stop=True)

    await execute(job.id)

    assert (await Job.get()).status is JobStatus.CANCELLED
    assert await Order.all().count() == 3
