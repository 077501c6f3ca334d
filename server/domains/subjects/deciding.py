"""What staff do with requests: begin, fulfil, refuse with a reason. Nobody decides about their own."""

from collections.abc import Mapping
from typing import Any

from server.core import approval, database
from server.core.approval import Command
from server.core.authorization import require
from server.core.errors import Conflict
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.subjects import actions, erasing
from server.domains.subjects.loading import changed, load
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import SubjectRequestKind, SubjectRequestState
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

K, S = SubjectRequestKind, SubjectRequestState


async def begin(viewer: Viewer, request_id: int, expected_version: int) -> int:
    """Begin with a request. Raises NotFound, VersionConflict, InvalidTransition, Conflict."""
    require(viewer, Permission.SUBJECT_REQUESTS_DECIDE)
    async with database.transaction():
        request = await _load(viewer, actions.BEGIN, request_id, expected_version)
        request.decided_by_id = viewer.user_id
        await changed(viewer, request, actions.BEGIN, S.IN_PROGRESS)
    return request_id


async def fulfil(viewer: Viewer, request_id: int, expected_version: int) -> int:
    """Do what was asked: put the name in force, or erase the account, once somebody else has approved that.

    Raises as `begin` does, and ApprovalNeeded.
    """
    require(viewer, Permission.SUBJECT_REQUESTS_DECIDE)
    async with database.transaction():
        request = await _load(viewer, actions.FULFIL, request_id, expected_version)
        user = await User.filter(id=request.user_id).select_for_update().get()
        request.decided_by_id = viewer.user_id
        if request.kind is K.RECTIFICATION:
            await User.filter(id=user.id).update(display_name=request.wanted_name, version=user.version + 1)
            await _tell(user, request, MessageTemplate.DATA_CORRECTED)
        else:
            await erasing.check(user)
            approval.demand(viewer, _deletion(request_id, expected_version))
            await _tell(user, request, MessageTemplate.ACCOUNT_DELETED)
            request.kept = await erasing.erase(viewer, user)
        await changed(viewer, request, actions.FULFIL, S.DONE)
    return request_id


async def carry_out_fulfil(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Delete the account of an approved request."""
    return "SubjectRequest", await fulfil(viewer, payload["request_id"], payload["expected_version"])


def _deletion(request_id: int, expected_version: int) -> Command:
    return Command(
        Permission.SUBJECT_REQUESTS_DECIDE,
        {"request_id": request_id, "expected_version": expected_version},
        ("SubjectRequest", request_id),
        {"account": ("KEPT", "DELETED")},
    )


async def refuse(viewer: Viewer, request_id: int, expected_version: int, reason: str) -> int:
    """Refuse a request; the reason is told (PIPL art. 50). Raises as `begin` does, and InvalidInput."""
    require(viewer, Permission.SUBJECT_REQUESTS_DECIDE)
    issues = Issues()
    why = issues.text(("reason",), reason, least=4, most=200)
    issues.check()
    async with database.transaction():
        request = await _load(viewer, actions.REFUSE, request_id, expected_version)
        user = await User.get(id=request.user_id)
        request.decided_by_id = viewer.user_id
        await _tell(user, request, MessageTemplate.DATA_REQUEST_REFUSED, reason=why)
        await changed(viewer, request, actions.REFUSE, S.REFUSED, why)
    return request_id


async def _load(viewer: Viewer, action: str, request_id: int, expected_version: int) -> SubjectRequest:
    request = await load(viewer, action, request_id, expected_version)
    if request.user_id == viewer.user_id:
        raise Conflict("Nobody decides about their own request.")
    return request


async def _tell(user: User, request: SubjectRequest, template: MessageTemplate, **given: str) -> None:
    """Tell every address the account has, in the language it asked in."""
    for contact in contacts_of(user):
        await notifications.post(contact, template, request.language, given)
