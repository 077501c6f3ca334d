"""One-time codes, consents, and one table for all budgets of tries."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.core.contacts import Channel
from server.core.languages import Language
from server.domains.users.models import CodePurpose, ConsentPurpose
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0011_messages')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Consent',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('purpose', fields.CharEnumField(description='SERVICE_TERMS: service_terms\nPRIVACY_POLICY: privacy_policy\nMARKETING: marketing', enum_type=ConsentPurpose, max_length=32)),
                ('text_version', fields.CharField(max_length=20)),
                ('given_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'consents', 'app': 'posthouse', 'unique_together': (('user', 'purpose', 'text_version'),), 'indexes': [Index(fields=['user_id', 'given_at', 'id'])], 'pk_attr': 'id', 'table_description': "Somebody's consent to one purpose, by the version of the text they were shown."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='OneTimeCode',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('purpose', fields.CharEnumField(description='REGISTRATION: registration\nPASSWORD_RESET: password_reset\nCONTACT_CHANGE: contact_change', enum_type=CodePurpose, max_length=32)),
                ('channel', fields.CharEnumField(description='EMAIL: email\nSMS: sms', enum_type=Channel, max_length=32)),
                ('language', fields.CharEnumField(description='ZH_CN: zh-CN\nEN: en', enum_type=Language, max_length=32)),
                ('token_digest', fields.CharField(unique=True, max_length=64)),
                ('seal_row', fields.CharField(max_length=36)),
                ('contact_sealed', fields.BinaryField(null=True)),
                ('contact_masked', fields.CharField(max_length=254)),
                ('contact_index', fields.CharField(null=True, max_length=32)),
                ('code_digest', fields.CharField(null=True, max_length=32)),
                ('tries', fields.IntField(default=0)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('took_ms', fields.IntField(null=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
            ],
            options={'table': 'one_time_codes', 'app': 'posthouse', 'indexes': [Index(fields=['purpose', 'created_at']), Index(fields=['expires_at'])], 'pk_attr': 'id', 'table_description': "Somebody's request for a code by e-mail or short message. The code itself is known to its reader only."},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='Spending',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('subject', fields.CharField(max_length=32)),
                ('seconds', fields.IntField()),
                ('ends_at', fields.BigIntField()),
                ('spent', fields.IntField()),
            ],
            options={'table': 'spendings', 'app': 'posthouse', 'unique_together': (('subject', 'seconds', 'ends_at'),), 'indexes': [Index(fields=['ends_at'])], 'pk_attr': 'id', 'table_description': 'What a subject has spent of one budget within one window of time, counted before it is judged.'},
            bases=['Model'],
        ),
        ops.DeleteModel(name='SignInBudget'),
    ]
