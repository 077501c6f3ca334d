"""Another address or number for one's account, through the graph."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.contacts import reached_by
from server.core.errors import InvalidCredentials, TooManyAttempts
from server.core.languages import Language
from server.core.settings import Settings
from server.core.viewer import Stage, Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.users import accounts, contact_changes, resetting, signing_in
from server.domains.users.models import ContactChange, ContactChangeState, OneTimeCode, User, UserKind
from tests.support.graph import Graph
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.registering import another, somebody
from tests.support.walk import signed_in
from tests.users.test_secrecy import everything_stored

START = """mutation Start($input: ContactChangeStartInput!) { contactChangeStart(input: $input) { __typename
  ... on CodeRequested { requestToken channel contactMasked nextAfterSeconds }
  ... on Error { code message } ... on InvalidInput { issues { path code } } } }"""
CONFIRM = """mutation Confirm($input: ContactChangeConfirmInput!) { contactChangeConfirm(input: $input) { __typename
  ... on ContactChange { id channel contactMasked formerMasked state effectiveAt } ... on Error { code message } } }"""
CANCEL = """mutation Cancel($input: ContactChangeCancelInput!) { contactChangeCancel(input: $input) { __typename
  ... on ContactChange { state endedAt } ... on Error { code } } }"""
OLD, NEW, NUMBER = "li.lei@example.cn", "lei.li@example.cn", "+8613987654321"
HOLD = timedelta(days=3)


@dataclass
class Changing:
    """Somebody signed in, with an address and a number."""

    graph: Graph
    post_room: PostRoom
    user: User
    viewer: Viewer

    async def start(self, contact: str = NEW, password: str = PASSWORD) -> dict[str, Any]:
        """Ask for a code, and have the message sent."""
        answer = await self.graph(self.viewer, START, input={"contact": contact, "password": password})
        await drain()
        found: dict[str, Any] = answer.data["contactChangeStart"]
        return found

    async def confirm(self, token: str, code: str, viewer: Viewer | None = None) -> dict[str, Any]:
        """Prove the new contact, and have the notices sent."""
        given = {"requestToken": token, "code": code}
        answer = await self.graph(viewer or self.viewer, CONFIRM, input=given)
        await drain()
        found: dict[str, Any] = answer.data["contactChangeConfirm"]
        return found

    async def held(self, contact: str = NEW) -> dict[str, Any]:
        """Up to the hold."""
        to = reached_by(contact)
        assert to is not None
        token = (await self.start(contact))["requestToken"]
        return await self.confirm(token, self.post_room.code_to(to.address))

    async def cancel(self, change_id: str, viewer: Viewer | None = None) -> dict[str, Any]:
        """Give the change up."""
        answer = await self.graph(viewer or self.viewer, CANCEL, input={"id": change_id})
        found: dict[str, Any] = answer.data["contactChangeCancel"]
        return found

    async def signs_in_with(self, login: str) -> bool:
        """Whether the account is called that."""
        try:
            await signing_in.sign_in(somebody(), login, PASSWORD)
        except InvalidCredentials:
            return False
        return True


@pytest.fixture
async def changing(graph: Graph, post_room: PostRoom) -> Changing:
    """Somebody signed in, with an address and a number."""
    new = accounts.NewUser(UserKind.CUSTOMER, "李雷", PASSWORD, email=OLD, phone=NUMBER)
    prepared = await accounts.prepare(new)
    async with database.transaction():
        user = await accounts.create(prepared)
    return Changing(graph, post_room, user, await signed_in(user))


async def test_a_new_address_is_in_force_after_its_hold_and_not_before(
    changing: Changing, stopped_clock: Callable[[timedelta], None]
) -> None:
    changing.viewer = await signed_in(changing.user)
    answer = await changing.held()

    assert answer["__typename"] == "ContactChange"
    assert (answer["state"], answer["contactMasked"], answer["formerMasked"]) == (
        "HELD", "l***@example.cn", "l***@example.cn",
    )  # fmt: skip
    stopped_clock(HOLD - timedelta(seconds=1))
    await drain()
    assert (await changing.signs_in_with(NEW), await changing.signs_in_with(OLD)) == (False, True)
    stopped_clock(timedelta(seconds=1))
    await drain()
    assert (await changing.signs_in_with(NEW), await changing.signs_in_with(OLD)) == (True, False)
    user = await User.get(id=changing.user.id)
    assert (user.version, user.phone_index) == (changing.user.version + 1, changing.user.phone_index)
    assert "可用于登录" in changing.post_room.last_to(NEW).text


async def test_every_present_contact_is_told_when_the_hold_begins(changing: Changing) -> None:
    await changing.held("13712345678")

    for contact in (OLD, NUMBER):
        assert "137******78" in changing.post_room.last_to(contact).text
    assert "验证码" in changing.post_room.last_to("+8613712345678").text


async def test_a_number_can_be_added_where_there_was_none(
    graph: Graph, post_room: PostRoom, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    user = await people.user("customer")
    changing = Changing(graph, post_room, user, await signed_in(user))

    answer = await changing.held("13712345678")
    stopped_clock(HOLD)
    await drain()

    assert (answer["channel"], answer["formerMasked"]) == ("SMS", None)
    assert await changing.signs_in_with("137 1234 5678")
    assert await changing.signs_in_with("person1@example.cn")


async def test_whoever_finds_a_session_open_needs_the_password(changing: Changing) -> None:
    answers = [await changing.start(f"new{n}@example.cn", "wrong wrong wrong") for n in range(11)]

    assert [one["code"] for one in answers] == ["INVALID_CREDENTIALS"] * 10 + ["TOO_MANY_ATTEMPTS"]
    with pytest.raises(TooManyAttempts):
        await contact_changes.start(changing.viewer, NEW, PASSWORD, Language.EN)
    assert await OneTimeCode.all().count() == 0
    assert await changing.signs_in_with(OLD), "signing in is another budget"


async def test_an_address_that_belongs_to_an_account_is_answered_like_any_other(
    changing: Changing, people: People
) -> None:
    await people.user("customer")

    known, unknown = await changing.start("person1@example.cn"), await changing.start("person2@example.cn")

    assert {**known, "requestToken": ""} == {**unknown, "requestToken": ""}
    assert "已属于您的账号" in changing.post_room.last_to("person1@example.cn").text
    wrong = another(changing.post_room.code_to("person2@example.cn"))
    answers = [await changing.confirm(one["requestToken"], wrong) for one in (known, unknown)]
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "INVALID_CODE"


async def test_a_code_is_worth_nothing_to_somebody_else(changing: Changing, people: People) -> None:
    token = (await changing.start())["requestToken"]
    stranger = await signed_in(await people.user("customer"))

    assert (await changing.confirm(token, changing.post_room.code_to(NEW), stranger))["code"] == "INVALID_CODE"
    assert await ContactChange.all().count() == 0


async def test_a_change_is_given_up_by_its_owner_once_and_by_nobody_else(
    changing: Changing, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    changing.viewer = await signed_in(changing.user)
    change = await changing.held()
    stranger = await signed_in(await people.user("customer"))

    assert (await changing.cancel(change["id"], stranger))["code"] == "NOT_FOUND"
    assert (await changing.cancel(change["id"]))["state"] == "CANCELLED"
    assert (await changing.cancel(change["id"]))["code"] == "INVALID_TRANSITION"
    stopped_clock(HOLD)
    await drain()
    assert await changing.signs_in_with(OLD)


async def test_a_new_password_stops_a_change_that_is_held(
    changing: Changing, stopped_clock: Callable[[timedelta], None]
) -> None:
    changing.viewer = await signed_in(changing.user)
    await changing.held()

    asked = await resetting.start(somebody(), NUMBER, Language.EN)
    await drain()
    given = resetting.Reset(asked.token, changing.post_room.code_to(NUMBER), "an entirely new phrase")
    await resetting.confirm(somebody(), given)

    assert (await ContactChange.get(user_id=changing.user.id)).state is ContactChangeState.CANCELLED
    stopped_clock(HOLD)
    await drain()
    assert (await User.get(id=changing.user.id)).email_index == changing.user.email_index


async def test_a_later_change_takes_the_place_of_an_earlier_one_of_its_kind(changing: Changing) -> None:
    await changing.held("first@example.cn")
    await changing.held("13712345678")
    await changing.held("second@example.cn")

    states = {one.contact_masked: one.state.name for one in await ContactChange.all()}
    assert states == {"f***@example.cn": "CANCELLED", "137******78": "HELD", "s***@example.cn": "HELD"}


async def test_an_address_somebody_else_got_during_the_hold_is_not_taken_from_them(
    stopped_clock: Callable[[timedelta], None], changing: Changing, people: People
) -> None:
    await changing.held("person1@example.cn")
    await people.user("customer")

    stopped_clock(HOLD + timedelta(days=1))
    await drain()

    change = await ContactChange.all().first()
    assert change is not None
    assert change.state is ContactChangeState.OVERTAKEN
    assert (await User.get(id=changing.user.id)).email_index == changing.user.email_index


async def test_an_address_somebody_else_got_before_the_code_came_is_refused(changing: Changing, people: People) -> None:
    token = (await changing.start("person1@example.cn"))["requestToken"]
    await people.user("customer")

    answer = await changing.confirm(token, changing.post_room.code_to("person1@example.cn"))

    assert answer["code"] == "CONFLICT"


async def test_what_is_held_is_sealed_and_erased_when_it_ends(changing: Changing, opened_database: Settings) -> None:
    change = await changing.held("hidden.person@example.cn")
    stored = await everything_stored(opened_database)
    await changing.cancel(change["id"])

    assert b"h***@example.cn" in stored
    assert b"hidden.person" not in stored
    assert [job.payload for job in await Job.filter(kind="contact_change")] == [
        {"change_id": global_ids.decode_as("ContactChange", change["id"])}
    ]
    assert (await ContactChange.get(user_id=changing.user.id)).contact_sealed is None


async def test_the_trail_names_who_asked_and_what_the_platform_did(
    changing: Changing, stopped_clock: Callable[[timedelta], None]
) -> None:
    changing.viewer = await signed_in(changing.user)
    await changing.held()
    stopped_clock(HOLD)
    await drain()

    entries = await AuditEntry.filter(action="contact_changes:create").order_by("sequence")
    assert [(one.actor_name, one.object_type) for one in entries] == [
        ("李雷", "User"), ("李雷", "ContactChange"), ("system", "User"),
    ]  # fmt: skip


async def test_somebody_half_way_signed_in_changes_nothing(changing: Changing) -> None:
    half_way = await signed_in(changing.user, Stage.SECOND_FACTOR)

    answer = await changing.graph(half_way, START, input={"contact": NEW, "password": PASSWORD})

    assert answer.codes == ["FORBIDDEN"]


async def test_the_owner_reads_the_changes_of_the_account(changing: Changing) -> None:
    await changing.held()

    document = "{ viewer { user { contactChanges { channel state contactMasked } } } }"

    assert (await changing.graph(changing.viewer, document)).data["viewer"]["user"]["contactChanges"] == [
        {"channel": "EMAIL", "state": "HELD", "contactMasked": "l***@example.cn"}
    ]
