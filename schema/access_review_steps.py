"""What is done with access reviews: drafted, started, given to reviewers, closed, undone, given up."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.access_review_words import ReviewScope
from schema.access_reviews import AccessReview
from schema.core.context import Info
from schema.core.errors import (
    Conflict,
    IdempotencyKeyReused,
    InvalidInput,
    InvalidTransition,
    NotFound,
    VersionConflict,
)
from schema.core.fields import mutation, query
from schema.engine.declare import Reference
from schema.jobs import Job
from schema.lists import KEY
from server.core import errors, global_ids
from server.core.vocabulary import Permission
from server.domains.reviews import assigning, campaigns, reports
from server.domains.users.models import UserKind


@strawberry.input(description="Whose roles a review is about.")
class AccessReviewScopeInput:
    scope: ReviewScope = strawberry.field(description="Everybody's, a unit's, certain roles, certain kinds of account.")
    unit_id: strawberry.ID | None = strawberry.field(default=None, description="The unit; belongs to UNIT.")
    held_roles: list[str] | None = strawberry.field(
        default=None, description="The roles by their keys, at most 50; belongs to ROLES."
    )
    kinds: list[UserKind] | None = strawberry.field(
        default=None, description="The kinds of account, customers not among them; belongs to KINDS."
    )

    @property
    def chosen(self) -> campaigns.Chosen:
        return campaigns.Chosen(
            self.scope,
            _unit(self.unit_id),
            tuple(dict.fromkeys(self.held_roles or ())),
            tuple(dict.fromkeys(kind.value for kind in self.kinds or ())),
        )


@strawberry.input(description="The review to draft.")
class AccessReviewCreateInput(AccessReviewScopeInput):
    name: str = strawberry.field(description="What it is called, 2 to 80 characters.")
    due_at: datetime = strawberry.field(description="Until when everything is to be decided, within 92 days.")
    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.input(description="Which review, as it was seen.")
class AccessReviewStepInput:
    id: strawberry.ID = strawberry.field(description="The review.")
    expected_version: int = strawberry.field(description="The version you have seen.")

    @property
    def seen(self) -> tuple[int, int]:
        return global_ids.decode_as("AccessReview", self.id), self.expected_version


@strawberry.input(description="The review to start.")
class AccessReviewStartInput(AccessReviewStepInput): ...


@strawberry.input(description="The review whose decisions are over.")
class AccessReviewCloseInput(AccessReviewStepInput): ...


@strawberry.input(description="The review whose end is taken back.")
class AccessReviewUndoInput(AccessReviewStepInput): ...


@strawberry.input(description="The review whose report is written.")
class AccessReviewReportInput(AccessReviewStepInput): ...


@strawberry.input(description="The review to give up, and why.")
class AccessReviewCancelInput(AccessReviewStepInput):
    reason: str = strawberry.field(description="Why, 2 to 200 characters.")


@strawberry.input(description="Who decides about what is open in a unit and beneath it.")
class AccessReviewAssignInput(AccessReviewStepInput):
    unit_id: strawberry.ID | None = strawberry.field(
        default=None, description="The unit; null for roles that are tied to none."
    )
    reviewer_id: strawberry.ID | None = strawberry.field(
        default=None, description="Who decides; null for the security administrators."
    )


@strawberry.type(description="How much a review would be about.")
class AccessReviewPreview:
    entries: int = strawberry.field(description="How many roles held.")
    people: int = strawberry.field(description="Of how many people.")


Step = AccessReview | InvalidInput | NotFound | Conflict | InvalidTransition | VersionConflict
TEXT = "The review after it, or why nothing was changed."
AccessReviewCreateResult = Annotated[
    AccessReview | InvalidInput | IdempotencyKeyReused,
    strawberry.union("AccessReviewCreateResult", description="The draft, or why there is none."),
]
AccessReviewStartResult = Annotated[Step, strawberry.union("AccessReviewStartResult", description=TEXT)]
AccessReviewAssignResult = Annotated[Step, strawberry.union("AccessReviewAssignResult", description=TEXT)]
AccessReviewCloseResult = Annotated[Step, strawberry.union("AccessReviewCloseResult", description=TEXT)]
AccessReviewUndoResult = Annotated[Step, strawberry.union("AccessReviewUndoResult", description=TEXT)]
AccessReviewCancelResult = Annotated[Step, strawberry.union("AccessReviewCancelResult", description=TEXT)]
AccessReviewReportResult = Annotated[
    Job | NotFound | InvalidTransition | VersionConflict,
    strawberry.union("AccessReviewReportResult", description="The job that writes it, or why there is none."),
]


@strawberry.type
class AccessReviewStepsQuery:
    @query(Permission.ACCESS_REVIEWS_CREATE, heavy=True)
    async def access_review_preview(self, info: Info, input: AccessReviewScopeInput) -> AccessReviewPreview:
        """How many roles held, and of how many people, a review of this scope would be about."""
        entries, people = await campaigns.preview(info.context.viewer, input.chosen)
        return AccessReviewPreview(entries=entries, people=people)


@strawberry.type
class AccessReviewStepsMutation:
    @mutation(Permission.ACCESS_REVIEWS_CREATE)
    async def access_review_create(self, info: Info, input: AccessReviewCreateInput) -> AccessReviewCreateResult:
        """Draft a review: its entries are the roles held now, with what stands out about each."""
        made = await campaigns.create(
            info.context.viewer, input.name, input.chosen, input.due_at, input.idempotency_key
        )
        info.context.note_replay(made.replayed)
        return _reference(made.object_key)

    @mutation(Permission.ACCESS_REVIEWS_START)
    async def access_review_start(self, info: Info, input: AccessReviewStartInput) -> AccessReviewStartResult:
        """Start a review: its entries are brought up to date, and its reviewers decide from now on."""
        return _reference(await campaigns.start(info.context.viewer, *input.seen))

    @mutation(Permission.ACCESS_REVIEWS_ASSIGN)
    async def access_review_assign(self, info: Info, input: AccessReviewAssignInput) -> AccessReviewAssignResult:
        """Say who decides about what is open in a unit and beneath it; nobody decides about their own roles."""
        reviewer = None if input.reviewer_id is None else row_key("User", input.reviewer_id)
        made = await assigning.assign(info.context.viewer, *input.seen, _unit(input.unit_id), reviewer)
        return _reference(made)

    @mutation(Permission.ACCESS_REVIEWS_CLOSE)
    async def access_review_close(self, info: Info, input: AccessReviewCloseInput) -> AccessReviewCloseResult:
        """End the decisions once everything is decided; they are carried out when the time to undo is over.

        Wants a recent sign-in.
        """
        return _reference(await campaigns.close(info.context.viewer, *input.seen))

    @mutation(Permission.ACCESS_REVIEWS_UNDO)
    async def access_review_undo(self, info: Info, input: AccessReviewUndoInput) -> AccessReviewUndoResult:
        """Take the end of the decisions back before any is carried out."""
        return _reference(await campaigns.undo(info.context.viewer, *input.seen))

    @mutation(Permission.ACCESS_REVIEWS_CANCEL)
    async def access_review_cancel(self, info: Info, input: AccessReviewCancelInput) -> AccessReviewCancelResult:
        """Give a review up: nothing is carried out, and the clock goes on. Wants a recent sign-in."""
        return _reference(await campaigns.cancel(info.context.viewer, *input.seen, input.reason))

    @mutation(Permission.ACCESS_REVIEWS_REPORT)
    async def access_review_report(self, info: Info, input: AccessReviewReportInput) -> AccessReviewReportResult:
        """Write the report of a review that has none, which its end does by itself; a signed one is not written anew."""
        return Reference(Job, await reports.ask(info.context.viewer, *input.seen))  # type: ignore[return-value]


def _reference(key: int) -> AccessReview:
    return Reference(AccessReview, key)  # type: ignore[return-value]


def _unit(id: str | None) -> int | None:
    return None if id is None else row_key("Unit", id)


def row_key(type_name: str, id: str) -> int:
    """A key no row has, for the id of anything else: the service says which value is wrong."""
    try:
        return global_ids.decode_as(type_name, id)
    except errors.NotFound:
        return -1
