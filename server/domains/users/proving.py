"""Whoever finds a session open does not know the password: asked for again before what cannot be taken back."""

from server.core import database
from server.core.errors import InvalidCredentials
from server.core.passwords import hashing
from server.core.viewer import Viewer
from server.domains.users import budgets
from server.domains.users.accounts import strength
from server.domains.users.models import Credential, User


async def prove(viewer: Viewer, password: str) -> None:
    """Check the viewer's own password; tries count before they are judged. Raises InvalidCredentials, TooManyAttempts."""
    tries = budgets.subject("users.password", str(viewer.user_id))
    await budgets.spend_try(tries)
    user = await User.filter(id=viewer.user_id).using_db(database.present()).get()
    credential = await Credential.filter(user_id=user.id).using_db(database.present()).first()
    stored = credential.password_hash if credential else None
    if not await hashing().verify(stored, password, strength(user.kind)):
        raise InvalidCredentials("The password is wrong.")
    async with database.transaction():
        await budgets.restore_tries(tries)
