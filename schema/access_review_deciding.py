"""Decisions about entries of access reviews: one, several alike, or all of a list as a job."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import strawberry

from schema.access_review_entries import AccessReviewEntry, AccessReviewEntryFilter
from schema.access_review_steps import row_key
from schema.access_review_words import Decision
from schema.batches import BulkItemInput, BulkResult
from schema.core.context import Info
from schema.core.errors import (
    Conflict,
    IdempotencyKeyReused,
    InvalidInput,
    InvalidTransition,
    NotFound,
    VersionConflict,
)
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.engine.variables import given
from schema.jobs import Job
from schema.lists import KEY, asked
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.reviews import bulk, deciding
from server.domains.reviews.deciding import Wish

NOTE = "Why, at most 200 characters; MODIFY and ESCALATE need it."


@strawberry.input(description="What is decided about an entry.")
class AccessReviewEntryDecideInput:
    id: strawberry.ID = strawberry.field(description="The entry.")
    expected_version: int = strawberry.field(description="The version you have seen.")
    decision: Decision = strawberry.field(description="What is decided.")
    note: str | None = strawberry.field(default=None, description=NOTE)
    unit_id: strawberry.ID | None = strawberry.field(
        default=None, description="The unit a MODIFY leaves: within the one the role is held in."
    )
    until: datetime | None = strawberry.field(
        default=None, description="The end a MODIFY leaves: before the present one."
    )


@strawberry.input(description="What is decided about several entries of one review alike.")
class AccessReviewEntriesDecideInput:
    review_id: strawberry.ID = strawberry.field(description="The review.")
    items: list[BulkItemInput] = strawberry.field(description="1 to 500 entries of it.")
    decision: Decision = strawberry.field(description="What is decided: anything but MODIFY.")
    note: str | None = strawberry.field(default=None, description=NOTE)


@strawberry.input(description="What is decided about all entries of a list.")
class AccessReviewEntriesDecideAllInput:
    review_id: strawberry.ID = strawberry.field(description="The review.")
    decision: Decision = strawberry.field(description="What is decided: anything but MODIFY.")
    idempotency_key: str = strawberry.field(description=KEY)
    filter: AccessReviewEntryFilter | None = strawberry.field(
        default=None, description="Only these entries of the review; all within the viewer's scope where it is absent."
    )
    note: str | None = strawberry.field(default=None, description=NOTE)


AccessReviewEntryDecideResult = Annotated[
    AccessReviewEntry | InvalidInput | NotFound | Conflict | InvalidTransition | VersionConflict,
    strawberry.union("AccessReviewEntryDecideResult", description="The entry after it, or why nothing was changed."),
]
AccessReviewEntriesDecideResult = Annotated[
    BulkResult | InvalidInput | NotFound,
    strawberry.union("AccessReviewEntriesDecideResult", description="A result for each, or what is wrong with all."),
]
AccessReviewEntriesDecideAllResult = Annotated[
    Job | InvalidInput | NotFound | IdempotencyKeyReused,
    strawberry.union("AccessReviewEntriesDecideAllResult", description="The job that does it, or why there is none."),
]


@strawberry.type
class AccessReviewDecidingMutation:
    @mutation(Permission.ACCESS_REVIEWS_DECIDE)
    async def access_review_entry_decide(
        self, info: Info, input: AccessReviewEntryDecideInput
    ) -> AccessReviewEntryDecideResult:
        """Decide about an entry, or decide otherwise, until the decisions are over. Nobody decides about their own roles."""
        unit_id = None if input.unit_id is None else row_key("Unit", input.unit_id)
        wish = Wish(input.decision, input.note, unit_id, input.until)
        key = global_ids.decode_as("AccessReviewEntry", input.id)
        made = await deciding.decide(info.context.viewer, key, input.expected_version, wish)
        return Reference(AccessReviewEntry, made)  # type: ignore[return-value]

    @mutation(Permission.ACCESS_REVIEWS_DECIDE)
    async def access_review_entries_decide(
        self, info: Info, input: AccessReviewEntriesDecideInput
    ) -> AccessReviewEntriesDecideResult:
        """Decide about several entries alike, each for itself: one that refuses keeps none of the others from it."""
        items: Sequence[Any] = [(row_key("AccessReviewEntry", one.id), one.expected_version) for one in input.items]
        review, wish = global_ids.decode_as("AccessReview", input.review_id), Wish(input.decision, input.note)
        return BulkResult.of(input.items, await deciding.decide_each(info.context.viewer, review, items, wish))

    @mutation(Permission.ACCESS_REVIEWS_DECIDE)
    async def access_review_entries_decide_all(
        self, info: Info, input: AccessReviewEntriesDecideAllInput
    ) -> AccessReviewEntriesDecideAllResult:
        """Decide about every entry of a list alike, at most 10,000, as a job; `jobRows` tell what was refused."""
        raw: Any = info._raw_info
        review, wish = global_ids.decode_as("AccessReview", input.review_id), Wish(input.decision, input.note)
        chosen = given(raw, "input", "filter")
        return asked(info, await bulk.ask(info.context.viewer, review, chosen, wish, input.idempotency_key))
