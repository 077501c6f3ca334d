"""What looks like an attack, until somebody has looked at it."""

from enum import StrEnum
from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope


class DetectionKind(StrEnum):
    """What was noticed."""

    MANY_FAILURES = "many_failures"
    NETWORK_FAILURES = "network_failures"
    PASSWORD_SPRAYING = "password_spraying"
    CODE_GUESSING = "code_guessing"
    CODE_REPLAY = "code_replay"
    PASSKEY_COPIED = "passkey_copied"
    FACTOR_REMOVED = "factor_removed"
    NEW_DEVICE = "new_device"
    IMPOSSIBLE_TRAVEL = "impossible_travel"


class DetectionState(StrEnum):
    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"


class Detection(Model):
    """Something noticed of one account or network. The same within the hour is one row, counted.

    `mark` is what the same has in common, `details` a short sentence of figures and never personal data.
    """

    row_scope: ClassVar[RowScope] = RowScope()

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharEnumField(DetectionKind, max_length=32)
    state = fields.CharEnumField(DetectionState, max_length=32, default=DetectionState.OPEN)
    mark = fields.CharField(max_length=32, unique=True)
    user_id: int | None
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    address_block = fields.CharField(max_length=64, null=True)
    times = fields.IntField(default=1)
    first_at = fields.DatetimeField()
    last_at = fields.DatetimeField()
    details = fields.CharField(max_length=200, null=True)
    acknowledged_at = fields.DatetimeField(null=True)
    acknowledged_by: Any = fields.ForeignKeyField(
        "posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    acknowledged_by_id: int | None
    note = fields.CharField(max_length=200, null=True)
    version = fields.IntField(default=1)

    class Meta:
        table = "detections"
        indexes = (
            Index(fields=("first_at", "id")),
            Index(fields=("last_at",)),
            Index(fields=("state", "first_at", "id")),
            Index(fields=("kind", "first_at", "id")),
            Index(fields=("user_id", "first_at", "id")),
        )
