"""Root fields declared by `select`: a page of a list, or one object by what it is called."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLField, GraphQLObjectType, GraphQLResolveInfo, get_named_type
from tortoise.queryset import QuerySet

from schema.core.pages import PageInfo
from schema.engine.conditions import All, Compare, Condition, all_of, equal
from schema.engine.declare import ENTITIES, Entity, Select
from schema.engine.filtering import check_texts, condition
from schema.engine.keyset import Cursors, Window, window
from schema.engine.ordering import order_of, ordered
from schema.engine.orm import q, sorted_by
from schema.engine.plain import Reader, connection_of, scopes_of, visible
from schema.engine.searching import counted, matching
from schema.engine.selections import Selected, selected
from server.core.authorization import require
from server.core.errors import Forbidden

MOST_COUNTED = 10_001
OPERATORS = {"": "eq", "isnull": "isNull", "gt": "gt", "gte": "gte", "lt": "lt", "lte": "lte", "in": "in"}
RESERVED = {"filter", "search", "orderBy", "first", "after", "last", "before"}


@dataclass(slots=True)
class EdgeRow:
    """An edge of a page: its cursor, and its node under every key the document selects it by."""

    cursor: str
    related: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class PageRows:
    """A page as the graph's connection types want it."""

    page_info: PageInfo | None = None
    total_count: int | None = None
    related: dict[str, list[Any]] = field(default_factory=dict)


async def one(select: Select, info: GraphQLResolveInfo, arguments: Mapping[str, Any]) -> Any:
    """The object whose columns equal the arguments, within scope, or None."""
    require(info.context.viewer, select.permission)
    entity = ENTITIES[get_named_type(info.return_type).name]
    wanted = all_of((equals(info.parent_type.fields[info.field_name], arguments), always(select)))
    rows = _visible(entity, info).filter(q(entity.model, wanted)).limit(1)
    found = await Reader(info).objects(entity, info.field_nodes, rows)
    return found[0] if found else None


async def page(select: Select, cursors: Cursors, info: GraphQLResolveInfo, arguments: Mapping[str, Any]) -> PageRows:
    """The page the arguments ask for: only what is selected of it is read, and counted."""
    require(info.context.viewer, select.permission)
    connection_type = get_named_type(info.return_type)
    assert isinstance(connection_type, GraphQLObjectType)
    entity = ENTITIES[get_named_type(connection_type.fields["nodes"].type).name]
    fields = selected(info, connection_type, info.field_nodes)
    listing = Listing(entity, connection_type, fields, Reader(info), cursors)
    listing.reader.heed(entity, listing.node_nodes())
    order = ordered(entity.model, order_of(arguments.get("orderBy")) or select.order)
    asked = window(cursors, order, *(arguments.get(name) for name in ("first", "after", "last", "before")))
    wanted = [equals(info.parent_type.fields[info.field_name], arguments), always(select)]
    scopes = scopes_of(info.context.viewer)
    if given := arguments.get("filter"):
        wanted.append(condition(entity.model, _argument_type(info, "filter"), given, scopes))
    rows = _visible(entity, info).filter(q(entity.model, all_of(wanted), scopes))
    connection, to_count = connection_of(info.context), rows
    if (words := arguments.get("search")) and select.search:
        met = await matching(entity, select.search, words, connection)
        rows, to_count = rows.filter(q(entity.model, met.page)), rows.filter(q(entity.model, met.count))
    found = PageRows()
    names = {one.name for one in fields}
    if names & {"nodes", "edges", "pageInfo"}:
        await _fill(found, listing, rows, asked)
    if "totalCount" in names:
        found.total_count = await counted(to_count, connection, MOST_COUNTED)
    return found


