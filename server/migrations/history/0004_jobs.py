from tortoise import migrations
from tortoise.migrations import operations as ops
from orjson import loads
from server.domains.jobs.words import JobStatus
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0003_mailing')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Job',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('kind', fields.CharField(max_length=32)),
                ('lane', fields.CharField(max_length=20)),
                ('key', fields.CharField(null=True, unique=True, max_length=120)),
                ('status', fields.CharEnumField(default=JobStatus.READY, description='READY: ready\nRUNNING: running\nDONE: done\nFAILED: failed\nCANCELLED: cancelled', enum_type=JobStatus, max_length=32)),
                ('payload', fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ('cursor', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ('due_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('attempt', fields.IntField(default=0)),
                ('fence', fields.IntField(default=0)),
                ('beat_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('stop', fields.BooleanField(default=False)),
                ('done', fields.IntField(default=0)),
                ('total', fields.IntField(null=True)),
                ('succeeded', fields.IntField(null=True)),
                ('failed', fields.IntField(null=True)),
                ('error', fields.CharField(null=True, max_length=64)),
                ('asked_by', fields.ForeignKeyField('posthouse.User', source_field='asked_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('started_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('ended_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ('version', fields.IntField(default=1)),
            ],
            options={'table': 'jobs', 'app': 'posthouse', 'indexes': [Index(fields=['status', 'lane', 'due_at']), Index(fields=['created_at', 'id']), Index(fields=['due_at', 'id']), Index(fields=['status', 'created_at', 'id']), Index(fields=['kind', 'created_at', 'id']), Index(fields=['asked_by_id', 'created_at', 'id']), Index(fields=['ended_at'])], 'pk_attr': 'id', 'table_description': 'Work written down in the transaction that causes it: the outbox, and the record people see.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='JobRow',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('job', fields.ForeignKeyField('posthouse.Job', source_field='job_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.CASCADE)),
                ('object_type', fields.CharField(max_length=40)),
                ('object_key', fields.BigIntField()),
                ('label', fields.CharField(max_length=80)),
                ('ok', fields.BooleanField()),
                ('code', fields.CharField(null=True, max_length=64)),
                ('message', fields.CharField(null=True, max_length=400)),
                ('params', fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={'table': 'job_rows', 'app': 'posthouse', 'unique_together': (('job_id', 'object_type', 'object_key'),), 'indexes': [Index(fields=['job_id', 'id']), Index(fields=['job_id', 'ok', 'id'])], 'pk_attr': 'id', 'table_description': 'What became of one object of a job over many.'},
            bases=['Model'],
        ),
    ]
