"""What time does to reviews: the next one is drafted, reviewers are reminded, and what is overdue is seen to."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tortoise.functions import Count

from server.core import database
from server.core.clock import local_day, now
from server.core.duties import ZONE, DutyStatus
from server.core.languages import Language
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.permissions import suspending
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews import campaigns, duty
from server.domains.reviews.campaigns import Chosen
from server.domains.reviews.limits import limits
from server.domains.reviews.loading import locked
from server.domains.reviews.models import AccessReview, AccessReviewDecision, AccessReviewEntry
from server.domains.reviews.states import UNDECIDED, UNDER_WAY, Decision, EntryState, ReviewScope, ReviewState
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

TOGETHER = 100
ESCALATION_ROLE = "security_administrator"
"""Who is asked about what has no reviewer of its own."""


@handler(JobKind.ACCESS_REVIEWS_TIME, every=timedelta(hours=1))
async def pass_time(ctx: Context) -> None:
    """One after the other, each in its own transactions; done again, it finds nothing to do."""
    steps = (draft_next, see_to_overdue, remind)
    await ctx.save(total=len(steps))
    for done, step in enumerate(steps, 1):
        await step()
        await ctx.save(done=done)


async def draft_next() -> int | None:
    """Draft the next review of everybody once its clock says so, unless one is under way; its key."""
    reading = await duty.read()
    if reading.status not in (DutyStatus.DUE_SOON, DutyStatus.OVERDUE) or reading.due_at is None:
        return None
    async with database.transaction():
        if await AccessReview.exists(scope=ReviewScope.ALL, state__in=UNDER_WAY):
            return None
        at = now()
        due_at = max(reading.due_at, at + timedelta(days=limits()["due_days"]))
        day = local_day(at, ZONE)
        name = f"{day.year} Q{(day.month + 2) // 3}"
        return int((await campaigns.draft(SYSTEM, name, Chosen(ReviewScope.ALL), due_at)).id)


async def see_to_overdue() -> int:
    """Hand up or suspend what nobody decided in time, as the rule says; how many entries."""
    seen = 0
    late = AccessReview.filter(state=ReviewState.IN_PROGRESS, due_at__lte=now()).order_by("id")
    for review in await late:
        while many := await _overdue(review.id):
            seen += many
    return seen


async def _overdue(review_id: int) -> int:
    """The next entries of a review whose time is over, in one transaction."""
    async with database.transaction():
        review = await locked(review_id)
        if review is None or review.state is not ReviewState.IN_PROGRESS or review.due_at > now():
            return 0
        open_entries = AccessReviewEntry.filter(review_id=review_id, state=EntryState.OPEN).order_by("id")
        entries = await open_entries.limit(TOGETHER)
        first = review.overdue_at is None
        if not entries and not first:
            return 0
        for entry in entries:
            await _hand_up(review, entry)
        if first:
            review.overdue_at = now()
            review.version += 1
            await review.save(update_fields=["overdue_at", "version"])
        changes = {"overdue": (None, review.due_at.isoformat()), "entries": (None, str(len(entries)))}
        subject = ("AccessReview", review_id)
        await audit.record(SYSTEM, Permission.ACCESS_REVIEWS_EXECUTE, subject, changes=changes)
        return len(entries)


async def _hand_up(review: AccessReview, entry: AccessReviewEntry) -> None:
    """To the security administrators; a privileged role rests until they have decided."""
    at, rule = now(), limits()["overdue"]
    if rule["privileged" if entry.privileged else "other"] == "SUSPEND" and entry.suspended_at is None:
        ended, until = await suspending.suspend(SYSTEM, entry.assignment_id, review.number)
        if ended:
            entry.suspended_at, entry.ended_until = at, until
    entry.state, entry.decision, entry.reviewer_id = EntryState.ESCALATED, Decision.ESCALATE, None
    entry.decided_at, entry.decided_by_id = at, None
    entry.version += 1
    await entry.save()
    await AccessReviewDecision.create(entry_id=entry.id, decision=Decision.ESCALATE, decided_at=at)


async def remind() -> int:
    """Tell reviewers what waits for them, on the rule's days before the end and once a day after it; how many were told."""
    told = 0
    for review in await AccessReview.filter(state=ReviewState.IN_PROGRESS).order_by("id"):
        if is_reminded(review.due_at, review.reminded_at, now()):
            told += await _remind(review.id)
    return told


def is_reminded(due_at: datetime, reminded_at: datetime | None, at: datetime) -> bool:
    """Whether the day is one on which reviewers are reminded, and they were not today."""
    today = local_day(at, ZONE)
    if reminded_at is not None and local_day(reminded_at, ZONE) == today:
        return False
    left = (local_day(due_at - timedelta(microseconds=1), ZONE) - today).days
    return left < 0 or left in limits()["remind_days"]


async def _remind(review_id: int) -> int:
    async with database.transaction():
        review = await locked(review_id)
        if review is None or review.state is not ReviewState.IN_PROGRESS:
            return 0
        undecided = AccessReviewEntry.filter(review_id=review_id, state__in=UNDECIDED)
        waiting = await undecided.annotate(many=Count("id")).group_by("reviewer_id").values("reviewer_id", "many")
        until = review.due_at.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")
        told = 0
        for row in waiting:
            keys = [row["reviewer_id"]] if row["reviewer_id"] else await _security_administrators()
            given = {"number": review.number, "count": str(row["many"]), "until": until}
            for user in await User.filter(id__in=keys, state="active"):
                told += 1
                for contact in contacts_of(user)[:1]:
                    await notifications.post(contact, MessageTemplate.ACCESS_REVIEW_WAITS, Language.ZH_CN, given)
        await AccessReview.filter(id=review_id).update(reminded_at=now())
        changes = {"reminded": (None, str(told))}
        await audit.record(SYSTEM, Permission.ACCESS_REVIEWS_EXECUTE, ("AccessReview", review_id), changes=changes)
        return told


async def _security_administrators() -> list[int]:
    at = now()
    held = await RoleAssignment.filter(role=ESCALATION_ROLE, valid_from__lte=at)
    return sorted({one.user_id for one in held if one.valid_until is None or one.valid_until > at})
