"""The mutations of access reviews, each as somebody who may does it once successfully."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from server.core import database, global_ids
from server.core.clock import now
from server.core.viewer import Viewer
from server.domains.reviews import campaigns
from server.domains.reviews.campaigns import Chosen
from server.domains.reviews.models import AccessReview, AccessReviewEntry
from server.domains.reviews.states import EntryState, ReviewScope, ReviewState
from tests.support.people import People
from tests.support.reviewing import lately

Given = tuple[Viewer, dict[str, Any]]


class ReviewWalk:
    """The steps by the name of their mutation."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.steps: dict[str, Callable[[], Awaitable[Given]]] = {
            "accessReviewCreate": self._create,
            "accessReviewStart": self._in(ReviewState.DRAFT),
            "accessReviewAssign": self._in(ReviewState.DRAFT),
            "accessReviewClose": self._close,
            "accessReviewUndo": self._undo,
            "accessReviewCancel": self._in(ReviewState.IN_PROGRESS, reason="no need"),
            "accessReviewReport": self._in(ReviewState.COMPLETED),
            "accessReviewEntryDecide": self._decide,
            "accessReviewEntriesDecide": self._decide_several,
            "accessReviewEntriesDecideAll": self._decide_all,
        }

    async def _guard(self) -> Viewer:
        return await lately(await self._people.viewer("security_administrator"))

    async def _create(self) -> Given:
        due = (now() + timedelta(days=7)).isoformat()
        return await self._guard(), {"name": "autumn", "scope": "ALL", "dueAt": due, "idempotencyKey": "walk-review"}

    async def _made(self, state: ReviewState) -> tuple[Viewer, AccessReview, AccessReviewEntry]:
        """A review of one clerk in a state."""
        clerk = await self._people.user("clerk")
        viewer = await self._guard()
        chosen, due_at = Chosen(ReviewScope.ROLES, roles=("clerk",)), now() + timedelta(days=7)
        outcome = await campaigns.create(viewer, "autumn", chosen, due_at, f"walk-of-{clerk.id:08}")
        await AccessReview.filter(id=outcome.object_key).update(state=state)
        entry = await AccessReviewEntry.get(review_id=outcome.object_key, user_id=clerk.id)
        return viewer, await AccessReview.get(id=outcome.object_key), entry

    def _in(self, state: ReviewState, **further: Any) -> Callable[[], Awaitable[Given]]:
        async def prepared() -> Given:
            viewer, review, _ = await self._made(state)
            return viewer, {**_seen("AccessReview", review), **further}

        return prepared

    async def _close(self) -> Given:
        viewer, review, entry = await self._made(ReviewState.IN_PROGRESS)
        async with database.transaction():
            await AccessReviewEntry.filter(id=entry.id).update(state=EntryState.DECIDED, decision="keep")
            await AccessReview.filter(id=review.id).update(decided=review.total)
        return viewer, _seen("AccessReview", review)

    async def _undo(self) -> Given:
        viewer, given = await self._close()
        await campaigns.close(viewer, global_ids.decode_as("AccessReview", given["id"]), given["expectedVersion"])
        return viewer, {**given, "expectedVersion": given["expectedVersion"] + 1}

    async def _decide(self) -> Given:
        viewer, _, entry = await self._made(ReviewState.IN_PROGRESS)
        return viewer, {**_seen("AccessReviewEntry", entry), "decision": "REVOKE"}

    async def _decide_several(self) -> Given:
        viewer, review, entry = await self._made(ReviewState.IN_PROGRESS)
        review_id = global_ids.encode("AccessReview", review.id)
        return viewer, {"reviewId": review_id, "items": [_seen("AccessReviewEntry", entry)], "decision": "KEEP"}

    async def _decide_all(self) -> Given:
        viewer, review, _ = await self._made(ReviewState.IN_PROGRESS)
        review_id = global_ids.encode("AccessReview", review.id)
        return viewer, {"reviewId": review_id, "decision": "KEEP", "idempotencyKey": "walk-all-entries"}


def _seen(kind: str, row: Any) -> dict[str, Any]:
    return {"id": global_ids.encode(kind, row.id), "expectedVersion": row.version}
