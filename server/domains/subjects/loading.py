"""Requests brought into a unit of work, and what every change of one leaves behind."""

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import InvalidTransition, NotFound, VersionConflict
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.domains.audit import service as audit
from server.domains.subjects import actions
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import OPEN, TRANSITIONS, SubjectRequestState

TARGETS = {
    actions.BEGIN: SubjectRequestState.IN_PROGRESS,
    actions.FULFIL: SubjectRequestState.DONE,
    actions.REFUSE: SubjectRequestState.REFUSED,
    actions.CANCEL: SubjectRequestState.CANCELLED,
}


async def load(viewer: Viewer, action: str, request_id: int, expected_version: int) -> SubjectRequest:
    """The row within the viewer's scope, locked, if the action is possible now.

    Raises NotFound, VersionConflict, InvalidTransition.
    """
    scope = require(viewer, actions.PERMISSIONS[action])
    rows = SubjectRequest.filter(database.admitted(SubjectRequest, scope), id=request_id)
    request = await rows.select_for_update(of=("subject_requests",)).first()
    if request is None:
        raise NotFound
    if request.version != expected_version:
        raise VersionConflict(request.version)
    if reasons := actions.refusals(action, request.state, request.kind):
        raise InvalidTransition(request.state.name, TARGETS[action].name, reasons)
    return request


async def changed(
    viewer: Viewer, request: SubjectRequest, action: str, to: SubjectRequestState, reason: str | None = None
) -> None:
    """Bring the request to a state and record it, as the last step of the present transaction."""
    check_transition(TRANSITIONS, request.state, to)
    before, request.state = request.state, to
    request.version += 1
    if to is SubjectRequestState.IN_PROGRESS:
        request.begun_at = now()
    if to not in OPEN:
        request.ended_at, request.reason, request.wanted_name = now(), reason, None
    await request.save()
    changes = {"status": (before.name, to.name)}
    subject = ("SubjectRequest", request.id)
    await audit.record(viewer, actions.PERMISSIONS[action], subject, changes=changes, reason=reason)
