"""Documents a program has registered: what it may send by id, and all it may send where it is trusted with no other."""

import hashlib
from datetime import datetime, timedelta

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import as_stored, now
from server.core.drivers.plans import Steps
from server.core.errors import Conflict, NotFound
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.clients.models import ApiDocument
from server.domains.clients.rights import limits
from server.domains.clients.service import load
from server.domains.clients.words import ClientState
from server.domains.permissions.identification import Rows, note_beside

PREFIX = "sha256:"
NOTED_AFTER = timedelta(minutes=1)


async def register(viewer: Viewer, client_id: int, name: str, text: str, cost: int) -> int:
    """Keep a document that was found valid and priced; its key. The same text again is the same document.

    Raises InvalidInput, NotFound, Conflict where the program has too many, or is revoked.
    """
    permission = Permission.API_DOCUMENTS_REGISTER
    require(viewer, permission)
    require_recent_authentication(viewer)
    issues = Issues()
    called = issues.text(("name",), name, most=80)
    issues.check()
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    async with database.transaction():
        client = await load(viewer, permission, client_id)
        if client.state is ClientState.REVOKED:
            raise Conflict("A revoked program registers nothing.")
        document = await ApiDocument.get_or_none(client_id=client_id, sha256=sha256)
        if document is None or document.retired_at is not None:
            most = limits()["documents"]
            if await ApiDocument.filter(client_id=client_id, retired_at=None).count() >= most:
                raise Conflict(f"The program has {most} documents. Retire one before you register another.")
        if document is None:
            document = ApiDocument(client=client, sha256=sha256, text=text)
        document.name, document.cost = called, cost
        document.registered_at, document.retired_at = now(), None
        await document.save()
        changes = {"document": (None, sha256)}
        await audit.record(viewer, permission, ("ApiClient", client_id), changes=changes)
    return int(document.id)


async def retire(viewer: Viewer, document_id: int) -> int:
    """Take a document out of use, from the program's next request on. Raises NotFound, Conflict where it is retired."""
    permission = Permission.API_DOCUMENTS_RETIRE
    require(viewer, permission)
    require_recent_authentication(viewer)
    async with database.transaction():
        document = await ApiDocument.get_or_none(id=document_id)
        if document is None:
            raise NotFound
        client = await load(viewer, permission, document.client_id)
        if not await ApiDocument.filter(id=document_id, retired_at=None).update(retired_at=now()):
            raise Conflict("The document is retired already.")
        changes = {"document": (document.sha256, None)}
        await audit.record(viewer, permission, ("ApiClient", client.id), changes=changes)
    return document_id


async def text_of(client_id: int, document_id: str) -> str | None:
    """The text of a document the program may send by this id (`sha256:…`); None where there is none."""
    statement = (
        "SELECT id, text, last_used_at FROM api_documents "
        f"WHERE client_id = {database.placeholder(1)} AND sha256 = {database.placeholder(2)} AND retired_at IS NULL"
    )
    values = (client_id, document_id.removeprefix(PREFIX))

    def steps() -> Steps[Rows]:
        return (yield statement, values)

    rows = await database.plan_reader().run(steps, primary=True, single=True)
    if not rows:
        return None
    key, text, last_used_at = rows[0]
    if last_used_at is None or now() - as_stored(last_used_at) >= NOTED_AFTER:
        note_beside(_note_use(key, now()))
    return str(text)


async def _note_use(key: int, at: datetime) -> None:
    async with database.transaction():
        await ApiDocument.filter(id=key).update(last_used_at=at)
