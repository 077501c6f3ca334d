"""What the generator of documents makes is valid, lively, and reaches everything there is to read."""

import json
import random
from typing import Any

import pytest
from graphql import GraphQLObjectType, parse, validate

from schema.engine.declare import ENTITIES
from server.core.settings import Settings
from tests.engine.asking import special_roles, viewers
from tests.engine.conftest import Both
from tests.engine.documents import Documents
from tests.engine.pool import gathered

COUNT = 300
pytestmark = pytest.mark.slow


@pytest.fixture
def engine(engines: dict[str, Any]) -> Any:
    """One engine suffices: nothing here depends on it."""
    return engines["sqlite"]


async def test_documents_are_valid_and_most_answer_with_rows(lively: Settings, both: Both) -> None:
    with special_roles():
        reader = (await viewers())["reader"]
        documents = Documents(both.schema, await gathered(both.schema, both.plain, reader, 1))
        fine = filled = 0
        for seed in range(COUNT):
            dice = random.Random(seed)
            case = documents.draw(dice)
            assert validate(both.schema, parse(case.text)) == [], (seed, case.text)
            answered = json.loads(await both.plain.read(reader, case.text, case.values(dice)))
            codes = {error["extensions"]["code"] for error in answered.get("errors", ())}
            assert codes <= {"INVALID_INPUT", "BAD_REQUEST", "FORBIDDEN"}, (seed, case.text, answered)
            fine += not codes
            filled += not codes and _has_row(answered["data"])
    assert fine > COUNT * 0.6
    assert filled > COUNT * 0.35


async def test_every_field_of_every_entity_is_reached(lively: Settings, both: Both) -> None:
    with special_roles():
        reader = (await viewers())["reader"]
        pool = await gathered(both.schema, both.plain, reader, 1)
        assert {name for name, ids in pool.ids.items() if ids} == set(ENTITIES)
        documents = Documents(both.schema, pool)
        drawn = [documents.draw(random.Random(seed)) for seed in range(1500)]
        for case in documents.everything():
            assert validate(both.schema, parse(case.text)) == [], case.text
            answered = json.loads(await both.plain.read(reader, case.text, {}))
            assert "errors" not in answered, answered["errors"]
    wanted = set()
    for name in ENTITIES:
        kind = both.schema.type_map[name]
        assert isinstance(kind, GraphQLObjectType)
        wanted |= {(name, field) for field in kind.fields}
    assert wanted - {one for case in drawn for one in case.met} == set()
    assert {name for case in drawn for name in case.roots} >= {"node", "nodes", "orders", "order", "auditEntries"}


def _has_row(data: Any) -> bool:
    """Whether anything beneath is a list with entries, or an object of several values."""
    if isinstance(data, dict):
        return any(_has_row(value) for value in data.values()) or (len(data) > 1 and all(data.values()))
    return isinstance(data, list) and any(data)
