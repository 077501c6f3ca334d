"""Statements over all entries of a review at once, with their values by name, the same on both engines."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from server.core import database

NAMED = re.compile(r"(?<!:):([a-z_]+)")


async def run(text: str, **values: Any) -> None:
    """Carry a statement out within the present transaction. A list of values is spelled out; an empty one meets nothing."""
    unit = database.current_transaction()
    assert unit is not None, "this belongs into a transaction"
    statement, given = spelled(text, values)
    await unit.connection.execute_query(statement, given)


async def fetch(text: str, **values: Any) -> list[dict[str, Any]]:
    """The rows of a query, within the present transaction or where everything committed is seen."""
    unit = database.current_transaction()
    connection = database.present() if unit is None else unit.connection
    statement, given = spelled(text, values)
    return [dict(row) for row in await connection.execute_query_dict(statement, given)]


def spelled(text: str, values: dict[str, Any]) -> tuple[str, list[Any]]:
    """The statement with the dialect's placeholders, and its values in their order."""
    given: list[Any] = []

    def place(value: Any) -> str:
        given.append(stored(value))
        return database.placeholder(len(given))

    def named(found: re.Match[str]) -> str:
        value = values[found[1]]
        if isinstance(value, Sequence) and not isinstance(value, str):
            return ", ".join(place(one) for one in value) or "NULL"
        return place(value)

    return NAMED.sub(named, text), given


def stored(value: Any) -> Any:
    """A value as the dialect's driver takes it."""
    return database.moment(value) if isinstance(value, datetime) else value
