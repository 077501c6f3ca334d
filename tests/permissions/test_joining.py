"""People come by a link, pause, and leave: what they had is gone in the same transaction."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from server.core import global_ids
from server.core.clock import now
from server.core.errors import Conflict, GrantRefused
from server.core.events import subscribe
from server.core.languages import Language
from server.core.viewer import ANONYMOUS, Stage
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.permissions import elevating, inviting, leaving
from server.domains.permissions.identification import identify, present
from server.domains.permissions.inviting import Guest
from server.domains.permissions.models import Invitation, RoleAssignment
from server.domains.users.events import UserLeft, UserSuspended
from server.domains.users.models import Session, User, UserKind, UserState
from server.subscriptions import SUBSCRIPTIONS
from tests.permissions.assigning import Assigning, held_by, told, wish
from tests.support.attacking import opened
from tests.support.authenticator import ORIGIN
from tests.support.people import PASSWORD
from tests.support.post_room import PostRoom
from tests.support.walk_assigned import approved, link_in, recent

Advance = Callable[[timedelta], None]
ADDRESS = "new.colleague@example.cn"
INVITE = """mutation I($input: UserInviteInput!) { userInvite(input: $input) { __typename ... on Error { code }
  ... on InvalidInput { issues { path code } } ... on GrantRefused { reasons { code } }
  ... on User { id state kind emailMasked roleAssignments { role } } } }"""
ACCEPT = """mutation A($input: InvitationAcceptInput!) { invitationAccept(input: $input) { __typename
  ... on SignedIn { token stage } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
GUEST = {"kind": "STAFF", "displayName": "New Colleague", "email": ADDRESS, "language": "EN"}


async def invited(assigning: Assigning, room: PostRoom, **more: Any) -> tuple[User, str]:
    """Somebody who was invited, and the token of their link."""
    viewer = await assigning.administrator()
    answer = await assigning.graph(viewer, INVITE, input={**GUEST, **more}, origin=ORIGIN)
    assert told(answer, "userInvite") == "DONE", answer.data
    await drain()
    user = await User.get(id=global_ids.decode_as("User", answer.data["userInvite"]["id"]))
    return user, link_in(room.last_to(ADDRESS).text)


async def accepted(assigning: Assigning, token: str, password: str = PASSWORD) -> Any:
    given = {"token": token, "password": password}
    return (await assigning.graph(ANONYMOUS, ACCEPT, input=given)).data["invitationAccept"]


async def test_somebody_who_was_invited_sets_their_password_once_and_must_set_up_a_second_factor(
    assigning: Assigning, post_room: PostRoom
) -> None:
    user, token = await invited(assigning, post_room, role="clerk")

    assert (user.state, await held_by(user.id)) == (UserState.PENDING_VERIFICATION, ["clerk"])
    assert f"{ORIGIN}/invitation#{token}" in post_room.last_to(ADDRESS).text
    first = await accepted(assigning, token)
    assert (first["__typename"], first["stage"]) == ("SignedIn", Stage.ENROLMENT.value)
    assert (await User.get(id=user.id)).state is UserState.ACTIVE
    assert (await accepted(assigning, token))["code"] == "INVALID_CREDENTIALS"
    assert await AuditEntry.filter(action="invitations:accept", actor_id=user.id, outcome="succeeded").exists()


async def test_a_weak_password_costs_no_link(assigning: Assigning, post_room: PostRoom) -> None:
    _, token = await invited(assigning, post_room)

    assert (await accepted(assigning, token, "short"))["code"] == "INVALID_INPUT"
    assert (await accepted(assigning, token))["__typename"] == "SignedIn"


async def test_a_link_that_is_over_was_renewed_or_whose_guest_has_gone_opens_nothing(
    assigning: Assigning, post_room: PostRoom, stopped_clock: Advance
) -> None:
    user, token = await invited(assigning, post_room)
    viewer = await assigning.administrator()

    await inviting.renew(viewer, user.id, Language.EN, ORIGIN)
    await drain()
    second = link_in(post_room.last_to(ADDRESS).text)
    assert (await accepted(assigning, token))["code"] == "INVALID_CREDENTIALS"
    stopped_clock(timedelta(hours=72))
    assert (await accepted(assigning, second))["code"] == "INVALID_CREDENTIALS"
    viewer = recent(viewer)
    await inviting.renew(viewer, user.id, Language.EN, ORIGIN)
    await drain()
    third = link_in(post_room.last_to(ADDRESS).text)
    await leaving.deactivate(viewer, user.id, 1, "a mistake")
    assert (await accepted(assigning, third))["code"] == "INVALID_CREDENTIALS"
    assert (await accepted(assigning, "ph_guessed"))["code"] == "INVALID_CREDENTIALS"
    stopped_clock(timedelta(days=200))
    await inviting.forget()
    assert await Invitation.all().count() == 0


@pytest.mark.parametrize("role", ["auditor", "security_administrator", "support"])
async def test_nobody_is_invited_to_a_role_others_have_to_approve(assigning: Assigning, role: str) -> None:
    viewer = await assigning.administrator()

    answer = await assigning.graph(viewer, INVITE, input={**GUEST, "role": role}, origin=ORIGIN)

    assert told(answer, "userInvite") == "NEEDS_APPROVAL"
    assert not await User.exists(display_name="New Colleague")


async def test_nobody_is_invited_to_more_than_the_host_may_give(assigning: Assigning) -> None:
    viewer = recent(await assigning.people.viewer("system_administrator"))

    answer = await assigning.graph(viewer, INVITE, input={**GUEST, "role": "clerk"}, origin=ORIGIN)

    assert told(answer, "userInvite") == "NOT_HELD"


async def test_an_invitation_wants_an_address_a_kind_that_is_invited_and_a_page(assigning: Assigning) -> None:
    viewer = await assigning.administrator()

    answer = await assigning.graph(viewer, INVITE, input={**GUEST, "kind": "CUSTOMER", "email": " "}, origin=ORIGIN)
    found = {(one["path"][0], one["code"]) for one in answer.data["userInvite"]["issues"]}
    assert found == {("kind", "NOT_ALLOWED"), ("email", "REQUIRED")}
    with pytest.raises(Conflict, match="page"):
        await inviting.invite(viewer, Guest(UserKind.STAFF, "New", ADDRESS, Language.EN), None)
    assert not await User.exists(display_name="New")


async def test_who_was_invited_and_has_not_come_cannot_sign_in_or_reset_a_password(
    assigning: Assigning, post_room: PostRoom
) -> None:
    user, _ = await invited(assigning, post_room)

    assert (await present(user.id, request_id="")).is_anonymous
    assert not await Session.exists(user_id=user.id)


async def test_who_leaves_loses_roles_elevations_and_sessions_at_once_and_others_hear_of_it(
    assigning: Assigning,
) -> None:
    heard: list[object] = []

    async def hear(news: object) -> None:
        heard.append(news)
        assert not await RoleAssignment.exists(user_id=viewer.user_id), "within the transaction it is all gone"

    viewer = recent(await assigning.people.viewer("clerk"))
    user = await User.get(id=viewer.user_id)
    await approved(partial(elevating.request, viewer, wish("operator")))
    token = await opened(user)
    subscribe({**SUBSCRIPTIONS, UserLeft: (hear,)})
    try:
        assert await assigning.stepped(await assigning.administrator(), "userDeactivate", user) == "DONE"
    finally:
        subscribe(SUBSCRIPTIONS)

    assert (await identify(token, address="", user_agent="", request_id="")).is_anonymous
    assert (await User.get(id=user.id)).state is UserState.DEACTIVATED
    assert await held_by(user.id) == []
    assert heard == [UserLeft(user.id)]
    assert (await AuditEntry.all().order_by("-sequence").first()).action == "users:deactivate"  # type: ignore[union-attr]


async def test_who_is_suspended_keeps_their_roles_for_when_they_are_back(assigning: Assigning) -> None:
    heard: list[object] = []

    async def hear(news: object) -> None:
        heard.append(news)

    viewer = recent(await assigning.people.viewer("clerk"))
    user, host = await User.get(id=viewer.user_id), await assigning.administrator()
    await approved(partial(elevating.request, viewer, wish("operator")))
    token = await opened(user)
    subscribe({**SUBSCRIPTIONS, UserSuspended: (hear,)})
    try:
        assert await assigning.stepped(host, "userSuspend", user) == "DONE"
    finally:
        subscribe(SUBSCRIPTIONS)

    assert heard == [UserSuspended(user.id)]
    assert (await identify(token, address="", user_agent="", request_id="")).is_anonymous
    assert await assigning.stepped(host, "userReactivate", user) == "VERSION_CONFLICT"
    assert await assigning.stepped(host, "userReactivate", user, 2) == "DONE"
    assert [one.role for one in (await present(user.id, request_id="")).assignments] == ["clerk"]
    assert (await identify(token, address="", user_agent="", request_id="")).is_anonymous


async def test_steps_are_taken_in_their_order_by_who_may_and_never_with_oneself(assigning: Assigning) -> None:
    host, user = await assigning.administrator(), await assigning.people.user("clerk")
    await assigning.administrator()
    me, buyer = await User.get(id=host.user_id), await assigning.people.user("customer")

    assert await assigning.stepped(host, "userReactivate", user) == "INVALID_TRANSITION"
    assert await assigning.stepped(host, "userSuspend", user, reason="") == "INVALID_INPUT"
    for name in ("userSuspend", "userDeactivate"):
        assert await assigning.stepped(host, name, me) == "OWN_ACCOUNT"
        for role in ("operator", "auditor", "support", "clerk"):
            other = recent(await assigning.people.viewer(role))
            assert await assigning.stepped(other, name, user) == "FORBIDDEN"
    assert await assigning.stepped(host, "userDeactivate", buyer) == "CONFLICT"
    assert await assigning.stepped(host, "userSuspend", buyer) == "DONE"
    assert await assigning.stepped(host, "userDeactivate", user) == "DONE"
    assert await assigning.stepped(host, "userReactivate", user, 2) == "INVALID_TRANSITION"


async def test_closing_wants_a_sign_in_of_just_now(assigning: Assigning) -> None:
    viewer, user = await assigning.people.viewer("security_administrator"), await assigning.people.user("clerk")

    for name in ("userSuspend", "userReactivate", "userDeactivate"):
        assert await assigning.stepped(viewer, name, user) == "REAUTHENTICATION_REQUIRED"


async def test_what_fails_in_whoever_hears_of_it_undoes_the_leaving(assigning: Assigning) -> None:
    async def fail(news: object) -> None:
        raise GrantRefused

    host, user = await assigning.administrator(), await assigning.people.user("clerk")
    subscribe({**SUBSCRIPTIONS, UserLeft: (fail,)})
    try:
        with pytest.raises(GrantRefused):
            await leaving.deactivate(host, user.id, 1, "a reason")
    finally:
        subscribe(SUBSCRIPTIONS)

    assert await held_by(user.id) == ["clerk"]
    assert (await User.get(id=user.id)).state is UserState.ACTIVE
    assert now() > user.created_at
