"""A page of a list as a plan: rows in an order, their cursors, what lies beyond them, and how many there are."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLInputObjectType, GraphQLObjectType, get_named_type

from schema.engine.conditions import NOTHING, Compare, all_of
from schema.engine.declare import ENTITIES, Entity, Select
from schema.engine.filtering import condition
from schema.engine.keyset import Cursors, Window, window
from schema.engine.lists import MOST_COUNTED, always, equals
from schema.engine.ordering import Order, order_of, ordered, sorted_column
from schema.engine.plan.compiling import Compiler
from schema.engine.plan.page_members import PageMembers, page_members
from schema.engine.plan.reading import Prepared, Reading, Steps
from schema.engine.plan.seeking import Sought, sought
from schema.engine.plan.sql import FALSE, TRUE, Clause, both
from schema.engine.plan.tables import column_of, field_of, python_value, stored, table_of
from schema.engine.plan.tree import entities
from schema.engine.searching import Searched, searched
from schema.engine.selections import Selected
from server.core.database import Dialect
from server.core.vocabulary import Permission

PLACES = frozenset({"first", "after", "last", "before"})
"""The arguments that say which page of a list, and not which list."""


@dataclass(slots=True)
class PageRoot:
    """A page of a list. `members` gives each key of the answer its making."""

    select: Select
    field: GraphQLField
    node: Any
    cursors: Cursors
    members: PageMembers
    prepared: Prepared
    permission: Permission
    reached: list[Entity]
    single: bool
    heavy: bool = False

    @classmethod
    def compiled(
        cls, compiler: Compiler, select: Select, field: GraphQLField, one: Selected, cursors: Cursors
    ) -> "PageRoot":
        kind = get_named_type(field.type)
        assert isinstance(kind, GraphQLObjectType)
        fetch = compiler.fetch(ENTITIES[get_named_type(kind.fields["nodes"].type).name])
        members = page_members(compiler, fetch, kind, one)
        for column in sorted(_sorted_by(field, select)):
            fetch.column(f'{fetch.alias}."{column_of(fetch.entity.model, column)}"')
        prepared, node = Prepared.of(fetch), one.nodes[0]
        single = not prepared.beneath and not _asks_beside(members, select, field, node, fetch.entity, compiler.dialect)
        return cls(select, field, node, cursors, members, prepared, select.permission, entities(fetch), single)

    def answer(self, reading: Reading) -> Steps:
        reading.heed(self.prepared)
        arguments = reading.given.arguments(self.field, self.node)
        order = ordered(self.prepared.fetch.entity.model, order_of(arguments.get("orderBy")) or self.select.order)
        asked = window(self.cursors, order, *(arguments.get(name) for name in ("first", "after", "last", "before")))
        fetch = self.prepared.fetch
        wanted = [equals(self.field, arguments), always(self.select)]
        if filtered := arguments.get("filter"):
            wanted.append(condition(fetch.entity.model, self.field.args["filter"].type, filtered, reading.scope))
        words: Searched | None = None
        if (typed := arguments.get("search")) and self.select.search is not None:
            words = searched(fetch.entity, self.select.search, typed)
            if words is None:
                wanted.append(NOTHING)
        once = self.single or not self.members.reads_rows
        rows = yield from sought(reading, fetch, order, all_of(wanted), words, once=once)
        found = yield from Page(self, reading, order, asked, rows).members()
        if self.members.counted:
            total = rows.total if rows.total is not None else (yield from self._count(reading, rows.counted))
            for key in self.members.counted:
                found[key] = total
        return {key: found[key] for key in self.members.keys}

    def _count(self, reading: Reading, counted: Clause) -> Steps:
        table = f'from "{table_of(self.prepared.fetch.entity.model)}" {self.prepared.fetch.alias}'
        text = f"select count(*) from (select 1 {table} where {counted.text} limit ?) as found"
        rows = yield reading.speech.finished(text), (*counted.values, MOST_COUNTED)
        return rows[0][0]


def _asks_beside(
    members: PageMembers, select: Select, field: GraphQLField, node: FieldNode, entity: Entity, dialect: Dialect
) -> bool:
    """Whether a count, a look for the rows or behind the page, or rows without a value may need a statement of their own.

    PostgreSQL, to which a further statement is a way, chooses by what it knows of the rows instead of looking for them.
    """
    given = {one.name.value for one in node.arguments or ()}
    columns = _sorted_by(field, select) if "orderBy" in given else {sorted_column(select.order[0])}
    if any(field_of(entity.model, column).null for column in columns):
        return True
    looks = bool(given - PLACES or select.only) if dialect == "sqlite" else "search" in given
    return looks or bool(members.counted) or bool(members.info and given & {"after", "before"})


def _sorted_by(field: GraphQLField, select: Select) -> set[str]:
    """Every column a page can be sorted by: cursors hold their values."""
    found = {sorted_column(words) for words in select.order} | {"id"}
    if "orderBy" in field.args:
        by = get_named_type(field.args["orderBy"].type)
        assert isinstance(by, GraphQLInputObjectType)
        enum: Any = get_named_type(by.fields["field"].type)
        found |= {sorted_column(getattr(one.value, "value", one.value)) for one in enum.values.values()}
    return found


@dataclass(slots=True)
class Page:
    """One page being read."""

    root: PageRoot
    reading: Reading
    order: Order
    asked: Window
    rows: Sought
    _keys: list[tuple[str, int, Callable[[Any], Any]]] = field(init=False)
    """The order's columns: name, place in a row, and what makes the value the graph's code knows."""

    def __post_init__(self) -> None:
        fetch, dialect = self.root.prepared.fetch, self.reading.speech.dialect
        model, alias = fetch.entity.model, fetch.alias
        self._keys = [
            (name, fetch.column(f'{alias}."{column_of(model, name)}"'), python_value(field_of(model, name), dialect))
            for name in self.order.columns
        ]

    def members(self) -> Steps:
        """The page's members by key, but for its count."""
        wanted, found = self.root.members, dict[str, Any](self.root.members.constants)
        if not wanted.reads_rows:
            return found
        prepared, asked = self.root.prepared, self.asked
        fetch = prepared.fetch
        rows = yield from self._rows()
        more, rows = len(rows) > asked.size, rows[: asked.size]
        if asked.backwards:
            rows = rows[::-1]
        made: dict[int, list[Any]] = {}
        for place in range(len(fetch.shapes)):
            made[place] = yield from self.reading.objects(prepared, place, rows)
        for key, place in wanted.nodes.items():
            found[key] = made[place]
        for key, members in wanted.edges.items():
            found[key] = [self._edge(members, made, n, row) for n, row in enumerate(rows)]
        if wanted.info:
            before = yield from self._beyond(rows)
            ahead, behind = (before, more) if asked.backwards else (more, before)
            info = {
                "hasNextPage": ahead,
                "hasPreviousPage": behind,
                "startCursor": self._cursor(rows[0]) if rows else None,
                "endCursor": self._cursor(rows[-1]) if rows else None,
                "__typename": "PageInfo",
            }
            for key, each in wanted.info.items():
                found[key] = {name: info[one] for name, one in each}
        return found

    def _rows(self) -> Steps:
        """The page's rows in the order they are walked, and one more where there is one."""
        asked, rows, found = self.asked, self.rows, list[Any]()
        bounds = [(asked.walk, asked.position), (asked.walk.reversed, asked.end)]
        for half in asked.walk.halves if rows.total != 0 else ():
            met = [self._half(half), *(self._after(way, half, one) for way, one in bounds if one is not None)]
            if FALSE not in met and len(found) <= asked.size:
                order, wanted = asked.walk if half is None else asked.walk.certain, both(rows.wanted, *met)
                most = asked.size + 1 - len(found)
                found += yield self.reading.page(self.root.prepared, wanted, rows.within, rows.ways, order, most)
        return found

    def _edge(self, members: list[tuple[str, str | int]], made: dict[int, list[Any]], n: int, row: Any) -> Any:
        edge: dict[str, Any] = {}
        for key, member in members:
            if isinstance(member, int):
                edge[key] = made[member][n]
            else:
                edge[key] = self._cursor(row) if member == "cursor" else member.partition(":")[2]
        return edge

    def _values(self, row: Any) -> dict[str, Any]:
        """The row's values of the order's columns, as the graph's code knows them."""
        return {name: None if row[place] is None else decode(row[place]) for name, place, decode in self._keys}

    def _cursor(self, row: Any) -> str:
        return self.root.cursors.print(self.order, self._values(row))

    def _half(self, half: bool | None) -> Clause:
        """The rows that have a value in the first column they are sorted by, or have none."""
        if half is None:
            return TRUE
        fetch = self.root.prepared.fetch
        has = Compare(self.order.columns[0], "isNull", not half)
        return self.reading.speech.condition(fetch.entity.model, fetch.alias, has)

    def _after(self, walk: Order, half: bool | None, position: tuple[Any, ...]) -> Clause:
        """Which rows of a half are beyond a position; one comparison of rows where all columns allow it: it uses an index."""
        fetch, speech = self.root.prepared.fetch, self.reading.speech
        beyond = walk.beyond(half, position)
        if isinstance(beyond, bool):
            return TRUE if beyond else FALSE
        order, values = beyond
        if not order.is_even:
            return speech.condition(fetch.entity.model, fetch.alias, order.after(values))
        sign = "<" if order.terms[0].down else ">"
        columns = ", ".join(f'{fetch.alias}."{column_of(fetch.entity.model, name)}"' for name in order.columns)
        given = tuple(stored(value, speech.dialect) for value in values)
        return Clause(f"({columns}) {sign} ({', '.join('?' * len(given))})", given)

    def _beyond(self, rows: Any) -> Steps:
        """Whether there are rows on the side the page was entered from."""
        if self.asked.position is None:
            return False
        if not rows:
            return True
        fetch = self.root.prepared.fetch
        back = self.order if self.asked.backwards else self.order.reversed
        edge = self._values(rows[-1 if self.asked.backwards else 0])
        position = tuple(edge[column] for column in back.columns)
        for half in back.halves:
            met = [self._half(half), self._after(back, half, position)]
            if FALSE in met:
                continue
            order, wanted = back if half is None else back.certain, both(self.rows.wanted, *met)
            if (yield self.reading.first(fetch, wanted, self.rows.within, self.rows.ways, order)):
                return True
        return False
