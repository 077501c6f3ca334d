"""How far a request for approval has come, and what was said of it."""

from enum import StrEnum

from server.core.transitions import Transitions


class ApprovalState(StrEnum):
    """There is no state between approved and done: the last vote and what it lets happen are one transaction."""

    PENDING = "pending"
    EXECUTED = "executed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    FAILED = "failed"


class Vote(StrEnum):
    APPROVE = "approve"
    REJECT = "reject"


S = ApprovalState
TRANSITIONS: Transitions[ApprovalState] = {
    S.PENDING: frozenset({S.EXECUTED, S.REJECTED, S.WITHDRAWN, S.EXPIRED, S.FAILED}),
    S.EXECUTED: frozenset(),
    S.REJECTED: frozenset(),
    S.WITHDRAWN: frozenset(),
    S.EXPIRED: frozenset(),
    S.FAILED: frozenset(),
}
