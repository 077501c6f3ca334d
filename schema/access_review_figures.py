"""How an access review stands, in figures."""

from typing import Self

import strawberry

from schema.access_review_entries import Flag
from schema.access_review_words import Change, Decision, EntryState
from schema.core.context import Info
from schema.core.fields import query
from server.core import global_ids
from server.core.errors import NotFound
from server.core.vocabulary import Permission
from server.domains.reviews import statistics
from server.domains.reviews.statistics import Part


@strawberry.type(description="Entries of a review that have something in common, counted.")
class ReviewPart:
    total: int = strawberry.field(description="How many.")
    undecided: int = strawberry.field(description="How many of them are undecided.")
    revoked: int = strawberry.field(description="How many of them are to be taken back.")

    @classmethod
    def counts(cls, part: Part) -> dict[str, int]:
        return {"total": part.total, "undecided": part.undecided, "revoked": part.revoked}


@strawberry.type(description="The entries in one state.")
class ReviewByState(ReviewPart):
    state: EntryState = strawberry.field(description="The state.")


@strawberry.type(description="The entries with one decision.")
class ReviewByDecision(ReviewPart):
    decision: Decision = strawberry.field(description="The decision.")


@strawberry.type(description="The entries about which one thing stands out.")
class ReviewByFlag(ReviewPart):
    flag: Flag = strawberry.field(description="What stands out.")


@strawberry.type(description="The entries that stand alike against the last review.")
class ReviewByChange(ReviewPart):
    change: Change = strawberry.field(description="How they stand.")


@strawberry.type(description="The entries one person is to decide about.")
class ReviewByReviewer(ReviewPart):
    reviewer_id: strawberry.ID | None = strawberry.field(description="Who; null for the security administrators.")
    reviewer_name: str | None = strawberry.field(description="Their name.")


@strawberry.type(description="The entries of one unit.")
class ReviewByUnit(ReviewPart):
    unit_id: strawberry.ID | None = strawberry.field(description="The unit; null for roles that are tied to none.")
    unit_name: str | None = strawberry.field(description="Its name.")


@strawberry.type(description="A unit in which roles are held.")
class ReviewUnit:
    id: strawberry.ID = strawberry.field(description="The unit.")
    name: str = strawberry.field(description="Its name, after those of the units above it.")


@strawberry.type(
    description="How a review stands, counted in several ways. What is gone counts among the changes only."
)
class AccessReviewStatistics:
    by_state: list[ReviewByState] = strawberry.field(description="By how far they have come.")
    by_decision: list[ReviewByDecision] = strawberry.field(description="By what was decided.")
    by_flag: list[ReviewByFlag] = strawberry.field(description="By what stands out; an entry may count several times.")
    by_change: list[ReviewByChange] = strawberry.field(description="By how they stand against the last review.")
    by_reviewer: list[ReviewByReviewer] = strawberry.field(
        description="By who is to decide: at most 100, those with most undecided first."
    )
    by_unit: list[ReviewByUnit] = strawberry.field(description="By unit: at most 100, those with most undecided first.")

    @classmethod
    def of(cls, found: statistics.Statistics) -> Self:
        counts = ReviewPart.counts
        return cls(
            by_state=[ReviewByState(state=EntryState(str(one.key)), **counts(one)) for one in found.states],
            by_decision=[ReviewByDecision(decision=Decision(str(one.key)), **counts(one)) for one in found.decisions],
            by_flag=[ReviewByFlag(flag=Flag(str(one.key)), **counts(one)) for one in found.flags],
            by_change=[ReviewByChange(change=Change(str(one.key)), **counts(one)) for one in found.changes],
            by_reviewer=[
                ReviewByReviewer(reviewer_id=_id("User", one.key), reviewer_name=one.name, **counts(one))
                for one in found.reviewers
            ],
            by_unit=[
                ReviewByUnit(unit_id=_id("Unit", one.key), unit_name=one.name, **counts(one)) for one in found.units
            ],
        )


@strawberry.type
class AccessReviewFiguresQuery:
    @query(Permission.ACCESS_REVIEWS_READ, heavy=True)
    async def access_review_statistics(self, info: Info, id: strawberry.ID) -> AccessReviewStatistics | None:
        """How a review stands; null where there is none of this id."""
        try:
            key = global_ids.decode_as("AccessReview", id)
            return AccessReviewStatistics.of(await statistics.statistics(info.context.viewer, key))
        except NotFound:
            return None

    @query(Permission.ACCESS_REVIEWS_CREATE)
    async def access_review_units(self, info: Info) -> list[ReviewUnit]:
        """The units in which roles are held, with those above them, by name, at most 500: what a review can be about."""
        found = await statistics.units(info.context.viewer)
        return [ReviewUnit(id=strawberry.ID(global_ids.encode("Unit", key)), name=name) for key, name in found]


def _id(type_name: str, key: int | str | None) -> strawberry.ID | None:
    return None if key is None else strawberry.ID(global_ids.encode(type_name, int(key)))
