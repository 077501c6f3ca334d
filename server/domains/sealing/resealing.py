"""Seals every text anew under the key that seals now, while everybody else goes on reading and writing.

A batch is read, sealed anew in memory, and written in one short transaction; a row is written only where it still holds what
was read, so that nobody's newer value is lost. What is under the present key already is passed over: work that was cut off
is done again from wherever it begins. A row copied or written meanwhile under the former key is met by the next pass.
A text that does not open where it is (moved there, or damaged) stays as it is and is logged; as long as there is one, the
former key is not retired.
"""

import base64
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tortoise.models import Model

from server.core import database
from server.core.crypto import Unsealable, key_of, sealer
from server.core.sealed import SealedColumn
from server.domains.jobs.models import Job
from server.domains.sealing.places import from_argument, models, payloads, sealed_arguments, sealed_columns

BATCH = 250
MOST_PASSES = 20

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """Rows looked at of about so many, texts sealed anew, and where it is: the table and the last row."""

    done: int
    total: int
    resealed: int
    place: int
    after: int


Note = Callable[[Progress], Awaitable[None]]


async def total() -> int:
    """How many rows hold sealed texts."""
    return sum([await model.all().using_db(database.present()).count() for model in models()])


async def pass_over(note: Note, start: Progress | None = None) -> int:
    """Look at every sealed text once, from `start` on; how many were sealed anew. `note` is told after each batch."""
    at = start or Progress(0, await total(), 0, 0, 0)
    known = models()
    for place in range(at.place, len(known)):
        after = at.after if place == at.place else 0
        while True:
            last, rows, resealed = await _batch(known[place], after)
            after = last
            at = Progress(at.done + rows, max(at.total, at.done + rows), at.resealed + resealed, place, after)
            await note(at)
            if rows < BATCH:
                break
    return at.resealed + await _arguments()


async def whole(note: Note, start: Progress | None = None) -> int:
    """Pass over everything until a pass finds nothing to seal anew; how many were."""
    found = await pass_over(note, start)
    for _ in range(MOST_PASSES):
        more = await pass_over(note)
        found += more
        if not more:
            return found
    raise RuntimeError("texts are still being sealed with a former key: is there a process with an old key file?")


async def _batch(model: type[Model], after: int) -> tuple[int, int, int]:
    """The last row looked at, how many were, and how many texts were sealed anew."""
    columns = sealed_columns(model)
    names = {"id", *(one.column for one in columns), *(one.row for one in columns)}
    rows = model.filter(id__gt=after).order_by("id").limit(BATCH).using_db(database.present())
    found: Sequence[dict[str, Any]] = await rows.values(*sorted(names))
    if not found:
        return after, 0, 0
    changed = {one.column: _resealed(model, one, found) for one in columns}
    written = 0
    if any(changed.values()):
        async with database.transaction() as unit:
            for column, values in changed.items():
                if values:
                    written += await _write(unit.connection, str(model._meta.db_table), column, values)
    return int(found[-1]["id"]), len(found), written


def _resealed(
    model: type[Model], column: SealedColumn, rows: Sequence[dict[str, Any]]
) -> list[tuple[int, bytes, bytes]]:
    """Key, present and new text of each row whose text is under another key and can be read."""
    current, found = sealer().keys.current, []
    own = str(model._meta.db_table)
    for row in rows:
        old = row[column.column]
        if old is None or key_of(old) == current:
            continue
        try:
            new = sealer().resealed(old, table=column.table or own, column=column.bound, row=row[column.row])
        except Unsealable:
            log.error("%s.%s of row %s cannot be read and stays as it is", own, column.column, row["id"])
            continue
        found.append((row["id"], old, new))
    return found


async def _write(connection: Any, table: str, column: str, values: Sequence[tuple[int, bytes, bytes]]) -> int:
    """Write the new texts where the old ones still are; how many were."""
    types = ("::bigint", "::bytea", "::bytea") if database.dialect() == "postgres" else ("", "", "")
    marks = ", ".join(
        "(" + ", ".join(f"{database.placeholder(3 * n + m + 1)}{types[m]}" for m in range(3)) + ")"
        for n in range(len(values))
    )
    rows = await connection.execute_query_dict(
        f'WITH anew (id, before, after) AS (VALUES {marks}) UPDATE "{table}" SET "{column}" = anew.after FROM anew '
        f'WHERE "{table}".id = anew.id AND "{table}"."{column}" = anew.before RETURNING "{table}".id',
        [part for value in values for part in value],
    )
    return len(rows)


async def _arguments() -> int:
    """The same for what jobs were given; it never changes, so nobody's newer value can be lost."""
    found = 0
    async for job_id, payload in payloads():
        old = {name: one for name, one in sealed_arguments(payload).items() if _is_former(one["sealed"])}
        if old:
            async with database.transaction():
                await Job.filter(id=job_id).update(
                    payload=payload | {name: _anew(name, one) for name, one in old.items()}
                )
            found += len(old)
    return found


def _is_former(text: str) -> bool:
    return key_of(from_argument(text)) != sealer().keys.current


def _anew(name: str, argument: Any) -> dict[str, str]:
    sealed = sealer().resealed(from_argument(argument["sealed"]), table="jobs", column=name, row=argument["row"])
    return {"row": argument["row"], "sealed": base64.b64encode(sealed).decode()}
