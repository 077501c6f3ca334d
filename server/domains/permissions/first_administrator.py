"""The first administrator: made once, by whoever holds the token printed at the first start."""

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict, InvalidCredentials
from server.core.tokens import digest, new_token
from server.core.viewer import SYSTEM, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import service as permissions
from server.domains.users import accounts
from server.domains.users.models import SetupToken, User, UserKind

ROLE = "system_administrator"
SPENT = "This token is not valid any more. Restart the server to get another."


async def setup_token() -> str | None:
    """A fresh one-time token while there is no member of staff yet; earlier ones are worth nothing from now on."""
    if await User.exists(kind=UserKind.STAFF):
        return None
    token = new_token()
    async with database.transaction():
        await SetupToken.filter(used_at=None).delete()
        await SetupToken.create(token_digest=digest(token), created_at=now())
    return token


async def create_first(viewer: Viewer, token: str, new: accounts.NewUser) -> int:
    """Make the first administrator; the user's key. Raises InvalidCredentials, InvalidInput or Conflict."""
    require(viewer, Permission.ADMINISTRATORS_CREATE)
    known = SetupToken.filter(token_digest=digest(token), used_at=None)
    if not await known.using_db(database.present()).exists():  # nobody else has a password hashed
        raise InvalidCredentials(SPENT)
    prepared = await accounts.prepare(new)
    async with database.transaction():
        if not await SetupToken.filter(token_digest=digest(token), used_at=None).update(used_at=now()):
            raise InvalidCredentials(SPENT)
        if await User.exists(kind=UserKind.STAFF):
            raise Conflict("There is an administrator already.")
        user = await accounts.create(prepared)
        await permissions.assign(SYSTEM, user.id, ROLE)
        await audit.record(viewer, Permission.ADMINISTRATORS_CREATE, ("User", user.id))
    return int(user.id)


async def create_from_command_line(new: accounts.NewUser) -> int:
    """Make a further administrator for whoever can run commands on the server; the user's key."""
    prepared = await accounts.prepare(new)
    async with database.transaction():
        user = await accounts.create(prepared)
        await permissions.assign(SYSTEM, user.id, ROLE)
        await audit.record(SYSTEM, Permission.ADMINISTRATORS_CREATE, ("User", user.id))
    return int(user.id)
