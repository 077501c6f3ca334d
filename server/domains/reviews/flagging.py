"""What stands out about a role somebody holds, told from the platform's own data, for all entries of a review at once."""

from datetime import timedelta
from typing import Any

from server.core.clock import now
from server.domains.permissions.roles import exclusive
from server.domains.reviews.limits import limits, privileged_roles
from server.domains.reviews.models import AccessReview
from server.domains.reviews.statements import run
from server.domains.reviews.states import FLAGS
from server.domains.users.models import NEEDS_SECOND_FACTOR

E = "access_review_entries"
_GONE = "EXISTS (SELECT 1 FROM users g WHERE g.id = {who} AND g.state <> 'active')"
DORMANT = "(SELECT coalesce(g.last_seen_at, g.created_at) < :unseen_since FROM users g WHERE g.id = {of}.user_id)"
ORPHANED = f"({_GONE.format(who='{of}.user_id')} OR {_GONE.format(who='{of}.granted_by_id')})"
PRIVILEGED = "coalesce({of}.role IN (:privileged), false)"
NO_SECOND_FACTOR = (
    "(EXISTS (SELECT 1 FROM users g WHERE g.id = {of}.user_id AND g.kind IN (:protected)) "
    "AND NOT EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = {of}.user_id AND f.confirmed_at IS NOT NULL) "
    "AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = {of}.user_id))"
)
EXCLUSIVE = (
    "({{of}}.role IN (:{group}) AND EXISTS (SELECT 1 FROM role_assignments o WHERE o.user_id = {{of}}.user_id "
    "AND o.role IN (:{group}) AND o.role <> {{of}}.role AND (o.valid_until IS NULL OR o.valid_until > :at)))"
)
KEPT_APART = (
    "EXISTS (SELECT 1 FROM role_assignments o JOIN role_conflicts c ON (c.first_role = {of}.role AND c.second_role = o.role) "
    "OR (c.second_role = {of}.role AND c.first_role = o.role) WHERE o.user_id = {of}.user_id "
    "AND (o.valid_until IS NULL OR o.valid_until > :at))"
)
EXCESSIVE = f"""
    UPDATE {E} AS e SET excessive = true, flag_count = e.flag_count + 1 FROM (
        SELECT held.unit_id, held.role
        FROM (SELECT unit_id, role, count(DISTINCT user_id) AS people FROM {E}
              WHERE review_id = :review AND privileged AND unit_id IS NOT NULL GROUP BY unit_id, role) held
        JOIN (SELECT unit_id, count(DISTINCT user_id) AS people FROM {E}
              WHERE review_id = :review AND unit_id IS NOT NULL GROUP BY unit_id) of_unit ON of_unit.unit_id = held.unit_id
        WHERE of_unit.people >= :least AND held.people * 100 <= of_unit.people * :share
    ) few WHERE e.review_id = :review AND e.privileged AND e.unit_id = few.unit_id AND e.role = few.role
"""
ROLE_CREEP = f"""
    UPDATE {E} AS e SET role_creep = true, flag_count = e.flag_count + 1 FROM (
        SELECT present.user_id
        FROM (SELECT user_id, count(*) AS roles FROM {E} WHERE review_id = :review AND state <> 'gone' GROUP BY user_id) present
        JOIN (SELECT user_id, count(*) AS roles FROM {E} WHERE review_id = :previous AND state <> 'gone'
              AND coalesce(decision, '') <> 'revoke' GROUP BY user_id) before ON before.user_id = present.user_id
        WHERE present.roles > before.roles
    ) more WHERE e.review_id = :review AND e.user_id = more.user_id AND NOT EXISTS (
        SELECT 1 FROM {E} p WHERE p.review_id = :previous AND p.user_id = e.user_id AND p.role = e.role
        AND coalesce(p.unit_id, 0) = coalesce(e.unit_id, 0))
"""


async def told(of: str) -> tuple[dict[str, str], dict[str, Any]]:
    """By column, what each flag is of a row called `of`, with how many there are, and the values these texts name.

    What needs all entries to be there, `excessive` and `role_creep`, is false at first: `compare` sets it.
    """
    at = now()
    groups = {f"group_{chr(97 + n)}": sorted(group) for n, group in enumerate(exclusive())}
    exclusive_ones = [EXCLUSIVE.format(group=name) for name in groups]
    found = dict.fromkeys(FLAGS, "false") | {
        "dormant": DORMANT.format(of=of),
        "orphaned": ORPHANED.format(of=of),
        "privileged": PRIVILEGED.format(of=of),
        "no_second_factor": NO_SECOND_FACTOR.format(of=of),
        "conflict": f"({' OR '.join(one.format(of=of) for one in (KEPT_APART, *exclusive_ones))})",
    }
    found["flag_count"] = " + ".join(f"CAST({found[flag]} AS integer)" for flag in FLAGS)
    values = {
        "at": at,
        "unseen_since": at - timedelta(days=limits()["dormant_days"]),
        "privileged": await privileged_roles(),
        "protected": [kind.value for kind in NEEDS_SECOND_FACTOR],
        **groups,
    }
    return found, values


async def refresh(review: AccessReview) -> None:
    """Set the flags of entries that are there already, inside the present transaction."""
    found, values = await told(E)
    changed = ", ".join(f"{column} = {text}" for column, text in found.items())
    await run(f"UPDATE {E} SET {changed} WHERE review_id = :review", review=review.id, **values)


async def compare(review: AccessReview) -> None:
    """Set what stands out beside the others, of the same unit or of the last review."""
    rule = limits()
    await run(EXCESSIVE, review=review.id, least=rule["peers_least"], share=rule["peers_share"])
    if review.previous_id is not None:
        await run(ROLE_CREEP, review=review.id, previous=review.previous_id)
