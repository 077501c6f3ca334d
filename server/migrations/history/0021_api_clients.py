from tortoise import migrations
from tortoise.migrations import operations as ops
from server.core.languages import Language
from server.domains.clients.words import ClientMode, ClientState, RateClass
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0020_approvals')]

    initial = False

    operations = [
        ops.CreateModel(
            name='ApiClient',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.OneToOneField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('owner', fields.ForeignKeyField('posthouse.User', source_field='owner_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('name', fields.CharField(max_length=80)),
                ('purpose', fields.CharField(max_length=200)),
                ('state', fields.CharEnumField(default=ClientState.ACTIVE, description='ACTIVE: active\nSUSPENDED: suspended\nREVOKED: revoked', enum_type=ClientState, max_length=32)),
                ('language', fields.CharEnumField(description='ZH_CN: zh-CN\nEN: en', enum_type=Language, max_length=32)),
                ('mode', fields.CharEnumField(description='TRUSTED_ONLY: trusted_only\nOPEN: open', enum_type=ClientMode, max_length=32)),
                ('rate_class', fields.CharEnumField(description='BASIC: basic\nSTANDARD: standard\nBULK: bulk', enum_type=RateClass, max_length=32)),
                ('is_sandbox', fields.BooleanField()),
                ('grants', fields.CharField(max_length=4000)),
                ('addresses', fields.CharField(max_length=1000)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('last_used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('stopped_by_id', fields.BigIntField(null=True)),
                ('reason', fields.CharField(null=True, max_length=200)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'api_clients', 'app': 'posthouse', 'indexes': [Index(fields=['owner_id', 'created_at', 'id']), Index(fields=['owner_id', 'last_used_at', 'id']), Index(fields=['state', 'created_at', 'id']), Index(fields=['mode', 'created_at', 'id']), Index(fields=['created_at', 'id']), Index(fields=['last_used_at', 'id'])], 'pk_attr': 'id', 'table_description': 'A program: `user` is its own account, `owner` whoever answers for it.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ApiDocument',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('client', fields.ForeignKeyField('posthouse.ApiClient', source_field='client_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('sha256', fields.CharField(max_length=64)),
                ('name', fields.CharField(max_length=80)),
                ('text', fields.TextField(unique=False)),
                ('cost', fields.IntField()),
                ('registered_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('retired_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('last_used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'api_documents', 'app': 'posthouse', 'unique_together': (('client', 'sha256'),), 'indexes': [Index(fields=['client_id', 'registered_at', 'id'])], 'pk_attr': 'id', 'table_description': 'A document a program may send by its id, which is the SHA-256 of its text. A retired one may be registered again.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='ApiToken',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('client', fields.ForeignKeyField('posthouse.ApiClient', source_field='client_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('token_digest', fields.CharField(unique=True, max_length=64)),
                ('last_four', fields.CharField(max_length=4)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('rotated_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('revoked_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('warned_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('last_used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('last_used_block', fields.CharField(null=True, max_length=64)),
                ('refused_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('refused_block', fields.CharField(null=True, max_length=64)),
            ],
            options={'table': 'api_tokens', 'app': 'posthouse', 'indexes': [Index(fields=['client_id', 'created_at', 'id']), Index(fields=['expires_at', 'id'])], 'pk_attr': 'id', 'table_description': 'What a program proves itself with. The token is known to its holder only, `last_four` are its last characters.'},
            bases=['Model'],
        ),
    ]
