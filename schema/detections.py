"""What looks like an attack, and who has looked at it."""

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
from schema.engine.operators import DateTimeFilter, Filter, OptionalIDFilter
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.security import models, service

describe(
    models.DetectionKind,
    "What was noticed.",
    MANY_FAILURES="All tries of one account name were used up.",
    NETWORK_FAILURES="All tries of one network were used up, whatever the account.",
    PASSWORD_SPRAYING="One password was tried again and again, whatever the account.",
    CODE_GUESSING="Somebody who knows the password tried too many codes.",
    CODE_REPLAY="A code was given again that had been used.",
    PASSKEY_COPIED="A passkey's counter went back: two authenticators may hold the same key.",
    FACTOR_REMOVED="The second factor of an account was removed, because its owner was said to have lost it.",
    NEW_DEVICE="An account was signed in to from where it never was before.",
    IMPOSSIBLE_TRAVEL="Two sign-ins of one account were further apart than anybody travels meanwhile.",
)
describe(
    models.DetectionState,
    "Whether somebody has looked at it.",
    OPEN="Nobody has.",
    ACKNOWLEDGED="Somebody has, and has said what came of it.",
)


@entity(
    models.Detection,
    reads=Permission.DETECTIONS_READ,
    description="Something noticed that looks like an attack. The same within an hour is one, counted.",
)
class Detection(Node):
    kind: models.DetectionKind = column(description="What was noticed.")
    state: models.DetectionState = column(description="Whether somebody has looked at it.")
    user: User | None = one(description="Whose account it is about, where it is about one.")
    address_block: str | None = column(description="The network it came from: a /24 or /64, never a single address.")
    times: int = column(description="How often within its hour.")
    first_at: datetime = column(description="When it was noticed first.")
    last_at: datetime = column(description="When it was noticed last.")
    details: str | None = column(description="Figures about it, in English; for a new device, its name.")
    acknowledged_at: datetime | None = column(description="When somebody said they have looked.")
    acknowledged_by: User | None = one(description="Who has looked at it.")
    note: str | None = column(description="What came of it, in their words.")
    version: int = column(description="Grows with each change.")


@filters("detections")
class DetectionFilter:
    kind: Filter[models.DetectionKind] | None = by_column("What was noticed.")
    state: Filter[models.DetectionState] | None = by_column("Whether somebody has looked at it.")
    user: OptionalIDFilter | None = by_key("user_id", "User", "Whose account it is about.")
    first_at: DateTimeFilter | None = by_column("When it was noticed first.")


class Sorting(Enum):
    FIRST_AT = "first_at"


describe(Sorting, "What detections can be sorted by.", "DetectionOrderField", FIRST_AT="When they were noticed first.")


@strawberry.input(description="How detections are sorted.")
class DetectionOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


@strawberry.input(description="A detection somebody has looked at.")
class DetectionAcknowledgeInput:
    id: strawberry.ID = strawberry.field(description="The detection.")
    expected_version: int = strawberry.field(description="The version that was looked at.")
    note: str = strawberry.field(description="What came of it, at most 200 characters.")


DetectionAcknowledgeResult = Annotated[
    Detection | InvalidInput | NotFound | InvalidTransition | VersionConflict,
    strawberry.union("DetectionAcknowledgeResult", description="What came of it."),
]


@strawberry.type
class DetectionsQuery:
    @select(Permission.DETECTIONS_READ, order=("-first_at", "-id"))
    @staticmethod
    def detections(
        filter: DetectionFilter | None = None, order_by: list[DetectionOrderBy] | None = None
    ) -> Connection[Detection]:
        """What was noticed, newest first."""


@strawberry.type
class DetectionsMutation:
    @mutation(Permission.DETECTIONS_ACKNOWLEDGE)
    async def detection_acknowledge(self, info: Info, input: DetectionAcknowledgeInput) -> DetectionAcknowledgeResult:
        """Say that one has looked at a detection, and what came of it."""
        key = global_ids.decode_as("Detection", input.id)
        found = await service.acknowledge(info.context.viewer, key, input.expected_version, input.note)
        return Reference(Detection, found)  # type: ignore[return-value]
