"""Making a sign-in recent again: by the password, and by a code where there is a second factor."""

from server.core import database
from server.core.authorization import require
from server.core.errors import InvalidCode, InvalidInput, Issue
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import budgets, second_factors, sessions
from server.domains.users.models import Session
from server.domains.users.proving import prove


async def reconfirm(viewer: Viewer, password: str, code: str | None) -> sessions.Opened:
    """Make the viewer's sign-in recent again by password, and by code where there is a second factor; the token is replaced.

    Raises InvalidCredentials, InvalidCode, TooManyAttempts; InvalidInput where a code is needed.
    """
    require(viewer, Permission.SESSIONS_RECONFIRM)
    user, _ = await prove(viewer, password)
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
