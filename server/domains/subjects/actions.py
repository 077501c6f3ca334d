"""What can be done with a request: each action with its permission, and what stands against it now."""

from collections.abc import Callable, Hashable, Mapping, Sequence

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import SubjectRequestKind, SubjectRequestState

COLUMNS = SubjectRequest.row_scope.columns
K, S = SubjectRequestKind, SubjectRequestState
BEGIN, FULFIL, REFUSE = "subjectRequestBegin", "subjectRequestFulfil", "subjectRequestRefuse"
CANCEL = "subjectRequestCancel"


PERMISSIONS: Mapping[str, Permission] = {
    BEGIN: Permission.SUBJECT_REQUESTS_DECIDE,
    FULFIL: Permission.SUBJECT_REQUESTS_DECIDE,
    REFUSE: Permission.SUBJECT_REQUESTS_DECIDE,
    CANCEL: Permission.SUBJECT_REQUESTS_CANCEL,
}
SOURCES: Mapping[str, frozenset[SubjectRequestState]] = {
    BEGIN: frozenset({S.REQUESTED}),
    FULFIL: frozenset({S.IN_PROGRESS}),
    REFUSE: frozenset({S.REQUESTED, S.IN_PROGRESS}),
    CANCEL: frozenset({S.REQUESTED}),
}


def refusals(name: str, state: SubjectRequestState, kind: SubjectRequestKind) -> tuple[Reason, ...]:
    """What stands against the action; nothing where it can be done."""
    if state not in SOURCES[name]:
        return (Reason("STATE", f"The request is {state.name}.", {"state": state.name}),)
    if kind is K.EXPORT and name in (BEGIN, FULFIL):
        return (Reason("AUTOMATIC", "An export is made by the platform itself."),)
    return ()


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the actions offered to the viewer, of state, kind and the values of COLUMNS."""
    reached = reach(viewer, SubjectRequest.row_scope, tuple(PERMISSIONS.values()))
    return lambda state, kind, *columns: (state, kind, reached(columns))


def available(
    state: SubjectRequestState, kind: SubjectRequestKind, row: Sequence[object], viewer: Viewer
) -> list[Action]:
    """The actions whose permission reaches the row. `row` holds the values of COLUMNS."""
    reached = reach(viewer, SubjectRequest.row_scope, tuple(PERMISSIONS.values()))(row)
    return [
        Action(name, permission, refusals(name, state, kind))
        for (name, permission), reaches in zip(PERMISSIONS.items(), reached, strict=True)
        if reaches
    ]
