"""A program may never do more than its owner may at that moment: attempts to get around it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core import approval, database
from server.core.approval import ApprovalNeeded
from server.core.authorization import permissions_of, require, scope_of
from server.core.clock import now
from server.core.errors import AssuranceTooLow, Forbidden, InvalidInput, NotFound, ReauthenticationRequired
from server.core.scope import Scope, ScopeKind
from server.core.viewer import SYSTEM, Assignment, Program, Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit.models import AuditEntry
from server.domains.clients import rights, service, tokens
from server.domains.clients.identification import present
from server.domains.clients.models import ApiClient
from server.domains.clients.words import ClientState, RateClass
from server.domains.orders.models import Order
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment
from server.domains.permissions.roles import roles
from server.domains.users.models import User, UserState
from tests.support.graph import Graph
from tests.support.letters import place, place_input
from tests.support.people import People
from tests.support.programs import WANTED, program, program_of, viewer_of
from tests.support.walk import signed_in

PLACES = (("orders:place", "own"), ("orders:read", "own"))
ORDERS = "{ orders(first: 10) { nodes { id } totalCount } }"
PLACE = """mutation P($input: OrderPlaceInput!) { orderPlace(input: $input) { __typename
  ... on Order { id } ... on Error { code } } }"""


async def test_a_program_reads_and_makes_what_is_its_owner_s_and_the_trail_names_the_program(
    graph: Graph, people: People
) -> None:
    made = await program(people, grants=PLACES)
    stranger = await people.viewer("customer")
    await place(stranger)
    await place(made.owner)
    viewer = await viewer_of(made.token)

    answer = (await graph(viewer, PLACE, input=place_input())).data["orderPlace"]
    listed = (await graph(viewer, ORDERS)).data["orders"]

    assert answer["__typename"] == "Order"
    assert listed["totalCount"] == 2
    assert {one.customer_id for one in await Order.all()} == {made.account.id, stranger.user_id}
    entry = await AuditEntry.filter(action="orders:place").order_by("-sequence").first()
    assert entry is not None
    assert (entry.actor_id, entry.actor_name) == (viewer.user_id, "Shop sync")
    assert viewer.user_id != made.account.id


async def test_what_was_not_given_is_refused_though_the_owner_may(graph: Graph, people: People) -> None:
    made = await program(people)

    answer = await graph(await viewer_of(made.token), PLACE, input=place_input())

    assert answer.codes == ["FORBIDDEN"]
    assert await Order.all().count() == 0


@pytest.mark.parametrize(
    ("role", "grant", "code"),
    [
        ("customer", ("orders:read", "any"), "NOT_HELD"),
        ("customer", ("orders:read", "unit"), "NOT_HELD"),
        ("customer", ("orders:hold", "own"), "NOT_HELD"),
        ("customer", ("users:reveal", "own"), "NOT_FOR_PROGRAMS"),
        ("operator", ("role_assignments:create", "any"), "NOT_FOR_PROGRAMS"),
        ("operator", ("api_clients:create", "own"), "NOT_FOR_PROGRAMS"),
        ("operator", ("api_tokens:create", "own"), "NOT_FOR_PROGRAMS"),
        ("operator", ("sessions:revoke", "own"), "NOT_FOR_PROGRAMS"),
        ("operator", ("passwords:change", "own"), "NOT_FOR_PROGRAMS"),
        ("operator", ("second_factors:enrol", "own"), "NOT_FOR_PROGRAMS"),
        ("developer", ("orders:read", "own"), "NOT_HELD"),
        ("customer", ("orders:everything", "own"), "UNKNOWN"),
    ],
)
async def test_nobody_gives_a_program_what_they_lack_or_what_is_for_people(
    people: People, role: str, grant: tuple[str, str], code: str
) -> None:
    owner = await signed_in(await people.user(role))

    with pytest.raises(InvalidInput) as refused:
        await service.create(owner, replace(WANTED, grants=(grant,)))

    assert [(one.path, one.code) for one in refused.value.issues] == [(("grants", "0", "permission"), code)]
    assert await ApiClient.all().count() == 0


async def test_whoever_may_everywhere_may_give_their_own(people: People) -> None:
    made = await program(people, "operator", grants=(("orders:read", "own"), ("orders:place", "any")))
    viewer = await viewer_of(made.token)

    assert scope_of(viewer, Permission.ORDERS_READ) == Scope(own=frozenset({made.account.id, viewer.user_id or 0}))
    assert scope_of(viewer, Permission.ORDERS_PLACE).any


async def test_a_program_stays_within_its_owner_s_unit(people: People) -> None:
    office = await people.office()
    owner = await people.user("clerk", unit_id=office.id)
    async with database.transaction():
        await permissions.assign(SYSTEM, owner.id, "operator")
    made = await program_of(owner, grants=(("orders:read", "unit"),))

    assert scope_of(await viewer_of(made.token), Permission.ORDERS_READ) == Scope(units=frozenset({office.id}))


Loss = Callable[[int], Awaitable[Any]]
LOSSES: dict[str, Loss] = {
    "the owner loses the role": lambda owner: RoleAssignment.filter(user_id=owner).delete(),
    "the owner's role ends": lambda owner: RoleAssignment.filter(user_id=owner).update(valid_until=now()),
    "the owner is suspended": lambda owner: User.filter(id=owner).update(state=UserState.SUSPENDED),
    "the owner leaves": lambda owner: User.filter(id=owner).update(state=UserState.DEACTIVATED),
    "the owner is locked": lambda owner: User.filter(id=owner).update(state=UserState.LOCKED),
    "the program is suspended": lambda owner: ApiClient.filter(owner_id=owner).update(state=ClientState.SUSPENDED),
    "the program is revoked": lambda owner: ApiClient.filter(owner_id=owner).update(state=ClientState.REVOKED),
    "the program's time is over": lambda owner: ApiClient.filter(owner_id=owner).update(expires_at=now()),
    "the program's account is closed": lambda owner: User.filter(kind="api_client").update(state=UserState.DEACTIVATED),
    "the grant is taken": lambda owner: ApiClient.filter(owner_id=owner).update(grants=""),
}


@pytest.mark.parametrize("loss", LOSSES)
async def test_what_is_lost_is_lost_with_the_next_request(graph: Graph, people: People, loss: str) -> None:
    made = await program(people)
    assert (await graph(await viewer_of(made.token), ORDERS)).codes == []

    async with database.transaction():
        await LOSSES[loss](made.account.id)

    assert (await graph(await viewer_of(made.token), ORDERS)).codes in (["FORBIDDEN"], ["UNAUTHENTICATED"])
    account = await ApiClient.get(id=made.client_id)
    assert scope_of(await present(account.user_id, request_id="job"), Permission.ORDERS_READ).is_empty


async def test_another_role_of_the_owner_gives_the_program_nothing_it_was_not_given(people: People) -> None:
    made = await program(people)
    before = permissions_of(await viewer_of(made.token))
    async with database.transaction():
        await RoleAssignment.create(
            user_id=made.account.id, role="system_administrator", valid_from=now(), created_at=now()
        )

    assert permissions_of(await viewer_of(made.token)) == before


@pytest.mark.parametrize(
    "permission",
    [
        Permission.API_CLIENTS_CREATE,
        Permission.API_TOKENS_CREATE,
        Permission.ROLE_ASSIGNMENTS_CREATE,
        Permission.SESSIONS_CREATE,
        Permission.REGISTRATIONS_CREATE,
        Permission.PASSWORDS_RESET,
    ],
)
async def test_a_program_is_for_no_accounts_whatever_its_owner_is(people: People, permission: Permission) -> None:
    owner = await people.user("operator")
    async with database.transaction():
        await permissions.assign(SYSTEM, owner.id, "system_administrator")
    made = await program_of(owner)

    with pytest.raises(Forbidden):
        require(await viewer_of(made.token), permission)


async def test_grants_written_into_the_table_by_hand_do_not_make_a_program_a_person(people: People) -> None:
    made = await program(people)
    async with database.transaction():
        await ApiClient.filter(id=made.client_id).update(grants="sessions:revoke/own users:reveal/any orders:read/any")
    viewer = await viewer_of(made.token)

    assert scope_of(viewer, Permission.SESSIONS_REVOKE).is_empty
    assert scope_of(viewer, Permission.USERS_REVEAL).is_empty
    assert scope_of(viewer, Permission.ORDERS_READ).is_empty, "the owner reads their own only"


async def test_a_program_makes_no_program_and_no_token(people: People) -> None:
    made = await program(people)
    viewer = await viewer_of(made.token)

    with pytest.raises(Forbidden):
        await service.create(viewer, WANTED)
    with pytest.raises(Forbidden):
        await tokens.create(viewer, made.client_id, 30)


async def test_a_program_does_not_get_around_the_assurance_its_owner_lacks(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs of staff act for others; a customer's acts for the customer."""
    made = await program(people, grants=PLACES)
    async with database.transaction():
        await User.filter(id=made.account.id).update(email_index=None, phone_index=None, email_sealed=None)

    for viewer in (await viewer_of(made.token), made.owner):
        with pytest.raises(AssuranceTooLow):
            await place(viewer)


