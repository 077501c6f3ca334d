"""Tries left: of an account name's password, of a user's codes, of a session's codes. Each counts before it is judged."""

from tortoise.expressions import F

from server.core import database
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import TooManyAttempts
from server.core.viewer import Viewer
from server.domains.users.models import Session, SignInBudget
from server.domains.users.sessions import limits


async def spend_try(index: str) -> None:
    """Count a try against a blind index, in a transaction of its own. Raises TooManyAttempts with the seconds to wait."""
    limit, seconds = limits()["tries_per_account"], limits()["tries_window"]
    at = int(now().timestamp())
    window = at // seconds
    marks = ", ".join(database.placeholder(n) for n in (1, 2))
    async with database.transaction() as unit:
        rows = await unit.connection.execute_query_dict(
            f'INSERT INTO sign_in_budgets (login_index, "window", tries) VALUES ({marks}, 1) '
            'ON CONFLICT (login_index, "window") DO UPDATE SET tries = sign_in_budgets.tries + 1 RETURNING tries',
            [index, window],
        )
    if rows[0]["tries"] > limit:
        raise TooManyAttempts((window + 1) * seconds - at)


async def spend_code(viewer: Viewer) -> None:
    """Count a try of a code against the session, which ends after its fifth, and against the user in all sessions.

    Without the second, whoever knows the password could open session after session and guess for ever. Raises
    TooManyAttempts.
    """
    limit: int = limits()["tries_per_code"]
    async with database.transaction():
        await Session.filter(id=viewer.session_id).update(failed_codes=F("failed_codes") + 1)
        session = await Session.get_or_none(id=viewer.session_id)
        exceeded = session is None or session.failed_codes > limit
        if exceeded:
            await Session.filter(id=viewer.session_id, revoked_at=None).update(revoked_at=now())
    if exceeded:
        raise TooManyAttempts(1)
    await spend_try(_codes_of(viewer.user_id))


async def restore_tries(index: str) -> None:
    """Give an account name its tries back, inside the present transaction: the password was right."""
    await SignInBudget.filter(login_index=index).delete()


async def restore_codes(user_id: int) -> None:
    """Give a user the tries of codes back, inside the present transaction: the code was right."""
    await restore_tries(_codes_of(user_id))


async def forget() -> int:
    """Delete the counts of windows that are over; how many."""
    async with database.transaction():
        return await SignInBudget.filter(window__lt=int(now().timestamp()) // limits()["tries_window"]).delete()


def _codes_of(user_id: int | None) -> str:
    return sealer().blind_index("users.codes", str(user_id))
