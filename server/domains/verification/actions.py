"""What can be done with a case: each step with its permission, from which states, and what stands against it now."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.verification.models import VerificationCase
from server.domains.verification.states import OPEN, WAITING
from server.domains.verification.words import CaseState

SCOPE = VerificationCase.row_scope.columns
COLUMNS = ("state", "reviewer_id", "first_reviewer_id", *SCOPE)
"""What `available` reads of a row, in its order."""

S = CaseState
REVIEW = Permission.VERIFICATIONS_REVIEW


@dataclass(frozen=True, slots=True)
class Step:
    """A mutation by name: its permission, the states it starts from, and whether only whoever has the case may do it."""

    name: str
    permission: Permission
    sources: frozenset[CaseState]
    held: bool = False
    by_applicant: bool = False


STEPS = (
    Step("verificationAnswer", Permission.VERIFICATIONS_SUBMIT, frozenset({S.NEEDS_INFO}), by_applicant=True),
    Step("verificationClaim", REVIEW, WAITING),
    Step("verificationDecide", REVIEW, frozenset({S.IN_REVIEW}), held=True),
    Step("verificationRequestInfo", REVIEW, frozenset({S.IN_REVIEW}), held=True),
    Step("verificationRelease", REVIEW, frozenset({S.IN_REVIEW}), held=True),
    Step("verificationWithdraw", Permission.VERIFICATIONS_WITHDRAW, OPEN, by_applicant=True),
    Step("verificationRevoke", Permission.VERIFICATIONS_REVOKE, frozenset({S.APPROVED})),
)
"""In the order of a case's life, the graver last."""

PERMISSIONS = tuple(step.permission for step in STEPS)


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the steps offered to the viewer, of the values of COLUMNS, stored or not."""
    reached = reach(viewer, VerificationCase.row_scope, PERMISSIONS)
    me = viewer.user_id

    def of(state: object, reviewer: object, first: object, *columns: object) -> Hashable:
        return state, reviewer == me, first == me, columns[0] == me, reached(columns)

    return of


def available(row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The steps whose permission reaches the row. `row` holds the values of COLUMNS."""
    state, reviewer, first, *columns = row
    assert isinstance(state, CaseState)
    me = viewer.user_id
    reached = reach(viewer, VerificationCase.row_scope, PERMISSIONS)(columns)
    return [
        Action(step.name, step.permission, _refusals(step, state, me == reviewer, me == first, me == columns[0]))
        for step, reaches in zip(STEPS, reached, strict=True)
        if reaches and (not step.by_applicant or me == columns[0])
    ]


def _refusals(step: Step, state: CaseState, has: bool, was_first: bool, applicant: bool) -> tuple[Reason, ...]:
    if state not in step.sources:
        return (Reason("STATE", f"The case is {state.name}.", {"state": state.name}),)
    if step.permission is REVIEW and applicant:
        return (Reason("OWN_CASE", "Nobody reviews a case of their own."),)
    if step.permission is REVIEW and was_first and not step.held:
        return (Reason("SECOND_REVIEWER", "Somebody else has to be the second reviewer."),)
    if step.held and not has:
        return (Reason("NOT_CLAIMED", "Claim the case first."),)
    return ()