async def test_what_is_privileged_is_approved_by_others_first(people: People) -> None:
    owner = await signed_in(await people.user("operator"))
    privileged = replace(WANTED, grants=(("orders:export", "any"),))

    with pytest.raises(ApprovalNeeded) as needed:
        await service.create(owner, privileged)
    assert await ApiClient.all().count() == 0

    other = replace(privileged, grants=(("orders:export", "any"), ("orders:pay", "any")))
    with approval.carrying_out(needed.value.command), pytest.raises(ApprovalNeeded):
        await service.create(owner, other)
    with approval.carrying_out(needed.value.command):
        made = await service.carry_out_create(owner, needed.value.command.payload)
    client = await ApiClient.get()
    assert made == ("ApiClient", client.id)
    assert (client.grants, client.owner_id) == ("orders:export/any", owner.user_id)


async def test_what_was_approved_is_not_made_once_its_owner_lacks_it(people: People) -> None:
    account = await people.user("operator")
    with pytest.raises(ApprovalNeeded) as needed:
        await service.create(await signed_in(account), replace(WANTED, rate_class=RateClass.BULK))
    async with database.transaction():
        await RoleAssignment.filter(user_id=account.id).delete()

    with approval.carrying_out(needed.value.command), pytest.raises(Forbidden):
        await service.carry_out_create(await signed_in(account), needed.value.command.payload)


