"""What was refused for want of a permission, and who has looked at it."""

from datetime import datetime
from enum import Enum
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import InvalidInput, InvalidTransition, NotFound, VersionConflict
from schema.core.fields import mutation, select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Reference, column, entity, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import DateTimeFilter, Filter, IDFilter, StringFilter
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.explanations import denials, models

describe(
    models.DenialState,
    "Whether somebody has looked at it.",
    OPEN="Nobody has.",
    ACKNOWLEDGED="Somebody has, and has said what came of it.",
)


@entity(
    models.Denial,
    reads=Permission.DENIALS_READ,
    description="Something refused to somebody for want of a permission. The same within an hour is one, counted.",
)
class Denial(Node):
    user: User | None = one(description="Who was refused.")
    permission: str = column(description="The permission they lack.")
    field: str = column(description="The field of the graph they asked for; empty for a document of their own.")
    state: models.DenialState = column(description="Whether somebody has looked at it.")
    times: int = column(description="How often within its hour.")
    first_at: datetime = column(description="When it was refused first.")
    last_at: datetime = column(description="When it was refused last.")
    acknowledged_at: datetime | None = column(description="When somebody said they have looked.")
    acknowledged_by: User | None = one(description="Who has looked at it.")
    note: str | None = column(description="What came of it, in their words.")
    version: int = column(description="Grows with each change.")


@filters("denials")
class DenialFilter:
    state: Filter[models.DenialState] | None = by_column("Whether somebody has looked at it.")
    permission: StringFilter | None = by_column("The permission that is missing.")
    user: IDFilter | None = by_key("user_id", "User", "Who was refused.")
    last_at: DateTimeFilter | None = by_column("When it was refused last.")


class Sorting(Enum):
    LAST_AT = "last_at"


describe(Sorting, "What denials can be sorted by.", "DenialOrderField", LAST_AT="When they were refused last.")


@strawberry.input(description="How denials are sorted.")
class DenialOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


@strawberry.input(description="A denial somebody has looked at.")
class DenialAcknowledgeInput:
    id: strawberry.ID = strawberry.field(description="The denial.")
    expected_version: int = strawberry.field(description="The version that was looked at.")
    note: str = strawberry.field(description="What came of it, at most 200 characters.")


DenialAcknowledgeResult = Annotated[
    Denial | InvalidInput | NotFound | InvalidTransition | VersionConflict,
    strawberry.union("DenialAcknowledgeResult", description="What came of it."),
]


@strawberry.type
class DenialsQuery:
    @select(Permission.DENIALS_READ, order=("-last_at", "-id"))
    @staticmethod
    def denials(filter: DenialFilter | None = None, order_by: list[DenialOrderBy] | None = None) -> Connection[Denial]:
        """What was refused for want of a permission, the latest first. A few seconds pass before it is listed."""


@strawberry.type
class DenialsMutation:
    @mutation(Permission.DENIALS_ACKNOWLEDGE)
    async def denial_acknowledge(self, info: Info, input: DenialAcknowledgeInput) -> DenialAcknowledgeResult:
        """Say that one has looked at a denial, and what came of it."""
        key = global_ids.decode_as("Denial", input.id)
        found = await denials.acknowledge(info.context.viewer, key, input.expected_version, input.note)
        return Reference(Denial, found)  # type: ignore[return-value]
