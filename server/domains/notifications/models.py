"""Messages that leave the house, and what became of them."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.contacts import Channel
from server.core.languages import Language
from server.core.scope import RowScope
from server.core.sealed import SealedColumn
from server.domains.notifications.words import MessageState


class Message(Model):
    """A message to one address or number. Recipient and parameters are sealed, and erased once it has come to its end.

    `template` is no closed set here, because a newer version may have written it. `attempts` is raised
    before each try to hand it over. `send_by` is when it is no use any more.
    """

    row_scope: ClassVar[RowScope] = RowScope()
    sealed: ClassVar[tuple[SealedColumn, ...]] = (
        SealedColumn("recipient_sealed", "recipient"),
        SealedColumn("parameters_sealed", "parameters"),
    )

    id = fields.BigIntField(primary_key=True)
    channel = fields.CharEnumField(Channel, max_length=32)
    template = fields.CharField(max_length=32)
    language = fields.CharEnumField(Language, max_length=32)
    seal_row = fields.CharField(max_length=36)
    recipient_sealed: Any = fields.BinaryField(null=True)
    recipient_masked = fields.CharField(max_length=254)
    recipient_index = fields.CharField(max_length=32)
    parameters_sealed: Any = fields.BinaryField(null=True)
    state = fields.CharEnumField(MessageState, max_length=32, default=MessageState.WAITING)
    attempts = fields.IntField(default=0)
    carrier = fields.CharField(max_length=32, null=True)
    reference = fields.CharField(max_length=100, null=True)
    error = fields.CharField(max_length=64, null=True)
    created_at = fields.DatetimeField()
    send_by = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "messages"
        indexes = (
            Index(fields=("created_at", "id")),
            Index(fields=("state", "created_at", "id")),
            Index(fields=("channel", "created_at", "id")),
            Index(fields=("template", "created_at", "id")),
            Index(fields=("recipient_index", "created_at", "id")),
            Index(fields=("ended_at",)),
        )
