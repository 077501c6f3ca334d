"""Messages that leave the house: to whom, by which way, and what became of them."""

from datetime import datetime
from enum import Enum

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.fields import query, select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Search, column, computed, entity
from schema.engine.filters import by_column, filters
from schema.engine.operators import DateTimeFilter, Filter
from schema.message_words import Channel, Language, MessageState, MessageTemplate
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.notifications import models, outbox, service


@entity(
    models.Message,
    reads=Permission.MESSAGES_READ,
    description="A message to one address or number. Nobody reads whom it is for in clear.",
)
class Message(Node):
    channel: Channel = column(description="The way it leaves the house.")
    language: Language = column(description="In which language.")
    recipient_masked: str = column(description="Address or number, masked.")
    state: MessageState = column(description="What became of it.")
    attempts: int = column(description="How often its carrier was asked to take it.")
    carrier: str | None = column(description="Who took it: smtp, sms_gateway, or outbox in a demonstration.")
    reference: str | None = column(description="What the carrier calls it.")
    error: str | None = column(description="Why the last try failed, as a closed name.")
    created_at: datetime = column(description="When it was written.")
    send_by: datetime = column(description="Until when it is of use.")
    ended_at: datetime | None = column(description="When it was sent, or given up.")

    @computed("template")
    @staticmethod
    def template(value: str) -> MessageTemplate:
        """What it says."""
        return MessageTemplate(value)


@strawberry.type(description="What a message of a demonstration said.")
class MessageContent:
    subject: str | None = strawberry.field(description="The subject; null for a short message.")
    text: str = strawberry.field(description="The text.")


@strawberry.type(description="A message that stayed in a demonstration's house.")
class OutboxMessage:
    id: strawberry.ID = strawberry.field(description="The id of the message.")
    created_at: datetime = strawberry.field(description="When it was written.")
    channel: Channel = strawberry.field(description="The way it would have left.")
    template: MessageTemplate = strawberry.field(description="What it is about.")
    language: Language = strawberry.field(description="In which language.")
    state: MessageState = strawberry.field(description="What became of it.")
    recipient_masked: str = strawberry.field(description="Address or number, masked.")
    content: MessageContent | None = strawberry.field(description="What it says, once the outbox has taken it.")

    @classmethod
    def of(cls, kept: outbox.Kept) -> "OutboxMessage":
        row, said = kept.message, kept.wording
        return cls(
            id=strawberry.ID(global_ids.encode("Message", row.id)),
            created_at=row.created_at,
            channel=row.channel,
            template=MessageTemplate(row.template),
            language=row.language,
            state=row.state,
            recipient_masked=row.recipient_masked,
            content=None if said is None else MessageContent(subject=said.subject, text=said.text),
        )


@strawberry.type(description="The outbox of a demonstration.")
class Outbox:
    messages: list[OutboxMessage] = strawberry.field(description="The newest messages, newest first.")


@filters("messages")
class MessageFilter:
    channel: Filter[Channel] | None = by_column("The way it leaves the house.")
    template: Filter[MessageTemplate] | None = by_column("What it says.")
    state: Filter[MessageState] | None = by_column("What became of it.")
    created_at: DateTimeFilter | None = by_column("When it was written.")


class Sorting(Enum):
    CREATED_AT = "created_at"


describe(Sorting, "What messages can be sorted by.", "MessageOrderField", CREATED_AT="When they were written.")


@strawberry.input(description="How messages are sorted.")
class MessageOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


SEARCH = Search(blind={"recipient_index": service.searched_recipient})


@strawberry.type
class MessagesQuery:
    @select(Permission.MESSAGES_READ, order=("-created_at", "-id"), search=SEARCH)
    @staticmethod
    def messages(
        filter: MessageFilter | None = None, order_by: list[MessageOrderBy] | None = None
    ) -> Connection[Message]:
        """Messages that left the house, or will, newest first; searched by a whole address or number."""

    @query(Permission.MESSAGES_READ)
    async def message_content(self, info: Info, id: strawberry.ID) -> MessageContent | None:
        """What a message said: only where the outbox of a demonstration took it, null for every other one."""
        found = await outbox.content(info.context.viewer, global_ids.decode_as("Message", id))
        return None if found is None else MessageContent(subject=found.subject, text=found.text)

    @query(Permission.OUTBOX_READ)
    async def outbox(self, info: Info, first: int = 20) -> Outbox | None:
        """The newest 1 to 50 messages of a demonstration's outbox; null where there is none.

        Only whoever sits at the machine of the demonstration, or may read messages anyway, is shown it.
        """
        found = await outbox.newest(info.context.viewer, first)
        return None if found is None else Outbox(messages=[OutboxMessage.of(one) for one in found])
