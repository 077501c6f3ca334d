"""Gives the schema its readers: every field of an entity, every declared root, every place that names an object."""

from collections.abc import Callable
from contextlib import suppress
from inspect import isawaitable
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
)

from schema.engine import lists, plain_totals
from schema.engine.declare import ENTITIES, SOURCE, Column, Entity, Many, One, Reference, Select
from schema.engine.keyset import Cursors
from schema.engine.plain import DENIED, RELATED, Reader, visible
from schema.engine.plan.uncovered import Missed, NotCovered
from schema.engine.totals import Totals
from server.core import global_ids
from server.core.errors import Forbidden

BACKREF = "strawberry-definition"
Resolve = Callable[..., Any]


def bind(schema: GraphQLSchema, cursors: Cursors) -> None:
    """Attach the plain executor to a built schema."""
    for graph_type in schema.type_map.values():
        if not isinstance(graph_type, GraphQLObjectType) or graph_type.name.startswith("__"):
            continue
        entity = ENTITIES.get(graph_type.name)
        for name, field in graph_type.fields.items():
            if entity is not None:
                field.resolve = _of_entity(entity, name, field)
            elif isinstance(select := _metadata(field).get(SOURCE), Select):
                field.resolve = _of_root(select, field, cursors)
            elif isinstance(select, Totals):
                field.resolve = _of_totals(select)
            elif graph_type.name.endswith(("Connection", "Edge")) and name in ("nodes", "edges", "node"):
                field.resolve = _of_page
            elif _may_hold_entity(schema, field) and field.resolve is not None:
                field.resolve = _reread(field.resolve)


def _metadata(field: GraphQLField) -> Any:
    declared = field.extensions.get(BACKREF)
    return declared.metadata if declared is not None and declared.metadata else {}


def _of_entity(entity: Entity, name: str, field: GraphQLField) -> Resolve:
    python_name = field.extensions[BACKREF].python_name
    source = entity.source(python_name)
    if isinstance(source, One | Many):
        target = ENTITIES[get_named_type(field.type).name]

        def related(row: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
            """The arguments were heeded when the rows were read."""
            found = row.__dict__[RELATED][info.path.key]
            return found if found is not DENIED else _denied(info, target)

        return related
    if python_name == "id" and isinstance(source, Column):
        return lambda row, info: global_ids.encode(entity.type_name, row.__dict__["id"])
    return lambda row, info: row.__dict__[python_name]


def _denied(info: GraphQLResolveInfo, target: Entity) -> None:
    """Null, and one error for the selection however many rows meet it."""
    place = (info.parent_type.name, str(info.path.key))
    if place in info.context.denied:
        return
    info.context.denied.add(place)
    raise Forbidden(target.reads.value)


def _of_root(select: Select, field: GraphQLField, cursors: Cursors) -> Resolve:
    if get_named_type(field.type).name.endswith("Connection"):
        return lambda row, info, **arguments: lists.page(select, cursors, info, arguments)
    return lambda row, info, **arguments: lists.one(select, info, arguments)


def _of_totals(totals: Totals) -> Resolve:
    return lambda row, info, **arguments: plain_totals.read(totals, info, arguments)


def _of_page(row: Any, info: GraphQLResolveInfo) -> Any:
    return row.related[info.path.key]


def _may_hold_entity(schema: GraphQLSchema, field: GraphQLField) -> bool:
    named = get_named_type(field.type)
    if isinstance(named, GraphQLUnionType | GraphQLInterfaceType):
        return any(possible.name in ENTITIES for possible in schema.get_possible_types(named))
    return named.name in ENTITIES


def _reread(resolve: Resolve) -> Resolve:
    """References the resolver gives are read, within the viewer's scope, with what the document selects: by plans, or here."""

    async def reread(row: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        value = resolve(row, info, **arguments)
        if isawaitable(value):
            value = await value
        if isinstance(value, list):
            return [await _read(one, info) for one in value]
        return await _read(value, info)

    return reread


async def _read(value: Any, info: GraphQLResolveInfo) -> Any:
    if not isinstance(value, Reference):
        return value
    entity = ENTITIES[value.entity.__name__]
    if info.context.objects is not None:
        with suppress(NotCovered, Missed):
            return await info.context.objects.read(entity, value.key, info)
    rows = visible(entity, info.context.viewer)
    if rows is None:
        return _denied(info, entity)
    found = await Reader(info).objects(entity, info.field_nodes, rows.filter(id=value.key).limit(1))
    return found[0] if found else None
