"""Reviews brought into a unit of work, and what every change of one leaves behind."""

from collections.abc import Mapping

from server.core.authorization import require
from server.core.errors import InvalidTransition, NotFound, VersionConflict
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.reviews import actions
from server.domains.reviews.models import AccessReview
from server.domains.reviews.states import TRANSITIONS, ReviewState


async def load(viewer: Viewer, action: str, review_id: int, expected_version: int) -> AccessReview:
    """The row, locked, if the action is possible now. Raises NotFound, VersionConflict, InvalidTransition."""
    scope = require(viewer, actions.PERMISSIONS[action])
    review = await locked(review_id)
    if review is None or not scope.any:
        raise NotFound
    if review.version != expected_version:
        raise VersionConflict(review.version)
    if reasons := actions.refusals(action, review.state, review.total, review.decided, review.executed):
        raise InvalidTransition(review.state.name, actions.TARGETS[action].name, reasons)
    return review


async def locked(review_id: int) -> AccessReview | None:
    """The row, so that nobody else changes it or decides within it until the end of the present transaction."""
    return await AccessReview.filter(id=review_id).select_for_update(of=("access_reviews",), no_key=True).first()


async def changed(
    viewer: Viewer,
    review: AccessReview,
    permission: Permission,
    to: ReviewState,
    changes: Mapping[str, audit.Change] | None = None,
    reason: str | None = None,
) -> None:
    """Bring the review to a state and record it, as the last step of the present transaction."""
    check_transition(TRANSITIONS, review.state, to)
    before, review.state = review.state, to
    review.version += 1
    await review.save()
    told = {"status": (before.name, to.name), **(changes or {})}
    await audit.record(viewer, permission, ("AccessReview", review.id), changes=told, reason=reason)
