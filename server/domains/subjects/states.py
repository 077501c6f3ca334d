"""What people ask for about their own data, and how far it has come."""

from enum import StrEnum

from server.core.transitions import Transitions


class SubjectRequestKind(StrEnum):
    """Access and portability, correction, deletion (PIPL art. 45-47)."""

    EXPORT = "export"
    RECTIFICATION = "rectification"
    DELETION = "deletion"


class SubjectRequestState(StrEnum):
    REQUESTED = "requested"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    REFUSED = "refused"
    CANCELLED = "cancelled"


S = SubjectRequestState
TRANSITIONS: Transitions[SubjectRequestState] = {
    S.REQUESTED: frozenset({S.IN_PROGRESS, S.REFUSED, S.CANCELLED}),
    S.IN_PROGRESS: frozenset({S.DONE, S.REFUSED}),
    S.DONE: frozenset(),
    S.REFUSED: frozenset(),
    S.CANCELLED: frozenset(),
}
OPEN = (S.REQUESTED, S.IN_PROGRESS)
