"""The demonstration: a believable postal service, made through the services, as if people had worked for sixty days."""

from dataclasses import dataclass

import pyotp

from server.core import database
from server.demonstration.crew import HOST
from server.demonstration.loading import load
from server.domains.permissions.roles import roles
from server.domains.users import accounts, second_factors
from server.domains.users.models import SecondFactor as Factor
from server.domains.users.models import User

__all__ = ["HOST", "SecondFactor", "load", "second_factors_now"]


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """A demo account's second factor at this moment."""

    login: str
    secret: str
    code: str


async def second_factors_now() -> list[SecondFactor]:
    """The demo accounts' secrets and codes."""
    found = []
    for role in roles():
        index = accounts.login_index(f"{role}@{HOST}")[1]
        user = await User.filter(email_index=index).using_db(database.reads()).first()
        factor = await Factor.filter(user_id=user.id).using_db(database.reads()).first() if user else None
        if factor is not None:
            secret = second_factors.seed_of(factor)
            found.append(SecondFactor(f"{role}@{HOST}", secret, pyotp.TOTP(secret).now()))
    return found
