"""What can be done with a request: each action with its permission, and what stands against it now."""

from collections.abc import Callable, Hashable, Sequence

from server.core.actions import Action
from server.core.authorization import reach, scope_of
from server.core.errors import Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.approvals.kinds import kinds
from server.domains.approvals.models import Approval
from server.domains.approvals.states import ApprovalState

SCOPE = Approval.row_scope.columns
COLUMNS = ("state", "permission", "beneficiary_id", "holders", "first_voter_id", *SCOPE)
"""What `available` reads of a row, in its order."""

APPROVE, REJECT, WITHDRAW = "approvalApprove", "approvalReject", "approvalWithdraw"
PERMISSIONS = {
    APPROVE: Permission.APPROVALS_DECIDE,
    REJECT: Permission.APPROVALS_DECIDE,
    WITHDRAW: Permission.APPROVALS_WITHDRAW,
}
OWN = Reason("OWN_PROPOSAL", "Nobody approves what they have asked for themselves.")
OWN_RIGHTS = Reason("OWN_RIGHTS", "Nobody approves what would change their own rights.")
TWICE = Reason("VOTED_ALREADY", "You have approved this; somebody else has to be the second.")


def objections(viewer: Viewer, row: Sequence[object]) -> tuple[Reason, ...]:
    """What stands against the viewer's deciding about a request that is pending. `row` holds the values of COLUMNS."""
    _, permission, beneficiary, holders, first_voter, proposer = row
    if viewer.kind == "SYSTEM":
        return ()
    if proposer == viewer.user_id:
        return (OWN,)
    if beneficiary == viewer.user_id or holders in viewer.roles:
        return (OWN_RIGHTS,)
    if first_voter == viewer.user_id:
        return (TWICE,)
    kind = kinds().get(Permission(str(permission)))
    if kind is None or scope_of(viewer, kind.approvers).is_empty:
        needed = "" if kind is None else kind.approvers.value
        return (Reason("NOT_AN_APPROVER", f"This is decided by those who hold {needed}.", {"permission": needed}),)
    return ()


def row_of(approval: Approval) -> tuple[object, ...]:
    """The values of COLUMNS."""
    return tuple(getattr(approval, name) for name in COLUMNS)


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the actions offered to the viewer, of the values of COLUMNS, stored or not."""
    reached = reach(viewer, Approval.row_scope, tuple(PERMISSIONS.values()))
    me, roles = viewer.user_id, viewer.roles

    def of(
        state: object, permission: object, benefits: object, held: object, first: object, *scope: object
    ) -> Hashable:
        return state, permission, benefits == me, held in roles, first == me, scope[0] == me, reached(scope)

    return of


def available(row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    state, scope = row[0], row[-len(SCOPE) :]
    assert isinstance(state, ApprovalState)
    reached = reach(viewer, Approval.row_scope, tuple(PERMISSIONS.values()))(scope)
    return [
        Action(name, permission, _reasons(name, state, row, viewer))
        for (name, permission), reaches in zip(PERMISSIONS.items(), reached, strict=True)
        if reaches
    ]


def _reasons(name: str, state: ApprovalState, row: Sequence[object], viewer: Viewer) -> tuple[Reason, ...]:
    if state is not ApprovalState.PENDING:
        return (Reason("STATE", f"The request is {state.name}.", {"state": state.name}),)
    return () if name == WITHDRAW else objections(viewer, row)
