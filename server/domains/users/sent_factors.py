"""The second proof of whoever has set up no second factor: the device they signed in from before, or a code sent to them.

The device is known by the token in its browser (`devices.py`). The code goes to the account's own address, or else to its
number; whoever is reached by neither has to set up a second factor. OWASP ASVS 5.0 V6.3.3.
"""

from server.core import database
from server.core.authorization import require
from server.core.errors import Conflict, InvalidCode
from server.core.languages import Language
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.users import devices, one_time_codes, second_factors
from server.domains.users.models import CodePurpose, OneTimeCode, User
from server.domains.users.reaching import reached_at


async def stage_after_password(viewer: Viewer, user: User) -> Stage:
    """How far somebody has come by the password of an account that has set up no second factor, from this device."""
    if await devices.is_known(viewer, user):
        return Stage.COMPLETE
    return Stage.ENROLMENT if reached_at(user) is None else Stage.SECOND_FACTOR


async def ask(viewer: Viewer, language: Language) -> one_time_codes.Requested:
    """Have a code sent to the account somebody is half way into.

    Raises TooManyAttempts; Conflict where something else is asked for.
    """
    require(viewer, Permission.SESSIONS_CONFIRM)
    user = await User.filter(id=viewer.user_id).using_db(database.present()).get()
    to = reached_at(user)
    if to is None or await second_factors.is_set_up(user.id):
        raise Conflict("Another proof is asked for.")
    return await one_time_codes.send(
        viewer, Permission.SESSIONS_CONFIRM, CodePurpose.SIGN_IN, to, language, user_id=user.id
    )


async def judged(viewer: Viewer, request_token: str, code: str) -> OneTimeCode:
    """The request of the viewer's account that the code answers. Raises InvalidCode, TooManyAttempts."""
    found = await one_time_codes.judged(CodePurpose.SIGN_IN, request_token, code)
    if found.user_id != viewer.user_id:
        raise InvalidCode(one_time_codes.WRONG)
    return found


async def use(request: OneTimeCode, user: User) -> None:
    """Spend a code that was judged right, inside the present transaction.

    Raises InvalidCode, also where a second factor was set up meanwhile.
    """
    if await second_factors.is_set_up(user.id):
        raise InvalidCode(one_time_codes.WRONG)
    await one_time_codes.use(request)
