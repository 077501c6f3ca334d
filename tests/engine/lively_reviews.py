"""Reviews of who holds which role in every state, with entries of every kind and what was decided about them."""

from datetime import datetime, timedelta
from typing import Any

from server.domains.permissions.models import Unit
from server.domains.reviews.models import AccessReview, AccessReviewDecision, AccessReviewEntry
from server.domains.reviews.states import FLAGS, Change, Decision, EntryState, ReviewScope, ReviewState
from server.domains.users.models import User


async def review(now: datetime) -> None:
    """Within the present transaction."""
    users, units = await User.all().order_by("id").limit(8), await Unit.all().order_by("id").limit(6)
    for number, state in enumerate(list(ReviewState) * 2):
        at, scope = now - timedelta(days=number, microseconds=number * 77), list(ReviewScope)[number % 4]
        made = await AccessReview.create(
            number=f"AR2026-{number:04}",
            name=f'Review "{number}" 复核',
            scope=scope,
            unit_id=units[number % 6].id if scope is ReviewScope.UNIT else None,
            roles=["clerk", "a “role”"] if scope is ReviewScope.ROLES else None,
            kinds=["staff", "regulator"] if scope is ReviewScope.KINDS else None,
            state=state,
            due_at=at + timedelta(days=14, hours=number % 2),
            overdue_at=at + timedelta(days=14) if number % 3 == 1 else None,
            undo_until=at + timedelta(days=15) if state is ReviewState.PENDING_ACTIONS else None,
            total=number * 3,
            decided=number * 2,
            executed=number,
            failed=number % 2,
            created_at=at,
            created_by_id=users[number % 8].id if number % 2 else None,
            started_at=at + timedelta(hours=1) if number % 3 else None,
            closed_at=at + timedelta(days=2) if number % 4 > 1 else None,
            closed_by_id=users[(number + 1) % 8].id if number % 4 > 1 else None,
            ended_at=at + timedelta(days=3) if number % 5 > 2 else None,
            report_file_id=10**9 + number if number % 3 == 2 else None,
            signature_file_id=10**9 if number % 3 == 2 else None,
            report_sha256=f"{number:064x}" if number % 3 == 2 else None,
            version=number + 1,
        )
        for place in range(number):
            await _entry(made, at, users, units, number, place)


async def _entry(
    made: AccessReview, at: datetime, users: list[User], units: list[Unit], number: int, place: int
) -> None:
    mixed = number * 7 + place
    unit = units[mixed % 6] if mixed % 4 else None
    flags: dict[str, Any] = {flag: bool(mixed >> bit & 1) for bit, flag in enumerate(FLAGS)}
    decision = list(Decision)[mixed % 4] if mixed % 3 else None
    entry = await AccessReviewEntry.create(
        review_id=made.id,
        assignment_id=place + 1,
        user_id=users[mixed % 8].id,
        user_name=users[mixed % 8].display_name,
        role=("clerk", "sorter", "support")[mixed % 3],
        unit_id=unit.id if unit else None,
        city_unit_id=unit.city_unit_id if unit else None,
        province_unit_id=unit.province_unit_id if unit else None,
        valid_from=at - timedelta(days=mixed),
        valid_until=at + timedelta(days=mixed) if mixed % 2 else None,
        granted_at=at - timedelta(days=mixed, microseconds=mixed),
        granted_by_id=users[(mixed + 3) % 8].id if mixed % 5 else None,
        last_used_at=at if mixed % 3 else None,
        **flags,
        flag_count=sum(flags.values()),
        change=list(Change)[mixed % 3],
        state=list(EntryState)[mixed % 6],
        reviewer_id=users[(mixed + 5) % 8].id if mixed % 3 == 1 else None,
        decision=decision,
        decided_at=at if decision else None,
        decided_by_id=users[(mixed + 2) % 8].id if decision else None,
        note='a "note"' if mixed % 4 == 1 else None,
        new_unit_id=units[0].id if decision is Decision.MODIFY else None,
        new_until=at if decision is Decision.MODIFY and mixed % 2 else None,
        suspended_at=at if mixed % 7 == 3 else None,
        executed_at=at if mixed % 6 == 3 else None,
        problem="CONFLICT" if mixed % 6 == 4 else None,
        version=mixed % 4 + 1,
    )
    for turn in range(mixed % 3):
        await AccessReviewDecision.create(
            entry_id=entry.id,
            decision=list(Decision)[(mixed + turn) % 4],
            note="“why”" if turn else None,
            decided_at=at + timedelta(minutes=turn, microseconds=mixed),
            decided_by_id=users[(mixed + turn) % 8].id if turn else None,
        )
