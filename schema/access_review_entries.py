"""Entries of access reviews: a role somebody holds, what stands out about it, and what was decided, by whom."""

from datetime import datetime
from enum import Enum

import strawberry

from schema.access_review_words import Change, Decision, EntryState
from schema.access_reviews import AccessReview
from schema.core.enums import describe
from schema.core.fields import select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import column, computed, entity, many, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import BooleanFilter, Filter, IDFilter, OptionalFilter, OptionalIDFilter, StringFilter
from schema.permissions import Unit
from schema.users import User
from server.core.viewer import Viewer as Asking
from server.core.vocabulary import Permission
from server.domains.reviews import models
from server.domains.reviews.states import FLAGS


class Flag(Enum):
    DORMANT = "dormant"
    EXCESSIVE = "excessive"
    ORPHANED = "orphaned"
    CONFLICT = "conflict"
    ROLE_CREEP = "role_creep"
    PRIVILEGED = "privileged"
    NO_SECOND_FACTOR = "no_second_factor"


describe(
    Flag,
    "What stands out about a role somebody holds.",
    "AccessReviewFlag",
    DORMANT="Its holder has not been seen for long.",
    EXCESSIVE="It is privileged, and few in the same unit hold it.",
    ORPHANED="Its holder's account, or that of whoever granted it, is not in use any more.",
    CONFLICT="Its holder has another role that excludes it.",
    ROLE_CREEP="It was not held at the last review, and its holder has more roles than then.",
    PRIVILEGED="It grants money, roles, clear personal data, keys or destruction.",
    NO_SECOND_FACTOR="Its holder needs a second factor and has none.",
)


@entity(
    models.AccessReviewDecision,
    reads=Permission.ACCESS_REVIEW_ENTRIES_READ,
    description="A decision about an entry of an access review; the newest is the one that counts.",
)
class AccessReviewDecision(Node):
    decision: Decision = column(description="What was decided.")
    note: str | None = column(description="Why, in their words.")
    decided_at: datetime = column(description="When.")
    decided_by: User | None = one(description="By whom, where the viewer may see them; null for the platform.")


@entity(
    models.AccessReviewEntry,
    reads=Permission.ACCESS_REVIEW_ENTRIES_READ,
    description="A role somebody holds, as it was when the review began, and what was decided about it.",
)
class AccessReviewEntry(Node):
    review: AccessReview | None = one(description="The review.")
    user: User | None = one(description="Who holds it, where the viewer may see them.")
    user_name: str = column(description="Their name.")
    role: str = column(description="The role, by its key.")
    unit: Unit | None = one(description="Where; null where the role is not tied to a unit.")
    valid_from: datetime = column(description="From when it is held.")
    valid_until: datetime | None = column(description="Until when; null where it does not end by itself.")
    granted_at: datetime = column(description="When it was granted.")
    granted_by: User | None = one(description="By whom, where the viewer may see them; null for the platform.")
    last_used_at: datetime | None = column(description="When its holder was last seen; null where they never were.")
    flag_count: int = column(description="How many things stand out.")
    change: Change = column(description="Against the last review of the same scope.")
    state: EntryState = column(description="How far it has come.")
    reviewer: User | None = one(
        description="Who is to decide, where the viewer may see them; null where the security administrators are."
    )
    decision: Decision | None = column(description="What was decided last.")
    decided_at: datetime | None = column(description="When.")
    decided_by: User | None = one(description="By whom, where the viewer may see them; null for the platform.")
    note: str | None = column(description="Why, in their words.")
    new_unit: Unit | None = one(description="The unit a MODIFY leaves, where it narrows it.")
    new_until: datetime | None = column(description="The end a MODIFY leaves, where it brings it forward.")
    suspended_at: datetime | None = column(
        description="When the role was suspended because nobody had decided in time; null where it is not."
    )
    executed_at: datetime | None = column(description="When it was carried out.")
    problem: str | None = column(description="Why it could not be, as a closed name.")
    version: int = column(description="Grows with each decision; sent back as `expectedVersion`.")
    decisions: list[AccessReviewDecision] = many(
        "entry", order=("decided_at", "id"), description="Everything that was decided about it, oldest first."
    )

    @computed(*FLAGS)
    @staticmethod
    def flags(*given: bool) -> list[Flag]:
        """What stands out about it."""
        return [Flag(name) for name, is_set in zip(FLAGS, given, strict=True) if is_set]

    @computed("user_id", viewer=True)
    @staticmethod
    def is_own(user_id: int, viewer: Asking) -> bool:
        """Whether it is the viewer's own role, about which somebody else decides."""
        return user_id == viewer.user_id


@filters("entries of access reviews")
class AccessReviewEntryFilter:
    review: IDFilter | None = by_key("review_id", "AccessReview", "The review.")
    user: IDFilter | None = by_key("user_id", "User", "Who holds it.")
    role: StringFilter | None = by_column("The role, by its key.")
    unit: OptionalIDFilter | None = by_key("unit_id", "Unit", "Where.")
    state: Filter[EntryState] | None = by_column("How far it has come.")
    change: Filter[Change] | None = by_column("Against the last review of the same scope.")
    decision: OptionalFilter[Decision] | None = by_column("What was decided last.")
    reviewer: OptionalIDFilter | None = by_key("reviewer_id", "User", "Who is to decide.")
    dormant: BooleanFilter | None = by_column("Whether its holder has not been seen for long.")
    excessive: BooleanFilter | None = by_column("Whether it is privileged and few in the same unit hold it.")
    orphaned: BooleanFilter | None = by_column("Whether its holder or grantor is gone.")
    conflict: BooleanFilter | None = by_column("Whether its holder has a role that excludes it.")
    role_creep: BooleanFilter | None = by_column("Whether its holder has more roles than at the last review.")
    privileged: BooleanFilter | None = by_column("Whether it is privileged.")
    no_second_factor: BooleanFilter | None = by_column("Whether its holder lacks a second factor.")


class Sorting(Enum):
    FLAG_COUNT = "flag_count"


describe(
    Sorting,
    "What entries of access reviews can be sorted by.",
    "AccessReviewEntryOrderField",
    FLAG_COUNT="How many things stand out.",
)


@strawberry.input(description="How entries of access reviews are sorted.")
class AccessReviewEntryOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


@strawberry.type
class AccessReviewEntriesQuery:
    @select(Permission.ACCESS_REVIEW_ENTRIES_READ, order=("-flag_count", "-id"))
    @staticmethod
    def access_review_entries(
        filter: AccessReviewEntryFilter | None = None, order_by: list[AccessReviewEntryOrderBy] | None = None
    ) -> Connection[AccessReviewEntry]:
        """The entries within the viewer's scope, those about which most stands out first."""
