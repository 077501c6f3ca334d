"""Which way a list is sorted, and by what."""

from enum import Enum

import strawberry

from schema.core.enums import describe


class SortDirection(Enum):
    ASC = "asc"
    DESC = "desc"


describe(
    SortDirection, "Which way a list is sorted.", ASC="Smallest or earliest first.", DESC="Greatest or latest first."
)


def order_by(name: str, of: str, **columns: tuple[str, str]) -> type:
    """An input to sort such rows by: for each value of the graph its column, and a sentence about it.

    events_order = order_by("OrderEvent", "states an order has reached", AT=("at", "When."))
    """
    by = Enum(f"{name}OrderField", {value: column for value, (column, _) in columns.items()})  # type: ignore[misc]
    described = {value: text for value, (_, text) in columns.items()}
    describe(by, f"What {of} can be sorted by.", f"{name}OrderField", **described)
    made = type(f"{name}OrderBy", (), {"__annotations__": {"field": by, "direction": SortDirection}})
    made.field = strawberry.field(description="By what.")  # type: ignore[attr-defined]
    made.direction = strawberry.field(default=SortDirection.ASC, description="Which way.")  # type: ignore[attr-defined]
    return strawberry.input(made, description=f"How {of} are sorted.")
