"""Whom a token stands for: as the database has it at this moment, however often it was asked before."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from server.core import database
from server.core.clock import now
from server.core.drivers.plans import Steps
from server.core.viewer import ANONYMOUS, SYSTEM, Stage, Viewer
from server.domains.permissions import service as permissions
from server.domains.permissions.identification import identify
from server.domains.permissions.models import RoleAssignment
from server.domains.users import sessions
from server.domains.users.models import Session, User, UserState
from tests.support.people import People

Change = Callable[[int], Awaitable[Any]]


async def asked(token: str) -> Viewer:
    return await identify(token, address="203.0.113.7", user_agent="", request_id="")


async def token_of(user: User) -> str:
    async with database.transaction():
        return (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token


def roles(viewer: Viewer) -> set[str]:
    return {one.role for one in viewer.assignments}


CHANGES: dict[str, Change] = {
    "the session is ended": lambda user: Session.filter(user_id=user).update(revoked_at=now()),
    "the session has to wait for a second factor": lambda user: Session.filter(user_id=user).update(
        stage=Stage.SECOND_FACTOR
    ),
    "the account is locked": lambda user: User.filter(id=user).update(state=UserState.LOCKED),
    "a role is taken": lambda user: RoleAssignment.filter(user_id=user).delete(),
    "a role is given": lambda user: permissions.assign(SYSTEM, user, "finance"),
    "the name is changed": lambda user: User.filter(id=user).update(display_name="Another name"),
}


@pytest.mark.parametrize("change", CHANGES)
async def test_what_is_written_is_seen_by_the_next_request(opened_database: Any, people: People, change: str) -> None:
    user = await people.user("clerk")
    token = await token_of(user)
    before = [await asked(token) for _ in range(3)]

    async with database.transaction():
        await CHANGES[change](user.id)

    assert before[0] == before[1] == before[2]
    assert before[0].user_id == user.id
    assert await asked(token) != before[0]


async def test_what_is_undone_changes_nothing(opened_database: Any, people: People) -> None:
    user = await people.user("clerk")
    token = await token_of(user)
    before = await asked(token)

    with suppress(InterruptedError):
        async with database.transaction():
            await Session.filter(user_id=user.id).update(revoked_at=now())
            assert await asked(token) == before
            raise InterruptedError

    assert await asked(token) == before


async def test_the_clock_alone_begins_and_ends_a_role(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    async with database.transaction():
        for role, begins, ends in (("finance", 0, 60), ("auditor", 120, 180)):
            await permissions.assign(SYSTEM, user.id, role)
            span = {"valid_from": now() + timedelta(seconds=begins), "valid_until": now() + timedelta(seconds=ends)}
            await RoleAssignment.filter(user_id=user.id, role=role).update(**span)
    token = await token_of(user)

    held = []
    for _ in range(4):
        held.append(roles(await asked(token)) - {"clerk"})
        stopped_clock(timedelta(seconds=60))

    assert held == [{"finance"}, set(), {"auditor"}, set()]


async def test_the_clock_alone_ends_a_session(
    opened_database: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("clerk")
    token = await token_of(user)
    session = await Session.get(user_id=user.id)
    assert not (await asked(token)).is_anonymous

    stopped_clock(session.idle_expires_at - now() - timedelta(microseconds=1))
    assert not (await asked(token)).is_anonymous
    stopped_clock(timedelta(microseconds=1))
    assert (await asked(token)).is_anonymous


async def test_a_database_that_stands_still_is_asked_once(
    opened_database: Any, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for PostgreSQL, where to ask whether anything was written would cost as much."""
    token = await token_of(await people.user("clerk"))
    reader, asking = database.plan_reader(), list[bool]()
    run = reader.run

    async def counted(steps: Callable[[], Steps[Any]], **how: Any) -> Any:
        asking.append(True)
        return await run(steps, **how)

    monkeypatch.setattr(reader, "run", counted)
    for _ in range(5):
        await asked(token)

    policies = 1  # their version is new: the user was given a role
    assert len(asking) == policies + (5 if database.dialect() == "postgres" else 1)
