"""Whatever people do about roles, one after another: what must never be is not there afterwards."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.core import database
from server.core.approval import ApprovalNeeded, carrying_out
from server.core.clock import now
from server.core.errors import DomainError
from server.core.viewer import Viewer
from server.domains.permissions import conflicts, elevating, granting, leaving
from server.domains.permissions.giving import limits
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment, RoleConflict
from server.domains.permissions.roles import role_named
from server.domains.permissions.spans import Span
from server.domains.users.models import User, UserState
from tests.permissions.assigning import wish
from tests.support.people import People
from tests.support.walk_assigned import APPROVAL, recent

CAST = (
    "system_administrator",
    "system_administrator",
    "security_administrator",
    "security_administrator",
    "auditor",
    "clerk",
    "finance",
    "customer",
)
ROLES = ("system_administrator", "security_administrator", "auditor", "clerk", "finance", "customer", "operator")
WHO = st.integers(0, len(CAST) - 1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("grant"), WHO, WHO, st.sampled_from(ROLES), st.sampled_from([None, 1, 30]), st.booleans()),
        st.tuples(st.just("withdraw"), WHO, WHO, st.sampled_from(ROLES)),
        st.tuples(st.just("elevate"), WHO, st.sampled_from(ROLES), st.booleans()),
        st.tuples(st.just("apart"), WHO, st.sampled_from(ROLES), st.sampled_from(ROLES)),
        st.tuples(st.sampled_from(["suspend", "reactivate", "deactivate"]), WHO, WHO),
    ),
    min_size=4,
    max_size=14,
)


class Stage:
    """People, and what they do. Whatever is approved is approved by somebody outside."""

    def __init__(self, users: list[User]) -> None:
        self.users = users

    async def viewer(self, who: int) -> Viewer:
        return recent(await present(self.users[who].id, request_id="step"))

    async def act(self, step: tuple[Any, ...]) -> None:
        kind, actor, *rest = step
        viewer = await self.viewer(actor)
        match kind:
            case "grant":
                whom, role, days, is_approved = rest
                until = None if days is None else now() + timedelta(days=days)
                new = granting.NewAssignment(self.users[whom].id, role, "a reason", None, None, until)
                key = f"{actor}-{whom}-{role}-{days}-{now().timestamp()}"
                await _tried(lambda: granting.grant(viewer, new, key), is_approved)
            case "withdraw":
                whom, role = rest
                held = await RoleAssignment.filter(user_id=self.users[whom].id, role=role).first()
                await _tried(lambda: granting.withdraw(viewer, held.id if held else 0, "a reason"), True)
            case "elevate":
                role, is_approved = rest
                asked = wish(role)
                await _tried(lambda: elevating.request(viewer, asked), is_approved)
            case "apart":
                await _tried(lambda: conflicts.create(viewer, (rest[0], rest[1]), "a reason"), True)
            case _:
                user = await User.get(id=self.users[rest[0]].id)
                step_of = getattr(leaving, kind)
                await _tried(lambda: step_of(viewer, user.id, user.version, "a reason"), True)


async def _tried(act: Any, is_approved: bool) -> None:
    """Do it, or not: with the approval of others where they give it."""
    try:
        await act()
    except ApprovalNeeded as needed:
        if is_approved:
            with carrying_out(needed.command, APPROVAL):
                await _tried(act, False)
    except DomainError:
        return


async def check(users: list[User]) -> None:
    """What must never be: see the messages."""
    rows = await RoleAssignment.filter(user_id__in=[user.id for user in users]).select_related("user")
    spans = [(one, Span(one.valid_from, one.valid_until)) for one in rows]
    kept_apart = await conflicts.pairs()
    for one, span in spans:
        assert one.user.kind in (await role_named(one.role)).kinds, "a role of the wrong kind"
        assert one.granted_by_id != one.user_id or one.elevation, "somebody has given themselves a role"
        assert not one.elevation or one.approval_id == APPROVAL, "an elevation nobody has approved"
        assert one.user.state is not UserState.DEACTIVATED, "somebody who has left holds a role"
        apart = conflicts.excluded(one.role, kept_apart)
        for other, their in spans:
            if other.id != one.id and other.user_id == one.user_id and span.meets(their):
                assert other.role not in apart, f"{one.role} beside {other.role}"
                assert (other.role, other.unit_id) != (one.role, one.unit_id), "a role held twice"
    for role in limits()["last_of"]:
        lasting = RoleAssignment.filter(role=role, valid_until__isnull=True, user__state=UserState.ACTIVE)
        assert await lasting.filter(user_id__in=[user.id for user in users]).exists(), f"nobody is {role} any more"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
async def test_after_any_sequence_of_steps_the_rules_hold(people: People, steps: list[tuple[Any, ...]]) -> None:
    await RoleConflict.all().delete()
    async with database.transaction():  # the cast of the example before is gone
        await RoleAssignment.all().delete()
        await User.all().update(state=UserState.DEACTIVATED)
    stage = Stage([await people.user(role) for role in CAST])

    for step in steps:
        await stage.act(step)
        await check(stage.users)
