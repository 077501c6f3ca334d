"""The trail under attack: whatever is done to it by whoever has the database, verification finds it."""

import asyncio
import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tortoise.exceptions import BaseORMException

from server.core import database
from server.core.clock import now
from server.core.viewer import ANONYMOUS
from server.core.vocabulary import Permission
from server.domains.audit import heads, refusals
from server.domains.audit.models import AuditEntry, AuditOutcome, AuditRefusal
from server.domains.audit.service import GENESIS, canonical, record
from server.domains.audit.verification import verify
from tests.support.people import People

COUNT = 8


async def trail() -> None:
    """Eight entries, and no trigger in the attacker's way."""
    for number in range(COUNT):
        async with database.transaction():
            await record(ANONYMOUS, Permission.ORDERS_PLACE, ("Order", number + 1), reason=f"reason {number}")
    async with database.transaction() as unit:
        if database.dialect() == "sqlite":
            await unit.connection.execute_query("DROP TRIGGER audit_entries_no_update")
            await unit.connection.execute_query("DROP TRIGGER audit_entries_no_delete")
        else:
            await unit.connection.execute_query("ALTER TABLE audit_entries DISABLE TRIGGER USER")


async def entry(sequence: int) -> AuditEntry:
    return await AuditEntry.get(sequence=sequence)


def rehashed(previous: bytes, sequence: int, body: bytes) -> bytes:
    return hashlib.sha256(previous + str(sequence).encode() + b"\n" + body).digest()


def edited(body: bytes) -> bytes:
    return canonical(orjson.loads(body) | {"reason": "innocent"})


async def change(of: int, **values: Any) -> None:
    await AuditEntry.filter(sequence=of).update(**values)


async def broken_at() -> int | None:
    found = await verify()
    assert found.intact is (found.first_broken_sequence is None)
    return found.first_broken_sequence


async def test_an_untouched_trail_is_whole(opened_database: Any) -> None:
    await trail()
    found = await verify()
    assert (found.intact, found.entries) == (True, COUNT)


async def test_an_edited_entry_is_found(opened_database: Any) -> None:
    await trail()
    body = edited((await entry(3)).body)
    await change(3, body=body, reason="innocent")
    assert await broken_at() == 3


async def test_an_entry_edited_and_rehashed_breaks_the_next_link(opened_database: Any) -> None:
    await trail()
    found = await entry(3)
    body = edited(found.body)
    await change(3, body=body, reason="innocent", hash=rehashed(found.previous_hash, 3, body))
    assert await broken_at() == 4


async def test_a_deleted_entry_is_found(opened_database: Any) -> None:
    await trail()
    await AuditEntry.filter(sequence=4).delete()
    assert await broken_at() == 4


async def test_two_swapped_entries_are_found(opened_database: Any) -> None:
    await trail()
    await change(5, sequence=1000)
    await change(6, sequence=5)
    await change(1000, sequence=6)
    assert await broken_at() == 5


async def test_an_inserted_entry_is_found(opened_database: Any) -> None:
    await trail()
    found = await entry(COUNT)
    copied = {name: getattr(found, name) for name in found._meta.db_fields if name not in ("id", "sequence")}
    await AuditEntry.create(sequence=COUNT + 1, **copied)
    assert await broken_at() == COUNT + 1


async def test_a_cut_tail_is_found_by_a_signed_head(opened_database: Any) -> None:
    await trail()
    head = heads.Head(COUNT, bytes((await entry(COUNT)).hash), "")
    await AuditEntry.filter(sequence__gt=COUNT - 2).delete()

    assert (await verify()).intact
    found = await verify([head])
    assert not found.intact
    assert found.first_broken_sequence == COUNT - 1


async def test_white_space_in_the_content_is_found_even_rehashed_at_the_end(opened_database: Any) -> None:
    await trail()
    found = await entry(COUNT)
    body = found.body.replace(b'","', b'", "', 1)
    await change(COUNT, body=body, hash=rehashed(found.previous_hash, COUNT, body))
    assert await broken_at() == COUNT


async def test_a_changed_first_entry_is_found(opened_database: Any) -> None:
    await trail()
    await change(1, previous_hash=b"\x01" * 32)
    assert await broken_at() == 1


