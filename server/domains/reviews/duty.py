"""The clock of reviews: every quarter, counted from the last review of everybody that came to its end."""

from server.core import database, duties
from server.core.authorization import require
from server.core.clock import now
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.models import AccessReview
from server.domains.reviews.states import ReviewScope, ReviewState

CLOCK = "ACCESS_REVIEW"


async def reading(viewer: Viewer) -> duties.Reading:
    """How the clock stands, for whoever may read reviews."""
    require(viewer, Permission.ACCESS_REVIEWS_READ)
    return await read()


async def read() -> duties.Reading:
    """A review of a part does not wind it. Before the first, it runs from the first role that was granted."""
    done = AccessReview.filter(scope=ReviewScope.ALL, state=ReviewState.COMPLETED).order_by("-ended_at")
    last = await done.using_db(database.present()).first()
    if last is not None:
        return duties.read(duties.duty(CLOCK), last.ended_at, now(), done_at=last.ended_at)
    first = await RoleAssignment.all().order_by("id").using_db(database.present()).first()
    return duties.read(duties.duty(CLOCK), None if first is None else first.created_at, now())
