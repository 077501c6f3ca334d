"""The job that hands a message to its carrier: each try is noted before it is made, and makes it at most once."""

from typing import Any

from server.core import database
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import Undeliverable
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications.carriers import NotDelivered, Outgoing, carrier_of
from server.domains.notifications.models import Message
from server.domains.notifications.service import TABLE, parameters_of
from server.domains.notifications.templates import worded
from server.domains.notifications.words import MessageState, MessageTemplate

DELAYS = (5.0, 30.0, 120.0, 600.0, 1800.0, 7200.0)


@handler(JobKind.MESSAGES_SEND, delays=DELAYS, lane="messages")
async def send(ctx: Context, message_id: int) -> None:
    """Send one message. Nothing is done where it has come to its end, or is no use any more."""
    message = await _begun(ctx, message_id)
    if message is None:
        return
    carrier = carrier_of(message.channel)
    try:
        if carrier is None:
            raise NotDelivered("NO_CARRIER")
        reference = await carrier.send(_outgoing(message))
    except Undeliverable as refused:
        await _note(message, refused.answer, state=MessageState.FAILED)
        raise
    except NotDelivered as failed:
        await _note(message, failed.answer, state=MessageState.FAILED if ctx.attempt > len(DELAYS) else message.state)
        raise
    async with ctx.commit():
        sent = {"carrier": carrier.name, "reference": reference, "error": None}
        await _end(message, MessageState.SENT, keeps_content=carrier.keeps_content, **sent)


async def _begun(ctx: Context, message_id: int) -> Message | None:
    """The message with this try noted, before anything leaves the house."""
    async with database.transaction():
        message = await Message.filter(id=message_id, state=MessageState.WAITING).select_for_update().first()
        if message is None:
            return None
        if message.send_by < now():
            await _end(message, MessageState.EXPIRED)
            return None
        message.attempts += 1
        await message.save(update_fields=["attempts"])
        await ctx.save()
    return message


def _outgoing(message: Message) -> Outgoing:
    wording = worded(MessageTemplate(message.template), message.channel, message.language, parameters_of(message))
    recipient = sealer().open(message.recipient_sealed, table=TABLE, column="recipient", row=message.seal_row)
    return Outgoing(f"message-{message.id}", recipient, wording.subject, wording.text)


async def _note(message: Message, answer: str, *, state: MessageState) -> None:
    async with database.transaction():
        if state is MessageState.FAILED:
            await _end(message, state, error=answer)
        else:
            await Message.filter(id=message.id).update(error=answer)


async def _end(message: Message, state: MessageState, *, keeps_content: bool = False, **noted: Any) -> None:
    """Note the end, and erase what is not needed any more: a demonstration's outbox keeps what was said."""
    erased = ("recipient_sealed",) if keeps_content else ("recipient_sealed", "parameters_sealed")
    await Message.filter(id=message.id).update(state=state, ended_at=now(), **dict.fromkeys(erased), **noted)
