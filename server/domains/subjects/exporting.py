"""The job that makes an export: everything about somebody as JSON and as PDF, sealed, and fetched by nobody else."""

import asyncio
from datetime import timedelta
from zoneinfo import ZoneInfo

import orjson

from server.core import database
from server.core.clock import now
from server.core.rules import rule
from server.core.viewer import SYSTEM
from server.domains.files import sealing
from server.domains.files import service as files
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.subjects import actions
from server.domains.subjects.gathering import gathered
from server.domains.subjects.loading import changed
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.paper import drawn
from server.domains.subjects.states import OPEN, SubjectRequestState
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

FORMAT = "posthouse-personal-data-1"
JSON, PDF = "application/json", "application/pdf"
ZONE = ZoneInfo("Asia/Shanghai")
S = SubjectRequestState


@handler(JobKind.SUBJECT_EXPORT, lane="bulk")
async def export(ctx: Context, request_id: int) -> None:
    """Gather, write, seal; a try that is cut off leaves bytes nobody can read and nothing names."""
    request = await _begun(request_id)
    if request is None:
        return
    at = now()
    made_at = at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")
    sections = await gathered(request.user_id)
    whole = {"format": FORMAT, "made_at": at.isoformat(), **sections}
    text = orjson.dumps(whole, option=orjson.OPT_INDENT_2)
    page = await asyncio.to_thread(drawn, sections, request.language, made_at)
    sealed = [await sealing.put(text), await sealing.put(page)]
    kept = timedelta(days=rule("subject_requests").value["file_days"])
    async with ctx.commit():
        present = await SubjectRequest.filter(id=request_id, state=S.IN_PROGRESS).select_for_update().first()
        if present is None:
            return
        name = f"personal-data-{at.astimezone(ZONE):%Y%m%d}"
        present.json_file_id = await files.keep(request.user_id, f"{name}.json", JSON, sealed[0], kept)
        present.pdf_file_id = await files.keep(request.user_id, f"{name}.pdf", PDF, sealed[1], kept)
        present.files_expire_at = now() + kept
        for contact in contacts_of(await User.get(id=request.user_id)):
            await notifications.post(contact, MessageTemplate.DATA_EXPORT_READY, request.language)
        await changed(SYSTEM, present, actions.FULFIL, S.DONE)


async def _begun(request_id: int) -> SubjectRequest | None:
    """The request, in progress from now on; None where it has come to its end."""
    async with database.transaction():
        request = await SubjectRequest.filter(id=request_id, state__in=OPEN).select_for_update().first()
        if request is not None and request.state is S.REQUESTED:
            await changed(SYSTEM, request, actions.BEGIN, S.IN_PROGRESS)
    return request
