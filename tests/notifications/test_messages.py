"""Messages from the transaction that causes them to their carrier, and what is left of them afterwards."""

import json
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.clock import now
from server.core.contacts import Channel, Contact
from server.core.errors import Undeliverable
from server.core.languages import Language
from server.core.settings import Settings
from server.core.viewer import ANONYMOUS
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.jobs.running import execute
from server.domains.jobs.words import JobStatus
from server.domains.notifications import service
from server.domains.notifications.carriers import NotDelivered, Outbox, use_carriers
from server.domains.notifications.models import Message
from server.domains.notifications.sending import DELAYS
from server.domains.notifications.words import MessageState, MessageTemplate
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.trying import Undone
from tests.users.test_secrecy import everything_stored

NUMBER, ADDRESS = Contact(Channel.SMS, "+8613987654321", "CN"), Contact(Channel.EMAIL, "secret.person@example.cn")
CODE = {"code": "471829", "minutes": "10"}
LIST = """query Messages($search: String) { messages(search: $search) { totalCount nodes {
  id channel template language recipientMasked state attempts carrier reference error endedAt } } }"""
CONTENT = "query Content($id: ID!) { messageContent(id: $id) { subject text } }"


async def written(to: Contact = NUMBER, **other: Any) -> Message:
    """A message about a code, written down."""
    async with database.transaction():
        key = await service.post(to, MessageTemplate.REGISTRATION_CODE, Language.ZH_CN, CODE, **other)
    return await Message.get(id=key)


async def again(message: Message) -> Message:
    """The message as it stands now."""
    return await Message.get(id=message.id)


async def test_a_message_leaves_once_its_transaction_is_committed(post_room: PostRoom) -> None:
    message = await written()
    assert post_room.sms.taken == []

    await drain()

    (taken,) = post_room.sms.taken
    assert (taken.key, taken.recipient, taken.subject) == (f"message-{message.id}", "+8613987654321", None)
    assert "471829" in taken.text
    sent = await again(message)
    assert (sent.state, sent.attempts, sent.carrier, sent.reference) == (
        MessageState.SENT, 1, "test", f"ref-message-{message.id}",
    )  # fmt: skip


async def test_a_message_of_a_transaction_that_is_undone_never_leaves(post_room: PostRoom) -> None:
    async def undone() -> None:
        async with database.transaction():
            await service.post(NUMBER, MessageTemplate.REGISTRATION_CODE, Language.EN, CODE)
            raise Undone

    with pytest.raises(Undone):
        await undone()
    await drain()

    assert post_room.sms.taken == []
    assert await Message.all().count() == 0


async def test_an_address_gets_an_e_mail_in_its_language(post_room: PostRoom) -> None:
    async with database.transaction():
        await service.post(ADDRESS, MessageTemplate.REGISTRATION_CODE, Language.EN, CODE)

    await drain()

    (taken,) = post_room.email.taken
    assert (taken.recipient, taken.subject) == ("secret.person@example.cn", "Your Posthouse registration code")


async def test_a_parameter_that_is_missing_is_noticed_before_anything_is_written(post_room: PostRoom) -> None:
    with pytest.raises(KeyError):
        async with database.transaction():
            await service.post(NUMBER, MessageTemplate.REGISTRATION_CODE, Language.EN, {})