async def test_a_change_needs_approval_for_what_it_adds_and_for_nothing_else(people: People) -> None:
    made = await program(people, "operator")
    with pytest.raises(ApprovalNeeded) as needed:
        await service.update(made.owner, made.client_id, 1, replace(WANTED, grants=(("orders:pay", "any"),)))
    with approval.carrying_out(needed.value.command):
        await service.carry_out_update(made.owner, needed.value.command.payload)

    renamed = replace(WANTED, name="Shop sync 2", grants=(("orders:pay", "any"),))
    await service.update(made.owner, made.client_id, 2, renamed)

    assert (await viewer_of(made.token)).name == "Shop sync 2"


async def test_an_old_sign_in_makes_no_program(people: People, stopped_clock: Callable[[timedelta], None]) -> None:
    owner = await signed_in(await people.user("customer"))
    stopped_clock(timedelta(minutes=6))

    with pytest.raises(ReauthenticationRequired):
        await service.create(owner, WANTED)


@pytest.mark.parametrize("role", ["customer", "operator", "auditor", "system_administrator"])
async def test_somebody_else_s_program_is_not_there_to_be_changed(people: People, role: str) -> None:
    made = await program(people)
    other = await signed_in(await people.user(role))

    for attempt in (
        service.update(other, made.client_id, 1, WANTED),
        service.suspend(other, made.client_id, 1, "why not"),
        service.revoke(other, made.client_id, 1, "why not"),
        service.resume(other, made.client_id, 1),
        tokens.create(other, made.client_id, 30),
        tokens.rotate(other, made.token_id, 1),
        tokens.revoke(other, made.token_id),
    ):
        with pytest.raises((NotFound, InvalidInput)):
            await attempt
    assert not (await viewer_of(made.token)).is_anonymous


KINDS = st.sampled_from([kind.value for kind in ScopeKind])
GRANTS = st.frozensets(st.tuples(st.sampled_from([one.value for one in Permission]), KINDS), max_size=12)
HELD = st.lists(
    st.builds(
        Assignment,
        st.sampled_from(sorted(roles())),
        st.none() | st.integers(1, 3),
        st.none() | st.integers(1, 3),
    ),
    max_size=4,
)


@given(GRANTS, HELD, st.booleans())
def test_whatever_a_program_is_given_it_reaches_no_row_its_owner_does_not(
    given: frozenset[tuple[str, str]], held: list[Assignment], sandbox: bool
) -> None:
    owner = Viewer(user_id=1, kind="staff", stage=Stage.COMPLETE, assignments=tuple(held))
    grants = rights.in_force(rights.stored(given), sandbox)
    viewer = replace(owner, user_id=2, kind="api_client", program=Program(9, 1, "staff", grants))

    for permission in Permission:
        mine, theirs = scope_of(viewer, permission), scope_of(owner, permission)
        assert theirs.any or not mine.any, permission
        assert theirs.any or mine.own <= theirs.own | {2}, permission
        assert theirs.any or mine.units <= theirs.units, permission
        assert theirs.any or mine.partners <= theirs.partners, permission
        assert mine.is_empty or permission.value in {name for name, _ in grants}, permission


@given(GRANTS)
def test_grants_are_the_same_once_they_were_stored(given: frozenset[tuple[str, str]]) -> None:
    assert set(rights.told(rights.stored(given))) == set(given)
