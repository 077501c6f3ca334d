"""Relay connections: a page of a list, with both its edges and its nodes."""

from typing import Generic, TypeVar

import strawberry

Item = TypeVar("Item")


@strawberry.type(description="Where a page lies in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether the list goes on after this page.")
    has_previous_page: bool = strawberry.field(description="Whether the list has entries before this page.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first entry; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last entry; null on an empty page.")


@strawberry.type(description="An entry of a page.")
class Edge(Generic[Item]):
    cursor: str = strawberry.field(description="Opaque, signed position of the entry in this order.")
    node: Item = strawberry.field(description="The entry.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[Item]):
    edges: list[Edge[Item]] = strawberry.field(description="The entries with their cursors.")
    nodes: list[Item] = strawberry.field(description="The entries alone.")
    page_info: PageInfo = strawberry.field(description="Where the page lies in the list.")
    total_count: int = strawberry.field(
        description="How many entries the whole list has; counted only when selected, and at most 10,001."
    )
