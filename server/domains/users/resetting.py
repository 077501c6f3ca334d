"""A forgotten password: a code to the account's address or number, then a new one. The second factor stays as it is."""

from dataclasses import dataclass, field

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import InvalidCode
from server.core.languages import Language
from server.core.passwords import hashing
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import accounts, budgets, contact_changes, devices, one_time_codes, sessions
from server.domains.users.models import (
    CodePurpose,
    Credential,
    OneTimeCode,
    Session,
    User,
    UserKind,
    UserState,
)
from server.domains.users.reaching import contacts_of
from server.domains.users.signing_in import acting, stage_of

SIGNS_IN = frozenset(UserKind) - {UserKind.API_CLIENT, UserKind.SYSTEM}


@dataclass(frozen=True, slots=True)
class Reset:
    """What completes a reset."""

    token: str = field(repr=False)
    code: str = field(repr=False)
    password: str = field(repr=False)


async def start(viewer: Viewer, contact: str, language: Language) -> one_time_codes.Requested:
    """Ask for a code. The answer and the work are the same whether or not there is an account.

    Raises InvalidInput, TooManyAttempts.
    """
    require(viewer, Permission.PASSWORDS_RESET)
    return await one_time_codes.request(
        viewer, Permission.PASSWORDS_RESET, CodePurpose.PASSWORD_RESET, contact, language
    )


async def confirm(viewer: Viewer, given: Reset) -> sessions.Opened:
    """Set the new password, end every session and held change of the account, and begin to sign in.

    The second factor is asked for as ever. A password that nobody may have costs no try; one that is only too short for
    staff does. Raises InvalidInput, InvalidCode, TooManyAttempts.
    """
    require(viewer, Permission.PASSWORDS_RESET)
    _check(given.password, UserKind.CUSTOMER)
    request = await one_time_codes.judged(CodePurpose.PASSWORD_RESET, given.token, given.code)
    user = await account_of(request)
    if user is None:
        raise InvalidCode(one_time_codes.WRONG)
    _check(given.password, user.kind, user.display_name, one_time_codes.contact_of(request).address)
    hashed = await hashing().hash(given.password, accounts.strength(user.kind))
    async with database.transaction():
        await one_time_codes.use(request)
        user = await User.filter(id=user.id, state=UserState.ACTIVE).select_for_update(no_key=True).first()
        if user is None:
            raise InvalidCode(one_time_codes.WRONG)
        if not await Credential.filter(user_id=user.id).update(password_hash=hashed, changed_at=now()):
            await accounts.keep_password(user, hashed)
        await devices.trust_no_other(viewer, user.id)
        ended = await Session.filter(user_id=user.id, revoked_at=None).update(revoked_at=now())
        for index in (user.email_index, user.phone_index):
            if index is not None:
                await budgets.restore_tries(index)
        await contact_changes.give_up(user.id)
        await _tell(user, request)
        opened = await sessions.open_session(viewer, user, await stage_of(user))
        changes = {"password": (None, "reset"), "sessions": (str(ended), "1")}
        await audit.record(acting(viewer, user), Permission.PASSWORDS_RESET, ("User", user.id), changes=changes)
    return opened


async def account_of(request: OneTimeCode) -> User | None:
    """The account whose password a code may reset: in use, and of somebody who signs in with one."""
    known = accounts.holders(one_time_codes.contact_of(request))
    return await known.filter(state=UserState.ACTIVE, kind__in=sorted(SIGNS_IN)).using_db(database.primary()).first()


async def _tell(user: User, request: OneTimeCode) -> None:
    """Tell the account's other channel, or the only one there is: whoever did not do this learns of it."""
    known = contacts_of(user)
    for contact in [one for one in known if one.channel is not request.channel] or known:
        await notifications.post(contact, MessageTemplate.PASSWORD_CHANGED, request.language)


def _check(password: str, kind: UserKind, *names: str) -> None:
    issues = Issues()
    accounts.check_password(issues, ("password",), password, kind, *names)
    issues.check()
