"""How an access review stands, in figures."""

from typing import Self

import strawberry

from schema.access_review_entries import Flag
from schema.access_review_words import Change, Decision, EntryState
from schema.core.context import Info
from schema.core.fields import computing, query
from schema.engine.declare import Reference
from schema.permissions import Unit
from schema.users import User
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
    key: strawberry.Private[int | None]

    @computing("Who, where the viewer may see them; null for the security administrators.")
    async def reviewer(self, info: Info) -> User | None:
        return None if self.key is None else Reference(User, self.key)  # type: ignore[return-value]


@strawberry.type(description="The entries of one unit.")
class ReviewByUnit(ReviewPart):
    key: strawberry.Private[int | None]

    @computing("The unit; null for roles that are tied to none.")
    async def unit(self, info: Info) -> Unit | None:
        return None if self.key is None else Reference(Unit, self.key)  # type: ignore[return-value]


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
            by_state=[ReviewByState(state=EntryState(one.key), **counts(one)) for one in found.states],
            by_decision=[ReviewByDecision(decision=Decision(one.key), **counts(one)) for one in found.decisions],
            by_flag=[ReviewByFlag(flag=Flag(one.key), **counts(one)) for one in found.flags],
            by_change=[ReviewByChange(change=Change(one.key), **counts(one)) for one in found.changes],
            by_reviewer=[ReviewByReviewer(key=_number(one.key), **counts(one)) for one in found.reviewers],
            by_unit=[ReviewByUnit(key=_number(one.key), **counts(one)) for one in found.units],
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


def _number(key: int | str | None) -> int | None:
    return None if key is None else int(key)
