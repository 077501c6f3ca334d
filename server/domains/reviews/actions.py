"""What can be done with a review: each action with its permission, and what stands against it now."""

from collections.abc import Callable, Hashable, Mapping, Sequence

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.reviews.models import AccessReview
from server.domains.reviews.states import ReviewState

COLUMNS = AccessReview.row_scope.columns
R = ReviewState
START, ASSIGN, CLOSE = "accessReviewStart", "accessReviewAssign", "accessReviewClose"
UNDO, CANCEL, REPORT = "accessReviewUndo", "accessReviewCancel", "accessReviewReport"


PERMISSIONS: Mapping[str, Permission] = {
    START: Permission.ACCESS_REVIEWS_START,
    ASSIGN: Permission.ACCESS_REVIEWS_ASSIGN,
    CLOSE: Permission.ACCESS_REVIEWS_CLOSE,
    UNDO: Permission.ACCESS_REVIEWS_UNDO,
    CANCEL: Permission.ACCESS_REVIEWS_CANCEL,
    REPORT: Permission.ACCESS_REVIEWS_REPORT,
}
SOURCES: Mapping[str, frozenset[ReviewState]] = {
    START: frozenset({R.DRAFT}),
    ASSIGN: frozenset({R.DRAFT, R.IN_PROGRESS}),
    CLOSE: frozenset({R.IN_PROGRESS}),
    UNDO: frozenset({R.PENDING_ACTIONS}),
    CANCEL: frozenset({R.DRAFT, R.IN_PROGRESS}),
    REPORT: frozenset({R.COMPLETED}),
}
TARGETS: Mapping[str, ReviewState] = {
    START: R.IN_PROGRESS,
    ASSIGN: R.IN_PROGRESS,
    CLOSE: R.PENDING_ACTIONS,
    UNDO: R.IN_PROGRESS,
    CANCEL: R.CANCELLED,
    REPORT: R.COMPLETED,
}


def refusals(name: str, state: ReviewState, total: int, decided: int, executed: int) -> tuple[Reason, ...]:
    """What stands against the action; nothing where it can be done. `executed` counts what cannot be undone any more."""
    if state not in SOURCES[name]:
        return (Reason("STATE", f"The review is {state.name}.", {"state": state.name}),)
    if name == CLOSE and decided < total:
        left = str(total - decided)
        return (Reason("UNDECIDED", f"{left} entries are undecided.", {"count": left}),)
    if name == UNDO and executed:
        return (Reason("BEGUN", "The decisions are being carried out already."),)
    return ()


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the actions offered to the viewer, of what `available` is given."""
    reached = reach(viewer, AccessReview.row_scope, tuple(PERMISSIONS.values()))
    return lambda state, total, decided, executed, *columns: (state, total, decided, executed, reached(columns))


def available(
    state: ReviewState, total: int, decided: int, executed: int, row: Sequence[object], viewer: Viewer
) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    reached = reach(viewer, AccessReview.row_scope, tuple(PERMISSIONS.values()))(row)
    return [
        Action(name, permission, refusals(name, state, total, decided, executed))
        for (name, permission), reaches in zip(PERMISSIONS.items(), reached, strict=True)
        if reaches
    ]
