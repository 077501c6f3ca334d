"""Carries decisions out once the time to undo is over: in pieces, each entry once, with the review's number in the trail.

An entry that refuses (the last administrator, a role gone to a conflict meanwhile) keeps none of the others from it.
"""

from dataclasses import replace
from datetime import datetime

from server.core import database
from server.core.clock import now
from server.core.errors import Conflict, DomainError
from server.core.viewer import SYSTEM, Viewer
from server.core.vocabulary import Permission
from server.domains.jobs.context import Context, Later
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.permissions import service as permissions
from server.domains.permissions import suspending
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.limits import grants_roles
from server.domains.reviews.loading import changed, locked
from server.domains.reviews.models import AccessReview, AccessReviewEntry
from server.domains.reviews.states import Decision, EntryState, ReviewState

TOGETHER = 50
GOING = (Decision.REVOKE, Decision.MODIFY)


@handler(JobKind.ACCESS_REVIEW_EXECUTE, lane="bulk")
async def execute(ctx: Context, review_id: int, closed_at: str) -> None:
    """Withdraw what was revoked, narrow what was modified, and end the review. Nothing where it was undone meanwhile."""
    review = await _ready(review_id, closed_at)
    if review is None:
        return
    viewer = replace(SYSTEM, request_id=f"job-{ctx.job_id}")
    await ctx.save(total=review.total)
    while await _some(ctx, viewer, review_id, closed_at):
        pass
    async with ctx.commit():
        present = await locked(review_id)
        if not _is(present, closed_at):
            return
        assert present is not None
        present.ended_at = now()
        key = f"access-review-report:{review_id}"
        await enqueue(JobKind.ACCESS_REVIEW_REPORT, {"review_id": review_id}, key=key, asked_by=present.closed_by_id)
        changes = {"executed": (None, str(present.executed)), "failed": (None, str(present.failed))}
        await changed(viewer, present, Permission.ACCESS_REVIEWS_EXECUTE, ReviewState.COMPLETED, changes)


async def _ready(review_id: int, closed_at: str) -> AccessReview | None:
    """The review, if it is still to be carried out. Raises Later before its time."""
    review = await AccessReview.get_or_none(id=review_id)
    if not _is(review, closed_at):
        return None
    assert review is not None
    assert review.undo_until is not None
    if (left := (review.undo_until - now()).total_seconds()) > 0:
        raise Later(left)
    return review


def _is(review: AccessReview | None, closed_at: str) -> bool:
    """Whether it stands as it did when this execution was asked for."""
    return (
        review is not None
        and review.state is ReviewState.PENDING_ACTIONS
        and review.closed_at == datetime.fromisoformat(closed_at)
    )


async def _some(ctx: Context, viewer: Viewer, review_id: int, closed_at: str) -> bool:
    """Carry the next entries out and note how far it is, in one transaction; whether there were any."""
    async with database.transaction():
        review = await locked(review_id)
        if not _is(review, closed_at):
            return False
        assert review is not None
        rows = AccessReviewEntry.filter(review_id=review_id, state=EntryState.DECIDED).order_by("id").limit(TOGETHER)
        entries = await rows
        for entry in entries:
            await _one(viewer, review, entry)
        if entries:
            counts = {"executed": review.executed, "failed": review.failed}
            await AccessReview.filter(id=review_id).update(**counts)
            done = review.executed + review.failed
            await ctx.save(done=done, succeeded=review.executed, failed=review.failed)
        return bool(entries)


async def _one(viewer: Viewer, review: AccessReview, entry: AccessReviewEntry) -> None:
    try:
        if entry.decision in GOING:
            async with database.savepoint():
                await _act(viewer, review, entry)
        entry.state, entry.executed_at = EntryState.EXECUTED, now()
        review.executed += 1
    except DomainError as refused:
        entry.state, entry.problem = EntryState.FAILED, refused.code
        review.failed += 1
    entry.version += 1
    await entry.save(update_fields=["state", "executed_at", "problem", "version"])


async def _act(viewer: Viewer, review: AccessReview, entry: AccessReviewEntry) -> None:
    held = await RoleAssignment.get_or_none(id=entry.assignment_id)
    if held is None:
        return  # somebody took it back meanwhile: what was decided is so
    if entry.decision is Decision.REVOKE and await grants_roles(held.role) and await suspending.is_last(held):
        raise Conflict("The last administrator of this kind keeps the role.")
    await permissions.withdraw(viewer, held.id, reason=review.number)
    if entry.decision is Decision.MODIFY:
        until = entry.ended_until if entry.suspended_at else held.valid_until
        await permissions.assign(
            viewer,
            held.user_id,
            held.role,
            unit_id=entry.new_unit_id or held.unit_id,
            partner_id=held.partner_id,
            valid_until=entry.new_until or until,
        )
