"""What is there and somebody else's, beside what is not there at all: the rows of each entity, and questions about both.

A `Pair` is one question asked twice, about a foreign object and about none; whoever asks must not be able to tell them
apart. Which rows are foreign is judged row by row by `RowScope.admits`, which no executor uses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from schema.engine.bind import BACKREF
from schema.engine.declare import ENTITIES, Entity
from schema.engine.filters import FILTER, ByColumn, ByKey, ByMany, ByOne, ByOnly, ByReference
from schema.engine.totals import Totals
from server.core import global_ids
from server.core.authorization import scope_of
from server.core.viewer import Viewer
from tests.engine.pool import Root, roots, source_of

DEEPEST = 3
SAMPLES = 3
"""How many foreign objects of a type each question is asked about."""

TEXTS = frozenset({"number", "reference", "item_number", "display_name", "serial", "fingerprint"})
"""Columns whose values name a row, so that asking by one asks about the row."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One document and two sets of variables that have to be answered alike."""

    about: str
    text: str
    foreign: Mapping[str, Any]
    absent: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A value of an input that names an object, and where it stands in a filter."""

    path: str
    nested: Any
    foreign: Any
    absent: Any


@dataclass
class Rows:
    """All rows of all entities by the type's name."""

    of: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    async def read(cls) -> "Rows":
        found = cls()
        for name, entity in ENTITIES.items():
            found.of[name] = {row["id"]: row for row in await entity.model.all().order_by("id").values()}
        return found

    def seen(self, entity: Entity, viewer: Viewer) -> set[int]:
        """The keys within the viewer's scope; of a part, those whose whole is."""
        rows = self.of[entity.type_name]
        if (whole := entity.row_scope.part_of) is None:
            scope = scope_of(viewer, entity.reads)
            return {key for key, row in rows.items() if entity.row_scope.admits(scope, row)}
        model = entity.model._meta.fields_map[whole].related_model  # type: ignore[attr-defined]
        wholes = self.seen(next(one for one in ENTITIES.values() if one.model is model), viewer)
        return {key for key, row in rows.items() if row[f"{whole}_id"] in wholes}

    def foreign(self, entity: Entity, viewer: Viewer, most: int = SAMPLES) -> list[int]:
        """Some of the keys out of the viewer's scope: first, last, and between."""
        keys = sorted(self.of[entity.type_name].keys() - self.seen(entity, viewer))
        step = max(1, len(keys) // most)
        return list(dict.fromkeys([*keys[::step][: most - 1], *keys[-1:]]))

    def absent(self, entity: Entity, number: int) -> int:
        """A key beside those there are, and of about their length."""
        return max(self.of[entity.type_name], default=0) + 17 + number


class Questions:
    """Every question that a schema has a place for."""

    def __init__(self, schema: GraphQLSchema, rows: Rows, viewer: Viewer) -> None:
        self.schema, self.rows, self.viewer = schema, rows, viewer
        assert schema.query_type is not None
        self._fields = schema.query_type.fields

    def all(self) -> Iterator[Pair]:
        yield from self.of_nodes()
        for root in roots(self.schema):
            if root.is_list:
                yield from self.of_list(root)
            else:
                yield from self.of_one(root)
        for name, one in self._fields.items():
            if isinstance(totals := source_of(one), Totals):
                yield from self.of_filter(name, "{ count }", totals.entity, one.args["filter"].type)

    def of_nodes(self) -> Iterator[Pair]:
        """By id: alone, and between others."""
        for name, entity in ENTITIES.items():
            inner = f"... on {name} {{ {self._values(name)} }}"
            one = f"query($id: ID!) {{ node(id: $id) {{ __typename id {inner} }} }}"
            many = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ __typename id {inner} }} }}"
            own = [global_ids.encode(name, key) for key in sorted(self.rows.seen(entity, self.viewer))[:1]]
            for foreign, absent in self._ids(name):
                yield Pair(f"node {name}", one, {"id": foreign}, {"id": absent})
                yield Pair(f"nodes {name}", many, {"ids": [*own, foreign]}, {"ids": [*own, absent]})

    def _values(self, type_name: str) -> str:
        kind: Any = self.schema.type_map[type_name]
        return " ".join(name for name, one in kind.fields.items() if not hasattr(get_named_type(one.type), "fields"))

    def _ids(self, type_name: str) -> list[tuple[str, str]]:
        entity = ENTITIES[type_name]
        return [
            (global_ids.encode(type_name, key), global_ids.encode(type_name, self.rows.absent(entity, number)))
            for number, key in enumerate(self.rows.foreign(entity, self.viewer))
        ]

    def of_one(self, root: Root) -> Iterator[Pair]:
        """An object by a value of its own."""
        for name, argument in root.field.args.items():
            column = argument.extensions[BACKREF].python_name
            text = f"query($given: {argument.type}) {{ {root.name}({name}: $given) {{ __typename }} }}"
            for key in self.rows.foreign(root.entity, self.viewer):
                value = self.rows.of[root.entity.type_name][key][column]
                if value is not None:
                    yield Pair(f"{root.name} by {name}", text, {"given": value}, {"given": beside(value)})

    def of_list(self, root: Root) -> Iterator[Pair]:
        selected = "{ totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } }"
        if "filter" in root.field.args:
            yield from self.of_filter(root.name, selected, root.entity, root.field.args["filter"].type)
        if root.select.search is not None:
            text = f"query($words: String) {{ {root.name}(search: $words) {selected} }}"
            for key in self.rows.foreign(root.entity, self.viewer):
                row = self.rows.of[root.entity.type_name][key]
                for column in (*root.select.search.prefix, *root.select.search.exact):
                    if row[column]:
                        yield Pair(
                            f"{root.name} searched", text, {"words": row[column]}, {"words": beside(row[column])}
                        )

    def of_filter(self, name: str, selected: str, entity: Entity, kind: Any) -> Iterator[Pair]:
        text = f"query($by: {get_nullable_type(kind)}) {{ {name}(filter: $by) {selected} }}"
        for one in self._within(entity, kind, DEEPEST, ""):
            for given in (lambda value: value, lambda value: {"not": value}):
                by = {"foreign": one.foreign, "absent": one.absent}
                found = {which: {"by": given(_put(one.nested, value))} for which, value in by.items()}
                yield Pair(f"{name} by {one.path}", text, found["foreign"], found["absent"])

    def _within(self, entity: Entity, kind: Any, depth: int, path: str) -> Iterator[Asked]:
        """Every place beneath a filter where an object can be named."""
        named = get_named_type(kind)
        assert isinstance(named, GraphQLInputObjectType)
        for name, one in named.fields.items():
            if name in ("and", "or", "not"):
                continue
            declared = one.extensions[BACKREF]
            target = (declared.metadata or {}).get(FILTER) or ByColumn()
            place = f"{path}{name}"
            match target:
                case ByKey(_, type_name):
                    yield from self._operators(place, name, one.type, self._ids(type_name))
                case ByReference():
                    yield from self._operators(place, name, one.type, self._ids("Order") + self._ids("User"))
                case ByColumn(column) if (column or declared.python_name) in TEXTS:
                    yield from self._operators(
                        place, name, one.type, self._texts(entity, column or declared.python_name)
                    )
                case ByOne() | ByOnly() if depth > 1:
                    for beneath in self._within(ENTITIES[target.type_name], one.type, depth - 1, f"{place}."):
                        yield Asked(beneath.path, {name: beneath.nested}, beneath.foreign, beneath.absent)
                case ByMany(type_name) if depth > 1:
                    inner: Any = get_named_type(one.type)
                    for quantity in ("some", "none"):
                        wanted = inner.fields[quantity].type
                        for beneath in self._within(ENTITIES[type_name], wanted, depth - 1, f"{place}.{quantity}."):
                            nested = {name: {quantity: beneath.nested}}
                            yield Asked(beneath.path, nested, beneath.foreign, beneath.absent)

    def _operators(self, path: str, name: str, kind: Any, values: list[tuple[Any, Any]]) -> Iterator[Asked]:
        operators: Any = get_named_type(kind)
        for operator in ("eq", "ne", "in"):
            if operator in operators.fields:
                several = is_list_type(_bare(operators.fields[operator].type))
                for foreign, absent in values:
                    given = ([foreign], [absent]) if several else (foreign, absent)
                    yield Asked(f"{path}.{operator}", {name: {operator: HERE}}, *given)

    def _texts(self, entity: Entity, column: str) -> list[tuple[str, str]]:
        """Values that only foreign rows have, and values no row has."""
        rows = self.rows.of[entity.type_name]
        own = {rows[key][column] for key in self.rows.seen(entity, self.viewer)}
        found = [rows[key][column] for key in self.rows.foreign(entity, self.viewer)]
        return [(value, beside(value)) for value in found if value and value not in own]


HERE: Any = object()


def _put(nested: Any, value: Any) -> Any:
    if nested is HERE:
        return value
    return {key: _put(one, value) for key, one in nested.items()}


def _bare(kind: Any) -> Any:
    return kind.of_type if isinstance(kind, GraphQLNonNull) else kind


def beside(text: str) -> str:
    """A text of the same form that names nothing."""
    return f"{text[:-4]}zzzz" if len(text) > 8 else f"{text}zz"
