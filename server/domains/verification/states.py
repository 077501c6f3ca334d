"""The states of a case: what may follow what, and by whom."""

from server.core.transitions import Transitions
from server.domains.verification.words import CaseState, CertificateState

S, C = CaseState, CertificateState

TRANSITIONS: Transitions[CaseState] = {
    S.SUBMITTED: frozenset({S.IN_REVIEW, S.WITHDRAWN}),
    S.IN_REVIEW: frozenset({S.SUBMITTED, S.HALF_APPROVED, S.NEEDS_INFO, S.APPROVED, S.REJECTED, S.WITHDRAWN}),
    S.HALF_APPROVED: frozenset({S.IN_REVIEW, S.WITHDRAWN}),
    S.NEEDS_INFO: frozenset({S.SUBMITTED, S.LAPSED, S.WITHDRAWN}),
    S.APPROVED: frozenset({S.EXPIRED, S.REVOKED}),
    S.REJECTED: frozenset(),
    S.WITHDRAWN: frozenset(),
    S.LAPSED: frozenset(),
    S.EXPIRED: frozenset(),
    S.REVOKED: frozenset(),
}
"""A second reviewer takes a case from HALF_APPROVED; an expired claim brings it back to where it was taken from."""

OPEN = frozenset({S.SUBMITTED, S.IN_REVIEW, S.HALF_APPROVED, S.NEEDS_INFO})
WAITING = frozenset({S.SUBMITTED, S.HALF_APPROVED})
"""What a reviewer may take."""

CERTIFICATE_TRANSITIONS: Transitions[CertificateState] = {
    C.PENDING: frozenset({C.ACTIVE, C.EXPIRED, C.REVOKED, C.SUSPENDED}),
    C.ACTIVE: frozenset({C.SUSPENDED, C.EXPIRED, C.REVOKED}),
    C.SUSPENDED: frozenset({C.REVOKED, C.EXPIRED}),
    C.REVOKED: frozenset(),
    C.EXPIRED: frozenset(),
}
"""A certificate whose key was reported lost is not used again: its holder binds another one."""
