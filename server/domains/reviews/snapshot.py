"""Who holds which role, written down as a review's entries: one statement, whatever their number, and again when it starts."""

from typing import Any

from server.core.clock import now
from server.core.errors import InvalidInput, Issue
from server.domains.reviews import flagging, reviewers
from server.domains.reviews.limits import limits
from server.domains.reviews.models import AccessReview, AccessReviewEntry
from server.domains.reviews.statements import fetch, run
from server.domains.reviews.states import EntryState, ReviewScope

COLUMNS = (
    "assignment_id, user_id, user_name, role, unit_id, city_unit_id, province_unit_id, partner_id, valid_from, valid_until, "
    "granted_at, granted_by_id, last_used_at"
)
FIRST = "dormant, excessive, orphaned, conflict, role_creep, privileged, no_second_factor, flag_count, change, state, version"
HELD = """
    FROM role_assignments a JOIN users u ON u.id = a.user_id LEFT JOIN units t ON t.id = a.unit_id
    WHERE u.kind IN (:kinds) AND (a.valid_until IS NULL OR a.valid_until > :at)
"""
WITHIN = {
    ReviewScope.ALL: "",
    ReviewScope.KINDS: "",
    ReviewScope.UNIT: " AND (a.unit_id = :unit OR t.city_unit_id = :unit OR t.province_unit_id = :unit)",
    ReviewScope.ROLES: " AND a.role IN (:roles)",
}


async def bring_up_to_date(review: AccessReview) -> None:
    """Let the entries be what is held now, inside the present transaction: what is new comes in, what is gone leaves.

    Raises InvalidInput where there would be more than the rule allows.
    """
    where, given = within(review.scope, review.unit_id, review.roles, review.kinds)
    if (found := await count(review.scope, review.unit_id, review.roles, review.kinds))[0] > limits()["most_entries"]:
        most = str(limits()["most_entries"])
        raise InvalidInput([Issue(("scope",), "TOO_MANY", f"Choose at most {most} roles held.", {"max": most})])
    await run(
        "DELETE FROM access_review_entries WHERE review_id = :review AND (state = 'gone' OR NOT EXISTS "
        f"(SELECT 1 {where} AND a.id = access_review_entries.assignment_id))",
        review=review.id,
        **given,
    )
    if review.total:
        await flagging.refresh(review)
    if found[0]:
        flags, values = await flagging.told("a")
        await run(
            f"INSERT INTO access_review_entries (review_id, {COLUMNS}, {', '.join(flags)}, change, state, version) "
            "SELECT CAST(:review AS bigint), a.id, a.user_id, u.display_name, a.role, a.unit_id, t.city_unit_id, "
            "t.province_unit_id, a.partner_id, a.valid_from, a.valid_until, a.created_at, a.granted_by_id, u.last_seen_at, "
            f"{', '.join(flags.values())}, 'new', 'open', 1 {where} AND NOT EXISTS "
            "(SELECT 1 FROM access_review_entries e WHERE e.review_id = :review AND e.assignment_id = a.id)",
            review=review.id,
            **(values | given),
        )
    await flagging.compare(review)
    await reviewers.appoint(review.id)
    await _compare(review)
    entries = AccessReviewEntry.filter(review_id=review.id).exclude(state=EntryState.GONE)
    review.total = await entries.count()


async def count(
    scope: ReviewScope, unit_id: int | None, roles: list[str] | None, kinds: list[str] | None
) -> tuple[int, int]:
    """How many roles a review of this scope would look at, and of how many people."""
    where, given = within(scope, unit_id, roles, kinds)
    rows = await fetch(f"SELECT count(*) AS entries, count(DISTINCT a.user_id) AS people {where}", **given)
    return int(rows[0]["entries"]), int(rows[0]["people"])


def within(
    scope: ReviewScope, unit_id: int | None, roles: list[str] | None, kinds: list[str] | None
) -> tuple[str, dict[str, Any]]:
    """The condition on what is held, and its values."""
    given: dict[str, Any] = {"kinds": kinds if scope is ReviewScope.KINDS else limits()["kinds"], "at": now()}
    if scope is ReviewScope.UNIT:
        given["unit"] = unit_id
    if scope is ReviewScope.ROLES:
        given["roles"] = roles
    return HELD + WITHIN[scope], given


async def _compare(review: AccessReview) -> None:
    """Say what is as it was at the last review of the same scope, and note what was held then and is gone."""
    if review.previous_id is None:
        return
    both = {"review": review.id, "previous": review.previous_id}
    same = (
        "{one}.user_id = {other}.user_id AND {one}.role = {other}.role "
        "AND coalesce({one}.unit_id, 0) = coalesce({other}.unit_id, 0)"
    )
    await run(
        "UPDATE access_review_entries SET change = 'unchanged' WHERE review_id = :review AND EXISTS "
        "(SELECT 1 FROM access_review_entries p WHERE p.review_id = :previous AND p.state <> 'gone' AND "
        + same.format(one="p", other="access_review_entries")
        + ")",
        **both,
    )
    await run(
        f"INSERT INTO access_review_entries (review_id, {COLUMNS}, {FIRST}) "
        f"SELECT CAST(:review AS bigint), {', '.join(f'p.{name}' for name in COLUMNS.split(', '))}, "
        "false, false, false, false, false, false, false, 0, 'removed', 'gone', 1 "
        "FROM access_review_entries p WHERE p.review_id = :previous AND p.state <> 'gone' AND NOT EXISTS "
        "(SELECT 1 FROM access_review_entries e WHERE e.review_id = :review AND (e.assignment_id = p.assignment_id OR "
        + same.format(one="e", other="p")
        + "))",
        **both,
    )
