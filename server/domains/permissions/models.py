"""Organisational units, and who holds which role, where and when."""

from enum import StrEnum
from typing import Any, ClassVar

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.core.scope import RowScope


class UnitLevel(StrEnum):
    PROVINCE = "province"
    CITY = "city"
    OFFICE = "office"


class Unit(Model):
    """A part of the organisation; `division_code` is the county (GB/T 2260) an office serves.

    Rows carry the ids of all levels above them, so that a scope is plain equality.
    """

    row_scope: ClassVar[RowScope] = RowScope(unit=("province_unit_id", "city_unit_id", "id"))

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=80)
    level = fields.CharEnumField(UnitLevel, max_length=32)
    division_code = fields.CharField(max_length=6, null=True)
    parent: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    city_unit_id = fields.BigIntField(null=True)
    province_unit_id = fields.BigIntField(null=True)

    class Meta:
        table = "units"
        indexes = (
            Index(fields=("province_unit_id", "id")),
            Index(fields=("city_unit_id", "id")),
            Index(fields=("division_code",)),
            Index(fields=("parent_id", "id")),
            Index(fields=("level", "id")),
        )


class RoleAssignment(Model):
    """A role held by a user: in a unit or for a partner where it says so, from when until when.

    An elevation is one its holder asked for, for hours; others have approved it.
    """

    row_scope: ClassVar[RowScope] = RowScope(part_of="user")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    role = fields.CharField(max_length=40)
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    unit_id: int | None
    partner_id = fields.BigIntField(null=True)
    valid_from = fields.DatetimeField()
    valid_until = fields.DatetimeField(null=True)
    granted_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    granted_by_id: int | None
    created_at = fields.DatetimeField()
    reason = fields.CharField(max_length=200, null=True)
    elevation = fields.BooleanField(default=False, db_default=False)
    approval_id = fields.BigIntField(null=True)

    class Meta:
        table = "role_assignments"
        indexes = (
            Index(fields=("user_id", "valid_from", "id")),
            Index(fields=("valid_from", "id")),
            Index(fields=("role", "valid_from", "id")),
            Index(fields=("role", "id")),
            Index(fields=("unit_id", "valid_from", "id")),
            Index(fields=("elevation", "valid_from", "id")),
        )


class RoleConflict(Model):
    """Two roles nobody may hold at the same time, beside those the policies' own file keeps apart.

    The two are in alphabetical order, so that a pair is one row.
    """

    row_scope: ClassVar[RowScope] = RowScope()

    id = fields.BigIntField(primary_key=True)
    first_role = fields.CharField(max_length=40)
    second_role = fields.CharField(max_length=40)
    reason = fields.CharField(max_length=200)
    created_by: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT, null=True)
    created_by_id: int | None
    created_at = fields.DatetimeField()

    class Meta:
        table = "role_conflicts"
        unique_together = (("first_role", "second_role"),)
        indexes = (Index(fields=("created_at", "id")),)


class Invitation(Model):
    """The one-time link by which somebody an account was made for sets its password. The token is known to them only."""

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    token_digest = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "invitations"
        indexes = (Index(fields=("user_id",)), Index(fields=("expires_at",)))


class PolicyVersion(Model):
    """One row: a number that grows with every change of who may do what."""

    id = fields.BigIntField(primary_key=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "policy_versions"
