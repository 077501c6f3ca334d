"""Another address or number for an account: proved by password and code, told to the present ones, held, then in force."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.contacts import Channel, Contact
from server.core.crypto import sealer
from server.core.errors import Conflict, InvalidCode, InvalidTransition, NotFound
from server.core.languages import Language
from server.core.rules import rule
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import one_time_codes
from server.domains.users.accounts import TAKEN, holders
from server.domains.users.models import (
    CodePurpose,
    ContactChange,
    ContactChangeState,
    OneTimeCode,
    User,
)
from server.domains.users.proving import prove
from server.domains.users.reaching import contacts_of

TABLE, COLUMN = "contact_changes", "contact"
ZONE = ZoneInfo("Asia/Shanghai")


async def start(viewer: Viewer, contact: str, password: str, language: Language) -> one_time_codes.Requested:
    """Ask for a code to the new address or number. Whose it is already makes no difference to the answer.

    Raises ReauthenticationRequired, InvalidInput, InvalidCredentials, TooManyAttempts.
    """
    require(viewer, Permission.CONTACT_CHANGES_CREATE)
    require_recent_authentication(viewer)
    await prove(viewer, password)
    return await one_time_codes.request(
        viewer,
        Permission.CONTACT_CHANGES_CREATE,
        CodePurpose.CONTACT_CHANGE,
        contact,
        language,
        user_id=viewer.user_id,
    )


async def confirm(viewer: Viewer, token: str, code: str) -> int:
    """Begin the hold: the present addresses are told, and an earlier change by the same way is given up. The change's key.

    Raises InvalidCode, TooManyAttempts; Conflict where the contact got an account meanwhile.
    """
    require(viewer, Permission.CONTACT_CHANGES_CREATE)
    request = await one_time_codes.judged(CodePurpose.CONTACT_CHANGE, token, code)
    if request.user_id != viewer.user_id:
        raise InvalidCode(one_time_codes.WRONG)
    to = one_time_codes.contact_of(request)
    async with database.transaction():
        await one_time_codes.use(request)
        user = await User.filter(id=viewer.user_id).select_for_update(no_key=True).get()
        if await is_taken(to):
            raise Conflict(TAKEN)
        await give_up(user.id, request.channel)
        change = await _held(user, request, to)
        await _tell(user, change, request.language)
        changes = {"contact": (change.former_masked, change.contact_masked)}
        await audit.record(viewer, Permission.CONTACT_CHANGES_CREATE, ("ContactChange", change.id), changes=changes)
    return int(change.id)


async def cancel(viewer: Viewer, change_id: int) -> int:
    """Give a held change up. Raises NotFound, InvalidTransition."""
    scope = require(viewer, Permission.CONTACT_CHANGES_CANCEL)
    async with database.transaction():
        rows = ContactChange.filter(database.admitted(ContactChange, scope), id=change_id)
        change = await rows.select_for_update(of=(TABLE,)).first()
        if change is None:
            raise NotFound
        if change.state is not ContactChangeState.HELD:
            raise InvalidTransition(change.state.name, ContactChangeState.CANCELLED.name)
        await end(change.id, ContactChangeState.CANCELLED)
        changes = {"contact": (change.contact_masked, change.former_masked)}
        await audit.record(viewer, Permission.CONTACT_CHANGES_CANCEL, ("ContactChange", change_id), changes=changes)
    return change_id


async def give_up(user_id: int, *channels: Channel) -> None:
    """Cancel what an account has held of these channels, inside the present transaction; of all where none is named."""
    held = ContactChange.filter(user_id=user_id, state=ContactChangeState.HELD, channel__in=channels or list(Channel))
    for change in await held:
        await end(change.id, ContactChangeState.CANCELLED)


async def end(change_id: int, state: ContactChangeState) -> bool:
    """Bring a held change to its end and erase the contact; whether it was held."""
    ended = {"state": state, "ended_at": now(), "contact_sealed": None}
    return bool(await ContactChange.filter(id=change_id, state=ContactChangeState.HELD).update(**ended))


async def is_taken(contact: Contact) -> bool:
    """Whether an account has this address or number."""
    return await holders(contact).exists()


async def _held(user: User, request: OneTimeCode, to: Contact) -> ContactChange:
    at = now()
    former = user.email_masked if to.channel is Channel.EMAIL else user.phone_masked
    effective_at = at + timedelta(seconds=rule("contact_change").value["hold"])
    change = await ContactChange.create(
        user_id=user.id,
        channel=to.channel,
        language=request.language,
        seal_row=request.seal_row,
        contact_sealed=sealer().seal(to.address, table=TABLE, column=COLUMN, row=request.seal_row),
        contact_masked=to.masked,
        former_masked=former,
        created_at=at,
        effective_at=effective_at,
    )
    key = f"contact-change:{change.id}"
    await enqueue(JobKind.CONTACT_CHANGE, {"change_id": change.id}, key=key, due_at=effective_at)
    return change


async def _tell(user: User, change: ContactChange, language: Language) -> None:
    given = {"contact": change.contact_masked, "until": _shown(change.effective_at)}
    for contact in contacts_of(user):
        await notifications.post(contact, MessageTemplate.CONTACT_CHANGE_HELD, language, given)


def _shown(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


def contact_of(change: ContactChange) -> Contact:
    """The new contact in clear."""
    sealed: Any = change.contact_sealed
    return Contact(change.channel, sealer().open(sealed, table=TABLE, column=COLUMN, row=change.seal_row))