async def test_neither_table_nor_job_nor_log_holds_number_or_code_in_clear(
    post_room: PostRoom, opened_database: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    post_room.sms.failures = [NotDelivered("SMS_503")]
    message = await written()
    await written(ADDRESS)
    await drain()
    stored = await everything_stored(opened_database) + caplog.text.encode()

    assert message.recipient_masked.encode() in stored
    for secret in ("13987654321", "secret.person", "471829"):
        assert secret.encode() not in stored
    assert [json.dumps(job.payload) for job in await Job.filter(kind="messages_send").order_by("id").limit(1)] == [
        json.dumps({"message_id": message.id})
    ]


async def test_what_has_left_is_erased(post_room: PostRoom) -> None:
    message = await written()

    await drain()

    sent = await again(message)
    assert (sent.recipient_sealed, sent.parameters_sealed) == (None, None)


async def test_a_carrier_that_fails_is_asked_again_later_and_later(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    post_room.sms.failures = [NotDelivered("SMS_503"), NotDelivered("SMS_UNREACHABLE")]
    message = await written()

    await drain()
    assert (await again(message)).error == "SMS_503"
    assert await drain() == 0
    for delay in DELAYS[:2]:
        stopped_clock(timedelta(seconds=delay))
        await drain()

    sent = await again(message)
    assert (sent.state, sent.attempts, sent.error) == (MessageState.SENT, 3, None)
    assert len(post_room.sms.taken) == 1


async def test_after_the_last_try_the_message_has_failed(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    post_room.sms.failures = [NotDelivered("SMS_503")] * 20
    message = await written()

    for delay in (0.0, *DELAYS):
        stopped_clock(timedelta(seconds=delay))
        await drain()

    failed = await again(message)
    assert (failed.state, failed.error, failed.attempts) == (MessageState.FAILED, "SMS_503", len(DELAYS) + 1)
    assert post_room.sms.tries == len(DELAYS) + 1
    assert failed.recipient_sealed is None


async def test_a_refusal_for_good_is_not_tried_again(post_room: PostRoom) -> None:
    post_room.sms.failures = [Undeliverable("SMS_400")]
    message = await written()

    await drain()

    failed = await again(message)
    assert (failed.state, failed.error) == (MessageState.FAILED, "SMS_400")
    job = await Job.get(key=f"message:{message.id}")
    assert (job.status, job.error) == (JobStatus.FAILED, "UNDELIVERABLE")


async def test_a_message_that_is_no_use_any_more_is_not_sent(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    message = await written(send_by=now() + timedelta(minutes=10))

    stopped_clock(timedelta(minutes=11))
    await drain()

    assert (await again(message)).state is MessageState.EXPIRED
    assert post_room.sms.tries == 0


async def test_a_job_delivered_twice_sends_once(post_room: PostRoom) -> None:
    message = await written()
    job = await Job.get(key=f"message:{message.id}")
    assert await execute(job.id)

    await Job.filter(id=job.id).update(status=JobStatus.READY)
    assert await execute(job.id)

    assert post_room.sms.tries == 1


async def test_a_channel_without_a_carrier_waits_for_one(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    message = await written()
    use_carriers({})
    await drain()
    assert (await again(message)).error == "NO_CARRIER"

    post_room.open()
    stopped_clock(timedelta(seconds=DELAYS[0]))
    await drain()

    assert (await again(message)).state is MessageState.SENT


async def test_old_messages_are_forgotten_and_forlorn_ones_given_up(
    post_room: PostRoom, stopped_clock: Callable[[timedelta], None]
) -> None:
    sent = await written()
    await drain()
    forlorn = await written(ADDRESS)
    await Job.all().delete()

    stopped_clock(timedelta(days=3))
    await service.forget()
    assert (await again(forlorn)).state is MessageState.EXPIRED
    assert (await again(forlorn)).recipient_sealed is None
    stopped_clock(timedelta(days=88))
    await service.forget()

    assert not await Message.exists(id=sent.id)
    assert await Message.exists(id=forlorn.id)


async def test_support_finds_a_message_by_the_number_it_went_to_and_sees_a_mask(
    post_room: PostRoom, graph: Graph, people: People
) -> None:
    await written()
    await written(ADDRESS)
    await drain()
    viewer = await people.viewer("support")

    found = (await graph(viewer, LIST, search="139 8765 4321")).data["messages"]
    everything = (await graph(viewer, LIST)).data["messages"]

    assert (found["totalCount"], everything["totalCount"]) == (1, 2)
    assert found["nodes"][0]["recipientMasked"] == "139******21"
    assert found["nodes"][0]["template"] == "REGISTRATION_CODE"
    assert everything["nodes"][0]["recipientMasked"] == "s***@example.cn"


@pytest.mark.parametrize("role", ["customer", "clerk", "regulator"])
async def test_others_see_no_messages(post_room: PostRoom, graph: Graph, people: People, role: str) -> None:
    message = await written()
    viewer = await people.viewer(role)

    assert (await graph(viewer, LIST)).codes == ["FORBIDDEN"]
    assert (await graph(viewer, CONTENT, id=global_ids.encode("Message", message.id))).codes == ["FORBIDDEN"]
    assert (await graph(ANONYMOUS, CONTENT, id=global_ids.encode("Message", message.id))).codes == ["UNAUTHENTICATED"]


async def test_what_the_outbox_of_a_demonstration_took_can_be_read_there_and_nowhere_else(
    post_room: PostRoom, graph: Graph, people: People
) -> None:
    viewer = await people.viewer("system_administrator")
    use_carriers({Channel.SMS: Outbox(), Channel.EMAIL: post_room.email})
    kept, gone = await written(), await written(ADDRESS)
    await drain()

    async def read(message: Message) -> Any:
        return (await graph(viewer, CONTENT, id=global_ids.encode("Message", message.id))).data["messageContent"]

    assert "471829" in (await read(kept))["text"]
    assert await read(gone) is None
    post_room.open()
    assert await read(kept) is None