@dataclass(slots=True)
class Listing:
    """What is being read of which list."""

    entity: Entity
    connection_type: GraphQLObjectType
    fields: list[Selected]
    reader: Reader
    cursors: Cursors

    @property
    def edge_type(self) -> GraphQLObjectType:
        found = get_named_type(self.connection_type.fields["edges"].type)
        assert isinstance(found, GraphQLObjectType)
        return found

    def edge_fields(self, edges: Selected) -> list[Selected]:
        return selected(self.reader.info, self.edge_type, edges.nodes)

    def node_nodes(self) -> list[Any]:
        """Every node that asks for objects of the list, wherever it stands."""
        found: list[Any] = []
        for one in self.fields:
            if one.name == "nodes":
                found.extend(one.nodes)
            elif one.name == "edges":
                found.extend(node for field in self.edge_fields(one) if field.name == "node" for node in field.nodes)
        return found


async def _fill(found: PageRows, listing: Listing, rows: QuerySet[Any], asked: Window) -> None:
    limited = sorted_by(rows, asked.walk).limit(asked.size + 1)
    if asked.position is not None:
        limited = limited.filter(q(listing.entity.model, asked.walk.after(asked.position)))
    if asked.end is not None:
        limited = limited.filter(q(listing.entity.model, asked.walk.reversed.after(asked.end)))
    records = await listing.reader.records(listing.entity, listing.node_nodes(), limited, asked.order.columns)
    more, records = len(records) > asked.size, records[: asked.size]
    if asked.backwards:
        records.reverse()
    printed = [listing.cursors.print(asked.order, record) for record in records]
    for one in listing.fields:
        if one.name == "nodes":
            found.related[one.key] = await listing.reader.of_records(listing.entity, one.nodes, records)
        elif one.name == "edges":
            edges = [EdgeRow(cursor) for cursor in printed]
            for field_ in listing.edge_fields(one):
                if field_.name == "node":
                    objects = await listing.reader.of_records(listing.entity, field_.nodes, records)
                    for edge, made in zip(edges, objects, strict=True):
                        edge.related[field_.key] = made
            found.related[one.key] = edges
        elif one.name == "pageInfo":
            before = await _beyond(rows, asked, records, listing)
            found.page_info = PageInfo(
                has_next_page=before if asked.backwards else more,
                has_previous_page=more if asked.backwards else before,
                start_cursor=printed[0] if printed else None,
                end_cursor=printed[-1] if printed else None,
            )


async def _beyond(rows: QuerySet[Any], asked: Window, records: list[dict[str, Any]], listing: Listing) -> bool:
    """Whether there are rows on the side the page was entered from."""
    if asked.position is None:
        return False
    if not records:
        return True
    back = asked.order if asked.backwards else asked.order.reversed
    edge = records[-1 if asked.backwards else 0]
    beyond = rows.filter(q(listing.entity.model, back.after(tuple(edge[column] for column in back.columns))))
    return bool(await beyond.using_db(connection_of(listing.reader.context)).limit(1).values_list("id", flat=True))


def _visible(entity: Entity, info: GraphQLResolveInfo) -> QuerySet[Any]:
    rows = visible(entity, info.context.viewer)
    if rows is None:
        raise Forbidden(entity.reads.value)
    return rows


def equals(field: GraphQLField, arguments: Mapping[str, Any]) -> Condition:
    """Arguments that are no part of a list's machinery are equality filters by name; null means: not filtered."""
    wanted = {
        field.args[name].extensions["strawberry-definition"].python_name: value
        for name, value in arguments.items()
        if name not in RESERVED and value is not None
    }
    for name, value in wanted.items():
        check_texts((name,), value)
    return equal(**wanted)


def always(select: Select) -> Condition:
    """What every row of the list meets, at this moment."""
    found: list[Condition] = []
    for name, value in select.only.items():
        column, _, operator = name.partition("__")
        found.append(Compare(column, OPERATORS[operator], value() if callable(value) else value))
    return All(tuple(found))


def _argument_type(info: GraphQLResolveInfo, name: str) -> Any:
    return info.parent_type.fields[info.field_name].args[name].type
