"""A deleted account: nothing of its person can be read any more, what a law keeps stays sealed until its time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from server.core import database
from server.core.errors import InvalidCredentials
from server.core.settings import Settings
from server.domains.audit import verification
from server.domains.audit.models import AuditEntry
from server.domains.files.models import File
from server.domains.jobs.embedded import drain
from server.domains.notifications.models import Message
from server.domains.orders.models import Order
from server.domains.orders.parties import opened
from server.domains.orders.states import OrderStatus
from server.domains.permissions.identification import identify
from server.domains.permissions.models import RoleAssignment
from server.domains.shipments.models import Shipment
from server.domains.subjects import erasing
from server.domains.users import second_factors, signing_in
from server.domains.users.models import Consent, ConsentPurpose, Credential, SecondFactor, Session, User, UserState
from tests.subjects.asking import EMAIL, NUMBER, Subject, subject
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import PASSWORD, People
from tests.support.post_room import PostRoom
from tests.support.registering import somebody
from tests.support.walk import signed_in
from tests.users.test_secrecy import everything_stored

YEAR = timedelta(days=365.25)


@pytest.fixture
async def asking(graph: Graph, post_room: PostRoom) -> Subject:
    return await subject(graph)


async def ordered(asking: Subject, people: People, status: OrderStatus = OrderStatus.COMPLETED) -> int:
    """A letter of the subject's, which has come to that state."""
    order_id = await place(replace(await people.viewer("customer"), user_id=asking.user.id))
    await Order.filter(id=order_id).update(status=status)
    return order_id


async def deleted(asking: Subject, people: People) -> dict[str, object]:
    staff = await people.viewer("support")
    asked = await asking.ask("DELETION")
    begun = await asking.act(staff, "subjectRequestBegin", asked)
    return await asking.act(staff, "subjectRequestFulfil", begun)


async def test_nothing_of_the_person_stands_in_the_account_any_more(
    asking: Subject, people: People, post_room: PostRoom
) -> None:
    async with database.transaction():
        await second_factors.confirm_for(asking.user)
        await Consent.create(
            user_id=asking.user.id,
            purpose=ConsentPurpose.SERVICE_TERMS,
            text_version="1",
            given_at=asking.user.created_at,
        )
    await ordered(asking, people)
    await asking.ask("EXPORT")

    done = await deleted(asking, people)

    assert done["state"] == "DONE"
    kept = done["kept"]
    assert isinstance(kept, list)
    assert [one["name"] for one in kept] == ["ORDERS", "RECEIPTS", "AUDIT_TRAIL", "CONSENTS", "REQUESTS"]
    assert all(one["basis"] and one["years"] for one in kept)
    user = await User.get(id=asking.user.id)
    assert (user.state, "孙丽" in user.display_name) == (UserState.DEACTIVATED, False)
    row = [
        user.email_sealed,
        user.email_masked,
        user.email_index,
        user.phone_sealed,
        user.phone_masked,
        user.phone_index,
    ]
    assert row == [None] * 6
    for model in (Credential, SecondFactor, RoleAssignment):
        assert await model.filter(user_id=user.id).count() == 0
    assert {(one.device, one.address_block) for one in await Session.filter(user_id=user.id)} == {("", "")}
    assert await File.filter(owner_id=user.id, key_sealed__isnull=False).count() == 0
    assert "请求注销" in post_room.last_to(EMAIL).text
    assert "请求注销" in post_room.last_to(NUMBER).text
    await drain()
    assert await Message.filter(recipient_index="").count() == 2, "what went there before"
    assert await Message.filter(recipient_sealed__isnull=False).count() == 0


async def test_sessions_end_at_once_and_nobody_signs_in_any_more(asking: Subject, people: People) -> None:
    opened_session = await signing_in.sign_in(somebody(), EMAIL, PASSWORD)
    before = await identify(opened_session.token, address="203.0.113.7", user_agent="", request_id="r")
    assert before.user_id == asking.user.id

    await deleted(asking, people)

    after = await identify(opened_session.token, address="203.0.113.7", user_agent="", request_id="r")
    assert after.user_id is None
    with pytest.raises(InvalidCredentials):
        await signing_in.sign_in(somebody(), EMAIL, PASSWORD)


async def test_the_address_is_free_again(asking: Subject, people: People, graph: Graph) -> None:
    await deleted(asking, people)
    assert (await subject(graph, "新人")).user.id != asking.user.id


async def test_the_trail_stays_whole_and_nameable(asking: Subject, people: People) -> None:
    await deleted(asking, people)
    found = await verification.verify([])
    assert found.intact
    assert await AuditEntry.filter(object_type="SubjectRequest", action="subject_requests:decide").count() == 2


async def test_no_account_is_deleted_while_its_orders_are_under_way(asking: Subject, people: People) -> None:
    order_id = await ordered(asking, people, OrderStatus.IN_TRANSIT)
    refused = await asking.ask("DELETION")
    assert (refused["code"], "1 of your orders" in refused["message"]) == ("CONFLICT", True)

    await Order.filter(id=order_id).update(status=OrderStatus.COMPLETED)
    staff = await people.viewer("support")
    begun = await asking.act(staff, "subjectRequestBegin", await asking.ask("DELETION"))
    await ordered(asking, people, OrderStatus.CONFIRMED)
    assert (await asking.act(staff, "subjectRequestFulfil", begun))["code"] == "CONFLICT"
    assert (await User.get(id=asking.user.id)).email_sealed is not None


async def test_staff_accounts_are_not_deleted_this_way(graph: Graph, people: People, post_room: PostRoom) -> None:
    staff = await people.user("clerk")
    answer = await Subject(graph, staff, await signed_in(staff)).ask("DELETION")
    assert answer["code"] == "CONFLICT"


async def test_what_the_law_keeps_is_erased_when_its_time_is_over_and_not_before(
    opened_database: Settings, asking: Subject, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    asking.viewer = await signed_in(asking.user)
    order_id, others = await ordered(asking, people), await place(await people.viewer("customer"))
    await Order.filter(id=others).update(status=OrderStatus.COMPLETED)
    await deleted(asking, people)
    order = await Order.get(id=order_id)
    assert opened(order.sender_sealed, "sender", order.seal_row).name == "李四"

    stopped_clock(3 * YEAR - timedelta(days=1))
    assert await erasing.erase_kept() == 0
    stopped_clock(timedelta(days=2))
    assert await erasing.erase_kept() == 1
    assert await erasing.erase_kept() == 0

    order = await Order.get(id=order_id)
    party = opened(order.sender_sealed, "sender", order.seal_row)
    assert (party.name, party.phone, party.street, party.city) == ("*", "", "*", "北京市")
    assert order.sender_phone_index == order.addressee_phone_index == ""
    assert "李" not in str(order.sender_masked)
    assert (await Shipment.filter(reference=order.number).values("sender_suffix_index"))[0]["sender_suffix_index"] == ""
    other = await Order.get(id=others)
    assert opened(other.sender_sealed, "sender", other.seal_row).name == "李四", (
        "an account that is in use keeps its orders"
    )


async def test_the_name_goes_from_everything_but_the_trail(
    opened_database: Settings, graph: Graph, people: People, post_room: PostRoom
) -> None:
    asking = await subject(graph, "司马相如如")
    await deleted(asking, people)
    assert "司马相如如".encode() in await everything_stored(opened_database), "the trail names who asked"
    names = [one["display_name"] for one in await User.all().values("display_name")]
    assert "司马相如如" not in names
