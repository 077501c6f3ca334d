"""Ending the sessions of others: of one person, or of everybody, by an administrator and for a reason."""

from tortoise.queryset import QuerySet

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict, NotFound
from server.core.languages import Language
from server.core.text import Issues
from server.core.viewer import ANONYMOUS, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import devices
from server.domains.users.models import Session, User
from server.domains.users.reaching import contacts_of
from server.domains.users.revealing import checked_reason


async def end_sessions_of(viewer: Viewer, user_id: int, reason: str) -> int:
    """End every session of somebody else, who is told; how many were open.

    Raises ReauthenticationRequired, InvalidInput, NotFound; Conflict for one's own, which are ended elsewhere.
    """
    scope = require(viewer, Permission.SESSIONS_ADMINISTER)
    why = _asked(viewer, reason)
    async with database.transaction():
        rows = User.filter(database.admitted(User, scope), id=user_id)
        user = await rows.select_for_update(no_key=True).first()
        if user is None:
            raise NotFound
        if user.id == viewer.user_id:
            raise Conflict("Your own sessions are ended under My account.")
        count = await end_all_of(user.id)
        if count:
            for contact in contacts_of(user):
                await notifications.post(contact, MessageTemplate.SESSIONS_ENDED, Language.ZH_CN)
        changes = {"sessions": (str(count), "0")}
        await audit.record(viewer, Permission.SESSIONS_ADMINISTER, ("User", user.id), changes=changes, reason=why)
    return count


async def end_sessions_of_all(viewer: Viewer, reason: str) -> int:
    """End every session there is within the viewer's scope but the one that asks; how many were open.

    Nobody is written to: whoever signs in again is in no danger, and everybody at once is told otherwise.
    Raises ReauthenticationRequired, InvalidInput.
    """
    scope = require(viewer, Permission.SESSIONS_ADMINISTER)
    why = _asked(viewer, reason)
    async with database.transaction():
        others = open_sessions().filter(database.admitted(Session, scope)).exclude(id=viewer.session_id)
        count = await others.update(revoked_at=now())
        changes = {"sessions": (str(count), "0")}
        await audit.record(viewer, Permission.SESSIONS_ADMINISTER, None, changes=changes, reason=why)
    return count


async def end_all_of(user_id: int) -> int:
    """End every session of an account, half sign-ins too, inside the present transaction; how many were open.

    Its devices are unknown from then on: whoever got in by one of them is asked for more than the password.
    """
    await devices.trust_no_other(ANONYMOUS, user_id)
    return await open_sessions().filter(user_id=user_id).update(revoked_at=now())


def open_sessions() -> QuerySet[Session]:
    """Sessions somebody could still ask with."""
    return Session.filter(revoked_at=None, expires_at__gt=now(), idle_expires_at__gt=now())


def _asked(viewer: Viewer, reason: str) -> str:
    require_recent_authentication(viewer)
    issues = Issues()
    why = checked_reason(issues, reason)
    issues.check()
    return why
