"""What was refused for want of a permission, and an index of assignments by role."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.domains.explanations.models import DenialState
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0022_reviews')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Denial',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('permission', fields.CharField(max_length=64)),
                ('field', fields.CharField(max_length=80)),
                ('mark', fields.CharField(unique=True, max_length=32)),
                ('state', fields.CharEnumField(default=DenialState.OPEN, description='OPEN: open\nACKNOWLEDGED: acknowledged', enum_type=DenialState, max_length=32)),
                ('times', fields.IntField(default=1)),
                ('first_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('acknowledged_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('acknowledged_by', fields.ForeignKeyField('posthouse.User', source_field='acknowledged_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('note', fields.CharField(null=True, max_length=200)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'denials', 'app': 'posthouse', 'indexes': [Index(fields=['last_at', 'id']), Index(fields=['state', 'last_at', 'id']), Index(fields=['permission', 'last_at', 'id']), Index(fields=['user_id', 'last_at', 'id'])], 'pk_attr': 'id', 'table_description': 'One account, one missing permission and one field asked for, within one hour: one row, counted.'},
            bases=['Model'],
        ),
        ops.AddIndex(
            model_name='RoleAssignment',
            index=Index(fields=['role', 'id']),
        ),
    ]
