"""People who come: an account made for them, and the one-time link by which they set its password."""

from dataclasses import dataclass, field
from datetime import timedelta

from server.core import database
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.contacts import Channel
from server.core.errors import Conflict, InvalidCredentials, InvalidTransition, NotFound
from server.core.languages import Language
from server.core.passwords import hashing
from server.core.text import Issues
from server.core.tokens import digest, new_token
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.permissions import assigning
from server.domains.permissions.assigning import Grant
from server.domains.permissions.giving import limits
from server.domains.permissions.models import Invitation
from server.domains.users import accounts, sessions
from server.domains.users.models import User, UserKind, UserState
from server.domains.users.reaching import contacts_of
from server.domains.users.signing_in import acting, stage_of

INVITED = frozenset({UserKind.STAFF, UserKind.REGULATOR, UserKind.PARTNER_MEMBER})
PAGE = "/invitation#"
SPENT = "This link is over, or has been used. Ask whoever invited you for another one."
KEPT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to be invited; the role is their first, if they are given one at once."""

    kind: UserKind
    display_name: str
    email: str
    language: Language
    role: str | None = None
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What somebody who was invited answers."""

    token: str = field(repr=False)
    password: str = field(repr=False)


async def invite(viewer: Viewer, guest: Guest, origin: str | None) -> int:
    """Make an account and send its link, which leads to a page of this origin; the user's key.

    Raises ReauthenticationRequired, InvalidInput, NotFound, GrantRefused; Conflict where the address is taken, or where
    nobody asks from a page.
    """
    require(viewer, Permission.USERS_INVITE)
    require_recent_authentication(viewer)
    prepared = await accounts.prepare(_checked(guest))
    async with database.transaction():
        user = await accounts.create(prepared)
        user.state = UserState.PENDING_VERIFICATION
        await user.save(update_fields=("state",))
        if guest.role is not None:
            require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
            await assigning.give(viewer, Grant(user.id, guest.role, guest.unit_id))
        await _send(user, guest.language, origin)
        changes = {"kind": (None, guest.kind.value), "contact": (None, user.email_masked)}
        await audit.record(viewer, Permission.USERS_INVITE, ("User", user.id), changes=changes)
    return int(user.id)


async def renew(viewer: Viewer, user_id: int, language: Language, origin: str | None) -> int:
    """Send somebody who has not come yet another link; earlier ones are over. The user's key.

    Raises ReauthenticationRequired, NotFound, InvalidTransition, Conflict.
    """
    scope = require(viewer, Permission.USERS_INVITE)
    require_recent_authentication(viewer)
    async with database.transaction():
        rows = User.filter(database.admitted(User, scope), id=user_id, kind__in=sorted(INVITED))
        user = await rows.select_for_update(no_key=True).first()
        if user is None:
            raise NotFound
        if user.state is not UserState.PENDING_VERIFICATION:
            raise InvalidTransition(user.state.name, UserState.PENDING_VERIFICATION.name)
        await Invitation.filter(user_id=user_id).delete()
        await _send(user, language, origin)
        await audit.record(viewer, Permission.USERS_INVITE, ("User", user_id), changes={"link": (None, "renewed")})
    return user_id


async def accept(viewer: Viewer, given: Acceptance) -> sessions.Opened:
    """Set the first password by a link, and begin to sign in. Raises InvalidCredentials, InvalidInput, TooManyAttempts."""
    require(viewer, Permission.INVITATIONS_ACCEPT)
    open_ = Invitation.filter(token_digest=digest(given.token), used_at=None, expires_at__gt=now())
    found = await open_.using_db(database.present()).first()
    user = None if found is None else await User.filter(id=found.user_id).using_db(database.present()).first()
    if found is None or user is None:  # nobody else has a password hashed
        raise InvalidCredentials(SPENT)
    issues = Issues()
    known = (contact.address for contact in contacts_of(user))
    accounts.check_password(issues, ("password",), given.password, user.kind, user.display_name, *known)
    issues.check()
    hashed = await hashing().hash(given.password, accounts.strength(user.kind))
    async with database.transaction():
        waiting = User.filter(id=user.id, state=UserState.PENDING_VERIFICATION)
        if not await open_.filter(id=found.id).update(used_at=now()):
            raise InvalidCredentials(SPENT)
        if not await waiting.update(state=UserState.ACTIVE, version=user.version + 1):
            raise InvalidCredentials(SPENT)
        await accounts.keep_password(user, hashed)
        opened = await sessions.open_session(viewer, user, await stage_of(user))
        changes = {"state": (UserState.PENDING_VERIFICATION.value, UserState.ACTIVE.value)}
        subject = ("User", user.id)
        await audit.record(acting(viewer, user), Permission.INVITATIONS_ACCEPT, subject, changes=changes)
    return opened


async def forget() -> int:
    """Delete invitations that were over long ago; how many."""
    async with database.transaction():
        return await Invitation.filter(expires_at__lt=now() - KEPT).delete()


def _checked(guest: Guest) -> accounts.NewUser:
    issues = Issues()
    if guest.kind not in INVITED:
        issues.add(("kind",), "NOT_ALLOWED", "Nobody of this kind is invited: customers register themselves.")
    if not guest.email.strip():
        issues.add(("email",), "REQUIRED", "The link is sent to an e-mail address.")
    if guest.unit_id is not None and guest.role is None:
        issues.add(("role",), "REQUIRED", "Say which role they have there.")
    issues.check()
    return accounts.NewUser(guest.kind, guest.display_name, None, email=guest.email)


async def _send(user: User, language: Language, origin: str | None) -> None:
    """Write the message with the link. The token stands after `#`: servers are not told it and log nothing of it."""
    if origin is None:
        raise Conflict("Invite people from a page of the console: the link leads to where it was sent from.")
    token, lasts = new_token(), timedelta(hours=limits()["invitation_hours"])
    expires_at = now() + lasts
    await Invitation.create(user_id=user.id, token_digest=digest(token), created_at=now(), expires_at=expires_at)
    given = {"link": f"{origin}{PAGE}{token}", "hours": str(limits()["invitation_hours"])}
    for contact in contacts_of(user):
        if contact.channel is Channel.EMAIL:
            await notifications.post(contact, MessageTemplate.INVITATION, language, given, send_by=expires_at)
