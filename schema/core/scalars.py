"""Scalars of the graph. A moment always has the same width, so that every executor and database prints it alike."""

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import strawberry
from graphql import GraphQLError

LONGEST_DECIMAL = 40


def _print_moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _parse_moment(value: object) -> datetime:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) and len(value) <= 40 else None
    except ValueError:
        found = None
    if found is None or found.tzinfo is None or not 1900 <= found.year <= 9998:
        raise GraphQLError("A DateTime is RFC 3339 with an offset, such as 2026-11-24T02:00:00.000Z.")
    return found.astimezone(UTC)


def _parse_decimal(value: object) -> Decimal:
    try:
        found = Decimal(value) if isinstance(value, str) and len(value) <= LONGEST_DECIMAL else None
        found = Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else found
    except InvalidOperation:
        found = None
    if found is None or not found.is_finite() or abs(found.adjusted()) > LONGEST_DECIMAL:
        raise GraphQLError('A Decimal is a string of digits with at most one point, such as "12.50".')
    return found


def _parse_date(value: object) -> date:
    try:
        if isinstance(value, str):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise GraphQLError("A Date is YYYY-MM-DD.")


SCALARS: dict[object, Any] = {
    datetime: strawberry.scalar(
        name="DateTime",
        description="A moment: RFC 3339 in UTC with milliseconds, such as `2026-11-24T02:00:00.000Z`.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339",
        serialize=_print_moment,
        parse_value=_parse_moment,
    ),
    date: strawberry.scalar(
        name="Date",
        description="A calendar day in the platform's zone, `YYYY-MM-DD`.",
        serialize=date.isoformat,
        parse_value=_parse_date,
    ),
    Decimal: strawberry.scalar(
        name="Decimal",
        description='An exact decimal number, as a string such as `"12.50"`: never a float.',
        serialize=str,
        parse_value=_parse_decimal,
    ),
}
