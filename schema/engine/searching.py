"""What a list's `search` means, and counting without reading: both go through indexes, however many rows there are."""

import re
from dataclasses import dataclass
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.queryset import QuerySet

from schema.engine.conditions import NOTHING, All, AnyOf, Compare, Condition
from schema.engine.declare import Entity, Search
from schema.engine.orm import q
from server.core.text import Issues

LONGEST_SEARCH = 100
FEW = 1000
NUMBER = re.compile(r"[0-9A-Z]{1,20}")
LAST = "Z"
"""The last of the signs numbers are made of, digits and capitals: filled up with it, a beginning comes after all it begins."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The rows words match: as a page, which walks an order, and as a count, which walks an index of what is searched."""

    page: Condition
    count: Condition


@dataclass(frozen=True, slots=True)
class Searched:
    """What words look for: found first through indexes; where that is too many, by looking at each row of a list."""

    indexed: Condition
    walked: Condition

    def matching(self, found: list[int]) -> Matching:
        """What is to be read once at most FEW + 1 rows have been found by `indexed`.

        A few are named by key. Where they are many, a page comes sooner by walking the list's order and looking at each
        row, than by finding all of them and sorting.
        """
        if len(found) <= FEW:
            few = Compare("id", "in", found)
            return Matching(few, few)
        return Matching(self.walked, self.indexed)


def searched(entity: Entity, search: Search, words: str) -> Searched | None:
    """What the words look for; None where there are none. Raises InvalidInput."""
    issues = Issues()
    compact = issues.text(("search",), words, least=0, most=LONGEST_SEARCH)
    issues.check()
    if not compact:
        return None
    return Searched(_any(entity, search, compact, by_range=True), _any(entity, search, compact, by_range=False))


async def matching(entity: Entity, search: Search, words: str, connection: BaseDBAsyncClient) -> Matching:
    """What the words match. Raises InvalidInput."""
    wanted = searched(entity, search, words)
    if wanted is None:
        return Matching(NOTHING, NOTHING)
    rows = entity.model.filter(q(entity.model, wanted.indexed)).using_db(connection)
    found: list[Any] = list(await rows.limit(FEW + 1).values_list("id", flat=True))
    return wanted.matching(found)


async def counted(rows: QuerySet[Any], connection: BaseDBAsyncClient, most: int) -> int:
    """How many rows there are, counted by the database up to `most`."""
    wanted: Any = rows.using_db(connection).limit(most).values_list("id")
    wanted._make_query()
    statement, values = wanted.query.get_parameterized_sql()
    answer = await connection.execute_query_dict(f"SELECT count(*) AS n FROM ({statement}) AS found", values)
    return int(answer[0]["n"])


def _any(entity: Entity, search: Search, words: str, *, by_range: bool) -> AnyOf:
    alternatives: list[Condition] = [
        Compare(column, "eq", words) for column in search.exact if len(words) <= _longest(entity, column)
    ]
    number = words.replace(" ", "").upper()
    if NUMBER.fullmatch(number):
        for column in search.prefix:
            longest = _longest(entity, column)
            least, most = number[:longest], number.ljust(longest, LAST)[:longest]
            if len(number) > longest:
                continue
            if by_range:
                alternatives.append(All((Compare(column, "gte", least), Compare(column, "lte", most))))
            else:
                alternatives.append(Compare(column, "startsWith", number))
    for column, index in search.blind.items():
        if (wanted := index(words)) is not None:
            alternatives.append(Compare(column, "eq", wanted))
    return AnyOf(tuple(alternatives))


def _longest(entity: Entity, column: str) -> int:
    """How long a text the column holds; nothing longer can equal it."""
    longest: int = entity.model._meta.fields_map[column].max_length  # type: ignore[attr-defined]
    return longest
