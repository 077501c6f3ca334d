"""Draws whole documents over the real schema, each with what it takes to ask it again with other variables.

case = Documents(schema, pool).draw(random.Random(7))
case.text, case.values(random.Random(8)), case.permissions
"""

import random
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLSchema, get_named_type

from schema.engine.declare import ENTITIES
from schema.engine.totals import Totals
from server.core.vocabulary import Permission
from tests.engine.arguments import Arguments
from tests.engine.pool import Pool, Root, roots, source_of
from tests.engine.selecting import Selecting
from tests.engine.writing import Writer

BESIDE = {
    "viewer": "",
    "orderStatistics": "(days: 7)",
    "divisions": "",
    "postcodeCheck": '(postcode: "200000", divisionCode: "310101")',
}
"""Root fields that compute, and their arguments: now and then one stands beside those whose rows are read."""


@dataclass(frozen=True, slots=True)
class Case:
    """A document, the permissions its roots need, and the fields it selects."""

    text: str
    writer: Writer
    permissions: frozenset[Permission]
    roots: tuple[str, ...]
    met: frozenset[tuple[str, str]]

    def values(self, dice: random.Random) -> dict[str, Any]:
        """Variables, drawn anew."""
        return self.writer.values(dice)


class Documents:
    """Draws documents that ask for what the pool's database holds.

    `without` names fields that are never selected, `computing` says whether roots that read no rows may stand beside.
    """

    def __init__(
        self, schema: GraphQLSchema, pool: Pool, *, without: frozenset[str] = frozenset(), computing: bool = True
    ) -> None:
        assert schema.query_type is not None
        self.schema, self.pool, self.without, self.computing = schema, pool, without, computing
        self.roots = roots(schema)
        self._fields = schema.query_type.fields
        declared = {name: source_of(one) for name, one in self._fields.items()}
        self.totals = {name: one for name, one in declared.items() if isinstance(one, Totals)}

    def draw(self, dice: random.Random) -> Case:
        """A document of one to three roots."""
        writer = Writer(dice)
        selecting = Selecting(self.schema, writer, without=self.without)
        selecting.lists = Arguments(self.pool, writer).of_related
        parts: list[str] = []
        asked: list[str] = []
        permissions: set[Permission] = set()
        for _ in range(dice.choice((1, 1, 1, 1, 2, 3))):
            key = f"root{len(parts)}: " if parts or dice.random() < 0.2 else ""
            if dice.random() < 0.2:
                name = dice.choice(("node", "nodes"))
                parts.append(key + name + self._of_nodes(name, dice, writer, selecting))
                permissions.add(Permission.NODES_READ)
            elif dice.random() < 0.06:
                name, totals = dice.choice(list(self.totals.items()))
                given = Arguments(self.pool, writer).of_totals(totals, self._fields[name])
                parts.append(f"{key}{name}{given} {selecting.of(self._fields[name].type, 0)}")
                permissions.add(totals.permission)
            else:
                root = dice.choices(self.roots, [3 if one.is_list else 1 for one in self.roots])[0]
                name = root.name
                parts.append(self._of_root(root, key, dice, writer, selecting))
                permissions.add(root.select.permission)
            asked.append(name)
        if self.computing and dice.random() < 0.06:
            parts.insert(dice.randrange(len(parts) + 1), self._beside(dice, selecting))
        if dice.random() < 0.05:
            parts.append("__typename")
        text = f"query Drawn{writer.header()} {{ {' '.join(parts)} }} {selecting.definitions()}"
        return Case(text, writer, frozenset(permissions), tuple(asked), frozenset(selecting.met))

    def everything(self) -> list[Case]:
        """A document for each root and each type that selects every field there is, by every edge, three levels deep."""
        found = []
        for root in self.roots:
            writer = Writer(random.Random(root.name), plain=True)
            selecting = Selecting(self.schema, writer, thorough=True, without=self.without)
            given = "(first: 8)" if root.is_list else self._known(root)
            parts = f"{root.name}{given} {selecting.of(root.field.type, 2)}"
            permissions = frozenset({root.select.permission})
            found.append(Case(f"{{ {parts} }}", writer, permissions, (root.name,), frozenset(selecting.met)))
        for entity in ENTITIES.values():
            writer = Writer(random.Random(entity.type_name), plain=True)
            selecting = Selecting(self.schema, writer, thorough=True, without=self.without)
            ids = ", ".join(f'"{one}"' for one in self.pool.ids.get(entity.type_name, [])[:12])
            inner = selecting.of(self.schema.type_map[entity.type_name], 2)
            text = f"{{ nodes(ids: [{ids}]) {{ ... on {entity.type_name} {inner} }} }}"
            found.append(Case(text, writer, frozenset({Permission.NODES_READ}), ("nodes",), frozenset(selecting.met)))
        return found

    def _of_root(self, root: Root, key: str, dice: random.Random, writer: Writer, selecting: Selecting) -> str:
        given = Arguments(self.pool, writer).of(root)
        depth = dice.choice((0, 1, 1, 2, 2, 3))
        text = f"{key}{root.name}{given} {selecting.of(root.field.type, depth)}"
        if dice.random() < 0.08:  # the same field once more, to be merged with itself
            text += f" {key}{root.name}{given} {selecting.of(root.field.type, 1)}"
        return text

    def _of_nodes(self, name: str, dice: random.Random, writer: Writer, selecting: Selecting) -> str:
        types = dice.sample(list(ENTITIES), dice.choice((1, 1, 2, 3)))
        given = Arguments(self.pool, writer).ids(types, many=name == "nodes")
        return f"{given} {selecting.among(get_named_type(self._fields[name].type), types, dice.choice((0, 1, 2)))}"

    def _beside(self, dice: random.Random, selecting: Selecting) -> str:
        name = dice.choice(list(BESIDE))
        return f"{name}{BESIDE[name]} {selecting.of(self._fields[name].type, 1)}"

    def _known(self, root: Root) -> str:
        column = self.pool.column(root.entity, next(iter(root.field.args)))
        return f'({next(iter(root.field.args))}: "{column[0] if column else "none"}")'
