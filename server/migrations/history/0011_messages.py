"""Messages that leave the house."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.core.contacts import Channel
from server.core.languages import Language
from server.domains.notifications.words import MessageState
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0010_sorted_without_value')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Message',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('channel', fields.CharEnumField(description='EMAIL: email\nSMS: sms', enum_type=Channel, max_length=32)),
                ('template', fields.CharField(max_length=32)),
                ('language', fields.CharEnumField(description='ZH_CN: zh-CN\nEN: en', enum_type=Language, max_length=32)),
                ('seal_row', fields.CharField(max_length=36)),
                ('recipient_sealed', fields.BinaryField(null=True)),
                ('recipient_masked', fields.CharField(max_length=254)),
                ('recipient_index', fields.CharField(max_length=32)),
                ('parameters_sealed', fields.BinaryField(null=True)),
                ('state', fields.CharEnumField(default=MessageState.WAITING, description='WAITING: waiting\nSENT: sent\nFAILED: failed\nEXPIRED: expired', enum_type=MessageState, max_length=32)),
                ('attempts', fields.IntField(default=0)),
                ('carrier', fields.CharField(null=True, max_length=32)),
                ('reference', fields.CharField(null=True, max_length=100)),
                ('error', fields.CharField(null=True, max_length=64)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('send_by', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'messages', 'app': 'posthouse', 'indexes': [Index(fields=['created_at', 'id']), Index(fields=['state', 'created_at', 'id']), Index(fields=['channel', 'created_at', 'id']), Index(fields=['template', 'created_at', 'id']), Index(fields=['recipient_index', 'created_at', 'id']), Index(fields=['ended_at'])], 'pk_attr': 'id', 'table_description': 'A message to one address or number. Recipient and parameters are sealed, and erased once it has come to its end.'},
            bases=['Model'],
        ),
    ]
