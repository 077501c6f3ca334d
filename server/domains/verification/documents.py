"""Documents of cases: made anew, sealed, and shown to their owner and to whoever has the case, each time on record."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from server.core import database, global_ids
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import DomainError, InvalidInput, Issue, NotFound
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.audit.refusals import record_refusal
from server.domains.files import sealing
from server.domains.files import service as files
from server.domains.files.models import File
from server.domains.users.budgets import Budget, spend, subject
from server.domains.verification import images
from server.domains.verification.loading import limits
from server.domains.verification.models import VerificationCase, VerificationDocument
from server.domains.verification.words import CaseState, DocumentSide

READ, UPLOAD = Permission.VERIFICATION_DOCUMENTS_READ, Permission.VERIFICATION_DOCUMENTS_UPLOAD
HOUR = 3_600
DRAWING = ThreadPoolExecutor(2, thread_name_prefix="documents")
"""Two at a time: a picture of the largest size takes some 300 MB while it is drawn anew."""

ENDINGS = {"image/jpeg": "jpg", "application/pdf": "pdf"}


async def upload(viewer: Viewer, side: str, data: bytes) -> int:
    """Keep a document until the case it belongs to is submitted; its key. Its own name is never asked for: it may be a person's.

    Raises Unauthenticated, Forbidden, InvalidInput, TooManyAttempts.
    """
    require(viewer, UPLOAD)
    assert viewer.user_id is not None
    try:
        shows = DocumentSide(side.lower())
    except ValueError:
        raise InvalidInput([Issue(("side",), "INVALID", "Say what the document shows.")]) from None
    await spend((Budget(limits()["uploads_per_hour"], HOUR), subject("verification.uploads", str(viewer.user_id))))
    most = {"most_bytes": limits()["document_bytes"], "most_pixels": limits()["document_pixels"]}
    drawn = asyncio.get_running_loop().run_in_executor(DRAWING, lambda: images.cleaned(data, **most))
    plain, media_type = await drawn
    sealed = await sealing.put(plain)
    async with database.transaction():
        called = f"{shows.value}.{ENDINGS[media_type]}"
        kept = timedelta(hours=limits()["waiting_hours"])
        file_id = await files.keep(viewer.user_id, called, media_type, sealed, kept, apart=True)
        document = await VerificationDocument.create(
            owner_id=viewer.user_id,
            file_id=file_id,
            side=shows,
            media_type=media_type,
            size_bytes=len(plain),
            uploaded_at=now(),
        )
        changes = {"type": (None, media_type), "size": (None, str(len(plain)))}
        await audit.record(viewer, UPLOAD, ("VerificationDocument", document.id), changes=changes)
    return int(document.id)


async def fetch(viewer: Viewer, document_id: str) -> files.Found:
    """A document in clear, for its owner or whoever has its case; the fetch is on record before a byte leaves, and so is
    a refused one.

    Raises Unauthenticated, Forbidden, and NotFound for everybody else.
    """
    try:
        return await _fetched(viewer, document_id)
    except DomainError as refused:
        await record_refusal(viewer, READ, refused.code)
        raise


def check_count(issues: Issues, document_ids: Sequence[int], *, least: int = 1) -> None:
    """Notes too few or too many documents."""
    if len(document_ids) < least:
        issues.add(("documentIds",), "REQUIRED", "Add a picture of the document.")
    elif len(document_ids) > limits()["documents"]:
        issues.add(("documentIds",), "TOO_LONG", f"Add at most {limits()['documents']}.", max=limits()["documents"])


async def attach(viewer: Viewer, document_ids: Sequence[int], case: VerificationCase) -> None:
    """Give waiting documents of the viewer to the case, within the present transaction. Raises InvalidInput."""
    wanted = set(document_ids)
    if not wanted:
        return
    waiting = VerificationDocument.filter(id__in=sorted(wanted), owner_id=viewer.user_id, case_id=None)
    if await waiting.filter(file__expires_at__gt=now()).count() != len(wanted):
        raise InvalidInput([Issue(("documentIds",), "UNKNOWN", "Upload the document anew.")])
    held = await VerificationDocument.filter(case_id=case.id).count()
    if held + len(wanted) > limits()["documents"] * 2:
        raise InvalidInput([Issue(("documentIds",), "TOO_LONG", "The case has too many documents.")])
    await VerificationDocument.filter(id__in=sorted(wanted)).update(case_id=case.id)
    await keep_until(case, now() + timedelta(days=limits()["kept_days"]))


async def keep_until(case: VerificationCase, moment: datetime) -> None:
    """Keep the case's documents until then, within the present transaction."""
    mine = await VerificationDocument.filter(case_id=case.id).values_list("file_id", flat=True)
    await File.filter(id__in=list(mine)).update(expires_at=moment)


async def _fetched(viewer: Viewer, document_id: str) -> files.Found:
    scope = require(viewer, READ)
    key = global_ids.decode_as("VerificationDocument", document_id)
    async with database.transaction():
        rows = VerificationDocument.filter(database.admitted(VerificationDocument, scope), id=key)
        document = await rows.prefetch_related("file", "case").first()
        if document is None or document.file.expires_at <= now() or not _may_see(viewer, document):
            raise NotFound
        await audit.record(viewer, READ, ("VerificationDocument", document.id))
        file: File = document.file
    return await files.unsealed(file)


def _may_see(viewer: Viewer, document: VerificationDocument) -> bool:
    if document.owner_id == viewer.user_id:
        return True
    case: VerificationCase | None = document.case
    if case is None or case.state is not CaseState.IN_REVIEW or case.reviewer_id != viewer.user_id:
        return False
    return case.claim_ends_at is not None and case.claim_ends_at > now()
