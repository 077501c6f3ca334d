"""What a database holds, as the values documents can ask with: columns, ids, words to search by, cursors of real pages."""

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from graphql import GraphQLEnumType, GraphQLField, GraphQLSchema, get_named_type

from schema.engine.bind import BACKREF
from schema.engine.declare import ENTITIES, SOURCE, Entity, Select
from schema.engine.ordering import sorted_column
from schema.execution import GraphExecutor
from server.core import global_ids
from server.core.viewer import Viewer
from server.domains.orders import parties
from server.domains.orders.models import Order

MOST_ROWS = 400
SORTED_BY = (2, 2, 1, 1, 3, 5, 0)
"""By how many fields lists are sorted, beside their own order. The pairs are of fields in which rows tie, one each way.

Fields that rows may lack are sorted by alone, before and behind another, as well.
"""


@dataclass(frozen=True, slots=True)
class Root:
    """A root field whose rows are read: a list of the entity, or one object of it."""

    name: str
    field: GraphQLField
    select: Select
    entity: Entity
    is_list: bool


def source_of(field: GraphQLField) -> Any:
    """What a root field is declared to be."""
    return (field.extensions[BACKREF].metadata or {}).get(SOURCE)


def roots(schema: GraphQLSchema) -> list[Root]:
    """Every root field that is declared by `select`."""
    assert schema.query_type is not None
    found = []
    for name, one in schema.query_type.fields.items():
        select = source_of(one)
        if isinstance(select, Select):
            kind: Any = get_named_type(one.type)
            is_list = kind.name.endswith("Connection")
            entity = ENTITIES[get_named_type(kind.fields["nodes"].type).name if is_list else kind.name]
            found.append(Root(name, one, select, entity, is_list))
    return found


@dataclass
class Pool:
    """Values of one database."""

    values: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    """Of every column of every entity, by its type's name: those that are there, each once, null left out."""
    ids: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)
    """By the name of the list."""
    orders: dict[str, list[list[Any] | None]] = field(default_factory=dict)
    cursors: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    """By the list's name and the place of its sorting in `orders`."""

    def column(self, entity: Entity, name: str) -> list[Any]:
        return self.values.get((entity.type_name, name), [])


async def gathered(schema: GraphQLSchema, executor: GraphExecutor, viewer: Viewer, seed: int) -> Pool:
    """The values of the open database, as the viewer, who may read everything, sees its lists."""
    pool, dice = Pool(), random.Random(seed)
    for entity in ENTITIES.values():
        rows = await entity.model.all().order_by("id").limit(MOST_ROWS).values()
        for row in rows:
            pool.ids.setdefault(entity.type_name, []).append(global_ids.encode(entity.type_name, row["id"]))
        for column in rows[0] if rows else ():
            there = {json.dumps(row[column], default=str): row[column] for row in rows if row[column] is not None}
            pool.values[entity.type_name, column] = list(there.values())
    numbers = [str(one) for column in ("number", "item_number") for one in pool.column(ENTITIES["Order"], column)]
    sealed = await Order.all().order_by("id").limit(20).values_list("sender_sealed", "seal_row")
    telephones = [parties.opened(text, "sender", row).phone for text, row in sealed]
    names = [str(one) for one in pool.column(ENTITIES["User"], "display_name")]
    for root in roots(schema):
        if root.is_list:
            pool.words[root.name] = [*names, "customer@demo.posthouse.example"] * (root.entity.type_name == "User")
            pool.words[root.name] += [*telephones, *numbers, *(one[:7] for one in numbers[:20])]
            await _paged(pool, root, executor, viewer, dice)
    return pool


async def _paged(pool: Pool, root: Root, executor: GraphExecutor, viewer: Viewer, dice: random.Random) -> None:
    found: list[list[Any] | None] = [None]
    if "orderBy" in root.field.args:
        found += _sortings(pool, root, dice)
    pool.orders[root.name] = found
    declared = f"($by: {root.field.args['orderBy'].type})" if "orderBy" in root.field.args else ""
    given = "(first: 100, orderBy: $by)" if declared else "(first: 100)"
    document = f"query Cursors{declared} {{ {root.name}{given} {{ edges {{ cursor }} }} }}"
    for place, by in enumerate(found):
        answered = json.loads(await executor.read(viewer, document, {"by": by} if declared else {}))
        pool.cursors[root.name, place] = [edge["cursor"] for edge in answered["data"][root.name]["edges"]]


def _sortings(pool: Pool, root: Root, dice: random.Random) -> list[list[Any] | None]:
    kind: Any = get_named_type(root.field.args["orderBy"].type)
    by = get_named_type(kind.fields["field"].type)
    rows = len(pool.ids[root.entity.type_name])
    columns = {name: sorted_column(getattr(one.value, "value", one.value)) for name, one in by.values.items()}
    tying = [name for name, column in columns.items() if len(pool.column(root.entity, column)) < rows]
    found: list[list[Any] | None] = []
    for name, column in columns.items():
        if root.entity.model._meta.fields_map[column].null:
            tie = {"field": dice.choice(tying), "direction": "ASC"}
            found += [
                [{"field": name, "direction": "ASC"}],
                [{"field": name}],
                [{"field": name}, tie],
                [tie, {"field": name}],
            ]
    for length in SORTED_BY:
        names = dice.sample(tying, 2) if length == 2 and len(tying) > 1 else dice.choices(list(columns), k=length)
        ways = dice.sample(("ASC", "DESC"), 2) if length == 2 else dice.choices(("ASC", "DESC", ""), k=length)
        found.append(
            [{"field": name} | ({"direction": way} if way else {}) for name, way in zip(names, ways, strict=True)]
        )
    return found


def printed(kind: Any, value: Any) -> Any:
    """A column's value as the JSON of an input of this type."""
    named = get_named_type(kind)
    plain = value.value if isinstance(value, Enum) else value
    if isinstance(named, GraphQLEnumType):
        known: Mapping[Any, str] = {getattr(one.value, "value", one.value): key for key, one in named.values.items()}
        return known.get(plain, next(iter(named.values)))
    if named.name == "DateTime":
        return value.isoformat()
    if named.name == "Boolean":
        return bool(value)
    return plain
