"""What stands out about a role somebody holds, told from the platform's own data, for all entries of a review at once."""

from datetime import timedelta

from server.core.clock import now
from server.domains.permissions.roles import exclusive
from server.domains.reviews.limits import limits, privileged_roles
from server.domains.reviews.models import AccessReview
from server.domains.reviews.statements import run
from server.domains.reviews.states import FLAGS
from server.domains.users.models import NEEDS_SECOND_FACTOR

E = "access_review_entries"
_GONE = "EXISTS (SELECT 1 FROM users u WHERE u.id = {who} AND u.state <> 'active')"

DORMANT = f"(SELECT coalesce(u.last_seen_at, u.created_at) < :unseen_since FROM users u WHERE u.id = {E}.user_id)"
ORPHANED = f"({_GONE.format(who=f'{E}.user_id')} OR {_GONE.format(who=f'{E}.granted_by_id')})"
PRIVILEGED = "coalesce(role IN (:privileged), false)"
NO_SECOND_FACTOR = (
    f"(EXISTS (SELECT 1 FROM users u WHERE u.id = {E}.user_id AND u.kind IN (:protected)) "
    f"AND NOT EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = {E}.user_id AND f.confirmed_at IS NOT NULL) "
    f"AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.user_id = {E}.user_id))"
)
EXCLUSIVE = (
    "(role IN (:{group}) AND EXISTS (SELECT 1 FROM role_assignments o WHERE "
    f"o.user_id = {E}.user_id AND o.role IN (:{{group}}) AND o.role <> {E}.role "
    "AND (o.valid_until IS NULL OR o.valid_until > :at)))"
)
EXCESSIVE = f"""
    UPDATE {E} AS e SET excessive = true FROM (
        SELECT held.unit_id, held.role
        FROM (SELECT unit_id, role, count(DISTINCT user_id) AS people FROM {E}
              WHERE review_id = :review AND privileged AND unit_id IS NOT NULL GROUP BY unit_id, role) held
        JOIN (SELECT unit_id, count(DISTINCT user_id) AS people FROM {E}
              WHERE review_id = :review AND unit_id IS NOT NULL GROUP BY unit_id) of_unit ON of_unit.unit_id = held.unit_id
        WHERE of_unit.people >= :least AND held.people * 100 <= of_unit.people * :share
    ) few WHERE e.review_id = :review AND e.privileged AND e.unit_id = few.unit_id AND e.role = few.role
"""
ROLE_CREEP = f"""
    UPDATE {E} AS e SET role_creep = true FROM (
        SELECT present.user_id
        FROM (SELECT user_id, count(*) AS roles FROM {E} WHERE review_id = :review AND state <> 'gone' GROUP BY user_id) present
        JOIN (SELECT user_id, count(*) AS roles FROM {E} WHERE review_id = :previous AND state <> 'gone'
              AND coalesce(decision, '') <> 'revoke' GROUP BY user_id) before ON before.user_id = present.user_id
        WHERE present.roles > before.roles
    ) more WHERE e.review_id = :review AND e.user_id = more.user_id AND NOT EXISTS (
        SELECT 1 FROM {E} p WHERE p.review_id = :previous AND p.user_id = e.user_id AND p.role = e.role
        AND coalesce(p.unit_id, 0) = coalesce(e.unit_id, 0))
"""
COUNT = (
    f"UPDATE {E} SET flag_count = {' + '.join(f'CAST({flag} AS integer)' for flag in FLAGS)} WHERE review_id = :review"
)


async def flag(review: AccessReview) -> None:
    """Set the flags of all entries, inside the present transaction."""
    at, rule = now(), limits()
    groups = {f"group_{'abcdefghijklmnopqrstuvwxyz'[n]}": sorted(group) for n, group in enumerate(exclusive())}
    conflict = " OR ".join(EXCLUSIVE.format(group=name) for name in groups) or "false"
    await run(
        f"UPDATE {E} SET dormant = {DORMANT}, orphaned = {ORPHANED}, privileged = {PRIVILEGED}, conflict = ({conflict}), "
        f"no_second_factor = {NO_SECOND_FACTOR}, excessive = false, role_creep = false WHERE review_id = :review",
        review=review.id,
        at=at,
        unseen_since=at - timedelta(days=rule["dormant_days"]),
        privileged=await privileged_roles(),
        protected=[kind.value for kind in NEEDS_SECOND_FACTOR],
        **groups,
    )
    await run(EXCESSIVE, review=review.id, least=rule["peers_least"], share=rule["peers_share"])
    if review.previous_id is not None:
        await run(ROLE_CREEP, review=review.id, previous=review.previous_id)
    await run(COUNT, review=review.id)
