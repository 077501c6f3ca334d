"""Another password for one's own account, by the present one."""

from dataclasses import dataclass, field

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict
from server.core.passwords import composed, hashing
from server.core.text import Issues
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import accounts, contact_changes, sessions
from server.domains.users.models import Credential, Session, User
from server.domains.users.proving import prove
from server.domains.users.reaching import contacts_of


@dataclass(frozen=True, slots=True)
class Change:
    """The present password and the next."""

    present: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Changed:
    """The session as it goes on, under a new token, and how many others ended."""

    opened: sessions.Opened
    ended: int


async def change(viewer: Viewer, given: Change) -> Changed:
    """Set another password, end all other sessions and what an address was about to be changed to, and tell the owner.

    Raises ReauthenticationRequired, InvalidInput, InvalidCredentials, TooManyAttempts; Conflict where somebody else has
    changed it meanwhile.
    """
    require(viewer, Permission.PASSWORDS_CHANGE)
    require_recent_authentication(viewer)
    user = await User.filter(id=viewer.user_id).using_db(database.present()).get()
    _check(user, given)
    user, credential = await prove(viewer, given.present)
    hashed = await hashing().hash(given.new, accounts.strength(user.kind))
    async with database.transaction():
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        unchanged = Credential.filter(id=credential.id, password_hash=credential.password_hash)
        if session is None or not await unchanged.update(password_hash=hashed, changed_at=now()):
            raise Conflict("The password was changed meanwhile. Sign in with the new one.")
        ended = await sessions.end_others(viewer)
        await contact_changes.give_up(user.id)
        for contact in contacts_of(user):
            await notifications.post(contact, MessageTemplate.PASSWORD_REPLACED, viewer.language)
        opened = await sessions.advance(viewer, session, user, Stage.COMPLETE)
        changes = {"password": (None, "changed"), "sessions": (str(ended + 1), "1")}
        await audit.record(viewer, Permission.PASSWORDS_CHANGE, ("User", user.id), changes=changes)
    return Changed(opened, ended)


def _check(user: User, given: Change) -> None:
    issues = Issues()
    known = (contact.address for contact in contacts_of(user))
    accounts.check_password(issues, ("newPassword",), given.new, user.kind, user.display_name, *known)
    if composed(given.new) == composed(given.present):
        issues.add(("newPassword",), "SAME_PASSWORD", "Choose another password than the present one.")
    issues.check()
