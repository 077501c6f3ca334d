from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from server.core.languages import Language
from server.domains.subjects.states import SubjectRequestKind, SubjectRequestState
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0016_verification')]

    initial = False

    operations = [
        ops.CreateModel(
            name='SubjectRequest',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('kind', fields.CharEnumField(description='EXPORT: export\nRECTIFICATION: rectification\nDELETION: deletion', enum_type=SubjectRequestKind, max_length=32)),
                ('state', fields.CharEnumField(default=SubjectRequestState.REQUESTED, description='REQUESTED: requested\nIN_PROGRESS: in_progress\nDONE: done\nREFUSED: refused\nCANCELLED: cancelled', enum_type=SubjectRequestState, max_length=32)),
                ('language', fields.CharEnumField(description='ZH_CN: zh-CN\nEN: en', enum_type=Language, max_length=32)),
                ('wanted_name', fields.CharField(null=True, max_length=80)),
                ('requested_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('due_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('overdue_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('begun_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('decided_by', fields.ForeignKeyField('posthouse.User', source_field='decided_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('reason', fields.CharField(null=True, max_length=200)),
                ('kept', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('json_file_id', fields.BigIntField(null=True)),
                ('pdf_file_id', fields.BigIntField(null=True)),
                ('files_expire_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'subject_requests', 'app': 'posthouse', 'indexes': [Index(fields=['due_at', 'id']), Index(fields=['requested_at', 'id']), Index(fields=['user_id', 'due_at', 'id']), Index(fields=['user_id', 'requested_at', 'id']), Index(fields=['state', 'due_at', 'id']), Index(fields=['kind', 'due_at', 'id'])], 'pk_attr': 'id', 'table_description': 'What somebody asked for, until when it is due, and what came of it.'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='File',
            name='key_sealed',
            field=fields.BinaryField(null=True),
        ),
        ops.AddField(
            model_name='File',
            name='seal_row',
            field=fields.CharField(null=True, max_length=36),
        ),
        ops.AddIndex(
            model_name='OneTimeCode',
            index=Index(fields=['purpose', 'channel', 'created_at', 'took_ms']),
        ),
        ops.AddIndex(
            model_name='OneTimeCode',
            index=Index(fields=['purpose', 'channel', 'took_ms', 'created_at']),
        ),
        ops.RemoveIndex(
            model_name='OneTimeCode',
            fields=['purpose', 'created_at'],
        ),
    ]
