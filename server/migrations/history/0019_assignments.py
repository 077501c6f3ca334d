from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index

class Migration(migrations.Migration):
    dependencies = [('posthouse', '0018_roles')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Invitation',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('posthouse.User', source_field='user_id', db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('token_digest', fields.CharField(unique=True, max_length=64)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('expires_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('used_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'invitations', 'app': 'posthouse', 'indexes': [Index(fields=['user_id']), Index(fields=['expires_at'])], 'pk_attr': 'id', 'table_description': 'The one-time link by which somebody an account was made for sets its password. The token is known to them only.'},
            bases=['Model'],
        ),
        ops.CreateModel(
            name='RoleConflict',
            fields=[
                ('id', fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ('first_role', fields.CharField(max_length=40)),
                ('second_role', fields.CharField(max_length=40)),
                ('reason', fields.CharField(max_length=200)),
                ('created_by', fields.ForeignKeyField('posthouse.User', source_field='created_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'role_conflicts', 'app': 'posthouse', 'unique_together': (('first_role', 'second_role'),), 'indexes': [Index(fields=['created_at', 'id'])], 'pk_attr': 'id', 'table_description': "Two roles nobody may hold at the same time, beside those the policies' own file keeps apart."},
            bases=['Model'],
        ),
        ops.RemoveIndex(
            model_name='RoleAssignment',
            name=None,
            fields=['user_id', 'valid_from'],
        ),
        ops.RenameField(
            model_name='RoleAssignment',
            old_name='granted_by_id',
            new_name='grantor_key',
        ),
        ops.AddField(
            model_name='RoleAssignment',
            name='granted_by',
            field=fields.ForeignKeyField('posthouse.User', source_field='granted_by_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.RESTRICT),
        ),
        ops.RunSQL('UPDATE role_assignments SET granted_by_id = grantor_key'),
        ops.RemoveField(
            model_name='RoleAssignment',
            name='grantor_key',
        ),
        ops.AddField(
            model_name='RoleAssignment',
            name='approval_id',
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name='RoleAssignment',
            name='elevation',
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name='RoleAssignment',
            name='reason',
            field=fields.CharField(null=True, max_length=200),
        ),
        ops.AddIndex(
            model_name='RoleAssignment',
            index=Index(fields=['user_id', 'valid_from', 'id']),
        ),
        ops.AddIndex(
            model_name='RoleAssignment',
            index=Index(fields=['valid_from', 'id']),
        ),
        ops.AddIndex(
            model_name='RoleAssignment',
            index=Index(fields=['role', 'valid_from', 'id']),
        ),
        ops.AddIndex(
            model_name='RoleAssignment',
            index=Index(fields=['unit_id', 'valid_from', 'id']),
        ),
        ops.AddIndex(
            model_name='RoleAssignment',
            index=Index(fields=['elevation', 'valid_from', 'id']),
        ),
        ops.AddIndex(
            model_name='Unit',
            index=Index(fields=['parent_id', 'id']),
        ),
        ops.AddIndex(
            model_name='Unit',
            index=Index(fields=['level', 'id']),
        ),
    ]
