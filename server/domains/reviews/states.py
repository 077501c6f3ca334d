"""How far a review and each of its entries have come, and the words they are described by."""

from enum import StrEnum

from server.core.transitions import Transitions


class ReviewScope(StrEnum):
    """Whose roles are reviewed."""

    ALL = "all"
    UNIT = "unit"
    ROLES = "roles"
    KINDS = "kinds"


class ReviewState(StrEnum):
    DRAFT = "draft"
    IN_PROGRESS = "in_progress"
    PENDING_ACTIONS = "pending_actions"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class EntryState(StrEnum):
    """GONE: held at the last review and not any more; there is nothing to decide."""

    OPEN = "open"
    ESCALATED = "escalated"
    DECIDED = "decided"
    EXECUTED = "executed"
    FAILED = "failed"
    GONE = "gone"


class Decision(StrEnum):
    KEEP = "keep"
    REVOKE = "revoke"
    MODIFY = "modify"
    ESCALATE = "escalate"


class Change(StrEnum):
    """Against the last review of the same scope."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REMOVED = "removed"


R, E = ReviewState, EntryState
TRANSITIONS: Transitions[ReviewState] = {
    R.DRAFT: frozenset({R.IN_PROGRESS, R.CANCELLED}),
    R.IN_PROGRESS: frozenset({R.PENDING_ACTIONS, R.CANCELLED}),
    R.PENDING_ACTIONS: frozenset({R.COMPLETED, R.IN_PROGRESS}),
    R.COMPLETED: frozenset(),
    R.CANCELLED: frozenset(),
}
UNDER_WAY = (R.DRAFT, R.IN_PROGRESS, R.PENDING_ACTIONS)
UNDECIDED = (E.OPEN, E.ESCALATED)
DECIDABLE = (E.OPEN, E.ESCALATED, E.DECIDED)
FLAGS = ("dormant", "excessive", "orphaned", "conflict", "role_creep", "privileged", "no_second_factor")
"""The columns of an entry that say what stands out."""
