"""What a deleted account loses: everything that names its person, and everything it could sign in with."""

from tortoise.expressions import Q

from server.core.clock import now
from server.domains.users.models import (
    ContactChange,
    ContactChangeState,
    Credential,
    Device,
    OneTimeCode,
    Passkey,
    RecoveryCode,
    SecondFactor,
    Session,
    User,
    UserState,
)

NAMELESS = "已注销 · closed"


async def erase(user: User) -> None:
    """Erase the account inside the present transaction: its row stays and names nobody. Its sessions end at once."""
    indexes = [index for index in (user.email_index, user.phone_index) if index is not None]
    await Session.filter(user_id=user.id, revoked_at=None).update(revoked_at=now())
    await Session.filter(user_id=user.id).update(device="", address_block="")
    for model in (Credential, SecondFactor, RecoveryCode, Passkey, Device):
        await model.filter(user_id=user.id).delete()
    held = ContactChange.filter(user_id=user.id, state=ContactChangeState.HELD)
    await held.update(state=ContactChangeState.CANCELLED, ended_at=now())
    await ContactChange.filter(user_id=user.id).update(contact_sealed=None, contact_masked="", former_masked=None)
    codes = OneTimeCode.filter(Q(user_id=user.id) | Q(contact_index__in=indexes))
    await codes.update(contact_sealed=None, contact_masked="", contact_index=None, code_digest=None)
    await User.filter(id=user.id).update(
        state=UserState.DEACTIVATED,
        display_name=NAMELESS,
        **{f"{name}_{part}": None for name in ("email", "phone") for part in ("sealed", "masked", "index")},
        last_seen_at=None,
        version=user.version + 1,
    )
