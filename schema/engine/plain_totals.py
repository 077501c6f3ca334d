"""Totals by the plain executor: one statement of the ORM."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo
from tortoise.expressions import F, RawSQL
from tortoise.functions import Count, Sum

from schema.engine.orm import q
from schema.engine.plain import connection_of, scopes_of, visible
from schema.engine.plan.tables import column_of, table_of
from schema.engine.totals import MOST_GROUPS, Grouped, Totals
from server.core import database
from server.core.authorization import require
from server.core.days import day_of
from server.core.errors import Forbidden


async def read(totals: Totals, info: GraphQLResolveInfo, arguments: Mapping[str, Any]) -> list[Any]:
    """The totals the arguments ask for. Raises Forbidden and InvalidInput."""
    viewer = info.context.viewer
    require(viewer, totals.permission)
    rows, scopes = visible(totals.entity, viewer), scopes_of(viewer)
    if rows is None:
        raise Forbidden(totals.entity.reads.value)
    asked = totals.asked(info.parent_type.fields[info.field_name], arguments, scopes)
    common = {f"by_{name}": _common(totals, totals.grouping(name)) for name in asked.by}
    sums = {f"sum_of_{column}": Sum(column) for column in totals.sums}
    wanted = rows.filter(q(totals.model, asked.condition, scopes)).annotate(**common, counted=Count("id"), **sums)
    if common:
        wanted = wanted.group_by(*common)
    found = wanted.limit(MOST_GROUPS + 1).using_db(connection_of(info.context))
    values = await found.values_list(*common, "counted", *sums)
    return totals.groups(asked.by, values, database.dialect())


def _common(totals: Totals, grouping: Grouped) -> Any:
    if not grouping.by_day:
        return F(grouping.column)
    return RawSQL(day_of(f'"{table_of(totals.model)}"."{column_of(totals.model, grouping.column)}"'))
