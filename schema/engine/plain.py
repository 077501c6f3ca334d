"""The plain executor: the declarations, carried out in the most obvious way.

One statement per relation and level, only the selected columns, the scope in each. It is the fallback and the oracle of
whatever is faster.

    orders { nodes { number customer { displayName } events { at } } }
      1  select id, number, customer_id from orders where <scope> order by … limit 51
      2  select id, display_name from users where <scope> and id in (…)
      3  select id, at, order_id from order_events where order_id in (…) order by at, id
"""

from collections.abc import Sequence
from typing import Any

from graphql import GraphQLObjectType, GraphQLResolveInfo, get_named_type
from graphql.execution.values import get_argument_values
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.queryset import QuerySet

from schema.core.context import Context
from schema.engine.conditions import Scopes
from schema.engine.declare import ENTITIES, Column, Computed, Entity, Many, One
from schema.engine.orm import q, sorted_by
from schema.engine.relating import Wanted, wanted
from schema.engine.selections import Selected, selected
from server.core import database
from server.core.authorization import scope_of
from server.core.viewer import Viewer

RELATED = "posthouse_related"
DENIED = object()
"""Stands where a relation was selected whose target the viewer has no permission to read."""


def python_name(parent: GraphQLObjectType, field_name: str) -> str:
    found: str = parent.fields[field_name].extensions["strawberry-definition"].python_name
    return found


def connection_of(context: Context) -> BaseDBAsyncClient:
    return database.primary() if context.reads_primary else database.reads()


def visible(entity: Entity, viewer: Viewer) -> QuerySet[Any] | None:
    """The entity's rows within the viewer's scope; None where the viewer may read none at all."""
    scope = scope_of(viewer, entity.reads)
    return None if scope.is_empty else entity.model.filter(database.admitted(entity.model, scope))


def scopes_of(viewer: Viewer) -> Scopes:
    """How far the viewer may read each entity."""
    return lambda entity: scope_of(viewer, entity.reads)


