"""Writes messages down in the transaction that causes them, and forgets old ones."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import orjson

from server.core import database
from server.core.clock import now
from server.core.contacts import Contact, reached_by
from server.core.crypto import sealer
from server.core.languages import Language
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.notifications.models import Message
from server.domains.notifications.templates import worded
from server.domains.notifications.words import MessageState, MessageTemplate

TABLE = "messages"
USEFUL_FOR = timedelta(days=1)
KEPT = timedelta(days=90)


async def post(
    to: Contact,
    template: MessageTemplate,
    language: Language,
    parameters: Mapping[str, str] | None = None,
    *,
    send_by: datetime | None = None,
) -> int:
    """Write a message down inside the present transaction; it leaves once that is committed. Its key."""
    given = dict(parameters or {})
    worded(template, to.channel, language, given)  # a parameter that is missing is noticed here, not by the carrier
    row = str(uuid.uuid4())
    message = await Message.create(
        channel=to.channel,
        template=template.value,
        language=language,
        seal_row=row,
        recipient_sealed=sealer().seal(to.address, table=TABLE, column="recipient", row=row),
        recipient_masked=to.masked,
        recipient_index=recipient_index(to),
        parameters_sealed=sealer().seal(orjson.dumps(given).decode(), table=TABLE, column="parameters", row=row),
        created_at=now(),
        send_by=send_by or now() + USEFUL_FOR,
    )
    await enqueue(JobKind.MESSAGES_SEND, {"message_id": message.id}, key=f"message:{message.id}")
    return int(message.id)


def recipient_index(to: Contact) -> str:
    """The blind index messages to an address are found by."""
    return sealer().blind_index("messages.recipient", to.address)


def searched_recipient(words: str) -> str | None:
    """The blind index of an address or number as somebody typed it, or None where it is none."""
    found = reached_by(words)
    return None if found is None else recipient_index(found)


def parameters_of(message: Message) -> dict[str, str]:
    """The parameters in clear."""
    opened = sealer().open(message.parameters_sealed, table=TABLE, column="parameters", row=message.seal_row)
    found: dict[str, str] = orjson.loads(opened)
    return found


async def forget() -> int:
    """Give up messages that are no use any more and whose job is gone, and delete those that ended long ago; how many."""
    erased = {"recipient_sealed": None, "parameters_sealed": None}
    async with database.transaction():
        late = Message.filter(state=MessageState.WAITING, send_by__lt=now() - USEFUL_FOR)
        await late.update(state=MessageState.EXPIRED, ended_at=now(), **erased)
        return await Message.filter(ended_at__lt=now() - KEPT).delete()


async def forget_recipients(contacts: Sequence[Contact]) -> None:
    """Erase from messages that have ended to whom they went, inside the present transaction; the rest end soon."""
    indexes = [recipient_index(one) for one in contacts]
    ended = Message.filter(recipient_index__in=indexes).exclude(state=MessageState.WAITING)
    await ended.update(recipient_masked="", recipient_index="", recipient_sealed=None, parameters_sealed=None)
