"""The job at the end of a hold: the new address or number is the account's from now on."""

from datetime import timedelta

from tortoise.exceptions import IntegrityError

from server.core import database
from server.core.clock import now
from server.core.contacts import Contact
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs.context import Context, Later
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import contact_changes
from server.domains.users.accounts import contact_columns
from server.domains.users.models import ContactChange, ContactChangeState, User

S = ContactChangeState


@handler(JobKind.CONTACT_CHANGE)
async def apply(ctx: Context, change_id: int) -> None:
    """Put a held change in force, unless it was given up or somebody else got the contact meanwhile."""
    async with ctx.commit():
        change = await ContactChange.filter(id=change_id, state=S.HELD).first()
        if change is None:
            return
        if change.effective_at > now():
            raise Later((change.effective_at - now()) / timedelta(seconds=1))
        user = await User.filter(id=change.user_id).select_for_update().get()
        to = contact_changes.contact_of(change)
        reached = not await contact_changes.is_taken(to) and await _given(user, to)
        if not await contact_changes.end(change.id, S.APPLIED if reached else S.OVERTAKEN):
            raise Later(0)  # it was given up just now: nothing of this is kept, and the next look finds it so
        if reached:
            given = {"contact": to.masked}
            await notifications.post(to, MessageTemplate.CONTACT_CHANGED, change.language, given)
            changes = {"contact": (change.former_masked, change.contact_masked)}
            await audit.record(SYSTEM, Permission.CONTACT_CHANGES_CREATE, ("User", user.id), changes=changes)


async def _given(user: User, to: Contact) -> bool:
    """Write the contact into the account's row; whether nobody else has it."""
    written = {**contact_columns(to, user.seal_row), "version": user.version + 1}
    try:
        async with database.savepoint():
            await User.filter(id=user.id).update(**written)
    except IntegrityError:
        return False
    return True
