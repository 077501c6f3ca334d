"""Work done in somebody's name while they are away: as who they are at that moment."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.clock import now
from server.core.viewer import SYSTEM, Stage
from server.domains.permissions import service as permissions
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import User, UserState
from tests.support.people import People


async def test_a_user_has_the_roles_of_the_moment(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    office = await people.office()
    user = await people.user("clerk", unit_id=office.id)
    async with database.transaction():
        await permissions.assign(SYSTEM, user.id, "finance")
        await RoleAssignment.filter(role="finance").update(valid_until=now() + timedelta(hours=1))

    before = await present(user.id, request_id="job-1")
    stopped_clock(timedelta(hours=2))
    after = await present(user.id, request_id="job-1")

    assert {(one.role, one.unit_id) for one in before.assignments} == {("clerk", office.id), ("finance", None)}
    assert {one.role for one in after.assignments} == {"clerk"}
    assert (before.user_id, before.name, before.stage) == (user.id, user.display_name, Stage.COMPLETE)
    assert before.request_id == "job-1"
    assert before.policy_version > 0


@pytest.mark.parametrize("state", [one for one in UserState if one is not UserState.ACTIVE])
async def test_an_account_that_is_not_active_stands_for_nobody(
    opened_database: Any, people: People, state: UserState
) -> None:
    user = await people.user("operator")
    async with database.transaction():
        await User.filter(id=user.id).update(state=state)

    assert (await present(user.id, request_id="")).is_anonymous


async def test_nobody_stays_nobody(opened_database: Any) -> None:
    assert (await present(None, request_id="")).is_anonymous
    assert (await present(2**62, request_id="")).is_anonymous
