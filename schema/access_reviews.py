"""Reviews of who holds which role: campaigns, and how their clock stands."""

from datetime import date, datetime
from enum import Enum
from typing import Any, Self

import strawberry

from schema.access_review_words import DutyStatus, ReviewScope, ReviewState
from schema.core.context import Info
from schema.core.enums import describe
from schema.core.fields import query, select
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import column, computed, entity, one
from schema.engine.filters import by_column, filters
from schema.engine.operators import DateTimeFilter, Filter, OptionalDateTimeFilter
from schema.files import PATH
from schema.permissions import Unit
from schema.users import User
from server.core import duties, global_ids
from server.core.vocabulary import Permission
from server.domains.reviews import actions, duty, models, reports
from server.domains.users.models import UserKind


@entity(
    models.AccessReview,
    reads=Permission.ACCESS_REVIEWS_READ,
    description="A review of who holds which role, entry by entry, until a day.",
)
class AccessReview(Node, Stateful):
    number: str = column(description="Its number.")
    name: str = column(description="What it is called.")
    scope: ReviewScope = column(description="Whose roles it is about.")
    unit: Unit | None = one(description="The unit it is about, where it is about one.")
    state: ReviewState = column(description="How far it has come.")
    due_at: datetime = column(description="Until when everything is to be decided.")
    overdue_at: datetime | None = column(description="When it was found overdue; null where it was not.")
    undo_until: datetime | None = column(description="Until when its end can be undone; then it is carried out.")
    total: int = column(description="How many roles held it is about.")
    decided: int = column(description="How many of them are decided.")
    executed: int = column(description="Of how many what was decided has been carried out.")
    failed: int = column(description="Of how many it could not be.")
    created_at: datetime = column(description="When it was drafted.")
    created_by: User | None = one(description="By whom, where the viewer may see them; null for the platform.")
    started_at: datetime | None = column(description="When it was started.")
    closed_at: datetime | None = column(description="When the decisions were ended.")
    closed_by: User | None = one(description="By whom, where the viewer may see them.")
    ended_at: datetime | None = column(description="When it was carried out, or given up.")
    report_sha256: str | None = column(description="SHA-256 of its report, hexadecimal; null where there is none yet.")
    signature_sha256: str | None = column(description="The same of the report's signature.")
    version: int = column(description="Grows with each change of the review; sent back as `expectedVersion`.")

    @computed("roles")
    @staticmethod
    def roles(names: list[str] | None) -> list[str]:
        """The roles it is about, where it is about certain ones."""
        return names or []

    @computed("kinds")
    @staticmethod
    def kinds(names: list[str] | None) -> list[UserKind]:
        """The kinds of account it is about, where it is about certain ones."""
        return [UserKind(name) for name in names or ()]

    @computed("total", "decided")
    @staticmethod
    def progress(total: int, decided: int) -> float:
        """How much is decided, from 0 to 1."""
        return decided / total if total else 0.0

    @computed("id", "report_file_id")
    @staticmethod
    def report_url(key: int, file: int | None) -> str | None:
        """Where its report is fetched as PDF, by whoever may report; null where there is none yet."""
        return None if file is None else f"{PATH}{global_ids.encode(reports.REPORT, key)}"

    @computed("id", "signature_file_id")
    @staticmethod
    def signature_url(key: int, file: int | None) -> str | None:
        """Where the report's detached Ed25519 signature is fetched; `reviews verify` proves the two."""
        return None if file is None else f"{PATH}{global_ids.encode(reports.SIGNED, key)}"

    @computed(*("state", "total", "decided", "executed", *actions.COLUMNS), viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(
        state: ReviewState, total: int, decided: int, executed: int, *row_and_viewer: Any
    ) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(one) for one in actions.available(state, total, decided, executed, row, viewer)]


@filters("access reviews")
class AccessReviewFilter:
    state: Filter[ReviewState] | None = by_column("How far it has come.")
    scope: Filter[ReviewScope] | None = by_column("Whose roles it is about.")
    due_at: DateTimeFilter | None = by_column("Until when everything is to be decided.")
    overdue_at: OptionalDateTimeFilter | None = by_column("When it was found overdue.")


class Sorting(Enum):
    CREATED_AT = "created_at"
    DUE_AT = "due_at"


describe(
    Sorting,
    "What access reviews can be sorted by.",
    "AccessReviewOrderField",
    CREATED_AT="When they were drafted.",
    DUE_AT="Until when everything is to be decided.",
)


@strawberry.input(description="How access reviews are sorted.")
class AccessReviewOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


@strawberry.type(description="The clock of something that is owed again and again, with the rule it rests on.")
class DutyClock:
    duty: str = strawberry.field(description="The name of what is owed.")
    status: DutyStatus = strawberry.field(description="How it stands.")
    done_at: datetime | None = strawberry.field(description="When it was last done; null where it never was.")
    soon_on: date | None = strawberry.field(description="From which day on it is due soon.")
    due_on: date | None = strawberry.field(description="The last day, in the platform's zone.")
    due_at: datetime | None = strawberry.field(description="The midnight that ends it.")
    months: int = strawberry.field(description="How many calendar months after it was last done.")
    basis: str = strawberry.field(description="What asks for it.")
    confidence: str = strawberry.field(description="How sure the period is: what a law says, or what was decided.")

    @classmethod
    def of(cls, found: duties.Reading) -> Self:
        return cls(
            duty=found.duty.name,
            status=found.status,
            done_at=found.done_at,
            soon_on=found.soon_on,
            due_on=found.due_on,
            due_at=found.due_at,
            months=found.duty.months,
            basis=found.duty.basis,
            confidence=found.duty.confidence,
        )


@strawberry.type
class AccessReviewsQuery:
    @select(Permission.ACCESS_REVIEWS_READ, order=("-created_at", "-id"))
    @staticmethod
    def access_reviews(
        filter: AccessReviewFilter | None = None, order_by: list[AccessReviewOrderBy] | None = None
    ) -> Connection[AccessReview]:
        """The reviews there are, newest first unless sorted otherwise."""

    @query(Permission.ACCESS_REVIEWS_READ)
    async def access_review_clock(self, info: Info) -> DutyClock:
        """How the clock of reviews stands: every quarter, from the last review of everybody that came to its end."""
        return DutyClock.of(await duty.reading(info.context.viewer))
