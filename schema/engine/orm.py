"""Conditions as the ORM takes them: for the plain executor, in the most obvious way."""

from typing import Any

from pypika_tortoise.terms import Criterion, CustomFunction, Term
from tortoise.expressions import Case, Q, ResolveContext, Subquery, When
from tortoise.models import Model
from tortoise.query_utils import QueryModifier
from tortoise.queryset import QuerySet

from schema.engine.conditions import All, AnyOf, Compare, Condition, Not, Related, Scopes, nowhere
from schema.engine.ordering import Order
from server.core.database import admitted

LOOKUPS = {
    "eq": "", "ne": "__not", "in": "__in", "lt": "__lt", "lte": "__lte", "gt": "__gt", "gte": "__gte",
    "isNull": "__isnull",
}  # fmt: skip
replace, substr = (
    CustomFunction("REPLACE", ["text", "part", "by"]),
    CustomFunction("SUBSTR", ["text", "from", "length"]),
)


def q(model: type[Model], condition: Condition, scopes: Scopes = nowhere) -> Q:
    """The rows of the model the condition admits."""
    match condition:
        case Compare(column, "contains" | "startsWith" as operator, text):
            return Within(column, operator, text)
        case Compare(column, operator, value):
            lookup: dict[str, Any] = {f"{column}{LOOKUPS[operator]}": value}
            return Q(**lookup)
        case All(parts):
            return Q(*(q(model, part, scopes) for part in parts))
        case AnyOf(parts):
            return Q(*(q(model, part, scopes) for part in parts), join_type=Q.OR) if parts else Q(pk__in=[])
        case Not(part):
            return Q(pk__not_in=Subquery(model.filter(q(model, part, scopes)).values("id")))
        case Related(entity, theirs, ours, part, inherits):
            beneath = entity.model
            seen = Q() if inherits else admitted(beneath, scopes(entity))
            keys = beneath.filter(seen, q(beneath, part, scopes)).values(theirs)
            among: dict[str, Any] = {f"{ours}__in": Subquery(keys)}
            return Q(**among)


def sorted_by(rows: QuerySet[Any], order: Order) -> QuerySet[Any]:
    """The rows in an order: by whether they have a value first, where they may have none."""
    terms: list[str] = []
    for term in order.terms:
        if term.nulls is not None:
            lacks = f"lacks_{term.column}"
            rows = rows.annotate(**{lacks: Case(When(**{f"{term.column}__isnull": True}, then="1"), default="0")})
            terms.append(f"-{lacks}" if term.nulls == "first" else lacks)
        terms.append(f"-{term.column}" if term.down else term.column)
    return rows.order_by(*terms)


class Within(Q):
    """A text stands in a column: somewhere, or at its beginning.

    The ORM's own lookups use LIKE, which takes small letters for capitals on SQLite and not on PostgreSQL.
    """

    def __init__(self, column: str, operator: str, text: str) -> None:
        super().__init__()
        self.column, self.operator, self.text = column, operator, text

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        column: Term = resolve_context.table[resolve_context.model._meta.fields_db_projection[self.column]]
        met: Criterion
        if self.operator == "contains":
            met = replace(column, self.text, "") != column
        else:
            met = substr(column, 1, len(self.text)) == self.text
        return QueryModifier(where_criterion=met)
