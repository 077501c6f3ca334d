"""What the running API does is what the reviewed matrix says: each root field, for everybody, by every way to the graph."""

import asyncio
import os
from typing import Any

import pytest
import yaml

from server.core import database
from server.edge import websocket
from tests.access.carriers import SILENT, Carriers
from tests.access.conftest import OPERATIONS, House
from tests.access.operations import Operation
from tests.schema.test_matrix import FIELDS, TABLE, VIEWERS

MATRIX: dict[str, dict[str, str]] = yaml.safe_load(TABLE.read_text("utf-8"))
NOBODY = "-"
BROKEN = {"BAD_REQUEST", "INTERNAL", "TIMEOUT", "QUERY_TOO_COMPLEX", "PERSISTED_DOCUMENT_NOT_FOUND", "CSRF"}
DEEP = os.environ.get("POSTHOUSE_DEEP") == "1"
SHARES, WAYS = 3, ("post", "get", "socket", "events", "text")
"""A POST is asked by everybody for everything. Of the other ways each engine asks one share of all pairs, another each,
unless all of it is asked for; every field comes by every way, from whoever may and from whoever may not."""


def share(way: str, field: str, who: str) -> bool:
    """Whether this pair is among those that the open database is asked by this way."""
    if DEEP or (way == "post" and database.dialect() == "sqlite"):
        return True
    place = list(OPERATIONS).index(field) + list(VIEWERS).index(who) + WAYS.index(way)
    return place % SHARES == (0 if database.dialect() == "sqlite" else 1)


def test_every_root_field_is_asked_for() -> None:
    assert set(OPERATIONS) == set(MATRIX) == set(FIELDS)


def told(operation: Operation, who: str, answer: dict[str, Any]) -> str:
    """What an answer says of a right: `reached`, `refused`, or what is neither."""
    errors = answer.get("errors", [])
    codes = {error["extensions"]["code"] for error in errors}
    if codes & BROKEN:
        return f"broken: {errors}"
    if not codes & {"FORBIDDEN", "UNAUTHENTICATED"}:
        return "reached"
    expected = {"code": "UNAUTHENTICATED"}
    if who != "anonymous":
        expected = {"code": "FORBIDDEN", "requiredPermission": FIELDS[operation.field]}
    found = [{key: one["extensions"].get(key) for key in expected} for one in errors]
    place = None if operation.kind == "subscription" else [operation.name]  # what is not opened has no place yet
    at_its_place = all(one.get("path") == place for one in errors)
    nothing_else = not any((answer.get("data") or {}).values())
    if found == [expected] and at_its_place and nothing_else:
        return "refused"
    return f"refused otherwise: {answer}"


def expected(operation: Operation, who: str) -> str:
    return "refused" if MATRIX.get(operation.field, {}).get(who) == NOBODY else "reached"


async def differing(house: House, carriers: Carriers, way: str, asked: list[Operation]) -> list[str]:
    """Where the matrix and what was answered differ."""
    found = []
    for operation in asked:
        for who in VIEWERS:
            if not share(way, operation.field, who):
                continue
            answer = await carriers.named(way)(operation, await house.token(who))
            if (said := told(operation, who, answer)) != expected(operation, who):
                found.append(f"{operation.field} for {who} by {way}: {said}")
    return found


def of_kinds(*kinds: str) -> list[Operation]:
    return [one for one in OPERATIONS.values() if one.kind in kinds]


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        ("post", of_kinds("query", "mutation")),
        ("get", of_kinds("query")),
        ("socket", of_kinds("query", "mutation")),
        ("events", of_kinds("query", "mutation")),
    ],
)
async def test_the_matrix_is_what_the_api_does(
    house: House, carriers: Carriers, way: str, asked: list[Operation]
) -> None:
    assert await differing(house, carriers, way, asked) == []


@pytest.mark.parametrize("way", ["socket", "events"])
async def test_the_matrix_is_what_may_be_followed(house: House, carriers: Carriers, way: str) -> None:
    """All at once: what is opened and has nothing to report is waited for."""
    asked = [(operation, who) for operation in of_kinds("subscription") for who in VIEWERS]
    tokens = {who: await house.token(who) for _, who in asked}
    few = asyncio.Semaphore(websocket.MOST_BY_ADDRESS - 1)

    async def followed(operation: Operation, who: str) -> dict[str, Any]:
        async with few:
            return await carriers.named(way)(operation, tokens[who])

    answers = await asyncio.gather(*(followed(operation, who) for operation, who in asked))

    told_each = {(one.field, who): told(one, who, answer) for (one, who), answer in zip(asked, answers, strict=True)}
    assert told_each == {(one.field, who): expected(one, who) for one, who in asked}
    assert SILENT not in [answer for (one, _), answer in zip(asked, answers, strict=True) if "id" in one.variables]


async def test_documents_of_one_s_own_reach_nothing_more(house: House, carriers: Carriers) -> None:
    """Whoever may explore meets the same matrix; everybody else is refused before anything is looked at."""
    found = []
    for operation in of_kinds("query", "mutation"):
        for who in VIEWERS:
            if not share("text", operation.field, who):
                continue
            answer = await carriers.text(operation, await house.token(who))
            if who in ("developer", "system_administrator"):
                if (said := told(operation, who, answer)) != expected(operation, who):
                    found.append(f"{operation.field} for {who}: {said}")
                continue
            code = "UNAUTHENTICATED" if who == "anonymous" else "FORBIDDEN"
            if "data" in answer or [one["extensions"]["code"] for one in answer["errors"]] != [code]:
                found.append(f"{operation.field} for {who}: {answer}")
    assert found == []
