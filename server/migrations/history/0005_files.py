from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0004_jobs')]

    initial = False

    operations = [
        ops.CreateModel(
            name='File',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('owner', fields.ForeignKeyField('posthouse.User', source_field='owner_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('name', fields.CharField(max_length=200)),
                ('media_type', fields.CharField(max_length=100)),
                ('size_bytes', fields.BigIntField()),
                ('sha256', fields.CharField(max_length=64)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'files', 'app': 'posthouse', 'indexes': [Index(fields=['owner_id', 'created_at', 'id']), Index(fields=['created_at', 'id']), Index(fields=['expires_at']), Index(fields=['sha256'])], 'pk_attr': 'id', 'table_description': 'A file somebody may fetch until it expires. Its bytes are found by their hash (`server.core.blobs`).'},
            bases=['Model'],
        ),
        ops.AddField(
            model_name='Job',
            name='file_id',
            field=fields.BigIntField(null=True),
        ),
    ]
