"""A new key for everything sealed, while people are read and written; the former key is retired."""

import asyncio
import os
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import crypto, database, key_changes, keys
from server.core.clock import now
from server.core.crypto import Unsealable, key_of, sealer
from server.core.settings import Settings
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.jobs.words import JobStatus
from server.domains.lists.selection import Selection, opened
from server.domains.orders.models import Order
from server.domains.orders.parties import opened as opened_party
from server.domains.sealing import places, resealing, rotation
from server.domains.sealing.resealing import Progress
from server.domains.users import second_factors
from server.domains.users.models import SecondFactor, User
from server.domains.users.reaching import contacts_of
from tests.sealing.crowd import Busy, addresses, email_of, gather
from tests.support.letters import place
from tests.support.people import People

MANY = int(os.environ.get("POSTHOUSE_TEST_SEALED", "4000"))
"""How many sealed texts are rotated under load; the full measure is 100,000."""


def said(at: Progress) -> None:
    """Nobody listens."""


@pytest.mark.slow
async def test_everything_is_sealed_anew_under_load_and_nothing_becomes_unreadable(
    opened_database: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    await gather(MANY // 2)
    keys_there = [row["id"] for row in await User.all().values("id")]
    busy = Busy(keys_there)
    tasks = [asyncio.ensure_future(one) for one in (busy.read(), busy.read(), busy.write())]
    began = time.perf_counter()

    key_id, fresh = await rotation.begin(opened_database.data)
    resealed = await rotation.reseal(said)

    took = time.perf_counter() - began
    busy.stopped = True
    await asyncio.gather(*tasks)
    with capsys.disabled():
        print(
            f"\n{database.dialect()}: {resealed:,} texts in {took:.1f} s, {busy.reads:,} reads, {busy.writes:,} writes, "
            f"slowest write {busy.slowest * 1000:.0f} ms, {len(busy.unreadable)} unreadable"
        )
    assert (key_id, fresh, busy.unreadable) == (2, True, [])
    assert busy.reads > 100
    assert busy.writes > 10
    assert await places.used() == {2: MANY}
    retired = _later(opened_database)
    assert sealer().keys.data.keys() == {2}
    assert retired.exists()
    found = await addresses()
    assert len(found) == MANY // 2
    assert {key: found[key] for key in busy.expected} == busy.expected
    assert found[keys_there[0]] in (email_of(0), busy.expected.get(keys_there[0]))


def _later(settings: Settings) -> Any:
    """The former key, taken out of the file."""
    kept = key_changes.retire(settings.data, 1)
    sealer().refresh()
    return kept


async def test_every_sealed_column_and_every_waiting_job_is_met(opened_database: Settings, people: People) -> None:
    viewer = await people.viewer("customer")
    order_id = await place(viewer)
    async with database.transaction():
        await second_factors.confirm_for(await User.get(id=viewer.user_id))
    sealed = Selection(search="13812345678").sealed()
    job = await Job.create(
        kind="orders_export", lane="bulk", payload={"selection": sealed, "format": "csv"}, status=JobStatus.READY,
        due_at="2026-11-24T00:00:00+00:00", created_at="2026-11-24T00:00:00+00:00",
    )  # fmt: skip
    before = await places.used()

    await rotation.begin(opened_database.data)
    resealed = await rotation.reseal(said)

    assert before[1] == resealed == (await places.used()).total()
    assert set(await places.used()) == {2}
    _later(opened_database)
    order = await Order.get(id=order_id)
    assert opened_party(order.sender_sealed, "sender", order.seal_row).name
    assert contacts_of(await User.get(id=viewer.user_id))
    assert second_factors.seed_of(await SecondFactor.get(user_id=viewer.user_id))
    assert opened((await Job.get(id=job.id)).payload["selection"]).search == "13812345678"


async def test_a_rotation_that_was_cut_off_goes_on_with_the_same_key(opened_database: Settings) -> None:
    await gather(600)
    await rotation.begin(opened_database.data)

    async def cut(at: Progress) -> None:
        if at.resealed:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await resealing.whole(cut)
    half = await places.used()
    assert half[1] > 0 < half[2]

    assert await rotation.begin(opened_database.data) == (2, False)
    assert await rotation.reseal(said) == half[1]
    assert set(await places.used()) == {2}
    assert len(await addresses()) == 600


async def test_a_row_written_with_the_former_key_meanwhile_is_met_by_the_next_pass(opened_database: Settings) -> None:
    await gather(10)
    old = await User.all().order_by("id").first()
    assert old is not None
    await rotation.begin(opened_database.data)
    put_back = False

    async def note(at: Progress) -> None:
        nonlocal put_back
        if not put_back and key_of((await User.get(id=old.id)).email_sealed or b"") == 2:
            put_back = True
            await User.filter(id=old.id).update(email_sealed=old.email_sealed)

    await resealing.whole(note)

    assert put_back
    assert set(await places.used()) == {2}


async def test_a_value_changed_between_reading_and_writing_is_not_lost(
    opened_database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    await gather(3)
    await rotation.begin(opened_database.data)
    write, changed = resealing._write, False

    async def late(connection: Any, table: str, column: str, values: Any) -> int:
        nonlocal changed
        if not changed and table == "users":
            changed = True
            user = await User.all().order_by("id").first()
            assert user is not None
            other = sealer().seal("other@crowd.example", table="users", column="email", row=user.seal_row)
            await User.filter(id=user.id).update(email_sealed=other)
        return await write(connection, table, column, values)

    monkeypatch.setattr(resealing, "_write", late)
    await rotation.reseal(said)

    assert "other@crowd.example" in (await addresses()).values()
    assert set(await places.used()) == {2}


async def test_a_key_is_retired_when_nothing_needs_it_and_not_before(
    opened_database: Settings, stopped_clock: Callable[[timedelta], None]
) -> None:
    await gather(3)
    await rotation.begin(opened_database.data)
    with pytest.raises(key_changes.KeyRefused, match="less than a minute"):
        await rotation.retire(opened_database.data, 1)
    stopped_clock(timedelta(seconds=61))
    with pytest.raises(key_changes.KeyRefused, match="6 texts"):
        await rotation.retire(opened_database.data, 1)
    await rotation.reseal(said)

    kept = await rotation.retire(opened_database.data, 1)

    assert (kept.name, kept.stat().st_mode & 0o777) == ("retired-key-1.json", 0o600)
    assert keys.load(opened_database.data).data.keys() == {2}
    assert len(await addresses()) == 3
    with pytest.raises(key_changes.KeyRefused):
        await rotation.retire(opened_database.data, 2)
    entries = await AuditEntry.filter(action__startswith="keys:").order_by("sequence")
    assert [one.action for one in entries] == ["keys:rotate", "keys:retire"]


async def test_the_process_that_serves_follows_the_key_file_and_seals_anew(opened_database: Settings) -> None:
    await gather(300)
    before = sealer().keys
    key_changes.promote(opened_database.data, key_changes.prepare(opened_database.data), now())
    sealer().refresh()

    await rotation.follow(before, sealer().keys)
    await rotation.follow(before, sealer().keys)
    await drain()

    if database.dialect() == "postgres":
        assert await Job.filter(kind="keys_reseal").count() == 0
        return
    job = await Job.get(kind="keys_reseal")
    assert (job.status, job.done) == (JobStatus.DONE, job.total)
    assert set(await places.used()) == {2}
    assert await AuditEntry.filter(action="keys:rotate").count() == 2


async def test_texts_moved_to_another_row_or_column_do_not_open_and_are_never_sealed_anew(
    opened_database: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    await gather(2)
    one, two = await User.all().order_by("id")
    await rotation.begin(opened_database.data)
    for moved in (two.email_sealed, one.phone_sealed):
        await User.filter(id=one.id).update(email_sealed=moved)
        with pytest.raises(Unsealable):
            contacts_of(await User.get(id=one.id))
        await rotation.reseal(said)
        assert (await User.get(id=one.id)).email_sealed == moved, "what does not belong there stays as it was"
        assert (await places.used())[1] == 1
        assert f"users.email_sealed of row {one.id} cannot be read" in caplog.text
    with pytest.raises(key_changes.KeyRefused):
        await rotation.retire(opened_database.data, 1)

    await User.filter(id=one.id).update(email_sealed=one.email_sealed)
    await rotation.reseal(said)
    assert len(await addresses()) == 2


def test_another_keys_text_is_opened_once_the_key_file_has_it(sealer: crypto.Sealer) -> None:
    place = {"table": "users", "column": "email", "row": "1"}
    old = sealer.keys
    newer = keys.Keys(2, {**old.data, 2: bytes(32)}, old.index, old.cursor, old.audit_seed)
    text = crypto.Sealer(newer).seal("a@example.cn", **place)
    with pytest.raises(Unsealable):
        sealer.open(text, **place)

    assert crypto.Sealer(old, lambda: newer).open(text, **place) == "a@example.cn"
