"""Totals as a plan: one statement that groups, counts and sums up. It reads what it counts, so it goes to a thread at once.

select t1."status", count(*), sum(t1."postage_minor") from "orders" t1 where … group by t1."status" limit 1001
"""

from dataclasses import dataclass
from typing import Any

from graphql import GraphQLField

from schema.engine.declare import Entity
from schema.engine.plan.compiling import Compiler
from schema.engine.plan.printing import Print, printer
from schema.engine.plan.reading import Reading, Steps
from schema.engine.plan.sql import both
from schema.engine.plan.tables import column_of, table_of
from schema.engine.selections import Selected
from schema.engine.totals import MOST_GROUPS, Grouped, Totals
from server.core.days import day_of
from server.core.vocabulary import Permission

ALIAS = "t1"


@dataclass(slots=True)
class TotalsRoot:
    """The totals of an entity's rows, printed as they are selected."""

    totals: Totals
    field: GraphQLField
    node: Any
    printed: Print
    permission: Permission
    reached: list[Entity]
    single: bool = True
    heavy: bool = True

    @classmethod
    def compiled(cls, compiler: Compiler, totals: Totals, field: GraphQLField, one: Selected) -> "TotalsRoot":
        printed = printer(compiler.selecting, field.type, one.nodes)
        return cls(totals, field, one.nodes[0], printed, totals.permission, [totals.entity])

    def answer(self, reading: Reading) -> Steps:
        totals, speech = self.totals, reading.speech
        asked = totals.asked(self.field, reading.given.arguments(self.field, self.node), reading.scope)
        model = totals.model
        common = [self._common(totals.grouping(name)) for name in asked.by]
        sums = [f'sum({ALIAS}."{column_of(model, column)}")' for column in totals.sums]
        where = both(
            speech.condition(model, ALIAS, asked.condition, reading.scope),
            speech.scope(model, ALIAS, reading.scope(totals.entity)),
        )
        text = f'select {", ".join([*common, "count(*)", *sums])} from "{table_of(model)}" {ALIAS} where {where.text}'
        if common:
            text += f" group by {', '.join(common)}"
        rows = yield speech.finished(f"{text} limit ?"), (*where.values, MOST_GROUPS + 1)
        return self.printed(totals.groups(asked.by, rows, speech.dialect))

    def _common(self, grouping: Grouped) -> str:
        column = f'{ALIAS}."{column_of(self.totals.model, grouping.column)}"'
        return day_of(column) if grouping.by_day else column
