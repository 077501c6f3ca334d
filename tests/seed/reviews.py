"""Reviews with thousands of entries, for the explaining of what the console asks about them."""

from datetime import datetime, timedelta

from server.core import database
from server.domains.permissions.models import Unit
from server.domains.reviews.models import AccessReview, AccessReviewDecision, AccessReviewEntry
from server.domains.reviews.states import FLAGS, Change, Decision, EntryState, ReviewScope, ReviewState
from server.domains.users.models import User
from tests.seed.identities import few

ROLES = ("clerk", "sorter", "courier")


async def gather(known: list[User], first: int, many: int, ended: datetime) -> None:
    """So many reviews, and so many entries, most of them of the newest; within the present transaction."""
    units = await Unit.all().order_by("id")
    review = await database.keys_drawn("access_reviews", many)
    entry = await database.keys_drawn("access_review_entries", many)
    await AccessReview.bulk_create(
        [
            AccessReview(
                id=review + n,
                number=f"AR{n}",
                name=f"review {n}",
                scope=few(list(ReviewScope), n),
                state=few([ReviewState.COMPLETED, *ReviewState], n),
                due_at=ended - timedelta(hours=n),
                created_at=ended - timedelta(hours=n, minutes=n % 7),
                created_by_id=known[n % 20].id if n % 3 else None,
                total=n,
                decided=n // 2,
            )
            for n in range(many)
        ]
    )
    await AccessReviewEntry.bulk_create([_entry(known, units, review, entry, first, ended, n) for n in range(many)])
    await AccessReviewDecision.bulk_create(
        [
            AccessReviewDecision(
                entry_id=entry + n, decision=few(list(Decision), n), decided_at=ended, decided_by_id=known[n % 20].id
            )
            for n in range(many)
        ]
    )


def _entry(
    known: list[User], units: list[Unit], review: int, entry: int, first: int, ended: datetime, n: int
) -> AccessReviewEntry:
    unit = units[n % len(units)] if n % 4 else None
    flags = {flag: bool(n >> bit & 1) for bit, flag in enumerate(FLAGS)}
    return AccessReviewEntry(
        id=entry + n,
        review_id=review if n % 3 else review + n,
        assignment_id=n,
        user_id=first + n,
        user_name=f"user {n:05}",
        role=ROLES[n % 3],
        unit_id=unit.id if unit else None,
        city_unit_id=unit.city_unit_id if unit else None,
        province_unit_id=unit.province_unit_id if unit else None,
        valid_from=ended,
        granted_at=ended,
        **flags,
        flag_count=sum(flags.values()),
        change=few(list(Change), n),
        state=few(list(EntryState), n),
        decision=few(list(Decision), n) if n % 5 else None,
        reviewer_id=known[n % 20 if n % 2 else 0].id if n % 6 else None,
    )
