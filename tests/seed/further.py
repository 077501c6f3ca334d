"""Lists as other programs ask for them: by what belongs to their entries, and by what an entry may not have."""

from typing import Any, Protocol

from server.core.viewer import Viewer
from tests.seed.console import Variables


class Asks(Protocol):
    """Asks a document of one's own; what a database may be allowed is to read the list's own table."""

    async def ask_text(self, viewer: Viewer, text: str, variables: Variables, walked: str = "") -> Any: ...


RELATED: dict[str, list[dict[str, Any]]] = {
    "orders": [
        {"events": {"some": {"status": {"eq": "COMPLETED"}, "at": {"gt": "2026-03-01T00:00:00Z"}}}},
        {"receipts": {"none": {"method": {"eq": "CASH"}}}},
        {"unit": {"level": {"eq": "OFFICE"}}, "shipment": {"late": {"eq": True}}},
    ],
    "shipments": [
        {"order": {"charges": {"some": {"code": {"eq": "INSURANCE"}}}}},
        {"events": {"none": {"late": {"eq": True}}}},
    ],
}
"""Conditions on related rows: a list may be walked for those that meet them, what is related may not."""

PAGE = """query($filter: {Kind}Filter) {{ {name}(filter: $filter, first: 50) {{ nodes {{ id events {{ at }} }} totalCount }} }}"""
HALVES = """query($filter: OrderFilter, $by: [OrderOrderBy!], $first: Int, $last: Int, $after: String, $before: String) {
  orders(filter: $filter, orderBy: $by, first: $first, last: $last, after: $after, before: $before) {
    nodes { deliveredAt } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }"""


async def of_everybody(gate: Asks, viewer: Viewer) -> None:
    """Certificates, of which the console asks for one holder's only."""
    found = await gate.ask_text(viewer, "{ certificates(first: 50) { nodes { id } } }", {})
    assert len(found["certificates"]["nodes"]) == 50


async def by_what_belongs_to_them(gate: Asks, viewer: Viewer) -> None:
    for name, conditions in RELATED.items():
        text = PAGE.format(Kind=name[:-1].capitalize(), name=name)
        for condition in conditions:
            await gate.ask_text(viewer, text, {"filter": condition}, walked=name)


async def by_what_they_may_not_have(gate: Asks, viewer: Viewer) -> None:
    """Orders by when they were delivered, many of which were not: from either end, out of the midst, across the border."""
    for direction in ("ASC", "DESC"):
        by = [{"field": "DELIVERED_AT", "direction": direction}]
        for lacking in (True, False):
            half = {"by": by, "filter": {"deliveredAt": {"isNull": lacking}}}
            for size, cursor, edge in (("first", "before", "endCursor"), ("last", "after", "startCursor")):
                at = (await gate.ask_text(viewer, HALVES, {**half, size: 60}))["orders"]["pageInfo"][edge]
                ways: list[Variables] = [{size: 50}, {size: 50, cursor: at}]
                for given in (*ways, {"first": 50, "after": at}, {"last": 50, "before": at}):
                    found = (await gate.ask_text(viewer, HALVES, {"by": by, **given}))["orders"]["nodes"]
                    assert found or lacking != (cursor == "after"), given
