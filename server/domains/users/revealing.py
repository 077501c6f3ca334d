"""Somebody's address and number in clear: for a reason, within a budget, on the record, and known to whom it is about."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from server.core import database
from server.core.authorization import require
from server.core.contacts import Channel
from server.core.errors import NotFound, TooManyAttempts
from server.core.languages import Language
from server.core.rules import rule
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import budgets
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

LEAST_REASON, MOST_REASON = 4, 200


class RevealedField(StrEnum):
    """What of an account can be shown in clear."""

    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Revealed:
    """The values asked for; null where they were not, or the account has none."""

    email: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)


async def reveal(viewer: Viewer, user_id: int, fields: Sequence[RevealedField], reason: str) -> Revealed:
    """The values in clear. Raises NotFound, InvalidInput, TooManyAttempts."""
    scope = require(viewer, Permission.USERS_REVEAL)
    issues = Issues()
    why = checked_reason(issues, reason)
    if not fields:
        issues.add(("fields",), "REQUIRED", "Say what is to be shown.")
    issues.check()
    rows = User.filter(database.admitted(User, scope), id=user_id)
    if not await rows.using_db(database.present()).exists():
        raise NotFound
    await spend(viewer)
    is_told = await _is_due(viewer, user_id)
    asked = sorted(set(fields))
    async with database.transaction():
        user = await rows.first()
        if user is None:
            raise NotFound
        if is_told:
            for contact in contacts_of(user):
                await notifications.post(contact, MessageTemplate.DATA_REVEALED, Language.ZH_CN)
        changes = {"revealed": (None, ", ".join(one.name for one in asked))}
        await audit.record(viewer, Permission.USERS_REVEAL, ("User", user_id), changes=changes, reason=why)
    found = {one.channel: one.address for one in contacts_of(user)}
    return Revealed(
        email=found.get(Channel.EMAIL) if RevealedField.EMAIL in asked else None,
        phone=found.get(Channel.SMS) if RevealedField.PHONE in asked else None,
    )


def checked_reason(issues: Issues, reason: str) -> str:
    """The reason as it is kept; notes what is wrong with it."""
    return issues.text(("reason",), reason, least=LEAST_REASON, most=MOST_REASON)


async def spend(viewer: Viewer) -> None:
    """Count one look of the viewer's, whatever it is at. Raises TooManyAttempts."""
    subject = budgets.subject("reveals.viewer", str(viewer.user_id))
    await budgets.spend(*((one, subject) for one in budgets.budgets_of(rule("reveals").value["per_viewer"])))


async def _is_due(viewer: Viewer, user_id: int) -> bool:
    """Whether the account is told: of the first look of a viewer in a day, not of each."""
    subject = budgets.subject("reveals.told", f"{viewer.user_id}|{user_id}")
    try:
        await budgets.spend((budgets.Budget(1, rule("reveals").value["told_every"]), subject))
    except TooManyAttempts:
        return False
    return True
