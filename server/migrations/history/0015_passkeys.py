"""Passkeys of accounts, and the challenges they answer."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from server.domains.users.models import PasskeyCeremony
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0014_guarding')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Passkey',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('relying_party', fields.CharField(max_length=253)),
                ('credential_id', fields.CharField(unique=True, max_length=1364)),
                ('public_key', fields.BinaryField()),
                ('sign_count', fields.BigIntField()),
                ('transports', fields.CharField(max_length=120)),
                ('aaguid', fields.CharField(max_length=36)),
                ('name', fields.CharField(max_length=80)),
                ('is_synced', fields.BooleanField()),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('last_used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'passkeys', 'app': 'posthouse', 'indexes': [Index(fields=['user_id', 'created_at', 'id'])], 'pk_attr': 'id', 'table_description': 'The public half of a key that never leaves its authenticator, of one account and of pages under one name.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='PasskeyChallenge',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('ceremony', fields.CharEnumField(description='REGISTRATION: registration\nSIGN_IN: sign_in\nSECOND_FACTOR: second_factor', enum_type=PasskeyCeremony, max_length=32)),
                ('token_digest', fields.CharField(unique=True, max_length=64)),
                ('challenge', fields.BinaryField()),
                ('relying_party', fields.CharField(max_length=253)),
                ('session_id', fields.BigIntField(null=True)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'passkey_challenges', 'app': 'posthouse', 'indexes': [Index(fields=['expires_at'])], 'pk_attr': 'id', 'table_description': 'A challenge nobody has answered yet. It is deleted by the first answer, right or wrong, and by time.'},
            bases=['Model'],
        ),
    ]
