"""Stored files: whose they are, what they are, and until when they are kept. Their bytes are elsewhere."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope


class File(Model):
    """A file somebody may fetch until it expires. Its bytes are found by their hash (`server.core.blobs`).

    The bytes of a `sealed` one mean nothing here: the domain it belongs to opens them, and says who may see them.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="owner_id")

    id = fields.BigIntField(primary_key=True)
    owner: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    owner_id: int
    name = fields.CharField(max_length=200)
    media_type = fields.CharField(max_length=100)
    size_bytes = fields.BigIntField()
    sha256 = fields.CharField(max_length=64)
    sealed = fields.BooleanField(default=False, db_default=False)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()

    class Meta:
        table = "files"
        indexes = (
            Index(fields=("owner_id", "created_at", "id")),
            Index(fields=("created_at", "id")),
            Index(fields=("expires_at",)),
            Index(fields=("sha256",)),
        )
