"""The life of a review: drafted over a scope, started, given up, or closed once everything is decided."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import local_day, now
from server.core.errors import Conflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs import idempotency
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.permissions.models import Unit
from server.domains.reviews import actions, snapshot
from server.domains.reviews.limits import limits
from server.domains.reviews.loading import changed, load
from server.domains.reviews.models import AccessReview
from server.domains.reviews.states import ReviewScope, ReviewState

ZONE = "Asia/Shanghai"
MOST_ROLES = 50
R = ReviewState


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whose roles are reviewed: of everybody, in a unit and beneath it, of certain names, or of certain kinds of account."""

    scope: ReviewScope
    unit_id: int | None = None
    roles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    async def check(self, issues: Issues) -> None:
        """Note what of it cannot be, or does not belong to the scope."""
        for field, scope, given in (
            ("unitId", ReviewScope.UNIT, self.unit_id is not None),
            ("heldRoles", ReviewScope.ROLES, bool(self.roles)),
            ("kinds", ReviewScope.KINDS, bool(self.kinds)),
        ):
            if given and self.scope is not scope:
                issues.add((field,), "NOT_APPLICABLE", f"This belongs to the scope {scope.name} only.")
            if not given and self.scope is scope:
                issues.add((field,), "REQUIRED", "This is required.")
        if self.unit_id is not None and not await Unit.exists(id=self.unit_id):
            issues.add(("unitId",), "UNKNOWN_VALUE", "There is no such unit.")
        issues.number(("heldRoles",), len(self.roles), least=0, most=MOST_ROLES)
        if any(len(role) > 40 or not role for role in self.roles):
            issues.add(("heldRoles",), "UNKNOWN_VALUE", "There is no such role.")
        if set(self.kinds) - set(limits()["kinds"]):
            issues.add(("kinds",), "NOT_APPLICABLE", "Accounts of this kind are not reviewed.")

    async def count(self) -> tuple[int, int]:
        """How many roles held it would be, and of how many people."""
        return await snapshot.count(self.scope, self.unit_id, list(self.roles), list(self.kinds))


async def preview(viewer: Viewer, chosen: Chosen) -> tuple[int, int]:
    """How many roles held a review would look at, and of how many people. Raises InvalidInput."""
    require(viewer, Permission.ACCESS_REVIEWS_CREATE)
    issues = Issues()
    await chosen.check(issues)
    issues.check()
    return await chosen.count()


async def create(viewer: Viewer, name: str, chosen: Chosen, due_at: datetime, key: str) -> idempotency.Outcome:
    """Draft a review: its entries are what is held now. Raises InvalidInput, IdempotencyKeyReused."""
    require(viewer, Permission.ACCESS_REVIEWS_CREATE)
    issues = Issues()
    called = issues.text(("name",), name, least=2, most=80)
    await chosen.check(issues)
    if not timedelta(0) < due_at - now() <= timedelta(days=limits()["most_days"]):
        most = limits()["most_days"]
        issues.add(("dueAt",), "OUT_OF_RANGE", f"Use a day of the next {most}.", min=1, max=most)
    issues.check()
    meant: dict[str, Any] = {
        "name": called,
        "scope": chosen.scope.value,
        "unit": chosen.unit_id,
        "due": due_at.isoformat(),
    }
    meant |= {"roles": sorted(chosen.roles), "kinds": sorted(chosen.kinds)}

    async def work() -> int:
        return int((await draft(viewer, called, chosen, due_at)).id)

    async with database.transaction():
        return await idempotency.once(viewer, Permission.ACCESS_REVIEWS_CREATE.value, key, meant, work)


async def draft(viewer: Viewer, name: str, chosen: Chosen, due_at: datetime) -> AccessReview:
    """The same without asking, as the last step of the present transaction."""
    at = now()
    review = await AccessReview.create(
        number=f"-{at.timestamp():.6f}",
        name=name,
        scope=chosen.scope,
        unit_id=chosen.unit_id,
        roles=sorted(chosen.roles) or None,
        kinds=sorted(chosen.kinds) or None,
        due_at=due_at,
        created_at=at,
        created_by_id=viewer.user_id,
    )
    review.number = f"AR{local_day(at, ZONE).year}-{review.id:04}"
    review.previous_id = await _previous(review)
    await snapshot.bring_up_to_date(review)
    await review.save()
    changes = {
        "number": (None, review.number),
        "scope": (None, review.scope.name),
        "entries": (None, str(review.total)),
    }
    await audit.record(viewer, Permission.ACCESS_REVIEWS_CREATE, ("AccessReview", review.id), changes=changes)
    return review


