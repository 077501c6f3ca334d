"""Who decides, appointed unit by unit by whoever answers for rights."""

from tortoise.expressions import Q

from server.core import database
from server.core.authorization import require
from server.core.errors import Conflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions.models import Unit
from server.domains.reviews import actions, reviewers
from server.domains.reviews.loading import load
from server.domains.reviews.models import AccessReviewEntry
from server.domains.reviews.states import EntryState
from server.domains.users.models import User


async def assign(
    viewer: Viewer, review_id: int, expected_version: int, unit_id: int | None, reviewer_id: int | None
) -> int:
    """Give what is open in a unit and beneath it, or what belongs to no unit, to a reviewer, or back to nobody in particular.

    Their own roles stay with whoever had them: nobody decides about themselves. Raises InvalidInput, NotFound,
    VersionConflict, InvalidTransition; Conflict where they may not decide.
    """
    require(viewer, Permission.ACCESS_REVIEWS_ASSIGN)
    issues = Issues()
    if unit_id is not None and not await Unit.exists(id=unit_id):
        issues.add(("unitId",), "UNKNOWN_VALUE", "There is no such unit.")
    user = None if reviewer_id is None else await User.get_or_none(id=reviewer_id)
    if reviewer_id is not None and user is None:
        issues.add(("reviewerId",), "UNKNOWN_VALUE", "There is no such account.")
    issues.check()
    async with database.transaction():
        review = await load(viewer, actions.ASSIGN, review_id, expected_version)
        if user is not None and not await reviewers.may_decide(user):
            raise Conflict("A reviewer is a member of staff at work, with a role that decides about reviews.")
        entries = AccessReviewEntry.filter(review_id=review.id, state=EntryState.OPEN)
        if unit_id is None:
            entries = entries.filter(unit_id=None)
        else:
            entries = entries.filter(Q(unit_id=unit_id) | Q(city_unit_id=unit_id) | Q(province_unit_id=unit_id))
        if user is not None:
            entries = entries.exclude(user_id=user.id)
        many = await entries.update(reviewer_id=reviewer_id)
        review.version += 1
        await review.save(update_fields=["version"])
        changes = {
            "unit": (None, "-" if unit_id is None else str(unit_id)),
            "reviewer": (None, "-" if reviewer_id is None else str(reviewer_id)),
            "entries": (None, str(many)),
        }
        await audit.record(viewer, Permission.ACCESS_REVIEWS_ASSIGN, ("AccessReview", review.id), changes=changes)
    return review_id
