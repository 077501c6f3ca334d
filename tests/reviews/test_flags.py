"""What stands out about a role somebody holds is told from the platform's own data."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core.clock import now
from server.domains.jobs.embedded import drain
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import Passkey, User, UserState
from tests.support.people import People
from tests.support.reviewing import Reviewing, grant, lately

Advance = Callable[[timedelta], None]


async def flags(reviewing: Reviewing, user: Any, role: str | None = None) -> set[str]:
    review = await reviewing.drafted()
    return set((await reviewing.entry_of(review, user, role))["flags"])


async def test_whoever_was_not_seen_for_ninety_days_is_dormant(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    seen, unseen, fresh = [await people.user("clerk") for _ in range(3)]
    await User.filter(id__in=[seen.id, unseen.id]).update(created_at=now() - timedelta(days=400))
    await User.filter(id=seen.id).update(last_seen_at=now() - timedelta(days=89))

    assert "DORMANT" not in await flags(reviewing, seen)
    assert "DORMANT" in await flags(reviewing, unseen)
    assert "DORMANT" not in await flags(reviewing, fresh)
    stopped_clock(timedelta(days=2))
    reviewing.guard = await lately(reviewing.guard)
    assert "DORMANT" in await flags(reviewing, seen)


@pytest.mark.parametrize(
    ("role", "told"), [("support", True), ("security_administrator", True), ("clerk", False), ("sorter", False)]
)
async def test_a_role_nobody_is_given_without_approval_is_privileged(
    reviewing: Reviewing, people: People, role: str, told: bool
) -> None:
    assert ("PRIVILEGED" in await flags(reviewing, await people.user(role))) is told


async def test_a_second_factor_of_either_kind_is_one(reviewing: Reviewing, people: People) -> None:
    without, with_key = await people.user("sorter"), await people.user("sorter")
    await Passkey.create(
        user_id=with_key.id,
        relying_party="localhost",
        credential_id="x",
        public_key=b"-",
        sign_count=0,
        transports="",
        aaguid="-",
        name="key",
        is_synced=False,
        created_at=now(),
    )

    assert "NO_SECOND_FACTOR" in await flags(reviewing, without)
    assert "NO_SECOND_FACTOR" not in await flags(reviewing, with_key)


async def test_a_role_of_an_account_out_of_use_is_orphaned_and_so_is_what_it_granted(
    reviewing: Reviewing, people: People
) -> None:
    gone, granted, other = await people.user("sorter"), await people.user("sorter"), await people.user("sorter")
    await User.filter(id=gone.id).update(state=UserState.DEACTIVATED)
    await RoleAssignment.filter(user_id=granted.id).update(granted_by_id=gone.id)
    await RoleAssignment.filter(user_id=other.id).update(granted_by_id=granted.id)

    assert "ORPHANED" in await flags(reviewing, gone)
    assert "ORPHANED" in await flags(reviewing, granted)
    assert "ORPHANED" not in await flags(reviewing, other)


async def test_roles_that_exclude_each_other_are_a_conflict_on_both(reviewing: Reviewing, people: People) -> None:
    both, one = await people.user("auditor"), await people.user("auditor")
    await RoleAssignment.create(user_id=both.id, role="system_administrator", valid_from=now(), created_at=now())
    await RoleAssignment.create(user_id=one.id, role="sorter", valid_from=now(), created_at=now())

    review = await reviewing.drafted()
    for role in ("auditor", "system_administrator"):
        assert "CONFLICT" in (await reviewing.entry_of(review, both, role))["flags"]
    for role in ("auditor", "sorter"):
        assert "CONFLICT" not in (await reviewing.entry_of(review, one, role))["flags"]


async def test_a_privileged_role_few_in_a_unit_hold_is_beyond_their_peers(reviewing: Reviewing, people: People) -> None:
    crowd, few = await people.office("crowd"), await people.office("few")
    first, second = [await people.user("support", unit_id=unit.id) for unit in (crowd, few)]
    for _ in range(4):
        await people.user("sorter", unit_id=crowd.id)
    for _ in range(3):
        await people.user("sorter", unit_id=few.id)

    assert "EXCESSIVE" in await flags(reviewing, first)  # one of five
    assert "EXCESSIVE" not in await flags(reviewing, second)  # one of four: too few to compare
    await people.user("support", unit_id=crowd.id)
    assert "EXCESSIVE" not in await flags(reviewing, first)  # two of six


async def test_more_roles_than_at_the_last_review_are_creep_and_only_the_new_ones(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    more, same = await people.user("clerk"), await people.user("clerk")
    await finish(reviewing, stopped_clock)
    await grant(more, "sorter")

    review = await reviewing.drafted()
    new, old = [await reviewing.entry_of(review, more, role) for role in ("sorter", "clerk")]
    unchanged = await reviewing.entry_of(review, same)
    assert ("ROLE_CREEP" in new["flags"], new["change"]) == (True, "NEW")
    assert ("ROLE_CREEP" in old["flags"], old["change"]) == (False, "UNCHANGED")
    assert ("ROLE_CREEP" in unchanged["flags"], unchanged["change"]) == (False, "UNCHANGED")


async def test_what_was_taken_back_since_the_last_review_is_shown_and_asks_for_nothing(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    user = await people.user("clerk")
    await finish(reviewing, stopped_clock)
    await RoleAssignment.filter(user_id=user.id).delete()

    review = await reviewing.drafted()
    entry = await reviewing.entry_of(review, user)
    assert (entry["state"], entry["change"], entry["flags"]) == ("GONE", "REMOVED", [])
    assert review["total"] == await RoleAssignment.all().count()


async def test_customers_are_not_reviewed(reviewing: Reviewing, people: People) -> None:
    await people.user("customer")
    review = await reviewing.drafted()

    assert [one["role"] for one in await reviewing.entries(review)] == ["security_administrator"]


async def finish(reviewing: Reviewing, stopped_clock: Advance) -> None:
    """A review of everybody, with everything kept, carried out."""
    await reviewing.closed(await reviewing.started())
    stopped_clock(timedelta(hours=25))
    await drain()
    reviewing.guard = await lately(reviewing.guard)