async def start(viewer: Viewer, review_id: int, expected_version: int) -> int:
    """Begin to decide, about what is held by now. Raises NotFound, VersionConflict, InvalidTransition, Conflict."""
    require(viewer, Permission.ACCESS_REVIEWS_START)
    async with database.transaction():
        review = await load(viewer, actions.START, review_id, expected_version)
        if review.due_at <= now():
            raise Conflict("The day it is due is over. Cancel it, and draft another.")
        await snapshot.bring_up_to_date(review)
        if not review.total:
            raise Conflict("Nobody holds a role within this scope: there is nothing to review.")
        review.started_at = now()
        changes = {"entries": (None, str(review.total))}
        await changed(viewer, review, Permission.ACCESS_REVIEWS_START, R.IN_PROGRESS, changes)
    return review_id


async def cancel(viewer: Viewer, review_id: int, expected_version: int, reason: str) -> int:
    """Give a review up: nothing is carried out, and its clock goes on. Raises InvalidInput, and as `start` does."""
    require(viewer, Permission.ACCESS_REVIEWS_CANCEL)
    require_recent_authentication(viewer)
    issues = Issues()
    why = issues.text(("reason",), reason, least=2, most=200)
    issues.check()
    async with database.transaction():
        review = await load(viewer, actions.CANCEL, review_id, expected_version)
        review.ended_at = now()
        await changed(viewer, review, Permission.ACCESS_REVIEWS_CANCEL, R.CANCELLED, reason=why)
    return review_id


async def close(viewer: Viewer, review_id: int, expected_version: int) -> int:
    """End the decisions: they are carried out once the time to undo is over.

    Raises NotFound, VersionConflict, InvalidTransition where something is undecided, ReauthenticationRequired.
    """
    require(viewer, Permission.ACCESS_REVIEWS_CLOSE)
    require_recent_authentication(viewer)
    async with database.transaction():
        review = await load(viewer, actions.CLOSE, review_id, expected_version)
        at = now()
        review.closed_at, review.closed_by_id = at, viewer.user_id
        review.undo_until = at + timedelta(hours=limits()["undo_hours"])
        payload, key = (
            {"review_id": review.id, "closed_at": at.isoformat()},
            f"access-review:{review.id}:{review.version}",
        )
        await enqueue(JobKind.ACCESS_REVIEW_EXECUTE, payload, key=key, due_at=review.undo_until)
        changes = {"undo_until": (None, review.undo_until.isoformat())}
        await changed(viewer, review, Permission.ACCESS_REVIEWS_CLOSE, R.PENDING_ACTIONS, changes)
    return review_id


async def undo(viewer: Viewer, review_id: int, expected_version: int) -> int:
    """Take the end of the decisions back before anything is carried out. Raises as `start` does."""
    require(viewer, Permission.ACCESS_REVIEWS_UNDO)
    async with database.transaction():
        review = await load(viewer, actions.UNDO, review_id, expected_version)
        if review.undo_until is None or review.undo_until <= now():
            raise Conflict("The time to undo is over: the decisions are being carried out.")
        review.closed_at = review.closed_by_id = review.undo_until = None
        await changed(viewer, review, Permission.ACCESS_REVIEWS_UNDO, R.IN_PROGRESS)
    return review_id


async def _previous(review: AccessReview) -> int | None:
    """The newest review of the same scope that came to its end."""
    same = AccessReview.filter(state=R.COMPLETED, scope=review.scope, unit_id=review.unit_id).order_by("-ended_at")
    async for one in same.limit(20):
        if one.roles == review.roles and one.kinds == review.kinds:
            return int(one.id)
    return None
