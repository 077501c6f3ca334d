"""Signing in: name and password, then the second factor where there is or must be one."""

from datetime import datetime

from tortoise.expressions import F

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import InvalidCode, InvalidCredentials, TooManyAttempts
from server.core.passwords import hashing
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import second_factors, sessions
from server.domains.users.accounts import login_index, strength
from server.domains.users.models import (
    NEEDS_SECOND_FACTOR,
    Credential,
    SecondFactor,
    Session,
    SignInBudget,
    User,
    UserState,
)


async def sign_in(viewer: Viewer, login: str, password: str) -> sessions.Opened:
    """Open a session for the account, complete or half way.

    Unknown account, wrong password and suspended account cost the same work and give the same InvalidCredentials. Each try
    counts before it is judged: ten per account name in fifteen minutes, then TooManyAttempts.
    """
    require(viewer, Permission.SESSIONS_CREATE)
    column, index = login_index(login)
    await _spend_try(index)
    user = await User.filter(**{column: index}).using_db(database.reads()).first()
    credential = await Credential.filter(user_id=user.id if user else -1).using_db(database.reads()).first()
    level = strength(user.kind) if user else "customer"
    right = await hashing().verify(credential.password_hash if credential else None, password, level)
    if not right or user is None or credential is None or user.state is not UserState.ACTIVE:
        raise InvalidCredentials
    renewed = await hashing().hash(password, level) if hashing().is_outdated(credential.password_hash, level) else None
    async with database.transaction():
        if renewed:
            await Credential.filter(id=credential.id).update(password_hash=renewed)
        await SignInBudget.filter(login_index=index).delete()
        opened = await sessions.open_session(viewer, user, await _stage(user))
        await audit.record(acting(viewer, user), Permission.SESSIONS_CREATE, ("Session", opened.session_id))
    return opened


async def confirm(viewer: Viewer, code: str) -> sessions.Opened:
    """Complete a sign-in by the second factor's code or a recovery code; the token is replaced.

    Raises InvalidCode, and TooManyAttempts at the fifth wrong code: the session is over then.
    """
    require(viewer, Permission.SESSIONS_CONFIRM)
    await spend_code(viewer)
    async with database.transaction():
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        user = await User.get_or_none(id=viewer.user_id)
        if session is None or user is None or session.stage is not Stage.SECOND_FACTOR:
            raise InvalidCode
        await second_factors.use(user, code)
        opened = await sessions.advance(session, user, Stage.COMPLETE)
        await audit.record(viewer, Permission.SESSIONS_CONFIRM, ("Session", session.id))
    return opened


async def spend_code(viewer: Viewer) -> None:
    """Count a try of a code against the session before it is judged."""
    limit: int = sessions.limits()["tries_per_code"]
    async with database.transaction():
        await Session.filter(id=viewer.session_id).update(failed_codes=F("failed_codes") + 1)
        session = await Session.get_or_none(id=viewer.session_id)
        exceeded = session is None or session.failed_codes > limit
        if exceeded:
            await Session.filter(id=viewer.session_id, revoked_at=None).update(revoked_at=now())
    if exceeded:
        raise TooManyAttempts(1)


def acting(viewer: Viewer, user: User) -> Viewer:
    """The viewer as the user who is just signing in, for the trail."""
    return Viewer(
        user_id=user.id,
        name=user.display_name,
        kind=user.kind.value,
        address=viewer.address,
        user_agent=viewer.user_agent,
        request_id=viewer.request_id,
    )


async def _stage(user: User) -> Stage:
    if await SecondFactor.exists(user_id=user.id, confirmed_at__isnull=False):
        return Stage.SECOND_FACTOR
    return Stage.ENROLMENT if user.kind in NEEDS_SECOND_FACTOR else Stage.COMPLETE


async def _spend_try(index: str) -> None:
    limit, seconds = sessions.limits()["tries_per_account"], sessions.limits()["tries_window"]
    at: datetime = now()
    window = int(at.timestamp()) // seconds
    marks = ", ".join(database.placeholder(n) for n in (1, 2))
    async with database.transaction() as unit:
        rows = await unit.connection.execute_query_dict(
            f'INSERT INTO sign_in_budgets (login_index, "window", tries) VALUES ({marks}, 1) '
            'ON CONFLICT (login_index, "window") DO UPDATE SET tries = sign_in_budgets.tries + 1 RETURNING tries',
            [index, window],
        )
    if rows[0]["tries"] > limit:
        raise TooManyAttempts((window + 1) * seconds - int(at.timestamp()))
