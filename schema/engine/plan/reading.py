"""Statements of a fetch, and its rows made into objects with everything beneath.

A reading is a generator: it yields statements and is sent their rows, wherever they are run.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any

from schema.engine.declare import Entity
from schema.engine.ordering import Order
from schema.engine.plan.given import Given
from schema.engine.plan.shaping import Maker, made, maker
from schema.engine.plan.sql import FALSE, TRUE, Clause, Speech, Way, both
from schema.engine.plan.standing import Standing
from schema.engine.plan.tables import column_of, table_of
from schema.engine.plan.tree import Fetch, Inlined, Listed
from schema.engine.relating import Wanted, every, wanted
from server.core.authorization import scope_of
from server.core.scope import Scope
from server.core.viewer import Viewer

Statement = tuple[str, Sequence[Any]]
Rows = Sequence[Sequence[Any]]
Steps = Generator[Statement, Rows, Any]


@dataclass(slots=True, eq=False)
class Prepared:
    """A fetch with its generated functions: all that can be done before anybody asks."""

    fetch: Fetch
    select: str
    makers: list[Maker]
    beneath: dict[int, "Prepared"]
    asking: list[Listed | Inlined]
    """Every list in it that is asked for with arguments."""

    @classmethod
    def of(cls, fetch: Fetch) -> "Prepared":
        makers = [maker(fetch, shape) for shape in fetch.shapes]
        beneath = {id(one): cls.of(one.fetch) for made_ in makers for one in made_.listed}
        lists: list[Listed | Inlined] = [*fetch.inlined, *(one for made_ in makers for one in made_.listed)]
        asking = [one for one in lists if one.asking.node.arguments]
        asking += [one for further in beneath.values() for one in further.asking]
        return cls(fetch, f"select {', '.join(fetch.columns)}", makers, beneath, asking)


@dataclass(slots=True)
class Reading:
    """One viewer's reading, in one dialect."""

    speech: Speech
    viewer: Viewer
    given: Given
    standing: Standing

    def scope(self, entity: Entity) -> Scope:
        """How far the viewer may read the entity."""
        found = self.standing.scopes.get(entity.type_name)
        if found is None:
            found = self.standing.scopes[entity.type_name] = scope_of(self.viewer, entity.reads)
        return found

    def _kept(self, name: str, of: Fetch | Prepared, make: Callable[[], Clause]) -> Clause:
        """What follows from a piece of the variant and the viewer's scopes alone is made once for all who have these."""
        found = self.standing.clauses.get((name, of))
        if found is None:
            found = self.standing.clauses[name, of] = make()
        return found

    def heed(self, prepared: Prepared) -> None:
        """Look at the arguments of all lists beneath, before anything is read. Raises what `relating.wanted` raises."""
        for one in prepared.asking:
            self.wanted(one)

    def wanted(self, listed: Listed | Inlined) -> Wanted:
        """Which of the rows that point to one are asked for. Raises what `relating.wanted` raises."""
        asking, entity = listed.asking, listed.fetch.entity
        if not asking.node.arguments:
            return every(listed.source, entity)
        arguments = self.given.arguments(asking.field, asking.node)
        return wanted(listed.source, entity, asking.field, asking.node.name.value, arguments, self.scope)

    def within(self, fetch: Fetch, *, hidden: bool = False) -> Clause:
        """The rows of the fetch the viewer may read; `hidden` where something else leads to them."""
        if fetch.inherits:
            return TRUE
        return self._kept("hidden" if hidden else "within", fetch, lambda: self._within(fetch, hidden))

    def _within(self, fetch: Fetch, hidden: bool) -> Clause:
        speech = self.speech.hiding() if hidden else self.speech
        return speech.scope(fetch.entity.model, fetch.alias, self.scope(fetch.entity))

    def source(self, fetch: Fetch) -> Clause:
        """The tables the fetch reads: each row to one is joined within the viewer's scope."""
        text, values = f'from "{table_of(fetch.entity.model)}" {fetch.alias}', list[Any]()
        for join in fetch.joins:
            text += f' left join "{join.table}" {join.alias} on {join.alias}.id = {join.parent}."{join.column}"'
            if join.entity is not None:
                admitted = self.speech.scope(join.entity.model, join.alias, self.scope(join.entity))
                if admitted is not TRUE:
                    text += f" and {admitted.text}"
                    values += admitted.values
        return Clause(text, tuple(values))

    def statement(self, prepared: Prepared, where: Clause, order: str = "", limit: int | None = None) -> Statement:
        """The rows of the fetch that meet the clause; its scope is the caller's to ask for."""
        asked = any(one.asking.node.arguments for one in prepared.fetch.inlined)
        head = self._head(prepared) if asked else self._kept("head", prepared, lambda: self._head(prepared))
        text, values = f"{head.text} where {where.text}", (*head.values, *where.values)
        if order:
            text += f" order by {order}"
        if limit is not None:
            text, values = f"{text} limit ?", (*values, limit)
        return self.speech.finished(text), values

    def _head(self, prepared: Prepared) -> Clause:
        """What is selected of which tables."""
        lists, source = [self._inlined(one) for one in prepared.fetch.inlined], self.source(prepared.fetch)
        selected = ", ".join((prepared.select, *(one.text for one in lists)))
        return Clause(f"{selected} {source.text}", (*(each for one in lists for each in one.values), *source.values))

    def by_keys(self, prepared: Prepared, keys: Sequence[int]) -> Statement:
        """The rows of the fetch with these keys, within its scope."""
        fetch = prepared.fetch
        return self.statement(prepared, both(self.speech.among(f"{fetch.alias}.id", keys), self.within(fetch)))

    def _inlined(self, one: Inlined) -> Clause:
        """The list as a column: array(select array[t2."id"::text, …] from … where t2."order_id" = t1."id" …)."""
        fetch, source = one.fetch, self.source(one.fetch)
        pointing = f'{fetch.alias}."{column_of(fetch.entity.model, one.source.parent + "_id")}" = {one.parent}'
        asked = self.wanted(one)
        met = self.speech.condition(fetch.entity.model, fetch.alias, asked.condition, self.scope)
        where = both(Clause(pointing), self.within(fetch), met)
        text = (
            f"array(select array[{', '.join(fetch.columns)}] {source.text} where {where.text}"
            f" order by {self.order(fetch, asked.order)} limit {asked.most})"
        )
        return Clause(text, (*source.values, *where.values))

    def page(
        self, prepared: Prepared, wanted: Clause, within: Clause, ways: Sequence[Way], order: Order, limit: int
    ) -> Statement:
        """The first rows in an order that meet the clause, within the fetch's scope.

        A scope of several ways in would be found by all of them and sorted. Instead each way, which has an index in the
        list's order, is walked by itself; the first rows of all of them are the page. Only those are sorted once more.
        """
        fetch = prepared.fetch
        sorting = self.order(fetch, order)
        if len(ways) < 2:
            return self.statement(prepared, both(wanted, ways[0].clause if ways else within), sorting, limit)
        first = self._first_keys(fetch, [both(wanted, way.clause) for way in ways], order, limit)
        return self.statement(prepared, Clause(f"{fetch.alias}.id in ({first.text})", first.values), sorting)

    def first(self, fetch: Fetch, wanted: Clause, within: Clause, ways: Sequence[Way], order: Order) -> Statement:
        """The first such row in an order, if any; on SQLite whichever its walk meets first, which need not be led in order."""
        if len(ways) < 2:
            met = both(wanted, ways[0].clause if ways else within)
            text = f'select {fetch.alias}.id from "{table_of(fetch.entity.model)}" {fetch.alias} where {met.text}'
            if self.speech.dialect == "postgres":
                text += f" order by {self.order(fetch, order)}"
            return self.speech.finished(f"{text} limit 1"), met.values
        first = self._first_keys(fetch, [both(wanted, way.clause) for way in ways], order, 1)
        return self.speech.finished(first.text), first.values

    def _first_keys(self, fetch: Fetch, ways: Sequence[Clause], order: Order, limit: int) -> Clause:
        """The keys of the first rows by several ways.

            select id from (select … where unit_id = ? union select … where city_unit_id = ? order by … limit ?) u

        SQLite merges what the ways' indexes give, row by row. PostgreSQL would read all of every way: there each has a limit.
        """
        model, alias = fetch.entity.model, fetch.alias
        names = [f"k{place}" for place in range(len(order.columns))]
        keys = ", ".join(
            f'{alias}."{column_of(model, column)}" as {name}' for column, name in zip(order.columns, names, strict=True)
        )
        found: list[str] = []
        values: list[Any] = []
        for way in ways:
            text = f'select {alias}.id as id, {keys} from "{table_of(model)}" {alias} where {way.text}'
            values += way.values
            if self.speech.dialect == "postgres":
                text = f"(select * from ({text} order by {self.order(fetch, order)} limit ?) as w{len(found)})"
                values.append(limit)
            found.append(text)
        merged = ", ".join(f"{name}{term.way}" for name, term in zip(names, order.terms, strict=True))
        text = f"select id from ({' union '.join(found)} order by {merged} limit ?) as u"
        return Clause(text, (*values, limit))

    def order(self, fetch: Fetch, order: Order) -> str:
        """The order as SQL."""
        return ", ".join(
            f'{fetch.alias}."{column_of(fetch.entity.model, term.column)}"{term.way}' for term in order.terms
        )

    def objects(self, prepared: Prepared, place: int, rows: Rows, parents: dict[Any, list[Any]] | None = None) -> Steps:
        """The rows as objects of the fetch's shape at this place, with all lists beneath; or each put with its parent."""
        found = prepared.makers[place]
        beneath: list[dict[Any, list[Any]]] = []
        for listed in found.listed:
            lists = yield from self._lists(listed, prepared.beneath[id(listed)], rows)
            beneath.append(lists)
        return made(found, rows, beneath, self.viewer, parents)

    def _lists(self, listed: Listed, prepared: Prepared, rows: Rows) -> Steps:
        """For every parent its rows, at most so many as the declaration says."""
        found: dict[Any, list[Any]] = {row[listed.key]: [] for row in rows if row[listed.key] is not None}
        if not found:
            return found
        fetch, asked = prepared.fetch, self.wanted(listed)
        parent, order = fetch.columns[0], self.order(fetch, asked.order)
        met = self.speech.condition(fetch.entity.model, fetch.alias, asked.condition, self.scope)
        where = both(self.speech.among(parent, list(found)), self.within(fetch, hidden=True), met)
        if where is FALSE:
            return found
        if asked.most < listed.source.most:
            where = self._first_of_each(fetch, where, order, asked.most)
        down = " desc" if asked.order.terms[0].down else ""
        children = yield self.statement(prepared, where, f"{parent}{down}, {order}")
        yield from self.objects(prepared, 0, children, found)
        if len(children) > (most := asked.most):
            for siblings in found.values():
                del siblings[most:]
        return found

    def _first_of_each(self, fetch: Fetch, where: Clause, order: str, most: int) -> Clause:
        """Among the rows that meet the clause, the first of each parent."""
        place = f"row_number() over (partition by {fetch.columns[0]} order by {order}) as place"
        table = f'"{table_of(fetch.entity.model)}" {fetch.alias}'
        text = (
            f"select id from (select {fetch.alias}.id, {place} from {table} where {where.text}) as n where place <= ?"
        )
        return Clause(f"{fetch.alias}.id in ({text})", (*where.values, most))