async def test_a_wholly_rewritten_trail_is_found_by_a_signed_head(opened_database: Any) -> None:
    await trail()
    head = heads.Head(COUNT, bytes((await entry(COUNT)).hash), "")
    previous = GENESIS
    for sequence in range(1, COUNT + 1):
        body = edited((await entry(sequence)).body)
        new = rehashed(previous, sequence, body)
        await change(sequence, body=body, reason="innocent", previous_hash=previous, hash=new)
        previous = new

    assert (await verify()).intact
    assert (await verify([head])).first_broken_sequence == COUNT


@pytest.mark.parametrize(
    "values",
    [
        {"actor_name": "x"}, {"action": "orders:read"}, {"object_type": "User"}, {"object_key": 99}, {"code": "X"},
        {"outcome": AuditOutcome.REFUSED}, {"count": 2}, {"reason": None}, {"request_id": "x"}, {"address_block": "x"},
    ],
)  # fmt: skip
async def test_a_column_that_no_longer_says_what_was_hashed_is_found(opened_database: Any, values: Any) -> None:
    await trail()
    await change(2, **values)
    assert await broken_at() == 2


async def test_any_single_changed_byte_of_a_body_or_hash_is_found(opened_database: Any) -> None:
    await trail()
    found = await entry(2)
    for name in ("body", "hash", "previous_hash"):
        whole = bytes(getattr(found, name))
        for position in range(0, len(whole), 7):
            wrong = bytes([whole[position] ^ 1])
            await change(2, **{name: whole[:position] + wrong + whole[position + 1 :]})
            assert await broken_at() in (2, 3), (name, position)
        await change(2, **{name: whole})
    assert await broken_at() is None


async def test_entries_can_be_neither_changed_nor_deleted(opened_database: Any) -> None:
    async with database.transaction():
        await record(ANONYMOUS, Permission.ORDERS_PLACE, None)
    with pytest.raises((BaseORMException, Exception), match="never"):
        await AuditEntry.filter(sequence=1).update(reason="x")
    with pytest.raises((BaseORMException, Exception), match="never"):
        await AuditEntry.filter(sequence=1).delete()


async def test_an_entry_outside_a_transaction_is_a_programming_error(opened_database: Any) -> None:
    with pytest.raises(RuntimeError):
        await record(ANONYMOUS, Permission.ORDERS_PLACE, None)


async def test_thirty_two_writers_make_one_chain(opened_database: Any) -> None:
    async def write() -> None:
        async with database.transaction():
            await record(ANONYMOUS, Permission.ORDERS_PLACE, None)

    await asyncio.gather(*(write() for _ in range(32)))
    found = await verify()
    assert (found.intact, found.entries) == (True, 32)


async def test_refusals_of_one_minute_are_one_entry_with_their_count(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    viewer = await people.viewer("clerk")
    before = await AuditEntry.all().count()
    await asyncio.gather(*(refusals.record_refusal(viewer, Permission.ORDERS_PLACE, "FORBIDDEN") for _ in range(20)))

    assert await refusals.seal(now()) == 0
    stopped_clock(timedelta(minutes=1))
    assert await refusals.seal(now()) == 1
    found = await AuditEntry.filter(sequence__gt=before)
    assert [(one.outcome, one.code, one.count, one.actor_id) for one in found] == [
        (AuditOutcome.REFUSED, "FORBIDDEN", 20, viewer.user_id)
    ]
    assert await AuditRefusal.all().count() == 0
    assert (await verify()).intact


async def test_heads_are_signed_appended_and_refused_when_forged(opened_database: Any, tmp_path: Path) -> None:
    await trail()
    seed = bytes(range(32))
    signer = heads.Signer(tmp_path, seed)
    first = await signer.sign()
    assert await signer.sign() is None
    key = heads.public_key(tmp_path)

    assert heads.read(tmp_path / heads.FILE, key) == [first]
    with pytest.raises(heads.BadHeads):
        heads.read(tmp_path / heads.FILE, Ed25519PrivateKey.generate().public_key())
    file = tmp_path / heads.FILE
    file.write_bytes(file.read_bytes().replace(b'"sequence":8', b'"sequence":7'))
    with pytest.raises(heads.BadHeads):
        heads.read(file, key)
