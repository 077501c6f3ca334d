"""Giving roles to people and taking them back, as staff do it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import approval, database
from server.core.approval import Command
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.jobs import idempotency
from server.domains.permissions import assigning, service
from server.domains.permissions.assigning import Grant
from server.domains.permissions.conflicts import checked_reason
from server.domains.permissions.giving import limits
from server.domains.permissions.models import Unit

OPERATION = "roleAssignmentCreate"


@dataclass(frozen=True, slots=True)
class NewAssignment:
    """A role to be given, as somebody asks for it."""

    user_id: int
    role: str
    reason: str
    unit_id: int | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None


async def grant(viewer: Viewer, new: NewAssignment, key: str) -> idempotency.Outcome:
    """Give a role; the assignment's key. Under the same idempotency key it is given once.

    Raises ReauthenticationRequired, InvalidInput, NotFound, GrantRefused, IdempotencyKeyReused; ApprovalNeeded for a role
    that others have to approve.
    """
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    require_recent_authentication(viewer)
    asked = _checked(new)
    async with database.transaction():
        return await idempotency.once(viewer, OPERATION, key, asdict(new), lambda: _give(viewer, asked))


async def carry_out_grant(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Give what was approved. A role that should have begun meanwhile begins now."""
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    moments = {name: _moment(payload[name]) for name in ("valid_from", "valid_until")}
    asked = NewAssignment(**{**payload, **moments})
    checked_end(asked.valid_until)
    async with database.transaction():
        return "RoleAssignment", await _give(viewer, asked)


async def withdraw(viewer: Viewer, assignment_id: int, reason: str) -> int:
    """Take a role back; the key of whose it was. Raises ReauthenticationRequired, InvalidInput, NotFound, GrantRefused."""
    require(viewer, Permission.ROLE_ASSIGNMENTS_DELETE)
    require_recent_authentication(viewer)
    issues = Issues()
    why = checked_reason(issues, reason)
    issues.check()
    async with database.transaction():
        return await service.withdraw(viewer, assignment_id, why)


async def _give(viewer: Viewer, new: NewAssignment) -> int:
    grant = Grant(**asdict(new))

    def ask(unit: Unit | None) -> None:
        payload = asdict(new) | {
            name: None if at is None else at.isoformat()
            for name, at in (("valid_from", new.valid_from), ("valid_until", new.valid_until))
        }
        subject, changes = ("User", new.user_id), shown(grant, unit)
        approval.demand(viewer, Command(Permission.ROLE_ASSIGNMENTS_CREATE, payload, subject, changes))

    return await assigning.give(viewer, grant, ask)


def shown(grant: Grant, unit: Unit | None) -> dict[str, tuple[str | None, str | None]]:
    """What a grant changes, with the unit's name in place of its key."""
    return grant.changes | ({} if unit is None else {"unit": (None, unit.name)})


def _checked(new: NewAssignment) -> NewAssignment:
    issues, at, bounds = Issues(), now(), limits()
    why = checked_reason(issues, new.reason)
    begins = new.valid_from or at
    if begins < at:
        issues.add(("validFrom",), "IN_THE_PAST", "A role begins now or later.")
    elif begins > at + timedelta(days=bounds["latest_start_days"]):
        days = bounds["latest_start_days"]
        issues.add(("validFrom",), "TOO_LATE", f"A role begins within {days} days.", days=days)
    if new.valid_until is not None:
        if new.valid_until <= max(begins, at):
            issues.add(("validUntil",), "BEFORE_BEGINNING", "A role ends after it has begun.")
        elif new.valid_until > begins + timedelta(days=bounds["longest_days"]):
            days = bounds["longest_days"]
            issues.add(
                ("validUntil",), "TOO_LONG_A_TIME", f"A role lasts at most {days} days, or has no end.", days=days
            )
    issues.check()
    return NewAssignment(**(asdict(new) | {"reason": why}))


def checked_end(ends: datetime | None) -> None:
    """Raises InvalidInput where a role would be over before it began."""
    issues = Issues()
    if ends is not None and ends <= now():
        issues.add(("validUntil",), "IN_THE_PAST", "Its time is over already.")
    issues.check()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
