"""Proves the trail: every entry hashed anew, every copy compared with what was hashed, every signed head met."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from server.core import database
from server.core.clock import as_stored
from server.domains.audit.heads import Head
from server.domains.audit.service import COLUMNS, GENESIS, canonical

PAGE = 2000


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found: the first entry that is wrong, and how, or nothing."""

    intact: bool
    entries: int
    head_hash: bytes | None = None
    head_at: datetime | None = None
    first_broken_sequence: int | None = None
    problem: str | None = None


async def verify(heads: Sequence[Head] = ()) -> Verification:
    """Walk the whole chain. Signed heads, in any order, must be met where they say."""
    expected = {head.sequence: head.hash for head in heads}
    previous, sequence, at = GENESIS, 0, None
    while True:
        rows = await _page(sequence)
        if not rows:
            break
        for row in rows:
            problem = _problem(row, sequence + 1, previous)
            if problem is None and expected.get(row["sequence"], row["hash"]) != row["hash"]:
                problem = "a signed head names another hash for this entry"
            if problem:
                return Verification(False, sequence, previous, at, sequence + 1, problem)
            sequence, previous, at = sequence + 1, bytes(row["hash"]), as_stored(row["at"])
        await asyncio.sleep(0)
    missing = [signed for signed in sorted(expected) if signed > sequence]
    if missing:
        return Verification(
            False, sequence, previous, at, sequence + 1, f"entries up to {missing[-1]} were signed and are gone"
        )
    return Verification(True, sequence, previous if sequence else None, at)


async def _page(after: int) -> list[dict[str, Any]]:
    mark = database.placeholder(1)
    return await database.present().execute_query_dict(
        f"SELECT id, sequence, {', '.join(COLUMNS)}, body, previous_hash, hash FROM audit_entries "
        f"WHERE sequence > {mark} OR sequence IS NULL ORDER BY sequence LIMIT {PAGE}",
        [after],
    )


def _problem(row: Mapping[str, Any], sequence: int, previous: bytes) -> str | None:
    if row["sequence"] != sequence:
        return f"entry {sequence} is missing"
    if bytes(row["previous_hash"]) != previous:
        return "the link to the entry before is broken"
    body = bytes(row["body"])
    if hashlib.sha256(previous + str(sequence).encode() + b"\n" + body).digest() != bytes(row["hash"]):
        return "the content does not have the hash it carries"
    try:
        said = orjson.loads(body)
    except ValueError:
        return "the content cannot be read"
    if canonical(said) != body:
        return "the content is not in canonical form"
    for column in COLUMNS:
        shown = as_stored(row[column]) if column == "at" else row[column]
        if shown != (datetime.fromisoformat(said[column]) if column == "at" else said[column]):
            return f"the column {column} differs from the content"
    return None
