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
        )


class RoleAssignment(Model):
    """A role held by a user: in a unit or for a partner where it says so, from when until when."""

    row_scope: ClassVar[RowScope] = RowScope(part_of="user")

    id = fields.BigIntField(primary_key=True)
    user: Any = fields.ForeignKeyField("posthouse.User", related_name=False, on_delete=fields.RESTRICT)
    user_id: int
    role = fields.CharField(max_length=40)
    unit: Any = fields.ForeignKeyField("posthouse.Unit", related_name=False, on_delete=fields.RESTRICT, null=True)
    partner_id = fields.BigIntField(null=True)
    valid_from = fields.DatetimeField()
    valid_until = fields.DatetimeField(null=True)
    granted_by_id = fields.BigIntField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "role_assignments"
        indexes = (Index(fields=("user_id", "valid_from")), Index(fields=("role", "id")))


class PolicyVersion(Model):
    """One row: a number that grows with every change of who may do what."""

    id = fields.BigIntField(primary_key=True)
    version = fields.BigIntField(default=1)

    class Meta:
        table = "policy_versions"
