"""Roles as rows: built-in ones as the files have them, and those people composed; what each was before is kept."""

from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope


class Role(Model):
    """A set of permissions with a name. Assignments name it by `key`, which is never used twice.

    `grants` are what it allows and denies: triples of permission, kind of scope, and allow or deny.
    """

    row_scope: ClassVar[RowScope] = RowScope()

    id = fields.BigIntField(primary_key=True)
    key = fields.CharField(max_length=40, unique=True)
    name_zh = fields.CharField(max_length=40)
    name_en = fields.CharField(max_length=60)
    built_in = fields.BooleanField(default=False)
    kinds: Any = fields.JSONField[list[str]]()
    grants: Any = fields.JSONField[list[list[str]]]()
    version = fields.IntField(default=1)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    retired_at = fields.DatetimeField(null=True)

    class Meta:
        table = "roles"
        indexes = (
            Index(fields=("key", "id")),
            Index(fields=("updated_at", "id")),
            Index(fields=("retired_at", "key", "id")),
        )


class RoleVersion(Model):
    """What a role was from a moment on, who made it so, and why. The platform itself is nobody."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="role")

    id = fields.BigIntField(primary_key=True)
    role: Any = fields.ForeignKeyField("posthouse.Role", related_name=False, on_delete=fields.RESTRICT)
    role_id: int
    version = fields.IntField()
    name_zh = fields.CharField(max_length=40)
    name_en = fields.CharField(max_length=60)
    kinds: Any = fields.JSONField[list[str]]()
    grants: Any = fields.JSONField[list[list[str]]]()
    retired = fields.BooleanField(default=False)
    reason = fields.CharField(max_length=200)
    changed_at = fields.DatetimeField()
    changed_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    changed_by_id: int | None

    class Meta:
        table = "role_versions"
        unique_together = (("role_id", "version"),)
