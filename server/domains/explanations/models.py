"""What somebody was refused for want of a permission, until somebody has looked at it."""

from enum import StrEnum
from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope


class DenialState(StrEnum):
    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"


class Denial(Model):
    """One account, one missing permission and one field asked for, within one hour: one row, counted.

    `mark` is what the same has in common.
    """

    row_scope: ClassVar[RowScope] = RowScope()

    id = fields.BigIntField(primary_key=True)
    user_id: int
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    permission = fields.CharField(max_length=64)
    field = fields.CharField(max_length=80)
    mark = fields.CharField(max_length=32, unique=True)
    state = fields.CharEnumField(DenialState, max_length=32, default=DenialState.OPEN)
    times = fields.IntField(default=1)
    first_at = fields.DatetimeField()
    last_at = fields.DatetimeField()
    acknowledged_at = fields.DatetimeField(null=True)
    acknowledged_by: Any = fields.ForeignKeyField(
        "posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    acknowledged_by_id: int | None
    note = fields.CharField(max_length=200, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "denials"
        indexes = (
            Index(fields=("last_at", "id")),
            Index(fields=("state", "last_at", "id")),
            Index(fields=("permission", "last_at", "id")),
            Index(fields=("user_id", "last_at", "id")),
        )
