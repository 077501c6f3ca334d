"""Who is answered a personal or sensitive field, of which rows: what the reviewed table says, word by word, on either engine.

The words of the table are read here by themselves: `any` is every row, `own` and `unit` those whose columns name the
viewer or their office, `-` none and a refusal.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import yaml
from graphql import GraphQLObjectType, get_named_type, is_composite_type

from schema.engine.declare import ENTITIES, Entity, Many, One
from schema.engine.plain import python_name
from server.core import global_ids
from server.core.settings import Settings
from server.core.viewer import ANONYMOUS, Stage, Viewer
from server.demonstration import crew
from tests.engine.conftest import Both
from tests.engine.foreign import Rows
from tests.schema.test_sensitive import TABLE
from tests.support.graph import Graph

SENSITIVE: dict[str, dict[str, str]] = yaml.safe_load(TABLE.read_text("utf-8"))
OF_ROWS = {name: words for name, words in SENSITIVE.items() if name.partition(".")[0] in ENTITIES}
MOST = 100
"""So many rows of each type are asked for: as many as `nodes` takes."""


async def everybody() -> dict[str, Viewer]:
    """By the table's names."""
    found = (await crew.find()).platform
    half = {stage.value.lower(): Viewer(1, stage=stage) for stage in (Stage.SECOND_FACTOR, Stage.ENROLMENT)}
    return {name: replace(viewer, request_id="r") for name, viewer in {"anonymous": ANONYMOUS, **half, **found}.items()}


def admitted(rows: Rows, entity: Entity, viewer: Viewer, word: str) -> set[int]:
    """The keys of the rows a word of the table is about, for this viewer."""
    held = rows.of[entity.type_name]
    if word in ("-", "any"):
        return set(held) if word == "any" else set()
    rule = entity.row_scope
    if rule.part_of is not None:
        model = entity.model._meta.fields_map[rule.part_of].related_model  # type: ignore[attr-defined]
        wholes = admitted(rows, next(one for one in ENTITIES.values() if one.model is model), viewer, word)
        return {key for key, row in held.items() if row[f"{rule.part_of}_id"] in wholes}
    units = {one.unit_id for one in viewer.assignments if one.unit_id is not None}
    found = set()
    for key, row in held.items():
        owns = "own" in word and rule.own is not None and row[rule.own] == viewer.user_id
        if owns or ("unit" in word and any(row[column] in units for column in rule.unit)):
            found.add(key)
    return found


def sample(keys: set[int]) -> list[int]:
    """Some of them, spread over all."""
    ordered = sorted(keys)
    return ordered[:: max(1, -(-len(ordered) // MOST))]


@dataclass
class Asking:
    """Asks for one field of rows by their ids."""

    both: Both
    rows: Rows

    async def differing(self, name: str, who: str, viewer: Viewer, word: str) -> Iterator[str]:
        """Where the answer is not what the word says."""
        type_name, _, field = name.partition(".")
        entity, kind = ENTITIES[type_name], self._type(type_name)
        declared = kind.fields[field]
        source = entity.source(python_name(kind, field))
        edge = isinstance(source, One | Many)
        keys = sample(self.rows.seen(entity, viewer) if edge else set(self.rows.of[type_name]))
        if not keys:
            return iter(())
        text = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type_name} {{ asked: {field} {_within(declared)} }} }} }}"
        ids = [global_ids.encode(type_name, key) for key in keys]
        body = (await Graph(self.both.planned)(viewer, text, ids=ids)).body
        codes = [one["extensions"]["code"] for one in body.get("errors", ())]
        expected_codes = [] if word != "-" else ["UNAUTHENTICATED" if who == "anonymous" else "FORBIDDEN"]
        nodes = (body.get("data") or {}).get("nodes") or [None] * len(keys)
        if edge:
            target = ENTITIES[get_named_type(declared.type).name]
            seen = admitted(self.rows, target, viewer, word)
            wanted = [self._beneath(source, target, seen, type_name, field, key) for key in keys]
            if isinstance(source, Many):
                nodes = [{"asked": sorted(one["id"] for one in row["asked"] or ())} for row in nodes]
            found = [row and row["asked"] for row in nodes]
        else:
            reached = admitted(self.rows, entity, viewer, word)
            wanted, found = [key in reached for key in keys], [row is not None for row in nodes]
        differs = found != wanted or codes[:1] != expected_codes
        return iter([f"{name} for {who} ({word}): {codes} {found[:9]} {wanted[:9]}"] if differs else ())

    def _type(self, name: str) -> GraphQLObjectType:
        found = self.both.schema.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return found

    def _beneath(self, source: Any, target: Entity, seen: set[int], type_name: str, field: str, key: int) -> Any:
        if isinstance(source, Many):
            held = [one for one, row in self.rows.of[target.type_name].items() if row[f"{source.parent}_id"] == key]
            return sorted(global_ids.encode(target.type_name, one) for one in held if one in seen)
        column = source.name or python_name(self._type(type_name), field)
        to = self.rows.of[type_name][key][f"{column}_id"]
        return {"id": global_ids.encode(target.type_name, to)} if to in seen else None


def _within(field: Any) -> str:
    """Everything plain beneath a value; of an object with an id, that."""
    named = get_named_type(field.type)
    if not isinstance(named, GraphQLObjectType):
        return ""
    if named.name in ENTITIES:
        return "{ id }"
    plain = [name for name, one in named.fields.items() if not is_composite_type(get_named_type(one.type))]
    return f"{{ {' '.join(plain)} }}"


@pytest.mark.slow
async def test_a_sensitive_field_is_answered_to_whom_the_table_says(lively: Settings, both: Both) -> None:
    asking = Asking(both, await Rows.read())
    known = await everybody()
    assert all(set(words) == set(known) for words in OF_ROWS.values())
    differing: list[str] = []
    for name, words in OF_ROWS.items():
        for who, word in words.items():
            differing += await asking.differing(name, who, known[who], word)
    assert differing == []
