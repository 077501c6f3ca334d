"""Registering: an address or number, the code that was sent there, then name, password and consents."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from server.core import database
from server.core.authorization import require
from server.core.contacts import Channel
from server.core.events import publish
from server.core.languages import Language
from server.core.text import Issues
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import accounts, consents, one_time_codes, sessions
from server.domains.users.consents import Given
from server.domains.users.events import UserRegistered
from server.domains.users.models import CodePurpose, UserKind
from server.domains.users.signing_in import acting


@dataclass(frozen=True, slots=True)
class Registration:
    """What completes a registration."""

    token: str = field(repr=False)
    code: str = field(repr=False)
    display_name: str
    password: str = field(repr=False)
    consents: Sequence[Given] = ()


async def start(viewer: Viewer, contact: str, language: Language) -> one_time_codes.Requested:
    """Ask for a code. The answer and the work are the same whether or not there is an account.

    Raises InvalidInput, TooManyAttempts.
    """
    require(viewer, Permission.REGISTRATIONS_CREATE)
    return await one_time_codes.request(
        viewer, Permission.REGISTRATIONS_CREATE, CodePurpose.REGISTRATION, contact, language
    )


async def confirm(viewer: Viewer, given: Registration) -> sessions.Opened:
    """Make the account and sign in. Wrong values cost no try of the code.

    Raises InvalidInput, InvalidCode, TooManyAttempts; Conflict where the address got an account meanwhile.
    """
    require(viewer, Permission.REGISTRATIONS_CREATE)
    issues = Issues()
    name = issues.text(("displayName",), given.display_name, most=80)
    accounts.check_password(issues, ("password",), given.password, UserKind.CUSTOMER, name)
    consents.check(issues, ("consents",), given.consents)
    issues.check()
    request = await one_time_codes.judged(CodePurpose.REGISTRATION, given.token, given.code)
    address = one_time_codes.contact_of(request).address
    by_email = request.channel is Channel.EMAIL
    prepared = await accounts.prepare(
        accounts.NewUser(
            UserKind.CUSTOMER,
            name,
            given.password,
            email=address if by_email else None,
            phone=None if by_email else address,
        )
    )
    async with database.transaction():
        await one_time_codes.use(request)
        user = await accounts.create(prepared)
        await consents.keep(user, given.consents)
        await publish(UserRegistered(user.id))
        opened = await sessions.open_session(viewer, user, Stage.COMPLETE)
        agreed = ", ".join(f"{one.purpose.value} {one.text_version}" for one in dict.fromkeys(given.consents))
        new = acting(viewer, user)
        await audit.record(new, Permission.SESSIONS_CREATE, ("Session", opened.session_id))
        await audit.record(
            new,
            Permission.REGISTRATIONS_CREATE,
            ("User", user.id),
            changes={"contact": (None, request.contact_masked), "consents": (None, agreed)},
        )
    return opened
