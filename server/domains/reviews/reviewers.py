"""Who decides about an entry: whoever was appointed, else one of its unit's staff who may, else a security administrator."""

from typing import Any

from server.core.clock import now
from server.core.scope import ScopeKind
from server.core.vocabulary import Permission
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.limits import given_by, grants
from server.domains.reviews.statements import run
from server.domains.users.models import User, UserKind, UserState

DECIDE = Permission.ACCESS_REVIEWS_DECIDE

OF_UNIT = """
    UPDATE access_review_entries AS e
    SET reviewer_id = CASE WHEN e.user_id <> known.lowest THEN known.lowest ELSE nullif(known.highest, e.user_id) END
    FROM (
        SELECT a.unit_id, min(a.user_id) AS lowest, max(a.user_id) AS highest
        FROM role_assignments a JOIN users u ON u.id = a.user_id
        WHERE a.role IN (:roles) AND a.unit_id IS NOT NULL AND u.kind = 'staff' AND u.state = 'active'
        AND a.valid_from <= :at AND (a.valid_until IS NULL OR a.valid_until > :at) GROUP BY a.unit_id
    ) known
    WHERE e.review_id = :review AND e.reviewer_id IS NULL AND e.state = 'open' AND e.{unit} = known.unit_id
"""
"""Two of a unit are enough: one of them is not the entry's own."""


async def appoint(review_id: int) -> None:
    """Give the entries of units that have nobody yet to whoever decides there, the nearest unit first.

    What nobody decides in its unit has no reviewer of its own: it is the security administrators'.
    """
    roles = await roles_that_decide(ScopeKind.UNIT)
    for unit in ("unit_id", "city_unit_id", "province_unit_id"):
        await run(OF_UNIT.format(unit=unit), review=review_id, roles=roles, at=now())


async def roles_that_decide(kind: ScopeKind) -> list[str]:
    """Of the roles somebody holds, those that let their holders decide in this kind of scope."""
    held: Any = await RoleAssignment.all().distinct().values_list("role", flat=True)
    given = await given_by(held)
    return sorted(role for role in given if kind in grants(given, role, DECIDE))


async def may_decide(user: User) -> bool:
    """Whether somebody can be made a reviewer: a member of staff at work, with a role that decides, somewhere."""
    if user.kind is not UserKind.STAFF or user.state is not UserState.ACTIVE:
        return False
    at = now()
    rows = await RoleAssignment.filter(user_id=user.id, valid_from__lte=at)
    held = {one.role for one in rows if one.valid_until is None or one.valid_until > at}
    given = await given_by(held)
    return any(grants(given, role, DECIDE) for role in held)
