"""New addresses and numbers of accounts, and their hold."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.core.contacts import Channel
from server.core.languages import Language
from server.domains.users.models import ContactChangeState
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0012_registration')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ContactChange',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('channel', fields.CharEnumField(description='EMAIL: email\nSMS: sms', enum_type=Channel, max_length=32)),
                ('language', fields.CharEnumField(description='ZH_CN: zh-CN\nEN: en', enum_type=Language, max_length=32)),
                ('seal_row', fields.CharField(max_length=36)),
                ('contact_sealed', fields.BinaryField(null=True)),
                ('contact_masked', fields.CharField(max_length=254)),
                ('former_masked', fields.CharField(null=True, max_length=254)),
                ('state', fields.CharEnumField(default=ContactChangeState.HELD, description='HELD: held\nAPPLIED: applied\nCANCELLED: cancelled\nOVERTAKEN: overtaken', enum_type=ContactChangeState, max_length=32)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('effective_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'contact_changes', 'app': 'posthouse', 'indexes': [Index(fields=['user_id', 'created_at', 'id'])], 'pk_attr': 'id', 'table_description': 'A new address or number of an account, between its code and the end of its hold. Erased then, but for the masks.'},
            bases=['Model'],
        ),
    ]
