"""Signing in: name and password, then the second factor, or what stands for it where none is set up."""

import time

from server.core import database
from server.core.authorization import require
from server.core.errors import InvalidCode, InvalidCredentials
from server.core.passwords import hashing
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import budgets, second_factors, sent_factors, sessions, throttling
from server.domains.users.accounts import login_index, strength
from server.domains.users.models import NEEDS_SECOND_FACTOR, Credential, Session, User, UserState


async def sign_in(viewer: Viewer, login: str, password: str) -> sessions.Opened:
    """Open a session for the account: half way, or complete where its owner has used this device before.

    Unknown account, wrong password and suspended account take as long and give the same InvalidCredentials. Each try
    counts before it is judged, as `policies/rules/throttling.yaml` has it; then TooManyAttempts.
    """
    require(viewer, Permission.SESSIONS_CREATE)
    column, index = login_index(login)
    began = time.monotonic()
    judged = await throttling.count(viewer, column, index, password)
    user = await User.filter(**{column: index}).using_db(database.present()).first()
    credential = await Credential.filter(user_id=user.id if user else -1).using_db(database.present()).first()
    level = strength(user.kind) if user else "customer"
    right = await hashing().verify(credential.password_hash if credential else None, password, level)
    if not right or user is None or credential is None or user.state is not UserState.ACTIVE:
        await throttling.failed(judged, user.id if user else None)
        await hashing().even_out(began)
        raise InvalidCredentials
    renewed = await hashing().hash(password, level) if hashing().is_outdated(credential.password_hash, level) else None
    async with database.transaction():
        if renewed:
            unchanged = Credential.filter(id=credential.id, password_hash=credential.password_hash)
            await unchanged.update(password_hash=renewed)
        await throttling.succeeded(judged)
        stage = await stage_of(user)
        if stage is Stage.COMPLETE:
            stage = await sent_factors.stage_after_password(viewer, user)
        opened = await sessions.open_session(viewer, user, stage)
        await audit.record(acting(viewer, user), Permission.SESSIONS_CREATE, ("Session", opened.session_id))
    return opened


async def confirm(viewer: Viewer, code: str, request_token: str | None = None) -> sessions.Opened:
    """Complete a sign-in; the token is replaced.

    By the second factor's code or a recovery code, or with a `request_token` by the code that was sent.

    Raises InvalidCode; TooManyAttempts after five tries, when the session is over, or ten of the user in fifteen minutes.
    """
    require(viewer, Permission.SESSIONS_CONFIRM)
    await budgets.spend_code(viewer)
    request = None if request_token is None else await sent_factors.judged(viewer, request_token, code)
    async with second_factors.replays_noticed(viewer), database.transaction():
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        user = await User.get_or_none(id=viewer.user_id)
        if session is None or user is None or session.stage is not Stage.SECOND_FACTOR:
            raise InvalidCode
        if request is not None:
            await sent_factors.use(request, user)
        else:
            await second_factors.use(user, code)
        await budgets.restore_codes(user.id)
        opened = await sessions.advance(viewer, session, user, Stage.COMPLETE)
        await audit.record(viewer, Permission.SESSIONS_CONFIRM, ("Session", session.id))
    return opened


def acting(viewer: Viewer, user: User) -> Viewer:
    """The viewer as the user who is just signing in, for the trail."""
    return Viewer(
        user_id=user.id,
        name=user.display_name,
        kind=user.kind.value,
        address=viewer.address,
        user_agent=viewer.user_agent,
        request_id=viewer.request_id,
        device=viewer.device,
        language=viewer.language,
    )


async def stage_of(user: User) -> Stage:
    """How far somebody has come who has just proved to be the user, without what stands for a second factor."""
    if await second_factors.is_set_up(user.id):
        return Stage.SECOND_FACTOR
    return Stage.ENROLMENT if user.kind in NEEDS_SECOND_FACTOR else Stage.COMPLETE
