"""Second factors somebody has lost: since when they were there, a code to a contact as proof, and taking them all away."""

from datetime import datetime
from typing import Any

from server.core import database
from server.core.errors import Conflict, InvalidCode
from server.core.events import publish
from server.core.languages import Language
from server.core.tokens import digest
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import one_time_codes
from server.domains.users.ending_sessions import end_all_of
from server.domains.users.events import SecondFactorRemoved
from server.domains.users.models import CodePurpose, OneTimeCode, Passkey, RecoveryCode, SecondFactor, User
from server.domains.users.reaching import contacts_of, reached_at

PURPOSE = CodePurpose.FACTOR_LOSS


async def set_up_at(user_id: int) -> datetime:
    """When the account's newest factor was set up. Raises Conflict where none is."""
    factors = SecondFactor.filter(user_id=user_id, confirmed_at__isnull=False).values_list("confirmed_at", flat=True)
    passkeys = Passkey.filter(user_id=user_id).values_list("created_at", flat=True)
    found: list[Any] = [*await factors, *await passkeys]
    if not found:
        raise Conflict("No second factor is set up.")
    newest: datetime = max(found)
    return newest


async def send_code(viewer: Viewer, user: User, language: Language) -> one_time_codes.Requested:
    """Send a code to a contact of the account. Raises TooManyAttempts; Conflict where no message would reach it."""
    to = reached_at(user)
    if to is None:
        raise Conflict("No code can be sent to this account.")
    return await one_time_codes.send(viewer, Permission.SECOND_FACTORS_REMOVE, PURPOSE, to, language, user_id=user.id)


async def prove(user_id: int, token: str, code: str) -> int:
    """Judge and spend the code that was sent to a contact of the account; the key of the proof.

    Whoever holds the token of a code that is spent has given it before, and need not be told it again.
    Raises InvalidCode, TooManyAttempts.
    """
    spent = OneTimeCode.filter(token_digest=digest(token), purpose=PURPOSE, user_id=user_id, used_at__isnull=False)
    if (known := await spent.using_db(database.primary()).first()) is not None:
        return int(known.id)
    request = await one_time_codes.judged(PURPOSE, token, code)
    if request.user_id != user_id:
        raise InvalidCode(one_time_codes.WRONG)
    async with database.transaction():
        await one_time_codes.use(request)
    return int(request.id)


async def proved_at(user_id: int, proof_id: int) -> datetime | None:
    """When the code of this key was given; None where it is nobody's or somebody else's."""
    found = await OneTimeCode.get_or_none(id=proof_id, purpose=PURPOSE, user_id=user_id)
    return None if found is None else found.used_at


async def take_away(user: User) -> int:
    """Remove every factor and end every session of the account, inside the present transaction, and tell its owner.

    How many sessions were open.
    """
    for model in (SecondFactor, RecoveryCode, Passkey):
        await model.filter(user_id=user.id).delete()
    ended = await end_all_of(user.id)
    for contact in contacts_of(user):
        await notifications.post(contact, MessageTemplate.SECOND_FACTOR_CHANGED, Language.ZH_CN)
    await publish(SecondFactorRemoved(user.id))
    return ended
