"""Asking for one's own data, its correction or its deletion: on a clock of working days from the day it is asked for."""

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict, NotFound
from server.core.languages import Language
from server.core.rules import rule
from server.core.text import Issues
from server.core.viewer import SYSTEM, Viewer
from server.core.vocabulary import Permission
from server.core.workdays import due_after
from server.domains.audit import service as audit
from server.domains.jobs.context import Context, Later
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.subjects import actions, erasing
from server.domains.subjects.loading import changed, load
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import OPEN, SubjectRequestKind, SubjectRequestState
from server.domains.users import proving
from server.domains.users.models import User

K, S = SubjectRequestKind, SubjectRequestState


async def create(
    viewer: Viewer, kind: SubjectRequestKind, password: str, language: Language, display_name: str | None = None
) -> int:
    """Ask for something; the request's key. Whoever finds a session open does not know the password.

    Raises InvalidInput, InvalidCredentials, TooManyAttempts; Conflict where the same is asked for already, or the account
    cannot be deleted now.
    """
    require(viewer, Permission.SUBJECT_REQUESTS_CREATE)
    issues = Issues()
    wanted = issues.text(("displayName",), display_name or "", most=80) if kind is K.RECTIFICATION else None
    issues.check()
    await proving.prove(viewer, password)
    at = now()
    async with database.transaction():
        user = await User.filter(id=viewer.user_id).select_for_update().first()
        if user is None:
            raise NotFound
        if await SubjectRequest.exists(user_id=user.id, kind=kind, state__in=OPEN):
            raise Conflict("You have asked for this already. It is being worked on.")
        if kind is K.DELETION:
            await erasing.check(user)
        due_at = due_after(at, rule("subject_requests").value["working_days"])
        made = await SubjectRequest.create(
            user_id=user.id, kind=kind, language=language, wanted_name=wanted, requested_at=at, due_at=due_at
        )
        key = f"subject-request:{made.id}"
        await enqueue(JobKind.SUBJECT_REQUEST_DUE, {"request_id": made.id}, key=f"{key}:due", due_at=due_at)
        if kind is K.EXPORT:
            await enqueue(JobKind.SUBJECT_EXPORT, {"request_id": made.id}, key=f"{key}:export", asked_by=user.id)
        changes = {"kind": (None, kind.name)}
        await audit.record(viewer, Permission.SUBJECT_REQUESTS_CREATE, ("SubjectRequest", made.id), changes=changes)
    return int(made.id)


async def cancel(viewer: Viewer, request_id: int, expected_version: int) -> int:
    """Take a request back that nobody has begun with. Raises NotFound, VersionConflict, InvalidTransition."""
    require(viewer, Permission.SUBJECT_REQUESTS_CANCEL)
    async with database.transaction():
        request = await load(viewer, actions.CANCEL, request_id, expected_version)
        await changed(viewer, request, actions.CANCEL, S.CANCELLED)
    return request_id


async def forget_files() -> int:
    """Let requests name no files any more whose time is over; how many requests."""
    async with database.transaction():
        over = SubjectRequest.filter(files_expire_at__lte=now(), json_file_id__isnull=False)
        return int(await over.update(json_file_id=None, pdf_file_id=None))


@handler(JobKind.SUBJECT_REQUEST_DUE)
async def mark_overdue(ctx: Context, request_id: int) -> None:
    """Mark a request whose time is over and that is still open."""
    async with ctx.commit():
        request = await SubjectRequest.filter(id=request_id, state__in=OPEN).select_for_update().first()
        if request is None or request.overdue_at is not None:
            return
        if request.due_at > now():
            raise Later((request.due_at - now()).total_seconds())
        await SubjectRequest.filter(id=request_id).update(overdue_at=now(), version=request.version + 1)
        changes = {"overdue": (None, request.due_at.isoformat())}
        await audit.record(SYSTEM, Permission.SUBJECT_REQUESTS_DECIDE, ("SubjectRequest", request_id), changes=changes)