class Reader:
    """Reads objects for one field of one operation."""

    def __init__(self, info: GraphQLResolveInfo) -> None:
        self.info = info
        self.context: Context = info.context

    async def objects(self, entity: Entity, nodes: Sequence[Any], rows: QuerySet[Any]) -> list[Any]:
        """Objects of the entity with everything selected beneath the nodes, in the order of the rows."""
        self.heed(entity, nodes)
        fields = self._fields(entity, nodes)
        return await self._filled(entity, fields, await self._records(entity, fields, rows))

    async def records(
        self, entity: Entity, nodes: Sequence[Any], rows: QuerySet[Any], also: Sequence[str]
    ) -> list[dict[str, Any]]:
        """The rows as columns: those the nodes need, and `also`."""
        return await self._records(entity, self._fields(entity, nodes), rows, also)

    async def of_records(self, entity: Entity, nodes: Sequence[Any], records: list[dict[str, Any]]) -> list[Any]:
        """Objects made of rows that have been read, with the relations selected beneath the nodes."""
        return await self._filled(entity, self._fields(entity, nodes), records)

    def heed(self, entity: Entity, nodes: Sequence[Any]) -> None:
        """Look at the arguments of all lists beneath the nodes, before anything is read. Raises InvalidInput, Forbidden."""
        parent = self._type(entity)
        for field in self._fields(entity, nodes):
            source = entity.source(python_name(parent, field.name))
            if isinstance(source, One | Many):
                target = ENTITIES[get_named_type(parent.fields[field.name].type).name]
                if self._seen(target, source) is not None:
                    if isinstance(source, Many):
                        self._wanted(parent, field, source, target)
                    self.heed(target, field.nodes)

    def _type(self, entity: Entity) -> GraphQLObjectType:
        found = self.info.schema.get_type(entity.type_name)
        assert isinstance(found, GraphQLObjectType)
        return found

    def _fields(self, entity: Entity, nodes: Sequence[Any]) -> list[Selected]:
        return [field for field in selected(self.info, self._type(entity), nodes) if not field.name.startswith("__")]

    async def _records(
        self, entity: Entity, fields: list[Selected], rows: QuerySet[Any], also: Sequence[str] = ()
    ) -> list[dict[str, Any]]:
        parent = self._type(entity)
        columns = {"id", *also}
        for field in fields:
            name = python_name(parent, field.name)
            match entity.source(name):
                case Column(renamed):
                    columns.add(renamed or name)
                case One(renamed):
                    columns.add(f"{renamed or name}_id")
                case Computed(needs):
                    columns.update(needs)
        return await rows.using_db(connection_of(self.context)).values(*sorted(columns))

    async def _filled(self, entity: Entity, fields: list[Selected], records: list[dict[str, Any]]) -> list[Any]:
        parent = self._type(entity)
        objects: list[Any] = [object.__new__(entity.cls) for _ in records]
        for made, record in zip(objects, records, strict=True):
            made.__dict__[RELATED] = {}
            for field in fields:
                name = python_name(parent, field.name)
                match entity.source(name):
                    case Column(renamed):
                        made.__dict__[name] = record[renamed or name]
                    case Computed(needs, function, for_viewer):
                        asks = (self.context.viewer,) if for_viewer else ()
                        made.__dict__[name] = function(*(record[column] for column in needs), *asks)
        for field in fields:
            name = python_name(parent, field.name)
            source = entity.source(name)
            if isinstance(source, One | Many):
                values = await self._related(parent, field, source, name, records)
                for made, value in zip(objects, values, strict=True):
                    made.__dict__[RELATED][field.key] = value
        return objects

    async def _related(
        self, parent: GraphQLObjectType, field: Selected, source: One | Many, name: str, records: list[dict[str, Any]]
    ) -> list[Any]:
        target = ENTITIES[get_named_type(parent.fields[field.name].type).name]
        rows = self._seen(target, source)
        if rows is None:
            return [DENIED] * len(records)
        if isinstance(source, One):
            return await self._one(target, field, rows, [record[f"{source.name or name}_id"] for record in records])
        asked = self._wanted(parent, field, source, target)
        rows = rows.filter(q(target.model, asked.condition, scopes_of(self.context.viewer)))
        return await self._many(target, field, rows, source, asked, [record["id"] for record in records])

    def _seen(self, target: Entity, source: One | Many) -> QuerySet[Any] | None:
        """The related rows the viewer may read, None where there can be none: parts of what is in scope are in scope."""
        if isinstance(source, Many) and target.row_scope.part_of == source.parent:
            return target.model.all()
        return visible(target, self.context.viewer)

    def _wanted(self, parent: GraphQLObjectType, field: Selected, source: Many, target: Entity) -> Wanted:
        declared = parent.fields[field.name]
        arguments = get_argument_values(declared, field.nodes[0], self.info.variable_values)
        return wanted(source, target, declared, field.name, arguments, scopes_of(self.context.viewer))

    async def _one(self, target: Entity, field: Selected, rows: QuerySet[Any], keys: list[int | None]) -> list[Any]:
        wanted = sorted({key for key in keys if key is not None})
        if not wanted:
            return [None] * len(keys)
        records = await self.records(target, field.nodes, rows.filter(id__in=wanted), ())
        objects = await self.of_records(target, field.nodes, records)
        found = {record["id"]: made for record, made in zip(records, objects, strict=True)}
        return [None if key is None else found.get(key) for key in keys]

    async def _many(
        self, target: Entity, field: Selected, rows: QuerySet[Any], source: Many, asked: Wanted, keys: list[int]
    ) -> list[Any]:
        column = f"{source.parent}_id"
        of_these: dict[str, Any] = {f"{column}__in": keys}
        beneath = sorted_by(rows.filter(**of_these), asked.order) if keys else None
        records = await self.records(target, field.nodes, beneath, (column,)) if beneath is not None else []
        objects = await self.of_records(target, field.nodes, records)
        found: dict[int, list[Any]] = {key: [] for key in keys}
        for record, made in zip(records, objects, strict=True):
            if len(found[record[column]]) < asked.most:
                found[record[column]].append(made)
        return [found[key] for key in keys]
