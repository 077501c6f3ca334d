"""Stored files: whose they are, what they are, and until when they are kept. Their bytes are elsewhere."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope
from server.core.sealed import SealedColumn


class File(Model):
    """A file somebody may fetch until it expires. Its bytes are found by their hash (`server.core.blobs`).

    Where it has a key, its bytes are sealed with that, and nobody but its owner is given them. One that is `apart` is not
    fetched as a file: the domain it belongs to opens it, and says who may see it.
    """

    row_scope: ClassVar[RowScope] = RowScope(own="owner_id")
    sealed: ClassVar[tuple[SealedColumn, ...]] = (SealedColumn("key_sealed", "key"),)

    id = fields.BigIntField(primary_key=True)
    owner: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    owner_id: int
    name = fields.CharField(max_length=200)
    media_type = fields.CharField(max_length=100)
    size_bytes = fields.BigIntField()
    sha256 = fields.CharField(max_length=64)
    apart = fields.BooleanField(default=False, db_default=False)
    seal_row = fields.CharField(max_length=36, null=True)
    key_sealed: Any = fields.BinaryField(null=True)
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
