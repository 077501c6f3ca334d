"""Lists, read page by page as somebody would see them: the graph's own lists, with their scope, filters and masks."""

from dataclasses import dataclass
from typing import Any

from server.core import global_ids
from server.core.reads import read
from server.core.viewer import Viewer
from server.domains.lists.selection import Selection

PAGE = 100
COUNTED = 10_000
"""Up to here the graph counts exactly."""


@dataclass(frozen=True, slots=True)
class Page:
    """Objects as the graph gives them; `after` is where the next page begins, None behind the last one."""

    nodes: list[dict[str, Any]]
    after: str | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of the graph, by its field and the types of its arguments."""

    field: str
    node: str
    filter_type: str
    order_type: str

    async def page(
        self, viewer: Viewer, selection: Selection, selected: str, *, after: str | None = None, size: int = PAGE
    ) -> Page:
        """The objects that follow. Raises Unauthenticated, Forbidden, InvalidInput, Unreadable."""
        document = self._document(
            f"first: {size}, after: $after", f"nodes {{ {selected} }} pageInfo {{ endCursor hasNextPage }}"
        )
        found = (await read(viewer, document, {**selection.variables, "after": after}))[self.field]
        more = found["pageInfo"]["hasNextPage"]
        return Page(found["nodes"], found["pageInfo"]["endCursor"] if more else None)

    async def count(self, viewer: Viewer, selection: Selection) -> int:
        """How many objects there are, exactly up to COUNTED. Raises like `page`; a first use proves the selection."""
        document = self._document("first: 1, after: $after", "totalCount")
        found = await read(viewer, document, {**selection.variables, "after": None})
        return int(found[self.field]["totalCount"])

    def _document(self, window: str, selected: str) -> str:
        arguments = f"filter: $filter, search: $search, orderBy: $orderBy, {window}"
        return (
            f"query($filter: {self.filter_type}, $search: String, $orderBy: [{self.order_type}!], $after: String) "
            f"{{ {self.field}({arguments}) {{ {selected} }} }}"
        )


def key_of(listing: Listing, node: dict[str, Any]) -> int:
    """The key of an object the graph gave with its id."""
    return global_ids.decode_as(listing.node, node["id"])


ORDERS = Listing("orders", "Order", "OrderFilter", "OrderOrderBy")
SHIPMENTS = Listing("shipments", "Shipment", "ShipmentFilter", "ShipmentOrderBy")
