"""A review of five thousand roles: drafted in seconds, decided by one request, carried out and reported."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.domains.jobs.embedded import drain
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.models import AccessReviewEntry
from server.domains.users.models import User, UserKind, UserState
from tests.support.people import People
from tests.support.reviewing import Reviewing, lately

Advance = Callable[[timedelta], None]
MANY, REVOKED = 5_000, 1_000
MOST_SECONDS = 5.0
pytestmark = [pytest.mark.slow]


async def crowd(people: People) -> None:
    """Five thousand roles of two thousand five hundred people, in twenty units."""
    offices = [await people.office(f"office {n}") for n in range(20)]
    at = now()
    async with database.transaction():
        first = await database.keys_drawn("users", MANY // 2)
        await User.bulk_create(
            [
                User(
                    id=first + n,
                    kind=UserKind.STAFF,
                    state=UserState.DEACTIVATED if n % 50 == 0 else UserState.ACTIVE,
                    display_name=f"clerk {n:04}",
                    seal_row="0",
                    created_at=at - timedelta(days=200),
                    last_seen_at=at - timedelta(days=n % 120),
                )
                for n in range(MANY // 2)
            ],
            batch_size=500,
        )
        await RoleAssignment.bulk_create(
            [
                RoleAssignment(
                    user_id=first + n // 2,
                    role=("clerk", "sorter")[n % 2],
                    unit_id=offices[n // 2 % 20].id,
                    valid_from=at,
                    created_at=at,
                )
                for n in range(MANY)
            ],
            batch_size=500,
        )


@pytest.mark.timing
async def test_five_thousand_roles_are_drafted_and_started_in_five_seconds_each(
    reviewing: Reviewing, people: People
) -> None:
    await crowd(people)
    await database.analyse()

    began = time.perf_counter()
    review = await reviewing.drafted()
    drafted = time.perf_counter() - began
    began = time.perf_counter()
    started = await reviewing.step("accessReviewStart", id=review["id"], expectedVersion=1)
    begun = time.perf_counter() - began

    print(f"{database.dialect()}: drafted in {drafted:.2f} s, started in {begun:.2f} s")
    assert started["total"] == MANY + 1
    assert drafted <= MOST_SECONDS
    assert begun <= MOST_SECONDS


async def test_five_thousand_roles_are_decided_carried_out_and_reported(
    reviewing: Reviewing, people: People, stopped_clock: Advance
) -> None:
    await crowd(people)
    review = await reviewing.started()
    doomed = await AccessReviewEntry.filter(role="sorter").order_by("id").limit(REVOKED)
    for begin in range(0, REVOKED, 500):
        items = [
            {"id": global_ids.encode("AccessReviewEntry", one.id), "expectedVersion": 1}
            for one in doomed[begin : begin + 500]
        ]
        answer = await reviewing.step(
            "accessReviewEntriesDecide", reviewId=review["id"], items=items, decision="REVOKE"
        )
        assert (answer["succeeded"], answer["failed"]) == (500, 0)
    undecided = {"state": {"in": ["OPEN"]}}
    given = {"reviewId": review["id"], "decision": "KEEP", "idempotencyKey": "the-rest-of-them", "filter": undecided}
    await reviewing.step("accessReviewEntriesDecideAll", **given)
    await drain()
    other = await lately(await people.viewer("security_administrator"))
    own = await reviewing.entry_of(review, reviewing.guard)
    await reviewing.decide(own, "KEEP", other)

    present = await reviewing.read(review)
    assert (present["decided"], present["progress"]) == (MANY + 1, 1.0)
    closed = await reviewing.step("accessReviewClose", id=review["id"], expectedVersion=present["version"])
    assert closed["state"] == "PENDING_ACTIONS"
    stopped_clock(timedelta(hours=24))
    await drain()

    done = await reviewing.read(review)
    assert (done["state"], done["executed"], done["failed"]) == ("COMPLETED", MANY + 1, 0)
    assert await RoleAssignment.filter(role="sorter").count() == MANY // 2 - REVOKED
    assert done["reportUrl"] is not None
