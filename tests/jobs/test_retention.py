"""What is kept no longer than it is needed."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from server import schedule
from server.domains.jobs import idempotency
from server.domains.jobs.models import IdempotencyKey
from server.domains.users.models import Session, Spending
from tests.support.letters import place
from tests.support.people import People
from tests.support.walk import signed_in


async def test_an_idempotency_key_is_kept_for_a_week(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    await place(await people.viewer("customer"))

    stopped_clock(timedelta(days=7))
    assert await idempotency.forget() == 0
    stopped_clock(timedelta(seconds=1))
    assert await idempotency.forget() == 1


async def test_the_hourly_work_empties_what_has_ended(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    await place(await people.viewer("customer"))
    await signed_in(await people.user("clerk"))
    stopped_clock(timedelta(days=60))

    for forget in schedule.KEPT_BOUNDED:
        await forget()

    for model in (IdempotencyKey, Session, Spending):
        assert await model.all().count() == 0
