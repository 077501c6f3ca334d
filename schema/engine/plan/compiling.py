"""From selections to the intermediate form (`tree`)."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLField, GraphQLLeafType, GraphQLNonNull, GraphQLObjectType, get_named_type, is_leaf_type
from tortoise.models import Model

from schema.engine.declare import ENTITIES, Column, Computed, Entity, Many, One
from schema.engine.plan.printing import printer
from schema.engine.plan.selecting import Selecting
from schema.engine.plan.tables import Form, column_of, field_of, python_value, referred, spelled, split, table_of
from schema.engine.plan.tree import Asking, Constant, Fetch, Inlined, Join, Leaf, Listed, Member, Pointed, Shape, Shaped
from schema.engine.plan.uncovered import NotCovered
from schema.engine.plan.wire import wire
from schema.engine.selections import Selected
from server.core import global_ids
from server.core.database import Dialect

BACKREF = "strawberry-definition"


@dataclass(slots=True)
class Compiler:
    """Compiles one operation; aliases of tables are its own throughout."""

    selecting: Selecting
    dialect: Dialect
    _aliases: int = field(default=0)

    def fetch(self, entity: Entity, *, inherits: bool = False, form: Form | None = None) -> Fetch:
        """A fetch of rows of the entity that makes nothing of them yet; its first column is the key."""
        made = Fetch(entity, self._alias("t"), inherits=inherits, form=form or self.dialect)
        _column(made, entity.model, made.alias, "id")
        return made

    def shape(self, fetch: Fetch, nodes: Sequence[Any]) -> Shape:
        """What the nodes select of the fetch's rows, as one more shape of it."""
        made = self._shape(fetch, fetch.entity, fetch.alias, nodes)
        fetch.shapes.append(made)
        return made

    def graph_type(self, entity: Entity) -> GraphQLObjectType:
        found = self.selecting.schema.get_type(entity.type_name)
        assert isinstance(found, GraphQLObjectType)
        return found

    def _alias(self, letter: str) -> str:
        self._aliases += 1
        return f"{letter}{self._aliases}"

    def _shape(self, fetch: Fetch, entity: Entity, alias: str, nodes: Sequence[Any]) -> Shape:
        parent = self.graph_type(entity)
        made = Shape(entity.type_name)
        for one in self.selecting.of(parent, nodes):
            made.members[one.key] = self._member(fetch, entity, alias, parent, one)
        return made

    def _member(self, fetch: Fetch, entity: Entity, alias: str, parent: GraphQLObjectType, one: Selected) -> Member:
        if one.name == "__typename":
            return Constant(entity.type_name)
        declared = parent.fields[one.name]
        name = declared.extensions[BACKREF].python_name
        match entity.source(name):
            case Column(renamed):
                return self._leaf(fetch, entity, alias, renamed or name, declared.type)
            case Computed() as source:
                places = tuple(self._needed(fetch, entity.model, alias, need) for need in source.needs)
                decoders = tuple(python_value(_field(entity.model, need), fetch.form) for need in source.needs)
                return Shaped(places, source, decoders, printer(self.selecting, declared.type, one.nodes))
            case One(renamed):
                return self._pointed(fetch, entity, alias, renamed or name, declared.type, one)
            case Many() as many:
                return self._many(fetch, alias, many, declared, one)
        raise NotCovered(f"{entity.type_name}.{name}")

    def _leaf(self, fetch: Fetch, entity: Entity, alias: str, name: str, kind: Any) -> Leaf:
        required = isinstance(kind, GraphQLNonNull)
        leaf = kind.of_type if required else kind
        if not is_leaf_type(leaf):
            raise NotCovered(f"{entity.type_name}.{name} is stored as more than a value")
        assert isinstance(leaf, GraphQLLeafType)
        stored = field_of(entity.model, name)
        shown = wire(leaf, stored, fetch.form)
        if name == "id":
            encoded = global_ids.encoder(entity.type_name)
            shown = encoded if fetch.form != "text" else lambda key: encoded(int(key))
        return Leaf(_column(fetch, entity.model, alias, name), shown, not required, required and stored.null)

    def _needed(self, fetch: Fetch, model: type[Model], alias: str, need: str) -> int:
        through = split(model, need)
        if through is None:
            return _column(fetch, model, alias, need)
        target = referred(model, through.foreign_key)
        join = self._join(fetch, None, target, alias, f"{through.foreign_key}_id")
        return _column(fetch, target, join.alias, through.column)

    def _join(self, fetch: Fetch, entity: Entity | None, target: type[Model], parent: str, column: str) -> Join:
        for known in fetch.joins:
            if (known.entity, known.parent, known.column) == (entity, parent, column):
                return known
        made = Join(entity, table_of(target), self._alias("j"), parent, column)
        fetch.joins.append(made)
        return made

    def _pointed(self, fetch: Fetch, entity: Entity, alias: str, key: str, kind: Any, one: Selected) -> Pointed:
        target = ENTITIES[get_named_type(kind).name]
        join = self._join(fetch, target, target.model, alias, column_of(entity.model, f"{key}_id"))
        place = _column(fetch, target.model, join.alias, "id")
        shape = self._shape(fetch, target, join.alias, one.nodes)
        return Pointed(place, shape, not isinstance(kind, GraphQLNonNull))

    def _many(self, fetch: Fetch, alias: str, many: Many, field: GraphQLField, one: Selected) -> Listed | Inlined:
        """A list as a column of its own where PostgreSQL can make one: a statement less. Rows in it have no lists."""
        target, asking = ENTITIES[get_named_type(field.type).name], Asking(field, one.nodes[0])
        inherits = target.row_scope.part_of == many.parent
        if fetch.form == "text":
            raise NotCovered("a list within a row that is text")
        if fetch.form == "postgres":
            with suppress(NotCovered):
                beneath = self.fetch(target, inherits=inherits, form="text")
                self.shape(beneath, one.nodes)
                fetch.inlined.append(Inlined(len(fetch.inlined), f'{alias}."id"', beneath, many, asking))
                return fetch.inlined[-1]
        beneath = self.fetch(target, inherits=inherits)
        beneath.columns[0] = f'{beneath.alias}."{column_of(target.model, many.parent + "_id")}"'
        self.shape(beneath, one.nodes)
        return Listed(_column(fetch, fetch.entity.model, alias, "id"), beneath, many, asking)


def _column(fetch: Fetch, model: type[Model], alias: str, name: str) -> int:
    """The place of a column of the model's rows under this alias."""
    return fetch.column(spelled(f'{alias}."{column_of(model, name)}"', _field(model, name), fetch.form))


def _field(model: type[Model], need: str) -> Any:
    through = split(model, need)
    if through is not None:
        return field_of(referred(model, through.foreign_key), through.column)
    return field_of(model, need)
