"""The trail: entries chained by hash, and refusals being counted before they join it."""

from enum import StrEnum
from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope


class AuditOutcome(StrEnum):
    SUCCEEDED = "succeeded"
    REFUSED = "refused"


class AuditEntry(Model):
    """What was done, or refused. `body` is what is hashed. The other columns are copies of it, for searching.

    hash = SHA-256(previous_hash ‖ sequence in decimal ‖ line feed ‖ body). Appended only: triggers refuse the rest.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="actor_id")

    id = fields.BigIntField(primary_key=True)
    sequence = fields.BigIntField(unique=True)
    at = fields.DatetimeField()
    actor_id: int | None
    actor: Any = fields.ForeignKeyField(
        "posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True, db_constraint=False
    )
    actor_name = fields.CharField(max_length=80)
    action = fields.CharField(max_length=64)
    object_type = fields.CharField(max_length=40, null=True)
    object_key = fields.BigIntField(null=True)
    outcome = fields.CharEnumField(AuditOutcome, max_length=32)
    code = fields.CharField(max_length=64, null=True)
    count = fields.IntField()
    reason = fields.CharField(max_length=200, null=True)
    request_id = fields.CharField(max_length=64, null=True)
    address_block = fields.CharField(max_length=64, null=True)
    body = fields.BinaryField()
    previous_hash = fields.BinaryField()
    hash = fields.BinaryField()

    class Meta:
        table = "audit_entries"
        indexes = (
            Index(fields=("action", "sequence")),
            Index(fields=("actor_id", "sequence")),
            Index(fields=("object_type", "object_key", "sequence")),
            Index(fields=("outcome", "sequence")),
            Index(fields=("at", "sequence")),
        )


class AuditRefusal(Model):
    """Refusals of one actor or address, action, code and minute, counted until the minute is over."""

    id = fields.BigIntField(primary_key=True)
    who = fields.CharField(max_length=80)
    actor_id = fields.BigIntField(null=True)
    actor_name = fields.CharField(max_length=80)
    action = fields.CharField(max_length=64)
    code = fields.CharField(max_length=64)
    minute = fields.BigIntField()
    count = fields.IntField()
    first_at = fields.DatetimeField()
    request_id = fields.CharField(max_length=64, null=True)
    address_block = fields.CharField(max_length=64, null=True)

    class Meta:
        table = "audit_refusals"
        unique_together = (("who", "action", "code", "minute"),)
