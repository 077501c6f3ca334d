"""Where sealed texts are: every column that a model declares sealed, and the arguments of jobs that wait."""

import base64
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from typing import Any

from tortoise import Tortoise
from tortoise.models import Model

from server.core import database
from server.core.crypto import key_of
from server.core.sealed import SealedColumn
from server.domains.jobs.models import Job

READ_TOGETHER = 500


def models() -> list[type[Model]]:
    """Every model with a sealed column, by the name of its table."""
    found = [model for model in Tortoise.apps[database.APP].values() if sealed_columns(model)]
    return sorted(found, key=lambda model: str(model._meta.db_table))


def sealed_columns(model: type[Model]) -> tuple[SealedColumn, ...]:
    """What the model declares."""
    declared: tuple[SealedColumn, ...] = getattr(model, "sealed", ())
    return declared


def sealed_arguments(payload: Any) -> dict[str, Mapping[str, str]]:
    """The arguments of a job that are sealed: by name, each with its row and text."""
    if not isinstance(payload, dict):
        return {}
    return {name: one for name, one in payload.items() if isinstance(one, dict) and one.keys() == {"row", "sealed"}}


async def used() -> Counter[int]:
    """How many texts are sealed with each key. Counts them all: seconds for a million."""
    found: Counter[int] = Counter()
    for model in models():
        for sealed in sealed_columns(model):
            found += await _in_column(str(model._meta.db_table), sealed.column)
    async for payload in payloads():
        found.update(key_of_argument(one["sealed"]) for one in sealed_arguments(payload[1]).values())
    return found


def key_of_argument(text: str) -> int:
    """The key of a sealed argument, which is text."""
    return key_of(from_argument(text))


def from_argument(text: str) -> bytes:
    """A sealed argument as bytes."""
    return base64.b64decode(text)


async def payloads(after: int = 0) -> AsyncIterator[tuple[int, Any]]:
    """Every job and what it was given, in batches behind the scenes."""
    while True:
        rows = Job.filter(id__gt=after).order_by("id").limit(READ_TOGETHER).using_db(database.present())
        found = await rows.values("id", "payload")
        for row in found:
            yield row["id"], row["payload"]
        if len(found) < READ_TOGETHER:
            return
        after = found[-1]["id"]


async def _in_column(table: str, column: str) -> Counter[int]:
    part = f'substring("{column}" from 3 for 2)' if database.dialect() == "postgres" else f'substr("{column}", 3, 2)'
    rows = await database.present().execute_query_dict(
        f'SELECT {part} AS key, count(*) AS many FROM "{table}" WHERE "{column}" IS NOT NULL GROUP BY 1'
    )
    return Counter({int.from_bytes(row["key"], "big"): int(row["many"]) for row in rows})
