"""Roles are rows, and the policies have a version from the start: whoever changes them has a row to lock."""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

FIRST = (
    "INSERT INTO policy_versions (version) SELECT 1 FROM (SELECT 1 AS one) here "
    "WHERE NOT EXISTS (SELECT 1 FROM policy_versions)"
)


async def forward(apps: Any, editor: Any) -> None:
    await editor.client.execute_script(FIRST)


async def backward(apps: Any, editor: Any) -> None:
    """A version is no harm."""


class Migration(migrations.Migration):
    dependencies = [('posthouse', '0017_personal_data')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Role',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('key', fields.CharField(unique=True, max_length=40)),
                ('name_zh', fields.CharField(max_length=40)),
                ('name_en', fields.CharField(max_length=60)),
                ('built_in', fields.BooleanField(default=False)),
                ('kinds', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('grants', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('version', fields.IntField(default=1)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('updated_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('retired_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'roles', 'app': 'posthouse', 'indexes': [Index(fields=['key', 'id']), Index(fields=['updated_at', 'id']), Index(fields=['retired_at', 'key', 'id'])], 'pk_attr': 'id', 'table_description': 'A set of permissions with a name. Assignments name it by `key`, which is never used twice.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='RoleVersion',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('role', fields.ForeignKeyField('posthouse.Role', source_field='role_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('version', fields.IntField()),
                ('name_zh', fields.CharField(max_length=40)),
                ('name_en', fields.CharField(max_length=60)),
                ('kinds', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('grants', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('retired', fields.BooleanField(default=False)),
                ('reason', fields.CharField(max_length=200)),
                ('changed_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('changed_by', fields.ForeignKeyField('posthouse.User', source_field='changed_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'role_versions', 'app': 'posthouse', 'unique_together': (('role_id', 'version'),), 'pk_attr': 'id', 'table_description': 'What a role was from a moment on, who made it so, and why. The platform itself is nobody.'},
            bases=['Model'],
        ),
        ops.RunPython(forward, backward),
    ]
