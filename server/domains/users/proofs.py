"""Proving again who somebody is who is signed in already: whoever finds a session open knows no password and has no device."""

from server.core import database
from server.core.authorization import require
from server.core.errors import InvalidCode, InvalidCredentials, InvalidInput, Issue
from server.core.passwords import hashing
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import budgets, second_factors, sessions
from server.domains.users.accounts import strength
from server.domains.users.models import Credential, Session, User

WRONG = "The password is wrong."


async def prove_password(viewer: Viewer, password: str) -> tuple[User, Credential]:
    """The viewer's account, by its password. Tries count before they are judged.

    Raises InvalidCredentials, TooManyAttempts.
    """
    tries = budgets.subject("users.password", str(viewer.user_id))
    await budgets.spend_try(tries)
    user = await User.filter(id=viewer.user_id).using_db(database.present()).get()
    credential = await Credential.filter(user_id=user.id).using_db(database.present()).first()
    stored = credential.password_hash if credential else None
    if not await hashing().verify(stored, password, strength(user.kind)) or credential is None:
        raise InvalidCredentials(WRONG)
    async with database.transaction():
        await budgets.restore_tries(tries)
    return user, credential


async def reconfirm(viewer: Viewer, password: str, code: str | None) -> sessions.Opened:
    """Make the viewer's sign-in recent again by password, and by code where there is a second factor; the token is replaced.

    Raises InvalidCredentials, InvalidCode, TooManyAttempts; InvalidInput where a code is needed.
    """
    require(viewer, Permission.SESSIONS_RECONFIRM)
    user, _ = await prove_password(viewer, password)
    if await second_factors.is_set_up(user.id):
        if not code:
            raise InvalidInput([Issue(("code",), "REQUIRED", "Give the present code of your second factor.")])
        await budgets.spend_code(viewer)
    else:
        code = None
    async with second_factors.replays_noticed(viewer), database.transaction():
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        if session is None or session.stage is not Stage.COMPLETE:
            raise InvalidCode
        if code is not None:
            await second_factors.use(user, code)
            await budgets.restore_codes(user.id)
        opened = await sessions.advance(viewer, session, user, Stage.COMPLETE)
        await audit.record(viewer, Permission.SESSIONS_RECONFIRM, ("Session", session.id))
    return opened
